// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/scene.h"

#include "models/base/blockcost.h"

#include <algorithm>

namespace Chartroom::Topology {

namespace {

constexpr double CapsuleWidth = 34; ///< of a service
constexpr double CapsuleHeight = 28;
constexpr double IngressWidth = 320;
constexpr double IngressHeight = 32;
constexpr double IngressGap = 16;

} // namespace

QRectF Scene::cellRect(std::uint32_t box, std::uint32_t slot) const
{
    const auto perRow = std::uint32_t(metrics.cellsPerRow);
    const double pitch = metrics.cellPitch;
    const QPointF origin = boxRects[box].topLeft() + QPointF(metrics.boxPad, metrics.boxHeader);
    return {origin + QPointF(slot % perRow * pitch, double(slot / perRow) * pitch), QSizeF(pitch, pitch)};
}

QRectF Scene::serviceRect(std::uint32_t block, std::uint32_t service) const
{
    const ServiceItem& item = blocks[block]->services[service];
    if (item.boxes.empty() || item.place > 0 || metrics.gutter <= 0)
        return {};
    const QRectF box = boxRects[item.boxes.front()];
    return {box.left() - metrics.gutter + 2, box.top() + 2, CapsuleWidth, CapsuleHeight};
}

QRectF Scene::ingressRect(std::uint32_t block, std::uint32_t ingress) const
{
    if (metrics.gateway <= 0)
        return {};
    const QRectF rect = blockRects[block];
    const double left = rect.left() + ingress * (IngressWidth + IngressGap);
    if (left + IngressWidth > std::max(rect.right(), rect.left() + IngressWidth))
        return {};
    return {left, rect.top() - metrics.gateway, IngressWidth, IngressHeight};
}

QRectF Scene::shelfRect(std::uint32_t block) const
{
    QRectF rect = blockRects[block];
    rect.setTop(rect.bottom() - metrics.shelf);
    return metrics.shelf > 0 ? rect : QRectF();
}

QRectF Scene::rect(const Item& item) const
{
    switch (item.kind) {
    case Item::Kind::Block:
        return blockRects[item.index];
    case Item::Kind::Box:
        return boxRects[item.index];
    case Item::Kind::Cell:
        return cellRect(item.index, item.part);
    case Item::Kind::Service:
        return serviceRect(item.index, item.part);
    case Item::Kind::Ingress:
        return ingressRect(item.index, item.part);
    case Item::Kind::None:
        break;
    }
    return {};
}

Item Scene::hit(QPointF point) const
{
    if (const std::uint32_t box = grid.at(point); box != SpatialGrid::None && boxes[box]) {
        const QPointF inside = point - boxRects[box].topLeft() - QPointF(metrics.boxPad, metrics.boxHeader);
        const int column = int(inside.x() / metrics.cellPitch);
        const int row = int(inside.y() / metrics.cellPitch);
        if (inside.x() >= 0 && inside.y() >= 0 && column < metrics.cellsPerRow) {
            const auto slot = std::uint32_t(row * metrics.cellsPerRow + column);
            if (boxes[box]->cells.isTaken(slot))
                return {Item::Kind::Cell, box, slot};
        }
        return {Item::Kind::Box, box, 0};
    }
    for (std::uint32_t block = 0; block < blocks.size(); ++block) {
        if (!blocks[block] || !blockRects[block].adjusted(0, -metrics.gateway, 0, 0).contains(point))
            continue;
        for (std::uint32_t i = 0; i < blocks[block]->services.size(); ++i)
            if (serviceRect(block, i).contains(point))
                return {Item::Kind::Service, block, i};
        for (std::uint32_t i = 0; i < blocks[block]->ingresses.size(); ++i)
            if (ingressRect(block, i).contains(point))
                return {Item::Kind::Ingress, block, i};
        if (blockRects[block].contains(point))
            return {Item::Kind::Block, block, 0};
    }
    return {};
}

Item Scene::parent(const Item& item) const
{
    switch (item.kind) {
    case Item::Kind::Cell:
        return {Item::Kind::Box, item.index, 0};
    case Item::Kind::Box:
        return {Item::Kind::Block, boxBlocks[item.index], 0};
    case Item::Kind::Service:
    case Item::Kind::Ingress:
        return {Item::Kind::Block, item.index, 0};
    default:
        return {};
    }
}

bool Scene::contains(const Item& item) const
{
    switch (item.kind) {
    case Item::Kind::Block:
        return item.index < blocks.size() && blocks[item.index];
    case Item::Kind::Box:
        return item.index < boxes.size() && boxes[item.index];
    case Item::Kind::Cell:
        return item.index < boxes.size() && boxes[item.index] && boxes[item.index]->cells.isTaken(item.part);
    case Item::Kind::Service:
        return item.index < blocks.size() && blocks[item.index] && item.part < blocks[item.index]->services.size();
    case Item::Kind::Ingress:
        return item.index < blocks.size() && blocks[item.index] && item.part < blocks[item.index]->ingresses.size();
    case Item::Kind::None:
        break;
    }
    return false;
}

Store::RowPtr Scene::row(const Item& item) const
{
    if (!contains(item))
        return nullptr;
    switch (item.kind) {
    case Item::Kind::Box:
        return boxes[item.index]->row;
    case Item::Kind::Cell:
        return boxes[item.index]->cells.rows[item.part];
    case Item::Kind::Service:
        return blocks[item.index]->services[item.part].row;
    case Item::Kind::Ingress:
        return blocks[item.index]->ingresses[item.part].row;
    default:
        return nullptr;
    }
}

CellState Scene::state(const Item& item) const
{
    if (!contains(item))
        return CellState::Unknown;
    switch (item.kind) {
    case Item::Kind::Block:
        return blocks[item.index]->worst;
    case Item::Kind::Box:
        return boxes[item.index]->worst;
    case Item::Kind::Cell:
        return boxes[item.index]->cells.state(item.part);
    default: {
        const Store::RowPtr object = row(item);
        return cellState(object->health, object->terminating);
    }
    }
}

Kube::ObjectRef Scene::ref(const Item& item) const
{
    if (!contains(item))
        return {};
    if (item.kind == Item::Kind::Box)
        return boxes[item.index]->ref;
    if (item.kind == Item::Kind::Block)
        return view == View::Namespaces ? Kube::ObjectRef {{}, "Namespace", {}, blocks[item.index]->name}
                                        : Kube::ObjectRef {};
    const Store::RowPtr object = row(item);
    const KindName kind
        = object->kind.isValid() && object->kind.value() < kinds.size() ? kinds[object->kind.value()] : KindName();
    return {kind.group, kind.kind, std::string(strings->text(object->nameSpace)), std::string(object->name.view())};
}

Item Scene::find(const Kube::ObjectRef& wanted) const
{
    if (!wanted.isValid())
        return {};
    const bool isPod = wanted.kind == "Pod" && wanted.group.empty();
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i])
            continue;
        if (boxes[i]->ref.name == wanted.name && boxes[i]->ref == wanted)
            return {Item::Kind::Box, i, 0};
        if (!isPod || (view == View::Namespaces && blocks[boxBlocks[i]]->name != wanted.nameSpace))
            continue;
        const Cells& cells = boxes[i]->cells;
        for (std::uint32_t slot = 0; slot < cells.rows.size(); ++slot)
            if (cells.isTaken(slot) && cells.rows[slot]->name.view() == wanted.name
                && strings->text(cells.rows[slot]->nameSpace) == wanted.nameSpace)
                return {Item::Kind::Cell, i, slot};
    }
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i])
            continue;
        if (const Item block {Item::Kind::Block, i, 0}; ref(block) == wanted)
            return block;
        for (std::uint32_t part = 0; part < blocks[i]->services.size(); ++part)
            if (const Item service {Item::Kind::Service, i, part}; ref(service) == wanted)
                return service;
        for (std::uint32_t part = 0; part < blocks[i]->ingresses.size(); ++part)
            if (const Item ingress {Item::Kind::Ingress, i, part}; ref(ingress) == wanted)
                return ingress;
    }
    return {};
}

std::size_t Scene::memoryUsage() const
{
    std::size_t bytes = arrangementMemory + blockCost(blockRects) + blockCost(blockHeaders) + blockCost(blocks)
        + blockCost(boxRects) + blockCost(boxBlocks) + blockCost(boxes) + grid.memoryUsage() + pyramid.memoryUsage();
    for (const auto& block : blocks)
        if (block)
            bytes += blockCost(sizeof *block) + blockCost(block->services) + blockCost(block->ingresses)
                + blockCost(block->shelf);
    for (const auto& box : boxes)
        if (box)
            bytes += blockCost(sizeof *box) + blockCost(box->cells.states) + blockCost(box->cells.rows)
                + blockCost(box->cells.workloads) + blockCost(box->cells.releaseChanged) + blockCost(box->cells.usage);
    return bytes;
}

} // namespace Chartroom::Topology
