// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/graph.h"
#include "models/topology/layout.h"
#include "models/topology/scene.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace Chartroom::Topology {

/// One arrangement of the graph, by namespace or by node: gives every group a box and every pod a slot, keeps them
/// there through changes, and makes scenes. Used by one thread at a time.
class Sheet {
public:
    using Id = Layout::Id;
    using UsageTable = std::vector<std::pair<Kube::Uid, Usage>>; ///< sorted by uid

    Sheet(View view, const Graph& graph);

    /// Lays everything out anew, in an order that depends on names and sizes only.
    void arrange();
    /// Takes over what the graph did.
    void apply(const Graph::Delta& delta);
    /// Everything is to be drawn with these figures.
    void setUsage(const UsageTable* usage);
    /// Fills in all but generation and complete. What did not change is shared with the scene before.
    std::shared_ptr<Scene> scene();
    /// Nobody looks at it: lets go of the boxes, and with them of what every pod was when they were made. All keeps its
    /// place, and the next scene() makes them anew.
    void forgetBoxes();
    /// Bytes that placing takes; what scenes hold in turn is counted there.
    std::size_t memoryUsage() const;

private:
    /// The block of the pods without a node: no zone can have this name, and it sorts after all of them.
    static constexpr std::string_view UnscheduledKey = "\x7F";

    struct Held {
        Id box = Layout::None;
        bool dirty = false;
    };

    const std::vector<Graph::Group>& groups() const;
    std::string blockKey(const Graph::Group& group) const;
    std::uint32_t cellsWanted(const Graph::Group& group) const;
    std::vector<Graph::Id> podsInOrder(const Graph::Group& group) const;
    std::vector<Graph::Id> shownInOrder() const;
    std::uint32_t commonRoom(const std::vector<Graph::Id>& shown) const;
    void movePod(const Graph::Move& move);
    void settleGroup(Graph::Id group);
    void giveBox(Graph::Id group);
    void takeBox(Graph::Id group);
    void markDirty(Graph::Id group);
    void markAllDirty();
    std::shared_ptr<const Box> makeBox(Graph::Id group) const;
    void fillCell(Cells& cells, std::uint32_t slot, Graph::Id pod) const;
    void refreshBlocks(const std::unordered_set<Id>& changed);
    void linkServices(Block& block, StringId nameSpace) const;
    void fillShelf(Block& block, StringId nameSpace) const;
    std::uint32_t commonPrefix(Id block) const;
    Usage usageOf(const Store::RowPtr& row) const;

    View m_view;
    const Graph& m_graph;
    Layout m_layout;
    const UsageTable* m_usage = nullptr;
    std::vector<Held> m_held; ///< by group
    std::vector<Graph::Id> m_dirty;
    std::vector<Graph::Id> m_groupOfBox; ///< by box
    std::vector<std::vector<Graph::Id>> m_pods; ///< by box and slot; None: empty
    std::vector<std::uint32_t> m_slots; ///< by pod
    std::vector<std::shared_ptr<const Box>> m_boxes; ///< by box; null where there is none
    std::vector<std::shared_ptr<const Block>> m_blocks; ///< by block; null where there is none
    bool m_hasBoxes = false;
    std::unordered_set<Id> m_linksDirty; ///< blocks whose services, ingresses and shelf are to be found again
};

} // namespace Chartroom::Topology
