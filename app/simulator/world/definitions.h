// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/world.h"

namespace Chartroom::Simulator {

/// The CustomResourceDefinitions of the demo cluster (Argo CD's, Istio's and cert-manager's), served from then on.
void createDefinitions(World& world);
/// What operators of a large cluster bring besides.
void createTenantDefinitions(World& world);

} // namespace Chartroom::Simulator
