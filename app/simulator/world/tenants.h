// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <future>
#include <memory>
#include <vector>

namespace Chartroom::Simulator {

/// What tenants are cast from. It takes a second of work, and none of the cluster's objects.
class TenantModels {
public:
    struct Variant;

    /// With `early` it is made in other threads meanwhile, else once it is asked for.
    explicit TenantModels(bool early);
    ~TenantModels();
    std::vector<std::unique_ptr<Variant>> take();

private:
    std::vector<std::future<std::unique_ptr<Variant>>> m_variants;
};

/// Fills the cluster with so many pods more: teams with a namespace each, ten releases in it, their Deployments and
/// Services, and Argo CD's Applications. What controllers make of all this is there already.
void createTenants(Cluster& cluster, TenantModels& models, int pods, TimePoint now);

} // namespace Chartroom::Simulator
