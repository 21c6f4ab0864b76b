// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Chartroom::Widgets {

/// Paints the cells of every table from the roles of Items: a state as its shape and word, names without their middle,
/// figures that deserve attention in semibold, one hairline below each row. Values come from Items::Role only; the
/// model is not touched otherwise.
class ResourceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row under the pointer, or -1.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_hoveredRow = -1;
};

inline constexpr int RowHeight = 24;

} // namespace Chartroom::Widgets
