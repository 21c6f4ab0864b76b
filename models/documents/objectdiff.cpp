// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/objectdiff.h"
#include "models/documents/canonicalorder.h"

#include <algorithm>
#include <array>
#include <set>

namespace Chartroom::Documents {

namespace {

struct FieldKey {
    std::string_view field;
    std::string_view key;
};

/// By the name of the field alone, as Kubernetes' own patches key them (helm.md 4.1). Where a field has several
/// meanings (ports), the first key that all items have is taken.
constexpr std::array<FieldKey, 12> FieldKeys {
    {{"ports", "containerPort"}, {"ports", "port"}, {"ports", "name"}, {"volumeMounts", "mountPath"},
        {"volumeDevices", "devicePath"}, {"conditions", "type"}, {"ownerReferences", "uid"}, {"hostAliases", "ip"},
        {"topologySpreadConstraints", "topologyKey"}, {"addresses", "type"}, {"env", "name"}, {"taints", "key"}}};

std::string keyText(const Json& value)
{
    return value.isString() ? value.toString() : value.dump();
}

bool keysAll(const Json& items, std::string_view key)
{
    std::set<std::string> seen;
    return !items.isEmpty() && std::ranges::all_of(items.items(), [&](const Json& item) {
        const Json& value = item[key];
        return (value.isString() || value.isNumber()) && seen.insert(keyText(value)).second;
    });
}

std::string memberPath(const std::string& path, std::string_view key)
{
    const bool plain = !key.empty() && std::ranges::none_of(key, [](char c) {
        return c == '.' || c == '/' || c == '[' || c == ']' || c == '"' || c == ' ';
    });
    if (!plain)
        return path + '[' + Json(key).dump() + ']';
    return path.empty() ? std::string(key) : path + '.' + std::string(key);
}

class Differ {
public:
    std::vector<ValueChange> take() { return std::move(m_changes); }

    void compare(const std::string& path, std::string_view field, const Json& before, const Json& after, MapPlace place)
    {
        if (before == after)
            return;
        if (before.isObject() && after.isObject())
            compareMaps(path, before, after, place);
        else if (before.isArray() && after.isArray())
            compareLists(path, field, before, after);
        else
            m_changes.push_back({ValueChange::Kind::Changed, path, before, after});
    }

private:
    void compareMember(
        const std::string& path, std::string_view key, const Json* before, const Json* after, MapPlace place)
    {
        if (before && after)
            compare(path, key, *before, *after, place);
        else if (before)
            m_changes.push_back({ValueChange::Kind::Removed, path, *before, {}});
        else
            m_changes.push_back({ValueChange::Kind::Added, path, {}, *after});
    }

    void compareMaps(const std::string& path, const Json& before, const Json& after, MapPlace place)
    {
        Json both = before; // for the order of the keys
        for (const auto& [key, value] : after.members())
            if (!before.contains(key))
                both.mutableMembers().emplace_back(key, Json());
        for (const Member* member : canonicalMembers(both, place)) {
            const std::string& key = member->first;
            compareMember(memberPath(path, key), key, before.find(key), after.find(key), placeOfMember(place, key));
        }
    }

    void compareLists(const std::string& path, std::string_view field, const Json& before, const Json& after)
    {
        const std::string_view key = itemKeyOf(field, before);
        if (!key.empty() && itemKeyOf(field, after) == key) {
            compareKeyedLists(path, key, before, after);
            return;
        }
        for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
            compareMember(path + '[' + std::to_string(i) + ']', {}, i < before.size() ? &before[i] : nullptr,
                i < after.size() ? &after[i] : nullptr, MapPlace::ListItem);
        }
    }

    void compareKeyedLists(const std::string& path, std::string_view key, const Json& before, const Json& after)
    {
        const auto find = [key](const Json& list, const Json& value) -> const Json* {
            const auto found = std::ranges::find_if(list.items(), [&](const Json& item) { return item[key] == value; });
            return found == list.items().end() ? nullptr : &*found;
        };
        const std::size_t changesBefore = m_changes.size();
        for (const Json& item : before.items())
            compareMember(path + '[' + keyText(item[key]) + ']', {}, &item, find(after, item[key]), MapPlace::ListItem);
        for (const Json& item : after.items())
            if (!find(before, item[key]))
                compareMember(path + '[' + keyText(item[key]) + ']', {}, nullptr, &item, MapPlace::ListItem);
        if (m_changes.size() == changesBefore) // the same items in another order
            m_changes.push_back({ValueChange::Kind::Changed, path, before, after});
    }

    std::vector<ValueChange> m_changes;
};

} // namespace

std::string_view itemKeyOf(std::string_view field, const Json& items)
{
    for (const FieldKey& entry : FieldKeys)
        if (entry.field == field && keysAll(items, entry.key))
            return entry.key;
    return keysAll(items, "name") ? std::string_view("name") : std::string_view();
}

std::vector<ValueChange> diffObjects(const Json& before, const Json& after)
{
    Differ differ;
    differ.compare({}, {}, before, after, MapPlace::Root);
    return differ.take();
}

} // namespace Chartroom::Documents
