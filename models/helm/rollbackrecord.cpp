// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/rollbackrecord.h"
#include "models/helm/recordcodec.h"
#include "models/kube/apipath.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

constexpr std::array<std::string_view, 6> SystemLabels {
    "createdAt", "modifiedAt", "name", "owner", "status", "version"};

std::string objectName(const ReleaseKey& key, int revision)
{
    return "sh.helm.release.v1." + key.name + ".v" + std::to_string(revision);
}

std::string collectionOf(const ReleaseKey& key)
{
    return "/api/v1/namespaces/" + Kube::percentEncoded(key.nameSpace)
        + (key.driver == StorageDriver::Secret ? "/secrets" : "/configmaps");
}

Kube::ApiRequest recordRequest(std::string method, const ReleaseKey& key, int revision)
{
    Kube::ApiRequest request;
    request.method = std::move(method);
    request.path = collectionOf(key);
    if (request.method != "POST")
        request.path += '/' + Kube::percentEncoded(objectName(key, revision));
    request.contentType = "application/json";
    request.attempted
        = QCoreApplication::translate("RecordWriter", "The record of revision %1 of release %2 could not be written.")
              .arg(revision)
              .arg(QString::fromStdString(key.name));
    return request;
}

std::string unixSeconds(TimePoint time)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count());
}

Result<std::string> payloadOf(const ReleaseKey& key, const Release& release)
{
    auto text = encodeRecord(release.tree().dump());
    if (text && key.driver == StorageDriver::Secret)
        text = toBase64(*text); // the API's own layer
    return text;
}

Json labelsOf(const Release& release)
{
    Json labels = Json::object();
    for (const auto& [key, value] : release.labels())
        labels.set(key, value);
    labels.set("name", release.name());
    labels.set("owner", "helm");
    labels.set("status", statusWord(release.status()));
    labels.set("version", std::to_string(release.revision()));
    return labels;
}

} // namespace

void setStatus(Release& release, ReleaseStatus status, const std::string& description)
{
    Json& info = release.tree().member("info");
    info.set("status", statusWord(status));
    if (!description.empty())
        info.set("description", description);
}

Release newRevisionOf(const RollbackPlan& plan, TimePoint now)
{
    Release release = plan.target; // chart, values, manifest, hooks, labels, and every key not known here
    Json& tree = release.tree();
    const Json& currentInfo = plan.current.tree()["info"];
    const bool four = plan.target.dialect() == Dialect::Helm4;
    const QString description = plan.options.description;

    Json info = Json::object();
    if (const Json* first = currentInfo.find("first_deployed"))
        info.set("first_deployed", *first);
    info.set("last_deployed", formatTime(now));
    if (!four)
        info.set("deleted", "");
    info.set("description",
        description.isEmpty() ? "Rollback to " + std::to_string(plan.target.revision()) : description.toStdString());
    info.set("status", statusWord(ReleaseStatus::PendingRollback));
    if (four)
        info.set("rollback_revision", plan.target.revision());
    for (const auto& [key, value] : plan.target.tree()["info"].members())
        if (!info.contains(key) && key != "deleted" && key != "rollback_revision")
            info.set(key, value); // notes, and what a later helm may add
    tree.set("info", std::move(info));
    tree.set("version", plan.newRevision);
    tree.set("namespace", plan.current.tree()["namespace"]);
    // Also in a record of helm 3, which passes over it: the next rollback has to know.
    if (four || plan.method == ApplyMethod::ServerSide)
        tree.set("apply_method", plan.method == ApplyMethod::ServerSide ? "ssa" : "csa");
    return release;
}

Result<Json> recordObject(const ReleaseKey& key, const Release& release, TimePoint now)
{
    auto payload = payloadOf(key, release);
    if (!payload)
        return Failure(std::move(payload.error()));
    const bool secret = key.driver == StorageDriver::Secret;
    Json labels = labelsOf(release);
    labels.set("createdAt", unixSeconds(now));
    Json object = Json::object({{"apiVersion", "v1"}, {"kind", secret ? "Secret" : "ConfigMap"},
        {"metadata",
            Json::object({{"name", objectName(key, release.revision())}, {"namespace", key.nameSpace},
                {"labels", std::move(labels)}})},
        {"data", Json::object({{"release", std::move(*payload)}})}});
    if (secret)
        object.set("type", "helm.sh/release.v1");
    return object;
}

std::vector<RevisionInfo> recordsToPrune(const std::vector<RevisionInfo>& history, int limit)
{
    if (limit <= 0 || static_cast<int>(history.size()) < limit)
        return {};
    std::vector<RevisionInfo> oldestFirst = history;
    std::ranges::sort(oldestFirst, {}, &RevisionInfo::revision);
    int deployed = 0;
    for (const RevisionInfo& info : oldestFirst)
        if (info.status == ReleaseStatus::Deployed)
            deployed = info.revision;
    const std::size_t excess = oldestFirst.size() - static_cast<std::size_t>(limit - 1);
    std::vector<RevisionInfo> result;
    for (const RevisionInfo& info : oldestFirst) {
        if (result.size() == excess)
            break;
        if (info.revision != deployed)
            result.push_back(info);
    }
    return result;
}

Result<void> RecordWriter::create(const Release& release, std::stop_token stop) const
{
    auto object = recordObject(m_key, release, m_clock.now());
    if (!object)
        return Failure(std::move(object.error()));
    auto request = recordRequest("POST", m_key, release.revision());
    request.body = object->dump();
    auto reply = m_api.exchange(std::move(request), stop);
    if (!reply)
        return Failure(std::move(reply.error()));
    return {};
}

Result<void> RecordWriter::update(const Release& release, std::stop_token stop) const
{
    auto payload = payloadOf(m_key, release);
    if (!payload)
        return Failure(std::move(payload.error()));
    constexpr int attempts = 5;
    for (int attempt = 1;; ++attempt) {
        auto reply = m_api.exchange(recordRequest("GET", m_key, release.revision()), stop);
        if (!reply)
            return Failure(std::move(reply.error()));
        auto object = reply->json();
        if (!object)
            return Failure(std::move(object.error()));
        object->member("data").set("release", *payload);
        Json& metadata = object->member("metadata");
        metadata.remove("managedFields");
        Json& labels = metadata.member("labels");
        for (const std::string_view label : SystemLabels)
            labels.remove(label);
        const Json own = labelsOf(release);
        for (const auto& [key, value] : own.members())
            labels.set(key, value);
        labels.set("modifiedAt", unixSeconds(m_clock.now()));
        auto request = recordRequest("PUT", m_key, release.revision());
        request.body = object->dump();
        auto written = m_api.exchange(std::move(request), stop);
        if (written)
            return {};
        if (written.error().kind != Error::Kind::Conflict || attempt == attempts)
            return Failure(std::move(written.error()));
    }
}

Result<void> RecordWriter::remove(const RevisionInfo& revision, std::stop_token stop) const
{
    auto request = recordRequest("DELETE", m_key, revision.revision);
    request.path = collectionOf(m_key) + '/' + Kube::percentEncoded(revision.objectName);
    request.contentType.clear();
    auto reply = m_api.exchange(std::move(request), stop);
    if (!reply && reply.error().kind != Error::Kind::NotFound)
        return Failure(std::move(reply.error()));
    return {};
}

Result<void> RecordWriter::setStatus(
    const RevisionInfo& revision, ReleaseStatus status, const std::string& description, std::stop_token stop) const
{
    auto release = ReleaseReader(m_api).read(revision, stop);
    if (!release)
        return Failure(std::move(release.error()));
    Helm::setStatus(*release, status, description);
    return update(*release, stop);
}

} // namespace Chartroom::Helm
