// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/objectdiff.h"
#include "models/helm/compare.h"
#include "models/helm/comparedparts.h"
#include "models/helm/objectclient.h"

#include <algorithm>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

/// What of `live` the manifest speaks of: the same keys, and list items by position or key, recursively.
Json mentionedPart(const Json& live, const Json& manifest, std::string_view field)
{
    if (live.isObject() && manifest.isObject()) {
        Json result = Json::object();
        for (const auto& [key, value] : manifest.members())
            if (const Json* part = live.find(key))
                result.set(key, mentionedPart(*part, value, key));
        return result;
    }
    if (live.isArray() && manifest.isArray()) {
        const std::string_view key = Documents::itemKeyOf(field, manifest);
        Json result = Json::array();
        for (std::size_t i = 0; i < live.size(); ++i) {
            const Json& item = live[i];
            const auto& items = manifest.items();
            const auto match = key.empty() || !item.contains(key)
                ? (i < items.size() ? items.begin() + static_cast<std::ptrdiff_t>(i) : items.end())
                : std::ranges::find_if(items, [&](const Json& other) { return other[key] == item[key]; });
            result.append(match == items.end() ? item : mentionedPart(item, *match, {}));
        }
        return result;
    }
    return live;
}

} // namespace

Result<Comparison> compareWithLive(Kube::ApiClient& api, const Release& release, std::stop_token stop)
{
    ObjectClient client(api);
    auto objects = parseManifest(release.manifest());
    if (!objects)
        return Failure(std::move(objects.error()));
    Comparison result;
    std::string leftText, rightText;
    for (const ManifestObject& object : *objects) {
        Json live;
        auto type = client.typeOf(object.groupVersion, object.ref.kind, stop);
        if (!type)
            return Failure(std::move(type.error()));
        if (*type) {
            auto found = client.get(client.addressOf(object, **type, release.nameSpace()), stop);
            if (!found)
                return Failure(std::move(found.error()));
            if (*found)
                live = mentionedPart(**found, object.object, {});
        }
        result.objects.push_back(compared(object.ref, object.source, object.object, std::move(live)));
    }
    for (const ComparedObject& object : result.objects) {
        for (const std::string& line : object.text.leftLines)
            leftText += line + '\n';
        for (const std::string& line : object.text.rightLines)
            rightText += line + '\n';
    }
    sortByMark(result.objects);
    result.manifest = Documents::diffTexts(leftText, rightText);
    const std::string user = valuesText(release.userValues());
    const std::string computed = valuesText(release.computedValues());
    const std::string hooks = hooksText(release);
    result.userValues = Documents::diffTexts(user, user);
    result.computedValues = Documents::diffTexts(computed, computed);
    result.notes = Documents::diffTexts(release.notes(), release.notes());
    result.hooks = Documents::diffTexts(hooks, hooks);
    return result;
}

} // namespace Chartroom::Helm
