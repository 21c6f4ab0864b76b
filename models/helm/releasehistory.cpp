// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/releasehistory.h"
#include "models/kube/apipath.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <map>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

constexpr std::array Drivers {StorageDriver::Secret, StorageDriver::ConfigMap};
constexpr std::string_view MetadataList = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";
constexpr int PageSize = 500;

std::string collection(StorageDriver driver, const std::string& nameSpace)
{
    const std::string place = nameSpace.empty() ? "/api/v1/" : "/api/v1/namespaces/" + Kube::percentEncoded(nameSpace) + '/';
    return place + (driver == StorageDriver::Secret ? "secrets" : "configmaps");
}

/// Lists page by page; `take` gets every item.
template <typename Take>
Result<void> listRecords(Kube::ApiClient& api, StorageDriver driver, const std::string& nameSpace,
    const std::string& release, bool metadataOnly, std::stop_token stop, Take take)
{
    std::string next;
    do {
        Kube::ApiRequest request;
        request.path = collection(driver, nameSpace);
        request.query = {{"labelSelector", release.empty() ? "owner=helm" : "owner=helm,name=" + release},
            {"limit", std::to_string(PageSize)}};
        if (!next.empty())
            request.query.emplace_back("continue", next);
        if (metadataOnly)
            request.accept = MetadataList;
        request.attempted = QCoreApplication::translate("ReleaseReader", "The Helm releases could not be listed.");
        auto reply = api.exchange(std::move(request), stop);
        if (!reply)
            return Failure(std::move(reply.error()));
        auto list = reply->json();
        if (!list)
            return Failure(std::move(list.error()));
        for (const Json& item : (*list)["items"].items())
            take(item);
        next = list->at({"metadata", "continue"}).toString();
    } while (!next.empty());
    return {};
}

Failure notFound(const ReleaseKey& key, int revision)
{
    Error error;
    error.kind = Error::Kind::NotFound;
    const QString name = QString::fromStdString(key.name);
    const QString place = QString::fromStdString(key.nameSpace);
    error.attempted = revision > 0
        ? QCoreApplication::translate("ReleaseReader", "Release %1 in namespace %2 has no revision %3.")
              .arg(name, place)
              .arg(revision)
        : QCoreApplication::translate("ReleaseReader", "There is no release %1 in namespace %2.").arg(name, place);
    return Failure(std::move(error));
}

} // namespace

Result<std::vector<RevisionInfo>> ReleaseReader::list(const std::string& nameSpace, std::stop_token stop) const
{
    std::vector<RevisionInfo> revisions;
    std::optional<Error> refused;
    bool read = false;
    for (const StorageDriver driver : Drivers) {
        auto listed = listRecords(m_api, driver, nameSpace, {}, true, stop, [&](const Json& item) {
            if (auto info = RevisionInfo::fromObject(item, driver))
                revisions.push_back(std::move(*info));
        });
        if (listed)
            read = true;
        else if (listed.error().kind == Error::Kind::Forbidden && !refused)
            refused = std::move(listed.error());
        else if (listed.error().kind != Error::Kind::Forbidden)
            return Failure(std::move(listed.error()));
    }
    if (!read)
        return Failure(std::move(*refused));
    std::ranges::sort(revisions, [](const RevisionInfo& a, const RevisionInfo& b) {
        return a.release != b.release ? a.release < b.release : a.revision > b.revision;
    });
    return revisions;
}

Result<std::vector<RevisionInfo>> ReleaseReader::history(const ReleaseKey& key, std::stop_token stop) const
{
    std::vector<RevisionInfo> revisions;
    auto listed = listRecords(m_api, key.driver, key.nameSpace, key.name, true, stop, [&](const Json& item) {
        if (auto info = RevisionInfo::fromObject(item, key.driver))
            revisions.push_back(std::move(*info));
    });
    if (!listed)
        return Failure(std::move(listed.error()));
    if (revisions.empty())
        return notFound(key, 0);
    std::ranges::sort(revisions, {}, &RevisionInfo::revision);
    return revisions;
}

Result<Release> ReleaseReader::read(const RevisionInfo& revision, std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.path = collection(revision.release.driver, revision.release.nameSpace) + '/'
        + Kube::percentEncoded(revision.objectName);
    request.attempted = QCoreApplication::translate("ReleaseReader", "Revision %1 of release %2 could not be read.")
                            .arg(revision.revision)
                            .arg(QString::fromStdString(revision.release.name));
    auto reply = m_api.exchange(std::move(request), stop);
    if (!reply)
        return Failure(std::move(reply.error()));
    auto object = reply->json();
    if (!object)
        return Failure(std::move(object.error()));
    return Release::fromObject(*object);
}

Result<Release> ReleaseReader::read(const ReleaseKey& key, int revision, std::stop_token stop) const
{
    RevisionInfo info;
    info.release = key;
    info.revision = revision;
    info.objectName = "sh.helm.release.v1." + key.name + ".v" + std::to_string(revision);
    auto release = read(info, stop);
    if (!release && release.error().kind == Error::Kind::NotFound)
        return notFound(key, revision);
    return release;
}

Result<std::vector<ReleaseReader::Entry>> ReleaseReader::readAll(const ReleaseKey& key, std::stop_token stop) const
{
    std::vector<Entry> entries;
    auto listed = listRecords(m_api, key.driver, key.nameSpace, key.name, false, stop, [&](const Json& item) {
        if (auto info = RevisionInfo::fromObject(item, key.driver))
            entries.push_back({std::move(*info), Release::fromObject(item)});
    });
    if (!listed)
        return Failure(std::move(listed.error()));
    if (entries.empty())
        return notFound(key, 0);
    std::ranges::sort(entries, {}, [](const Entry& entry) { return entry.info.revision; });
    return entries;
}

std::vector<RevisionInfo> newestOfEach(const std::vector<RevisionInfo>& revisions)
{
    std::vector<RevisionInfo> result;
    std::map<ReleaseKey, std::size_t> position;
    for (const RevisionInfo& info : revisions) {
        const auto [known, added] = position.try_emplace(info.release, result.size());
        if (added)
            result.push_back(info);
        else if (info.revision > result[known->second].revision)
            result[known->second] = info;
    }
    return result;
}

} // namespace Chartroom::Helm
