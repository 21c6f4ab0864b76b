// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/tenants.h"

#include "app/simulator/life/endpoints.h"
#include "app/simulator/world/applicationcasts.h"
#include "app/simulator/world/modeltenant.h"
#include "app/simulator/world/recordcasts.h"

#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

constexpr int Variants = 3;
constexpr int PodsPerRelease = 50;
constexpr int PodsPerApplication = 30;
constexpr int PodsPerTwoServices = 15;
constexpr int MostServices = ModelTenant::WorkloadsPerRelease * ModelTenant::ServicesPerWorkload;
/// How many of twenty pods of a release each of its Deployments has.
constexpr std::array<int, ModelTenant::WorkloadsPerRelease> Shares {8, 6, 4, 2};

/// The i-th of `parts` nearly equal parts of a whole.
int share(int whole, int parts, int i)
{
    const auto until = [&](int n) { return static_cast<int>(static_cast<std::int64_t>(whole) * n / parts); };
    return until(i + 1) - until(i);
}

} // namespace

/// A model and what is cast from it besides.
struct TenantModels::Variant {
    Variant(Workshop& shop, int number)
        : model(shop, number)
    {
        for (const ModelRelease& release : model.releases) {
            records.emplace_back(shop.world, release);
            applications.emplace_back(shop.world, release);
        }
    }
    ModelTenant model;
    std::vector<RecordCasts> records;
    std::vector<ApplicationCasts> applications;
};

TenantModels::TenantModels(bool early)
{
    for (int number = 0; number < Variants; ++number)
        m_variants.push_back(std::async(early ? std::launch::async : std::launch::deferred, [number] {
            Workshop shop;
            return std::make_unique<Variant>(shop, number);
        }));
}

TenantModels::~TenantModels() = default;

std::vector<std::unique_ptr<TenantModels::Variant>> TenantModels::take()
{
    std::vector<std::unique_ptr<Variant>> variants;
    for (auto& variant : m_variants)
        variants.push_back(variant.get());
    return variants;
}

namespace {

class Tenants {
public:
    Tenants(Cluster& cluster, TenantModels& models, int pods, TimePoint now)
        : m_cluster(cluster)
        , m_world(cluster.world())
        , m_variants(models.take())
        , m_now(now)
        , m_pods(pods)
    {
        const Options& options = m_world.options;
        const auto missing = [](std::optional<int> wanted, int otherwise, const Table& present) {
            return std::max(0, wanted.value_or(otherwise) - static_cast<int>(present.objects().size()));
        };
        m_releases = options.releases.value_or(options.pods / PodsPerRelease);
        m_applications = missing(
            options.applications, options.pods / PodsPerApplication, m_world.table("argoproj.io", "applications"));
        m_services = missing(options.services, options.pods * 2 / PodsPerTwoServices, m_world.table("", "services"));
        // Without records, too, pods belong to releases of this size: somebody applied the charts' output.
        m_groups = std::max({m_releases, (pods + 2 * PodsPerRelease - 1) / (2 * PodsPerRelease), 1});
    }

    void build()
    {
        const auto perNamespace = static_cast<int>(m_variants.front()->model.releases.size());
        m_cluster.setSettled(true);
        for (int group = 0; group < m_groups; ++group) {
            m_name = std::format("team-{:03}", group / perNamespace + 1);
            m_variant = m_variants[static_cast<std::size_t>(group / perNamespace % Variants)].get();
            if (group % perNamespace == 0)
                createNamespace();
            createRelease(group, static_cast<std::size_t>(group % perNamespace));
        }
        m_cluster.setSettled(false);
    }

private:
    /// Some time in the last two months, but not lately.
    TimePoint someTime() { return m_now - 2h - std::chrono::seconds(m_world.random.below(60 * 24 * 3600)); }

    Words words(TimePoint time)
    {
        Words words;
        words[Word::NameSpace] = m_name;
        words[Word::Created] = m_world.timestamp(time);
        words[Word::Uid] = m_world.random.uuid();
        return words;
    }

    void createNamespace()
    {
        const TimePoint time = m_now - 24h * 60 - std::chrono::seconds(m_world.random.below(340 * 24 * 3600));
        for (const MouldOfKind& kind : m_variant->model.household)
            m_world.store.put(m_world.table(kind.group, kind.plural), kind.mould.cast(words(time)));
    }

    void createRelease(int group, std::size_t index)
    {
        const ModelRelease& release = m_variant->model.releases[index];
        const TimePoint deployed = someTime();
        const int pods = share(m_pods, m_groups, group);
        const int services = std::min(MostServices, share(m_services, m_groups, group));
        int made = 0;
        int shares = 0;
        constexpr int allShares = 20;
        for (std::size_t i = 0; i < release.workloads.size(); ++i) {
            shares += Shares[i];
            const int upTo = pods * shares / allShares;
            const int own = share(services, static_cast<int>(release.workloads.size()), static_cast<int>(i));
            createWorkload(release.workloads[i], upTo - made, own, deployed);
            made = upTo;
        }
        for (const MouldOfKind& custom : release.customs)
            m_world.store.put(m_world.table(custom.group, custom.plural), custom.mould.cast(words(deployed)));
        if (group < m_releases)
            m_variant->records[index].write(m_world, m_name, deployed);
        for (int number = 1; number <= share(m_applications, m_groups, group); ++number)
            m_variant->applications[index].write(m_world, m_name, number, deployed);
    }

    void createWorkload(const ModelWorkload& workload, int replicas, int services, TimePoint deployed)
    {
        Words deployment = words(deployed);
        deployment[Word::Replicas] = std::to_string(replicas);
        deployment[Word::MaxReplicas] = std::to_string(replicas + (replicas + 3) / 4);
        Words set = deployment;
        set[Word::Uid] = m_world.random.uuid();
        set[Word::OwnerUid] = deployment[Word::Uid];
        m_world.store.put(m_world.table("apps", "deployments"), workload.deployment.cast(deployment));
        m_world.store.put(m_world.table("apps", "replicasets"), workload.replicaSet.cast(set));
        for (const MouldOfKind& other : workload.others)
            m_world.store.put(m_world.table(other.group, other.plural), other.mould.cast(words(deployed)));
        std::vector<std::string> names;
        while (names.size() < static_cast<std::size_t>(replicas)) {
            std::string name = std::format("{}-{}", workload.setName, m_world.random.suffix());
            if (!std::ranges::contains(names, name))
                names.push_back(std::move(name));
        }
        std::ranges::sort(names);
        std::vector<const Pod*> pods;
        for (std::string& name : names)
            pods.push_back(&m_cluster.kubelet().createRunning(
                workload.pods, m_name, std::move(name), set[Word::Uid], deployed + 3s));
        for (int i = 0; i < std::min<int>(services, static_cast<int>(workload.services.size())); ++i)
            createService(workload.services[static_cast<std::size_t>(i)], pods, deployed);
    }

    void createService(const ModelService& model, const std::vector<const Pod*>& pods, TimePoint deployed)
    {
        Words service = words(deployed);
        service[Word::Address] = m_world.clusterAddress();
        m_world.store.put(m_world.table("", "services"), model.service.cast(service));
        m_cluster.endpoints().adopt(m_name, model.name, model.selector);
        for (std::size_t first = 0; first == 0 || first < pods.size(); first += Endpoints::PerSlice) {
            Words slice = words(deployed);
            slice[Word::OwnerUid] = service[Word::Uid];
            slice[Word::Hash] = m_world.random.suffix();
            slice[Word::Items] = endpoints(model, std::span(pods).subspan(first));
            m_world.store.put(m_world.table("discovery.k8s.io", "endpointslices"), model.slice.cast(slice));
        }
    }

    std::string endpoints(const ModelService& model, std::span<const Pod* const> pods)
    {
        std::string items = "[";
        for (const Pod* pod : pods.first(std::min(pods.size(), Endpoints::PerSlice))) {
            if (items.size() > 1)
                items += ',';
            Words words;
            words[Word::NameSpace] = m_name;
            words[Word::Name] = pod->name;
            words[Word::Uid] = pod->uid;
            words[Word::Address] = pod->address;
            words[Word::Node] = pod->node;
            if (const auto node = m_cluster.nodes().nodes().find(pod->node); node != m_cluster.nodes().nodes().end())
                words[Word::Zone] = node->second.labels["topology.kubernetes.io/zone"].toStringView();
            model.endpoint.fill(words, items);
        }
        return items += ']';
    }

    Cluster& m_cluster;
    World& m_world;
    const std::vector<std::unique_ptr<TenantModels::Variant>> m_variants;
    TimePoint m_now;
    int m_pods;
    int m_releases = 0;
    int m_applications = 0;
    int m_services = 0;
    int m_groups = 0;
    std::string m_name; ///< of the namespace at work
    const TenantModels::Variant* m_variant = nullptr;
};

} // namespace

void createTenants(Cluster& cluster, TenantModels& models, int pods, TimePoint now)
{
    Tenants(cluster, models, pods, now).build();
}

} // namespace Chartroom::Simulator
