// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/certificates.h"

#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QThread>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

class QTcpServer;

namespace Chartroom::Support {

struct ReceivedRequest {
    std::string method;
    std::string target; ///< path and query as sent
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
    int connection = 0; ///< counts the connections from 1

    std::string header(const std::string& name) const
    {
        const auto known = headers.find(name);
        return known == headers.end() ? std::string() : known->second;
    }
};

/// What a test answers with; may be kept and used from any thread, also long after.
class Answer {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    Answer() = default;
    explicit Answer(QTcpSocket* socket)
        : m_socket(socket)
    { }
    /// A whole answer.
    void send(int status, const std::string& body, const Headers& headers = {}) const;
    void sendJson(int status, const std::string& body) const
    {
        send(status, body, {{"Content-Type", "application/json"}});
    }
    /// A chunked answer, piece by piece.
    void begin(int status = 200, const Headers& headers = {{"Content-Type", "application/json"}}) const;
    void chunk(const std::string& bytes) const;
    void end() const;
    /// Bytes that need not be HTTP.
    void raw(const std::string& bytes) const;
    void close() const;
    /// Cuts the connection with a TCP reset.
    void reset() const;

private:
    QPointer<QTcpSocket> m_socket;
};

/// An HTTP/1.1 server in this process that does what a test scripts: answer, drop, stall, split, lie. It runs in a
/// thread of its own; the handler is called there.
class LoopbackServer {
public:
    using Handler = std::function<void(const ReceivedRequest&, Answer)>;

    /// Where to listen: 127.0.0.1 to 127.255.255.254, and a port, 0 for a free one.
    struct Door {
        QHostAddress address {QHostAddress::LocalHost};
        quint16 port = 0;
    };

    /// With a key pair it speaks TLS; with `clientAuthorities` too, it asks for a client certificate and requires it.
    explicit LoopbackServer(Handler handler, const KeyPair& tls = {}, const std::string& clientAuthorities = {})
        : LoopbackServer(Door(), std::move(handler), tls, clientAuthorities)
    { }
    LoopbackServer(
        const Door& door, Handler handler, const KeyPair& tls = {}, const std::string& clientAuthorities = {});
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;
    ~LoopbackServer();

    std::string url() const; ///< "http://127.0.0.1:port", whatever its door's address
    std::string port() const { return std::to_string(m_port); }
    std::vector<ReceivedRequest> received() const;

    /// A port on loopback where nobody listens.
    static int unusedPort();

private:
    void accept(QTcpSocket* socket);
    void read(QTcpSocket* socket, int connection, const std::shared_ptr<std::string>& buffer);

    Handler m_handler;
    const bool m_tls;
    QThread m_thread;
    QTcpServer* m_server = nullptr; ///< lives in m_thread
    int m_port = 0;
    int m_connections = 0;
    mutable std::mutex m_mutex;
    std::vector<ReceivedRequest> m_received; // guarded by m_mutex
};

} // namespace Chartroom::Support
