// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/resourcetablemodel.h"

#include "models/base/blockcost.h"
#include "models/items/celltext.h"
#include "models/store/rowsahead.h"

#include <algorithm>
#include <limits>

namespace Chartroom::Items {

using Store::Row;
using Store::RowPtr;
using Store::Slot;

namespace {

Store::Seconds secondsOf(TimePoint time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

ResourceTableModel::ResourceTableModel(Store::Replica& replica, Store::KindId kind, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_replica(replica)
    , m_kind(kind)
    , m_clock(clock)
{
    m_serverColumns = m_replica.kinds().columns(kind);
    m_columns
        = std::make_shared<const std::vector<Column>>(columnsFor(m_replica.kinds().info(kind), m_serverColumns, false));
    m_rules = std::make_unique<RowOrder>(orderInput({}));
    connect(&m_replica, &Store::Replica::changed, this, &ResourceTableModel::applyChanges);
    connect(&m_arranging, &QFutureWatcherBase::finished, this, &ResourceTableModel::arranged);
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, [this] {
        if (m_busy && !m_arranging.isRunning())
            startArranging();
    });
    reload();
    if (m_catchingUp)
        catchUp();
}

ResourceTableModel::~ResourceTableModel()
{
    requestStop();
    m_arranging.disconnect(this);
    m_arranging.waitForFinished();
}

void ResourceTableModel::setUsageSource(UsageSource* source)
{
    if (m_usage)
        m_usage->disconnect(this);
    m_usage = source;
    if (m_usage)
        connect(m_usage, &UsageSource::usageChanged, this, &ResourceTableModel::usageChanged);
    updateColumns();
}

void ResourceTableModel::setFilter(RowFilter filter)
{
    if (filter == m_spec.filter)
        return;
    m_spec.filter = std::move(filter);
    rearrange();
}

void ResourceTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_spec.column && order == m_spec.order)
        return;
    m_spec.column = column;
    m_spec.order = order;
    rearrange();
}

int ResourceTableModel::totalCount() const
{
    return static_cast<int>(m_replica.count(m_kind));
}

RowPtr ResourceTableModel::rowAt(int row) const
{
    const Slot slot = slotAt(row);
    return slot.isValid() ? m_rows[slot.value()] : RowPtr();
}

Slot ResourceTableModel::slotAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_order[static_cast<std::size_t>(row)] : Slot();
}

ResourceTableModel::HealthCounts ResourceTableModel::healthCounts() const
{
    HealthCounts counts {};
    for (std::size_t slot = 0; slot < m_rows.size(); ++slot) {
        Store::fetchAhead(m_rows, slot);
        if (m_rows[slot] && m_positions[slot] >= 0)
            ++counts.at(static_cast<std::size_t>(m_rows[slot]->health));
    }
    return counts;
}

QModelIndex ResourceTableModel::indexOf(const Kube::Uid& uid, int column) const
{
    return indexOf(m_replica.table(m_kind).find(uid), column);
}

QModelIndex ResourceTableModel::indexOf(Slot slot, int column) const
{
    if (!slot.isValid() || slot.value() >= m_positions.size() || m_positions[slot.value()] < 0)
        return {};
    return index(m_positions[slot.value()], column);
}

int ResourceTableModel::columnOf(QStringView key) const
{
    const std::string wanted = key.toUtf8().toStdString();
    const auto found = std::ranges::find(*m_columns, wanted, &Column::title);
    return found == m_columns->end() ? -1 : static_cast<int>(found - m_columns->begin());
}

int ResourceTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ResourceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns->size());
}

std::optional<Usage> ResourceTableModel::usageOf(const Row& row) const
{
    return m_usage ? m_usage->usage(row) : std::nullopt;
}

CellContext ResourceTableModel::cellContext(const Row& row) const
{
    return {.strings = &m_replica.strings(), .now = secondsOf(m_clock.now()), .usage = usageOf(row)};
}

QVariant ResourceTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Slot slot = m_order[static_cast<std::size_t>(index.row())];
    const Row& row = *m_rows[slot.value()];
    const Column& column = (*m_columns)[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: {
        std::string scratch;
        return cellText(column.text(column, row, cellContext(row), scratch));
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.align == CellAlign::Right ? Qt::AlignRight : Qt::AlignLeft));
    case AlignRole:
        return int(column.align == CellAlign::Right ? Qt::AlignRight : Qt::AlignLeft);
    case MonospaceRole:
        return column.monospace;
    case SortRole: {
        if (column.number)
            return qint64(column.number(column, row, cellContext(row)));
        std::string scratch;
        return cellText(column.text(column, row, cellContext(row), scratch));
    }
    case HealthRole:
        return column.isState ? QVariant(int(row.health)) : QVariant();
    case SyncRole:
        return column.isSync ? QVariant(int(static_cast<const Store::ApplicationRow&>(row).sync)) : QVariant();
    case WarningRole:
        return column.warning && column.warning(row);
    case AgeRole: {
        const qint64 age = column.isAge ? column.number(column, row, {}) : std::numeric_limits<qint64>::max();
        return age == std::numeric_limits<qint64>::max() ? QVariant() : QVariant(-age);
    }
    case FractionRole: {
        const qint64 share = column.isFraction ? column.number(column, row, cellContext(row)) : -1;
        return share < 0 ? QVariant() : QVariant(double(share) / 10'000);
    }
    default:
        return rowData(row, slot, role);
    }
}

QVariant ResourceTableModel::rowData(const Row& row, Slot slot, int role) const
{
    switch (role) {
    case RowRole:
        return QVariant::fromValue(m_rows[slot.value()]);
    case KindRole:
        return quint32(m_kind.value());
    case SlotRole:
        return quint32(slot.value());
    case ReferenceRole:
        return QVariant::fromValue(m_replica.reference(row));
    case RowHealthRole:
        return int(row.health);
    case TerminatingRole:
        return row.terminating;
    case StatusRole:
        return cellText(m_replica.text(row.status));
    default:
        return {};
    }
}

QVariant ResourceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = (*m_columns)[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
    case ColumnKeyRole:
        return cellText(column.title);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.align == CellAlign::Right ? Qt::AlignRight : Qt::AlignLeft));
    case PriorityRole:
        return column.priority;
    default:
        return {};
    }
}

void ResourceTableModel::reload()
{
    const auto rows = m_replica.table(m_kind).slots();
    m_missed.clear();
    m_rowsAreAhead = false;
    m_order.clear();
    m_catchingUp = m_replica.count(m_kind) >= ArrangedInPlace;
    if (m_catchingUp)
        m_rows.clear();
    else
        m_rows.assign(rows.begin(), rows.end());
    m_positions.assign(m_rows.size(), -1);
    m_order = m_rules->arrange(m_rows);
    renumber(0);
}

void ResourceTableModel::updateColumns()
{
    // What was sorted by stays so, if it is still there.
    const std::string sortedBy
        = m_spec.column < 0 ? std::string() : (*m_columns)[static_cast<std::size_t>(m_spec.column)].title;
    requestStop();
    beginResetModel();
    m_serverColumns = m_replica.kinds().columns(m_kind);
    m_columns = std::make_shared<const std::vector<Column>>(
        columnsFor(m_replica.kinds().info(m_kind), m_serverColumns, !m_usage.isNull()));
    m_spec.column = sortedBy.empty() ? -1 : columnOf(QString::fromStdString(sortedBy));
    m_rules = std::make_unique<RowOrder>(orderInput(m_replica.table(m_kind).slots()));
    reload();
    endResetModel();
    if (m_catchingUp)
        catchUp();
    else
        setBusy(false);
    Q_EMIT countsChanged();
}

void ResourceTableModel::usageChanged()
{
    m_missedUsage = !m_active;
    if (!m_active)
        return;
    const bool sortedByUsage = m_spec.column >= 0 && (*m_columns)[static_cast<std::size_t>(m_spec.column)].needsUsage;
    if (sortedByUsage)
        rearrange();
    if (m_order.empty())
        return;
    const auto first = std::ranges::find(*m_columns, true, &Column::needsUsage);
    const auto last = std::ranges::find_last(*m_columns, true, &Column::needsUsage).begin();
    if (first != m_columns->end())
        Q_EMIT dataChanged(index(0, static_cast<int>(first - m_columns->begin())),
            index(rowCount() - 1, static_cast<int>(last - m_columns->begin())));
}

void ResourceTableModel::applyChanges(const Store::ChangeSetPtr& changes)
{
    if (changes->kind != m_kind)
        return;
    if (m_replica.kinds().columns(m_kind) != m_serverColumns) {
        updateColumns(); // fills the rows anew, too
        return;
    }
    std::vector<Slot> touched = changes->removed;
    touched.reserve(touched.size() + changes->added.size() + changes->updated.size());
    for (const auto* part : {&changes->added, &changes->updated})
        for (const auto& change : *part)
            touched.push_back(change.slot);
    if (touched.empty())
        return;
    if (m_active)
        takeOver(touched);
    else
        miss(touched);
    if (!changes->added.empty() || !changes->removed.empty())
        Q_EMIT countsChanged();
}

void ResourceTableModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active || !active)
        return;
    if (m_missedUsage)
        usageChanged();
    if (m_missed.empty())
        return;
    const std::vector<Slot> missed(m_missed.begin(), m_missed.end());
    m_missed.clear();
    const bool isOrderOld = std::exchange(m_rowsAreAhead, false);
    if (isOrderOld || m_catchingUp || missed.size() > MergedInPlace) {
        catchUp();
    } else {
        dropReplaced(replacedOf(missed));
        takeOver(missed);
    }
    Q_EMIT countsChanged();
}

/// The rows of a large table do not wait, although their order does: each would keep in memory what a pod was.
void ResourceTableModel::miss(const std::vector<Slot>& touched)
{
    m_missed.insert(touched.begin(), touched.end());
    if (m_replica.count(m_kind) < ArrangedInPlace)
        return;
    m_rowsAreAhead = true;
    for (const Slot slot : touched) {
        if (slot.value() >= m_rows.size() || !m_rows[slot.value()])
            continue;
        RowPtr row = m_replica.row(m_kind, slot);
        if (row && row->uid == m_rows[slot.value()]->uid)
            m_rows[slot.value()] = std::move(row);
    }
}

void ResourceTableModel::takeOver(const std::vector<Slot>& touched)
{
    if (!m_catchingUp && touched.size() > MergedInPlace)
        return catchUp();
    if (m_busy)
        m_touchedMeanwhile.insert(touched.begin(), touched.end());
    if (!m_catchingUp)
        merge(touched);
}

std::size_t ResourceTableModel::memoryUsage() const
{
    return blockCost(m_rows) + blockCost(m_order) + blockCost(m_positions);
}

} // namespace Chartroom::Items
