// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/timetext.h"

#include <QTest>

using namespace Chartroom;

class TimeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durationsReadAsKubectlPrintsThem_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("text");
        const qint64 minute = 60, hour = 3600, day = 86400, year = 365 * day;
        const auto row = [](const char* text, qint64 seconds) { QTest::newRow(text) << seconds << QByteArray(text); };
        row("<invalid>", -2);
        row("0s", -1);
        row("119s", 119);
        row("2m", 2 * minute);
        row("9m30s", 9 * minute + 30);
        row("10m", 10 * minute + 59);
        row("179m", 179 * minute);
        row("3h", 3 * hour);
        row("7h59m", 7 * hour + 59 * minute);
        row("8h", 8 * hour + 30 * minute);
        row("47h", 47 * hour);
        row("2d", 2 * day);
        row("7d23h", 7 * day + 23 * hour);
        row("8d", 8 * day + 5 * hour);
        row("729d", 729 * day);
        row("2y14d", 2 * year + 14 * day);
        row("8y", 8 * year + 100 * day);
    }
    void durationsReadAsKubectlPrintsThem()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, text);
        QCOMPARE(durationText(std::chrono::seconds(seconds)), text.toStdString());
    }

    void timestampsOfAllWritersAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("API server") << QByteArray("2026-11-22T20:15:01Z") << qint64(1795378501000);
        QTest::newRow("micro time") << QByteArray("2026-11-22T20:15:01.123456Z") << qint64(1795378501123);
        QTest::newRow("Helm, local zone") << QByteArray("2026-11-23T05:15:01.987654321+09:00") << qint64(1795378501987);
        QTest::newRow("west") << QByteArray("2026-11-22T15:45:01-04:30") << qint64(1795378501000);
    }
    void timestampsOfAllWritersAreRead()
    {
        QFETCH(QByteArray, text);
        const auto time = parseTimestamp(text.toStdString());
        QVERIFY(time);
        QTEST(qint64(time->time_since_epoch().count()), "milliseconds");
    }

    void anythingElseIsNoTimestamp_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "null", "2026-11-22", "2026-13-01T00:00:00Z", "2026-11-22T20:15:01",
                 "0001-01-01T00:00:00Z", "2026-11-22T20:15:01.Z", "2026-11-22T20:15:01Zjunk", "2026-02-30T00:00:00Z"})
            QTest::newRow(text) << QByteArray(text);
    }
    void anythingElseIsNoTimestamp()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseTimestamp(text.toStdString()));
    }

    void aTimestampIsWrittenAsItWasRead()
    {
        QCOMPARE(timestampText(*parseTimestamp("2026-11-23T05:15:01.9+09:00")), std::string("2026-11-22T20:15:01Z"));
    }
};

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
