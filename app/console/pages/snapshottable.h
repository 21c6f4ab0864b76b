// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace Chartroom::Widgets {
class TableView;
}

namespace Chartroom::Console {

class SnapshotTableModel;

/// A table of a model whose order is its meaning: it is not sorted otherwise. The column `stretch` takes what width is
/// left over. Owned by `parent`; the model must outlive it.
Widgets::TableView* makeSnapshotTable(SnapshotTableModel& model, const QString& stretch, QWidget* parent);

} // namespace Chartroom::Console
