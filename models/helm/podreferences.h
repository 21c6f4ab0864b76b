// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <string>
#include <vector>

namespace Chartroom::Helm {

/// The objects of its own namespace that the pods of a workload cannot start without.
struct PodReference {
    std::string kind; ///< "ConfigMap", "Secret", "PersistentVolumeClaim", "ServiceAccount"
    std::string name;

    auto operator<=>(const PodReference&) const = default;
};

/// Of a Pod, a workload with a pod template, or a CronJob; without optional ones and without repeats, sorted.
std::vector<PodReference> podReferencesOf(const Documents::Json& object);

} // namespace Chartroom::Helm
