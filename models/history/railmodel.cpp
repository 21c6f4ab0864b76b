// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/history/railmodel.h"

#include "models/store/relations.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Chartroom::History {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Whether a revision was, or is, what runs. One that failed or is pending may have changed objects, but never was the
/// release.
bool wasActive(Helm::ReleaseStatus status)
{
    using enum Helm::ReleaseStatus;
    return status == Deployed || status == Superseded || status == Uninstalled || status == Uninstalling;
}

QString sourcesText(const Argo::HistoryEntry& entry)
{
    QStringList parts {QCoreApplication::translate("Rail", "Argo CD %1").arg(entry.id)};
    for (const std::string& revision : entry.revisions)
        parts.push_back(toText(Argo::shortRevision(revision)));
    return parts.join(u" · "_s);
}

QString placesText(const std::vector<Argo::Source>& sources)
{
    QStringList places;
    for (const Argo::Source& source : sources) {
        QString place = toText(source.place());
        if (!source.targetRevision.empty())
            place += u" @ "_s + toText(source.targetRevision);
        places.push_back(place);
    }
    return places.join(u", "_s);
}

} // namespace

std::optional<qint64> RailEntry::activeSeconds(TimePoint now) const
{
    if (!deployed || (!isActive && !until))
        return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>((isActive ? now : *until) - *deployed).count();
}

RailModel::RailModel(QObject* parent)
    : QAbstractListModel(parent)
{ }

void RailModel::setRelease(const ReleaseItem& release, std::vector<Store::Seconds> workloadChanges)
{
    if (m_release != release.key)
        m_details.clear();
    m_release = release.key;
    // A record that was rewritten (superseded, failed) is read again; until then its old texts stay.
    std::vector<Helm::RevisionInfo> wanted;
    for (const Helm::RevisionInfo& revision : release.revisions) {
        const auto known = std::ranges::find(m_revisions, revision.objectName, &Helm::RevisionInfo::objectName);
        if (known == m_revisions.end() || known->resourceVersion != revision.resourceVersion
            || !m_details.contains(revision.objectName))
            wanted.push_back(revision);
    }
    m_revisions = release.revisions;
    m_workloadChanges = std::move(workloadChanges);
    std::ranges::sort(m_workloadChanges);
    std::erase_if(m_details, [this](const auto& detail) {
        return std::ranges::find(m_revisions, detail.first, &Helm::RevisionInfo::objectName) == m_revisions.end();
    });
    rebuild();
    for (const Helm::RevisionInfo& revision : wanted)
        Q_EMIT detailsWanted(revision);
}

void RailModel::setDetails(const Helm::RevisionInfo& revision, const RevisionDetails& details)
{
    if (!m_release || revision.release != *m_release)
        return;
    m_details[revision.objectName] = details;
    rebuild();
}

void RailModel::rebuild()
{
    std::vector<RailEntry> entries;
    for (const Helm::RevisionInfo& revision : m_revisions) {
        RailEntry entry;
        entry.revision = revision;
        entry.number = revision.revision;
        entry.status = toText(Helm::statusWord(revision.status));
        entry.isActive = revision.status == Helm::ReleaseStatus::Deployed;
        entry.isFailed = revision.status == Helm::ReleaseStatus::Failed;
        entry.deployed = revision.created;
        if (const auto known = m_details.find(revision.objectName); known != m_details.end()) {
            const RevisionDetails& details = known->second;
            entry.isRead = details.error.isEmpty();
            entry.title = details.chart;
            entry.appVersion = details.appVersion;
            // In a list of sentences what is not recorded is left out, rather than said in each of them.
            entry.why = details.reason.isEmpty() ? details.description : details.reason;
            entry.who = details.author.isRecorded() ? details.author.text() : QString();
            entry.isRollback = details.rollbackOf > 0;
            entry.error = details.error;
            if (details.deployed)
                entry.deployed = details.deployed;
        }
        entries.push_back(std::move(entry));
    }
    // What came next ended it; a failed upgrade ended nothing.
    std::optional<TimePoint> next;
    for (RailEntry& entry : entries) {
        if (!wasActive(entry.revision.status))
            continue;
        if (!entry.isActive)
            entry.until = next;
        next = entry.deployed;
    }
    // A change of a workload belongs to the newest revision that is not younger than it. Helm writes the record first
    // and the objects after it; clocks of client and server may differ by a little.
    std::vector<int> changes(entries.size(), 0);
    for (const Store::Seconds moment : m_workloadChanges) {
        const auto owner = std::ranges::find_if(entries, [moment](const RailEntry& entry) {
            return entry.deployed
                && std::chrono::floor<std::chrono::seconds>(*entry.deployed).time_since_epoch().count() <= moment + 2;
        });
        if (owner != entries.end())
            ++changes[static_cast<std::size_t>(owner - entries.begin())];
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        QStringList parts {QCoreApplication::translate("Rail", "Helm %1").arg(entries[i].number)};
        if (const int count = changes[i]; count > 0)
            parts.push_back(QCoreApplication::translate("Rail", "%n workload revision(s)", nullptr, count));
        entries[i].sources = parts.join(u" · "_s);
    }
    replaceEntries(std::move(entries));
}

void RailModel::setApplication(const Argo::Application& application)
{
    m_release.reset();
    m_revisions.clear();
    m_details.clear();
    std::vector<RailEntry> entries;
    std::optional<TimePoint> next;
    for (const Argo::HistoryEntry& deployed : application.history) {
        RailEntry entry;
        entry.origin = RailEntry::Origin::ArgoCd;
        entry.number = deployed.id;
        entry.isRead = true;
        entry.isActive = entries.empty();
        entry.title = placesText(deployed.sources);
        entry.who
            = deployed.automated ? QCoreApplication::translate("Rail", "automated") : toText(deployed.initiatedBy);
        entry.sources = sourcesText(deployed);
        entry.deployed = deployed.deployed;
        if (!entry.isActive)
            entry.until = next;
        next = entry.deployed;
        entries.push_back(std::move(entry));
    }
    replaceEntries(std::move(entries));
}

void RailModel::clear()
{
    m_release.reset();
    m_revisions.clear();
    m_details.clear();
    replaceEntries({});
}

/// Entries are added at the top and removed anywhere, a few at a time: told row by row, so that a view keeps its place.
void RailModel::replaceEntries(std::vector<RailEntry> entries)
{
    const auto contains = [](const std::vector<RailEntry>& list, const RailEntry& wanted) {
        return std::ranges::any_of(list, [&](const RailEntry& entry) {
            return entry.number == wanted.number && entry.origin == wanted.origin
                && entry.revision.release == wanted.revision.release;
        });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (contains(entries, m_entries[static_cast<std::size_t>(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(entries.size()); ++row) {
        const RailEntry& entry = entries[static_cast<std::size_t>(row)];
        if (contains(m_entries, entry))
            continue;
        beginInsertRows({}, row, row);
        m_entries.insert(m_entries.begin() + row, entry);
        endInsertRows();
    }
    m_entries = std::move(entries);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

const RailEntry* RailModel::entryOf(std::int64_t number) const
{
    const int row = rowOf(number);
    return row < 0 ? nullptr : &m_entries[static_cast<std::size_t>(row)];
}

int RailModel::rowOf(std::int64_t number) const
{
    const auto found = std::ranges::find(m_entries, number, &RailEntry::number);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int RailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RailModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const RailEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    QStringList parts {QString::number(entry.number)};
    for (const QString& part : {entry.status, entry.title, entry.why, entry.who})
        if (!part.isEmpty())
            parts.push_back(part);
    return parts.join(u", "_s);
}

std::vector<Store::Seconds> workloadChanges(const Store::Replica& replica, const Helm::ReleaseKey& key)
{
    std::vector<Store::Seconds> moments;
    for (const Store::Entry& member : Store::Relations::releaseMembers(replica, key.nameSpace, key.name)) {
        if (member.row->type != Store::RowType::Workload)
            continue;
        for (const Store::Entry& owned : Store::Relations::owned(replica, *member.row))
            if (owned.row->type == Store::RowType::Workload)
                moments.push_back(owned.row->created);
    }
    return moments;
}

} // namespace Chartroom::History
