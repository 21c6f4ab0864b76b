// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/world.h"

namespace Chartroom::Simulator {

/// Writes a manifest's object to the store as a client would: created, or changed in place, with the server's defaults.
void applyObject(World& world, Json object, std::string_view manager);

/// What helm adds to the objects of a release.
void markAsHelms(Json& object, std::string_view release, std::string_view nameSpace);

/// Takes an object that is no longer in the manifest out of the store.
void deleteObject(World& world, const Json& object);

} // namespace Chartroom::Simulator
