// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/objectplanner.h"
#include "models/documents/objectview.h"
#include "models/documents/yaml.h"
#include "models/helm/mergepatch.h"
#include "models/helm/objectrequest.h"

#include <QCoreApplication>
#include <QStringList>
#include <utility>

using namespace Qt::StringLiterals;

namespace Chartroom::Helm {

using Documents::Json;
using Documents::ValueChange;
using Action = PlannedObject::Action;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RollbackPlan)
};

QString shown(const Json& value)
{
    const std::string text = value.isString() ? value.toString() : value.dump();
    QString result = QString::fromStdString(text);
    constexpr qsizetype longest = 60;
    if (result.size() > longest)
        result = result.left(longest) + u'…';
    return result;
}

/// Pods that a changed template replaces.
int podsOf(const Json& live)
{
    const std::string_view kind = live["kind"].toStringView();
    if (kind == "DaemonSet")
        return static_cast<int>(live.at({"status", "desiredNumberScheduled"}).toInteger());
    if (kind == "Deployment" || kind == "StatefulSet")
        return static_cast<int>(live.at({"spec", "replicas"}).toInteger(1));
    return 0;
}

/// Of two images of one repository only the tags, or digests, are told.
std::pair<QString, QString> shortened(const QString& before, const QString& after)
{
    const auto nameEnd = [](const QString& image) {
        const qsizetype digest = image.indexOf(u'@');
        const qsizetype tag = image.indexOf(u':', image.lastIndexOf(u'/') + 1); // a registry may have a port
        return digest >= 0 ? digest : tag;
    };
    const qsizetype end = nameEnd(before);
    if (end <= 0 || end != nameEnd(after) || before.left(end) != after.left(end))
        return {before, after};
    return {before.mid(end + 1), after.mid(end + 1)};
}

QString changeText(const ValueChange& change)
{
    const QString path = QString::fromStdString(change.path);
    const QString field = path.section(u'.', -1);
    if (change.kind == ValueChange::Kind::Changed && (field == "image"_L1 || field == "replicas"_L1)) {
        const auto [before, after] = shortened(shown(change.before), shown(change.after));
        return Text::tr("%1 %2 → %3", "field, old and new value").arg(field, before, after);
    }
    if (change.kind == ValueChange::Kind::Added)
        return Text::tr("%1 comes back", "field").arg(field);
    if (change.kind == ValueChange::Kind::Removed)
        return Text::tr("%1 goes", "field").arg(field);
    return Text::tr("%1 changes", "field").arg(field);
}

QString changesText(const std::vector<ValueChange>& changes)
{
    constexpr std::size_t most = 3;
    QStringList parts;
    for (std::size_t i = 0; i < std::min(most, changes.size()); ++i)
        parts << changeText(changes[i]);
    if (changes.size() > most)
        parts << Text::tr("%n more field(s)", nullptr, int(changes.size() - most));
    return parts.join(", "_L1);
}

/// managedFields without the times.
Json fieldOwners(const Json& object)
{
    Json entries = object.at({"metadata", "managedFields"});
    if (entries.isArray())
        for (Json& entry : entries.mutableItems())
            entry.remove("time");
    return entries;
}

QString summaryOf(const PlannedObject& object)
{
    switch (object.action) {
    case Action::Create:
        return Text::tr("is not there and comes back");
    case Action::Delete:
        return Text::tr("is not part of that revision");
    case Action::Keep:
        return Text::tr("stays, by its resource policy");
    case Action::Unchanged:
        return object.desired.isNull() ? Text::tr("is already gone") : Text::tr("stays as it is");
    case Action::Patch:
    case Action::Replace:
        break;
    }
    if (object.changes.empty())
        return Text::tr("stays as it is; who manages it is recorded anew");
    QString text = changesText(object.changes);
    if (object.podsRestarted > 0)
        text += u", "_s + Text::tr("restarts %n pod(s)", nullptr, object.podsRestarted);
    return text;
}

} // namespace

bool isSameState(const Json& before, const Json& after)
{
    if (!(fieldOwners(before) == fieldOwners(after)))
        return false; // who owns which field decides what the next apply does
    Json a = before, b = after;
    Documents::hideNoise(a, Documents::Noise::KeepStatus);
    Documents::hideNoise(b, Documents::Noise::KeepStatus);
    return a == b;
}

Result<PlannedObject> ObjectPlanner::planTarget(
    const ManifestObject& target, const Kube::ResourceType& type, const ManifestObject* previous, std::stop_token stop)
{
    const ObjectAddress address = m_client.addressOf(target, type, m_plan.key.nameSpace);
    PlannedObject object;
    object.ref = target.ref;
    object.ref.nameSpace = address.nameSpace;
    object.type = type;
    object.desired = target.object;
    if (!address.nameSpace.empty() && !target.object.at({"metadata", "namespace"}).isString())
        object.desired.member("metadata").set("namespace", address.nameSpace);
    setOwnership(object.desired, m_plan.key);
    if (previous) {
        object.previous = previous->object;
        if (!address.nameSpace.empty())
            object.previous.member("metadata").set("namespace", address.nameSpace);
    }
    auto found = m_client.get(address, stop);
    if (!found)
        return Failure(std::move(found.error()));
    const Json live = found->value_or(Json());
    object.liveVersion = live.at({"metadata", "resourceVersion"}).toString();
    auto request = makeRequest(m_schemas.schemaOf(type.groupVersion, type.kind, stop), type.groupVersion, m_plan.method,
        m_plan.options.replace, object.previous, object.desired, live);
    if (!request) {
        object.action = Action::Patch;
        object.dryRun = {DryRun::Verdict::Refused, request.error().said, {}};
        describe(object, live, object.desired);
        return object;
    }
    object.action = request->action;
    object.patchType = request->patchType;
    object.body = std::move(request->body);
    if (auto asked = askServer(object, address, live, stop); !asked)
        return Failure(std::move(asked.error()));
    return object;
}

Result<void> ObjectPlanner::askServer(
    PlannedObject& object, const ObjectAddress& address, const Json& live, std::stop_token stop)
{
    if (!object.writes()) {
        describe(object, live, live);
        return {};
    }
    // What helm wrote without server-side apply is handed over before the real apply; a dry run cannot do that first,
    // and would report the handed-over fields as conflicts with helm itself.
    const bool handover = object.patchType == Kube::PatchType::Apply && !managedFieldsUpgrade(live).isNull();
    WriteOptions options;
    options.dryRun = true;
    options.force = m_plan.options.forceConflicts || handover;
    auto written = sendRequest(m_client, address, {object.action, object.patchType, object.body}, options, stop);
    if (written) {
        object.dryRun = {DryRun::Verdict::Accepted, {}, std::move(written->warnings)};
        if (object.action != Action::Create && isSameState(live, written->object)) {
            object.action = Action::Unchanged;
            object.body = Json();
        }
        describe(object, live, std::move(written->object));
        return {};
    }
    using Kind = Error::Kind;
    const Kind kind = written.error().kind;
    if (kind == Kind::Cancelled || kind == Kind::Unreachable || kind == Kind::Timeout || kind == Kind::Tls
        || kind == Kind::Unauthorized)
        return Failure(std::move(written.error()));
    const QString said = written.error().said.isEmpty() ? written.error().sentence() : written.error().said;
    object.dryRun = {DryRun::Verdict::Refused, said, {}};
    Json predicted = object.desired;
    if (object.action == Action::Patch && object.patchType == Kube::PatchType::StrategicMerge) {
        const auto schema = m_schemas.schemaOf(object.type.groupVersion, object.type.kind, stop);
        if (auto merged = applyStrategicPatch(live, object.body, schema))
            predicted = std::move(*merged);
    } else if (object.action == Action::Patch && object.patchType == Kube::PatchType::Merge) {
        predicted = applyMergePatch(live, object.body);
    }
    describe(object, live, std::move(predicted));
    return {};
}

Result<PlannedObject> ObjectPlanner::planRemoval(
    const ManifestObject& current, const Kube::ResourceType& type, std::stop_token stop)
{
    const ObjectAddress address = m_client.addressOf(current, type, m_plan.key.nameSpace);
    PlannedObject object;
    object.ref = current.ref;
    object.ref.nameSpace = address.nameSpace;
    object.type = type;
    object.previous = current.object;
    auto found = m_client.get(address, stop);
    if (!found)
        return Failure(std::move(found.error()));
    if (!*found) {
        describe(object, {}, {});
        return object;
    }
    const Json& live = **found;
    object.liveVersion = live.at({"metadata", "resourceVersion"}).toString();
    const bool keep = live.at({"metadata", "annotations", "helm.sh/resource-policy"}).toStringView() == "keep";
    object.action = keep ? Action::Keep : Action::Delete;
    if (!keep) {
        WriteOptions options;
        options.dryRun = true;
        if (auto removed = m_client.remove(address, options, stop))
            object.dryRun.verdict = DryRun::Verdict::Accepted;
        else
            object.dryRun = {DryRun::Verdict::Refused, removed.error().said, {}};
    }
    describe(object, live, keep ? live : Json());
    return object;
}

/// Fills in what people look at: both sides without noise and Secret values, and their differences.
void ObjectPlanner::describe(PlannedObject& object, Json live, Json after)
{
    if (live.isObject() && after.isObject() && !(live.at({"spec", "template"}) == after.at({"spec", "template"})))
        object.podsRestarted = podsOf(after);
    for (Json* side : {&live, &after}) {
        if (!side->isObject())
            continue;
        Documents::maskSecrets(*side);
        Documents::hideNoise(*side);
    }
    object.text = Documents::diffTexts(live.isNull() ? std::string() : Documents::toYaml(live),
        after.isNull() ? std::string() : Documents::toYaml(after));
    if (live.isObject() && after.isObject())
        object.changes = Documents::diffObjects(live, after);
    object.before = std::move(live);
    object.after = std::move(after);
    object.summary = summaryOf(object);
}

} // namespace Chartroom::Helm
