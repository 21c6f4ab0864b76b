// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class tst_Settings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSavedIsReadAgain();
    void garbageIsAsIfNeverSet();
    void tagsAreSuggestedByName_data();
    void tagsAreSuggestedByName();
};

void tst_Settings::whatIsSavedIsReadAgain()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    Settings settings;
    settings.theme = Widgets::SchemeChoice::Dark;
    settings.language = u"ko"_s;
    settings.columns[u"deployments.apps"_s] = {u"NAME"_s, u"READY"_s};
    settings.contexts[u"arn:aws:eks/prod one"_s] = {ClusterTag::Staging, true, {u"checkout"_s}};
    SettingsStore(file).save(settings);
    const Settings read = SettingsStore(file).load();
    QCOMPARE(read.theme, Widgets::SchemeChoice::Dark);
    QCOMPARE(read.language, u"ko"_s);
    QCOMPARE(read.columns, settings.columns);
    const ContextSettings context = read.context(u"arn:aws:eks/prod one"_s);
    QCOMPARE(context.tag, ClusterTag::Staging);
    QVERIFY(context.readOnly);
    QCOMPARE(context.namespaces, QStringList {u"checkout"_s});
}

void tst_Settings::garbageIsAsIfNeverSet()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("theme=pink\n[window]\ninspector=-5\n\0\0[[[");
    file.close();
    const Settings read = SettingsStore(path).load();
    QCOMPARE(read.theme, Widgets::SchemeChoice::System);
    QCOMPARE_GE(read.inspectorWidth, 280);
}

void tst_Settings::tagsAreSuggestedByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("tag");
    QTest::newRow("production") << u"prod-seoul-1"_s << static_cast<int>(ClusterTag::Production);
    QTest::newRow("staging") << u"eu-staging"_s << static_cast<int>(ClusterTag::Staging);
    QTest::newRow("other") << u"kind-kind"_s << static_cast<int>(ClusterTag::None);
}

void tst_Settings::tagsAreSuggestedByName()
{
    QFETCH(QString, name);
    QFETCH(int, tag);
    QCOMPARE(static_cast<int>(Settings().context(name).tag), tag);
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
