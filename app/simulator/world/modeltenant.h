// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/podtemplate.h"
#include "app/simulator/world/mould.h"
#include "app/simulator/world/workshop.h"

#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// The group and plural of a mould's objects beside it.
struct MouldOfKind {
    std::string group;
    std::string plural;
    Mould mould;
};

/// A Service of a tenant, what it selects, and its slice; `endpoint` is one item of the slice's endpoints.
struct ModelService {
    Mould service;
    Mould slice;
    TextMould endpoint;
    std::string name;
    Labels selector;
};

/// A Deployment of a tenant and what hangs on it.
struct ModelWorkload {
    std::string name;
    Mould deployment;
    Mould replicaSet;
    std::shared_ptr<PodTemplate> pods; ///< shared by all tenants
    std::string setName; ///< of the ReplicaSet, in every namespace
    std::vector<ModelService> services;
    std::vector<MouldOfKind> others;
    std::vector<Json> manifest; ///< as the chart renders it, without namespace
};

/// One application of a tenant: a release.
struct ModelRelease {
    std::string name;
    std::string version; ///< of the application
    std::vector<ModelWorkload> workloads;
    std::vector<MouldOfKind> customs; ///< of kinds that operators of the cluster brought
};

/// A team's namespace and its ten releases as controllers leave them, made by letting them at work on it once in a
/// workshop. All tenants are cast from it. `variant` is how far the team is behind the newest versions.
struct ModelTenant {
    static constexpr int ServicesPerWorkload = 3;
    static constexpr int WorkloadsPerRelease = 4;

    ModelTenant(Workshop& shop, int variant);

    std::vector<MouldOfKind> household; ///< of the namespace itself
    std::vector<ModelRelease> releases;
};

} // namespace Chartroom::Simulator
