// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/items/column.h"
#include "models/items/filter.h"
#include "models/items/roles.h"
#include "models/items/roworder.h"
#include "models/items/usagesource.h"
#include "models/store/replica.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <unordered_set>
#include <vector>

namespace Chartroom::Items {

/// The objects of one kind as a table: kubectl's columns, sorted and filtered by a permutation of its own.
///
/// Sorting and filtering 5,000 rows or more happens in the thread pool: until it is done the former order stays and
/// busyChanged(true) was emitted. Changes from the replica are merged in; what is selected stays selected, because rows
/// are never reset: few changed ranges are signalled one by one, many as one layoutChanged() with its persistent
/// indexes moved. A reset happens only when the columns themselves change (the first Table of a generic kind).
///
/// Ages are not model changes: data() computes them from the clock, views repaint what has an AgeRole.
class ResourceTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using HealthCounts = std::array<int, HealthCount>;

    /// All must outlive the model. The model is filled at once with what the replica holds.
    ResourceTableModel(Store::Replica& replica, Store::KindId kind, const Clock& clock, QObject* parent = nullptr);
    ~ResourceTableModel() override;

    Store::KindId kind() const { return m_kind; }

    /// Adds the columns CPU, %CPU/R, MEM, %MEM/L (of allocatable for nodes) to pods and nodes; null takes them away.
    void setUsageSource(UsageSource* source);
    void setFilter(RowFilter filter);
    const RowFilter& filter() const { return m_spec.filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_spec.column; }
    Qt::SortOrder sortOrder() const { return m_spec.order; }

    /// While it is not active, changes are only noted, which costs next to nothing, and the rows stay as they are; what
    /// has come together is taken over when it is active again. Active at first.
    void setActive(bool active);
    /// A sort or filter is being worked out in the background.
    bool isBusy() const { return m_busy; }
    /// Bytes that the order of the rows holds, without the rows themselves.
    std::size_t memoryUsage() const;
    /// Objects of the kind, shown or hidden by the filter.
    int totalCount() const;
    int hiddenCount() const { return totalCount() - rowCount(); }

    /// How many of the rows shown are in each state.
    HealthCounts healthCounts() const;

    Store::RowPtr rowAt(int row) const;
    Store::Slot slotAt(int row) const;
    /// Invalid where there is no such object or the filter hides it.
    QModelIndex indexOf(const Kube::Uid& uid, int column = 0) const;
    QModelIndex indexOf(Store::Slot slot, int column = 0) const;
    const std::vector<Column>& columns() const { return *m_columns; }
    /// Column by its key ("NAME", "STATUS"), or -1.
    int columnOf(QStringView key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void busyChanged(bool busy);
    /// totalCount(), hiddenCount() or rowCount() may be different.
    void countsChanged();

private:
    /// Fewer rows are arranged at once: it takes less time than a frame.
    static constexpr std::size_t ArrangedInPlace = 5'000;
    /// More changes at a time are taken over in the pool, by arranging all rows anew: a relist, or what a hidden table
    /// has missed.
    static constexpr std::size_t MergedInPlace = 4'000;
    /// More insertions and removals are told as one layoutChanged(), fewer one by one.
    static constexpr std::size_t ToldOneByOne = 16;

    void applyChanges(const Store::ChangeSetPtr& changes);
    void miss(const std::vector<Store::Slot>& touched);
    void takeOver(const std::vector<Store::Slot>& touched);
    std::vector<Store::Slot> replacedOf(const std::vector<Store::Slot>& touched) const;
    void dropReplaced(const std::vector<Store::Slot>& replaced);
    void reload();
    void updateColumns();
    void usageChanged();

    /// Works out the order anew: at once for few rows, else in the pool.
    void rearrange();
    void startArranging();
    void requestStop();
    void arranged();
    OrderInput orderInput(std::span<const Store::RowPtr> rows) const;

    /// Takes all rows of the replica over anew, laid out in the pool: what is shown stays until then.
    void catchUp();
    struct Arrangement;
    /// The rows of a catch-up; returns the slots that have no object any more.
    std::vector<Store::Slot> adopt(Arrangement& arrangement);
    void putInLate(std::vector<Store::Slot>& order);

    /// What becomes of the rows in `touched` slots, which have a new state in the replica.
    struct Delta;
    Delta settle(const std::vector<Store::Slot>& touched);
    void merge(const std::vector<Store::Slot>& touched);
    void removeOneByOne(const std::vector<int>& positions);
    void insertOneByOne(const std::vector<Store::Slot>& slots);
    std::vector<Store::Slot> mergedOrder(const Delta& delta) const;
    std::vector<Store::Slot> merged(
        const std::vector<Store::Slot>& stays, const std::vector<Store::Slot>& comesIn) const;
    void replaceOrder(std::vector<Store::Slot> order);
    void announceUpdates(std::vector<int> positions);
    std::vector<Store::Slot>::const_iterator placeOf(
        Store::Slot slot, std::vector<Store::Slot>::const_iterator from) const;
    bool ordered(Store::Slot a, Store::Slot b) const;
    void renumber(std::size_t from);
    void setBusy(bool busy);

    std::optional<Usage> usageOf(const Store::Row& row) const;
    CellContext cellContext(const Store::Row& row) const;
    QVariant rowData(const Store::Row& row, Store::Slot slot, int role) const;

    Store::Replica& m_replica;
    const Store::KindId m_kind;
    const Clock& m_clock;
    QPointer<UsageSource> m_usage;
    Store::TableColumnsPtr m_serverColumns;
    std::shared_ptr<const std::vector<Column>> m_columns;
    OrderSpec m_spec; ///< as asked for
    std::unique_ptr<RowOrder> m_rules; ///< by which m_order is laid out; those of m_spec unless busy
    std::vector<Store::RowPtr> m_rows; ///< by slot, as laid out: m_order refers to these
    std::vector<Store::Slot> m_order; ///< by visible row
    std::vector<std::int32_t> m_positions; ///< visible row by slot, -1 where hidden
    QTimer m_start; ///< of an arrangement that was asked for
    QFutureWatcher<void> m_arranging;
    std::shared_ptr<Arrangement> m_arrangement; ///< what is being worked on
    std::unordered_set<Store::Slot> m_touchedMeanwhile; ///< since the snapshot that is being arranged was taken
    std::unordered_set<Store::Slot> m_missed; ///< touched while not active
    bool m_missedUsage = false;
    bool m_rowsAreAhead = false; ///< while not active: m_order is not their order any more
    bool m_active = true;
    bool m_busy = false;
    bool m_catchingUp = false; ///< m_rows are those before what is being arranged; changes wait in m_touchedMeanwhile
};

} // namespace Chartroom::Items
