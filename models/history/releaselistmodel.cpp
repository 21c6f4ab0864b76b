// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/history/releaselistmodel.h"

#include "models/base/stringcost.h"
#include "models/base/timetext.h"
#include "models/items/roles.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chartroom::History {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Helm::RevisionInfo revisionOf(const Store::Replica& replica, const Store::HelmRecordRow& row)
{
    Helm::RevisionInfo revision;
    revision.release.nameSpace = replica.text(row.nameSpace);
    revision.release.name = row.release.view();
    revision.release.driver = row.inConfigMap ? Helm::StorageDriver::ConfigMap : Helm::StorageDriver::Secret;
    revision.revision = row.revision;
    revision.status = Helm::statusFromWord(replica.text(row.recordStatus));
    revision.objectName = row.name.view();
    revision.resourceVersion = row.resourceVersion.view();
    revision.created = TimePoint(std::chrono::seconds(row.created));
    return revision;
}

bool isNumber(int column)
{
    using Model = ReleaseListModel;
    return column == Model::Revision || column == Model::Updated || column == Model::Kept;
}

/// In the order of badness of the product; helm's words are shown beside it.
Health healthOf(Helm::ReleaseStatus status)
{
    switch (status) {
    case Helm::ReleaseStatus::Deployed:
        return Health::Healthy;
    case Helm::ReleaseStatus::Failed:
        return Health::Degraded;
    case Helm::ReleaseStatus::Uninstalled:
    case Helm::ReleaseStatus::Superseded:
        return Health::Suspended;
    case Helm::ReleaseStatus::Uninstalling:
    case Helm::ReleaseStatus::PendingInstall:
    case Helm::ReleaseStatus::PendingUpgrade:
    case Helm::ReleaseStatus::PendingRollback:
        return Health::Progressing;
    case Helm::ReleaseStatus::Unknown:
        break;
    }
    return Health::Unknown;
}

TimePoint momentOf(const ReleaseItem& item)
{
    return item.details && item.details->deployed ? *item.details->deployed : item.newest().created;
}

bool sameRevisions(const std::vector<Helm::RevisionInfo>& a, const std::vector<Helm::RevisionInfo>& b)
{
    return std::ranges::equal(a, b, [](const Helm::RevisionInfo& x, const Helm::RevisionInfo& y) {
        return x.objectName == y.objectName && x.status == y.status && x.resourceVersion == y.resourceVersion;
    });
}

/// The records of every kind that holds such, by release, newest revision first.
std::map<Helm::ReleaseKey, std::vector<Helm::RevisionInfo>> revisionsOf(const Store::Replica& replica)
{
    std::map<Helm::ReleaseKey, std::vector<Helm::RevisionInfo>> revisions;
    for (const Store::KindId kind : replica.kinds().ids()) {
        if (replica.kinds().info(kind).rowType != Store::RowType::HelmRecord)
            continue;
        for (const Store::RowPtr& row : replica.table(kind).slots()) {
            if (!row || row->type != Store::RowType::HelmRecord)
                continue;
            auto revision = revisionOf(replica, static_cast<const Store::HelmRecordRow&>(*row));
            if (!revision.release.name.empty())
                revisions[revision.release].push_back(std::move(revision));
        }
    }
    for (auto& [key, list] : revisions)
        std::ranges::sort(list, std::ranges::greater(), &Helm::RevisionInfo::revision);
    return revisions;
}

} // namespace

RevisionDetails RevisionDetails::fromRecord(const Helm::Release& record)
{
    RevisionDetails details;
    details.chart = toText(record.chart());
    details.appVersion = toText(record.appVersion());
    details.description = toText(record.description());
    details.deployed = record.lastDeployed();
    details.author = Helm::Author::of(record);
    details.reason = toText(Helm::reasonOf(record));
    details.rollbackOf = Helm::rollbackOf(record);
    return details;
}

ReleaseListModel::ReleaseListModel(Store::Replica& replica, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_replica(replica)
    , m_clock(clock)
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &ReleaseListModel::reload);
    m_rearrange.setSingleShot(true);
    m_rearrange.setInterval(0);
    connect(&m_rearrange, &QTimer::timeout, this, &ReleaseListModel::arrange);
    connect(&replica, &Store::Replica::changed, this, [this](const Store::ChangeSetPtr& changes) {
        if (m_replica.kinds().info(changes->kind).rowType == Store::RowType::HelmRecord)
            m_reload.start();
    });
    reload();
}

void ReleaseListModel::reload()
{
    auto revisions = revisionsOf(m_replica);
    std::vector<Helm::ReleaseKey> touched;
    for (auto& [key, item] : m_items)
        if (!revisions.contains(key))
            touched.push_back(key);
    for (const Helm::ReleaseKey& key : touched)
        m_items.erase(key);
    for (auto& [key, list] : revisions) {
        ReleaseItem& item = m_items[key];
        if (sameRevisions(item.revisions, list))
            continue;
        // helm rewrites a record when its status changes: until it is read again, its old texts stay.
        if (item.revisions.empty() || item.newest().objectName != list.front().objectName)
            item.details.reset();
        item.key = key;
        item.revisions = std::move(list);
        touched.push_back(key);
    }
    if (touched.empty())
        return;
    arrange();
    Q_EMIT countsChanged();
    for (const Helm::ReleaseKey& key : touched)
        Q_EMIT releaseChanged(key);
}

void ReleaseListModel::setNamespaces(std::set<std::string> namespaces)
{
    m_namespaces = std::move(namespaces);
    arrange();
    Q_EMIT countsChanged();
}

void ReleaseListModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    arrange();
    Q_EMIT countsChanged();
}

void ReleaseListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

/// Releases are thousands at most, so the order is made anew and the persistent indexes (selection, current row) moved
/// along.
void ReleaseListModel::arrange()
{
    std::vector<Candidate> shown;
    shown.reserve(m_items.size());
    for (const auto& [key, item] : m_items)
        if (accepts(item))
            shown.push_back({&item, isSortedByText() ? textOf(item, m_sortColumn) : QString()});
    if (m_sortColumn >= 0)
        std::ranges::stable_sort(shown, [this](const Candidate& a, const Candidate& b) {
            return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a);
        });
    std::vector<Helm::ReleaseKey> order;
    order.reserve(shown.size());
    for (const Candidate& candidate : shown)
        order.push_back(candidate.item->key);
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Helm::ReleaseKey> keys;
    keys.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        keys.push_back(m_order[static_cast<std::size_t>(index.row())]);
    m_order = std::move(order);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(keys[static_cast<std::size_t>(i)]);
        after.push_back(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

bool ReleaseListModel::accepts(const ReleaseItem& item) const
{
    if (!m_namespaces.empty() && !m_namespaces.contains(item.key.nameSpace))
        return false;
    if (m_filter.isEmpty())
        return true;
    for (const int column : {Namespace, Name, Status, Chart, Who, Why})
        if (textOf(item, column).contains(m_filter, Qt::CaseInsensitive))
            return true;
    return false;
}

bool ReleaseListModel::isSortedByText() const
{
    return m_sortColumn >= 0 && m_sortColumn != Revision && m_sortColumn != Kept && m_sortColumn != Updated;
}

bool ReleaseListModel::less(const Candidate& a, const Candidate& b) const
{
    switch (m_sortColumn) {
    case Revision:
        return a.item->newest().revision < b.item->newest().revision;
    case Kept:
        return a.item->revisions.size() < b.item->revisions.size();
    case Updated: // as an age: the newest first
        return momentOf(*a.item) > momentOf(*b.item);
    default:
        return a.text.compare(b.text, Qt::CaseInsensitive) < 0;
    }
}

QString ReleaseListModel::textOf(const ReleaseItem& item, int column) const
{
    switch (column) {
    case Namespace:
        return toText(item.key.nameSpace);
    case Name:
        return toText(item.key.name);
    case Status:
        return toText(Helm::statusWord(item.newest().status));
    case Revision:
        return QString::number(item.newest().revision);
    case Kept:
        return QString::number(item.revisions.size());
    case Updated:
        return toText(durationText(std::chrono::floor<std::chrono::seconds>(m_clock.now() - momentOf(item))));
    default:
        break;
    }
    if (!item.details)
        return {};
    if (!item.details->error.isEmpty())
        return column == Why ? item.details->error : QString();
    switch (column) {
    case Chart:
        return item.details->chart;
    case AppVersion:
        return item.details->appVersion;
    case Who:
        return item.details->author.text();
    case Why:
        return Helm::reasonText(item.details->reason, item.details->description);
    default:
        return {};
    }
}

int ReleaseListModel::countOf(Helm::ReleaseStatus status) const
{
    return static_cast<int>(
        std::ranges::count_if(m_items, [status](const auto& entry) { return entry.second.newest().status == status; }));
}

int ReleaseListModel::countSince(TimePoint moment) const
{
    return static_cast<int>(
        std::ranges::count_if(m_order, [&](const auto& key) { return momentOf(m_items.at(key)) >= moment; }));
}

const ReleaseItem& ReleaseListModel::itemAt(int row) const
{
    return m_items.at(m_order[static_cast<std::size_t>(row)]);
}

const ReleaseItem* ReleaseListModel::find(const Helm::ReleaseKey& key) const
{
    const auto found = m_items.find(key);
    return found == m_items.end() ? nullptr : &found->second;
}

int ReleaseListModel::rowOf(const Helm::ReleaseKey& key) const
{
    const auto found = std::ranges::find(m_order, key);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

void ReleaseListModel::wantDetails(int firstRow, int lastRow)
{
    for (int row = std::max(firstRow, 0); row <= std::min(lastRow, rowCount() - 1); ++row) {
        const ReleaseItem& item = itemAt(row);
        const Helm::RevisionInfo& revision = item.newest();
        if (item.details && item.detailsVersion == revision.resourceVersion)
            continue;
        if (m_asked.insert(item.key.nameSpace + '/' + revision.objectName + '@' + revision.resourceVersion).second)
            Q_EMIT detailsWanted(revision);
    }
}

void ReleaseListModel::setDetails(const Helm::RevisionInfo& revision, const RevisionDetails& details)
{
    const auto found = m_items.find(revision.release);
    if (found == m_items.end() || found->second.newest().objectName != revision.objectName)
        return;
    found->second.details = details;
    found->second.detailsVersion = revision.resourceVersion;
    if (const int row = rowOf(revision.release); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    if (m_sortColumn >= 0 || !m_filter.isEmpty())
        m_rearrange.start();
}

int ReleaseListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ReleaseListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReleaseListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReleaseItem& item = itemAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(item, column);
    case Qt::DecorationRole:
        return column == Name ? QVariant(u"Release"_s) : QVariant();
    case Qt::ToolTipRole:
        return item.details && column == Who ? QVariant(item.details->author.explanation())
            : item.details && column == Why  ? QVariant(item.details->description)
                                             : QVariant();
    case Items::HealthRole:
        return column == Status ? QVariant(static_cast<int>(healthOf(item.newest().status))) : QVariant();
    case Items::AgeRole:
        return column == Updated
            ? QVariant::fromValue(qint64(momentOf(item).time_since_epoch() / std::chrono::seconds(1)))
            : QVariant();
    case Items::AlignRole:
        return static_cast<int>(isNumber(column) ? Qt::AlignRight : Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant ReleaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Items::AlignRole)
        return static_cast<int>(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Items::PriorityRole)
        return 0;
    if (role != Qt::DisplayRole && role != Items::ColumnKeyRole)
        return {};
    // As `helm list` heads its columns, with what it does not tell: terms, the same in every language.
    static constexpr std::array<const char*, ColumnCount> Titles {
        "NAMESPACE", "NAME", "STATUS", "REVISION", "CHART", "APP VERSION", "UPDATED", "WHO", "WHY", "KEPT"};
    return QString::fromLatin1(Titles[static_cast<std::size_t>(section)]);
}

namespace {

std::size_t keyCost(const Helm::ReleaseKey& key)
{
    return stringCost(key.nameSpace) + stringCost(key.name);
}

std::size_t revisionCost(const Helm::RevisionInfo& revision)
{
    std::size_t bytes = keyCost(revision.release) + stringCost(revision.objectName)
        + stringCost(revision.resourceVersion) + blockCost(revision.labels);
    for (const auto& [key, value] : revision.labels)
        bytes += stringCost(key) + stringCost(value);
    return bytes;
}

} // namespace

std::size_t ReleaseListModel::memoryUsage() const
{
    constexpr std::size_t NodeOfTree = 4 * sizeof(void*); // libstdc++: colour, parent, left and right
    std::size_t bytes = blockCost(m_order) + m_asked.size() * blockCost(NodeOfTree + sizeof(std::string));
    for (const auto& [key, item] : m_items) {
        bytes += blockCost(NodeOfTree + sizeof key + sizeof item) + 2 * keyCost(key) + blockCost(item.revisions);
        for (const Helm::RevisionInfo& revision : item.revisions)
            bytes += revisionCost(revision);
    }
    for (const Helm::ReleaseKey& key : m_order)
        bytes += keyCost(key);
    for (const std::string& record : m_asked)
        bytes += stringCost(record);
    return bytes;
}

} // namespace Chartroom::History
