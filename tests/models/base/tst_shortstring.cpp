// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/shortstring.h"

#include <QTest>

using namespace Chartroom;

class ShortStringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsKept_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("inPlace");
        QTest::newRow("none") << 0 << true;
        QTest::newRow("one") << 1 << true;
        QTest::newRow("the longest in place") << 15 << true;
        QTest::newRow("the shortest elsewhere") << 16 << false;
        QTest::newRow("long") << 1000 << false;
    }
    void aTextIsKept()
    {
        QFETCH(int, size);
        QFETCH(bool, inPlace);
        const std::string text(std::size_t(size), 'x');
        const ShortString string(text);
        QCOMPARE(string.view(), text);
        QCOMPARE(string.isEmpty(), text.empty());
        QCOMPARE(string.memoryUsage() == 0, inPlace);

        ShortString copy(string);
        QVERIFY(copy == string);
        const ShortString moved(std::move(copy));
        QVERIFY(moved == string);
        ShortString assigned("before");
        assigned = string;
        QVERIFY(assigned == string);
        assigned = ShortString("a text that is longer than fifteen bytes");
        QVERIFY(assigned != string);
    }

    void anEmptyTextNeedsNoPlace()
    {
        const ShortString string {std::string_view()}; // null; the sanitizers have their eye on it
        QVERIFY(string.isEmpty());
        QVERIFY(string == ShortString(""));
    }

    void itTakesSixteenBytes()
    {
        QCOMPARE(sizeof(ShortString), 16u);
        QVERIFY(ShortString("255.255.255.255").memoryUsage() == 0);
    }
};

QTEST_GUILESS_MAIN(ShortStringTest)
#include "tst_shortstring.moc"
