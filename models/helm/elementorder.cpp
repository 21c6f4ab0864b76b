// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/elementorder.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace Chartroom::Helm {

using Documents::Json;

std::string elementText(const Json& item, std::string_view mergeKey)
{
    const Json& value = mergeKey.empty() ? item : item[mergeKey];
    return value.isString() ? value.toString() : value.dump();
}

int indexOfElement(const Json& list, const Json& item, std::string_view mergeKey)
{
    const std::string text = elementText(item, mergeKey);
    const auto& items = list.items();
    const auto found
        = std::ranges::find_if(items, [&](const Json& other) { return elementText(other, mergeKey) == text; });
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

bool hasSameOrder(const Json& a, const Json& b, std::string_view mergeKey)
{
    return std::ranges::equal(a.items(), b.items(), [mergeKey](const Json& left, const Json& right) {
        return elementText(left, mergeKey) == elementText(right, mergeKey);
    });
}

Json sortedAs(const Json& items, const Json& order, std::string_view mergeKey)
{
    struct Ranked {
        int rank;
        const Json* item;
    };
    constexpr int unknown = std::numeric_limits<int>::max() - 1;
    std::vector<Ranked> ranked;
    for (const Json& item : items.items()) {
        const int index = indexOfElement(order, item, mergeKey);
        const bool directive = item.contains("$patch");
        ranked.push_back({directive ? unknown + 1 : index < 0 ? unknown : index, &item});
    }
    std::ranges::stable_sort(ranked, {}, &Ranked::rank);
    Json result = Json::array();
    for (const Ranked& entry : ranked)
        result.append(*entry.item);
    return result;
}

Json inElementOrder(const Json& merged, const Json& patchOrder, const Json& liveOrder, std::string_view mergeKey)
{
    Json named = Json::array(), others = Json::array();
    for (const Json& item : merged.items())
        (indexOfElement(patchOrder, item, mergeKey) >= 0 ? named : others).append(item);
    named = sortedAs(named, patchOrder, mergeKey);
    others = sortedAs(others, liveOrder, mergeKey);
    Json result = Json::array();
    std::size_t i = 0, j = 0;
    while (i < others.size() && j < named.size()) {
        const int other = indexOfElement(liveOrder, others[i], mergeKey);
        const int next = indexOfElement(liveOrder, named[j], mergeKey);
        result.append(other >= 0 && next >= 0 && other < next ? others[i++] : named[j++]);
    }
    while (j < named.size())
        result.append(named[j++]);
    while (i < others.size())
        result.append(others[i++]);
    return result;
}

} // namespace Chartroom::Helm
