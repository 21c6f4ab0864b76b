// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/snapshottablemodel.h"

#include "models/base/timetext.h"
#include "models/items/roles.h"

#include <algorithm>
#include <unordered_map>

namespace Chartroom::Console {

SnapshotTableModel::SnapshotTableModel(std::vector<SnapshotColumn> columns, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_clock(clock)
{ }

void SnapshotTableModel::setRows(std::vector<SnapshotRow> rows)
{
    if (rows == m_rows)
        return;
    const bool sameObjects = std::ranges::equal(rows, m_rows, {}, &SnapshotRow::reference, &SnapshotRow::reference);
    if (sameObjects) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == m_rows[i])
                continue;
            m_rows[i] = std::move(rows[i]);
            const int row = static_cast<int>(i);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        return;
    }
    // A layout change may not change the number of rows: the difference comes and goes at the end first. What comes is
    // rows with texts: a view fits its columns to the first that it gets.
    const int before = rowCount();
    const int after = static_cast<int>(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows.insert(m_rows.end(), rows.begin() + before, rows.end());
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged();
    std::unordered_map<Kube::ObjectRef, int> places;
    for (int i = 0; i < after; ++i)
        places[rows[static_cast<std::size_t>(i)].reference] = i;
    const QModelIndexList persistent = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex& old : persistent) {
        const auto place = places.find(m_rows[static_cast<std::size_t>(old.row())].reference);
        const bool hasJustCome = old.row() >= before; // and may be there twice: the one from before goes on
        moved << (hasJustCome || place == places.end() ? QModelIndex() : index(place->second, old.column()));
    }
    rows.resize(std::max(rows.size(), m_rows.size()));
    m_rows = std::move(rows);
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged();
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(static_cast<std::size_t>(after));
        endRemoveRows();
    }
}

int SnapshotTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SnapshotTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant SnapshotTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SnapshotRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Items::ReferenceRole)
        return QVariant::fromValue(row.reference);
    if (role == Items::AlignRole)
        return static_cast<int>(m_columns.at(column).align);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(m_columns.at(column).align | Qt::AlignVCenter));
    if (column >= row.cells.size())
        return {};
    const SnapshotCell& cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
        if (cell.since > 0) {
            const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch();
            return QString::fromStdString(durationText(now - std::chrono::seconds(cell.since)));
        }
        return cell.text;
    case Qt::ToolTipRole:
        return cell.text.size() > 40 ? QVariant(cell.text.toHtmlEscaped()) : QVariant();
    case Qt::DecorationRole:
        return cell.kind.isEmpty() ? QVariant() : QVariant(cell.kind);
    case Items::HealthRole:
        return cell.health ? QVariant(static_cast<int>(*cell.health)) : QVariant();
    case Items::TerminatingRole:
        return cell.terminating;
    case Items::AgeRole:
        return cell.since > 0 ? QVariant(static_cast<qint64>(cell.since)) : QVariant();
    case Items::WarningRole:
        return cell.warning;
    default:
        return {};
    }
}

QVariant SnapshotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const SnapshotColumn& column = m_columns.at(static_cast<std::size_t>(section));
    if (role == Qt::DisplayRole || role == Items::ColumnKeyRole)
        return column.key;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(column.align | Qt::AlignVCenter));
    return {};
}

} // namespace Chartroom::Console
