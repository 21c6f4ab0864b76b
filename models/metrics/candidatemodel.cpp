// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/candidatemodel.h"

#include "models/items/roles.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace Chartroom::Metrics {

namespace {

std::optional<double> shareOf(double used, double whole)
{
    return whole > 0 ? std::optional(used / whole) : std::nullopt;
}

QString percentText(std::optional<double> share)
{
    // As kubectl top and k9s print it: whole percents, n/a where there is nothing to compare with.
    return share ? QString::number(std::llround(*share * 100)) + u'%' : u"n/a"_s;
}

QString memoryText(double bytes)
{
    const double mebibytes = bytes / (1024 * 1024);
    return mebibytes >= 10'240 ? QString::number(mebibytes / 1024, 'f', 1) + u"Gi"_s
                               : QString::number(std::llround(mebibytes)) + u"Mi"_s;
}

QString nameText(const Subject& subject)
{
    QString text = QString::fromStdString(subject.name);
    if (subject.scope == Scope::Container)
        text += u'/' + QString::fromStdString(subject.container);
    return text;
}

} // namespace

std::optional<double> Candidate::cpuShare() const
{
    return shareOf(usage.cpu, subject.scope == Scope::Node ? capacity.cpuAllocatable : capacity.cpuRequest);
}

std::optional<double> Candidate::memoryShare() const
{
    return shareOf(usage.memory, subject.scope == Scope::Node ? capacity.memoryAllocatable : capacity.memoryLimit);
}

CandidateModel::CandidateModel(const MetricsStore& metrics, const Store::Replica& replica, QObject* parent)
    : QAbstractTableModel(parent)
    , m_metrics(metrics)
    , m_replica(replica)
{
    connect(&metrics, &MetricsStore::changed, this, &CandidateModel::update);
    rebuild();
}

std::vector<Candidate> CandidateModel::candidates()
{
    int total = 0;
    const auto accept = [&](const SubjectView& subject) {
        const bool inNamespace = subject.scope == Scope::Node || m_namespaces.empty()
            || m_namespaces.contains(std::string(subject.nameSpace));
        const bool matches
            = inNamespace && (m_filter.isEmpty() || nameText(subject.copy()).contains(m_filter, Qt::CaseInsensitive));
        total += matches;
        return matches;
    };
    const Metric metric = m_sortColumn == Memory || m_sortColumn == MemoryShare ? Metric::Memory : Metric::Cpu;
    std::vector<Candidate> result;
    for (Consumer& consumer : m_metrics.top(m_scope, metric, MostRows, accept)) {
        const auto capacity = capacityOf(m_replica, consumer.subject);
        result.push_back({std::move(consumer.subject), consumer.usage, capacity.value_or(Capacity())});
    }
    m_total = total;
    return result;
}

void CandidateModel::sort(std::vector<Candidate>& rows) const
{
    const auto key = [this](const Candidate& candidate) {
        switch (m_sortColumn) {
        case CpuShare:
            return candidate.cpuShare().value_or(-1);
        case Memory:
            return candidate.usage.memory;
        case MemoryShare:
            return candidate.memoryShare().value_or(-1);
        default:
            return candidate.usage.cpu;
        }
    };
    std::ranges::stable_sort(rows, [&](const Candidate& a, const Candidate& b) {
        const Candidate& first = m_sortOrder == Qt::AscendingOrder ? a : b;
        const Candidate& second = m_sortOrder == Qt::AscendingOrder ? b : a;
        return m_sortColumn == Name ? first.subject < second.subject : key(first) < key(second);
    });
}

void CandidateModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active || !active)
        return;
    if (std::exchange(m_missedOrder, false))
        rebuild();
    else if (std::exchange(m_missedFigures, false))
        update();
}

/// Asked for by the operator: everything in order.
void CandidateModel::rebuild()
{
    m_missedOrder = !m_active;
    if (!m_active)
        return;
    std::vector<Candidate> rows = candidates();
    sort(rows);
    replaceRows(std::move(rows));
}

/// New figures: rows keep their place, what is new comes last, what is gone goes.
void CandidateModel::update()
{
    m_missedFigures = !m_active;
    if (!m_active)
        return;
    if (m_rows.empty())
        return rebuild();
    std::map<Subject, Candidate> fresh;
    for (Candidate& candidate : candidates()) {
        const Subject subject = candidate.subject;
        fresh.emplace(subject, std::move(candidate));
    }
    std::vector<Candidate> rows;
    for (const Candidate& row : m_rows)
        if (const auto known = fresh.find(row.subject); known != fresh.end()) {
            rows.push_back(std::move(known->second));
            fresh.erase(known);
        }
    const bool sameRows = rows.size() == m_rows.size() && fresh.empty();
    for (auto& [subject, candidate] : fresh)
        rows.push_back(std::move(candidate));
    if (!sameRows)
        return replaceRows(std::move(rows));
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT countsChanged();
}

/// All at once: of 150,000 pods most of those that use the most are others with each reading. Current row and selection
/// move along.
void CandidateModel::replaceRows(std::vector<Candidate> rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Subject> subjects;
    for (const QModelIndex& held : before)
        subjects.push_back(at(held.row()).subject);
    m_rows = std::move(rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(subjects[static_cast<std::size_t>(i)]);
        after.push_back(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT countsChanged();
}

void CandidateModel::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    beginResetModel(); // the heads of the columns are others
    m_scope = scope;
    m_chosen = {};
    m_rows = candidates();
    sort(m_rows);
    endResetModel();
    Q_EMIT countsChanged();
    Q_EMIT chosenChanged();
}

void CandidateModel::setNamespaces(std::set<std::string> namespaces)
{
    m_namespaces = std::move(namespaces);
    rebuild();
}

void CandidateModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    rebuild();
}

void CandidateModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 || column == Color ? Cpu : column;
    m_sortOrder = column < 0 ? Qt::DescendingOrder : order; // no column: the top consumers
    rebuild();
}

int CandidateModel::rowOf(const Subject& subject) const
{
    const auto found = std::ranges::find(m_rows, subject, &Candidate::subject);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CandidateModel::colorOf(const Subject& subject) const
{
    const auto found = std::ranges::find(m_chosen, subject);
    return found == m_chosen.end() ? -1 : static_cast<int>(found - m_chosen.begin());
}

int CandidateModel::chosenCount() const
{
    return static_cast<int>(std::ranges::count_if(m_chosen, [](const auto& subject) { return subject.has_value(); }));
}

void CandidateModel::toggle(int row)
{
    const Subject& subject = at(row).subject;
    if (const int color = colorOf(subject); color >= 0) {
        m_chosen[static_cast<std::size_t>(color)].reset();
    } else {
        const auto free = std::ranges::find_if(m_chosen, [](const auto& chosen) { return !chosen; });
        if (free == m_chosen.end())
            return; // eight are drawn: the page says so
        *free = subject;
    }
    Q_EMIT dataChanged(index(row, Color), index(row, Color));
    Q_EMIT chosenChanged();
}

void CandidateModel::choose(const std::vector<Subject>& subjects)
{
    m_chosen = {};
    std::copy_n(subjects.begin(), std::min(subjects.size(), MostChosen), m_chosen.begin());
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Color), index(rowCount() - 1, Color));
    Q_EMIT chosenChanged();
}

int CandidateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Candidate& candidate = at(index.row());
    const int column = index.column();
    const auto share = column == CpuShare ? candidate.cpuShare()
        : column == MemoryShare           ? candidate.memoryShare()
                                          : std::nullopt;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Name:
            return nameText(candidate.subject);
        case Cpu:
            return QString(QString::number(std::llround(candidate.usage.cpu)) + u'm');
        case Memory:
            return memoryText(candidate.usage.memory);
        case CpuShare:
        case MemoryShare:
            return percentText(share);
        default:
            return {};
        }
    case ColorRole:
        return colorOf(candidate.subject);
    case Items::HealthRole:
        return column == Name ? QVariant(static_cast<int>(candidate.capacity.health)) : QVariant();
    case Items::TerminatingRole:
        return candidate.capacity.terminating;
    case Items::FractionRole:
        return share ? QVariant(*share) : QVariant();
    case Items::AlignRole:
        return static_cast<int>(column <= Name ? Qt::AlignLeft : Qt::AlignRight);
    default:
        return {};
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, ColumnCount> Titles {"", "NAME", "CPU", "%CPU/R", "MEM", "%MEM/L"};
    static constexpr std::array<const char*, ColumnCount> NodeTitles {"", "NAME", "CPU", "%CPU/A", "MEM", "%MEM/A"};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto& titles = m_scope == Scope::Node ? NodeTitles : Titles;
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromLatin1(titles[static_cast<std::size_t>(section)]);
    case Items::ColumnKeyRole:
        return QString::fromLatin1(section == Color ? "COLOR" : Titles[static_cast<std::size_t>(section)]);
    case Items::AlignRole:
        return static_cast<int>(section <= Name ? Qt::AlignLeft : Qt::AlignRight);
    case Qt::TextAlignmentRole:
        return static_cast<int>((section <= Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Items::PriorityRole:
        return 0;
    default:
        return {};
    }
}

} // namespace Chartroom::Metrics
