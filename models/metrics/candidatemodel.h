// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/capacity.h"
#include "models/metrics/metricsstore.h"

#include <QAbstractTableModel>
#include <array>
#include <optional>
#include <set>
#include <vector>

namespace Chartroom::Metrics {

struct Candidate {
    Subject subject;
    Usage usage;
    Capacity capacity;

    /// Share of what the percentage is of: request for CPU and limit for memory, of a node what is allocatable;
    /// nothing where that is not set.
    std::optional<double> cpuShare() const;
    std::optional<double> memoryShare() const;
};

/// What charts can be drawn of: the biggest consumers of a scope, up to eight of them chosen, each with a colour of its
/// own that it keeps as long as it is chosen.
///
/// New figures change cells, not the order: that is made when the operator asks for it (scope, filter, sorting).
class CandidateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Color, Name, Cpu, CpuShare, Memory, MemoryShare, ColumnCount };
    enum { ColorRole = Qt::UserRole + 200 }; ///< int: number of the chart series, -1 where not chosen
    static constexpr std::size_t MostChosen = 8;
    static constexpr std::size_t MostRows = 1000;

    /// Both must outlive the model.
    CandidateModel(const MetricsStore& metrics, const Store::Replica& replica, QObject* parent = nullptr);

    /// Whether somebody looks at it: else changes are only noted, and caught up with later.
    void setActive(bool active);

    Scope scope() const { return m_scope; }
    void setScope(Scope scope);
    void setNamespaces(std::set<std::string> namespaces); ///< empty: all
    void setFilter(const QString& text);
    void sort(int column, Qt::SortOrder order = Qt::DescendingOrder) override;
    /// All candidates of scope, namespaces and filter; more than rowCount() where only the biggest are listed.
    int totalCount() const { return m_total; }

    const Candidate& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(const Subject& subject) const; ///< -1 where it is not listed
    /// Chosen subjects by colour; holes where a colour is free.
    const std::array<std::optional<Subject>, MostChosen>& chosen() const { return m_chosen; }
    int chosenCount() const;
    void toggle(int row);
    void choose(const std::vector<Subject>& subjects);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void chosenChanged();
    void countsChanged();

private:
    std::vector<Candidate> candidates();
    void sort(std::vector<Candidate>& rows) const;
    void replaceRows(std::vector<Candidate> rows);
    void rebuild();
    void update();
    int colorOf(const Subject& subject) const;

    const MetricsStore& m_metrics;
    const Store::Replica& m_replica;
    Scope m_scope = Scope::Pod;
    std::set<std::string> m_namespaces;
    QString m_filter;
    int m_sortColumn = Cpu;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    std::vector<Candidate> m_rows;
    int m_total = 0;
    bool m_active = true;
    bool m_missedFigures = false;
    bool m_missedOrder = false;
    std::array<std::optional<Subject>, MostChosen> m_chosen;
};

} // namespace Chartroom::Metrics
