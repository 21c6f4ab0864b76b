// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/apiserver.h"
#include "app/simulator/life/cluster.h"

#include <optional>

namespace Chartroom::Simulator {

/// metrics.k8s.io/v1beta1 as metrics-server serves it: nodes and pods, get and list, at a resolution of 15 s.
class Metrics {
public:
    explicit Metrics(Cluster& cluster)
        : m_cluster(cluster)
    { }
    std::optional<Response> answer(const ApiServer::Call& call);

private:
    Response pods(const ApiServer::Call& call);
    Response nodes(const ApiServer::Call& call);
    Json podMetrics(const Pod& pod, const Object& object);
    TimePoint scraped() const;

    Cluster& m_cluster;
};

} // namespace Chartroom::Simulator
