// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/column.h"

#include <string>
#include <vector>

namespace Chartroom::Items {

/// Puts CPU, %CPU/R, MEM and %MEM/L before AGE for pods; CPU, %CPU/A, MEM and %MEM/A (of allocatable) for
/// nodes; nothing for other kinds.
void addUsageColumns(Store::RowType type, std::vector<Column>& columns);

/// What a pod's containers request, or may use: the sum, or -1 where none (requests) or not all (limits) say.
/// Init containers count only as sidecars.
struct PodResources {
    std::int64_t cpuRequest = -1; ///< millicores
    std::int64_t cpuLimit = -1;
    std::int64_t memoryRequest = -1; ///< bytes
    std::int64_t memoryLimit = -1;
};
PodResources resourcesOf(const Store::PodRow& pod);

/// "250m": millicores, as kubectl top prints CPU.
std::string cpuText(std::int64_t millicores);
/// "128Mi": rounded down, as kubectl top prints memory.
std::string memoryText(std::int64_t bytes);

} // namespace Chartroom::Items
