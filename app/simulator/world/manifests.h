// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/catalogue.h"
#include "models/documents/json.h"

#include <string>
#include <vector>

namespace Chartroom::Simulator {

using Documents::Json;

/// The objects that a revision of a release consists of, in helm's install order, as its chart renders them: with
/// apiVersion and kind, without what the API server adds.
std::vector<Json> manifestOf(const ReleaseEntry& release, int revision);

/// The objects of one workload (Deployment, Service, ConfigMap …) at a revision of its release.
std::vector<Json> workloadObjects(const WorkloadEntry& entry, const ReleaseEntry& release, int revision);

/// The image's tag at that revision: older revisions have older ones.
std::string tagOf(const WorkloadEntry& entry, const ReleaseEntry& release, int revision);

/// What a chart of this release's workloads has to say in values.yaml.
Json valuesOf(const ReleaseEntry& release, int revision);

} // namespace Chartroom::Simulator
