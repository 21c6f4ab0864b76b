// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/releaserecords.h"

#include "models/base/timetext.h"
#include "models/documents/yaml.h"
#include "models/helm/recordcodec.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

std::string manifestText(const ReleaseEntry& release, const std::vector<Json>& objects)
{
    std::string text;
    for (const Json& object : objects) {
        std::string kind = object["kind"].toString();
        for (char& c : kind)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        text += std::format("---\n# Source: {}/templates/{}-{}.yaml\n{}", release.chart,
            object.at({"metadata", "name"}).toStringView(), kind, Documents::toYaml(object));
        if (!text.ends_with('\n'))
            text += '\n';
    }
    return text;
}

Json chart(const ReleaseEntry& release, const RevisionEntry& revision)
{
    Json metadata = Json::object({{"name", release.chart}, {"version", revision.chartVersion},
        {"description", std::format("{} and what belongs to it", release.name)}, {"apiVersion", "v2"},
        {"appVersion", revision.appVersion}, {"type", "application"}});
    Json templates = Json::array();
    for (const auto* file : {"templates/deployment.yaml", "templates/service.yaml", "templates/_helpers.tpl"})
        templates.append(Json::object({{"name", file},
            {"data", Helm::toBase64(std::format("{{{{- /* {} of {} */ -}}}}\n", file, release.chart))}}));
    Json chart = Json::object({{"metadata", std::move(metadata)}, {"lock", nullptr},
        {"templates", std::move(templates)}, {"values", valuesOf(release, revision.number)}, {"schema", nullptr}});
    if (release.helm4)
        chart.set("schemamodtime", "0001-01-01T00:00:00Z");
    chart.set("files", nullptr);
    return chart;
}

Json record(const ReleaseEntry& release, const RevisionEntry& revision, TimePoint firstDeployed,
    std::string_view status, const std::vector<Json>& objects)
{
    Json info = Json::object(
        {{"first_deployed", timestampText(firstDeployed)}, {"last_deployed", timestampText(revision.when)}});
    if (!release.helm4)
        info.set("deleted", "");
    info.set("description", revision.why);
    info.set("status", status);
    info.set("notes",
        release.host.empty() ? std::format("{} has been deployed to {}.\n", release.name, release.nameSpace)
                             : std::format("{} answers at https://{}/\n", release.name, release.host));
    Json json = Json::object({{"name", release.name}, {"info", std::move(info)}, {"chart", chart(release, revision)}});
    json.set("config",
        Json::object({{"global", Json::object({{"region", "ap-northeast-2"}, {"environment", "production"}})}}));
    json.set("manifest", manifestText(release, objects));
    json.set("hooks", Json::array());
    json.set("version", revision.number);
    json.set("namespace", release.nameSpace);
    if (release.helm4)
        json.set("apply_method", "ssa");
    return json;
}

} // namespace

void writeRecord(World& world, const ReleaseEntry& release, const RevisionEntry& revision, TimePoint firstDeployed,
    std::string_view status, const std::vector<Json>& objects)
{
    const auto encoded = Helm::encodeRecord(record(release, revision, firstDeployed, status, objects).dump());
    if (!encoded)
        return;
    const std::string number = std::to_string(revision.number);
    Json labels = Json::object({{"modifiedAt", std::to_string(revision.when.time_since_epoch().count() / 1000)},
        {"name", release.name}, {"owner", "helm"}, {"status", status}, {"version", number},
        {"deployer", revision.who}}); // as `helm upgrade --labels deployer=…` records it
    Json metadata = Json::object({{"name", std::format("sh.helm.release.v1.{}.v{}", release.name, number)},
        {"namespace", release.nameSpace}, {"labels", std::move(labels)}});
    world.create(world.table("", "secrets"),
        Json::object({{"metadata", std::move(metadata)},
            {"data", Json::object({{"release", Helm::toBase64(*encoded)}})}, {"type", "helm.sh/release.v1"}}),
        "helm");
}

} // namespace Chartroom::Simulator
