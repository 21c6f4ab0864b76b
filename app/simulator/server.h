// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <memory>
#include <string>

namespace Chartroom::Simulator {

/// What kind of cluster is simulated. The same options give the same world, apart from the clock.
struct Options {
    int nodes = 24;
    int pods = 600;
    std::uint64_t seed = 1;
    std::uint16_t port = 0; ///< 0 picks a free one
    bool tls = true; ///< without it clients send no token, and everybody who can connect is the administrator
    std::string token; ///< of the administrator; made up where empty
    bool life = true; ///< false: nothing changes but by requests, and what those bring about
    double rate = 0; ///< extra changes of pods per second, beside the scenario's own
};

/// A simulated Kubernetes API server on a loopback address, in a thread of its own. For `chartroom --demo`, tests and
/// benchmarks; nothing outside the process is needed.
class Server {
public:
    explicit Server(Options options = {});
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server(); ///< stops

    /// Builds the world and begins to answer before it returns. Io or Tls where the port or certificate cannot be had.
    Result<void> start();
    /// Closes every connection and ends the thread. Harmless if not started.
    void stop();

    /// After start(): "https://127.0.0.1:40123".
    std::string url() const;
    /// A kubeconfig with the contexts `demo` (administrator) and, with TLS, `demo-checkout` (one namespace only).
    std::string kubeconfig() const;
    /// Writes kubeconfig() to `path`, readable by the owner only.
    Result<void> writeKubeconfig(const std::string& path) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Chartroom::Simulator
