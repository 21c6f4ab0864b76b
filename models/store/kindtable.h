// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/resourcetype.h"
#include "models/kube/watchsink.h"
#include "models/store/row.h"

#include <deque>
#include <memory>
#include <mutex>
#include <ranges>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Chartroom::Store {

/// A column of the server's own Table (meta.k8s.io/v1), for kinds without a projection of their own.
struct TableColumn {
    std::string name; ///< "Ready"
    std::string type; ///< OpenAPI type: string, integer, number, boolean, date
    std::string format;
    int priority = 0; ///< 0: always shown; greater: wide

    /// The age of the object itself: computed locally from `Row::created`, because the server's text is frozen at the
    /// moment it was sent. Its cell is empty.
    bool isAge() const { return name == "Age"; }
    bool operator==(const TableColumn&) const = default;
};
using TableColumns = std::vector<TableColumn>;
using TableColumnsPtr = std::shared_ptr<const TableColumns>;

/// What is known of one kind of a session. Does not change once it was added.
struct KindInfo {
    KindId id;
    Kube::ResourceType resource;
    RowType rowType = RowType::Generic;
    Kube::ObjectForm form = Kube::ObjectForm::Full; ///< how it is listed and watched
    std::string labelSelector; ///< of a part of a kind: the release records among the Secrets
    bool isPart = false; ///< not a kind of its own: left out of the tree of kinds, never the answer to find()
};

/// The kinds of one cluster session, dense from 0 in the order in which they were added. Every member may be called
/// from any thread; references to KindInfo stay valid and unchanged as long as the table lives.
class KindTable {
public:
    KindTable() = default;
    KindTable(const KindTable&) = delete;
    KindTable& operator=(const KindTable&) = delete;

    /// Adds a kind from discovery, in its preferred version. The same group and plural again gives the id it has.
    KindId add(const Kube::ResourceType& resource);
    /// Helm's storage records of one storage kind, as metadata only (helm.md 1.2). `resource` is Secret or ConfigMap.
    KindId addHelmRecords(const Kube::ResourceType& resource);

    std::size_t size() const;
    /// Of every kind that is there now, in the order in which they were added.
    auto ids() const
    {
        return std::views::iota(0U, static_cast<std::uint32_t>(size()))
            | std::views::transform([](std::uint32_t id) { return KindId(id); });
    }
    const KindInfo& info(KindId id) const;
    /// By group and kind ("apps", "Deployment"); invalid where the server has no such kind.
    KindId find(std::string_view group, std::string_view kind) const;
    /// By what paths are made of: "deployments.apps", "pods".
    KindId findResource(std::string_view groupResource) const;
    /// Its objects are those of another kind here, served a second time in another group: Events of events.k8s.io are
    /// those of the core group, which is the one that kubectl takes `events` for.
    bool isTwin(KindId id) const;
    /// The kinds of release records that were added; invalid where not.
    KindId helmSecrets() const { return findResource("secrets/helm"); }
    KindId helmConfigMaps() const { return findResource("configmaps/helm"); }

    /// The server's columns of a kind that is listed as Table; null until the first answer.
    TableColumnsPtr columns(KindId id) const;
    /// Returns false where they were the same already.
    bool setColumns(KindId id, TableColumns columns);

private:
    struct Entry {
        KindInfo info;
        TableColumnsPtr columns; // guarded by m_mutex
    };
    KindId insert(KindInfo info, const std::string& key); // m_mutex is held

    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries; // guarded by m_mutex; entries never move
    std::unordered_map<std::string, KindId> m_byResource; // guarded by m_mutex
    std::unordered_map<std::string, KindId> m_byKind; // guarded by m_mutex: "group/Kind"
};

} // namespace Chartroom::Store
