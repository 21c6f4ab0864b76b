// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/application.h"
#include "models/store/replica.h"

#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Argo {

/// One object of an Application's tree, or all pods of one owner together.
struct TreeNode {
    Kube::ObjectRef object; ///< of pods together: the owner
    int parent = -1; ///< index in the tree; -1: the Application itself
    int depth = 0;
    bool isPods = false;
    bool isHook = false;
    bool requiresPruning = false;
    bool isLive = true; ///< false: Argo CD lists it, the cluster does not have it
    std::optional<SyncStatus> sync; ///< managed objects only
    /// Argo CD's word, else Chartroom's own (healthComputed), else nothing: absent is not Healthy.
    std::optional<Health> health;
    bool healthComputed = false;
    bool terminating = false;
    std::string message;
    std::string note; ///< "14/24"
    std::vector<Health> pods; ///< of isPods: each one's health, worst first
};

/// The managed objects of an Application and what they own, depth first, the Application at index 0. Objects are looked
/// up in the replica, so kinds that nobody watches appear without children and without a health of our own. Where the
/// Application is deployed to another cluster the replica knows nothing of it: `sameCluster` false leaves it out.
std::vector<TreeNode> resourceTree(const Application& application, const Store::Replica& replica, bool sameCluster);

/// The destination is the cluster that Argo CD itself runs in.
bool isInCluster(const Application& application);

} // namespace Chartroom::Argo
