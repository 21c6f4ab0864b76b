// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

namespace Chartroom::Simulator {

/// Fills the cluster up to a number of pods with the namespaces of teams: releases of Deployments with Services,
/// configuration and Applications, each a little different.
void createTenants(Cluster& cluster, int pods, TimePoint now);

} // namespace Chartroom::Simulator
