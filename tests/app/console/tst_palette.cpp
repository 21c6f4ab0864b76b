// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/palette.h"
#include "widgets/common/theme.h"

#include <QLineEdit>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class tst_Palette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beginningsGoFirst_data();
    void beginningsGoFirst();
    void lettersMustOccurInOrder();
    void enterTakesTheMarkedLine();
    void escapeGivesTheFocusBack();

private:
    Widgets::Theme m_theme {*qApp, Widgets::SchemeChoice::Light};
};

void tst_Palette::beginningsGoFirst_data()
{
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::addColumn<QString>("query");
    QTest::newRow("beginning before word") << u"Pods"_s << u"Show pods"_s << u"po"_s;
    QTest::newRow("word before inside") << u"web-pod"_s << u"webpod"_s << u"pod"_s;
    QTest::newRow("inside before scattered") << u"mypod"_s << u"p-o-d"_s << u"pod"_s;
    QTest::newRow("shorter first") << u"Pods"_s << u"PodDisruptionBudgets"_s << u"pod"_s;
}

void tst_Palette::beginningsGoFirst()
{
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QFETCH(QString, query);
    QVERIFY(paletteScore(better, query) && paletteScore(worse, query));
    QCOMPARE_GT(*paletteScore(better, query), *paletteScore(worse, query));
}

void tst_Palette::lettersMustOccurInOrder()
{
    QVERIFY(paletteScore(u"Deployments"_s, u"dpl"_s));
    QVERIFY(!paletteScore(u"Deployments"_s, u"lpd"_s));
}

void tst_Palette::enterTakesTheMarkedLine()
{
    QWidget window;
    window.resize(800, 600);
    Palette palette(&window);
    QString taken;
    palette.setSource([&taken](const QString& query) {
        std::vector<PaletteEntry> entries;
        for (const QString& text : {u"alpha"_s, u"beta"_s, u"gamma"_s})
            if (text.contains(query))
                entries.push_back({text, {}, u"info"_s, [&taken, text] { taken = text; }});
        return entries;
    });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    palette.open();
    QCOMPARE(palette.texts().size(), 3);
    QTest::keyClicks(&palette.input(), u"a"_s);
    QTest::keyClick(&palette.input(), Qt::Key_Down);
    QTest::keyClick(&palette.input(), Qt::Key_Return);
    QCOMPARE(taken, u"beta"_s);
    QVERIFY(!palette.isVisible());
}

void tst_Palette::escapeGivesTheFocusBack()
{
    QWidget window;
    window.resize(800, 600);
    QLineEdit before(&window);
    Palette palette(&window);
    palette.setSource([](const QString&) { return std::vector<PaletteEntry>(); });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before.setFocus();
    palette.open();
    QVERIFY(palette.input().hasFocus());
    QTest::keyClick(&palette.input(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    QVERIFY(before.hasFocus());
}

QTEST_MAIN(tst_Palette)
#include "tst_palette.moc"
