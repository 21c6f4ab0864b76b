// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/metrics/reading.h"
#include "models/store/replica.h"

#include <QObject>
#include <cstdint>
#include <vector>

namespace Chartroom::Metrics {

/// When containers were restarted, as far as it was seen: what the pods in a replica say of their last restart, and
/// every change of the counts since, the latest MostChanges of all pods together. Of a pod whose changes are no longer
/// kept, what it says itself is told. Same thread as the replica.
class RestartLog : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t MostChanges = 300'000; ///< that are kept: 5 MB

    /// Both must outlive the log.
    RestartLog(const Store::Replica& replica, const Clock& clock, QObject* parent = nullptr);
    ~RestartLog() override;

    /// The count as steps over [from, to], of a pod the sum of its containers; two points where it never changed. Empty
    /// where the pod is not known.
    std::vector<Point> steps(const Subject& subject, Seconds from, Seconds to) const;
    /// The moments of the restarts in [from, to].
    std::vector<Seconds> moments(const Subject& subject, Seconds from, Seconds to) const;
    std::size_t memoryUsage() const;

private:
    /// Changes are numbered from 1 in the order in which they were seen.
    using Number = std::uint32_t;
    static constexpr Number NoChange = 0;

    /// That the count of a container became `count`. The first that is known of a container stands for those before
    /// it, too.
    struct Change {
        StringId container;
        std::int32_t count;
        std::uint32_t time; ///< of the last of them, seconds since 1970; 0: before anything was seen
        Number before; ///< of the same pod; NoChange, or one that is not kept any more
    };
    struct Known {
        Store::RowPtr row; ///< as it was seen last; null where there is no pod
        Number latest = NoChange;
    };

    void take(Store::Slot slot, const Store::RowPtr& row);
    void compare(Known& known, const Store::PodRow& now);
    void append(Known& known, const Store::Container& container, Seconds time);
    const Change* change(Number number) const;
    bool isKept(const Known& known, StringId container) const;
    std::vector<Change> changesOf(const Known& pod) const;
    std::vector<Point> counts(const Subject& subject) const;

    const Store::Replica& m_replica;
    const Clock& m_clock;
    std::vector<Known> m_pods; ///< by slot
    std::vector<Change> m_changes; ///< those with number n at n modulo MostChanges
    Number m_newest = NoChange;
};

} // namespace Chartroom::Metrics
