// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/http/eventloop.h"
#include "app/simulator/http/message.h"
#include "app/simulator/http/tls.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace Chartroom::Simulator {

/// One client, HTTP/1.1 with keep-alive: reads a request, has it answered, writes the answer, and so on. At most
/// BufferLimit bytes of an answer are held at a time; a BodySource is asked for more as the client reads.
class Connection final : public FdHandler {
public:
    using Handler = std::function<Response(const Request&)>;
    using Closed = std::function<void(Connection*)>;

    /// Takes over `fd`, a non-blocking connected socket. `tls` may be null. `closed` is called once, when the
    /// connection is over; it may destroy the connection later, not within the call.
    Connection(EventLoop& loop, int fd, TlsSession tls, const Handler& handler, Closed closed);
    ~Connection() override;

    void ready(std::uint32_t events) override;

private:
    static constexpr std::size_t BufferLimit = 512 * 1024;
    static constexpr std::size_t MaxHead = 64 * 1024;
    static constexpr std::size_t MaxBody = 3 * 1024 * 1024; ///< as the API server's own limit for requests

    void readMore();
    void process();
    std::optional<std::size_t> takeBody(const Request& request, std::size_t headEnd, std::string& body);
    void answer(const Request& request);
    void start(Response response);
    void fill();
    void flush();
    void finishResponse();
    void scheduleFlush();
    void updateInterest();
    void refuse(int status);
    void close();

    EventLoop& m_loop;
    int m_fd;
    TlsSession m_tls;
    const Handler& m_handler;
    Closed m_closed;
    std::string m_in;
    std::string m_out;
    std::size_t m_outSent = 0;
    std::unique_ptr<BodySource> m_source;
    std::optional<EventLoop::TimerId> m_delay;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< seen by tasks that may outlive this object
    std::uint32_t m_interest = 0;
    bool m_busy = false; ///< a response is under way
    bool m_sourceWaits = false;
    bool m_continueSent = false;
    bool m_closeAfter = false;
    bool m_flushScheduled = false;
};

} // namespace Chartroom::Simulator
