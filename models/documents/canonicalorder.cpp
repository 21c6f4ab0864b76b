// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/canonicalorder.h"

#include <algorithm>
#include <array>

namespace Chartroom::Documents {

namespace {

int rankOf(std::string_view key, MapPlace place)
{
    using Keys = std::array<std::string_view, 5>;
    constexpr Keys root {"apiVersion", "kind", "metadata", "type", "spec"};
    constexpr Keys metadata {"name", "generateName", "namespace", "labels", "annotations"};
    constexpr Keys item {"apiVersion", "kind", "metadata", "name", "image"};
    if (place == MapPlace::Elsewhere)
        return 0;
    const Keys& first = place == MapPlace::Root ? root : place == MapPlace::Metadata ? metadata : item;
    if (const auto found = std::ranges::find(first, key); found != first.end())
        return static_cast<int>(found - first.begin());
    return key == "status" && place != MapPlace::Metadata ? 100 : 50;
}

} // namespace

MapPlace placeOfMember(MapPlace parent, std::string_view key)
{
    const bool object = parent == MapPlace::Root || parent == MapPlace::ListItem;
    return object && key == "metadata" ? MapPlace::Metadata : MapPlace::Elsewhere;
}

std::vector<const Member*> canonicalMembers(const Json& map, MapPlace place)
{
    std::vector<const Member*> members;
    members.reserve(map.size());
    for (const Member& member : map.members())
        members.push_back(&member);
    std::ranges::stable_sort(members, [place](const Member* a, const Member* b) {
        const int rankA = rankOf(a->first, place);
        const int rankB = rankOf(b->first, place);
        return rankA != rankB ? rankA < rankB : a->first < b->first;
    });
    return members;
}

} // namespace Chartroom::Documents
