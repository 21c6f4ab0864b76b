// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/world.h"

namespace Chartroom::Simulator {

/// Argo CD's projects and a dozen Applications in every state that operators meet, with histories.
void createApplications(World& world, TimePoint now);

} // namespace Chartroom::Simulator
