// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/http/request.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace Chartroom::Http {

class IoThread;

/// What a transfer tells. All three are called on the I/O thread; none may destroy the Client.
struct Handlers {
    /// Status and headers of the final answer (not of 1xx, not of a proxy's CONNECT), before any byte of the body.
    std::function<void(int status, const Headers& headers)> onHeaders {};
    /// The body in arbitrary pieces, valid during the call. The thread reads no further until this returns: slowness
    /// here is back-pressure on the server.
    std::function<void(std::string_view bytes)> onBytes {};
    /// Exactly once, at the end: nothing when the body is complete, else why it is not. HTTP statuses are no errors
    /// here.
    std::function<void(std::optional<Error> error)> onEnd {};
};

/// A transfer under way. Copies mean the same transfer; dropping all of them does not cancel it. All members may be
/// called from any thread and after the end, and then do nothing.
class Transfer {
public:
    Transfer() = default;
    /// Ends it; onEnd gets Error::Kind::Cancelled. When called on the I/O thread no onBytes follows.
    void cancel() const;
    /// Stops reading; the piece being delivered is the last. Other streams of the connection go on as long as its
    /// window allows.
    void pause() const;
    void resume() const;

private:
    friend class Client;
    std::function<void(int)> m_control;
};

/// HTTP over libcurl, in the I/O thread: HTTP/2 with all requests to a server on one connection where it can be had,
/// HTTP/1.1 otherwise; TLS 1.2 or newer; no redirects, since they would carry the credentials along. Nothing is logged.
class Client {
public:
    explicit Client(IoThread& thread);
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    /// Ends every transfer with Error::Kind::Cancelled, in the I/O thread, and waits for that.
    ~Client();

    /// Starts a transfer, from any thread. Handlers are never called before this returns on the I/O thread.
    Transfer start(Request request, Handlers handlers);

    /// While watches are all that goes on, a connection that was read is left alone for so long, and what arrives
    /// meanwhile is read at once: waking up for each event takes several times what reading it does. A transfer that
    /// begins ends the rest, and there is none until a while after its end. 0, as at first: none at all. From any thread.
    void setRest(std::chrono::milliseconds rest);

    IoThread& thread() const { return m_thread; }

private:
    class Engine;
    IoThread& m_thread;
    std::shared_ptr<Engine> m_engine; ///< lives in the I/O thread
};

} // namespace Chartroom::Http
