// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/snapshottable.h"

#include "app/console/pages/snapshottablemodel.h"
#include "widgets/tables/tableview.h"

namespace Chartroom::Console {

Widgets::TableView* makeSnapshotTable(SnapshotTableModel& model, const QString& stretch, QWidget* parent)
{
    auto* table = new Widgets::TableView(parent);
    table->setSortingEnabled(false);
    table->setStretchColumn(stretch);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(&model);
    return table;
}

} // namespace Chartroom::Console
