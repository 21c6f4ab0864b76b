// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/pages/namespacescope.h"
#include "app/console/pages/poddigests.h"
#include "app/console/pages/snapshottablemodel.h"

#include <memory>

namespace Chartroom::Console {

/// What is not well, worst first: Degraded, Unknown, Missing, Terminating, Progressing, Suspended; at most `most` lines.
/// A pod whose workload is listed is not listed again: the workload's sentence tells of its worst pod.
///
/// Takes time by what is not well, not by what there is, and words are found for the lines alone. In a large cluster
/// that changes it is much all the same, so it is done in parts, between which the replica may change: what was found
/// stays as it was then. The thread of the replica; the digests must live as long.
class Attention {
public:
    Attention(const PodDigests& pods, const NamespaceScope& scope);
    ~Attention();

    /// Does the next part, of 4 ms at most; false when none is left.
    bool goOn();
    /// Of what has been found.
    std::vector<SnapshotRow> lines(std::size_t most);

private:
    class TroubleList;
    std::unique_ptr<TroubleList> m_troubles;
};

} // namespace Chartroom::Console
