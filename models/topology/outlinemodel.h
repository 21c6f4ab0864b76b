// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"

#include <QAbstractItemModel>
#include <memory>
#include <vector>

namespace Chartroom::Topology {

/// What a scene shows, as a tree: namespaces with their workloads, or zones with their nodes, and the pods in them. The
/// same objects as on the map, by name instead of by place. Says states as values; their words are the view's.
///
/// Pods are put into the tree when their box is opened (fetchMore), so a map of 150,000 costs no more than what is
/// looked at. A new scene changes rows in place: what is open stays open, and the current row stays on its object.
class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< int(CellState), the worst of the object and what is in it
        CountsRole, ///< Counts of its pods; nothing for a pod
        ItemRole, ///< Item in scene()
        ReferenceRole, ///< Kube::ObjectRef; invalid for a zone and for pods without an owner
    };

    explicit OutlineModel(QObject* parent = nullptr);
    ~OutlineModel() override;

    /// Takes over a scene; cheap where little changed. Null: empty.
    void setScene(std::shared_ptr<const Scene> scene);
    const std::shared_ptr<const Scene>& scene() const { return m_scene; }
    /// Where an item of the scene is, putting its pods into the tree if need be; invalid where it has no row: services
    /// and ingresses.
    QModelIndex indexOf(const Item& item);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    /// What a row is to be: its object, and what it is ordered and found again by.
    struct Entry {
        std::string name;
        std::string kind; ///< tells objects of one name apart
        Item item;
        bool operator==(const Entry& other) const { return name == other.name && kind == other.kind; }
        static bool before(const Entry& a, const Entry& b);
    };

    std::vector<Entry> blocks() const;
    std::vector<Entry> boxes(std::uint32_t block) const;
    std::vector<Entry> pods(std::uint32_t box) const;
    std::vector<Entry> contents(const Node& node) const;
    void update(Node& node, std::vector<Entry> wanted);
    void updateBelow(Node& node, const Scene& before);
    static void renumber(Node& node, std::size_t from);
    void insert(Node& node, std::size_t at, std::vector<Entry> entries);
    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;

    std::shared_ptr<const Scene> m_scene;
    std::vector<std::vector<std::uint32_t>> m_boxesOfBlock;
    std::unique_ptr<Node> m_root;
};

} // namespace Chartroom::Topology

Q_DECLARE_METATYPE(Chartroom::Topology::Item)
Q_DECLARE_METATYPE(Chartroom::Topology::Counts)
