// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/kubelet.h"
#include "app/simulator/life/nodepool.h"
#include "app/simulator/world/world.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace Chartroom::Simulator {

class Cluster;
class Endpoints;

/// One control loop: brings the state of an object of its kind nearer to its specification, when told to look.
class Controller {
public:
    explicit Controller(Cluster& cluster);
    virtual ~Controller() = default;
    virtual void sync(const std::string& nameSpace, const std::string& name) = 0;

protected:
    Cluster& m_cluster;
    World& m_world;
};

/// Everything in the simulated cluster that acts by itself: controllers, scheduler, kubelets, garbage collector. It
/// learns of every change through the store and acts in simulated time.
class Cluster {
public:
    explicit Cluster(World& world);
    ~Cluster();

    World& world() { return m_world; }
    Kubelet& kubelet() { return m_kubelet; }
    NodePool& nodes() { return m_nodes; }
    Endpoints& endpoints();
    /// They look for nodes that have none of their pods.
    void syncDaemonSets();
    /// Every controller looks at every object of its kind, as after its start.
    void syncAll();
    /// While the past is built, pods run at once and nothing is said about it in events.
    void setInstant(bool instant);
    bool isInstant() const { return m_instant; }
    /// While it is set, what is stored is as controllers would have left it: it is noted, and nobody has to look at it.
    void setSettled(bool settled) { m_settled = settled; }
    /// Lets what was asked for so far come about: for building the past.
    void settle();

    void enqueue(Controller& controller, std::string_view nameSpace, std::string_view name);
    /// Once more after a while, whatever happens before.
    void enqueueLater(
        Controller& controller, std::string_view nameSpace, std::string_view name, std::chrono::milliseconds delay);
    /// The objects of `table` that `uid` owns.
    std::vector<ObjectPtr> dependents(std::string_view uid, const Table& table) const;
    bool hasDependents(std::string_view uid) const { return m_dependents.contains(std::string(uid)); }
    /// Removes what this owner leaves behind, pods gracefully. With `orphan` they stay, without owner.
    void collect(std::string_view ownerUid, bool orphan);
    /// Removes the dependents first, and then the object, which already says that it is being deleted.
    void removeInForeground(Table& table, std::string_view nameSpace, std::string_view name, std::string_view uid);
    /// Writes into the object that it is being deleted, for those that something still holds; a Namespace is Terminating
    /// from then on. False where it is being deleted already.
    bool beginDeletion(Table& table, Json object);
    /// Removes an object as the API server does once nothing holds it: pods gracefully through their kubelet.
    void removeObject(Table& table, const Object& object);

private:
    struct Dependent {
        Table* table;
        std::string key;
        auto operator<=>(const Dependent&) const = default;
    };
    struct Work {
        Controller* controller;
        std::string nameSpace;
        std::string name;
        auto operator<=>(const Work&) const = default;
    };

    std::chrono::milliseconds nextTurn();
    void observe(Table& table, const Change& change);
    void observePod(const Change& change);
    void observeNode(const Change& change);
    void noteOwner(Table& table, const Change& change);
    void enqueueOwner(std::string_view ownerUid);
    Controller* controllerOf(const ResourceInfo& info) const;

    World& m_world;
    NodePool m_nodes;
    Kubelet m_kubelet;
    bool m_instant = false;
    bool m_settled = false;
    std::map<std::string, std::unique_ptr<Controller>> m_controllers; ///< by group resource
    std::unordered_map<std::string, Work> m_owners; ///< workloads, by uid
    std::unordered_map<std::string, std::set<Dependent>> m_dependents; ///< by the owner's uid
    std::set<Work> m_queued;
    TimePoint m_nextTurn {}; ///< of a controller
    std::set<Work> m_postponed;
};

} // namespace Chartroom::Simulator
