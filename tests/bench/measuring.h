// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace Chartroom::Testing {

/// The smallest and the largest of what was measured several times; both 0: it was measured once.
struct Spread {
    double least = 0;
    double most = 0;

    /// In another unit.
    friend Spread operator*(const Spread& spread, double factor)
    {
        return {spread.least * factor, spread.most * factor};
    }
};

/// One line of packaging/bench's table.
struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    double cpu = 0; ///< seconds of CPU, user and system, for what `value` is the time of; 0: not measured
    Spread spread = {}; ///< of `value`
    std::string peer = {}; ///< what it is compared with, measured in the same run; empty: nothing
    double peerValue = 0; ///< in the same unit
    double peerCpu = 0;
    Spread peerSpread = {};
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
    Spread spread = {}; ///< of `seconds`, where this is the middle one of several
};

/// A line for seconds in comparison with a peer's; `goal` as in Figure.
void printComparison(
    const std::string& name, const Cost& own, const std::string& peer, const Cost& peerCost, double goal);

[[nodiscard]] Cost costOf(const std::function<void()>& run);
/// Of five runs each, the middle one by the wall clock. They take turns, so that whatever else the machine does meets
/// all of them.
[[nodiscard]] std::vector<Cost> mediansOf(const std::vector<std::function<void()>>& contenders);
[[nodiscard]] Cost medianOf(const std::function<void()>& run);
/// The middle one of an odd number of values, and their spread.
struct Median {
    double value = 0;
    Spread spread = {};
};
[[nodiscard]] Median medianOf(std::vector<double> values);

/// The smallest value that `part` of the values (0 to 1) do not exceed.
[[nodiscard]] double quantile(std::vector<double> values, double part);

/// Of another process that still lives, with all its threads, those that ended too.
[[nodiscard]] double cpuSecondsOf(pid_t process);
/// Of another process, MB: what is resident now, and the most that was since it started.
[[nodiscard]] double residentMegabytesOf(pid_t process);
[[nodiscard]] double peakMegabytesOf(pid_t process);

} // namespace Chartroom::Testing
