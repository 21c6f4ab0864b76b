// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/mergepatch.h"

namespace Chartroom::Helm {

using Documents::Json;

Json createMergePatch(const Json& before, const Json& after)
{
    Json patch = Json::object();
    for (const auto& [key, value] : after.members()) {
        const Json* old = before.find(key);
        if (old && *old == value)
            continue;
        if (old && old->isObject() && value.isObject())
            patch.set(key, createMergePatch(*old, value));
        else
            patch.set(key, value);
    }
    for (const auto& [key, value] : before.members())
        if (!after.contains(key))
            patch.set(key, Json());
    return patch;
}

Json applyMergePatch(const Json& target, const Json& patch)
{
    if (!patch.isObject())
        return patch;
    Json result = target.isObject() ? target : Json::object();
    for (const auto& [key, value] : patch.members()) {
        if (value.isNull())
            result.remove(key);
        else
            result.set(key, applyMergePatch(result[key], value));
    }
    return result;
}

} // namespace Chartroom::Helm
