// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/diagnostics/application.h"

#include "app/console/diagnostics/guithreadmonitor.h"
#include "app/console/diagnostics/heap.h"

#include <QThread>
#include <QThreadPool>

#include <chrono>
#include <utility>

namespace Chartroom::Console {

Application::Application(int& argc, char** argv)
    : QApplication(argc, argv)
{
    using namespace std::chrono_literals;
    m_returnPages.setInterval(1min);
    m_returnPages.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_returnPages, &QTimer::timeout, this, [] { QThreadPool::globalInstance()->start(&returnFreedPages); });
    m_returnPages.start();
}

bool Application::notify(QObject* receiver, QEvent* event)
{
    // Other threads deliver their events through here as well.
    if (!m_monitor || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const int level = QThread::currentThread()->loopLevel() + 1; // events are handled before there is a loop, too
    if (level <= m_timedLevel)
        return QApplication::notify(receiver, event); // a part of the event that is being timed
    const int outerLevel = std::exchange(m_timedLevel, level);
    m_ranLoop = false;
    // Neither is sure to be there afterwards.
    const char* const receiverClass = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    const auto start = std::chrono::steady_clock::now();
    const bool result = QApplication::notify(receiver, event);
    const auto took = std::chrono::steady_clock::now() - start;
    m_timedLevel = outerLevel;
    // Where an event was being timed already, it is the one that runs this event's loop.
    if (!std::exchange(m_ranLoop, outerLevel > 0) && m_monitor)
        m_monitor->noteEvent(std::chrono::duration_cast<GuiThreadMonitor::Duration>(took), receiverClass, type);
    return result;
}

} // namespace Chartroom::Console
