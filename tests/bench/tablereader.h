// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

class QApplication;

namespace Chartroom::Testing {

/// What a reader saw.
struct TableReading {
    double rows = 0;
    double megabytes = 0; ///< resident once the table was complete
};

/// The part of a process of its own: opens `context` of KUBECONFIG as the console does, with everything that the
/// console watches, shows all pods in a table, prints a TableReading when that is complete and live, and ends the process.
int readTable(const QApplication& application, const QString& context);

/// From what such a process printed.
std::optional<TableReading> parseReading(const QByteArray& output);

} // namespace Chartroom::Testing
