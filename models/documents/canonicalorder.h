// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <string_view>
#include <vector>

namespace Chartroom::Documents {

/// Where in a document a map stands: it decides which keys come first.
enum class MapPlace { Root, Metadata, ListItem, Elsewhere };

/// The place of the map under `key` of a map at `parent`.
MapPlace placeOfMember(MapPlace parent, std::string_view key);

/// The members of `map` in the order people know, see toYaml().
std::vector<const Member*> canonicalMembers(const Json& map, MapPlace place);

} // namespace Chartroom::Documents
