// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/pages/namespacescope.h"

#include <unordered_map>

namespace Chartroom::Console {

/// What the server warned about an object: since when, and last.
struct Warnings {
    Store::Seconds first = 0;
    const Store::EventRow* latest = nullptr;
};
using WarningsByObject = std::unordered_map<Kube::Uid, Warnings>;

WarningsByObject warningsByObject(const Store::Replica& replica, const NamespaceScope& scope);

/// What is wrong with an object, in a sentence for its line: reasons are the server's words, what they mean is ours.
/// `worstPod` is that of a workload, and may be null.
QString troubleSentence(const Store::Replica& replica, const Store::Row& row, const Store::PodRow* worstPod,
    const WarningsByObject& warnings);

} // namespace Chartroom::Console
