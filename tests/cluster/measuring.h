// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace Chartroom::Testing {

/// One line of packaging/bench's table.
struct Figure
{
    std::string name;
    double value = 0;
    std::string unit;
    std::string peer = {}; ///< what it is compared with, measured in the same run; empty: nothing
    double peerValue = 0; ///< in the same unit
    double goal = 0; ///< the most that value / peerValue may be; 0: none
};

/// Writes the figure to standard output, as packaging/bench reads it.
void print(const Figure& figure);

/// The middle one of five runs, by the wall clock.
[[nodiscard]] double medianSeconds(const std::function<void()>& run);

} // namespace Chartroom::Testing
