// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/faults/faultyfront.h"
#include "models/base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

/// What kind of cluster is simulated. The same options give the same world, apart from the clock.
struct Options {
    int nodes = 24;
    int pods = 600;
    /// Of what grows with the pods of a large cluster; without a number: one release for 50 pods, one application for
    /// 30, two Services for 15. Clusters of some hundred pods have what belongs to their story.
    std::optional<int> releases;
    std::optional<int> applications;
    std::optional<int> services;
    std::uint64_t seed = 1;
    std::uint16_t port = 0; ///< 0 picks a free one
    bool tls = true; ///< without it clients send no token, and everybody who can connect is the administrator
    std::string token; ///< of the administrator; made up where empty
    bool life = true; ///< false: nothing changes but by requests, and what those bring about
    double rate = 0; ///< extra changes of pods per second, beside the scenario's own
    /// What befalls the cluster, and how long after the start (Incidents). An unknown name is refused by start().
    std::vector<std::pair<std::chrono::seconds, std::string>> incidents;
    std::optional<std::uint64_t> faultSeed; ///< opens a second door at which answers go wrong (FaultPlan)
    /// With TLS, where that door's users find their token: it is written there, and rotated by rotateToken().
    std::string faultyTokenFile;
    /// How far the server's clock is ahead of ours: timestamps, and at the second door the Date.
    std::chrono::seconds clockSkew {0};
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
    /// A kubeconfig with the contexts `demo` (administrator), with TLS `demo-checkout` (one namespace only), and with
    /// faults `demo-faulty` (administrator, through the second door).
    std::string kubeconfig() const;
    /// Writes kubeconfig() to `path`, readable by the owner only.
    Result<void> writeKubeconfig(const std::string& path) const;

    // While it runs, from any thread; each returns when it has been done.

    /// Simulated time stands still, or goes on. Requests are answered, and change what they change, either way.
    void setLife(bool on);
    /// Something befalls the cluster now (Incidents); false where nothing has this name.
    bool beginIncident(const std::string& name);
    /// The second door answers as the first does, or goes wrong again.
    void setCalm(bool calm);
    /// Ends all connections of the second door, and refuses to answer there for so long.
    void loseServer(std::chrono::milliseconds duration);
    /// The second door's token has expired: it takes another, which its file has after `delay`.
    void rotateToken(std::chrono::milliseconds delay);
    /// New connections at the second door are shown another certificate: the authority's, or with `foreign` one by
    /// somebody else, whom nobody should believe.
    void changeCertificate(bool foreign);
    /// What was asked for at the second door so far, in order.
    std::vector<Served> served() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Chartroom::Simulator
