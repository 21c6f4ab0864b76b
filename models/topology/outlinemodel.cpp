// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/outlinemodel.h"

#include "models/topology/naturalorder.h"

#include <algorithm>
#include <iterator>

namespace Chartroom::Topology {

struct OutlineModel::Node {
    Entry entry;
    Node* parent = nullptr;
    int row = 0;
    bool isRead = false; ///< its children are in the tree
    std::vector<std::unique_ptr<Node>> children;
};

bool OutlineModel::Entry::before(const Entry& a, const Entry& b)
{
    if (a.name != b.name)
        return naturalLess(a.name, b.name);
    return a.kind < b.kind;
}

OutlineModel::OutlineModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_scene(std::make_shared<Scene>())
    , m_root(std::make_unique<Node>())
{
    m_root->isRead = true;
}

OutlineModel::~OutlineModel() = default;

std::vector<OutlineModel::Entry> OutlineModel::blocks() const
{
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < m_scene->blocks.size(); ++i)
        if (const auto& block = m_scene->blocks[i])
            entries.push_back({block->name, block->unscheduled ? "unscheduled" : "", {Item::Kind::Block, i, 0}});
    return entries;
}

std::vector<OutlineModel::Entry> OutlineModel::boxes(std::uint32_t block) const
{
    std::vector<Entry> entries;
    for (const std::uint32_t box : m_boxesOfBlock[block])
        entries.push_back({m_scene->boxes[box]->ref.name, m_scene->boxes[box]->ref.kind, {Item::Kind::Box, box, 0}});
    return entries;
}

std::vector<OutlineModel::Entry> OutlineModel::pods(std::uint32_t box) const
{
    std::vector<Entry> entries;
    const Cells& cells = m_scene->boxes[box]->cells;
    for (std::uint32_t slot = 0; slot < cells.states.size(); ++slot)
        if (cells.isTaken(slot)) // on a node there may be pods of one name from several namespaces
            entries.push_back({std::string(cells.rows[slot]->name.view()),
                std::string(m_scene->strings->text(cells.rows[slot]->nameSpace)), {Item::Kind::Cell, box, slot}});
    return entries;
}

std::vector<OutlineModel::Entry> OutlineModel::contents(const Node& node) const
{
    switch (node.entry.item.kind) {
    case Item::Kind::Block:
        return boxes(node.entry.item.index);
    case Item::Kind::Box:
        return pods(node.entry.item.index);
    default:
        return {};
    }
}

void OutlineModel::setScene(std::shared_ptr<const Scene> scene)
{
    const std::shared_ptr<const Scene> before
        = std::exchange(m_scene, scene ? std::move(scene) : std::make_shared<const Scene>());
    m_boxesOfBlock.assign(m_scene->blocks.size(), {});
    for (std::uint32_t box = 0; box < m_scene->boxes.size(); ++box)
        if (m_scene->boxes[box])
            m_boxesOfBlock[m_scene->boxBlocks[box]].push_back(box);
    update(*m_root, blocks());
    updateBelow(*m_root, *before);
}

/// Children that are looked at follow; where the new scene shares a box with the one before, nothing in it changed.
void OutlineModel::updateBelow(Node& node, const Scene& before)
{
    const auto isShared = [&](const Item& item) {
        return item.kind == Item::Kind::Box && item.index < before.boxes.size()
            && before.boxes[item.index] == m_scene->boxes[item.index];
    };
    for (const auto& child : node.children) {
        if (!child->isRead || isShared(child->entry.item))
            continue;
        update(*child, contents(*child));
        updateBelow(*child, before);
    }
    if (!node.children.empty())
        Q_EMIT dataChanged(indexOf(*node.children.front()), indexOf(*node.children.back()));
}

/// Brings the children to what is wanted: rows go and come where they differ, and the others stay what they are.
void OutlineModel::update(Node& node, std::vector<Entry> wanted)
{
    std::ranges::sort(wanted, &Entry::before);
    for (std::size_t at = 0, next = 0; at < node.children.size() || next < wanted.size();) {
        if (at < node.children.size() && next < wanted.size() && node.children[at]->entry == wanted[next]) {
            node.children[at++]->entry.item = wanted[next++].item;
            continue;
        }
        const bool isGone = at < node.children.size()
            && (next == wanted.size() || Entry::before(node.children[at]->entry, wanted[next]));
        std::size_t end = isGone ? at + 1 : next + 1;
        if (isGone) {
            while (end < node.children.size()
                && (next == wanted.size() || Entry::before(node.children[end]->entry, wanted[next])))
                ++end;
            beginRemoveRows(indexOf(node), static_cast<int>(at), static_cast<int>(end) - 1);
            node.children.erase(
                node.children.begin() + std::ptrdiff_t(at), node.children.begin() + std::ptrdiff_t(end));
            renumber(node, at);
            endRemoveRows();
        } else {
            while (end < wanted.size()
                && (at == node.children.size() || Entry::before(wanted[end], node.children[at]->entry)))
                ++end;
            insert(node, at,
                {std::make_move_iterator(wanted.begin() + std::ptrdiff_t(next)),
                    std::make_move_iterator(wanted.begin() + std::ptrdiff_t(end))});
            at += end - next;
            next = end;
        }
    }
}

void OutlineModel::renumber(Node& node, std::size_t from)
{
    for (std::size_t i = from; i < node.children.size(); ++i)
        node.children[i]->row = static_cast<int>(i);
}

void OutlineModel::insert(Node& node, std::size_t at, std::vector<Entry> entries)
{
    beginInsertRows(indexOf(node), static_cast<int>(at), static_cast<int>(at + entries.size()) - 1);
    std::vector<std::unique_ptr<Node>> made;
    for (Entry& entry : entries) {
        made.push_back(std::make_unique<Node>());
        made.back()->entry = std::move(entry);
        made.back()->parent = &node;
    }
    node.children.insert(node.children.begin() + std::ptrdiff_t(at), std::make_move_iterator(made.begin()),
        std::make_move_iterator(made.end()));
    renumber(node, at);
    endInsertRows();
}

QModelIndex OutlineModel::indexOf(const Item& item)
{
    if (!m_scene->contains(item) || item.kind == Item::Kind::Service || item.kind == Item::Kind::Ingress)
        return {};
    const Item outer = m_scene->parent(item);
    Node* above = m_root.get();
    if (item.kind != Item::Kind::Block) {
        const QModelIndex index = indexOf(outer);
        if (!index.isValid())
            return {};
        fetchMore(index);
        above = nodeOf(index);
    }
    const auto found
        = std::ranges::find_if(above->children, [&](const auto& child) { return child->entry.item == item; });
    return found == above->children.end() ? QModelIndex() : indexOf(**found);
}

OutlineModel::Node* OutlineModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexOf(const Node& node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, &node);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? indexOf(*nodeOf(parent)->children[static_cast<std::size_t>(row)])
                                         : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(*nodeOf(index)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeOf(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

bool OutlineModel::hasChildren(const QModelIndex& parent) const
{
    const Node& node = *nodeOf(parent);
    if (node.isRead)
        return !node.children.empty();
    const Item& item = node.entry.item;
    if (!m_scene->contains(item))
        return false; // while a new scene is being taken over
    return item.kind == Item::Kind::Block
        ? !m_boxesOfBlock[item.index].empty()
        : item.kind == Item::Kind::Box && m_scene->boxes[item.index]->counts.total() > 0;
}

bool OutlineModel::canFetchMore(const QModelIndex& parent) const
{
    return !nodeOf(parent)->isRead && hasChildren(parent);
}

void OutlineModel::fetchMore(const QModelIndex& parent)
{
    Node& node = *nodeOf(parent);
    if (std::exchange(node.isRead, true))
        return;
    update(node, contents(node));
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& entry = nodeOf(index)->entry;
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(entry.name);
    case StateRole:
        return static_cast<int>(m_scene->state(entry.item));
    case CountsRole:
        if (!m_scene->contains(entry.item))
            return {};
        if (entry.item.kind == Item::Kind::Block)
            return QVariant::fromValue(m_scene->blocks[entry.item.index]->counts);
        if (entry.item.kind == Item::Kind::Box)
            return QVariant::fromValue(m_scene->boxes[entry.item.index]->counts);
        return {};
    case ItemRole:
        return QVariant::fromValue(entry.item);
    case ReferenceRole:
        return QVariant::fromValue(m_scene->ref(entry.item));
    default:
        return {};
    }
}

} // namespace Chartroom::Topology
