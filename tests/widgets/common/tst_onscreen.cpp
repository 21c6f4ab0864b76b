// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/onscreen.h"

#include <QTest>

using namespace Chartroom::Widgets;

class OnScreenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWidgetIsWhileItsWindowIsShownAndNotMinimised()
    {
        QWidget window;
        QWidget child(&window);
        QVERIFY(!isOnScreen(child));
        window.show();
        QVERIFY(isOnScreen(child));
        window.showMinimized();
        QVERIFY(child.isVisible());
        QVERIFY(!isOnScreen(child));
        QVERIFY(!isOnScreen(window));
        window.showNormal();
        QVERIFY(isOnScreen(child));
        child.hide();
        QVERIFY(!isOnScreen(child));
    }
};

QTEST_MAIN(OnScreenTest)

#include "tst_onscreen.moc"
