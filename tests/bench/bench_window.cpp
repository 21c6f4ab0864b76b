// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes from starting the process to the main window with all its pages, painted. The files of the program
// are in the system's cache after the first of the runs; the platform is the one the environment names.
#include "tests/app/tasks/consoledriver.h"
#include "tests/bench/measuring.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Ends the process once the window has painted itself.
class FirstPaint : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::UpdateRequest)
            QMetaObject::invokeMethod(
                watched,
                [] {
                    std::puts("painted");
                    std::fflush(stdout);
                    std::_Exit(0);
                },
                Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

/// What app/console/main.cpp does, with settings of its own and no kubeconfig.
int show(QApplication& application)
{
    Console::ConsoleDriver driver(application);
    FirstPaint painted;
    driver.window().installEventFilter(&painted);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (QApplication::arguments().contains(u"--show"_s))
        return show(application);
    const Cost cost = medianOf([] {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QApplication::applicationFilePath(), {u"--show"_s});
        process.waitForFinished();
        if (!process.readAllStandardOutput().contains("painted"))
            qFatal("no window");
    });
    print(
        {.name = "process start to painted window", .value = cost.seconds, .unit = "s", .cpu = cost.cpu, .goal = 0.5});
    return 0;
}
