// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/podforms.h"

#include "models/kube/protobuflist.h"
#include "models/kube/watchdecoder.h"
#include "models/store/kindtable.h"
#include "models/store/projector.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

using namespace Store;

namespace {

auto facts(const Container& c)
{
    return std::tuple(c.name, c.image, c.reason, c.lastReason, c.restarts, c.lastExitCode, c.lastFinished, c.started,
        c.cpuRequest, c.cpuLimit, c.memoryRequest, c.memoryLimit, c.phase, std::tuple(c.ready, c.init, c.restartable));
}

/// Where two rows differ; null where they do not.
const char* difference(const PodRow& a, const PodRow& b)
{
    if (a.uid != b.uid || !(a.name == b.name) || a.nameSpace != b.nameSpace || a.created != b.created
        || a.deleted != b.deleted || a.labels != b.labels || a.helmRelease != b.helmRelease
        || a.argoApplication != b.argoApplication)
        return "metadata";
    if (!std::ranges::equal(a.owners, b.owners, [](const OwnerReference& x, const OwnerReference& y) {
            return x.uid == y.uid && x.kind == y.kind && x.name == y.name && x.controller == y.controller;
        }))
        return "owners";
    if (!(a.resourceVersion == b.resourceVersion))
        return nullptr; // it has changed between the two lists
    if (a.status != b.status || a.health != b.health || !(a.message == b.message) || a.phase != b.phase
        || a.ready != b.ready)
        return "status";
    if (a.node != b.node || a.serviceAccount != b.serviceAccount || a.qosClass != b.qosClass || !(a.podIp == b.podIp)
        || a.nominatedNode != b.nominatedNode)
        return "place";
    if (std::tuple(
            a.readyContainers, a.totalContainers, a.restarts, a.lastRestart, a.readinessGates, a.readinessGatesReady)
        != std::tuple(
            b.readyContainers, b.totalContainers, b.restarts, b.lastRestart, b.readinessGates, b.readinessGatesReady))
        return "counts";
    if (!std::ranges::equal(a.containers, b.containers, {}, facts, facts))
        return "containers";
    const auto mount = [](const Mount& m) { return std::pair(m.kind, m.name); };
    return std::ranges::is_permutation(a.mounts, b.mounts, {}, mount, mount) ? nullptr : "mounts";
}

/// By namespace and name.
using Rows = std::map<std::string, RowPtr>;

class PodReader {
public:
    explicit PodReader(Kube::ApiClient& api)
        : m_api(api)
    { }

    QString readJson(Rows& rows)
    {
        auto reply = ask("application/json");
        if (!reply)
            return reply.error().sentence();
        const auto page = Kube::decodeList(reply->body);
        if (!page)
            return page.error().sentence();
        for (const std::string_view item : page->items)
            if (!m_projector.project(m_pods, item, [&](RowPtr row) { add(std::move(row), rows); }))
                return u"a pod in JSON cannot be read"_s;
        return {};
    }

    QString readProtobuf(Rows& rows)
    {
        const auto reply = ask("application/vnd.kubernetes.protobuf");
        if (!reply)
            return reply.error().sentence();
        Kube::ProtobufList list;
        if (!list.append(reply->body))
            return u"the answer is no list in protobuf"_s;
        while (const auto item = list.next())
            if (!m_projector.projectMessage(m_pods, *item, [&](RowPtr row) { add(std::move(row), rows); }))
                return u"a pod in protobuf cannot be read"_s;
        return list.isComplete() && !list.resourceVersion().empty() ? QString() : u"the list in protobuf has no end"_s;
    }

private:
    Result<Kube::ApiReply> ask(const char* accept)
    {
        return m_api.exchange({.path = "/api/v1/pods", .accept = accept, .attempted = u"Pods."_s});
    }

    void add(RowPtr row, Rows& rows) const
    {
        std::string name(m_strings.text(row->nameSpace));
        name.append("/").append(row->name.view());
        rows[name] = std::move(row);
    }

    Kube::ApiClient& m_api;
    StringPool m_strings;
    KindTable m_kinds;
    const KindId m_pods = m_kinds.add({.groupVersion = {"", "v1"},
        .kind = "Pod",
        .plural = "pods",
        .singular = {},
        .shortNames = {},
        .categories = {},
        .verbs = {"list", "watch"},
        .subresources = {},
        .namespaced = true});
    Projector m_projector {m_kinds, m_strings};
};

} // namespace

PodComparison comparePodForms(Kube::ApiClient& api)
{
    PodComparison comparison;
    PodReader reader(api);
    Rows expected;
    Rows found;
    comparison.problem = reader.readJson(expected);
    if (comparison.problem.isEmpty())
        comparison.problem = reader.readProtobuf(found);
    for (const auto& [name, row] : found) {
        const auto same = expected.find(name);
        if (same == expected.end() || !(same->second->resourceVersion == row->resourceVersion))
            continue; // younger than the first list, or changed since
        ++comparison.compared;
        const char* differs = difference(static_cast<const PodRow&>(*same->second), static_cast<const PodRow&>(*row));
        if (differs && comparison.problem.isEmpty())
            comparison.problem = u"%1: %2"_s.arg(QString::fromStdString(name), QString::fromLatin1(differs));
    }
    return comparison;
}

} // namespace Chartroom::Testing
