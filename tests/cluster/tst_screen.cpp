// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cluster/terminal.h"

#include <QTest>

using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

class ScreenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasWritten_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QStringList>("shown");
        const auto row = [](const char* name, const QByteArray& written, const QStringList& shown) {
            QTest::newRow(name) << written << shown;
        };
        row("text", "pods", {u"pods  "_s, u"      "_s, u"      "_s});
        row("lines", "a\r\nb\nc", {u"a     "_s, u"b     "_s, u" c    "_s});
        row("scrolls at the end", "a\r\nb\r\nc\r\nd", {u"b     "_s, u"c     "_s, u"d     "_s});
        row("wraps", "kubelets", {u"kubele"_s, u"ts    "_s, u"      "_s});
        row("a place", "\x1b[2;3Hx\x1b[Hy", {u"y     "_s, u"  x   "_s, u"      "_s});
        row("moves", "a\x1b[2Cb\x1b[1Bc\x1b[3Dd", {u"a  b  "_s, u"  d c "_s, u"      "_s});
        row("a line and a column", "\x1b[3d\x1b[2Gx", {u"      "_s, u"      "_s, u" x    "_s});
        row("colours move nothing", "a\x1b[38;5;12mb\x1b[0mc", {u"abc   "_s, u"      "_s, u"      "_s});
        row("a title moves nothing",
            "\x1b]0;k9s\x07"
            "a\x1b]0;k9s\x1b\\b\x1b(Bc",
            {u"abc   "_s, u"      "_s, u"      "_s});
        row("the rest of a line goes", "kubectl\x1b[1;3H\x1b[K", {u"ku    "_s, u"l     "_s, u"      "_s});
        row("all goes", "a\r\nb\x1b[2J", {u"      "_s, u"      "_s, u"      "_s});
        row("more bytes than characters", "\xed\x8c\x8c\xeb\x93\x9c|", {u"파드|   "_s, u"      "_s, u"      "_s});
    }
    void showsWhatWasWritten()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const QStringList, shown);
        Screen whole({6, 3});
        whole.write(written);
        QCOMPARE(whole.lines(), shown);
        Screen torn({6, 3});
        for (const char byte : written)
            torn.write({&byte, 1});
        QCOMPARE(torn.lines(), shown);
    }

    void aProgramIsReadAndTypedAt()
    {
        Terminal terminal(u"/bin/sh"_s, {u"-c"_s, u"stty size; read line; echo got $line; sleep 60"_s}, {});
        QVERIFY(terminal.waitFor([](const Screen& screen) { return screen.text().contains(u"50 200"_s); }, 20));
        terminal.type("this\n");
        QVERIFY(terminal.waitFor([](const Screen& screen) { return screen.text().contains(u"got this"_s); }, 20));
        QVERIFY(terminal.pid() > 0);
    }

    void aProgramThatEndsIsNotWaitedFor()
    {
        Terminal terminal(u"/bin/true"_s, {}, {});
        QVERIFY(!terminal.waitFor([](const Screen&) { return false; }, 60));
    }
};

QTEST_GUILESS_MAIN(ScreenTest)

#include "tst_screen.moc"
