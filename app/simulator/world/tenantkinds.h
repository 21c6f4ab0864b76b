// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/workshop.h"

#include <string>
#include <vector>

namespace Chartroom::Simulator {

struct MadeObject {
    const Table* table;
    ObjectPtr object;
};

/// Objects that no controller here looks after, made in the workshop: what an administrator gives every namespace
/// (quota, limits, network policy, rights), and what a release has for the operators of the cluster.
std::vector<MadeObject> createHousehold(Workshop& shop);
std::vector<MadeObject> createCustomObjects(Workshop& shop, const std::string& release);

} // namespace Chartroom::Simulator
