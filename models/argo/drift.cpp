// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/argo/drift.h"

#include "models/base/quantity.h"
#include "models/base/timetext.h"
#include "models/documents/objectview.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace Chartroom::Argo {

using Documents::Json;

namespace {

constexpr std::string_view LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
constexpr std::size_t MostFields = 12;
/// What tells the items of Kubernetes' lists apart, in the order of preference (the patch merge keys of the API).
constexpr std::array<std::string_view, 8> ItemKeys {
    "name", "mountPath", "containerPort", "port", "key", "ip", "devicePath", "topologyKey"};

/// Writers whose work is no drift: Argo CD itself, and controllers, which own status and scale.
bool isExpected(std::string_view manager)
{
    return manager.starts_with("argocd") || manager.starts_with("kube-controller-manager") || manager == "kubelet";
}

std::string_view itemKey(const Json& list)
{
    for (const std::string_view key : ItemKeys)
        if (!list.isEmpty()
            && std::ranges::all_of(list.items(), [key](const Json& item) { return item.contains(key); }))
            return key;
    return {};
}

Json reduced(const Json& applied, const Json& live, bool areAmounts);

Json reducedList(const Json& applied, const Json& live)
{
    const std::string_view key = itemKey(applied);
    Json list = Json::array();
    if (key.empty()) {
        for (std::size_t i = 0; i < live.size(); ++i)
            list.append(i < applied.size() ? reduced(applied[i], live[i], false) : live[i]);
        return list;
    }
    for (const Json& wanted : applied.items()) {
        const auto found
            = std::ranges::find_if(live.items(), [&](const Json& item) { return item[key] == wanted[key]; });
        if (found != live.items().end())
            list.append(reduced(wanted, *found, false));
    }
    return list;
}

bool isSameAmount(const Json& a, const Json& b)
{
    const auto text = [](const Json& value) { return value.isNumber() ? value.numberText() : value.toString(); };
    const auto left = Quantity::parse(text(a));
    const auto right = Quantity::parse(text(b));
    return left && right && *left == *right;
}

/// `areAmounts`: the values here are quantities, which the server writes in its own way.
Json reduced(const Json& applied, const Json& live, bool areAmounts)
{
    if (applied.isArray() && live.isArray())
        return reducedList(applied, live);
    if (!applied.isObject() || !live.isObject())
        return areAmounts && isSameAmount(applied, live) ? applied : live;
    Json object = Json::object();
    for (const auto& [key, wanted] : applied.members()) {
        const Json* is = live.find(key);
        if (is)
            object.set(key, reduced(wanted, *is, areAmounts || key == "limits" || key == "requests" || key == "hard"));
        else if (wanted.isNull() || ((wanted.isObject() || wanted.isArray()) && wanted.isEmpty()))
            object.set(key, wanted); // the server leaves out what is empty
    }
    return object;
}

/// As the server stores it: stringData is a way to write data.
void foldStringData(Json& secret)
{
    const Json* texts = secret.find("stringData");
    if (!texts)
        return;
    const Json copy = *texts;
    secret.remove("stringData");
    for (const auto& [key, value] : copy.members())
        secret.member("data").set(key, QByteArray::fromStdString(value.toString()).toBase64().toStdString());
}

/// "f:spec" → "spec", "k:{\"name\":\"app\"}" → "[app]".
std::string stepText(std::string_view step)
{
    if (step.starts_with("f:"))
        return std::string(step.substr(2));
    if (!step.starts_with("k:"))
        return {};
    const auto keys = Json::parse(step.substr(2));
    if (!keys || keys->isEmpty())
        return "[]";
    const Json& value = keys->members().front().second;
    return '[' + (value.isNumber() ? value.numberText() : value.toString()) + ']';
}

void collectFields(const Json& fields, const std::string& path, std::vector<std::string>& found)
{
    for (const auto& [step, below] : fields.members()) {
        const std::string text = stepText(step);
        if (text.empty())
            continue; // ".": the field itself
        const std::string next = path.empty() || text.starts_with('[') ? path + text : path + '.' + text;
        if (below.isEmpty())
            found.push_back(next);
        else
            collectFields(below, next, found);
    }
}

std::vector<FieldChange> changesOf(const Json& live)
{
    std::vector<FieldChange> changes;
    for (const Json& entry : live.at({"metadata", "managedFields"}).items()) {
        const std::string manager = entry["manager"].toString();
        if (isExpected(manager) || !entry["subresource"].toStringView().empty())
            continue;
        FieldChange change {.manager = manager, .time = parseTimestamp(entry["time"].toStringView()), .fields = {}};
        collectFields(entry["fieldsV1"], {}, change.fields);
        std::ranges::sort(change.fields);
        if (change.fields.size() > MostFields) {
            change.more = change.fields.size() - MostFields;
            change.fields.resize(MostFields);
        }
        if (!change.fields.empty())
            changes.push_back(std::move(change));
    }
    std::ranges::stable_sort(changes, std::greater(), [](const FieldChange& change) { return change.time; });
    return changes;
}

/// Nothing where there is no record, or one that cannot be read.
std::optional<Json> appliedOf(const Json& live)
{
    const Json& record = live.at({"metadata", "annotations", LastApplied});
    if (record.toStringView().empty())
        return {};
    auto applied = Json::parse(record.toStringView());
    if (!applied || !applied->isObject())
        return {};
    return std::move(*applied);
}

} // namespace

Json reducedTo(const Json& applied, const Json& live)
{
    return reduced(applied, live, false);
}

Drift driftOf(const Resource& resource, const Json* live)
{
    using enum Drift::Cause;
    Drift drift;
    if (!live) {
        drift.cause = NotInCluster;
        return drift;
    }
    drift.changes = changesOf(*live);
    drift.cause = resource.requiresPruning ? NotInRepository : NotRecorded;
    auto applied = appliedOf(*live);
    if (!applied)
        return drift;
    Json is = *live;
    if (resource.object.kind == "Secret" && resource.object.group.empty())
        foldStringData(*applied);
    is = reducedTo(*applied, is);
    if (!resource.requiresPruning)
        drift.cause = *applied == is ? NewInRepository : ChangedInCluster;
    Documents::maskSecrets(*applied);
    Documents::maskSecrets(is);
    drift.applied = std::move(*applied);
    drift.live = std::move(is);
    return drift;
}

} // namespace Chartroom::Argo
