// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/rollbackfindings.h"
#include "models/helm/objectrequest.h"
#include "models/helm/podreferences.h"
#include "models/helm/rollbackrecord.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace Chartroom::Helm {

using Documents::Json;
using Action = PlannedObject::Action;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RollbackFindings)
};

bool holdsData(const Kube::ObjectRef& ref)
{
    return ref.kind == "PersistentVolumeClaim" || ref.kind == "PersistentVolume" || ref.kind == "Namespace"
        || ref.kind == "CustomResourceDefinition";
}

} // namespace

Finding& RollbackFindings::add(Severity severity, const char* code, const QString& title, const QString& text)
{
    m_plan.findings.push_back({severity, code, title, text, {}});
    return m_plan.findings.back();
}

void RollbackFindings::addObject(
    Severity severity, const char* code, const Kube::ObjectRef& object, const QString& title, const QString& text)
{
    const auto [known, added] = m_byCode.try_emplace(code, m_plan.findings.size());
    if (added)
        add(severity, code, title, text);
    auto& objects = m_plan.findings[known->second].objects;
    if (std::ranges::find(objects, object) == objects.end())
        objects.push_back(object);
}

void RollbackFindings::kindNotServed(const ManifestObject& object, bool inTarget)
{
    const QString version = QString::fromStdString(object.groupVersion.apiVersion());
    const QString kind = QString::fromStdString(object.ref.kind);
    if (inTarget)
        addObject(Severity::Blocks, "api-gone", object.ref,
            Text::tr("The server does not serve %1 in %2, which revision %3 needs.")
                .arg(kind, version)
                .arg(m_plan.target.revision()),
            Text::tr("Install what provides it, or upgrade to a chart version that uses a served API."));
    else
        addObject(Severity::Decision, "api-gone-current", object.ref,
            Text::tr("The server does not serve %1 in %2, which the current revision used.").arg(kind, version),
            Text::tr("Such objects cannot exist under that version and are not deleted. helm itself would refuse this "
                     "rollback."));
}

void RollbackFindings::lookAtLive(const PlannedObject& object, const Json& live)
{
    const Json& labels = live.at({"metadata", "labels"});
    const Json& annotations = live.at({"metadata", "annotations"});
    if (!object.desired.isNull() && !isOwnedBy(live, m_plan.key))
        addObject(Severity::Decision, "foreign-owner", object.ref,
            Text::tr("Objects exist that do not belong to this release."),
            Text::tr("The rollback takes them over. helm does not ask about this when it rolls back."));
    if (annotations.contains("argocd.argoproj.io/tracking-id") || labels.contains("argocd.argoproj.io/instance"))
        addObject(Severity::Decision, "argo-managed", object.ref, Text::tr("Argo CD manages objects of this release."),
            Text::tr("With automatic sync it will undo this rollback; hold the sync first."));
    if (labels.contains("helm.toolkit.fluxcd.io/name"))
        addObject(Severity::Decision, "flux-managed", object.ref, Text::tr("Flux manages this release."),
            Text::tr("It will undo this rollback at its next reconciliation; suspend the HelmRelease first."));
    if (object.ref.kind == "Deployment" && live.at({"spec", "paused"}).toBool() && object.podsRestarted > 0)
        addObject(Severity::Decision, "paused", object.ref, Text::tr("A Deployment is paused."),
            Text::tr("Its new pods start only after it is resumed."));
    if (live.at({"metadata", "deletionTimestamp"}).isString())
        addObject(Severity::Decision, "terminating", object.ref, Text::tr("Objects are being deleted right now."),
            Text::tr("Changes to them are lost when the deletion ends."));
}

void RollbackFindings::aboutRecords()
{
    const Release& current = m_plan.current;
    const Release& target = m_plan.target;
    if (isPending(current.status()))
        add(Severity::Decision, "pending",
            Text::tr("Revision %1 is %2: another operation may be under way.")
                .arg(current.revision())
                .arg(QString::fromUtf8(statusWord(current.status()))),
            Text::tr("If whoever began it is gone, the rollback goes over it safely."));
    if (current.status() == ReleaseStatus::Uninstalled || current.status() == ReleaseStatus::Uninstalling)
        add(Severity::Decision, "uninstalled", Text::tr("The release is uninstalled."),
            Text::tr("The rollback installs its objects again."));
    if (target.status() == ReleaseStatus::Failed || isPending(target.status()))
        add(Severity::Decision, "target-failed",
            Text::tr("Revision %1 itself is %2.")
                .arg(target.revision())
                .arg(QString::fromUtf8(statusWord(target.status()))),
            QString::fromStdString(target.description()));
    if (target.revision() == current.revision())
        add(Severity::Fine, "same-revision",
            Text::tr("This is the current revision: the rollback undoes what was changed by hand."));
    if (const auto object = recordObject(m_plan.key, newRevisionOf(m_plan, m_plan.made), m_plan.made); !object)
        add(Severity::Blocks, "record-size", object.error().attempted, object.error().advice);
    if (!m_plan.prunedRevisions.empty())
        add(Severity::Fine, "history-limit",
            Text::tr("The history keeps %1 revisions: the %n oldest record(s) will be removed.", nullptr,
                int(m_plan.prunedRevisions.size()))
                .arg(m_plan.options.historyLimit));
}

void RollbackFindings::aboutDryRuns()
{
    int accepted = 0;
    for (const PlannedObject& object : m_plan.objects) {
        accepted += object.writes() && object.dryRun.verdict == DryRun::Verdict::Accepted;
        if (object.dryRun.verdict != DryRun::Verdict::Refused)
            continue;
        const QString& said = object.dryRun.said;
        const bool immutable = said.contains(QLatin1StringView("immutable"))
            || said.contains(QLatin1StringView("may not be changed"))
            || said.contains(QLatin1StringView("updates to statefulset spec"));
        const bool conflict
            = object.patchType == Kube::PatchType::Apply && said.contains(QLatin1StringView("conflict"));
        const QString name = nameOf(object.ref);
        QString advice;
        if (immutable)
            advice = Text::tr(
                "The field cannot change while the object exists: delete the object first, if nothing depends on it.");
        else if (conflict)
            advice
                = Text::tr("Somebody else manages these fields: take them over (force conflicts), or leave them out.");
        Finding& finding = add(Severity::Blocks,
            immutable      ? "immutable"
                : conflict ? "conflict"
                           : "refused",
            Text::tr("The server refuses to change %1: %2").arg(name, said), advice);
        finding.objects = {object.ref};
    }
    if (m_plan.dryRuns(DryRun::Verdict::Refused) == 0 && accepted > 0)
        add(Severity::Fine, "dry-run",
            Text::tr("The server accepted %n request(s) in a dry run. Nothing was written.", nullptr, accepted));
}

void RollbackFindings::aboutDeletions()
{
    for (const PlannedObject& object : m_plan.objects) {
        if (object.action == Action::Delete && holdsData(object.ref))
            addObject(Severity::Decision, "data-loss", object.ref, Text::tr("Objects that hold data are deleted."),
                Text::tr("They are not part of revision %1. What they hold may be lost for good.")
                    .arg(m_plan.target.revision()));
        if (object.action == Action::Keep)
            addObject(Severity::Fine, "kept", object.ref,
                Text::tr("Objects stay, although revision %1 does not have them: their resource policy is keep.")
                    .arg(m_plan.target.revision()),
                {});
    }
}

void RollbackFindings::aboutHooks()
{
    if (!m_plan.hooks.empty())
        add(Severity::Fine, "hooks", Text::tr("%n hook(s) run.", nullptr, int(m_plan.hooks.size())));
    for (const PlannedHook& hook : m_plan.hooks)
        if (hook.hook.manifest.empty())
            add(Severity::Blocks, "hook-unreadable",
                Text::tr("Hook %1 has no manifest.").arg(QString::fromStdString(hook.hook.name)));
}

/// ConfigMaps, Secrets, claims and accounts that the target's pods name must exist, or come with the rollback.
Result<void> RollbackFindings::aboutReferences(std::stop_token stop)
{
    std::set<Kube::ObjectRef> wanted;
    for (const PlannedObject& object : m_plan.objects)
        for (const PodReference& reference : podReferencesOf(object.desired))
            wanted.insert({"", reference.kind, object.ref.nameSpace, reference.name});
    for (const PlannedObject& object : m_plan.objects)
        if (!object.desired.isNull())
            wanted.erase(object.ref);
    bool missing = false;
    for (const Kube::ObjectRef& ref : wanted) {
        auto type = m_client.typeOf({"", "v1"}, ref.kind, stop);
        if (!type)
            return Failure(std::move(type.error()));
        if (!*type)
            continue;
        auto found = m_client.get({**type, ref.nameSpace, ref.name}, stop);
        if (!found && found.error().kind == Error::Kind::Cancelled)
            return Failure(std::move(found.error()));
        if (!found || *found) // who may not read Secrets cannot be told
            continue;
        missing = true;
        addObject(Severity::Decision, "missing-reference", ref,
            Text::tr("Pods of revision %1 name objects that do not exist.").arg(m_plan.target.revision()),
            Text::tr("They will not start until these exist again."));
    }
    const bool deletedReference = std::ranges::any_of(m_plan.objects, [&wanted](const PlannedObject& object) {
        return object.action == Action::Delete && wanted.contains(object.ref);
    });
    if (deletedReference)
        add(Severity::Decision, "deletes-reference",
            Text::tr("The rollback deletes an object that pods of revision %1 name.").arg(m_plan.target.revision()));
    else if (!missing && !wanted.empty())
        add(Severity::Fine, "references", Text::tr("Every ConfigMap, Secret and claim that its pods name exists."));
    return {};
}

Result<void> RollbackFindings::finish(std::stop_token stop)
{
    aboutRecords();
    aboutDryRuns();
    aboutDeletions();
    aboutHooks();
    if (auto looked = aboutReferences(stop); !looked)
        return looked;
    if (!std::ranges::contains(m_plan.findings, std::string("api-gone"), &Finding::code))
        add(Severity::Fine, "api-served",
            Text::tr("All API versions of revision %1 are still served.").arg(m_plan.target.revision()));
    std::ranges::stable_sort(m_plan.findings, {}, &Finding::severity);
    return {};
}

} // namespace Chartroom::Helm
