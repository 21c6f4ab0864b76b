// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Chartroom::Topology {

/// Measures of one arrangement, in map units: logical pixels at scale 1.
struct LayoutMetrics {
    double cellPitch = 16; ///< a pod and the gap after it
    int cellsPerRow = 12;
    double boxHeader = 30; ///< name line of a workload or node
    double boxPad = 14; ///< left and right of the cells
    double boxFoot = 8; ///< below the cells
    double boxGap = 20; ///< between boxes, both ways
    double gutter = 0; ///< left of every box, for service capsules
    double blockHeader = 46; ///< at least; grows with the block, see headerHeight()
    double blockHeaderPart = 0; ///< part of the block's height that its header takes, so that it can be read from afar
    double blockHeaderMost = 46;
    double blockPad = 12;
    double blockGap = 16;
    double shelf = 0; ///< foot of every block: objects without pods, counted by kind
    double gateway = 0; ///< above a block with ingresses
    double blockAspect = 1.4; ///< width to height, about
    double mapAspect = 1.75; ///< of the whole, about: as the page of a window of 1600x1000 or 1280x800
    bool fullWidth = false; ///< blocks are as wide as the map (zones) rather than as their content (namespaces)

    static LayoutMetrics byNamespace();
    static LayoutMetrics byNode();

    double boxWidth() const { return cellsPerRow * cellPitch + 2 * boxPad; }
    double boxHeight(int rows) const { return boxHeader + rows * cellPitch + boxFoot; }
    double columnWidth() const { return gutter + boxWidth() + boxGap; }
};

/// Where every box and cell of a map is.
///
/// A **cell** (pod) sits in a numbered slot of its **box** (workload, node), row by row; a box stands in a column of
/// its **block** (namespace, zone); blocks stand on the map. arrange() is a pure function of its arguments. Afterwards:
///
/// - Nothing moves sideways, ever, and nothing moves up.
/// - A removed cell, box or block leaves its place empty until the next arrange(). A new one takes the first empty
///   place that is large enough, else the end of its box, of its block's shortest column, of the map.
/// - A box whose slots are all taken grows downwards by whole rows, a quarter of its rows or at least one. What stands
///   below it **in the same column** moves down just as far as is needed; empty places between absorb it. If the column
///   then no longer fits, the block grows downwards and the blocks below it that it would touch move down likewise.
///
/// So an object that did not change moves only when a box above it, in its column or in a block above, had to grow,
/// and then straight down. Boxes are made with room to spare (see BoxSpec::cells) so that this is rare.
class Layout {
public:
    using Id = std::uint32_t;
    static constexpr Id None = 0xFFFFFFFFu;

    struct BoxSpec {
        std::string key; ///< unique in the layout
        std::uint32_t cells = 0; ///< for how many cells to make room, spare included
        std::uint32_t taken = 0; ///< of those, slots 0 … taken-1 are in use
    };
    struct BlockSpec {
        std::string key;
        std::vector<BoxSpec> boxes; ///< in the order of placing
        bool gateway = false;
    };

    explicit Layout(const LayoutMetrics& metrics);

    /// Forgets everything and places the blocks in the given order. The ids of boxes are their running numbers.
    void arrange(const std::vector<BlockSpec>& blocks);

    /// Makes the block where there is none of this key.
    Id addBlock(std::string_view key);
    /// The block must have no boxes.
    void removeBlock(Id block);
    Id addBox(Id block, const BoxSpec& box);
    /// The box must have no cells.
    void removeBox(Id box);
    /// Takes the lowest free slot of the box, growing it where none is free.
    std::uint32_t addCell(Id box);
    void removeCell(Id box, std::uint32_t slot);
    /// A block that gets its first ingress makes room for it above its boxes, by the rule of growth.
    void addGateway(Id block);

    const LayoutMetrics& metrics() const { return m_metrics; }
    std::size_t boxCount() const { return m_boxes.size(); } ///< ids in use or once used
    std::size_t blockCount() const { return m_blocks.size(); }
    bool isBox(Id box) const { return box < m_boxes.size() && m_boxes[box].alive; }
    bool isBlock(Id block) const { return block < m_blocks.size() && m_blocks[block].alive; }
    Id findBlock(std::string_view key) const;
    Id blockOf(Id box) const { return m_boxes[box].block; }
    bool isEmpty(Id block) const;
    /// Column by column, each from top to bottom.
    std::vector<Id> boxesOf(Id block) const;
    const std::string& blockKey(Id block) const { return m_blocks[block].key; }
    std::uint32_t slotCount(Id box) const;

    QRectF boxRect(Id box) const;
    /// The block without its gateway.
    QRectF blockRect(Id block) const;
    double headerHeight(Id block) const { return m_blocks[block].header; }
    /// Top left of slot 0; the others follow by LayoutMetrics::cellPitch.
    QPointF cellOrigin(Id box) const;
    QRectF cellRect(Id box, std::uint32_t slot) const;
    /// Everything there is, with a margin.
    QRectF extent() const;

private:
    struct Box {
        std::string key;
        Id block = None;
        std::uint32_t column = 0;
        double top = 0; ///< below the block's header
        int rows = 0;
        std::uint32_t used = 0;
        std::uint32_t firstFree = 0; ///< no free slot before this one
        std::vector<bool> taken;
        bool alive = false;
    };
    struct Block {
        std::string key;
        double left = 0;
        double top = 0;
        double header = 0;
        double content = 0; ///< height of the tallest column
        std::vector<std::vector<Id>> columns; ///< boxes from top to bottom
        bool gateway = false;
        bool alive = false;
    };

    Id newBox(Id block, const BoxSpec& spec);
    Id newBlock(const std::string& key, int columns, bool gateway);
    void fillColumns(Id block, const std::vector<BoxSpec>& boxes);
    void chooseMapWidth();
    double placeBlocks(double width);
    void placeNewBlock(Id id);
    void placeInGap(Id box);
    void growBox(Id box);
    void settleColumn(Id block, std::uint32_t column);
    void settleBlocks(Id grown);
    int columnsFor(const std::vector<BoxSpec>& boxes) const;
    int columnsOfMap(const std::vector<BlockSpec>& blocks) const;
    QRectF outerRect(const Block& block) const;
    double width(const Block& block) const;
    double bottom(Id box) const { return m_boxes[box].top + m_metrics.boxHeight(m_boxes[box].rows); }
    int rowsFor(std::uint32_t cells) const;

    LayoutMetrics m_metrics;
    double m_mapWidth = 0;
    std::vector<Box> m_boxes;
    std::vector<Block> m_blocks;
    std::unordered_map<std::string, Id> m_blockIndex;
};

} // namespace Chartroom::Topology
