// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Chartroom::Items {

/// What the item models say about a cell or its row, beside Qt::DisplayRole. Colours, shapes and fonts are the
/// delegates' business. Where nothing is said the QVariant is invalid.
enum Role {
    SortRole = Qt::UserRole + 1, ///< qint64, double or QString: what the column is ordered by
    RowRole, ///< Store::RowPtr (QVariant::value<Store::RowPtr>())
    KindRole, ///< quint32: Store::KindId::value()
    SlotRole, ///< quint32: Store::Slot::value()
    ReferenceRole, ///< Kube::ObjectRef
    HealthRole, ///< int: Chartroom::Health of the object, only in the column that shows its state
    RowHealthRole, ///< int: Chartroom::Health of the object, in every column
    TerminatingRole, ///< bool, in every column
    SyncRole, ///< int: Chartroom::SyncStatus, in columns that show it
    StatusRole, ///< QString: the word kubectl prints for the object's status
    WarningRole, ///< bool: this cell deserves attention by itself (restarts, a Warning event, a failed count)
    FractionRole, ///< double, 0 and up: share of allocatable, request or limit that the cell shows in percent
    AgeRole, ///< qint64: seconds since 1970 that an age cell counts from; repaint it, it changes without a signal
    MonospaceRole, ///< bool: names, addresses, images, numbers
    AlignRole, ///< int: Qt::AlignmentFlag; the same as Qt::TextAlignmentRole without the vertical part
    PriorityRole, ///< int, header: 0 shown by default, greater: a wide column
    ColumnKeyRole, ///< QString, header: what settings and tests call the column; the same in every language
    CountRole, ///< int: objects below a tree item or of a namespace
};

} // namespace Chartroom::Items
