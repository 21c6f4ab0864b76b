// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/metrics/reading.h"

#include <string_view>
#include <vector>

namespace Chartroom::Metrics {

/// Reads a NodeMetricsList of metrics.k8s.io. Items without a name or with a usage that is no quantity are left out: a
/// missing figure is not zero. Fails where the answer is no such list. Any thread.
Result<std::vector<NodeUsage>> readNodeMetrics(std::string_view json);

/// Reads a PodMetricsList, likewise.
Result<PodReadings> readPodMetrics(std::string_view json);

/// The version of metrics.k8s.io to use, as kubectl chooses it: the first of v1, v1beta1 that the APIGroup offers; ""
/// where it offers neither.
std::string metricsVersion(std::string_view apiGroupJson);

} // namespace Chartroom::Metrics
