// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/objectref.h"

#include <QTest>

using namespace Chartroom::Kube;

class UidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aUuidIsReadDigitByDigit()
    {
        const Uid uid = Uid::fromText("0123abcd-4567-89ef-0123-456789abcdef");
        QCOMPARE(uid.high, 0x0123abcd456789efull);
        QCOMPARE(uid.low, 0x0123456789abcdefull);
    }

    void otherTextsAreEqualOnlyToThemselves_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("static pod") << "5d4b6c1f" << "5d4b6c1e";
        QTest::newRow("upper case") << "0123ABCD-4567-89ef-0123-456789abcdef" << "0123abcd-4567-89ef-0123-456789abcdef";
        QTest::newRow("one digit short") << "0123abcd-4567-89ef-0123-456789abcde"
                                         << "0123abcd-4567-89ef-0123-456789abcdef";
        QTest::newRow("dash misplaced") << "0123abcd4-567-89ef-0123-456789abcdef"
                                        << "0123abcd-4567-89ef-0123-456789abcdef";
        QTest::newRow("not hexadecimal") << "0123abcg-4567-89ef-0123-456789abcdef"
                                         << "0123abcd-4567-89ef-0123-456789abcdef";
    }
    void otherTextsAreEqualOnlyToThemselves()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QVERIFY(Uid::fromText(a.toStdString()) == Uid::fromText(a.toStdString()));
        QVERIFY(Uid::fromText(a.toStdString()) != Uid::fromText(b.toStdString()));
        QVERIFY(!Uid::fromText(a.toStdString()).isNull());
    }

    void theEmptyTextIsNull() { QVERIFY(Uid::fromText("").isNull()); }
};

QTEST_GUILESS_MAIN(UidTest)
#include "tst_uid.moc"
