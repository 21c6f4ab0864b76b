// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/workload.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>

namespace Chartroom::Simulator {

namespace {

Json tokenVolume()
{
    const auto source = [](Json inner) { return inner; };
    return Json::object({{"name", "kube-api-access-@{token}"},
        {"projected",
            Json::object(
                {{"sources",
                     Json::array({source(Json::object({{"serviceAccountToken",
                                      Json::object({{"expirationSeconds", 3607}, {"path", "token"}})}})),
                         Json::object({{"configMap",
                             Json::object({{"name", "kube-root-ca.crt"},
                                 {"items", Json::array({Json::object({{"key", "ca.crt"}, {"path", "ca.crt"}})})}})}}),
                         Json::object({{"downwardAPI",
                             Json::object({{"items",
                                 Json::array({Json::object({{"path", "namespace"},
                                     {"fieldRef",
                                         Json::object(
                                             {{"apiVersion", "v1"}, {"fieldPath", "metadata.namespace"}})}})})}})}})})},
                    {"defaultMode", 420}})}});
}

Json outageToleration(const char* key)
{
    return Json::object({{"key", key}, {"operator", "Exists"}, {"effect", "NoExecute"}, {"tolerationSeconds", 300}});
}

} // namespace

PodCounts countPods(const std::vector<Pod*>& pods)
{
    PodCounts counts;
    for (const Pod* pod : pods) {
        if (pod->deletion || pod->isFinished())
            continue;
        ++counts.total;
        counts.ready += pod->isReady() ? 1 : 0;
    }
    return counts;
}

Json podFromTemplate(const Json& podTemplate, const Json& owner, std::string_view generateName)
{
    Json metadata = podTemplate["metadata"];
    metadata.remove("creationTimestamp");
    if (!generateName.empty())
        metadata.set("generateName", generateName);
    metadata.set("ownerReferences",
        Json::array({ownerReference(owner, owner["apiVersion"].toStringView(), owner["kind"].toStringView())}));
    Json spec = podTemplate["spec"];
    if (!spec["automountServiceAccountToken"].isNull() && !spec["automountServiceAccountToken"].toBool())
        return Json::object({{"metadata", std::move(metadata)}, {"spec", std::move(spec)}});
    spec.member("volumes").append(tokenVolume());
    for (Json& container : spec.member("containers").mutableItems())
        container.member("volumeMounts")
            .append(Json::object({{"name", "kube-api-access-@{token}"}, {"readOnly", true},
                {"mountPath", "/var/run/secrets/kubernetes.io/serviceaccount"}}));
    if (!spec.contains("serviceAccountName")) {
        spec.set("serviceAccountName", "default");
        spec.set("serviceAccount", "default");
    }
    Json& tolerations = spec.member("tolerations");
    const bool toleratesAll = std::ranges::any_of(tolerations.items(),
        [](const Json& t) { return !t.contains("key") && t["operator"].toStringView() == "Exists"; });
    if (!toleratesAll) {
        tolerations.append(outageToleration("node.kubernetes.io/not-ready"));
        tolerations.append(outageToleration("node.kubernetes.io/unreachable"));
    }
    spec.set("priority", 0);
    spec.set("enableServiceLinks", true);
    spec.set("preemptionPolicy", "PreemptLowerPriority");
    return Json::object({{"metadata", std::move(metadata)}, {"spec", std::move(spec)}});
}

std::string templateHash(const Json& podTemplate)
{
    Json copy = podTemplate;
    if (Json* labels = copy.member("metadata").find("labels"))
        labels->remove("pod-template-hash");
    copy.member("metadata").remove("creationTimestamp");
    return nameHash(copy.dump(Json::Keys::Sorted));
}

int resolveCount(const Json& value, int total, bool roundUp, int otherwise)
{
    if (value.isNumber())
        return static_cast<int>(value.toInteger());
    int percent = -1;
    const auto text = value.toStringView();
    std::from_chars(text.data(), text.data() + text.size(), percent);
    if (percent < 0 || !text.ends_with('%'))
        return otherwise;
    const double exact = total * percent / 100.0;
    return static_cast<int>(roundUp ? std::ceil(exact) : std::floor(exact));
}

void storeStatus(World& world, Table& table, Json object, Json status)
{
    if (object["status"] == status)
        return;
    object.set("status", std::move(status));
    world.store.put(table, std::move(object));
}

Json conditionOver(const Json& before, std::string_view type, bool met, std::string_view reason,
    std::string_view message, std::string_view time, bool withUpdateTime)
{
    const auto found = std::ranges::find_if(
        before.items(), [&](const Json& condition) { return condition["type"].toStringView() == type; });
    const std::string_view status = met ? "True" : "False";
    const bool known = found != before.items().end();
    const bool sameStatus = known && (*found)["status"].toStringView() == status;
    const bool same
        = sameStatus && (*found)["reason"].toStringView() == reason && (*found)["message"].toStringView() == message;
    Json condition = Json::object({{"type", type}, {"status", status}});
    if (withUpdateTime)
        condition.set("lastUpdateTime", same ? (*found)["lastUpdateTime"] : Json(time));
    condition.set("lastTransitionTime", sameStatus ? (*found)["lastTransitionTime"] : Json(time));
    condition.set("reason", reason);
    condition.set("message", message);
    return condition;
}

} // namespace Chartroom::Simulator
