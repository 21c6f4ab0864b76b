// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Chartroom::Testing {

/// The part of a process of its own: the main window, put together as the program does, shows all pods of `context` of
/// KUBECONFIG. It prints "filled" when the table is complete and painted, and "read" when everything else is read too;
/// then it obeys lines on standard input: "minimise", to which it answers "minimised", and "count", to which it answers
/// "received N", the events of watches so far. Ends with its input.
int showPods(int argc, char** argv, const QString& context);

} // namespace Chartroom::Testing
