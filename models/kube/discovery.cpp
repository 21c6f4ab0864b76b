// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/discovery.h"

#include <algorithm>

namespace Chartroom::Kube {

namespace {

bool isTyped(const ResourceType& type, std::string_view name)
{
    return type.plural == name || type.singular == name || std::ranges::contains(type.shortNames, name);
}

} // namespace

Discovery Discovery::fromTypes(std::vector<ResourceType> allVersions, std::vector<GroupVersion> stale)
{
    Discovery discovery;
    discovery.m_allVersions = std::move(allVersions);
    discovery.m_stale = std::move(stale);
    const auto isStale
        = [&](const ResourceType& type) { return std::ranges::contains(discovery.m_stale, type.groupVersion); };
    for (const ResourceType& type : discovery.m_allVersions) {
        const auto known = std::ranges::find(discovery.m_resources, type.groupResource(), &ResourceType::groupResource);
        if (known == discovery.m_resources.end())
            discovery.m_resources.push_back(type);
        else if (isStale(*known) && !isStale(type))
            *known = type;
    }
    std::ranges::sort(discovery.m_resources, {}, &ResourceType::groupResource);
    return discovery;
}

const ResourceType* Discovery::byGroupResource(std::string_view groupResource) const
{
    const auto found = std::ranges::find(m_resources, groupResource, &ResourceType::groupResource);
    return found == m_resources.end() ? nullptr : &*found;
}

const ResourceType* Discovery::byKind(std::string_view group, std::string_view kind) const
{
    const auto found = std::ranges::find_if(
        m_resources, [&](const ResourceType& type) { return type.groupVersion.group == group && type.kind == kind; });
    return found == m_resources.end() ? nullptr : &*found;
}

const ResourceType* Discovery::byVersionKind(const GroupVersion& groupVersion, std::string_view kind) const
{
    const auto found = std::ranges::find_if(m_allVersions,
        [&](const ResourceType& type) { return type.groupVersion == groupVersion && type.kind == kind; });
    return found == m_allVersions.end() ? nullptr : &*found;
}

const ResourceType* Discovery::byTypedName(std::string_view name) const
{
    const ResourceType* best = nullptr;
    for (const ResourceType& type : m_resources) {
        const std::string suffix = '.' + type.groupVersion.group;
        const bool qualified = name.ends_with(suffix) && isTyped(type, name.substr(0, name.size() - suffix.size()));
        if (!qualified && !isTyped(type, name))
            continue;
        if (type.groupVersion.group.empty())
            return &type;
        if (!best)
            best = &type;
    }
    return best;
}

bool Discovery::operator==(const Discovery& other) const
{
    return m_allVersions == other.m_allVersions && m_stale == other.m_stale;
}

} // namespace Chartroom::Kube
