// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/http/connection.h"
#include "app/simulator/http/eventloop.h"
#include "app/simulator/http/tls.h"
#include "models/base/result.h"

#include <cstdint>
#include <unordered_map>

namespace Chartroom::Simulator {

/// Accepts connections on a loopback port and owns them.
class Listener final : public FdHandler {
public:
    /// Without `tls` it is plain HTTP.
    Listener(EventLoop& loop, Connection::Handler handler, std::shared_ptr<const TlsIdentity> tls);
    ~Listener() override;

    Result<void> listen(std::uint16_t port);
    std::uint16_t port() const { return m_port; }
    void closeAll();
    /// Ends every connection and goes on listening.
    void closeConnections() { m_connections.clear(); }
    /// For connections from now on.
    void setIdentity(std::shared_ptr<const TlsIdentity> tls) { m_tls = std::move(tls); }
    std::shared_ptr<const TlsIdentity> identity() const { return m_tls; }

    void ready(std::uint32_t events) override;

private:
    void forget(Connection* connection);

    EventLoop& m_loop;
    Connection::Handler m_handler;
    std::shared_ptr<const TlsIdentity> m_tls;
    int m_fd = -1;
    std::uint16_t m_port = 0;
    std::unordered_map<Connection*, std::unique_ptr<Connection>> m_connections;
};

} // namespace Chartroom::Simulator
