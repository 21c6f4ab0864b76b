// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/pod.h"
#include "app/simulator/world/world.h"

#include <map>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

/// The scheduler's and network's view of the nodes, kept up with the Node objects.
class NodePool {
public:
    struct Node {
        std::string address;
        Json labels;
        bool ready = true;
        bool unschedulable = false;
        bool tainted = false; ///< as control planes are
        int index = 0;
        int pods = 0;
        int nextAddress = 2;
    };

    explicit NodePool(World& world)
        : m_world(world)
    { }
    void nodeChanged(const Json& node);
    /// A worker that is ready, without looking at its object.
    void join(const std::string& name, std::string address, Json labels);
    void nodeDeleted(std::string_view name);
    const std::map<std::string, Node, std::less<>>& nodes() const { return m_nodes; }

    /// The name of the node that suits the pod best, or "" where none does.
    std::string choose(const Json& podSpec);
    void place(Pod& pod, const std::string& node); ///< counts it in
    void leave(const Pod& pod);
    std::string address(const std::string& node, bool hostNetwork);

private:
    Node& known(const std::string& name);
    static bool suits(const Node& node, const Json& podSpec);

    World& m_world;
    std::map<std::string, Node, std::less<>> m_nodes;
    std::vector<decltype(m_nodes)::const_iterator> m_inOrder; ///< to draw from; empty where it has to be made anew
    int m_nextIndex = 0;
};

} // namespace Chartroom::Simulator
