// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace Chartroom::Console {
class MainWindow;
}

namespace Chartroom::Testing {

/// Something an operator does in the window for a while.
struct Exercise {
    QString name;
    std::function<void()> begin; ///< once: the page is shown
    std::function<void(int)> step = {}; ///< again and again, with the number of the step; none: only looks
    int pause = 50; ///< ms between two steps
};

/// Every page looked at, and then what takes most: sorting, filtering as one types, scrolling, another namespace,
/// another page, moving over the map. By events of mouse and keyboard where a person would use them. The window must
/// be connected and outlive them.
std::vector<Exercise> exercisesOf(Console::MainWindow& window);

} // namespace Chartroom::Testing
