// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/objectrequest.h"
#include "models/documents/objectview.h"
#include "models/helm/mergepatch.h"

#include <algorithm>
#include <array>

namespace Chartroom::Helm {

using Documents::Json;
using Action = PlannedObject::Action;

namespace {

constexpr std::string_view ManagedBy = "app.kubernetes.io/managed-by";
constexpr std::string_view ReleaseName = "meta.helm.sh/release-name";
constexpr std::string_view ReleaseNamespace = "meta.helm.sh/release-namespace";

Json unionOfFields(const Json& a, const Json& b)
{
    Json result = a.isObject() ? a : Json::object();
    for (const auto& [key, value] : b.members()) {
        if (const Json* known = result.find(key))
            result.set(key, unionOfFields(*known, value));
        else
            result.set(key, value);
    }
    return result;
}

bool isHelmEntry(const Json& entry, std::string_view operation)
{
    return entry["manager"].toStringView() == "helm" && entry["operation"].toStringView() == operation
        && entry["subresource"].toStringView().empty();
}

} // namespace

void setOwnership(Json& object, const ReleaseKey& release)
{
    Json& metadata = object.member("metadata");
    metadata.member("labels").set(ManagedBy, "Helm");
    Json& annotations = metadata.member("annotations");
    annotations.set(ReleaseName, release.name);
    annotations.set(ReleaseNamespace, release.nameSpace);
}

bool isOwnedBy(const Json& live, const ReleaseKey& release)
{
    const Json& annotations = live.at({"metadata", "annotations"});
    return live.at({"metadata", "labels", ManagedBy}).toStringView() == "Helm"
        && annotations[ReleaseName].toStringView() == release.name
        && annotations[ReleaseNamespace].toStringView() == release.nameSpace;
}

bool isBuiltInKind(const Kube::GroupVersion& groupVersion, std::string_view kind)
{
    constexpr std::array<std::string_view, 23> groups {"", "admissionregistration.k8s.io", "apps",
        "authentication.k8s.io", "authorization.k8s.io", "autoscaling", "batch", "certificates.k8s.io",
        "coordination.k8s.io", "discovery.k8s.io", "events.k8s.io", "extensions", "flowcontrol.apiserver.k8s.io",
        "internal.apiserver.k8s.io", "networking.k8s.io", "node.k8s.io", "policy", "rbac.authorization.k8s.io",
        "resource.k8s.io", "scheduling.k8s.io", "storage.k8s.io", "storagemigration.k8s.io", "apiextensions.k8s.io"};
    if (groupVersion.group == "apiextensions.k8s.io" && groupVersion.version == "v1beta1")
        return kind != "CustomResourceDefinition";
    return std::ranges::find(groups, groupVersion.group) != groups.end();
}

Result<ObjectRequest> makeRequest(const PatchSchema& schema, const Kube::GroupVersion& groupVersion, ApplyMethod method,
    bool replace, const Json& previous, const Json& desired, const Json& live)
{
    const bool exists = live.isObject();
    if (method == ApplyMethod::ServerSide)
        return ObjectRequest {exists ? Action::Patch : Action::Create, Kube::PatchType::Apply, desired};
    if (!exists)
        return ObjectRequest {Action::Create, {}, desired};
    if (replace) {
        Json body = desired;
        body.member("metadata").set("resourceVersion", live.at({"metadata", "resourceVersion"}));
        return ObjectRequest {Action::Replace, {}, std::move(body)};
    }
    // An object that the current revision does not have, but the cluster does (kept by policy, left over by a failed
    // upgrade): the live state is what there is to compare with, as in helm since 3.22 and 4.2.
    Json old = previous.isObject() ? previous : live;
    if (!previous.isObject())
        Documents::hideNoise(old); // what the server writes is not to be deleted
    ObjectRequest request;
    if (isBuiltInKind(groupVersion, desired["kind"].toStringView())) {
        auto patch = createThreeWayPatch(old, desired, live, schema);
        if (!patch)
            return Failure(std::move(patch.error()));
        request = {Action::Patch, Kube::PatchType::StrategicMerge, std::move(*patch)};
    } else {
        request = {Action::Patch, Kube::PatchType::Merge, createMergePatch(old, desired)};
    }
    if (request.body.isEmpty())
        request = {};
    return request;
}

Result<Written> sendRequest(const ObjectClient& client, const ObjectAddress& address, const ObjectRequest& request,
    const WriteOptions& options, std::stop_token stop)
{
    const bool apply = request.patchType == Kube::PatchType::Apply;
    WriteOptions strict = options;
    strict.strict = apply;
    switch (request.action) {
    case Action::Create:
        return apply ? client.patch(address, Kube::PatchType::Apply, request.body, strict, stop)
                     : client.create(address, request.body, options, stop);
    case Action::Patch:
        return client.patch(address, request.patchType, request.body, strict, stop);
    case Action::Replace:
        return client.replace(address, request.body, options, stop);
    case Action::Delete: {
        auto removed = client.remove(address, options, stop);
        if (!removed)
            return Failure(std::move(removed.error()));
        return Written {};
    }
    default:
        return Written {};
    }
}

Json managedFieldsUpgrade(const Json& live)
{
    const Json& entries = live.at({"metadata", "managedFields"});
    Json result = Json::array();
    Json update, apply;
    for (const Json& entry : entries.items()) {
        if (isHelmEntry(entry, "Update"))
            update = entry; // the last one is the newest
        else if (isHelmEntry(entry, "Apply"))
            apply = entry;
        else
            result.append(entry);
    }
    if (update.isNull())
        return {};
    if (apply.isNull()) {
        apply = update;
        apply.set("operation", "Apply");
    } else if (apply["apiVersion"] == update["apiVersion"]) {
        apply.set("fieldsV1", unionOfFields(apply["fieldsV1"], update["fieldsV1"]));
    }
    result.append(std::move(apply));
    // The resourceVersion makes the patch fail where somebody wrote meanwhile.
    return Json::array(
        {Json::object({{"op", "replace"}, {"path", "/metadata/managedFields"}, {"value", std::move(result)}}),
            Json::object({{"op", "replace"}, {"path", "/metadata/resourceVersion"},
                {"value", live.at({"metadata", "resourceVersion"})}})});
}

} // namespace Chartroom::Helm
