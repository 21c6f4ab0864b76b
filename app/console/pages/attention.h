// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/pages/namespacescope.h"
#include "app/console/pages/poddigests.h"
#include "app/console/pages/snapshottablemodel.h"

namespace Chartroom::Console {

/// What is not well, worst first: Degraded, Unknown, Missing, Terminating, Progressing, Suspended; at most `most` lines.
/// A pod whose workload is listed is not listed again: the workload's sentence tells of its worst pod.
///
/// Takes time by what is not well, not by what there is, and words are found for the lines alone. The thread of the
/// replica.
std::vector<SnapshotRow> attentionOf(const PodDigests& pods, const NamespaceScope& scope, std::size_t most);

} // namespace Chartroom::Console
