// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/icons.h"

#include <QTest>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

class IconsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesOfAsManyPixelsKeepTheirSizesOnTheirScreens()
    {
        const QImage sharp = iconImage(u"refresh"_s, 14, Qt::black, 2);
        const QImage large = iconImage(u"refresh"_s, 28, Qt::black, 1);
        QCOMPARE(sharp.size(), QSize(28, 28));
        QCOMPARE(sharp.deviceIndependentSize(), QSizeF(14, 14));
        QCOMPARE(large.deviceIndependentSize(), QSizeF(28, 28));
        QCOMPARE(iconPixmap(u"refresh"_s, 14, Qt::black, 2).deviceIndependentSize(), QSizeF(14, 14));
        QCOMPARE(iconPixmap(u"refresh"_s, 28, Qt::black, 1).deviceIndependentSize(), QSizeF(28, 28));
    }

    void aKindHasItsOwnIconOrTheList_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("known") << u"Deployment"_s << u"kind-deployment"_s;
        QTest::newRow("of somebody else") << u"VirtualService"_s << u"kind-list"_s;
        QTest::newRow("none") << QString() << u"kind-list"_s;
    }
    void aKindHasItsOwnIconOrTheList()
    {
        QFETCH(QString, kind);
        QTEST(kindIconName(kind), "name");
    }
};

QTEST_MAIN(IconsTest)

#include "tst_icons.moc"
