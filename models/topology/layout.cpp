// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/layout.h"

#include "models/topology/skyline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Chartroom::Topology {

namespace {

constexpr double Margin = 16; ///< around the whole map
constexpr std::array<double, 7> WidthsToTry {
    0.96, 1.0, 1.04, 1.08, 1.12, 1.18, 1.24}; ///< of the square root of the area
constexpr int ColumnsOfNewBlock = 3; ///< a namespace made now will get more workloads than its first

} // namespace

LayoutMetrics LayoutMetrics::byNamespace()
{
    LayoutMetrics metrics;
    metrics.gutter = 60;
    metrics.blockHeaderPart = 0.1;
    metrics.blockHeaderMost = 90;
    metrics.shelf = 34;
    metrics.gateway = 48;
    return metrics;
}

LayoutMetrics LayoutMetrics::byNode()
{
    LayoutMetrics metrics;
    metrics.cellPitch = 28;
    metrics.cellsPerRow = 10;
    metrics.boxHeader = 60;
    metrics.boxPad = 14;
    metrics.boxFoot = 12;
    metrics.boxGap = 14;
    metrics.blockHeader = 84;
    metrics.blockHeaderPart = 1.0 / 16;
    metrics.blockHeaderMost = 420;
    metrics.blockPad = 0;
    metrics.blockGap = 44;
    metrics.fullWidth = true;
    return metrics;
}

Layout::Layout(const LayoutMetrics& metrics)
    : m_metrics(metrics)
{ }

int Layout::rowsFor(std::uint32_t cells) const
{
    const int perRow = m_metrics.cellsPerRow;
    return std::max(1, (int(cells) + perRow - 1) / perRow);
}

int Layout::columnsFor(const std::vector<BoxSpec>& boxes) const
{
    double height = 0;
    for (const BoxSpec& box : boxes)
        height += m_metrics.boxHeight(rowsFor(box.cells)) + m_metrics.boxGap;
    const int wanted = int(std::lround(std::sqrt(m_metrics.blockAspect * height / m_metrics.columnWidth())));
    return std::clamp(wanted, 1, std::max(1, int(boxes.size())));
}

int Layout::columnsOfMap(const std::vector<BlockSpec>& blocks) const
{
    std::vector<BoxSpec> all;
    std::size_t most = 1;
    for (const BlockSpec& block : blocks) {
        all.insert(all.end(), block.boxes.begin(), block.boxes.end());
        most = std::max(most, block.boxes.size());
    }
    return std::min(columnsFor(all), int(most));
}

void Layout::arrange(const std::vector<BlockSpec>& blocks)
{
    m_boxes.clear();
    m_blocks.clear();
    m_blockIndex.clear();
    const int mapColumns = m_metrics.fullWidth ? columnsOfMap(blocks) : 0;
    for (const BlockSpec& spec : blocks) {
        const int columns
            = m_metrics.fullWidth ? std::clamp(int(spec.boxes.size()), 1, mapColumns) : columnsFor(spec.boxes);
        fillColumns(newBlock(spec.key, columns, spec.gateway), spec.boxes);
    }
    chooseMapWidth();
    placeBlocks(m_mapWidth);
}

/// Of several widths the one with which the whole map can be shown largest in a window of the wanted proportions.
void Layout::chooseMapWidth()
{
    double area = 0;
    double widest = 0;
    for (const Block& block : m_blocks) {
        const QRectF rect = outerRect(block);
        area += (rect.width() + m_metrics.blockGap) * (rect.height() + m_metrics.blockGap);
        widest = std::max(widest, rect.width());
    }
    m_mapWidth = widest;
    if (m_metrics.fullWidth)
        return;
    double best = std::numeric_limits<double>::max();
    for (const double factor : WidthsToTry) {
        const double width = std::max(widest, std::sqrt(area * m_metrics.mapAspect) * factor);
        const double size = std::max(width / m_metrics.mapAspect, placeBlocks(width));
        if (size < best) {
            best = size;
            m_mapWidth = width;
        }
    }
}

Layout::Id Layout::newBlock(const std::string& key, int columns, bool gateway)
{
    const auto id = static_cast<Id>(m_blocks.size());
    Block block;
    block.key = key;
    block.header = m_metrics.blockHeader;
    block.columns.resize(std::size_t(columns));
    block.gateway = gateway;
    block.alive = true;
    m_blocks.push_back(std::move(block));
    m_blockIndex[key] = id;
    return id;
}

Layout::Id Layout::newBox(Id block, const BoxSpec& spec)
{
    const auto id = static_cast<Id>(m_boxes.size());
    Box box;
    box.key = spec.key;
    box.block = block;
    box.rows = rowsFor(std::max(spec.cells, spec.taken));
    box.taken.assign(std::size_t(box.rows) * std::size_t(m_metrics.cellsPerRow), false);
    std::fill_n(box.taken.begin(), spec.taken, true);
    box.used = box.firstFree = spec.taken;
    box.alive = true;
    m_boxes.push_back(std::move(box));
    return id;
}

/// Every box goes to the end of the column that is shortest by then, the leftmost of equals: rows from left to right
/// where all boxes are equally high.
void Layout::fillColumns(Id block, const std::vector<BoxSpec>& boxes)
{
    std::vector<double> heights(m_blocks[block].columns.size(), 0.0);
    for (const BoxSpec& spec : boxes) {
        const auto shortest = std::uint32_t(std::ranges::min_element(heights) - heights.begin());
        const Id id = newBox(block, spec);
        m_boxes[id].column = shortest;
        m_boxes[id].top = heights[shortest];
        heights[shortest] = bottom(id) + m_metrics.boxGap;
        m_blocks[block].columns[shortest].push_back(id);
    }
    Block& placed = m_blocks[block];
    placed.content = std::max(0.0, *std::ranges::max_element(heights) - m_metrics.boxGap);
    placed.header = std::clamp(placed.content * m_metrics.blockHeaderPart, m_metrics.blockHeader,
        std::max(m_metrics.blockHeader, m_metrics.blockHeaderMost));
}

/// Each block in turn goes into the highest hole that is large enough, else as far up as it can, leftmost among equals,
/// below what stands there already. Returns the height of the map.
double Layout::placeBlocks(double width)
{
    Skyline skyline(width);
    const double gap = m_metrics.blockGap;
    double height = 0;
    for (Block& block : m_blocks) {
        const QSizeF size = outerRect(block).size();
        const QPointF corner = skyline.place(size + QSizeF(gap, gap));
        block.left = corner.x();
        block.top = corner.y() + (block.gateway ? m_metrics.gateway : 0);
        height = std::max(height, corner.y() + size.height());
    }
    return height;
}

Layout::Id Layout::findBlock(std::string_view key) const
{
    const auto found = m_blockIndex.find(std::string(key));
    return found == m_blockIndex.end() ? None : found->second;
}

std::uint32_t Layout::slotCount(Id box) const
{
    return static_cast<std::uint32_t>(m_boxes[box].taken.size());
}

Layout::Id Layout::addBlock(std::string_view key)
{
    if (const Id known = findBlock(key); known != None)
        return known;
    const int mapColumns = int(std::lround((m_mapWidth + m_metrics.boxGap) / m_metrics.columnWidth()));
    const Id id = newBlock(std::string(key), m_metrics.fullWidth ? std::max(1, mapColumns) : ColumnsOfNewBlock, false);
    m_blocks[id].content = m_metrics.boxHeight(1); // for its first box, so that it need not grow at once
    placeNewBlock(id);
    return id;
}

bool Layout::isEmpty(Id block) const
{
    return std::ranges::all_of(m_blocks[block].columns, [](const auto& column) { return column.empty(); });
}

std::vector<Layout::Id> Layout::boxesOf(Id block) const
{
    std::vector<Id> boxes;
    for (const std::vector<Id>& column : m_blocks[block].columns)
        boxes.insert(boxes.end(), column.begin(), column.end());
    return boxes;
}

void Layout::removeBlock(Id block)
{
    Q_ASSERT(isEmpty(block));
    m_blocks[block].alive = false;
    m_blockIndex.erase(m_blocks[block].key);
}

Layout::Id Layout::addBox(Id block, const BoxSpec& spec)
{
    const Id id = newBox(block, spec);
    placeInGap(id);
    return id;
}

/// The highest empty place of the block that is large enough, the leftmost of equals; else below the shortest column.
void Layout::placeInGap(Id id)
{
    Block& block = m_blocks[m_boxes[id].block];
    const double height = m_metrics.boxHeight(m_boxes[id].rows);
    double bestTop = std::numeric_limits<double>::max();
    std::size_t bestColumn = 0;
    std::size_t bestPlace = 0;
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
        const std::vector<Id>& boxes = block.columns[column];
        double top = 0;
        std::size_t place = 0;
        while (place < boxes.size() && top + height + m_metrics.boxGap > m_boxes[boxes[place]].top)
            top = bottom(boxes[place++]) + m_metrics.boxGap;
        if (top < bestTop) {
            bestTop = top;
            bestColumn = column;
            bestPlace = place;
        }
    }
    m_boxes[id].column = std::uint32_t(bestColumn);
    m_boxes[id].top = bestTop;
    std::vector<Id>& boxes = block.columns[bestColumn];
    boxes.insert(boxes.begin() + std::ptrdiff_t(bestPlace), id);
    settleColumn(m_boxes[id].block, std::uint32_t(bestColumn));
}

/// The place of a block that is gone, if it is large enough and still empty; else the highest place with nothing below.
void Layout::placeNewBlock(Id id)
{
    Block& block = m_blocks[id];
    const double gap = m_metrics.blockGap;
    const QSizeF size = outerRect(block).size();
    const auto isEmpty = [&](const QRectF& place) {
        return std::ranges::none_of(m_blocks, [&](const Block& other) {
            return other.alive && &other != &block && outerRect(other).adjusted(-gap, -gap, gap, gap).intersects(place);
        });
    };
    for (const Block& gone : m_blocks) {
        const QRectF place(outerRect(gone).topLeft(), size);
        if (!gone.alive && gone.left + size.width() <= m_mapWidth && outerRect(gone).height() >= size.height()
            && isEmpty(place)) {
            block.left = place.left();
            block.top = place.top();
            return;
        }
    }
    std::vector<double> lefts {0};
    for (const Block& other : m_blocks)
        if (other.alive && &other != &block)
            lefts.push_back(other.left + width(other) + gap);
    std::ranges::sort(lefts);
    double bestTop = std::numeric_limits<double>::max();
    for (const double left : lefts) {
        if (left > 0 && left + size.width() > m_mapWidth)
            break;
        double top = 0;
        for (const Block& other : m_blocks) {
            if (!other.alive || &other == &block)
                continue;
            const QRectF rect = outerRect(other);
            if (rect.left() < left + size.width() + gap && left < rect.right() + gap)
                top = std::max(top, rect.bottom() + gap);
        }
        if (top < bestTop) {
            bestTop = top;
            block.left = left;
            block.top = top;
        }
    }
}

void Layout::removeBox(Id id)
{
    Box& box = m_boxes[id];
    Q_ASSERT(box.alive && box.used == 0);
    std::erase(m_blocks[box.block].columns[box.column], id);
    box.alive = false;
    box.taken.clear();
}

std::uint32_t Layout::addCell(Id id)
{
    if (m_boxes[id].used == m_boxes[id].taken.size())
        growBox(id);
    Box& box = m_boxes[id];
    while (box.taken[box.firstFree])
        ++box.firstFree;
    box.taken[box.firstFree] = true;
    ++box.used;
    return box.firstFree++;
}

void Layout::removeCell(Id id, std::uint32_t slot)
{
    Box& box = m_boxes[id];
    Q_ASSERT(box.taken[slot]);
    box.taken[slot] = false;
    --box.used;
    box.firstFree = std::min(box.firstFree, slot);
}

void Layout::growBox(Id id)
{
    Box& box = m_boxes[id];
    box.rows += std::max(1, box.rows / 4);
    box.taken.resize(std::size_t(box.rows) * std::size_t(m_metrics.cellsPerRow), false);
    settleColumn(box.block, box.column);
}

void Layout::settleColumn(Id id, std::uint32_t column)
{
    Block& block = m_blocks[id];
    double free = 0;
    for (const Id box : block.columns[column]) {
        m_boxes[box].top = std::max(m_boxes[box].top, free);
        free = bottom(box) + m_metrics.boxGap;
    }
    const double height = free - m_metrics.boxGap;
    if (height > block.content) {
        block.content = height;
        settleBlocks(id);
    }
}

void Layout::settleBlocks(Id grown)
{
    std::vector<Id> order;
    for (Id id = 0; id < m_blocks.size(); ++id)
        if (m_blocks[id].alive && id != grown && m_blocks[id].top >= m_blocks[grown].top)
            order.push_back(id);
    std::ranges::stable_sort(order, {}, [this](Id id) { return outerRect(m_blocks[id]).top(); });
    std::vector<QRectF> moved {outerRect(m_blocks[grown])};
    const double gap = m_metrics.blockGap;
    for (const Id id : order) {
        const QRectF rect = outerRect(m_blocks[id]);
        double top = rect.top();
        for (const QRectF& above : moved)
            if (above.left() < rect.right() && rect.left() < above.right() && above.top() < rect.bottom())
                top = std::max(top, above.bottom() + gap);
        if (top > rect.top()) {
            m_blocks[id].top += top - rect.top();
            moved.push_back(outerRect(m_blocks[id]));
        }
    }
}

void Layout::addGateway(Id id)
{
    // The room stays when the last ingress goes, as every empty place does.
    if (m_blocks[id].gateway)
        return;
    m_blocks[id].gateway = true;
    m_blocks[id].top += m_metrics.gateway;
    settleBlocks(id);
}

double Layout::width(const Block& block) const
{
    return double(block.columns.size()) * m_metrics.columnWidth() - m_metrics.boxGap + 2 * m_metrics.blockPad;
}

QRectF Layout::outerRect(const Block& block) const
{
    const double gateway = block.gateway ? m_metrics.gateway : 0;
    return {block.left, block.top - gateway, width(block),
        gateway + block.header + block.content + m_metrics.blockPad + m_metrics.shelf};
}

QRectF Layout::blockRect(Id id) const
{
    const Block& block = m_blocks[id];
    return outerRect(block).adjusted(0, block.gateway ? m_metrics.gateway : 0, 0, 0);
}

QRectF Layout::boxRect(Id id) const
{
    const Box& box = m_boxes[id];
    const Block& block = m_blocks[box.block];
    return {block.left + m_metrics.blockPad + box.column * m_metrics.columnWidth() + m_metrics.gutter,
        block.top + block.header + box.top, m_metrics.boxWidth(), m_metrics.boxHeight(box.rows)};
}

QPointF Layout::cellOrigin(Id box) const
{
    return boxRect(box).topLeft() + QPointF(m_metrics.boxPad, m_metrics.boxHeader);
}

QRectF Layout::cellRect(Id box, std::uint32_t slot) const
{
    const auto perRow = std::uint32_t(m_metrics.cellsPerRow);
    const double pitch = m_metrics.cellPitch;
    return {cellOrigin(box) + QPointF(slot % perRow * pitch, double(slot / perRow) * pitch), QSizeF(pitch, pitch)};
}

QRectF Layout::extent() const
{
    QRectF all;
    for (const Block& block : m_blocks)
        if (block.alive)
            all |= outerRect(block);
    return all.isNull() ? QRectF() : all.adjusted(-Margin, -Margin, Margin, Margin);
}

} // namespace Chartroom::Topology
