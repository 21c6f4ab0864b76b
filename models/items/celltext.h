// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <string_view>

namespace Chartroom::Items {

/// Text from the cluster as one line that can be shown without harm: line breaks become blanks, other control
/// characters their visible symbols, and characters that turn the direction of what follows a replacement character.
/// What is longer than `limit` characters ends with an ellipsis; 0: no limit.
QString cellText(std::string_view utf8, qsizetype limit = 1000);

} // namespace Chartroom::Items
