// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/application.h"
#include "models/history/releaselistmodel.h"

#include <QAbstractListModel>
#include <map>
#include <optional>
#include <vector>

namespace Chartroom::History {

/// One stop of the rail: a revision of a Helm release, or something that Argo CD deployed.
struct RailEntry {
    enum class Origin { Helm, ArgoCd };
    Origin origin = Origin::Helm;
    Helm::RevisionInfo revision; ///< Helm
    std::int64_t number = 0; ///< the revision, or the id in Argo CD's history
    QString status; ///< helm's word; "" for Argo CD
    bool isActive = false;
    bool isRollback = false;
    bool isFailed = false;
    bool isRead = false; ///< title, texts and times are known
    QString title; ///< chart, or what Argo CD deployed
    QString appVersion;
    QString why; ///< description
    QString who;
    QString sources; ///< "Helm 48 · 2 workload revisions", "Argo CD 112 · 9f31c2a"
    QString error;
    std::optional<TimePoint> deployed;
    std::optional<TimePoint> until; ///< nothing while active, or where it never was

    /// Seconds it was, or has been, active; nothing where that is not known.
    std::optional<qint64> activeSeconds(TimePoint now) const;
};

/// The history of one release or application, newest first.
class RailModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RailModel(QObject* parent = nullptr);

    /// The revisions of one release. Details that are known of revisions still there are kept; the others are asked for
    /// with detailsWanted(). `workloadChanges` are the moments at which its workloads changed, in any order.
    void setRelease(const ReleaseItem& release, std::vector<Store::Seconds> workloadChanges = {});
    void setDetails(const Helm::RevisionInfo& revision, const RevisionDetails& details);
    void setApplication(const Argo::Application& application);
    void clear();

    const std::vector<RailEntry>& entries() const { return m_entries; }
    const RailEntry* entryOf(std::int64_t number) const;
    int rowOf(std::int64_t number) const; ///< -1 where there is none
    const std::optional<Helm::ReleaseKey>& release() const { return m_release; }

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the stop in one sentence, for people who have it read to them; views draw from entries().
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void detailsWanted(const Chartroom::Helm::RevisionInfo& revision);
    /// The entries are others, or one of them is.
    void changed();

private:
    void rebuild();
    void replaceEntries(std::vector<RailEntry> entries);

    std::optional<Helm::ReleaseKey> m_release;
    std::vector<Helm::RevisionInfo> m_revisions;
    std::vector<Store::Seconds> m_workloadChanges;
    std::map<std::string, RevisionDetails> m_details; ///< by the record's name
    std::vector<RailEntry> m_entries;
};

/// When the workloads of a release were changed, as far as a replica tells it cheaply: the creation of the ReplicaSets
/// below the Deployments that carry the release's annotations.
std::vector<Store::Seconds> workloadChanges(const Store::Replica& replica, const Helm::ReleaseKey& key);

} // namespace Chartroom::History
