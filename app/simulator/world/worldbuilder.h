// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/world.h"

namespace Chartroom::Simulator {

/// Makes the first state of the cluster by living through its past.
class WorldBuilder {
public:
    explicit WorldBuilder(World& world)
        : m_world(world)
    {
    }
    void build();

private:
    void buildNamespaces();
    World& m_world;
};

} // namespace Chartroom::Simulator
