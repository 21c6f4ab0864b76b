// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/objectref.h"
#include "models/store/row.h"
#include "models/topology/cellstate.h"
#include "models/topology/input.h"
#include "models/topology/layout.h"
#include "models/topology/lodpyramid.h"
#include "models/topology/spatialgrid.h"

#include <QRectF>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Topology {

enum class View : std::uint8_t { Namespaces, Nodes };

/// The pods of a box, as parallel arrays indexed by slot. A slot whose state is `Empty` holds nothing.
struct Cells {
    static constexpr std::uint8_t Empty = 0xFF;

    std::vector<std::uint8_t> states; ///< CellState, or Empty
    std::vector<Store::RowPtr> rows; ///< null where empty; always a PodRow
    std::vector<std::uint32_t> workloads; ///< equal for pods of one workload, whichever view
    std::vector<Store::Seconds> releaseChanged; ///< when the Helm release of its workload last changed; 0: none known
    std::vector<Usage> usage; ///< empty where nothing is known of any

    bool isTaken(std::uint32_t slot) const { return slot < states.size() && states[slot] != Empty; }
    CellState state(std::uint32_t slot) const { return static_cast<CellState>(states[slot]); }
};

/// A workload (by namespace) or a node (by node), all but its place. Immutable, shared between scenes.
struct Box {
    Kube::ObjectRef ref; ///< invalid for the boxes of pods without a workload and of pods without a node
    Store::RowPtr row; ///< null where the object itself is not known, only its pods
    CellState own = CellState::Healthy; ///< of the object itself
    CellState worst = CellState::Healthy; ///< of it and its pods
    Counts counts; ///< of its pods
    std::int32_t ready = 0; ///< pods ready and wanted, of a workload
    std::int32_t desired = 0;
    std::uint32_t workload = 0; ///< as in Cells::workloads; 0 for a node
    bool cordoned = false; ///< of a node
    Usage usage; ///< of a node
    Cells cells;
};

struct ServiceItem {
    Store::RowPtr row;
    std::vector<std::uint32_t> boxes; ///< indexes of the workloads it selects; its capsule stands at the first
    std::uint32_t place = 0; ///< how many other services stand at the same box before it
};

struct IngressItem {
    Store::RowPtr row;
    std::vector<std::uint32_t> services; ///< indexes into Block::services
};

struct ShelfItem {
    KindName kind;
    std::uint32_t count = 0;
    bool isNamed = true; ///< false for kinds that the shelf sums up as others; these come last
};

/// A namespace or a zone, all but its place.
struct Block {
    std::string name; ///< "" for nodes without a zone and for pods without a node
    bool unscheduled = false; ///< by node: the pods that have no node
    std::uint32_t boxes = 0;
    /// Bytes that the names of all its nodes begin with, up to a dash or dot: what a narrow label can do without.
    std::uint32_t commonPrefix = 0;
    Counts counts;
    CellState worst = CellState::Healthy;
    std::vector<ServiceItem> services;
    std::vector<IngressItem> ingresses;
    std::vector<ShelfItem> shelf; ///< objects without pods, most interesting kinds first
};

/// What is under a point or has the focus: a block, a box, a cell of a box, a service, or an ingress.
struct Item {
    enum class Kind : std::uint8_t { None, Block, Box, Cell, Service, Ingress };

    Kind kind = Kind::None;
    std::uint32_t index = 0; ///< of the block (Block, Service, Ingress) or box (Box, Cell) in the scene
    std::uint32_t part = 0; ///< slot of the cell, number of the service or ingress

    bool isValid() const { return kind != Kind::None; }
    bool operator==(const Item&) const = default;
};

/// One moment of the map, complete and immutable: everything that painting, hit testing, search and export need, in
/// any thread. Boxes and blocks are parallel arrays by index; an index is good for this scene only, an ObjectRef for
/// all. From one scene to the next an index keeps its meaning unless the map was tidied; what is gone leaves a null
/// pointer and an empty rectangle.
struct Scene {
    View view = View::Namespaces;
    LayoutMetrics metrics;
    std::uint64_t generation = 0; ///< grows with every scene of a Map
    bool complete = false; ///< see Batch::complete
    QRectF extent;

    std::vector<QRectF> blockRects;
    std::vector<double> blockHeaders;
    std::vector<std::shared_ptr<const Block>> blocks;
    std::vector<QRectF> boxRects;
    std::vector<std::uint32_t> boxBlocks;
    std::vector<std::shared_ptr<const Box>> boxes;

    SpatialGrid grid; ///< over boxRects
    LodPyramid pyramid;
    bool hasUsage = false; ///< CPU and memory are known of some
    const StringPool* strings = nullptr; ///< of the session that the rows come from
    std::vector<KindName> kinds; ///< by Store::KindId

    std::size_t arrangementMemory = 0; ///< bytes held by what the scene was made from

    /// Bytes that this scene and what it was made from hold, without the rows. Walks over the boxes.
    std::size_t memoryUsage() const;
    const Counts& totals() const { return pyramid.whole(); }
    QRectF cellRect(std::uint32_t box, std::uint32_t slot) const;
    /// The capsule of a service: in the gutter left of the first workload it selects. Null where there is no place for
    /// it, because it selects nothing or others stand there: it is then counted on the shelf only.
    QRectF serviceRect(std::uint32_t block, std::uint32_t service) const;
    QRectF ingressRect(std::uint32_t block, std::uint32_t ingress) const;
    QRectF shelfRect(std::uint32_t block) const;
    QRectF rect(const Item& item) const;

    /// The innermost thing at this point of the map.
    Item hit(QPointF point) const;
    /// The item is in this scene: neither gone nor from another arrangement.
    bool contains(const Item& item) const;
    /// One level out: a cell's box, a box's block.
    Item parent(const Item& item) const;
    Kube::ObjectRef ref(const Item& item) const;
    /// Where this object is in this view, if it is on the map.
    Item find(const Kube::ObjectRef& ref) const;
    Store::RowPtr row(const Item& item) const;
    CellState state(const Item& item) const;
};

} // namespace Chartroom::Topology
