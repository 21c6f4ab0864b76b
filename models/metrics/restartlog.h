// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/metrics/reading.h"
#include "models/store/replica.h"

#include <QObject>
#include <map>
#include <vector>

namespace Chartroom::Metrics {

/// When containers were restarted, as far as it was seen: what the pods in a replica say of their last restart, and
/// every change of the counts since. Same thread as the replica.
class RestartLog : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the log.
    RestartLog(const Store::Replica& replica, const Clock& clock, QObject* parent = nullptr);

    /// The count as steps over [from, to], of a pod the sum of its containers; two points where it never changed. Empty
    /// where the pod is not known.
    std::vector<Point> steps(const Subject& subject, Seconds from, Seconds to) const;
    /// The moments of the restarts in [from, to].
    std::vector<Seconds> moments(const Subject& subject, Seconds from, Seconds to) const;

private:
    void take(const Store::Row& row);
    std::vector<Point> changes(const Subject& subject) const;

    const Store::Replica& m_replica;
    const Clock& m_clock;
    std::map<Subject, std::vector<Point>> m_changes; ///< of containers that were ever restarted: time and new count
};

} // namespace Chartroom::Metrics
