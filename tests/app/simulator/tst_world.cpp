// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/cluster.h"
#include "app/simulator/life/scenario.h"
#include "app/simulator/world/applier.h"
#include "app/simulator/world/manifests.h"
#include "app/simulator/world/worldbuilder.h"
#include "models/helm/recordcodec.h"

#include <QTest>
#include <algorithm>

namespace Chartroom::Simulator {

using namespace std::chrono_literals;

/// The demo cluster as operators meet it, in simulated time.
class WorldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theBadReleaseCrashesForWantOfAVariable();
    void theSameSeedGivesTheSameWorld();
    void aLargeWorldHasWhatItsSizeAsksFor();
    void controllersFindNothingToDoInALargeWorld();
    void recordsOfTenantsAreReadAsHelms();
    void restoringTheManifestBeforeHealsIt();
    void scalingMakesAndRemovesPods();
    void deletingADeploymentTakesItsPodsAlong();
    void aLostNodeTakesReadinessWithIt();
    void aDaemonSetHasOnePodOnEachNode();

private:
    static TimePoint start() { return TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 17)) + 5h; }
    void pass(std::chrono::seconds time) { m_world->agenda.runUntil(m_world->agenda.now() + time); }
    Json deployment(const char* nameSpace, const char* name)
    {
        return m_world->read(m_world->table("apps", "deployments"), nameSpace, name);
    }
    int pods(const char* nameSpace, const char* app)
    {
        const auto& all = m_world->table("", "pods").objects();
        return static_cast<int>(std::ranges::count_if(all, [&](const auto& entry) {
            return entry.second->nameSpace.view() == nameSpace && entry.second->label("app.kubernetes.io/name") == app;
        }));
    }

    /// A world of its own, for one test.
    struct Made {
        explicit Made(const Options& given)
            : options(given)
            , world(store, options, WorldBuilder::beginning(start()))
            , cluster(world)
            , scenario(cluster)
        {
            WorldBuilder(world, cluster, scenario, start()).build();
        }
        std::size_t count(const char* group, const char* plural) { return world.table(group, plural).objects().size(); }
        Options options;
        Store store;
        World world;
        Cluster cluster;
        Scenario scenario;
    };
    static Options large()
    {
        Options options;
        options.nodes = 60;
        options.pods = 3000;
        options.life = false;
        return options;
    }

    Options m_options;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Cluster> m_cluster;
    std::unique_ptr<Scenario> m_scenario;
};

void WorldTest::initTestCase()
{
    m_options.nodes = 8;
    m_options.pods = 50;
    m_options.life = false;
    m_store = std::make_unique<Store>();
    m_world = std::make_unique<World>(*m_store, m_options, WorldBuilder::beginning(start()));
    m_cluster = std::make_unique<Cluster>(*m_world);
    m_scenario = std::make_unique<Scenario>(*m_cluster);
    WorldBuilder(*m_world, *m_cluster, *m_scenario, start()).build();
}

void WorldTest::theBadReleaseCrashesForWantOfAVariable()
{
    const Json cart = deployment("checkout", "cart-api");
    QCOMPARE(cart.at({"status", "replicas"}).toInteger(), 30); // 24 and a surge of a quarter
    QCOMPARE(cart.at({"status", "availableReplicas"}).toInteger(), 18);
    int crashing = 0;
    for (const auto& [uid, pod] : m_cluster->kubelet().pods())
        crashing += pod->containers[0].last && pod->containers[0].last->exitCode == 1 ? 1 : 0;
    QCOMPARE(crashing, 12);
}

/// Every byte of every kind, with what is made in several threads.
void WorldTest::theSameSeedGivesTheSameWorld()
{
    Made one(large());
    Made other(large());
    QCOMPARE(one.store.resourceVersion(), other.store.resourceVersion());
    const auto textOf = [](const Object& object) {
        std::string text;
        object.write(text);
        return text;
    };
    for (const auto& table : one.store.tables()) {
        const Table* twin = other.store.table(table->info().type.groupVersion.group, table->info().type.plural);
        QVERIFY(twin);
        QVERIFY2(std::ranges::equal(table->objects(), twin->objects(),
                     [&](const auto& a, const auto& b) { return textOf(*a.second) == textOf(*b.second); }),
            table->info().type.plural.c_str());
    }
}

void WorldTest::aLargeWorldHasWhatItsSizeAsksFor()
{
    Options options = large();
    options.releases = 40;
    options.applications = 90;
    options.services = 300;
    Made made(options);
    QCOMPARE(made.count("", "nodes"), 60U);
    QVERIFY(std::abs(static_cast<int>(made.count("", "pods")) - options.pods) < 50);
    QCOMPARE(made.count("argoproj.io", "applications"), 90U);
    QCOMPARE(made.count("", "services"), 300U);
    const auto& secrets = made.world.table("", "secrets").objects();
    QCOMPARE(std::ranges::count_if(secrets,
                 [](const auto& entry) {
                     return entry.second->nameSpace.view().starts_with("team-")
                         && entry.second->label("owner") == "helm" && entry.second->label("status") == "deployed";
                 }),
        40);
    std::size_t bytes = 0;
    const auto& pods = made.world.table("", "pods").objects();
    for (const auto& [key, pod] : pods) {
        std::string text;
        pod->write(text);
        bytes += text.size();
    }
    QVERIFY2(
        bytes / pods.size() > 7000 && bytes / pods.size() < 9500, qPrintable(QString::number(bytes / pods.size())));
}

/// Tenants are made as controllers would leave them: told to look at every one, they leave it as it is.
void WorldTest::controllersFindNothingToDoInALargeWorld()
{
    Made made(large());
    const auto versions = [&] {
        std::map<std::string, std::uint64_t> all;
        for (const auto& table : made.store.tables())
            for (const auto& [key, object] : table->objects())
                if (object->nameSpace.view().starts_with("team-"))
                    all[table->info().type.plural + key] = object->resourceVersion;
        return all;
    };
    const auto before = versions();
    QVERIFY(before.size() > 3000);
    made.cluster.syncAll();
    made.world.agenda.runUntil(made.world.agenda.now() + 20s);
    QCOMPARE(versions(), before);
}

void WorldTest::recordsOfTenantsAreReadAsHelms()
{
    Made made(large());
    const ObjectPtr secret = made.world.table("", "secrets").find("team-002", "sh.helm.release.v1.billing.v7");
    QVERIFY(secret);
    const Json json = secret->toJson(made.world.table("", "secrets").info());
    const auto inner = Helm::fromBase64(json.at({"data", "release"}).toStringView());
    QVERIFY(inner);
    const auto text = Helm::decodeRecord(*inner);
    QVERIFY(text);
    const auto record = Json::parse(*text);
    QVERIFY(record);
    QCOMPARE((*record)["namespace"].toStringView(), "team-002");
    QCOMPARE((*record)["version"].toInteger(), 7);
    QVERIFY((*record)["manifest"].toStringView().contains("kind: Deployment"));
}

void WorldTest::restoringTheManifestBeforeHealsIt()
{
    const ReleaseEntry& checkout = releases().front();
    for (const Json& object : manifestOf(checkout, checkout.revision - 1))
        applyObject(*m_world, object, "helm");
    pass(3min);
    const Json cart = deployment("checkout", "cart-api");
    QCOMPARE(cart.at({"status", "availableReplicas"}).toInteger(), 24);
    QCOMPARE(cart.at({"status", "replicas"}).toInteger(), 24);
}

void WorldTest::scalingMakesAndRemovesPods()
{
    Json coupon = deployment("loyalty", "coupon-api");
    coupon.member("spec").set("replicas", 7);
    m_world->update(m_world->table("apps", "deployments"), coupon, true);
    pass(30s);
    QCOMPARE(pods("loyalty", "coupon-api"), 7);
    QCOMPARE(deployment("loyalty", "coupon-api").at({"status", "readyReplicas"}).toInteger(), 7);
    coupon = deployment("loyalty", "coupon-api");
    coupon.member("spec").set("replicas", 2);
    m_world->update(m_world->table("apps", "deployments"), coupon, true);
    pass(30s);
    QCOMPARE(pods("loyalty", "coupon-api"), 2);
}

void WorldTest::deletingADeploymentTakesItsPodsAlong()
{
    QVERIFY(pods("loyalty", "points-worker") > 0);
    QVERIFY(m_store->remove(m_world->table("apps", "deployments"), "loyalty", "points-worker"));
    pass(30s);
    QCOMPARE(pods("loyalty", "points-worker"), 0);
}

void WorldTest::aLostNodeTakesReadinessWithIt()
{
    const auto unready = [&] {
        return std::ranges::count_if(
            m_cluster->kubelet().pods(), [](const auto& entry) { return entry.second->nodeLost; });
    };
    QCOMPARE(unready(), 0);
    m_scenario->loseNode(60s);
    pass(5s);
    QVERIFY(unready() > 0);
    pass(60s);
    QCOMPARE(unready(), 0);
}

/// After all the upgrades of its past.
void WorldTest::aDaemonSetHasOnePodOnEachNode()
{
    Options options;
    options.life = false;
    Store store;
    World world(store, options, WorldBuilder::beginning(start()));
    Cluster cluster(world);
    Scenario scenario(cluster);
    WorldBuilder(world, cluster, scenario, start()).build();
    const auto& sets = world.table("apps", "daemonsets").objects();
    QVERIFY(sets.size() >= 4);
    for (const auto& [key, set] : sets) {
        std::map<std::string, int> pods;
        for (const Pod* pod : cluster.kubelet().podsOf(set->uid))
            ++pods[pod->node];
        QVERIFY(!pods.empty());
        for (const auto& [node, count] : pods)
            QVERIFY2(count == 1, qPrintable(QString::fromStdString(key + " on " + node)));
    }
}

} // namespace Chartroom::Simulator

QTEST_GUILESS_MAIN(Chartroom::Simulator::WorldTest)
#include "tst_world.moc"
