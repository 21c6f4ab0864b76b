// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/kube/apiclient.h"
#include "models/metrics/itemsplitter.h"
#include "models/metrics/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Metrics {

class Item;

/// Reads a list of metrics.k8s.io item by item as it arrives: the one about 150,000 pods is some seventy megabytes. Items
/// without a name or with a usage that is no quantity are left out: a missing figure is not zero. Any thread, one at a
/// time.
class ListReader : public Kube::BodySink {
public:
    void bodyBegins() override;
    void bodyArrived(std::string_view bytes) override;

protected:
    /// Why what has arrived is no such list, or not all of it.
    std::optional<Error> failure() const;

private:
    virtual void clear() = 0;
    virtual void read(Item& item, std::string_view nameSpace, std::string_view name, Seconds time) = 0;

    ItemSplitter m_splitter;
    std::optional<Error> m_failure;
};

/// Reads a NodeMetricsList.
class NodeMetricsReader final : public ListReader {
public:
    /// Once, at the end of the list.
    Result<std::vector<NodeUsage>> take();

private:
    void clear() override { m_nodes.clear(); }
    void read(Item& item, std::string_view nameSpace, std::string_view name, Seconds time) override;

    std::vector<NodeUsage> m_nodes;
};

/// Reads a PodMetricsList.
class PodMetricsReader final : public ListReader {
public:
    /// Once, at the end of the list.
    Result<PodReadings> take();

private:
    void clear() override { m_pods = {}; }
    void read(Item& item, std::string_view nameSpace, std::string_view name, Seconds time) override;

    PodReadings m_pods;
};

/// The version of metrics.k8s.io to use, as kubectl chooses it: the first of v1, v1beta1 that the APIGroup offers; ""
/// where it offers neither.
std::string metricsVersion(std::string_view apiGroupJson);

} // namespace Chartroom::Metrics
