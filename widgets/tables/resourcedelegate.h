// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/textruler.h"

#include <QStyledItemDelegate>

#include <optional>

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
    /// For cells, and for those that deserve attention; of the application's font.
    const TextRuler& ruler(bool strong) const;

    int m_hoveredRow = -1;
    mutable QFont m_font; ///< that the rulers were made for
    mutable std::optional<TextRuler> m_ruler;
    mutable std::optional<TextRuler> m_strongRuler;
};

inline constexpr int RowHeight = 24;

} // namespace Chartroom::Widgets
