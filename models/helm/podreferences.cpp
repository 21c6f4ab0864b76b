// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/podreferences.h"

#include <algorithm>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

const Json& podSpecOf(const Json& object)
{
    const std::string_view kind = object["kind"].toStringView();
    if (kind == "Pod")
        return object["spec"];
    if (kind == "CronJob")
        return object.at({"spec", "jobTemplate", "spec", "template", "spec"});
    return object.at({"spec", "template", "spec"});
}

class Collector {
public:
    std::vector<PodReference> references;

    void add(std::string_view kind, const Json& source, std::string_view nameField = "name")
    {
        const std::string_view name = source[nameField].toStringView();
        if (!name.empty() && !source["optional"].toBool())
            references.push_back({std::string(kind), std::string(name)});
    }

    void addVolume(const Json& volume)
    {
        add("ConfigMap", volume["configMap"]);
        add("Secret", volume["secret"], "secretName");
        add("PersistentVolumeClaim", volume["persistentVolumeClaim"], "claimName");
        for (const Json& source : volume.at({"projected", "sources"}).items()) {
            add("ConfigMap", source["configMap"]);
            add("Secret", source["secret"]);
        }
    }

    void addContainer(const Json& container)
    {
        for (const Json& variable : container["env"].items()) {
            add("ConfigMap", variable.at({"valueFrom", "configMapKeyRef"}));
            add("Secret", variable.at({"valueFrom", "secretKeyRef"}));
        }
        for (const Json& source : container["envFrom"].items()) {
            add("ConfigMap", source["configMapRef"]);
            add("Secret", source["secretRef"]);
        }
    }
};

} // namespace

std::vector<PodReference> podReferencesOf(const Json& object)
{
    const Json& spec = podSpecOf(object);
    Collector collector;
    for (const Json& volume : spec["volumes"].items())
        collector.addVolume(volume);
    for (const std::string_view list : {"initContainers", "containers"})
        for (const Json& container : spec[list].items())
            collector.addContainer(container);
    collector.add("ServiceAccount", spec, "serviceAccountName");
    auto result = std::move(collector.references);
    std::ranges::sort(result);
    const auto repeats = std::ranges::unique(result);
    result.erase(repeats.begin(), repeats.end());
    return result;
}

} // namespace Chartroom::Helm
