// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace Chartroom::Testing {

/// One line of packaging/bench's table.
struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    double cpu = 0; ///< seconds of CPU, user and system, for what `value` is the time of; 0: not measured
    std::string peer = {}; ///< what it is compared with, measured in the same run; empty: nothing
    double peerValue = 0; ///< in the same unit
    double peerCpu = 0;
    double goal = 0; ///< the most that value / peerValue may be, or the value itself without a peer; 0: none
    bool isLeast = false; ///< the goal is the least that the value may be
};

/// Writes the figure to standard output, as packaging/bench reads it.
void print(const Figure& figure);
/// A line for what could not be measured, and why.
void printSkipped(const std::string& name, const std::string& why);

/// What running something took.
struct Cost {
    double seconds = 0; ///< by the wall clock
    double cpu = 0; ///< user and system, of this process and of those it started and waited for
};

[[nodiscard]] Cost costOf(const std::function<void()>& run);
/// Of five runs each, the middle one by the wall clock. They take turns, so that whatever else the machine does meets
/// all of them.
[[nodiscard]] std::vector<Cost> mediansOf(const std::vector<std::function<void()>>& contenders);
[[nodiscard]] Cost medianOf(const std::function<void()>& run);
/// The smallest value that `part` of the values (0 to 1) do not exceed.
[[nodiscard]] double quantile(std::vector<double> values, double part);

} // namespace Chartroom::Testing
