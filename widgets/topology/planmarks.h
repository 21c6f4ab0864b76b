// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/objectref.h"

#include <QString>
#include <array>
#include <cstdint>
#include <vector>

namespace Chartroom::Widgets {

/// What a plan does to an object.
enum class PlanMark : std::uint8_t { Created, Changed, Restarted, Deleted, Depends };

inline constexpr std::size_t PlanMarkCount = 5;

/// A plan as the map shows it: one mark per object that it touches. A workload whose pods restart is given as Changed
/// or Restarted itself; its pods need not be listed.
struct PlanMarks {
    struct Entry {
        Kube::ObjectRef object;
        PlanMark mark = PlanMark::Changed;
        bool restartsPods = false; ///< of a workload: all its pods are replaced
    };

    QString title; ///< "Preview of checkout 48 → 47, nothing written"
    std::vector<Entry> entries;
    std::uint32_t unchanged = 0; ///< objects of the release that stay as they are

    bool isEmpty() const { return entries.empty() && title.isEmpty(); }
};

} // namespace Chartroom::Widgets
