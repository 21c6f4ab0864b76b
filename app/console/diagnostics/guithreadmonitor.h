// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QEvent>
#include <QObject>

#include <array>
#include <atomic>
#include <chrono>
#include <deque>
#include <thread>

namespace Chartroom::Console {

/// How long the GUI thread keeps its operator waiting, in two ways that belong together:
///
/// - **Waits**: a thread of its own asks the GUI thread every 4 ms to come round, and measures how long that takes: as
///   long as a key or a click at that moment would have waited. Costs 250 wake-ups a second, so only while somebody
///   wants to know.
/// - **Long events**: Application tells how long each event took. Always on; costs two readings of a clock per event.
///
/// Lives in the GUI thread; everything is called there.
class GuiThreadMonitor : public QObject {
    Q_OBJECT
public:
    using Duration = std::chrono::microseconds;

    static constexpr Duration Frame {16'667}; ///< of a screen that shows 60 pictures a second
    static constexpr Duration Stall {100'000}; ///< what a person takes for an answer that came late
    static constexpr std::size_t MostLongEvents = 100;

    /// The parts of the measured time in which a key would have waited so long. By time, not by number: one wait of
    /// 100 ms is as much as 25 of 4 ms.
    struct Waits {
        Duration measured {0};
        Duration median {0};
        Duration percentile99 {0};
        Duration longest {0};
        int stalls = 0; ///< longer than Stall
    };
    struct LongEvent {
        TimePoint when {};
        Duration took {0};
        const char* receiver = ""; ///< class name
        QEvent::Type type = QEvent::None;
    };

    explicit GuiThreadMonitor(const Clock& clock, QObject* parent = nullptr);
    ~GuiThreadMonitor() override;

    void setMeasuringWaits(bool measuring);
    bool isMeasuringWaits() const { return m_thread.joinable(); }
    Waits waits() const;
    /// Those that took longer than Frame, newest first, not more than MostLongEvents.
    const std::deque<LongEvent>& longEvents() const { return m_longEvents; }
    /// Begins anew with both.
    void clear();

    void noteEvent(Duration took, const char* receiver, QEvent::Type type);
    /// What the asking thread would tell; for tests.
    void noteWait(Duration wait);

private:
    // Steps of a quarter of what goes before: enough to tell 16 from 20 ms, and few enough to add up at any time.
    static constexpr std::size_t Buckets = 64;
    struct Bucket {
        Duration time {0};
        Duration longest {0};
    };

    static std::size_t bucketOf(Duration wait);
    void ask(const std::stop_token& stop);

    const Clock& m_clock;
    std::array<Bucket, Buckets> m_buckets {};
    int m_stalls = 0;
    std::deque<LongEvent> m_longEvents;
    std::atomic<bool> m_asked = false; ///< the question before is still to be answered
    std::jthread m_thread;
};

} // namespace Chartroom::Console
