// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/releaserecords.h"

#include "models/base/timetext.h"
#include "models/documents/yaml.h"
#include "models/helm/recordcodec.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

std::string recordName(const ReleaseEntry& release, int revision)
{
    return std::format("sh.helm.release.v1.{}.v{}", release.name, revision);
}

std::string manifestText(const ReleaseEntry& release, int revision)
{
    std::string text;
    for (const Json& object : manifestOf(release, revision)) {
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
        templates.append(Json::object(
            {{"name", file}, {"data", Helm::toBase64(std::format("{{{{- /* {} of {} */ -}}}}\n", file, release.chart))}}));
    Json chart = Json::object({{"metadata", std::move(metadata)}, {"lock", nullptr}, {"templates", std::move(templates)},
        {"values", valuesOf(release, revision.number)}, {"schema", nullptr}});
    if (release.helm4)
        chart.set("schemamodtime", "0001-01-01T00:00:00Z");
    chart.set("files", nullptr);
    return chart;
}

Json record(const ReleaseEntry& release, const RevisionEntry& revision, TimePoint firstDeployed, const char* status)
{
    Json info = Json::object(
        {{"first_deployed", timestampText(firstDeployed)}, {"last_deployed", timestampText(revision.when)}});
    if (!release.helm4)
        info.set("deleted", "");
    info.set("description", revision.description());
    info.set("status", status);
    info.set("notes",
        release.host.empty() ? std::format("{} has been deployed to {}.\n", release.name, release.nameSpace)
                             : std::format("{} answers at https://{}/\n", release.name, release.host));
    Json json = Json::object({{"name", release.name}, {"info", std::move(info)}, {"chart", chart(release, revision)}});
    json.set("config", Json::object({{"global", Json::object({{"region", "ap-northeast-2"}, {"environment", "production"}})}}));
    json.set("manifest", manifestText(release, revision.number));
    json.set("hooks", Json::array());
    json.set("version", revision.number);
    json.set("namespace", release.nameSpace);
    if (release.helm4)
        json.set("apply_method", "ssa");
    return json;
}

void writeRecord(World& world, const ReleaseEntry& release, const Json& record)
{
    const auto encoded = Helm::encodeRecord(record.dump());
    if (!encoded)
        return;
    const auto revision = static_cast<int>(record["version"].toInteger());
    const std::string name = recordName(release, revision);
    Json labels = Json::object({{"modifiedAt", std::to_string(world.agenda.now().time_since_epoch().count() / 1000)},
        {"name", release.name}, {"owner", "helm"}, {"status", record.at({"info", "status"})},
        {"version", std::to_string(revision)}});
    Table& secrets = world.table("", "secrets");
    Json secret = world.read(secrets, release.nameSpace, name);
    Json data = Json::object({{"release", Helm::toBase64(*encoded)}});
    if (!secret.isNull()) {
        secret.member("metadata").set("labels", std::move(labels));
        secret.set("data", std::move(data));
        world.update(secrets, std::move(secret));
        return;
    }
    world.create(secrets,
        Json::object({{"metadata",
                          Json::object({{"name", name}, {"namespace", release.nameSpace}, {"labels", std::move(labels)}})},
            {"data", std::move(data)}, {"type", "helm.sh/release.v1"}}),
        "helm");
}

} // namespace

void ReleaseRecords::add(const ReleaseEntry& release, const RevisionEntry& revision)
{
    auto& deployed = m_deployed[release.name];
    const auto first = m_firstDeployed.try_emplace(release.name, revision.when).first->second;
    if (!revision.failed && !deployed.isNull()) {
        deployed.member("info").set("status", "superseded");
        writeRecord(m_world, release, deployed);
    }
    Json made = record(release, revision, first, revision.failed ? "failed" : "deployed");
    writeRecord(m_world, release, made);
    if (!revision.failed)
        deployed = std::move(made);
}

} // namespace Chartroom::Simulator
