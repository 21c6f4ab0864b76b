// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/objectref.h"
#include "models/store/row.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace Chartroom::Console {

/// One cell of a SnapshotTableModel.
struct SnapshotCell {
    QString text {};
    std::optional<Health> health {}; ///< drawn as shape and word
    bool terminating = false;
    QString kind {}; ///< its icon goes before the text
    Store::Seconds since = 0; ///< instead of a text: the age, which goes on by itself
    bool warning = false;

    bool operator==(const SnapshotCell&) const = default;
};

struct SnapshotRow {
    Kube::ObjectRef reference; ///< unique in the table: what selection is kept by
    std::vector<SnapshotCell> cells;

    bool operator==(const SnapshotRow&) const = default;
};

struct SnapshotColumn {
    QString key; ///< heading, the same in every language
    Qt::Alignment align = Qt::AlignLeft;
};

/// A short table that is worked out anew as a whole now and then. Rows are told apart by their object, so that
/// selection and current row stay on it wherever it goes.
class SnapshotTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    SnapshotTableModel(std::vector<SnapshotColumn> columns, const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<SnapshotRow> rows);
    const std::vector<SnapshotRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<SnapshotColumn> m_columns;
    const Clock& m_clock;
    std::vector<SnapshotRow> m_rows;
};

} // namespace Chartroom::Console
