// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"
#include "models/topology/input.h"

#include <vector>

namespace Chartroom::Topology {

/// Turns the change sets of a replica into batches. Remembers the row of every slot, because a change set names what
/// was removed by its slot alone.
class ReplicaFeed {
public:
    /// The replica must outlive the feed.
    explicit ReplicaFeed(const Store::Replica& replica);

    /// What is different from what was told so far: everything, at first. Looks at every object.
    Batch catchUp();
    /// What `changes` did, if the map draws the kind.
    Batch next(const Store::ChangeSet& changes);
    /// Whether the kinds that make up the map (nodes, pods and what owns pods), as far as they are served and may be
    /// read, have been read in full. One that nobody has asked for yet is still to come.
    bool isComplete() const;

private:
    void name(Store::KindId kind, Batch& batch);
    std::vector<Store::RowPtr>& rows(Store::KindId kind);

    const Store::Replica& m_replica;
    std::vector<std::vector<Store::RowPtr>> m_rows; ///< by kind and slot
    std::vector<bool> m_named; ///< by kind
};

} // namespace Chartroom::Topology
