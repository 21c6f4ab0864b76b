// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QStringView>
#include <string>
#include <vector>

namespace Chartroom::Items {

/// One clause of a label selector: "app=web", "tier in (a, b)", "!canary".
struct LabelRequirement {
    enum class Operator { In, NotIn, Exists, NotExists };
    std::string key;
    Operator op = Operator::Exists;
    std::vector<std::string> values;

    bool operator==(const LabelRequirement&) const = default;
};
using LabelSelector = std::vector<LabelRequirement>;

/// Reads a label selector as apimachinery's labels.Parse does: =, ==, !=, in, notin, key, !key, joined by commas.
/// "k != v" and "k notin (…)" also select objects without the label. The error is a sentence.
Result<LabelSelector> parseLabelSelector(QStringView text);

} // namespace Chartroom::Items
