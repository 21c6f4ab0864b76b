// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/store/resourceinfo.h"
#include "models/documents/json.h"

#include <functional>
#include <string>

namespace Chartroom::Simulator {

using Documents::Json;

/// Fills in what the API server fills in when a workload, pod or Service is written without it (the SetDefaults_… of
/// k8s.io/kubernetes/pkg/apis), so that live objects differ from manifests here as they do there.
/// `clusterAddress` gives a Service its address.
void applyDefaults(const ResourceInfo& info, Json& object, const std::function<std::string()>& clusterAddress);

} // namespace Chartroom::Simulator
