// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/resourcetree.h"

#include <QAbstractScrollArea>
#include <vector>

namespace Chartroom::Widgets {

/// An Application's objects as a tree from left to right: the Application, what it manages, what that owns, pods as
/// cells. kubectl's short names before names. A health that Chartroom worked out itself is drawn without its fill.
///
/// Arrow keys walk the tree, Enter or a double click activates.
class ApplicationTree : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Show { All, OutOfSync, NotHealthy };

    explicit ApplicationTree(QWidget* parent = nullptr);

    /// Keeps the chosen object where it still exists.
    void setNodes(std::vector<Argo::TreeNode> nodes);
    /// Only nodes that match, with their ancestors.
    void setShow(Show show);
    int countOf(Show show) const; ///< without the Application itself and groups of pods
    const std::vector<Argo::TreeNode>& nodes() const { return m_nodes; }
    /// Nodes on screen, scrolled or not.
    int shownCount() const { return static_cast<int>(m_boxes.size()); }
    std::optional<Kube::ObjectRef> currentObject() const;

    QSize sizeHint() const override { return {760, 420}; }

Q_SIGNALS:
    void selected(const Chartroom::Kube::ObjectRef& object);
    void activated(const Chartroom::Kube::ObjectRef& object);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Box {
        int node;
        int row;
        QRect rect; ///< in contents coordinates
    };

    static bool matches(const Argo::TreeNode& node, Show show);
    void layOut();
    const Box* boxAt(const QPoint& position) const;
    const Box* boxOf(int node) const;
    void choose(int node);
    void step(int by);
    void paintBox(QPainter& painter, const Box& box) const;
    void paintPods(QPainter& painter, const QRect& rect, const Argo::TreeNode& node) const;
    void paintEdge(QPainter& painter, const Box& box) const;

    std::vector<Argo::TreeNode> m_nodes;
    Show m_show = Show::All;
    std::vector<Box> m_boxes;
    int m_current = -1; ///< node
    QSize m_contents;
};

/// kubectl's short name of a kind: "deploy", "svc"; the kind in lower case where it has none.
QString shortKind(const QString& kind);

} // namespace Chartroom::Widgets
