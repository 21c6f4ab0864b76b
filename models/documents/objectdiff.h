// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Documents {

/// One value that differs between two objects.
struct ValueChange {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    /// For people: "spec.template.spec.containers[web].image". Items of lists whose key is known are named by it.
    std::string path;
    Json before; ///< null where Added
    Json after; ///< null where Removed
};

/// What differs, by path, in canonical order. Lists of maps that Kubernetes keys (containers by name, ports by
/// number …) are matched by key, other lists by position. Whole added or removed maps and items are one change.
std::vector<ValueChange> diffObjects(const Json& before, const Json& after);

/// The member that names the items of a list called `field`, "" where it is not known or `items` do not all have it
/// with different values.
std::string_view itemKeyOf(std::string_view field, const Json& items);

} // namespace Chartroom::Documents
