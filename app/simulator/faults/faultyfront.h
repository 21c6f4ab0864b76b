// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/faults/fault.h"
#include "app/simulator/http/connection.h"
#include "app/simulator/http/eventloop.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

/// One request at the faulty door, and what was answered.
struct Served {
    std::chrono::milliseconds at {0}; ///< since the door was opened
    std::string collection; ///< see FaultPlan::collectionOf()
    Fault fault;
    int status = 0; ///< 0: none was sent
};

/// Stands in front of the API server as a bad network and a server in distress do. Belongs to the loop's thread.
class FaultyFront {
public:
    FaultyFront(EventLoop& loop, Connection::Handler server, std::uint64_t seed);

    Response handle(const Request& request);

    /// From now on nothing new goes wrong. What went wrong before stays so: a silent connection stays silent.
    void setCalm(bool calm) { m_calm = calm; }
    /// From now on only this token is taken, any other answered with 401; to the server behind goes `serverToken`.
    void setToken(std::string token, std::string serverToken);
    /// Answers carry a Date that is so far from the truth.
    void setDateSkew(std::chrono::seconds skew) { m_dateSkew = skew; }
    /// Every connection ends and none is answered for so long. `closeAll` is called at its beginning.
    void loseServer(std::chrono::milliseconds duration);
    std::function<void()> closeAll = [] { };

    const std::vector<Served>& served() const { return m_served; }

private:
    Response answered(const Request& request) const;

    EventLoop& m_loop;
    Connection::Handler m_server;
    FaultPlan m_plan;
    EventLoop::SteadyTime m_opened;
    EventLoop::SteadyTime m_lostUntil;
    std::vector<Served> m_served;
    std::string m_token; ///< empty: whatever the server behind takes
    std::string m_serverToken;
    std::chrono::seconds m_dateSkew {0};
    bool m_calm = false;
};

} // namespace Chartroom::Simulator
