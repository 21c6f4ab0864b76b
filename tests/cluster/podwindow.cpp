// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/podwindow.h"

#include "app/console/clustersession.h"
#include "app/console/diagnostics/application.h"
#include "app/console/pages/resourcespage.h"
#include "tests/app/tasks/consoledriver.h"

#include <QSocketNotifier>
#include <QTest>

#include <array>
#include <chrono>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chartroom::Testing {

namespace {

constexpr auto Patience = 300s;

void say(const QByteArray& words)
{
    std::puts(words.constData());
    std::fflush(stdout);
}

void obey(const QByteArray& order, Console::ConsoleDriver& driver)
{
    if (order == "minimise") {
        driver.window().showMinimized();
        say("minimised");
    } else if (order == "count") {
        const auto received = driver.session().replica().events().received;
        say("received " + QByteArray::number(qulonglong(received)));
    }
}

} // namespace

int showPods(int argc, char** argv, const QString& context)
{
    Console::Application application(argc, argv);
    Console::ConsoleDriver driver(application);
    application.setMonitor(&driver.window().monitor());
    auto config = Kube::Kubeconfig::load();
    if (!config)
        qFatal("%s", qUtf8Printable(config.error().sentence()));
    driver.clusters().setKubeconfig(std::move(*config));
    driver.window().showPage(Console::PageId::Resources);
    driver.window().chooseCluster(context);
    auto* page = driver.page<Console::ResourcesPage>(Console::PageId::Resources);
    if (!QTest::qWaitFor([&] { return driver.clusters().session() && page->isSettled(); }, Patience))
        qFatal("the pods were not read");
    driver.window().repaint();
    say("filled");
    if (!QTest::qWaitFor([&] { return driver.session().isSettled(); }, Patience))
        qFatal("the cluster was not read");
    say("read");

    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, &application, [&] {
        std::array<char, 256> line;
        const auto got = ::read(STDIN_FILENO, line.data(), line.size());
        if (got <= 0)
            return QApplication::quit();
        obey(QByteArray(line.data(), got).trimmed(), driver);
    });
    const int code = QApplication::exec();
    application.setMonitor(nullptr);
    return code;
}

} // namespace Chartroom::Testing
