// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cluster/screen.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <optional>

namespace Chartroom::Testing {

/// A program in a terminal of its own, 200 x 50 characters. What it writes is read in the event loop of this thread.
class Terminal {
public:
    /// Starts it with `variables` added to this process's environment.
    Terminal(const QString& program, const QStringList& arguments, const QHash<QString, QString>& variables);
    /// Ends it, the hard way where it does not end when asked.
    ~Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] const Screen& screen() const { return m_screen; }
    /// 0 where it did not start or has ended.
    [[nodiscard]] pid_t pid() const { return pid_t(m_process.processId()); }
    /// As if typed.
    void type(const QByteArray& keys);
    /// Seconds from the start of the program until the screen was as wanted; nothing where it ended or the time was up.
    [[nodiscard]] std::optional<double> waitFor(const std::function<bool(const Screen&)>& wanted, int seconds);

private:
    void read();

    Screen m_screen;
    QProcess m_process;
    QElapsedTimer m_timer;
    int m_master = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Chartroom::Testing
