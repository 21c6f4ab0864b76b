// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/blockcost.h"

#include <string>

namespace Chartroom {

/// The block that a string has; none where the text is short (libstdc++: up to 15 bytes stand in the string itself).
inline std::size_t stringCost(const std::string& string)
{
    static const std::size_t InPlace = std::string().capacity();
    return string.capacity() > InPlace ? blockCost(string.capacity() + 1) : 0;
}

} // namespace Chartroom
