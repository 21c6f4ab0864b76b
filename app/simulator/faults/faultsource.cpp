// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/faults/faultsource.h"

#include "app/simulator/api/failure.h"

#include <algorithm>
#include <utility>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;
using Kind = Fault::Kind;

constexpr auto BetweenDrops = 2ms;

std::string errorEvent(int status)
{
    const StatusError error = status == 410 ? StatusError::expired("too old resource version: 1 (2)")
        : status == 429 ? StatusError {429, "TooManyRequests", "too many requests, please try again later", {}}
                        : StatusError {500, "InternalError", "etcdserver: leader changed", {}};
    return R"({"type":"ERROR","object":)" + error.toJson().dump() + "}\n";
}

} // namespace

FaultSource::FaultSource(EventLoop& loop, std::unique_ptr<BodySource> inner, Fault fault)
    : m_loop(loop)
    , m_inner(std::move(inner))
    , m_fault(fault)
{
    m_inner->wake = [this] { wake(); };
    if (m_fault.kind == Kind::Cut)
        m_timer = m_loop.after(m_fault.after, [this] {
            m_timer.reset();
            m_timeIsUp = true;
            wake();
        });
}

FaultSource::~FaultSource()
{
    if (m_timer)
        m_loop.cancel(*m_timer);
}

BodySource::State FaultSource::produce(std::string& out, std::size_t wanted)
{
    if (m_timeIsUp)
        return State::Broken;
    if (m_paused)
        return State::Waiting;
    if (m_ready.empty() && m_innerState != State::End)
        fetch(wanted);
    const std::size_t left = m_fault.at > m_sent ? m_fault.at - m_sent : 0;
    switch (m_fault.kind) {
    case Kind::Cut:
        return left == 0 ? State::Broken : handOn(out, left);
    case Kind::Silence:
        return left == 0 ? State::Waiting : handOn(out, left);
    case Kind::Stall:
        if (m_stalled)
            break;
        if (left > 0)
            return handOn(out, left);
        m_stalled = true;
        return pauseFor(m_fault.after);
    case Kind::Drip:
        if (left == 0 || m_ready.empty())
            break;
        if (const State state = handOn(out, m_fault.piece); state != State::More)
            return state;
        return pauseFor(BetweenDrops);
    default:
        break;
    }
    return handOn(out, m_ready.size());
}

/// Gets more from the inner source, line by line where the fault is one of lines.
void FaultSource::fetch(std::size_t wanted)
{
    std::string text;
    m_innerState = m_inner->produce(text, wanted);
    if (std::ranges::contains(
            std::array {Kind::Garbage, Kind::ErrorEvent, Kind::Twice, Kind::NoBookmarks, Kind::Shuffled},
            m_fault.kind)) {
        for (std::size_t begin = 0; begin < text.size() && m_innerState != State::Broken;) {
            const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1; // sources write whole lines
            takeLine(std::string_view(text).substr(begin, end - begin));
            begin = end;
        }
    } else {
        m_ready += text;
    }
    if (m_innerState == State::End)
        releaseHeld();
    if (m_innerState == State::Broken)
        m_innerState = State::End;
}

/// Backwards, but for the first, which a Table's columns come with.
void FaultSource::releaseHeld()
{
    if (!m_held.empty()) {
        m_ready += m_held.front();
        m_held.erase(m_held.begin());
    }
    for (auto line = m_held.rbegin(); line != m_held.rend(); ++line)
        m_ready += *line;
    m_held.clear();
    m_isInitial = false;
}

void FaultSource::takeLine(std::string_view line)
{
    const bool isDue = m_lines++ == m_fault.at;
    if (m_fault.kind == Kind::NoBookmarks && line.contains(R"("type":"BOOKMARK")")
        && !line.contains("initial-events-end"))
        return;
    if (m_fault.kind == Kind::Shuffled && m_isInitial) {
        if (line.contains("initial-events-end"))
            releaseHeld();
        else
            return m_held.emplace_back(line), void();
    }
    m_ready += line;
    if (m_fault.kind == Kind::Twice && m_lines % 3 == 0)
        m_ready += line;
    if (m_fault.kind == Kind::Garbage && isDue)
        m_ready += "}{ upstream connect error or disconnect/reset before headers\n";
    if (m_fault.kind == Kind::ErrorEvent && isDue) {
        m_ready += errorEvent(m_fault.status);
        m_innerState = State::Broken;
    }
}

BodySource::State FaultSource::handOn(std::string& out, std::size_t most)
{
    const std::size_t size = std::min(most, m_ready.size());
    out.append(m_ready, 0, size);
    m_ready.erase(0, size);
    m_sent += size;
    return m_ready.empty() ? m_innerState : State::More;
}

BodySource::State FaultSource::pauseFor(std::chrono::milliseconds duration)
{
    m_paused = true;
    m_timer = m_loop.after(duration, [this] {
        m_timer.reset();
        m_paused = false;
        wake();
    });
    return State::Waiting;
}

BodySource::State TextSource::produce(std::string& out, std::size_t wanted)
{
    const std::size_t size = std::min(wanted, m_text.size() - m_sent);
    out.append(m_text, m_sent, size);
    m_sent += size;
    return m_sent < m_text.size() ? State::More : State::End;
}

} // namespace Chartroom::Simulator
