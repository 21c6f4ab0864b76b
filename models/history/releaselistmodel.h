// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/helm/provenance.h"
#include "models/helm/release.h"
#include "models/store/replica.h"

#include <QAbstractTableModel>
#include <QString>
#include <QTimer>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace Chartroom::History {

/// What is told of a revision only by its record's payload.
struct RevisionDetails {
    QString chart; ///< "checkout-2.18.3"
    QString appVersion;
    QString description;
    Helm::Author author;
    QString reason; ///< why it was made; "" where not recorded
    std::optional<TimePoint> deployed;
    int rollbackOf = 0; ///< the revision it went back to; 0 for none
    QString error; ///< why the record could not be read, else empty

    static RevisionDetails fromRecord(const Helm::Release& record);
};

/// A release as a row: its newest revision and how many are kept.
struct ReleaseItem {
    Helm::ReleaseKey key;
    std::vector<Helm::RevisionInfo> revisions; ///< newest first; never empty
    std::optional<RevisionDetails> details; ///< of the newest, once read
    std::string detailsVersion; ///< the record's resourceVersion that they were read at

    const Helm::RevisionInfo& newest() const { return revisions.front(); }
};

/// Every Helm release, from the metadata of its storage records in a replica. Charts, descriptions and dates are in the
/// payloads: those of the rows on screen are asked for with wantDetails() and set with setDetails().
///
/// Rows keep their selection when records come and go. Roles are those of Items, where they apply.
class ReleaseListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Namespace, Name, Status, Revision, Chart, AppVersion, Updated, Who, Why, Kept, ColumnCount };

    /// Both must outlive the model. The Hub must be subscribed to the kinds whose RowType is HelmRecord.
    ReleaseListModel(Store::Replica& replica, const Clock& clock, QObject* parent = nullptr);

    /// Empty: all.
    void setNamespaces(std::set<std::string> namespaces);
    /// Plain text, any part of namespace, name, status, chart, who and why.
    void setFilter(const QString& text);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int totalCount() const { return static_cast<int>(m_items.size()); }
    /// Releases whose newest revision has this status, shown or hidden.
    int countOf(Helm::ReleaseStatus status) const;
    /// Shown releases whose newest revision is not older than `moment`.
    int countSince(TimePoint moment) const;
    /// Bytes. Walks over all revisions.
    std::size_t memoryUsage() const;
    const ReleaseItem& itemAt(int row) const;
    const ReleaseItem* find(const Helm::ReleaseKey& key) const;
    int rowOf(const Helm::ReleaseKey& key) const; ///< -1 where unknown or hidden

    /// Emits detailsWanted() for those of the rows that lack them and were not asked for yet.
    void wantDetails(int firstRow, int lastRow);
    void setDetails(const Helm::RevisionInfo& revision, const RevisionDetails& details);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void detailsWanted(const Chartroom::Helm::RevisionInfo& revision);
    /// Which revisions a release has, or the status of one of them, is different now; or the release is gone.
    void releaseChanged(const Chartroom::Helm::ReleaseKey& key);
    void countsChanged();

private:
    /// A row that is being put in order.
    struct Candidate {
        const ReleaseItem* item;
        QString text; ///< what it is ordered by, where that is a text
    };

    void reload();
    void arrange();
    bool accepts(const ReleaseItem& item) const;
    bool isSortedByText() const;
    bool less(const Candidate& a, const Candidate& b) const;
    QString textOf(const ReleaseItem& item, int column) const;

    Store::Replica& m_replica;
    const Clock& m_clock;
    QTimer m_reload;
    QTimer m_rearrange; ///< after details that the order or the filter may depend on
    std::map<Helm::ReleaseKey, ReleaseItem> m_items;
    std::vector<Helm::ReleaseKey> m_order; ///< shown rows
    std::set<std::string> m_asked; ///< records whose details were asked for
    std::set<std::string> m_namespaces;
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace Chartroom::History
