// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/quantity.h"

#include <QTest>

using namespace Chartroom;

class QuantityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheApiServerWrites_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("milli");
        const qint64 capped = std::numeric_limits<qint64>::max();
        QTest::newRow("millicores round up to cores") << QByteArray("250m") << qint64(1) << qint64(250);
        QTest::newRow("decimals") << QByteArray("1.5") << qint64(2) << qint64(1500);
        QTest::newRow("nanocores round up") << QByteArray("1500001n") << qint64(1) << qint64(2);
        QTest::newRow("microcores") << QByteArray("300u") << qint64(1) << qint64(1);
        QTest::newRow("binary") << QByteArray("128Mi") << qint64(134217728) << qint64(134217728000);
        QTest::newRow("binary with decimals") << QByteArray("1.5Gi") << qint64(1610612736) << qint64(1610612736000);
        QTest::newRow("decimal suffix") << QByteArray("129k") << qint64(129000) << qint64(129000000);
        QTest::newRow("E is exa") << QByteArray("2E") << qint64(2000000000000000000) << capped;
        QTest::newRow("e3 is an exponent") << QByteArray("12e3") << qint64(12000) << qint64(12000000);
        QTest::newRow("E-2 is an exponent") << QByteArray("150E-2") << qint64(2) << qint64(1500);
        QTest::newRow("leading point") << QByteArray(".5") << qint64(1) << qint64(500);
        QTest::newRow("trailing point") << QByteArray("5.") << qint64(5) << qint64(5000);
        QTest::newRow("negative rounds away from zero") << QByteArray("-1.5") << qint64(-2) << qint64(-1500);
        QTest::newRow("zero") << QByteArray("0") << qint64(0) << qint64(0);
        QTest::newRow("beyond int64 is capped") << QByteArray("100Ei") << capped << capped;
        QTest::newRow("absurd exponent is capped") << QByteArray("1e400") << capped << capped;
        QTest::newRow("finer than a billionth") << QByteArray("0.0000000001") << qint64(1) << qint64(1);
        QTest::newRow("long fraction") << QByteArray("0.1234567890123456789012345678901234567890") << qint64(1)
                                       << qint64(124);
    }
    void readsWhatTheApiServerWrites()
    {
        QFETCH(QByteArray, text);
        const auto quantity
            = Quantity::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QVERIFY(quantity);
        QTEST(qint64(quantity->value()), "value");
        QTEST(qint64(quantity->milliValue()), "milli");
    }

    void refusesWhatIsNoQuantity_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "-", "m", "1x", "1 Gi", "1.2.3", "1e", "1e1.5", "Ki", "0x10", "1ki", "--1"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatIsNoQuantity()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Quantity::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))));
    }
};

QTEST_GUILESS_MAIN(QuantityTest)
#include "tst_quantity.moc"
