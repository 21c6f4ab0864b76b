// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/server.h"
#include "tests/app/faults/observer.h"

#include <QTemporaryDir>
#include <chrono>
#include <memory>
#include <random>

namespace Chartroom::Testing {

/// One schedule of faults against one observer, in the manner of Jepsen: a small world that changes all the time is
/// watched through a door at which answers go wrong; then the world stands still and the door is calm, and what the
/// observer holds must become what the server has. Driven by step() from the test's event loop, so that many run side
/// by side: most of their time is waiting.
class FaultRun {
public:
    /// Churns for `duration`, and is given `patience` to settle. The server is gone once, for a moment or for `gone`.
    FaultRun(std::uint64_t seed, std::chrono::milliseconds duration, std::chrono::milliseconds patience,
        std::chrono::milliseconds gone = {});

    /// Goes on; call every few milliseconds. True when it is over.
    bool step();
    /// After the end. Empty: all is well.
    QStringList problems() const { return m_problems; }
    std::uint64_t seed() const { return m_seed; }
    /// How many answers went wrong.
    int faults() const { return m_faults; }

private:
    enum class Phase { Churning, Settling, Comparing, Over };

    void churn();
    void disturb(std::chrono::steady_clock::time_point now);
    void renewCertificate();
    void send(const char* method, std::string path, std::string body = {});
    void settle();
    void compare();
    void checkRequests();
    std::vector<std::string> namesOf(const char* groupResource, std::string_view nameSpace) const;

    const std::uint64_t m_seed;
    std::mt19937_64 m_random;
    QTemporaryDir m_folder; ///< for the token
    std::unique_ptr<Simulator::Server> m_server;
    std::unique_ptr<Kube::Connection> m_writer; ///< through the calm door
    std::vector<Kube::ResourceType> m_resources;
    std::unique_ptr<Observer> m_seen;
    std::unique_ptr<Observer> m_truth;
    Phase m_phase = Phase::Churning;
    std::chrono::steady_clock::time_point m_churnUntil;
    std::chrono::steady_clock::time_point m_lostAt;
    std::chrono::steady_clock::time_point m_rotatedAt; ///< the token
    std::chrono::steady_clock::time_point m_foreignAt; ///< somebody else's certificate, for a moment
    std::chrono::steady_clock::time_point m_renewedAt = std::chrono::steady_clock::time_point::max();
    std::chrono::steady_clock::time_point m_nextChurn;
    std::chrono::steady_clock::time_point m_patienceEnds;
    std::chrono::milliseconds m_patience;
    std::chrono::milliseconds m_gone;
    QStringList m_problems;
    int m_faults = 0;
    int m_made = 0;
};

} // namespace Chartroom::Testing
