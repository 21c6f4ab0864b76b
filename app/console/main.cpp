// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/clusters.h"
#include "app/console/commandline.h"
#include "app/console/diagnostics/application.h"
#include "app/console/languages.h"
#include "app/console/mainwindow.h"
#include "app/console/pageset.h"
#include "app/console/pluginconsent.h"
#include "app/console/screenshots.h"
#include "app/console/settings.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

namespace {

int fail(const Error& error)
{
    QTextStream(stderr) << error.sentence() << Qt::endl;
    return 2;
}

/// What the command line says goes before what was set earlier; nothing of it is kept.
void openFirstCluster(MainWindow& window, Clusters& clusters, const CommandLine& options)
{
    const Kube::Kubeconfig& kubeconfig = clusters.kubeconfig();
    const bool nothingElse = kubeconfig.contexts.empty() && kubeconfig.problems.empty() && options.context.isEmpty();
    if (nothingElse)
        window.chooseCluster(QString(DemoName));
    else if (!options.context.isEmpty())
        window.chooseCluster(options.context);
    else if (!options.kubeconfig.isEmpty()) // naming a file is choosing what it says is current
        window.chooseCluster(QString::fromStdString(kubeconfig.currentContext));
}

} // namespace

int main(int argc, char* argv[])
{
    Application application(argc, argv);
    QApplication::setApplicationName(u"chartroom"_s);
    QApplication::setApplicationDisplayName(u"Chartroom"_s);
    QApplication::setDesktopFileName(u"chartroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(CHARTROOM_VERSION));

    const auto parsed = CommandLine::parse(QApplication::arguments());
    if (!parsed)
        return fail(parsed.error());
    const CommandLine& options = *parsed;
    if (!options.answer.isEmpty()) {
        QTextStream(stdout) << options.answer;
        return 0;
    }

    // Pictures are the same on every machine: nothing that was set here shows in them.
    QTemporaryDir scratch;
    SettingsStore settingsStore
        = options.screenshots.isEmpty() ? SettingsStore() : SettingsStore(scratch.filePath(u"settings.ini"_s));
    const Settings settings = settingsStore.load();
    Widgets::Theme theme(application, options.theme.value_or(settings.theme));
    Languages languages(application, options.language.isEmpty() ? settings.language : options.language);
    QApplication::setWindowIcon(QIcon(u":/icons/chartroom.svg"_s));

    const SystemClock clock;
    Clusters clusters(clock);
    if (!options.demo)
        clusters.readKubeconfig(options.kubeconfig);

    MainWindow window({clock, clusters, theme, languages, settingsStore});
    addPages(window);
    application.setMonitor(&window.monitor());
    clusters.setConsent(askOnce(&window, window.consentMemory()));
    if (const auto page = pageFromKey(options.page); page && window.page(*page))
        window.showPage(*page);
    if (options.size.isValid())
        window.resize(options.size);
    else if (!options.screenshots.isEmpty())
        window.resize(1600, 1000);
    window.show();
    if (options.demo)
        window.chooseCluster(QString(DemoName));
    QObject::connect(
        &clusters, &Clusters::kubeconfigRead, &window, [&] { openFirstCluster(window, clusters, options); });
    QObject::connect(
        &clusters, &Clusters::kubeconfigFailed, &window, [](const Error& error) { QApplication::exit(fail(error)); });

    Screenshots screenshots(
        window, options.screenshots, options.mapSeries ? Screenshots::Series::Map : Screenshots::Series::Pages);
    if (!options.screenshots.isEmpty()) {
        QObject::connect(
            &screenshots, &Screenshots::finished, &application, [](int code) { QApplication::exit(code); });
        screenshots.start();
    }
    const int code = QApplication::exec();
    application.setMonitor(nullptr); // which ends with the window
    return code;
}
