// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/objectplanner.h"
#include "models/helm/releasehistory.h"
#include "models/helm/rollbackfindings.h"
#include "models/helm/rollbackplan.h"
#include "models/helm/rollbackrecord.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace Chartroom::Helm {

using Documents::Json;
using Action = PlannedObject::Action;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RollbackPlanner)
};

Failure impossible(const QString& attempted, const QString& advice)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.attempted = attempted;
    error.advice = advice;
    return Failure(std::move(error));
}

/// Stored order is by kind; within a point helm runs hooks by weight, then name.
void addHooks(RollbackPlan& plan, PlannedHook::Point point, std::string_view event)
{
    std::vector<Hook> hooks;
    for (Hook& hook : plan.target.hooks())
        if (hook.runsAt(event))
            hooks.push_back(std::move(hook));
    std::ranges::stable_sort(hooks,
        [](const Hook& a, const Hook& b) { return a.weight != b.weight ? a.weight < b.weight : a.name < b.name; });
    for (Hook& hook : hooks)
        plan.hooks.push_back({point, std::move(hook)});
}

/// What the target's own objects bring: kinds by its CRDs, namespaces. Both are missing before it runs.
struct Provided {
    std::set<std::pair<std::string, std::string>> kinds; ///< group and kind
    std::set<std::string> namespaces;

    explicit Provided(const std::vector<ManifestObject>& objects)
    {
        for (const ManifestObject& object : objects) {
            if (object.ref.kind == "Namespace")
                namespaces.insert(object.ref.name);
            if (object.ref.kind == "CustomResourceDefinition")
                kinds.emplace(object.object.at({"spec", "group"}).toString(),
                    object.object.at({"spec", "names", "kind"}).toString());
        }
    }
};

/// A kind that the server will serve once the target's CRD is there.
PlannedObject unservedObject(const ManifestObject& object)
{
    PlannedObject result;
    result.action = Action::Create;
    result.ref = object.ref;
    result.desired = object.object;
    result.body = object.object;
    result.after = object.object;
    result.dryRun.said = Text::tr("Its kind is defined by this release and does not exist yet.");
    result.summary = Text::tr("is created after its definition");
    return result;
}

Result<void> readRecords(Kube::ApiClient& api, RollbackPlan& plan, std::stop_token stop)
{
    const ReleaseReader reader(api);
    auto history = reader.history(plan.key, stop);
    if (!history)
        return Failure(std::move(history.error()));
    auto current = reader.read(history->back(), stop);
    if (!current)
        return Failure(std::move(current.error()));
    plan.current = std::move(*current);
    if (plan.options.revision == 0)
        plan.options.revision = plan.current.revision() - 1;
    if (plan.options.revision < 1)
        return impossible(Text::tr("Release %1 has only one revision.").arg(QString::fromStdString(plan.key.name)),
            Text::tr("There is nothing to roll back to."));
    const auto info = std::ranges::find(*history, plan.options.revision, &RevisionInfo::revision);
    if (info == history->end())
        return impossible(Text::tr("Release %1 has no revision %2.")
                              .arg(QString::fromStdString(plan.key.name))
                              .arg(plan.options.revision),
            Text::tr("The oldest one kept is %1.").arg(history->front().revision));
    auto target = reader.read(*info, stop);
    if (!target)
        return Failure(std::move(target.error()));
    plan.target = std::move(*target);
    plan.newRevision = history->back().revision + 1;
    for (const RevisionInfo& pruned : recordsToPrune(*history, plan.options.historyLimit))
        plan.prunedRevisions.push_back(pruned.objectName);
    return {};
}

Result<void> checkOptions(RollbackPlan& plan)
{
    plan.method = plan.options.method.value_or(plan.target.applyMethod());
    constexpr qsizetype longestDescription = 256;
    const bool serverSide = plan.method == ApplyMethod::ServerSide;
    if (plan.options.forceConflicts && !serverSide)
        return impossible(Text::tr("Conflicts can be forced only by server-side apply."),
            Text::tr("Revision %1 was applied client-side.").arg(plan.target.revision()));
    if (plan.options.replace && serverSide)
        return impossible(Text::tr("Objects cannot be replaced by server-side apply."),
            Text::tr("Leave out replacing, or choose client-side apply."));
    if (plan.options.description.size() > longestDescription)
        return impossible(Text::tr("The reason is longer than 256 characters."), Text::tr("Shorten it."));
    return {};
}

/// One plan in the making.
class Builder {
public:
    Builder(Kube::ApiClient& api, RollbackPlan& plan, std::vector<ManifestObject> target,
        std::vector<ManifestObject> current, std::stop_token stop)
        : m_plan(plan)
        , m_target(std::move(target))
        , m_current(std::move(current))
        , m_provided(m_target)
        , m_stop(stop)
        , m_client(api)
        , m_schemas(api)
        , m_planner(m_client, m_schemas, plan)
        , m_findings(m_client, plan)
    { }

    Result<void> build(const RollbackPlanner::Progress& progress)
    {
        const int total = static_cast<int>(m_target.size() + m_current.size());
        int done = 0;
        for (const auto& [objects, step] :
            {std::pair(&m_target, &Builder::addTarget), std::pair(&m_current, &Builder::addRemoval)}) {
            for (const ManifestObject& object : *objects) {
                if (progress)
                    progress(done++, total);
                if (auto added = (this->*step)(object); !added)
                    return added;
            }
        }
        if (progress)
            progress(total, total);
        return m_findings.finish(m_stop);
    }

private:
    /// Where the object lives; nothing where its kind is not served.
    Result<std::optional<Kube::ResourceType>> typeOf(const ManifestObject& object)
    {
        return m_client.typeOf(object.groupVersion, object.ref.kind, m_stop);
    }

    Kube::ObjectRef placed(const ManifestObject& object, const Kube::ResourceType& type) const
    {
        Kube::ObjectRef ref = object.ref;
        ref.nameSpace = m_client.addressOf(object, type, m_plan.key.nameSpace).nameSpace;
        return ref;
    }

    Result<void> addTarget(const ManifestObject& object)
    {
        const auto type = typeOf(object);
        if (!type)
            return Failure(type.error());
        if (!*type) {
            m_inTarget.insert(object.ref);
            if (m_provided.kinds.contains({object.ref.group, object.ref.kind}))
                m_plan.objects.push_back(unservedObject(object));
            else
                m_findings.kindNotServed(object, true);
            return {};
        }
        const Kube::ObjectRef ref = placed(object, **type);
        m_inTarget.insert(ref);
        const auto old = std::ranges::find_if(
            m_current, [&](const ManifestObject& other) { return placed(other, **type) == ref; });
        auto planned = m_planner.planTarget(object, **type, old == m_current.end() ? nullptr : &*old, m_stop);
        if (!planned)
            return Failure(std::move(planned.error()));
        if (planned->action == Action::Create && m_provided.namespaces.contains(ref.nameSpace)
            && planned->dryRun.verdict == DryRun::Verdict::Refused)
            planned->dryRun = {DryRun::Verdict::NotAsked,
                Text::tr("Its namespace comes with this release and does not exist yet."), {}};
        add(std::move(*planned));
        return {};
    }

    Result<void> addRemoval(const ManifestObject& object)
    {
        const auto type = typeOf(object);
        if (!type)
            return Failure(type.error());
        if (!*type) {
            if (!m_inTarget.contains(object.ref))
                m_findings.kindNotServed(object, false);
            return {};
        }
        if (m_inTarget.contains(placed(object, **type)))
            return {};
        auto planned = m_planner.planRemoval(object, **type, m_stop);
        if (!planned)
            return Failure(std::move(planned.error()));
        add(std::move(*planned));
        return {};
    }

    void add(PlannedObject object)
    {
        if (object.before.isObject())
            m_findings.lookAtLive(object, object.before);
        m_plan.objects.push_back(std::move(object));
    }

    RollbackPlan& m_plan;
    std::vector<ManifestObject> m_target;
    std::vector<ManifestObject> m_current;
    Provided m_provided;
    std::stop_token m_stop;
    ObjectClient m_client;
    PatchSchemaSource m_schemas;
    ObjectPlanner m_planner;
    RollbackFindings m_findings;
    std::set<Kube::ObjectRef> m_inTarget;
};

} // namespace

Result<RollbackPlan> RollbackPlanner::plan(
    const ReleaseKey& key, const RollbackOptions& options, std::stop_token stop, const Progress& progress)
{
    RollbackPlan plan;
    plan.key = key;
    plan.options = options;
    plan.made = m_clock.now();
    if (auto read = readRecords(m_api, plan, stop); !read)
        return Failure(std::move(read.error()));
    if (auto checked = checkOptions(plan); !checked)
        return Failure(std::move(checked.error()));
    auto target = parseManifest(plan.target.manifest());
    if (!target)
        return Failure(std::move(target.error()));
    auto current = parseManifest(plan.current.manifest());
    if (!current)
        return Failure(std::move(current.error()));
    if (options.runHooks) {
        addHooks(plan, PlannedHook::Point::PreRollback, "pre-rollback");
        addHooks(plan, PlannedHook::Point::PostRollback, "post-rollback");
    }
    Builder builder(m_api, plan, std::move(*target), std::move(*current), stop);
    if (auto built = builder.build(progress); !built)
        return Failure(std::move(built.error()));
    return plan;
}

} // namespace Chartroom::Helm
