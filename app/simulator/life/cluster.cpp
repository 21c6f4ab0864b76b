// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/cluster.h"

#include "app/simulator/life/applicationcontroller.h"
#include "app/simulator/life/daemonsets.h"
#include "app/simulator/life/deployments.h"
#include "app/simulator/life/endpoints.h"
#include "app/simulator/life/jobs.h"
#include "app/simulator/life/namespaces.h"
#include "app/simulator/life/replicasets.h"
#include "app/simulator/life/statefulsets.h"
#include "app/simulator/life/volumes.h"

namespace Chartroom::Simulator {

Controller::Controller(Cluster& cluster)
    : m_cluster(cluster)
    , m_world(cluster.world())
{ }

Cluster::Cluster(World& world)
    : m_world(world)
    , m_nodes(world)
    , m_kubelet(world, m_nodes)
{
    m_controllers["deployments.apps"] = std::make_unique<Deployments>(*this);
    m_controllers["replicasets.apps"] = std::make_unique<ReplicaSets>(*this);
    m_controllers["statefulsets.apps"] = std::make_unique<StatefulSets>(*this);
    m_controllers["daemonsets.apps"] = std::make_unique<DaemonSets>(*this);
    m_controllers["jobs.batch"] = std::make_unique<Jobs>(*this);
    m_controllers["cronjobs.batch"] = std::make_unique<CronJobs>(*this);
    m_controllers["services"] = std::make_unique<Endpoints>(*this);
    m_controllers["persistentvolumeclaims"] = std::make_unique<Volumes>(*this);
    m_controllers["namespaces"] = std::make_unique<Namespaces>(*this);
    m_controllers["applications.argoproj.io"] = std::make_unique<ApplicationController>(*this);
    m_world.store.setObserver([this](Table& table, const Change& change) { observe(table, change); });
}

Cluster::~Cluster()
{
    m_world.store.setObserver({});
}

void Cluster::setInstant(bool instant)
{
    m_instant = instant;
    m_kubelet.setInstant(instant);
    if (instant)
        return;
    for (Table* waiting : {&m_world.table("batch", "cronjobs"), &m_world.table("", "services"),
             &m_world.table("argoproj.io", "applications")})
        for (const auto& [key, object] : waiting->objects())
            if (!object->shape) // else it was cast, and is settled
                enqueue(*controllerOf(waiting->info()), object->nameSpace, object->name);
}

Endpoints& Cluster::endpoints()
{
    return static_cast<Endpoints&>(*m_controllers["services"]);
}

void Cluster::settle()
{
    m_world.agenda.runUntil(m_world.agenda.now() + std::chrono::seconds(1));
}

void Cluster::syncAll()
{
    for (const auto& table : m_world.store.tables())
        if (Controller* controller = controllerOf(table->info()))
            for (const auto& [key, object] : table->objects())
                enqueue(*controller, object->nameSpace, object->name);
}

void Cluster::enqueue(Controller& controller, std::string_view nameSpace, std::string_view name)
{
    Work work {&controller, std::string(nameSpace), std::string(name)};
    if (!m_queued.insert(work).second)
        return;
    m_world.agenda.after(nextTurn(), [this, work] {
        m_queued.erase(work);
        work.controller->sync(work.nameSpace, work.name);
    });
}

/// As kube-controller-manager's client is limited to so many requests a second: what changes again while it waits is
/// looked at once.
std::chrono::milliseconds Cluster::nextTurn()
{
    constexpr std::chrono::milliseconds soon(10);
    constexpr std::chrono::milliseconds burst(200);
    constexpr std::chrono::milliseconds each(1);
    const TimePoint now = m_world.agenda.now();
    if (m_instant)
        return soon;
    m_nextTurn = std::max(m_nextTurn, now - burst) + each;
    return std::max(soon, std::chrono::ceil<std::chrono::milliseconds>(m_nextTurn - now));
}

void Cluster::enqueueLater(
    Controller& controller, std::string_view nameSpace, std::string_view name, std::chrono::milliseconds delay)
{
    Work work {&controller, std::string(nameSpace), std::string(name)};
    if (!m_postponed.insert(work).second)
        return;
    m_world.agenda.after(delay, [this, work] {
        m_postponed.erase(work);
        enqueue(*work.controller, work.nameSpace, work.name);
    });
}

Controller* Cluster::controllerOf(const ResourceInfo& info) const
{
    const auto found = m_controllers.find(info.type.groupResource());
    return found == m_controllers.end() ? nullptr : found->second.get();
}

void Cluster::observe(Table& table, const Change& change)
{
    const ResourceInfo& info = table.info();
    if (info.is("", "pods"))
        observePod(change);
    else if (info.is("", "nodes"))
        observeNode(change);
    noteOwner(table, change);
    const Object& object = *change.object;
    if (Controller* controller = controllerOf(info)) {
        if (change.type == EventType::Deleted) {
            m_owners.erase(std::string(object.uid.view()));
        } else {
            m_owners.try_emplace(std::string(object.uid.view()),
                Work {controller, std::string(object.nameSpace.view()), std::string(object.name.view())});
        }
        if (!m_settled)
            enqueue(*controller, object.nameSpace, object.name);
    }
    if (!object.ownerUid.isEmpty() && !m_settled)
        enqueueOwner(object.ownerUid);
    if (change.type == EventType::Deleted && hasDependents(object.uid))
        m_world.agenda.after(
            std::chrono::milliseconds(50), [this, uid = std::string(object.uid.view())] { collect(uid, false); });
}

void Cluster::enqueueOwner(std::string_view ownerUid)
{
    const auto found = m_owners.find(std::string(ownerUid));
    if (found != m_owners.end())
        enqueue(*found->second.controller, found->second.nameSpace, found->second.name);
}

void Cluster::observePod(const Change& change)
{
    const Object& object = *change.object;
    if (change.type == EventType::Deleted)
        m_kubelet.forget(object.uid);
    else if (!m_kubelet.find(object.uid))
        m_kubelet.adopt(object.toJson(m_world.table("", "pods").info()));
    if (!m_settled)
        endpoints().podChanged(object);
}

void Cluster::observeNode(const Change& change)
{
    if (m_settled)
        return;
    if (change.type == EventType::Deleted) {
        m_nodes.nodeDeleted(change.object->name);
    } else {
        m_nodes.nodeChanged(change.object->toJson(m_world.table("", "nodes").info()));
        if (change.type == EventType::Modified)
            return;
    }
    syncDaemonSets();
}

void Cluster::syncDaemonSets()
{
    for (const auto& [key, object] : m_world.table("apps", "daemonsets").objects())
        enqueue(*m_controllers["daemonsets.apps"], object->nameSpace, object->name);
}

void Cluster::noteOwner(Table& table, const Change& change)
{
    const auto entry = [&](const Object& object) { return Dependent {&table, object.key()}; };
    const auto drop = [&](const Object& object) {
        const auto found = m_dependents.find(std::string(object.ownerUid.view()));
        if (found == m_dependents.end())
            return;
        found->second.erase(entry(object));
        if (found->second.empty())
            m_dependents.erase(found);
    };
    const Object& object = *change.object;
    if (change.type == EventType::Deleted)
        return drop(object);
    if (change.previous && change.previous->ownerUid == object.ownerUid)
        return;
    if (change.previous)
        drop(*change.previous);
    if (!object.ownerUid.isEmpty())
        m_dependents[std::string(object.ownerUid.view())].insert(entry(object));
}

std::vector<ObjectPtr> Cluster::dependents(std::string_view uid, const Table& table) const
{
    std::vector<ObjectPtr> objects;
    const auto found = m_dependents.find(std::string(uid));
    if (found == m_dependents.end())
        return objects;
    for (const Dependent& dependent : found->second) {
        if (dependent.table != &table)
            continue;
        const auto object = table.objects().find(dependent.key);
        if (object != table.objects().end())
            objects.push_back(object->second);
    }
    return objects;
}

void Cluster::collect(std::string_view ownerUid, bool orphan)
{
    const auto found = m_dependents.find(std::string(ownerUid));
    if (found == m_dependents.end())
        return;
    const std::set<Dependent> dependents = found->second;
    for (const Dependent& dependent : dependents) {
        const auto at = dependent.table->objects().find(dependent.key);
        if (at == dependent.table->objects().end())
            continue;
        const ObjectPtr object = at->second;
        if (orphan) {
            Json json = object->toJson(dependent.table->info());
            json.member("metadata").remove("ownerReferences");
            m_world.store.put(*dependent.table, std::move(json));
        } else {
            removeObject(*dependent.table, *object);
        }
    }
}

void Cluster::removeInForeground(Table& table, std::string_view nameSpace, std::string_view name, std::string_view uid)
{
    collect(uid, false);
    if (!hasDependents(uid)) {
        m_world.store.remove(table, nameSpace, name);
        return;
    }
    const auto& gv = table.info().type.groupVersion;
    m_world.agenda.after(std::chrono::milliseconds(200),
        [this, group = gv.group, plural = table.info().type.plural, space = std::string(nameSpace),
            object = std::string(name), owner = std::string(uid)] {
            if (Table* still = m_world.store.table(group, plural))
                removeInForeground(*still, space, object, owner);
        });
}

bool Cluster::beginDeletion(Table& table, Json object)
{
    Json& metadata = object.member("metadata");
    if (metadata.contains("deletionTimestamp"))
        return false;
    metadata.set("deletionTimestamp", m_world.timestamp());
    metadata.set("deletionGracePeriodSeconds", 0);
    if (table.info().is("", "namespaces"))
        object.member("status").set("phase", "Terminating");
    m_world.store.put(table, std::move(object));
    return true;
}

void Cluster::removeObject(Table& table, const Object& object)
{
    if (table.info().is("", "pods"))
        if (Pod* pod = m_kubelet.find(object.uid))
            return m_kubelet.remove(*pod);
    m_world.store.remove(table, object.nameSpace, object.name);
}

} // namespace Chartroom::Simulator
