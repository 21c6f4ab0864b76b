// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/objectref.h"
#include "widgets/common/tokens.h"

#include <QString>

#include <optional>
#include <vector>

namespace Chartroom::Widgets {

/// One line of the inspector: what, and how it is.
struct Fact {
    QString name;
    QString value; ///< plain text, may be long
    std::optional<State> state; ///< its shape goes before the value, its colour on it
    Kube::ObjectRef link; ///< valid: the value leads there
    QString toolTip;

    bool operator==(const Fact&) const = default;
};

/// Lines that belong together, below a heading; or a notice, when `state` is set and there is `notice`.
struct Section {
    QString title; ///< may be empty
    QString subtitle;
    QString notice; ///< a boxed message in front of the lines: why this object is not well
    std::optional<State> state; ///< of the notice
    std::vector<Fact> facts;

    bool operator==(const Section&) const = default;
};

} // namespace Chartroom::Widgets
