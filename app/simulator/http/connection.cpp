// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/http/connection.h"

#include <array>
#include <charconv>
#include <format>
#include <sys/epoll.h>
#include <unistd.h>

namespace Chartroom::Simulator {

Connection::Connection(EventLoop& loop, int fd, TlsSession tls, const Handler& handler, Closed closed)
    : m_loop(loop)
    , m_fd(fd)
    , m_tls(std::move(tls))
    , m_handler(handler)
    , m_closed(std::move(closed))
    , m_interest(EPOLLIN)
{
    m_loop.add(m_fd, m_interest, this);
}

Connection::~Connection()
{
    *m_alive = false;
    if (m_delay)
        m_loop.cancel(*m_delay);
    if (m_fd >= 0) {
        m_loop.remove(m_fd, this);
        ::close(m_fd);
    }
}

void Connection::ready(std::uint32_t events)
{
    if (events & (EPOLLERR | EPOLLHUP)) {
        close();
        return;
    }
    // TLS may need the other direction than the one that is ready, so both are tried.
    if (events & EPOLLIN || m_tls.wantsWriteToRead())
        readMore();
    if (m_fd >= 0)
        flush();
}

void Connection::readMore()
{
    std::array<char, 64 * 1024> buffer;
    while (m_fd >= 0) {
        const auto result = m_tls.read(m_fd, buffer.data(), buffer.size());
        if (result == TlsSession::WouldBlock)
            break;
        if (result <= 0) {
            close();
            return;
        }
        m_in.append(buffer.data(), static_cast<std::size_t>(result));
        if (m_in.size() > MaxHead + MaxBody + MaxHead)
            return refuse(413);
    }
    process();
}

void Connection::process()
{
    while (m_fd >= 0 && !m_busy && !m_in.empty()) {
        const auto end = m_in.find("\r\n\r\n");
        if (end == std::string::npos) {
            if (m_in.size() > MaxHead)
                refuse(400);
            return;
        }
        Request request;
        if (!parseRequestHead(std::string_view(m_in).substr(0, end + 2), request))
            return refuse(400);
        const auto consumed = takeBody(request, end + 4, request.body);
        if (!consumed)
            return;
        m_in.erase(0, *consumed);
        m_continueSent = false;
        m_closeAfter = request.header("connection") == "close";
        answer(request);
    }
}

/// Bytes of m_in that belong to this request, or nothing where its body is not complete yet.
std::optional<std::size_t> Connection::takeBody(const Request& request, std::size_t headEnd, std::string& body)
{
    const auto incomplete = [&]() -> std::optional<std::size_t> {
        if (!m_continueSent && request.header("expect") == "100-continue") {
            m_continueSent = true;
            m_out += "HTTP/1.1 100 Continue\r\n\r\n";
            flush();
        }
        return std::nullopt;
    };
    if (request.header("transfer-encoding") == "chunked") {
        std::size_t at = headEnd;
        while (true) {
            const auto lineEnd = m_in.find("\r\n", at);
            if (lineEnd == std::string::npos)
                return incomplete();
            std::size_t size = 0;
            std::from_chars(m_in.data() + at, m_in.data() + lineEnd, size, 16);
            if (size > MaxBody || body.size() + size > MaxBody) {
                refuse(413);
                return std::nullopt;
            }
            at = lineEnd + 2;
            if (m_in.size() < at + size + 2)
                return incomplete();
            body.append(m_in, at, size);
            at += size + 2;
            if (size == 0)
                return at;
        }
    }
    std::size_t length = 0;
    const auto given = request.header("content-length");
    std::from_chars(given.data(), given.data() + given.size(), length);
    if (length > MaxBody) {
        refuse(413);
        return std::nullopt;
    }
    if (m_in.size() < headEnd + length)
        return incomplete();
    body = m_in.substr(headEnd, length);
    return headEnd + length;
}

void Connection::answer(const Request& request)
{
    m_busy = true;
    auto response = std::make_shared<Response>(m_handler(request));
    if (response->delay.count() == 0)
        return start(std::move(*response));
    m_delay = m_loop.after(response->delay, [this, response] {
        m_delay.reset();
        start(std::move(*response));
    });
}

void Connection::start(Response response)
{
    if (response.abandoned)
        return close();
    m_out += std::format("HTTP/1.1 {} {}\r\n", response.status, statusPhrase(response.status));
    for (const auto& [name, value] : response.headers)
        m_out += std::format("{}: {}\r\n", name, value);
    if (m_closeAfter)
        m_out += "Connection: close\r\n";
    if (!response.stream) {
        m_out += std::format("Content-Length: {}\r\n\r\n", response.body.size());
        m_out += response.body;
        return flush();
    }
    m_out += "Transfer-Encoding: chunked\r\n\r\n";
    m_source = std::move(response.stream);
    m_sourceWaits = false;
    m_source->wake = [this] {
        m_sourceWaits = false;
        scheduleFlush();
    };
    flush();
}

/// Several events of one round wake a watch once.
void Connection::scheduleFlush()
{
    if (m_flushScheduled)
        return;
    m_flushScheduled = true;
    m_loop.beforeSleep([this, alive = m_alive] {
        if (!*alive)
            return;
        m_flushScheduled = false;
        if (m_fd >= 0)
            flush();
    });
}

void Connection::fill()
{
    if (m_outSent > BufferLimit) { // a long answer may never drain completely
        m_out.erase(0, m_outSent);
        m_outSent = 0;
    }
    std::string chunk;
    while (m_source && !m_sourceWaits && m_out.size() - m_outSent < BufferLimit) {
        chunk.clear();
        const auto state = m_source->produce(chunk, BufferLimit / 2);
        if (!chunk.empty()) {
            std::format_to(std::back_inserter(m_out), "{:x}\r\n", chunk.size());
            m_out += chunk;
            m_out += "\r\n";
        }
        if (state == BodySource::State::Waiting) {
            m_sourceWaits = true;
        } else if (state == BodySource::State::End) {
            m_out += "0\r\n\r\n";
            m_source.reset();
        } else if (state == BodySource::State::Broken) {
            m_closeAfter = true;
            m_source.reset();
        }
    }
}

void Connection::flush()
{
    // A client that reads as fast as we write must not keep the others waiting: the loop comes back for the rest.
    for (int round = 0; m_fd >= 0 && round < 16; ++round) {
        fill();
        if (m_outSent == m_out.size())
            break;
        const auto result = m_tls.write(m_fd, m_out.data() + m_outSent, m_out.size() - m_outSent);
        if (result == TlsSession::WouldBlock)
            break;
        if (result <= 0) {
            close();
            return;
        }
        m_outSent += static_cast<std::size_t>(result);
        if (m_outSent == m_out.size()) {
            m_out.clear();
            m_outSent = 0;
        }
    }
    if (m_fd < 0)
        return;
    if (m_out.empty() && !m_source && m_busy && !m_delay) {
        finishResponse();
        return;
    }
    updateInterest();
}

void Connection::finishResponse()
{
    m_busy = false;
    if (m_out.capacity() > BufferLimit * 2)
        m_out.shrink_to_fit();
    if (m_closeAfter) {
        close();
        return;
    }
    updateInterest();
    process();
}

void Connection::updateInterest()
{
    // A source that has more is to be asked again, even where all that it gave has been taken at once.
    const bool hasMore = m_outSent < m_out.size() || (m_source && !m_sourceWaits);
    const std::uint32_t wanted = EPOLLIN | (hasMore ? std::uint32_t(EPOLLOUT) : 0U);
    if (wanted != m_interest)
        m_loop.modify(m_fd, m_interest = wanted, this);
}

void Connection::refuse(int status)
{
    m_busy = true;
    m_closeAfter = true;
    m_in.clear();
    start(Response {.status = status,
        .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
        .body = std::string(statusPhrase(status)),
        .stream = {},
        .delay = {}});
}

void Connection::close()
{
    if (m_fd < 0)
        return;
    m_loop.remove(m_fd, this);
    ::close(m_fd);
    m_fd = -1;
    m_source.reset();
    m_closed(this);
}

} // namespace Chartroom::Simulator
