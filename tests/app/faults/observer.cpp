// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/faults/observer.h"

#include "models/documents/json.h"
#include "models/http/iothread.h"
#include "models/items/column.h"
#include "models/kube/discovery.h"
#include "models/store/relations.h"
#include "models/store/watchstarter.h"
#include "models/topology/scene.h"

#include <algorithm>
#include <format>
#include <future>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

Observer::Observer(const std::string& kubeconfig, const std::string& context,
    const std::vector<Kube::ResourceType>& resources, const Options& options)
{
    const auto config = Kube::Kubeconfig::parse(kubeconfig, "test");
    auto connection = Kube::Connection::open(
        *config, context, {.consent = {}, .thread = {}, .clock = &m_clock, .longestSilence = options.longestSilence});
    if (!connection)
        qFatal("%s", qUtf8Printable(connection.error().sentence()));
    m_connection = std::move(*connection);
    for (const auto& resource : resources) {
        m_watched.push_back(m_kinds.add(resource));
        if (resource.groupResource() == "secrets")
            m_watched.push_back(m_kinds.addHelmRecords(resource));
    }
    m_replica = std::make_unique<Store::Replica>(m_kinds, m_strings);
    m_connection->thread().run(
        [this] { m_hub = new Store::Hub(m_kinds, m_strings, Store::watchStarter(m_connection->watchContext())); });
    QObject::connect(m_hub, &Store::Hub::changed, m_replica.get(), &Store::Replica::apply);
    QObject::connect(m_hub, &Store::Hub::stateChanged, m_replica.get(), &Store::Replica::setState);

    m_pods = std::make_unique<Items::ResourceTableModel>(*m_replica, m_kinds.findResource("pods"), m_clock);
    m_pods->setFilter({.filter = *Items::Filter::parse(options.filter), .namespaces = {}, .health = {}});
    m_pods->sort(m_pods->columnOf(u"RESTARTS"), Qt::DescendingOrder);
    m_map.attach(m_replica.get());
    for (const Store::KindId kind : m_watched)
        m_subscriptions.push_back(m_hub->subscribe(kind));
}

Observer::~Observer()
{
    m_map.attach(nullptr);
    m_subscriptions.clear();
    m_connection->thread().run([this] { delete m_hub; });
    m_pods.reset();
    m_connection.reset();
}

bool Observer::isQuiet() const
{
    return troubles().isEmpty() && !m_pods->isBusy() && m_map.isIdle();
}

QStringList Observer::troubles() const
{
    QStringList troubles;
    for (const Store::KindId kind : m_watched) {
        const Kube::WatchState state = m_replica->state(kind);
        if (state.phase != Kube::WatchState::Phase::Live)
            troubles << u"%1 is not live: %2"_s.arg(QString::fromStdString(m_kinds.info(kind).resource.groupResource()),
                state.error ? state.error->sentence() : u"phase %1"_s.arg(int(state.phase)));
    }
    return troubles;
}

std::string Observer::describe(const Store::Row& row) const
{
    const Store::KindInfo& kind = m_kinds.info(row.kind);
    std::string text
        = std::format("{}/{} at {}", m_replica->text(row.nameSpace), row.name.view(), row.resourceVersion.view());
    const Items::CellContext context {.strings = &m_strings, .now = 0, .usage = {}};
    std::string scratch;
    for (const Items::Column& column : Items::columnsFor(kind, m_kinds.columns(row.kind), false)) {
        if (!column.ticks && column.text)
            text += std::format(" | {}", column.text(column, row, context, scratch));
        scratch.clear();
    }
    text += std::format(" | health {}, terminating {}, created {}", int(row.health), row.terminating, row.created);
    std::vector<std::string> related; // and labels, which are kept in the order of the pool, each observer's its own
    if (row.labels)
        for (const auto& [key, value] : *row.labels)
            related.push_back(std::format(" {}={}", m_replica->text(key), m_replica->text(value)));
    for (const auto& [relation, outgoing, object] : Store::Relations::related(*m_replica, row))
        related.push_back(std::format(" {}{}{}:{}", int(relation), outgoing ? ">" : "<",
            m_kinds.info(object.kind).resource.kind, object.row->name.view()));
    std::ranges::sort(related);
    for (const auto& one : related)
        text += one;
    return text;
}

std::map<Kube::Uid, std::string> Observer::describe(const std::string& groupResource) const
{
    std::map<Kube::Uid, std::string> objects;
    const Store::Table& table = m_replica->table(m_kinds.findResource(groupResource));
    for (const Store::RowPtr& row : table.slots())
        if (row && !objects.emplace(row->uid, describe(*row)).second)
            objects[row->uid] += " twice";
    return objects;
}

QStringList Observer::tableOfPods() const
{
    QStringList names;
    for (int row = 0; row < m_pods->rowCount(); ++row)
        names << QString::fromUtf8(m_pods->rowAt(row)->name.view());
    return names;
}

std::vector<Kube::ResourceType> watchableResources(Kube::ApiClient& api)
{
    Kube::DiscoveryClient client(api);
    std::promise<Result<Kube::Discovery>> promise;
    client.discover([&](Result<Kube::Discovery> discovery) { promise.set_value(std::move(discovery)); });
    const auto discovery = promise.get_future().get();
    std::vector<Kube::ResourceType> resources;
    for (const auto& resource : discovery->resources())
        if (resource.supports("list") && resource.supports("watch"))
            resources.push_back(resource);
    return resources;
}

namespace {

std::string pathOf(const Kube::ResourceType& resource)
{
    const auto& [group, version] = resource.groupVersion;
    return group.empty() ? std::format("/api/{}/{}", version, resource.plural)
                         : std::format("/apis/{}/{}/{}", group, version, resource.plural);
}

void compareKind(const Observer& seen, const Observer& truth, const std::string& kind, QStringList& differences)
{
    auto objects = seen.describe(kind);
    for (const auto& [uid, expected] : truth.describe(kind)) {
        const auto found = objects.find(uid);
        if (found == objects.end())
            differences << u"%1: missing %2"_s.arg(QString::fromStdString(kind), QString::fromStdString(expected));
        else if (found->second != expected)
            differences << u"%1: has      %2\n      instead of %3"_s.arg(
                QString::fromStdString(kind), QString::fromStdString(found->second), QString::fromStdString(expected));
        if (found != objects.end())
            objects.erase(found);
    }
    for (const auto& [uid, surplus] : objects)
        differences << u"%1: no longer there %2"_s.arg(QString::fromStdString(kind), QString::fromStdString(surplus));
}

} // namespace

QStringList differences(const Observer& seen, const Observer& truth)
{
    QStringList differences;
    for (const Store::KindId kind : truth.kinds().ids()) {
        const auto& info = truth.kinds().info(kind);
        compareKind(seen, truth, info.resource.groupResource(), differences);
    }
    compareKind(seen, truth, "secrets/helm", differences);
    if (seen.tableOfPods() != truth.tableOfPods())
        differences << u"the table of pods:\n      %1\n      instead of\n      %2"_s.arg(
            seen.tableOfPods().join(u' '), truth.tableOfPods().join(u' '));
    if (seen.countsOfMap() != truth.countsOfMap())
        differences << u"the map counts %1 pods instead of %2, or other states of them"_s
                           .arg(seen.countsOfMap().total())
                           .arg(truth.countsOfMap().total());
    return differences;
}

QStringList differences(const Observer& seen, Kube::ApiClient& server)
{
    QStringList differences;
    for (const Store::KindId id : seen.kinds().ids()) {
        const Store::KindInfo& kind = seen.kinds().info(id);
        if (kind.isPart)
            continue;
        const auto reply = server.exchange({.path = pathOf(kind.resource)});
        const auto list = reply ? reply->json() : Failure(reply.error());
        if (!list) {
            differences << list.error().sentence();
            continue;
        }
        const Store::Table& table = seen.replica().table(kind.id);
        const auto& items = (*list)["items"].items();
        const auto same = std::ranges::count_if(items, [&](const Documents::Json& item) {
            const Store::Row* row
                = table.row(table.find(Kube::Uid::fromText(item.at({"metadata", "uid"}).toStringView())));
            return row && row->resourceVersion.view() == item.at({"metadata", "resourceVersion"}).toStringView();
        });
        if (static_cast<std::size_t>(same) != items.size() || items.size() != table.count())
            differences << u"%1: the server lists %2, the store holds %3, %4 are the same"_s
                               .arg(QString::fromStdString(kind.resource.groupResource()))
                               .arg(items.size())
                               .arg(table.count())
                               .arg(same);
    }
    return differences;
}

} // namespace Chartroom::Testing
