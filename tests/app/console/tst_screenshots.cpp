// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/languages.h"
#include "app/console/mainwindow.h"
#include "app/console/pageset.h"
#include "app/console/screenshots.h"
#include "app/console/settings.h"
#include "widgets/common/theme.h"

#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

/// Begun while the cluster is still being built, as the program does.
class tst_Screenshots : public QObject {
    Q_OBJECT

    static Simulator::Options smallDemo()
    {
        Simulator::Options options;
        options.nodes = 6;
        options.pods = 120;
        return options;
    }
    static QStringList written(const QTemporaryDir& folder)
    {
        return QDir(folder.path()).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    }

private Q_SLOTS:
    void aSeriesIsWritten_data()
    {
        QTest::addColumn<Screenshots::Series>("series");
        QTest::addColumn<QStringList>("names");
        QStringList pages;
        for (const auto* page :
            {"applications", "events", "overview", "performance", "releases", "resources", "topology"})
            for (const auto* look : {"dark", "korean", "light"})
                pages << QString::fromLatin1(page) + u'-' + QString::fromLatin1(look) + u".png"_s;
        QTest::newRow("every page") << Screenshots::Series::Pages << pages;
        QStringList map;
        for (const auto* stop : {"cluster-namespaces", "cluster-nodes", "namespace", "node", "pod"})
            for (const auto* look : {"dark", "light"})
                map << u"map-"_s + QString::fromLatin1(stop) + u'-' + QString::fromLatin1(look) + u".png"_s;
        QTest::newRow("the map from far to near") << Screenshots::Series::Map << map;
    }

    void aSeriesIsWritten()
    {
        QFETCH(Screenshots::Series, series);
        const QTemporaryDir folder;
        const QTemporaryDir own;
        SettingsStore settings(own.filePath(u"settings.ini"_s));
        Widgets::Theme theme(*qApp, Widgets::SchemeChoice::Light);
        Languages languages(*qApp, u"en"_s);
        const SystemClock clock;
        Clusters clusters(clock, smallDemo());
        MainWindow window({clock, clusters, theme, languages, settings});
        addPages(window);
        window.resize(900, 600);
        window.show();
        window.chooseCluster(DemoName);
        Screenshots screenshots(window, folder.path(), series);
        const QSignalSpy finished(&screenshots, &Screenshots::finished);
        screenshots.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 180'000);
        QCOMPARE(finished.first().first().toInt(), 0);
        QTEST(written(folder), "names");
        for (const QString& name : written(folder))
            QCOMPARE(QImage(folder.filePath(name)).size(), window.size());
    }
};

QTEST_MAIN(tst_Screenshots)
#include "tst_screenshots.moc"
