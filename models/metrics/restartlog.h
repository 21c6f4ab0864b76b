// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/metrics/reading.h"
#include "models/store/replica.h"

#include <QObject>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace Chartroom::Metrics {

/// When containers were restarted, as far as it was seen: what the pods in a replica say of their last restart, and
/// every change of the counts since. Pods that are gone are forgotten little by little; of one that restarts all the time
/// the latest changes are kept, and the fewer the more pods restart. Same thread as the replica.
class RestartLog : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t MostOfAll = 600'000; ///< changes that are kept, about: 10 MB

    /// Both must outlive the log.
    RestartLog(const Store::Replica& replica, const Clock& clock, QObject* parent = nullptr);

    /// The count as steps over [from, to], of a pod the sum of its containers; two points where it never changed. Empty
    /// where the pod is not known.
    std::vector<Point> steps(const Subject& subject, Seconds from, Seconds to) const;
    /// The moments of the restarts in [from, to].
    std::vector<Seconds> moments(const Subject& subject, Seconds from, Seconds to) const;
    /// Pods that were ever restarted, as far as they are not forgotten.
    std::size_t pods() const { return m_changes.size(); }
    std::size_t memoryUsage() const;

private:
    /// That the count of a container became `count`. The first that is known of a container stands for those before
    /// it, too.
    struct Change {
        StringId container;
        std::int32_t count;
        Seconds time; ///< of the last of them; 0: before anything was seen
    };

    void take(const Store::Row& row);
    void takeContainer(std::vector<Change>& changes, const Store::Container& container) const;
    static void trim(std::vector<Change>& changes);
    void forgetSome(Store::KindId pods);
    std::vector<Point> changes(const Subject& subject) const;

    const Store::Replica& m_replica;
    const Clock& m_clock;
    std::unordered_map<Kube::Uid, std::vector<Change>> m_changes; ///< by pod, in the order of their times
    std::size_t m_bucket = 0; ///< of m_changes, looked at last by forgetSome()
};

} // namespace Chartroom::Metrics
