// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/outlinemodel.h"

#include <QTreeView>

namespace Chartroom::Widgets {

/// The map as text: the same objects with the same states, as a tree that is walked with the arrow keys and read by a
/// screen reader. Enter activates; what is current is selected on the map as well.
class OutlineView final : public QTreeView {
    Q_OBJECT

public:
    explicit OutlineView(QWidget* parent = nullptr);

    /// What it shows from now on; null: nothing. Rows stay what they are; see OutlineModel.
    void setScene(std::shared_ptr<const Topology::Scene> scene);
    /// Opens what is around the object and makes it current, without telling. Nothing where it has no row.
    void select(const Kube::ObjectRef& object);
    Kube::ObjectRef selected() const;

Q_SIGNALS:
    void objectSelected(const Kube::ObjectRef& object); ///< by the operator
    void objectActivated(const Kube::ObjectRef& object); ///< Enter or a double click

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Texts;

    Topology::OutlineModel m_model;
    Texts* m_texts;
    bool m_isSelecting = false;
};

} // namespace Chartroom::Widgets
