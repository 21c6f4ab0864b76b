// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace Chartroom::Support {

/// JSON written with single quotes: json("{'kind':'Pod'}"). moc loses its way in raw string literals.
inline std::string json(std::string_view text)
{
    std::string result(text);
    std::ranges::replace(result, '\'', '"');
    return result;
}

} // namespace Chartroom::Support
