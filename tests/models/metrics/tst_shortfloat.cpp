// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/shortfloat.h"

#include <QTest>
#include <random>

using Chartroom::Metrics::ShortFloat;

class ShortFloatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theseStayAsTheyAre_data()
    {
        QTest::addColumn<float>("value");
        QTest::newRow("nothing") << 0.0F;
        QTest::newRow("one millicore") << 1.0F;
        QTest::newRow("half a millicore") << 0.5F;
        QTest::newRow("two cores") << 2000.0F;
        QTest::newRow("768 MiB") << 768.0F * 1024 * 1024;
        QTest::newRow("6 TiB") << 6.0F * 1024 * 1024 * 1024 * 1024;
    }
    void theseStayAsTheyAre()
    {
        QFETCH(float, value);
        QCOMPARE(ShortFloat(value).value(), value);
        QVERIFY(ShortFloat(value).isNumber());
    }

    void whatIsNoNumberStaysNone()
    {
        QVERIFY(!ShortFloat().isNumber());
        QVERIFY(!ShortFloat(std::nanf("")).isNumber());
        QVERIFY(std::isnan(ShortFloat().value()));
    }

    void outsideItsRangeItIsTheNearest()
    {
        QCOMPARE(ShortFloat(-1.0F).value(), 0.0F);
        QCOMPARE(ShortFloat(1e-7F).value(), 0.0F);
        QVERIFY(ShortFloat(1e30F).value() > 1e14F);
        QVERIFY(ShortFloat(std::numeric_limits<float>::infinity()).value() > 1e14F);
    }

    void isWithinOnePartInTwoThousandAndKeepsTheOrder()
    {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> exponent(-4.9, 14);
        for (int i = 0; i < 100'000; ++i) {
            const auto a = static_cast<float>(std::pow(10, exponent(random)));
            const float b = a * 1.002F;
            const float kept = ShortFloat(a).value();
            QVERIFY2(std::abs(kept - a) <= a / 2000, qPrintable(QString::number(a)));
            QVERIFY(kept < ShortFloat(b).value());
        }
    }
};

QTEST_GUILESS_MAIN(ShortFloatTest)
#include "tst_shortfloat.moc"
