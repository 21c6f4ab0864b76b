// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/apiserver.h"
#include "app/simulator/life/cluster.h"

#include <optional>

namespace Chartroom::Simulator {

/// pods/NAME/log: what the container's program would have written, made from its identity and the time; the last words
/// of a crash are the reason of it.
class Logs {
public:
    Logs(Cluster& cluster, EventLoop& loop)
        : m_cluster(cluster)
        , m_loop(loop)
    { }
    std::optional<Response> answer(const ApiServer::Call& call);

private:
    Response read(const Request& request, const Pod& pod, std::size_t container);

    Cluster& m_cluster;
    EventLoop& m_loop;
};

} // namespace Chartroom::Simulator
