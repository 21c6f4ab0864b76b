// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/http/listener.h"

#include <QCoreApplication>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Chartroom::Simulator {

Listener::Listener(EventLoop& loop, Connection::Handler handler, std::shared_ptr<const TlsIdentity> tls)
    : m_loop(loop)
    , m_handler(std::move(handler))
    , m_tls(std::move(tls))
{ }

Listener::~Listener()
{
    closeAll();
}

Result<void> Listener::listen(std::uint16_t port)
{
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (m_fd < 0 || ::bind(m_fd, generic, size) != 0 || ::listen(m_fd, SOMAXCONN) != 0
        || ::getsockname(m_fd, generic, &size) != 0) {
        return Failure(Error {.kind = Error::Kind::Io,
            .attempted
            = QCoreApplication::translate("Simulator", "The simulated cluster could not listen on port %1.").arg(port),
            .said = QString::fromLocal8Bit(std::strerror(errno)),
            .advice = QCoreApplication::translate("Simulator", "Choose another port, or none.")});
    }
    m_port = ntohs(address.sin_port);
    m_loop.add(m_fd, EPOLLIN, this);
    return {};
}

void Listener::ready(std::uint32_t)
{
    while (true) {
        const int fd = ::accept4(m_fd, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        auto connection = std::make_unique<Connection>(m_loop, fd, m_tls ? m_tls->accept(fd) : TlsSession(), m_handler,
            [this](Connection* closed) { forget(closed); });
        m_connections.emplace(connection.get(), std::move(connection));
    }
}

/// The connection is still on the stack: it goes once the loop is done with this round.
void Listener::forget(Connection* connection)
{
    auto node = m_connections.extract(connection);
    if (node)
        m_loop.beforeSleep([gone = std::make_shared<std::unique_ptr<Connection>>(std::move(node.mapped()))] { });
}

void Listener::closeAll()
{
    m_connections.clear();
    if (m_fd >= 0) {
        m_loop.remove(m_fd, this);
        ::close(m_fd);
        m_fd = -1;
    }
}

} // namespace Chartroom::Simulator
