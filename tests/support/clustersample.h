// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/application.h"
#include "models/base/stringpool.h"
#include "models/store/kindtable.h"
#include "models/store/replica.h"

#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Testing {

/// A small cluster in a replica: a node, and in the namespace checkout the Deployment cart-api with three pods of which
/// two crash, as the Argo CD Application checkout manages them.
class ClusterSample {
public:
    ClusterSample()
    {
        node = add("", "Node", "nodes", false);
        pod = add("", "Pod", "pods");
        deployment = add("apps", "Deployment", "deployments");
        replicaSet = add("apps", "ReplicaSet", "replicasets");
        applications = add("argoproj.io", "Application", "applications");
        replica = std::make_unique<Store::Replica>(kinds, strings);
    }

    void application()
    {
        nodeRow();
        const Kube::Uid deploymentUid = workload(deployment, "cart-api", {}, "Deployment", Health::Degraded);
        const Kube::Uid setUid
            = workload(replicaSet, "cart-api-6d8f5c9b7", deploymentUid, "Deployment", Health::Degraded);
        podRow("cart-api-6d8f5c9b7-x2v4k", setUid, Health::Degraded, 6);
        podRow("cart-api-6d8f5c9b7-q9d7m", setUid, Health::Degraded, 5);
        podRow("cart-api-6d8f5c9b7-4kx9d", setUid, Health::Healthy, 0);
        auto* row = new Store::ApplicationRow;
        fill(*row, applications, "argocd", "checkout", Health::Degraded);
        row->sync = SyncStatus::Synced;
        row->autoSync = row->prune = true;
        row->project = strings.intern("default");
        row->destination = strings.intern("https://kubernetes.default.svc");
        row->destinationNamespace = strings.intern("checkout");
        row->targetRevision = CompactString("main");
        row->revision = CompactString("9f31c2a");
        row->lastSync = 1'700'000'000 - 446;
        row->status = strings.intern("Degraded");
        publish(applications, row);
    }

    /// The same Application, read whole.
    static Argo::Application checkout()
    {
        Argo::Application whole;
        whole.name = "checkout";
        whole.nameSpace = "argocd";
        whole.project = "default";
        whole.sync = SyncStatus::Synced;
        whole.health = Health::Degraded;
        whole.healthMessage = "2 of 3 pods crash";
        whole.destinationServer = "https://kubernetes.default.svc";
        whole.destinationNamespace = "checkout";
        whole.policy = {true, true, false, false, {"CreateNamespace=true"}};
        whole.resourceHealthElsewhere = true;
        whole.sources = {{"https://git.example.kr/shop/deploy", "apps/checkout", "", "main", "",
            "9f31c2a000000000000000000000000000000000"}};
        Argo::Resource workload;
        workload.object = {"apps", "Deployment", "checkout", "cart-api"};
        workload.sync = SyncStatus::Synced;
        Argo::Resource service;
        service.object = {"", "Service", "checkout", "cart-api"};
        service.sync = SyncStatus::OutOfSync;
        service.health = Health::Healthy;
        whole.resources = {workload, service};
        whole.conditions = {{"OrphanedResourceWarning", "Application has 2 orphaned resources", {}}};
        Argo::Operation operation;
        operation.stage = Argo::Operation::Stage::Succeeded;
        operation.phase = "Succeeded";
        operation.message = "successfully synced (all tasks run)";
        operation.automated = operation.isSync = true;
        operation.started = operation.finished = TimePoint(std::chrono::seconds(1'700'000'000 - 446));
        whole.operation = operation;
        Argo::HistoryEntry entry;
        entry.id = 112;
        entry.sources = whole.sources;
        entry.revisions = {"9f31c2a000000000000000000000000000000000"};
        entry.deployed = TimePoint(std::chrono::seconds(1'700'000'000 - 446));
        entry.automated = true;
        whole.history = {entry};
        return whole;
    }

    void podRow(const std::string& name, const Kube::Uid& owner, Health health, int restarts)
    {
        auto* row = new Store::PodRow;
        fill(*row, pod, "checkout", name, health);
        if (!owner.isNull())
            row->owners = {{owner, strings.intern("ReplicaSet"), CompactString("owner"), true}};
        row->node = strings.intern("node-1");
        row->phase = strings.intern("Running");
        Store::Container container;
        container.name = strings.intern("app");
        container.cpuRequest = 250;
        container.cpuLimit = 380;
        container.memoryRequest = 384LL << 20;
        container.memoryLimit = 512LL << 20;
        container.restarts = restarts;
        container.lastFinished = restarts > 0 ? 1'700'000'000 - 300 : 0;
        row->containers = {container};
        row->restarts = restarts;
        publish(pod, row);
    }

    StringPool strings;
    Store::KindTable kinds;
    Store::KindId node, pod, deployment, replicaSet, applications;
    std::unique_ptr<Store::Replica> replica;

private:
    Store::KindId add(
        const std::string& group, const std::string& kind, const std::string& plural, bool namespaced = true)
    {
        Kube::ResourceType type;
        type.groupVersion = {group, "v1"};
        type.kind = kind;
        type.plural = plural;
        type.namespaced = namespaced;
        return kinds.add(type);
    }

    void fill(Store::Row& row, Store::KindId kind, const std::string& nameSpace, const std::string& name, Health health)
    {
        row.kind = kind;
        row.name = CompactString(name);
        row.nameSpace = strings.intern(nameSpace);
        row.uid = Kube::Uid {kind.value() + 1, std::hash<std::string>()(name)};
        row.resourceVersion = ShortString("1");
        row.health = health;
        row.created = 1'699'990'000;
    }

    Kube::Uid workload(
        Store::KindId kind, const std::string& name, const Kube::Uid& owner, const char* ownerKind, Health health)
    {
        auto* row = new Store::WorkloadRow;
        fill(*row, kind, "checkout", name, health);
        if (!owner.isNull())
            row->owners = {{owner, strings.intern(ownerKind), CompactString("owner"), true}};
        row->desired = row->current = 3;
        row->ready = 1;
        const Kube::Uid uid = row->uid;
        publish(kind, row);
        return uid;
    }

    void nodeRow()
    {
        auto* row = new Store::NodeRow;
        fill(*row, node, "", "node-1", Health::Healthy);
        row->ready = true;
        row->cpuAllocatable = 4000;
        row->memoryAllocatable = 16LL << 30;
        publish(node, row);
    }

    void publish(Store::KindId kind, Store::Row* row)
    {
        auto changes = std::make_shared<Store::ChangeSet>();
        changes->kind = kind;
        changes->added.push_back({Store::Slot(static_cast<std::uint32_t>(replica->count(kind))), Store::RowPtr(row)});
        replica->apply(changes);
    }
};

} // namespace Chartroom::Testing
