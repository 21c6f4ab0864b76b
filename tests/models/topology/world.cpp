// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/topology/world.h"

#include <algorithm>
#include <array>
#include <format>
#include <numeric>

namespace Chartroom::Topology::Test {

namespace {

constexpr Store::Seconds Start = 1'795'000'000;

std::string_view groupOf(std::string_view kind)
{
    if (kind == "Job" || kind == "CronJob")
        return "batch";
    return kind == "Deployment" || kind == "StatefulSet" || kind == "DaemonSet" || kind == "ReplicaSet" ? "apps" : "";
}

} // namespace

World::World(std::uint32_t seed)
    : m_random(seed)
{ }

Store::KindId World::kind(std::string_view group, std::string_view name)
{
    const auto [entry, isNew] = m_kinds.try_emplace(
        std::string(group).append("/").append(name), Store::KindId(std::uint32_t(m_kinds.size())));
    if (isNew)
        m_batch.kinds.emplace_back(entry->second, KindName {std::string(group), std::string(name)});
    return entry->second;
}

void World::fill(Store::Row& row, std::string_view group, std::string_view kindName, std::string_view nameSpace,
    std::string_view name)
{
    row.kind = kind(group, kindName);
    row.uid = {0x5EED, ++m_uid};
    row.name = CompactString(name);
    row.nameSpace = m_strings.intern(nameSpace);
    row.health = Health::Healthy;
    row.created = Start - Store::Seconds(m_random() % 5'000'000);
}

Store::LabelSetPtr World::labels(std::string_view app, std::string_view hash)
{
    Store::LabelSetPtr& set = m_labels[std::string(app).append("/").append(hash)];
    if (!set) {
        Store::LabelSet made {{m_strings.intern("app"), m_strings.intern(app)}};
        if (!hash.empty())
            made.emplace_back(m_strings.intern("pod-template-hash"), m_strings.intern(hash));
        set = std::make_shared<const Store::LabelSet>(std::move(made));
    }
    return set;
}

void World::addNode(std::string_view name, std::string_view zone, bool ready, bool unschedulable)
{
    auto* node = new Store::NodeRow;
    fill(*node, "", "Node", "", name);
    node->zone = m_strings.intern(zone);
    node->ready = ready;
    node->unschedulable = unschedulable;
    node->health = !ready ? Health::Degraded : unschedulable ? Health::Suspended : Health::Healthy;
    node->cpuAllocatable = 15'890;
    node->podsAllocatable = 110;
    m_nodes[std::string(name)] = Store::RowPtr(node);
    m_nodeNames.emplace_back(name);
    m_batch.added.push_back(m_nodes[std::string(name)]);
}

void World::setNodeReady(std::string_view name, bool ready)
{
    Store::RowPtr& known = m_nodes[std::string(name)];
    const auto& before = static_cast<const Store::NodeRow&>(*known);
    auto* node = new Store::NodeRow;
    fill(*node, "", "Node", "", name);
    node->uid = before.uid;
    node->zone = before.zone;
    node->ready = ready;
    node->health = ready ? Health::Healthy : Health::Degraded;
    known = Store::RowPtr(node);
    m_batch.updated.push_back(known);
}

Store::RowPtr World::controller(const Workload& workload, std::string_view hash)
{
    Store::Row* row = nullptr;
    if (workload.kind == "Job") {
        auto* job = new Store::JobRow;
        job->completions = workload.desired;
        row = job;
    } else if (workload.kind == "CronJob") {
        row = new Store::CronJobRow;
    } else {
        auto* made = new Store::WorkloadRow;
        made->desired = made->ready = workload.desired;
        made->matchLabels = labels(workload.name, hash);
        row = made;
    }
    fill(*row, groupOf(workload.kind), workload.kind, workload.nameSpace, workload.name);
    return Store::RowPtr(row);
}

std::size_t World::addWorkload(std::string_view nameSpace, std::string_view kindName, std::string_view name, int pods)
{
    Workload workload {std::string(nameSpace), std::string(kindName), std::string(name), pods, {}, {}, {}};
    if (!workload.kind.empty()) {
        workload.row = controller(workload, "");
        m_batch.added.push_back(workload.row);
    }
    if (workload.kind == "Deployment" || workload.kind == "CronJob") {
        // The ReplicaSet of a Deployment, the Job of a CronJob.
        const bool isCron = workload.kind == "CronJob";
        Store::Row* row = isCron ? static_cast<Store::Row*>(new Store::JobRow) : new Store::WorkloadRow;
        fill(*row, isCron ? "batch" : "apps", isCron ? "Job" : "ReplicaSet", nameSpace,
            isCron ? std::string(name) + "-29871230" : std::string(name) + "-6d8f5c9b7");
        row->owners = {{workload.row->uid, m_strings.intern(kindName), CompactString(name), true}};
        workload.replicaSet = Store::RowPtr(row);
        m_batch.added.push_back(workload.replicaSet);
    }
    m_workloads.push_back(std::move(workload));
    for (int i = 0; i < pods; ++i)
        addPod(m_workloads.size() - 1);
    return m_workloads.size() - 1;
}

std::string World::podName(const Workload& workload)
{
    static constexpr std::string_view letters = "bcdfghjklmnpqrstvwxz2456789";
    if (workload.kind == "StatefulSet")
        return std::format("{}-{}", workload.name, workload.pods.size());
    std::string suffix;
    for (int i = 0; i < 5; ++i)
        suffix += letters[m_random() % letters.size()];
    if (workload.kind == "Deployment")
        return std::format("{}-6d8f5c9b7-{}{}", workload.name, suffix, m_uid % 1000);
    return std::format("{}-{}{}", workload.name, suffix, m_uid % 1000);
}

Store::RowPtr World::makePod(
    const Workload& workload, std::string_view name, const Store::Row* like, Health health, bool terminating)
{
    auto* pod = new Store::PodRow;
    fill(*pod, "", "Pod", workload.nameSpace, name);
    if (like) {
        pod->uid = like->uid;
        pod->created = like->created;
        pod->node = static_cast<const Store::PodRow*>(like)->node;
    } else if (!m_nodeNames.empty()) {
        pod->node = m_strings.intern(m_nodeNames[m_nextNode++ % m_nodeNames.size()]);
    }
    pod->labels = labels(workload.name, workload.kind == "Deployment" ? "6d8f5c9b7" : "");
    if (const Store::RowPtr& owner = workload.replicaSet ? workload.replicaSet : workload.row)
        pod->owners = {{owner->uid,
            m_strings.intern(!workload.replicaSet ? workload.kind
                    : workload.kind == "CronJob"  ? "Job"
                                                  : "ReplicaSet"),
            owner->name, true}};
    pod->health = health;
    pod->terminating = terminating;
    pod->status = m_strings.intern(health == Health::Healthy ? "Running"
            : health == Health::Degraded                     ? "CrashLoopBackOff"
            : health == Health::Progressing                  ? "ContainerCreating"
                                                             : "Pending");
    Store::Container container;
    container.name = m_strings.intern(workload.name);
    container.image = m_strings.intern("registry.example/" + workload.name + ":5.41.0");
    container.ready = health == Health::Healthy;
    container.phase = container.ready ? Store::ContainerPhase::Running : Store::ContainerPhase::Waiting;
    if (!container.ready)
        container.reason = pod->status;
    pod->containers.push_back(container);
    container.name = m_strings.intern("istio-proxy");
    container.ready = true;
    container.phase = Store::ContainerPhase::Running;
    container.reason = {};
    pod->containers.push_back(container);
    pod->totalContainers = 2;
    pod->readyContainers = health == Health::Healthy ? 2 : 1;
    pod->ready = health == Health::Healthy;
    return Store::RowPtr(pod);
}

void World::addPod(std::size_t workload, Health health, bool terminating)
{
    Workload& owner = m_workloads[workload];
    owner.pods.push_back(makePod(owner, podName(owner), nullptr, health, terminating));
    m_batch.added.push_back(owner.pods.back());
}

void World::removePod(std::size_t workload, std::size_t pod)
{
    std::vector<Store::RowPtr>& pods = m_workloads[workload].pods;
    // One batch names an object once: what came and went within it is not told.
    std::erase(m_batch.updated, pods[pod]);
    if (std::erase(m_batch.added, pods[pod]) == 0)
        m_batch.removed.push_back(pods[pod]);
    pods.erase(pods.begin() + std::ptrdiff_t(pod));
}

void World::setPod(std::size_t workload, std::size_t pod, Health health, bool terminating)
{
    Workload& owner = m_workloads[workload];
    const Store::RowPtr before = owner.pods[pod];
    owner.pods[pod] = makePod(owner, before->name.view(), before.get(), health, terminating);
    std::erase(m_batch.updated, before);
    const auto added = std::ranges::find(m_batch.added, before);
    if (added != m_batch.added.end())
        *added = owner.pods[pod];
    else
        m_batch.updated.push_back(owner.pods[pod]);
}

void World::removeWorkload(std::size_t workload)
{
    Workload& owner = m_workloads[workload];
    while (!owner.pods.empty())
        removePod(workload, owner.pods.size() - 1);
    for (const Store::RowPtr& row : {owner.row, owner.replicaSet})
        if (row && std::erase(m_batch.added, row) == 0)
            m_batch.removed.push_back(row);
    owner.row = owner.replicaSet = nullptr;
    owner.kind = "gone";
}

void World::describePod(std::size_t workload, std::size_t index, std::string_view status, int restarts)
{
    // The row was made here and has not been given away yet.
    auto& pod = const_cast<Store::PodRow&>(static_cast<const Store::PodRow&>(*m_workloads[workload].pods[index]));
    pod.status = m_strings.intern(status);
    pod.restarts = restarts;
}

void World::addService(std::string_view nameSpace, std::string_view name, std::string_view selectsApp)
{
    auto* service = new Store::ServiceRow;
    fill(*service, "", "Service", nameSpace, name);
    service->selector = labels(selectsApp, "");
    m_batch.added.push_back(Store::RowPtr(service));
}

void World::addIngress(std::string_view nameSpace, std::string_view name, std::string_view service)
{
    auto* ingress = new Store::IngressRow;
    fill(*ingress, "networking.k8s.io", "Ingress", nameSpace, name);
    ingress->services = {m_strings.intern(service)};
    ingress->hosts = CompactString(std::string(name) + ".example.kr");
    m_batch.added.push_back(Store::RowPtr(ingress));
}

void World::addObjects(std::string_view nameSpace, std::string_view kindName, int count)
{
    for (int i = 0; i < count; ++i) {
        auto* row = new Store::ConfigDataRow;
        fill(*row, "", kindName, nameSpace, std::format("{}-{}", kindName, i));
        m_batch.added.push_back(Store::RowPtr(row));
    }
}

void World::addRelease(std::string_view nameSpace, std::string_view release, int revision, Store::Seconds when)
{
    auto* record = new Store::HelmRecordRow;
    fill(*record, "", "Secret", nameSpace, std::format("sh.helm.release.v1.{}.v{}", release, revision));
    record->release = CompactString(release);
    record->revision = revision;
    record->created = when;
    m_batch.added.push_back(Store::RowPtr(record));
}

Batch World::take()
{
    return std::exchange(m_batch, {});
}

Batch World::takeComplete()
{
    m_batch.complete = true;
    return take();
}

std::size_t World::podCount() const
{
    return std::accumulate(m_workloads.begin(), m_workloads.end(), std::size_t(0),
        [](std::size_t sum, const Workload& workload) { return sum + workload.pods.size(); });
}

namespace {

struct Entry {
    std::string_view kind;
    std::string_view name;
    int pods;
    bool hasService = true;
};

void fillNamespace(World& world, std::string_view nameSpace, std::initializer_list<Entry> workloads)
{
    for (const Entry& entry : workloads) {
        world.addWorkload(nameSpace, entry.kind, entry.name, entry.pods);
        if (entry.hasService)
            world.addService(nameSpace, entry.name, entry.name);
    }
    world.addObjects(nameSpace, "ConfigMap", int(7 + nameSpace.size()));
    world.addObjects(nameSpace, "Secret", int(nameSpace.size()) + 1);
    world.addObjects(nameSpace, "PersistentVolumeClaim", 9);
    world.addObjects(nameSpace, "ServiceAccount", 12);
}

std::size_t find(const World& world, std::string_view name)
{
    const auto found = std::ranges::find(world.workloads(), name, &World::Workload::name);
    return std::size_t(found - world.workloads().begin());
}

} // namespace

void fillSeoul(World& world)
{
    for (const char zone : {'a', 'b', 'c'})
        for (int i = 1; i <= 52; ++i)
            world.addNode(std::format("seoul-{}-worker-{:03}", zone, i), std::format("ap-northeast-2{}", zone),
                zone != 'a' || i != 18, zone == 'c' && i == 9);
    fillNamespace(world, "checkout",
        {{"Deployment", "cart-api", 24}, {"Deployment", "checkout-web", 18}, {"Deployment", "order-api", 16},
            {"Deployment", "checkout-bff", 14}, {"Deployment", "cart-worker", 12, false}, {"Deployment", "pricing", 8},
            {"StatefulSet", "redis-cart", 6}, {"Deployment", "promo-engine", 6}, {"StatefulSet", "session-store", 3},
            {"Deployment", "fraud-gateway", 4}, {"Job", "cart-migrate", 1, false},
            {"CronJob", "abandoned-cart", 1, false}});
    fillNamespace(world, "payments",
        {{"Deployment", "payments-api", 20}, {"Deployment", "settlement", 12, false},
            {"Deployment", "ledger-writer", 10, false}, {"Deployment", "psp-adapter-toss", 6},
            {"Deployment", "refund-worker", 8, false}, {"Deployment", "webhook-in", 8}, {"Deployment", "kms-proxy", 4},
            {"Deployment", "psp-adapter-kakao", 6}, {"StatefulSet", "card-vault", 6}, {"Deployment", "fx-rates", 2},
            {"StatefulSet", "ledger-db", 3}, {"CronJob", "reconcile", 2, false}});
    fillNamespace(world, "catalog",
        {{"Deployment", "catalog-api", 18}, {"Deployment", "search-api", 16}, {"Deployment", "image-resizer", 12},
            {"Deployment", "recommender", 10}, {"StatefulSet", "search-index", 9}, {"Deployment", "reviews-api", 8},
            {"Deployment", "price-feed", 6, false}, {"CronJob", "catalog-sync", 1, false}});
    fillNamespace(world, "monitoring",
        {{"DaemonSet", "node-exporter", 156}, {"DaemonSet", "otel-collector", 156}, {"StatefulSet", "loki", 6},
            {"StatefulSet", "alertmanager", 3}, {"StatefulSet", "prometheus", 2}, {"Deployment", "grafana", 2},
            {"Deployment", "kube-state-metrics", 2}});
    fillNamespace(world, "argocd",
        {{"Deployment", "argocd-repo-server", 5}, {"Deployment", "argocd-server", 3},
            {"StatefulSet", "argocd-application-controller", 3}, {"StatefulSet", "argocd-redis-ha", 3},
            {"Deployment", "applicationset-controller", 1}, {"Deployment", "argocd-dex", 1}});
    world.addIngress("checkout", "shop", "cart-api");
    world.addIngress("monitoring", "grafana", "grafana");
    for (int i = 0; i < 37; ++i) {
        const std::string nameSpace = std::format("team-{:02}", i);
        for (int w = 0; w < 3 + i % 5; ++w)
            world.addWorkload(nameSpace, w % 4 == 3 ? "StatefulSet" : "Deployment", std::format("service-{}", w),
                4 + (i * 7 + w * 11) % 60);
        world.addObjects(nameSpace, "ConfigMap", 4);
    }
    const std::size_t cart = find(world, "cart-api");
    for (const std::size_t pod : {1u, 2u, 5u, 12u, 14u, 17u}) {
        world.setPod(cart, pod, Health::Degraded);
        world.describePod(cart, pod, "CrashLoopBackOff", 6);
    }
    for (const std::size_t pod : {9u, 15u, 19u, 22u})
        world.setPod(cart, pod, Health::Progressing);
    world.setPod(find(world, "order-api"), 10, Health::Progressing);
    world.setPod(find(world, "order-api"), 14, Health::Progressing);
    world.setPod(find(world, "abandoned-cart"), 0, Health::Suspended);
    world.setPod(find(world, "catalog-sync"), 0, Health::Suspended);
    world.setPod(find(world, "fx-rates"), 1, Health::Missing);
    world.setPod(find(world, "search-api"), 12, Health::Progressing);
    world.setPod(find(world, "search-index"), 7, Health::Degraded);
    world.setPod(find(world, "recommender"), 9, Health::Healthy, true);
    for (std::size_t w = 45; w < world.workloads().size(); w += 3)
        if (!world.workloads()[w].pods.empty())
            world.setPod(w, w % world.workloads()[w].pods.size(), w % 2 ? Health::Progressing : Health::Degraded);
}

void fillLarge(World& world, int nodes, int pods)
{
    static constexpr std::array<std::string_view, 4> names {"api", "worker", "web", "cache"};
    static constexpr std::array<char, 3> zones {'a', 'b', 'c'};
    for (int i = 0; i < nodes; ++i)
        world.addNode(std::format("sim-{}-{:04}", zones[std::size_t(i % 3)], i / 3 + 1),
            std::format("ap-northeast-2{}", zones[std::size_t(i % 3)]), i % 3 != 1 || i / 3 < 110 || i / 3 >= 143);
    const int nameSpaces = std::max(1, nodes / 12);
    std::mt19937 random(7);
    int made = 0;
    for (int n = 0; made < pods; ++n) {
        const int count = std::min(pods - made, 3 + int(random() % 27) * (n % 40 == 0 ? 12 : 1));
        const std::string nameSpace = std::format("team-{:03}", n % nameSpaces);
        const std::string name = std::format("{}-{}", names[std::size_t(n % 4)], n / nameSpaces);
        const std::size_t workload
            = world.addWorkload(nameSpace, n % 4 == 3 ? "StatefulSet" : "Deployment", name, count);
        if (n % 3 != 2)
            world.addService(nameSpace, name, name);
        made += count;
        if (n % 17 == 0)
            world.setPod(workload, 0, Health::Degraded);
        if (n % 23 == 0)
            world.setPod(workload, 1, Health::Progressing);
        if (n % 101 == 0)
            world.setPod(workload, 2, Health::Healthy, true);
        if (n % 151 == 0)
            world.setPod(workload, 0, Health::Suspended);
    }
}

} // namespace Chartroom::Topology::Test
