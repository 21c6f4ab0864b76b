// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Chartroom::Console {

class MainWindow;

/// Makes the pages of the program and connects each with what it needs.
void addPages(MainWindow& window);

} // namespace Chartroom::Console
