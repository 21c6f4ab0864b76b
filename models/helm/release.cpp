// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/release.h"
#include "models/helm/recordcodec.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <charconv>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

constexpr std::array<std::string_view, 9> StatusWords {"unknown", "deployed", "uninstalled", "superseded", "failed",
    "uninstalling", "pending-install", "pending-upgrade", "pending-rollback"};

constexpr std::array<std::string_view, 6> SystemLabels {
    "name", "owner", "status", "version", "createdAt", "modifiedAt"};

Failure noRelease(const QString& said)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.attempted = QCoreApplication::translate("Release", "The release record could not be read.");
    error.said = said;
    error.advice = QCoreApplication::translate("Release", "The other revisions are not affected.");
    return Failure(std::move(error));
}

std::vector<std::pair<std::string, std::string>> userLabels(const Json& labels)
{
    std::vector<std::pair<std::string, std::string>> result;
    for (const auto& [key, value] : labels.members())
        if (std::ranges::find(SystemLabels, key) == SystemLabels.end())
            result.emplace_back(key, value.toString());
    return result;
}

/// The manager of the oldest entry. Later ones came when the status changed.
std::string writerOf(const Json& managedFields)
{
    const Json* oldest = nullptr;
    for (const Json& entry : managedFields.items())
        if (!oldest || entry["time"].toStringView() < (*oldest)["time"].toStringView())
            oldest = &entry;
    return oldest ? (*oldest)["manager"].toString() : std::string();
}

std::vector<std::string> strings(const Json& list)
{
    std::vector<std::string> result;
    for (const Json& item : list.items())
        result.push_back(item.toString());
    return result;
}

/// Helm's coalescing: what the user gave lies over the defaults; a null of the user's removes a default.
Json coalesced(const Json& defaults, const Json& user)
{
    if (!defaults.isObject() || !user.isObject())
        return user;
    Json result = defaults;
    for (const auto& [key, value] : user.members()) {
        if (value.isNull())
            result.remove(key);
        else if (const Json* known = defaults.find(key); known && known->isObject() && value.isObject())
            result.set(key, coalesced(*known, value));
        else
            result.set(key, value);
    }
    return result;
}

Hook hookOf(const Json& json)
{
    const Json& run = json["last_run"];
    return {json["name"].toString(), json["kind"].toString(), json["path"].toString(), json["manifest"].toString(),
        strings(json["events"]), static_cast<int>(json["weight"].toInteger()), strings(json["delete_policies"]),
        strings(json["output_log_policies"]), run["phase"].toString(), parseTime(run["started_at"].toStringView()),
        parseTime(run["completed_at"].toStringView())};
}

} // namespace

std::string_view statusWord(ReleaseStatus status)
{
    return StatusWords[static_cast<std::size_t>(status)];
}

ReleaseStatus statusFromWord(std::string_view word)
{
    const auto found = std::ranges::find(StatusWords, word);
    return found == StatusWords.end() ? ReleaseStatus::Unknown
                                      : static_cast<ReleaseStatus>(found - StatusWords.begin());
}

bool isPending(ReleaseStatus status)
{
    return status == ReleaseStatus::PendingInstall || status == ReleaseStatus::PendingUpgrade
        || status == ReleaseStatus::PendingRollback;
}

std::optional<RevisionInfo> RevisionInfo::fromObject(const Json& object, StorageDriver driver)
{
    const Json& metadata = object["metadata"];
    const Json& labels = metadata["labels"];
    if (labels["owner"].toStringView() != "helm" || labels["name"].toStringView().empty())
        return {};
    const std::string_view version = labels["version"].toStringView();
    RevisionInfo info;
    const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), info.revision);
    if (error != std::errc() || end != version.data() + version.size())
        return {};
    const std::string_view kind = object["kind"].toStringView();
    info.release = {metadata["namespace"].toString(), labels["name"].toString(),
        kind == "Secret"          ? StorageDriver::Secret
            : kind == "ConfigMap" ? StorageDriver::ConfigMap
                                  : driver};
    info.status = statusFromWord(labels["status"].toStringView());
    info.objectName = metadata["name"].toString();
    info.resourceVersion = metadata["resourceVersion"].toString();
    info.created = parseTime(metadata["creationTimestamp"].toStringView()).value_or(TimePoint {});
    info.labels = userLabels(labels);
    return info;
}

bool Hook::runsAt(std::string_view event) const
{
    return std::ranges::find(events, event) != events.end();
}

bool Hook::hasDeletePolicy(std::string_view policy) const
{
    return std::ranges::find(deletePolicies, policy) != deletePolicies.end();
}

Result<Release> Release::fromJson(std::string_view json)
{
    auto tree = Json::parse(json);
    if (!tree)
        return noRelease(tree.error().said);
    return fromTree(std::move(*tree));
}

Result<Release> Release::fromTree(Json tree)
{
    if (!tree.isObject() || !tree["name"].isString() || !tree["info"].isObject() || tree["version"].toInteger() < 1)
        return noRelease(QCoreApplication::translate(
            "Release", "It has no name, info or version: it is of a version of helm that is not known here."));
    Release release;
    release.m_tree = std::move(tree);
    return release;
}

Result<Release> Release::fromObject(const Json& object)
{
    const Json& payload = object.at({"data", "release"});
    if (!payload.isString())
        return noRelease(QCoreApplication::translate("Release", "The object has no data.release."));
    std::string text = payload.toString();
    // A Secret's values carry the API's own base64 around helm's. The kind may be missing in the items of a list.
    const bool secret = object["kind"].toStringView() == "Secret" || object["type"].isString();
    if (secret) {
        auto inner = fromBase64(text);
        if (!inner)
            return Failure(std::move(inner.error()));
        text = std::move(*inner);
    }
    auto json = decodeRecord(text);
    if (!json)
        return Failure(std::move(json.error()));
    auto release = fromJson(*json);
    if (release) {
        release->m_labels = userLabels(object.at({"metadata", "labels"}));
        release->m_writer = writerOf(object.at({"metadata", "managedFields"}));
    }
    return release;
}

std::string Release::name() const
{
    return m_tree["name"].toString();
}
std::string Release::nameSpace() const
{
    return m_tree["namespace"].toString();
}
int Release::revision() const
{
    return static_cast<int>(m_tree["version"].toInteger());
}
ReleaseStatus Release::status() const
{
    return statusFromWord(m_tree.at({"info", "status"}).toStringView());
}
std::string Release::description() const
{
    return m_tree.at({"info", "description"}).toString();
}
std::string Release::notes() const
{
    return m_tree.at({"info", "notes"}).toString();
}
std::string Release::manifest() const
{
    return m_tree["manifest"].toString();
}
std::string Release::chartName() const
{
    return m_tree.at({"chart", "metadata", "name"}).toString();
}
std::string Release::chartVersion() const
{
    return m_tree.at({"chart", "metadata", "version"}).toString();
}
std::string Release::appVersion() const
{
    return m_tree.at({"chart", "metadata", "appVersion"}).toString();
}

std::optional<TimePoint> Release::firstDeployed() const
{
    return parseTime(m_tree.at({"info", "first_deployed"}).toStringView());
}

std::optional<TimePoint> Release::lastDeployed() const
{
    return parseTime(m_tree.at({"info", "last_deployed"}).toStringView());
}

std::optional<TimePoint> Release::deleted() const
{
    return parseTime(m_tree.at({"info", "deleted"}).toStringView());
}

int Release::rollbackRevision() const
{
    return static_cast<int>(m_tree.at({"info", "rollback_revision"}).toInteger());
}

std::string Release::chart() const
{
    if (!m_tree.at({"chart", "metadata"}).isObject())
        return "MISSING";
    return chartName() + '-' + chartVersion();
}

std::vector<Hook> Release::hooks() const
{
    std::vector<Hook> result;
    for (const Json& json : m_tree["hooks"].items())
        result.push_back(hookOf(json));
    return result;
}

const Json& Release::userValues() const
{
    return m_tree["config"];
}

Json Release::computedValues() const
{
    const Json& defaults = m_tree.at({"chart", "values"});
    Json result = coalesced(
        defaults.isObject() ? defaults : Json::object(), userValues().isObject() ? userValues() : Json::object());
    return result;
}

Dialect Release::dialect() const
{
    // helm 4 always writes schemamodtime into the chart and apply_method into what it applied.
    const bool four = m_tree.contains("apply_method") || m_tree["chart"].contains("schemamodtime");
    return four ? Dialect::Helm4 : Dialect::Helm3;
}

ApplyMethod Release::applyMethod() const
{
    return m_tree["apply_method"].toStringView() == "ssa" ? ApplyMethod::ServerSide : ApplyMethod::ClientSide;
}

} // namespace Chartroom::Helm
