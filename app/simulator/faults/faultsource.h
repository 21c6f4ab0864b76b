// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/faults/fault.h"
#include "app/simulator/http/eventloop.h"
#include "app/simulator/http/message.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace Chartroom::Simulator {

/// A body with something wrong in it: hands on what another source makes, up to its fault.
class FaultSource final : public BodySource {
public:
    FaultSource(EventLoop& loop, std::unique_ptr<BodySource> inner, Fault fault);
    ~FaultSource() override;

    State produce(std::string& out, std::size_t wanted) override;

private:
    void fetch(std::size_t wanted);
    void takeLine(std::string_view line);
    void releaseHeld();
    State handOn(std::string& out, std::size_t most);
    State pauseFor(std::chrono::milliseconds duration);

    EventLoop& m_loop;
    std::unique_ptr<BodySource> m_inner;
    const Fault m_fault;
    State m_innerState = State::More;
    std::string m_ready; ///< of the inner source, not handed on yet
    std::vector<std::string> m_held; ///< initial events, until the last has come
    bool m_isInitial = true;
    std::size_t m_sent = 0;
    std::size_t m_lines = 0;
    std::optional<EventLoop::TimerId> m_timer;
    bool m_paused = false;
    bool m_stalled = false;
    bool m_timeIsUp = false;
};

/// A body that is there already, as a source.
class TextSource final : public BodySource {
public:
    explicit TextSource(std::string text)
        : m_text(std::move(text))
    { }
    State produce(std::string& out, std::size_t wanted) override;

private:
    std::string m_text;
    std::size_t m_sent = 0;
};

} // namespace Chartroom::Simulator
