// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/nodepool.h"

#include <algorithm>
#include <format>
#include <vector>

namespace Chartroom::Simulator {

void NodePool::nodeChanged(const Json& node)
{
    Node& known = this->known(node.at({"metadata", "name"}).toString());
    known.address = node.at({"status", "addresses"})[0]["address"].toString();
    known.labels = node.at({"metadata", "labels"});
    known.unschedulable = node.at({"spec", "unschedulable"}).toBool();
    known.tainted = std::ranges::any_of(node.at({"spec", "taints"}).items(),
        [](const Json& taint) { return taint["effect"].toStringView() != "PreferNoSchedule"; });
    known.ready = std::ranges::any_of(node.at({"status", "conditions"}).items(), [](const Json& condition) {
        return condition["type"].toStringView() == "Ready" && condition["status"].toStringView() == "True";
    });
}

void NodePool::join(const std::string& name, std::string address, Json labels)
{
    Node& node = known(name);
    node.address = std::move(address);
    node.labels = std::move(labels);
}

NodePool::Node& NodePool::known(const std::string& name)
{
    const auto [at, isNew] = m_nodes.try_emplace(name);
    if (isNew) {
        at->second.index = m_nextIndex++;
        m_inOrder.clear();
    }
    return at->second;
}

void NodePool::nodeDeleted(std::string_view name)
{
    const auto found = m_nodes.find(name);
    if (found == m_nodes.end())
        return;
    m_nodes.erase(found);
    m_inOrder.clear();
}

bool NodePool::suits(const Node& node, const Json& podSpec)
{
    constexpr int MaxPods = 110;
    if (!node.ready || node.unschedulable || node.tainted || node.pods >= MaxPods)
        return false;
    return std::ranges::all_of(podSpec["nodeSelector"].members(),
        [&](const auto& wanted) { return node.labels[wanted.first] == wanted.second; });
}

/// The less loaded of three drawn at random: even enough, and cheap with thousands of nodes.
std::string NodePool::choose(const Json& podSpec)
{
    if (m_inOrder.empty())
        for (auto at = m_nodes.cbegin(); at != m_nodes.cend(); ++at)
            m_inOrder.push_back(at);
    std::vector<decltype(m_nodes)::const_iterator> candidates;
    constexpr int draws = 3;
    for (int i = 0; i < draws && !m_inOrder.empty(); ++i) {
        const auto at = m_inOrder[m_world.random.below(static_cast<std::uint32_t>(m_inOrder.size()))];
        if (suits(at->second, podSpec))
            candidates.push_back(at);
    }
    if (candidates.empty())
        for (auto at = m_nodes.begin(); at != m_nodes.end(); ++at)
            if (suits(at->second, podSpec))
                candidates.push_back(at);
    const auto best = std::ranges::min_element(candidates, {}, [](const auto& at) { return at->second.pods; });
    return best == candidates.end() ? std::string() : (*best)->first;
}

void NodePool::place(Pod& pod, const std::string& name)
{
    pod.node = name;
    const auto found = m_nodes.find(name);
    if (found == m_nodes.end())
        return;
    pod.hostAddress = found->second.address;
    ++found->second.pods;
}

void NodePool::leave(const Pod& pod)
{
    if (const auto found = m_nodes.find(pod.node); found != m_nodes.end())
        --found->second.pods;
}

std::string NodePool::address(const std::string& name, bool hostNetwork)
{
    const auto found = m_nodes.find(name);
    if (found == m_nodes.end())
        return {};
    Node& node = found->second;
    if (hostNetwork)
        return node.address;
    const int host = node.nextAddress;
    node.nextAddress = host >= 250 ? 2 : host + 1;
    return std::format("10.{}.{}.{}", 128 + node.index / 256, node.index % 256, host);
}

} // namespace Chartroom::Simulator
