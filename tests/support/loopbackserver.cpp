// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopbackserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <charconv>
#include <cstdio>
#include <optional>
#include <semaphore>
#include <sys/socket.h>

namespace Chartroom::Support {

namespace {

QByteArray bytes(const std::string& text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

template <typename Function>
void onSocket(const QPointer<QTcpSocket>& socket, Function function)
{
    if (socket)
        QMetaObject::invokeMethod(socket.data(), [socket, function] {
            if (socket)
                function(socket.data());
        });
}

std::string head(int status, const Answer::Headers& headers)
{
    std::string text = "HTTP/1.1 " + std::to_string(status) + " Status\r\n";
    for (const auto& [name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text;
}

QSslConfiguration configuration(const KeyPair& tls, const std::string& clientAuthorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(bytes(tls.certificate)));
    configuration.setPrivateKey(QSslKey(bytes(tls.key), QSsl::Ec));
    if (!clientAuthorities.empty()) {
        configuration.setCaCertificates(QSslCertificate::fromData(bytes(clientAuthorities)));
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    return configuration;
}

/// Takes one whole request off the front of `buffer`.
std::optional<ReceivedRequest> takeRequest(std::string& buffer)
{
    const auto end = buffer.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::nullopt;
    ReceivedRequest request;
    std::size_t at = buffer.find("\r\n");
    const std::string first = buffer.substr(0, at);
    const auto space = first.find(' ');
    request.method = first.substr(0, space);
    request.target = first.substr(space + 1, first.rfind(' ') - space - 1);
    while (at < end) {
        at += 2;
        const auto next = buffer.find("\r\n", at);
        const std::string line = buffer.substr(at, next - at);
        const auto colon = line.find(':');
        const auto value = line.find_first_not_of(' ', colon + 1);
        request.headers[QString::fromStdString(line.substr(0, colon)).toLower().toStdString()]
            = value == std::string::npos ? std::string() : line.substr(value);
        at = next;
    }
    std::size_t length = 0;
    const std::string lengthText = request.header("content-length");
    std::from_chars(lengthText.data(), lengthText.data() + lengthText.size(), length);
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = buffer.substr(end + 4, length);
    buffer.erase(0, end + 4 + length);
    return request;
}

} // namespace

void Answer::send(int status, const std::string& body, const Headers& headers) const
{
    raw(head(status, headers) + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
}

void Answer::begin(int status, const Headers& headers) const
{
    raw(head(status, headers) + "Transfer-Encoding: chunked\r\n\r\n");
}

void Answer::chunk(const std::string& text) const
{
    char size[20];
    std::snprintf(size, sizeof size, "%zx\r\n", text.size());
    raw(size + text + "\r\n");
}

void Answer::end() const
{
    raw("0\r\n\r\n");
}

void Answer::raw(const std::string& text) const
{
    onSocket(m_socket, [text](QTcpSocket* socket) {
        if (!socket->isWritable())
            return; // the client has gone
        socket->write(bytes(text));
        socket->flush();
    });
}

void Answer::close() const
{
    onSocket(m_socket, [](QTcpSocket* socket) { socket->disconnectFromHost(); });
}

void Answer::reset() const
{
    onSocket(m_socket, [](QTcpSocket* socket) {
        const linger now {.l_onoff = 1, .l_linger = 0};
        setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        socket->abort();
    });
}

LoopbackServer::LoopbackServer(
    const Door& door, Handler handler, const KeyPair& tls, const std::string& clientAuthorities)
    : m_handler(std::move(handler))
    , m_tls(!tls.certificate.empty())
{
    if (m_tls) {
        auto* server = new QSslServer;
        server->setSslConfiguration(configuration(tls, clientAuthorities));
        m_server = server;
    } else {
        m_server = new QTcpServer;
    }
    m_server->listen(door.address, door.port);
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server,
        [this] { accept(m_server->nextPendingConnection()); });
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

LoopbackServer::~LoopbackServer()
{
    std::binary_semaphore gone(0);
    QMetaObject::invokeMethod(m_server, [&] {
        delete std::exchange(m_server, nullptr);
        gone.release();
    });
    gone.acquire();
    m_thread.quit();
    m_thread.wait();
}

std::string LoopbackServer::url() const
{
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + port();
}

std::vector<ReceivedRequest> LoopbackServer::received() const
{
    const std::scoped_lock lock(m_mutex);
    return m_received;
}

int LoopbackServer::unusedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void LoopbackServer::accept(QTcpSocket* socket)
{
    const int connection = ++m_connections;
    const auto buffer = std::make_shared<std::string>();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [=, this] { read(socket, connection, buffer); });
    read(socket, connection, buffer);
}

void LoopbackServer::read(QTcpSocket* socket, int connection, const std::shared_ptr<std::string>& buffer)
{
    *buffer += socket->readAll().toStdString();
    while (auto request = takeRequest(*buffer)) {
        request->connection = connection;
        {
            const std::scoped_lock lock(m_mutex);
            m_received.push_back(*request);
        }
        m_handler(*request, Answer(socket));
    }
}

} // namespace Chartroom::Support
