// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/diagnostics/guithreadmonitor.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace Chartroom::Console {

namespace {

constexpr auto AskEvery = 4ms;
constexpr double Growth = 1.25; ///< of one bucket over the one before
constexpr double FirstBucket = 20; ///< µs

} // namespace

GuiThreadMonitor::GuiThreadMonitor(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{ }

GuiThreadMonitor::~GuiThreadMonitor() = default;

void GuiThreadMonitor::setMeasuringWaits(bool measuring)
{
    if (measuring == isMeasuringWaits())
        return;
    if (measuring)
        m_thread = std::jthread([this](const std::stop_token& stop) { ask(stop); });
    else
        m_thread = {}; // asks it to stop, and waits
    m_asked = false;
}

void GuiThreadMonitor::ask(const std::stop_token& stop)
{
    using Ticks = std::chrono::steady_clock;
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(AskEvery);
        if (m_asked.exchange(true))
            continue; // the answer to the question before will tell of this moment too
        QMetaObject::invokeMethod(
            this,
            [this, asked = Ticks::now()] {
                m_asked = false;
                noteWait(std::chrono::duration_cast<Duration>(Ticks::now() - asked));
            },
            Qt::QueuedConnection);
    }
}

std::size_t GuiThreadMonitor::bucketOf(Duration wait)
{
    const double steps = std::log(std::max(1.0, static_cast<double>(wait.count()) / FirstBucket)) / std::log(Growth);
    return std::min(Buckets - 1, static_cast<std::size_t>(steps));
}

void GuiThreadMonitor::noteWait(Duration wait)
{
    Bucket& bucket = m_buckets.at(bucketOf(wait));
    bucket.time += std::max<Duration>(wait, AskEvery); // until the next question
    bucket.longest = std::max(bucket.longest, wait);
    if (wait > Stall)
        ++m_stalls;
}

void GuiThreadMonitor::noteEvent(Duration took, const char* receiver, QEvent::Type type)
{
    if (took <= Frame)
        return;
    m_longEvents.push_front({m_clock.now(), took, receiver, type});
    if (m_longEvents.size() > MostLongEvents)
        m_longEvents.pop_back();
}

GuiThreadMonitor::Waits GuiThreadMonitor::waits() const
{
    Waits waits;
    waits.stalls = m_stalls;
    for (const Bucket& bucket : m_buckets) {
        waits.measured += bucket.time;
        waits.longest = std::max(waits.longest, bucket.longest);
    }
    const auto part = [&](int percent) {
        Duration seen {0};
        for (const Bucket& bucket : m_buckets)
            if ((seen += bucket.time) * 100 >= waits.measured * percent && bucket.time > Duration::zero())
                return bucket.longest;
        return Duration::zero();
    };
    waits.median = part(50);
    waits.percentile99 = part(99);
    return waits;
}

void GuiThreadMonitor::clear()
{
    m_buckets = {};
    m_stalls = 0;
    m_longEvents.clear();
}

} // namespace Chartroom::Console
