// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/argo/application.h"

#include "models/base/timetext.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace Chartroom::Argo {

using Documents::Json;

namespace {

constexpr std::array<std::string_view, HealthCount> HealthWords {
    "Healthy", "Suspended", "Progressing", "Missing", "Degraded", "Unknown"};

std::vector<std::string> textsOf(const Json& list)
{
    std::vector<std::string> texts;
    for (const Json& item : list.items())
        if (item.isString())
            texts.push_back(item.toString());
    return texts;
}

Source sourceOf(const Json& json)
{
    Source source;
    source.repository = json["repoURL"].toString();
    source.path = json["path"].toString();
    source.chart = json["chart"].toString();
    source.targetRevision = json["targetRevision"].toString();
    source.ref = json["ref"].toString();
    return source;
}

/// `sources` where it has any element, else `source` (argocd.md 1.1).
std::vector<Source> sourcesOf(const Json& holder)
{
    std::vector<Source> sources;
    for (const Json& source : holder["sources"].items())
        sources.push_back(sourceOf(source));
    if (sources.empty() && holder["source"].isObject())
        sources.push_back(sourceOf(holder["source"]));
    return sources;
}

/// `revisions` where it has any element, else `revision`.
std::vector<std::string> revisionsOf(const Json& holder)
{
    std::vector<std::string> revisions = textsOf(holder["revisions"]);
    if (revisions.empty() && !holder["revision"].toStringView().empty())
        revisions.push_back(holder["revision"].toString());
    return revisions;
}

void readSources(Application& application, const Json& spec, const Json& status)
{
    const Json& hydrator = spec["sourceHydrator"];
    if (hydrator.isObject()) {
        application.hydrated = true;
        Source source;
        source.repository = hydrator.at({"syncSource", "repoURL"}).toString();
        if (source.repository.empty())
            source.repository = hydrator.at({"drySource", "repoURL"}).toString();
        source.path = hydrator.at({"syncSource", "path"}).toString();
        source.targetRevision = hydrator.at({"syncSource", "targetBranch"}).toString();
        application.sources.push_back(std::move(source));
    } else {
        application.sources = sourcesOf(spec);
    }
    const auto revisions = revisionsOf(status["sync"]);
    for (std::size_t i = 0; i < std::min(revisions.size(), application.sources.size()); ++i)
        application.sources[i].revision = revisions[i];
}

SyncPolicy policyOf(const Json& json)
{
    SyncPolicy policy;
    const Json& automated = json["automated"];
    if (automated.isObject()) {
        policy.automated = automated["enabled"].toBool(true);
        policy.prune = automated["prune"].toBool();
        policy.selfHeal = automated["selfHeal"].toBool();
        policy.allowEmpty = automated["allowEmpty"].toBool();
    }
    policy.options = textsOf(json["syncOptions"]);
    return policy;
}

Kube::ObjectRef objectOf(const Json& json)
{
    return {json["group"].toString(), json["kind"].toString(), json["namespace"].toString(), json["name"].toString()};
}

Resource resourceOf(const Json& json)
{
    Resource resource;
    resource.object = objectOf(json);
    resource.version = json["version"].toString();
    resource.hasSync = !json["status"].toStringView().empty();
    resource.sync = syncStatusFromWord(json["status"].toStringView());
    resource.health = healthFromWord(json.at({"health", "status"}).toStringView());
    resource.healthMessage = json.at({"health", "message"}).toString();
    resource.wave = json["syncWave"].toInteger();
    resource.hook = json["hook"].toBool();
    resource.requiresPruning = json["requiresPruning"].toBool();
    return resource;
}

Operation::Stage stageOf(std::string_view phase, bool finished)
{
    if (phase == "Running")
        return finished ? Operation::Stage::WaitingForRetry : Operation::Stage::Running;
    if (phase == "Terminating")
        return Operation::Stage::Terminating;
    if (phase == "Succeeded")
        return Operation::Stage::Succeeded;
    return phase == "Failed" ? Operation::Stage::Failed : Operation::Stage::Error;
}

std::optional<Operation> operationOf(const Json& object)
{
    const Json& state = object.at({"status", "operationState"});
    const Json& asked = state.isObject() ? state["operation"] : object["operation"];
    if (!state.isObject() && !asked.isObject())
        return std::nullopt;
    Operation operation;
    operation.initiatedBy = asked.at({"initiatedBy", "username"}).toString();
    operation.automated = asked.at({"initiatedBy", "automated"}).toBool();
    operation.isSync = asked["sync"].isObject();
    operation.revisions = revisionsOf(asked["sync"]);
    if (!state.isObject())
        return operation;
    operation.phase = state["phase"].toString();
    operation.message = state["message"].toString();
    operation.started = parseTimestamp(state["startedAt"].toStringView());
    operation.finished = parseTimestamp(state["finishedAt"].toStringView());
    operation.stage = stageOf(operation.phase, operation.finished.has_value());
    operation.retries = state["retryCount"].toInteger();
    if (auto revisions = revisionsOf(state["syncResult"]); !revisions.empty())
        operation.revisions = std::move(revisions);
    for (const Json& result : state.at({"syncResult", "resources"}).items())
        operation.results.push_back({objectOf(result), result["status"].toString(), result["message"].toString(),
            result["hookPhase"].toString(), result["syncPhase"].toString()});
    return operation;
}

HistoryEntry historyEntryOf(const Json& json)
{
    HistoryEntry entry;
    entry.id = json["id"].toInteger();
    entry.revisions = revisionsOf(json);
    entry.sources = sourcesOf(json);
    entry.started = parseTimestamp(json["deployStartedAt"].toStringView());
    entry.deployed = parseTimestamp(json["deployedAt"].toStringView());
    entry.initiatedBy = json.at({"initiatedBy", "username"}).toString();
    entry.automated = json.at({"initiatedBy", "automated"}).toBool();
    for (std::size_t i = 0; i < std::min(entry.revisions.size(), entry.sources.size()); ++i)
        entry.sources[i].revision = entry.revisions[i];
    return entry;
}

void readStatus(Application& application, const Json& status)
{
    application.sync = syncStatusFromWord(status.at({"sync", "status"}).toStringView());
    application.health = healthFromWord(status.at({"health", "status"}).toStringView()).value_or(Health::Unknown);
    application.healthMessage = status.at({"health", "message"}).toString();
    application.resourceHealthElsewhere = status["resourceHealthSource"].toStringView() == "appTree";
    application.reconciled = parseTimestamp(status["reconciledAt"].toStringView());
    for (const Json& condition : status["conditions"].items())
        application.conditions.push_back({condition["type"].toString(), condition["message"].toString(),
            parseTimestamp(condition["lastTransitionTime"].toStringView())});
    for (const Json& resource : status["resources"].items())
        application.resources.push_back(resourceOf(resource));
    for (const Json& entry : status["history"].items())
        application.history.push_back(historyEntryOf(entry));
    std::ranges::reverse(application.history);
    application.images = textsOf(status.at({"summary", "images"}));
    application.externalUrls = textsOf(status.at({"summary", "externalURLs"}));
    // Anything else in there could run code in a browser (argocd.md 5.2).
    std::erase_if(application.externalUrls,
        [](const std::string& url) { return !url.starts_with("http://") && !url.starts_with("https://"); });
}

} // namespace

std::string Source::place() const
{
    if (!path.empty())
        return path;
    return !chart.empty() || ref.empty() ? chart : '$' + ref;
}

Result<Application> Application::parse(const Json& object)
{
    const Json& metadata = object["metadata"];
    if (object["kind"].toStringView() != "Application" || metadata["name"].toStringView().empty()) {
        return Failure(Error {.kind = Error::Kind::Protocol,
            .attempted = QCoreApplication::translate("Argo", "The Argo CD application could not be read."),
            .advice = QCoreApplication::translate("Argo", "The server's answer is not an Application.")});
    }
    Application application;
    application.name = metadata["name"].toString();
    application.nameSpace = metadata["namespace"].toString();
    application.uid = metadata["uid"].toString();
    for (const Json& owner : metadata["ownerReferences"].items())
        if (owner["kind"].toStringView() == "ApplicationSet")
            application.ownedByApplicationSet = owner["name"].toString();
    const Json& spec = object["spec"];
    application.project = spec["project"].toString();
    if (application.project.empty())
        application.project = "default";
    application.destinationServer = spec.at({"destination", "server"}).toString();
    application.destinationName = spec.at({"destination", "name"}).toString();
    application.destinationNamespace = spec.at({"destination", "namespace"}).toString();
    application.policy = policyOf(spec["syncPolicy"]);
    readSources(application, spec, object["status"]);
    readStatus(application, object["status"]);
    application.operation = operationOf(object);
    return application;
}

SyncStatus syncStatusFromWord(std::string_view word)
{
    if (word == "Synced")
        return SyncStatus::Synced;
    return word == "OutOfSync" ? SyncStatus::OutOfSync : SyncStatus::Unknown;
}

std::string_view word(SyncStatus status)
{
    switch (status) {
    case SyncStatus::Synced:
        return "Synced";
    case SyncStatus::OutOfSync:
        return "OutOfSync";
    case SyncStatus::Unknown:
        break;
    }
    return "Unknown";
}

std::optional<Health> healthFromWord(std::string_view word)
{
    const auto found = std::ranges::find(HealthWords, word);
    if (found == HealthWords.end())
        return std::nullopt;
    return static_cast<Health>(found - HealthWords.begin());
}

std::string_view word(Health health)
{
    return HealthWords[static_cast<std::size_t>(health)];
}

std::string shortRevision(std::string_view revision)
{
    const bool isSha = revision.size() == 40 && std::ranges::all_of(revision, [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    return std::string(isSha ? revision.substr(0, 7) : revision);
}

} // namespace Chartroom::Argo
