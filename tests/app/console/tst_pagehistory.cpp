// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pagehistory.h"

#include <QTest>

using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class tst_PageHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backAndForwardGiveTheSamePlaces();
    void aNewWayForgetsForward();
    void thePlaceItselfTwiceIsOnce();

private:
    static Place at(PageId page, const QString& filter = {}) { return {page, {{u"filter"_s, filter}}, {}, {}}; }
};

void tst_PageHistory::backAndForwardGiveTheSamePlaces()
{
    PageHistory history;
    QVERIFY(!history.back(at(PageId::Overview)));
    history.leave(at(PageId::Overview));
    history.leave(at(PageId::Resources, u"web"_s));
    QCOMPARE(history.back(at(PageId::Events)), at(PageId::Resources, u"web"_s));
    QCOMPARE(history.back(at(PageId::Resources, u"web"_s)), at(PageId::Overview));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(at(PageId::Overview)), at(PageId::Resources, u"web"_s));
    QCOMPARE(history.forward(at(PageId::Resources, u"web"_s)), at(PageId::Events));
}

void tst_PageHistory::aNewWayForgetsForward()
{
    PageHistory history;
    history.leave(at(PageId::Overview));
    (void)history.back(at(PageId::Resources));
    QVERIFY(history.canGoForward());
    history.leave(at(PageId::Overview));
    QVERIFY(!history.canGoForward());
}

void tst_PageHistory::thePlaceItselfTwiceIsOnce()
{
    PageHistory history;
    history.leave(at(PageId::Overview));
    history.leave(at(PageId::Overview));
    (void)history.back(at(PageId::Events));
    QVERIFY(!history.canGoBack());
}

QTEST_GUILESS_MAIN(tst_PageHistory)
#include "tst_pagehistory.moc"
