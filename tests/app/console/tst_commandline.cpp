// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/commandline.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionIsRead();
    void wrongWordsAreRefusedWithASentence_data();
    void wrongWordsAreRefusedWithASentence();
    void helpIsAnAnswer();
};

void tst_CommandLine::everyOptionIsRead()
{
    const auto parsed = CommandLine::parse({u"chartroom"_s, u"--demo"_s, u"--kubeconfig"_s, u"/k"_s, u"--context"_s,
        u"prod"_s, u"--page"_s, u"events"_s, u"--screenshots"_s, u"/out"_s, u"--theme"_s, u"dark"_s, u"--language"_s,
        u"ko"_s, u"--size"_s, u"1280x800"_s});
    QVERIFY(parsed);
    QCOMPARE(parsed->size, QSize(1280, 800));
    QVERIFY(parsed->demo);
    QCOMPARE(parsed->kubeconfig, u"/k"_s);
    QCOMPARE(parsed->context, u"prod"_s);
    QCOMPARE(parsed->page, u"events"_s);
    QCOMPARE(parsed->screenshots, u"/out"_s);
    QCOMPARE(parsed->theme, Widgets::SchemeChoice::Dark);
    QCOMPARE(parsed->language, u"ko"_s);
}

void tst_CommandLine::wrongWordsAreRefusedWithASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList {u"--bogus"_s} << u"bogus"_s;
    QTest::newRow("no option") << QStringList {u"pods"_s} << u"pods"_s;
    QTest::newRow("theme") << QStringList {u"--theme"_s, u"pink"_s} << u"pink"_s;
    QTest::newRow("size") << QStringList {u"--size"_s, u"wide"_s} << u"wide"_s;
    QTest::newRow("language") << QStringList {u"--language"_s, u"fr"_s} << u"fr"_s;
}

void tst_CommandLine::wrongWordsAreRefusedWithASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto parsed = CommandLine::parse(QStringList(u"chartroom"_s) + arguments);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::InvalidInput);
    QVERIFY(parsed.error().sentence().contains(named));
}

void tst_CommandLine::helpIsAnAnswer()
{
    const auto parsed = CommandLine::parse({u"chartroom"_s, u"--help"_s});
    QVERIFY(parsed);
    QVERIFY(parsed->answer.contains(u"--screenshots"_s));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
