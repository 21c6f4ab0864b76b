// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/planoutput.h"
#include "app/ctl/output.h"
#include "models/documents/objectview.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

using Documents::Json;
using Helm::DryRun;
using Helm::Finding;
using Helm::PlannedHook;
using Helm::PlannedObject;
using Action = PlannedObject::Action;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanOutput)
};

constexpr std::array<std::string_view, 6> ActionWords {"create", "patch", "replace", "delete", "keep", "unchanged"};
constexpr std::array<std::string_view, 4> PatchWords {"json", "merge", "strategic", "apply"};
constexpr std::array<std::string_view, 3> VerdictWords {"notAsked", "accepted", "refused"};
constexpr std::array<std::string_view, 3> SeverityWords {"blocks", "decision", "fine"};

template <typename Enum, std::size_t N>
std::string_view wordOf(Enum value, const std::array<std::string_view, N>& words)
{
    return words[static_cast<std::size_t>(value)];
}

Json strings(const std::vector<std::string>& texts)
{
    Json list = Json::array();
    for (const std::string& text : texts)
        list.append(text);
    return list;
}

/// A patch does not name its kind, so it is lent one for masking.
Json maskedBody(const PlannedObject& object)
{
    Json body = object.body;
    if (object.ref.kind != "Secret" || !object.ref.group.empty() || !body.isObject())
        return body;
    const bool named = body.contains("kind");
    body.set("apiVersion", "v1");
    body.set("kind", "Secret");
    Documents::maskSecrets(body);
    if (!named) {
        body.remove("apiVersion");
        body.remove("kind");
    }
    return body;
}

Json objectJson(const PlannedObject& object)
{
    Json json = refJson(object.ref);
    json.set("action", wordOf(object.action, ActionWords));
    json.set("apiVersion", object.type.groupVersion.apiVersion());
    json.set("summary", object.summary.toStdString());
    json.set("podsRestarted", object.podsRestarted);
    if (object.writes()) {
        const bool patch = object.action == Action::Patch
            || (object.action == Action::Create && object.patchType == Kube::PatchType::Apply);
        if (patch)
            json.set("patchType", wordOf(object.patchType, PatchWords));
        json.set("body", maskedBody(object));
        json.set("dryRun",
            Json::object({{"verdict", wordOf(object.dryRun.verdict, VerdictWords)},
                {"said", object.dryRun.said.toStdString()}, {"warnings", strings(object.dryRun.warnings)}}));
    }
    json.set("changes", changesJson(object.changes));
    json.set("diff", Documents::unifiedDiff(object.text, "live", "after"));
    return json;
}

Json findingJson(const Finding& finding)
{
    Json objects = Json::array();
    for (const Kube::ObjectRef& ref : finding.objects)
        objects.append(refJson(ref));
    return Json::object({{"severity", wordOf(finding.severity, SeverityWords)}, {"code", finding.code},
        {"title", finding.title.toStdString()}, {"text", finding.text.toStdString()}, {"objects", std::move(objects)}});
}

QString actionMark(Action action)
{
    constexpr std::array marks {u'+', u'~', u'~', u'-', u'=', u'='};
    return QString(QChar(marks[static_cast<std::size_t>(action)]));
}

} // namespace

Json refJson(const Kube::ObjectRef& ref)
{
    return Json::object({{"group", ref.group}, {"kind", ref.kind}, {"namespace", ref.nameSpace}, {"name", ref.name}});
}

QString refText(const Kube::ObjectRef& ref)
{
    return QString::fromStdString(
        ref.kind + ' ' + (ref.nameSpace.empty() ? std::string() : ref.nameSpace + '/') + ref.name);
}

Json changesJson(const std::vector<Documents::ValueChange>& changes)
{
    constexpr std::array<std::string_view, 3> kinds {"added", "removed", "changed"};
    Json list = Json::array();
    for (const auto& change : changes)
        list.append(Json::object({{"kind", wordOf(change.kind, kinds)}, {"path", change.path},
            {"before", change.before}, {"after", change.after}}));
    return list;
}

Json planJson(const Helm::RollbackPlan& plan)
{
    Json objects = Json::array(), hooks = Json::array(), findings = Json::array();
    for (const PlannedObject& object : plan.objects)
        objects.append(objectJson(object));
    for (const PlannedHook& planned : plan.hooks)
        hooks.append(Json::object(
            {{"event", planned.point == PlannedHook::Point::PreRollback ? "pre-rollback" : "post-rollback"},
                {"name", planned.hook.name}, {"kind", planned.hook.kind}, {"weight", planned.hook.weight},
                {"deletePolicies", strings(planned.hook.deletePolicies)}}));
    for (const Finding& finding : plan.findings)
        findings.append(findingJson(finding));
    Json counts = Json::object();
    for (std::size_t i = 0; i < ActionWords.size(); ++i)
        counts.set(ActionWords[i], plan.count(static_cast<Action>(i)));
    return Json::object({{"kind", "RollbackPlan"}, {"namespace", plan.key.nameSpace}, {"release", plan.key.name},
        {"currentRevision", plan.current.revision()}, {"targetRevision", plan.target.revision()},
        {"newRevision", plan.newRevision},
        {"applyMethod", plan.method == Helm::ApplyMethod::ServerSide ? "ssa" : "csa"},
        {"made", Helm::formatTime(plan.made)}, {"blocked", plan.isBlocked()}, {"counts", std::move(counts)},
        {"podsRestarted", plan.podsRestarted()}, {"hooks", std::move(hooks)}, {"objects", std::move(objects)},
        {"findings", std::move(findings)}, {"prunedRecords", strings(plan.prunedRevisions)}});
}

QString planText(const Helm::RollbackPlan& plan)
{
    QString text = Text::tr("Release %1 in namespace %2: revision %3 back to the contents of %4, written as %5 (%6).")
                       .arg(QString::fromStdString(plan.key.name), QString::fromStdString(plan.key.nameSpace))
                       .arg(plan.current.revision())
                       .arg(plan.target.revision())
                       .arg(plan.newRevision)
                       .arg(plan.method == Helm::ApplyMethod::ServerSide ? Text::tr("server-side apply")
                                                                         : Text::tr("client-side apply"))
        + u"\n\n"_s;
    for (const Finding& finding : plan.findings) {
        constexpr std::array marks {"BLOCKS  ", "DECIDE  ", "OK      "};
        text += QLatin1StringView(marks[static_cast<std::size_t>(finding.severity)]) + finding.title;
        for (const Kube::ObjectRef& ref : finding.objects)
            text += u"\n          "_s + refText(ref);
        if (!finding.text.isEmpty())
            text += u"\n        "_s + finding.text;
        text += u'\n';
    }
    for (const auto point : {PlannedHook::Point::PreRollback, PlannedHook::Point::PostRollback}) {
        for (const PlannedHook& planned : plan.hooks)
            if (planned.point == point)
                text += u'\n'
                    + (point == PlannedHook::Point::PreRollback ? Text::tr("before: hook %1 (%2)")
                                                                : Text::tr("after: hook %1 (%2)"))
                          .arg(QString::fromStdString(planned.hook.name), QString::fromStdString(planned.hook.kind));
    }
    text += u"\n\n"_s;
    for (const PlannedObject& object : plan.objects) {
        text += actionMark(object.action) + u' ' + refText(object.ref) + u": "_s + object.summary + u'\n';
        if (object.writes() && object.dryRun.verdict == DryRun::Verdict::Refused)
            text += u"  "_s + Text::tr("The server said: %1").arg(object.dryRun.said) + u'\n';
        for (const std::string& warning : object.dryRun.warnings)
            text += u"  "_s + Text::tr("The server warns: %1").arg(QString::fromStdString(warning)) + u'\n';
        if (object.action == Action::Patch || object.action == Action::Replace)
            text += QString::fromStdString(Documents::unifiedDiff(object.text, "live", "after"));
    }
    return printable(text, true);
}

Json outcomeJson(const Helm::RollbackPlan& plan, const Helm::RollbackOutcome& outcome)
{
    return Json::object({{"kind", "RollbackOutcome"}, {"namespace", plan.key.nameSpace}, {"release", plan.key.name},
        {"revision", outcome.revision}, {"status", Helm::statusWord(outcome.status)},
        {"description", outcome.description.toStdString()}, {"objectsWritten", outcome.objectsWritten},
        {"stopped", outcome.stopped}, {"error", errorJson(outcome.error)}, {"plan", planJson(plan)}});
}

QString progressText(const Helm::RollbackPlan& plan, const Helm::RollbackProgress& progress)
{
    using Step = Helm::RollbackProgress::Step;
    QString text = progress.text;
    if (progress.step == Step::ObjectStarted)
        return {};
    if (progress.step == Step::ObjectFinished && progress.index >= 0)
        text = actionMark(plan.objects[static_cast<std::size_t>(progress.index)].action) + u' ' + text;
    if (progress.step == Step::WaitingForReady)
        text = Text::tr("%1 of %2 ready. %3").arg(progress.ready).arg(progress.total).arg(text);
    if (progress.error)
        text += u": "_s + progress.error->sentence();
    return printable(text);
}

} // namespace Chartroom::Ctl
