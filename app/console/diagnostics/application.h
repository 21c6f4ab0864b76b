// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QTimer>

namespace Chartroom::Console {

class GuiThreadMonitor;

/// A QApplication that tells a monitor how long each event of the GUI thread took: from its delivery to the end of
/// everything it led to, but not while it had an event loop of its own running (a menu, a dialog), which answers keys.
class Application : public QApplication {
    Q_OBJECT
public:
    /// From now on freed memory goes back to the system once a minute.
    Application(int& argc, char** argv);

    /// Null: nobody is told. The monitor must outlive the last event.
    void setMonitor(GuiThreadMonitor* monitor) { m_monitor = monitor; }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    QTimer m_returnPages;
    GuiThreadMonitor* m_monitor = nullptr;
    int m_timedLevel = 0; ///< of the event that is being timed, from 1; 0: none is
    bool m_ranLoop = false; ///< the event that is being timed ran a loop of its own
};

} // namespace Chartroom::Console
