// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/items/resourcetablemodel.h"
#include "models/kube/connection.h"
#include "models/store/hub.h"
#include "models/store/replica.h"
#include "models/topology/map.h"

#include <QStringList>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Testing {

/// Everything of Chartroom between a socket and a pane, looking at all kinds of a cluster: connection, watches, store,
/// a table and the map. Lives on the test's thread.
class Observer {
public:
    struct Options {
        std::chrono::seconds longestSilence {100};
        /// Pods are shown sorted by restarts, and only those whose cells contain this.
        QString filter;
    };

    Observer(const std::string& kubeconfig, const std::string& context,
        const std::vector<Kube::ResourceType>& resources, const Options& options);
    Observer(const Observer&) = delete;
    Observer& operator=(const Observer&) = delete;
    ~Observer();

    const Store::Replica& replica() const { return *m_replica; }
    const Store::KindTable& kinds() const { return m_kinds; }
    /// Every kind is read and watched, nothing is being sorted or laid out.
    bool isQuiet() const;
    /// Kinds that are not live, and why.
    QStringList troubles() const;

    /// Objects of a kind by uid: version, cells, verdict, labels, owners, and what they are related to.
    std::map<Kube::Uid, std::string> describe(const std::string& groupResource) const;
    /// The names of the table of pods, from top to bottom.
    QStringList tableOfPods() const;
    Topology::Counts countsOfMap() const { return m_map.scene()->totals(); }

private:
    std::string describe(const Store::Row& row) const;

    SystemClock m_clock;
    std::unique_ptr<Kube::Connection> m_connection;
    StringPool m_strings;
    Store::KindTable m_kinds;
    std::unique_ptr<Store::Replica> m_replica;
    Store::Hub* m_hub = nullptr; ///< lives, and dies, on the I/O thread
    std::vector<Store::KindId> m_watched;
    std::vector<Store::Subscription> m_subscriptions;
    std::unique_ptr<Items::ResourceTableModel> m_pods;
    Topology::Map m_map;
};

/// Everything that can be listed and watched, as the server says. Blocks.
std::vector<Kube::ResourceType> watchableResources(Kube::ApiClient& api);

/// What `seen` has wrong, where `truth` has seen the same server undisturbed.
QStringList differences(const Observer& seen, const Observer& truth);
/// What the observer has wrong, where the server is asked directly: which objects there are, and at which version.
/// Blocks.
QStringList differences(const Observer& seen, Kube::ApiClient& server);

} // namespace Chartroom::Testing
