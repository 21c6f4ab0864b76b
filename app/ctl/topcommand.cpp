// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"
#include "models/kube/apipath.h"
#include "models/metrics/metricsreader.h"

#include <QCoreApplication>
#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

using Documents::Json;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TopCommand)
};

QString cpuText(double millicores)
{
    return u"%1m"_s.arg(std::llround(millicores));
}

QString memoryText(double bytes)
{
    return u"%1Mi"_s.arg(std::llround(bytes / 1048576));
}

Json usageJson(double cpu, double memory)
{
    return Json::object(
        {{"cpuMillicores", std::round(cpu * 1000) / 1000}, {"memoryBytes", static_cast<std::int64_t>(memory)}});
}

/// What `Reader` makes of the list, read as it arrives.
template <typename Reader>
auto readUsage(Session& session, const std::string& plural, const std::string& nameSpace, std::stop_token stop)
    -> decltype(std::declval<Reader>().take())
{
    Kube::ApiRequest group;
    group.path = "/apis/metrics.k8s.io";
    group.attempted = Text::tr("The metrics API could not be read.");
    auto reply = session.api().exchange(std::move(group), stop);
    if (!reply && reply.error().kind == Error::Kind::NotFound)
        reply.error().advice = Text::tr("The cluster has no metrics API; metrics-server would provide it.");
    if (!reply)
        return Failure(std::move(reply.error()));
    Kube::ResourceType type;
    type.groupVersion = {"metrics.k8s.io", Metrics::metricsVersion(reply->body)};
    type.plural = plural;
    type.namespaced = plural == "pods";
    Kube::ApiRequest request;
    request.path = Kube::collectionPath(type, nameSpace);
    request.attempted = Text::tr("The metrics of the %1 could not be read.").arg(QString::fromStdString(plural));
    const auto reader = std::make_shared<Reader>();
    request.sink = reader;
    const auto answer = session.api().exchange(std::move(request), stop);
    if (!answer)
        return Failure(answer.error());
    return reader->take();
}

CommandResult topNodes(const CommandLine& line, Session& session, std::stop_token stop)
{
    const auto nodes = readUsage<Metrics::NodeMetricsReader>(session, "nodes", {}, stop);
    if (!nodes)
        return failure(nodes.error());
    TextTable table({u"NAME"_s, u"CPU"_s, u"MEMORY"_s});
    Json items = Json::array();
    for (const auto& node : *nodes) {
        table.addRow({QString::fromStdString(node.name), cpuText(node.cpu), memoryText(node.memory)});
        Json item = usageJson(node.cpu, node.memory);
        item.set("name", node.name);
        items.append(std::move(item));
    }
    return {ExitCode::Success,
        formatted(line.format, Json::object({{"kind", "NodeUsageList"}, {"items", std::move(items)}}), table.text()),
        {}};
}

CommandResult topPods(const CommandLine& line, Session& session, std::stop_token stop)
{
    const auto pods = readUsage<Metrics::PodMetricsReader>(session, "pods", session.nameSpace(), stop);
    if (!pods)
        return failure(pods.error());
    TextTable table({u"NAMESPACE"_s, u"NAME"_s, u"CPU"_s, u"MEMORY"_s});
    Json items = Json::array();
    for (std::size_t i = 0; i < pods->size(); ++i) {
        const Metrics::PodReadings::Pod pod = (*pods)[i];
        double cpu = 0, memory = 0;
        Json containers = Json::array();
        for (std::size_t c = 0; c < pod.containers; ++c) {
            const auto container = pods->container(pod.firstContainer + c);
            cpu += container.cpu;
            memory += container.memory;
            Json item = usageJson(container.cpu, container.memory);
            item.set("name", std::string(container.name));
            containers.append(std::move(item));
        }
        table.addRow({QString::fromUtf8(pod.nameSpace), QString::fromUtf8(pod.name), cpuText(cpu), memoryText(memory)});
        Json item = usageJson(cpu, memory);
        item.set("namespace", std::string(pod.nameSpace));
        item.set("name", std::string(pod.name));
        item.set("containers", std::move(containers));
        items.append(std::move(item));
    }
    return {ExitCode::Success,
        formatted(line.format, Json::object({{"kind", "PodUsageList"}, {"items", std::move(items)}}), table.text()),
        {}};
}

} // namespace

CommandResult topCommand(const CommandLine& line, Session& session, std::stop_token stop)
{
    if (line.arguments.front() == "nodes"_L1)
        return topNodes(line, session, stop);
    if (line.arguments.front() == "pods"_L1)
        return topPods(line, session, stop);
    return {ExitCode::Usage, {}, Text::tr("top takes: nodes|pods")};
}

} // namespace Chartroom::Ctl
