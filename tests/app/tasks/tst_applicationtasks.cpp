// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/consoledriver.h"
#include "tests/support/picture.h"

#include "app/console/pages/applicationshost.h"
#include "widgets/applications/applicationdiff.h"
#include "widgets/applications/applicationspage.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

/// Operator task 9: what is OutOfSync, by application and object, and how it differs.
class tst_ApplicationTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void task9_whatIsOutOfSyncAndHow_data();
    void task9_whatIsOutOfSyncAndHow();
};

void tst_ApplicationTasks::task9_whatIsOutOfSyncAndHow_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("mouse") << false;
    QTest::newRow("keys") << true;
}

void tst_ApplicationTasks::task9_whatIsOutOfSyncAndHow()
{
    QFETCH(bool, byKeys);
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    auto* host = driver.page<ApplicationsHost>(PageId::Applications);
    QTRY_VERIFY(host->isSettled());
    ApplicationsPage& page = *host->view();
    TableView& table = page.view().table();
    const int sync = page.view().model()->columnOf(u"SYNC STATUS");
    const int name = page.view().model()->columnOf(u"NAME");
    const auto syncOf = [&](int row) { return table.model()->index(row, sync).data().toString(); };
    driver.begin();
    driver.key("Alt+5");
    // Which applications: those on top.
    QTRY_VERIFY(!page.view().model()->isBusy() && syncOf(0) == "OutOfSync"_L1); // the table fills once it is looked at
    int problems = 1;
    while (syncOf(problems) == "OutOfSync"_L1)
        ++problems;
    for (int row = problems; row < table.model()->rowCount(); ++row)
        QVERIFY(syncOf(row) != "OutOfSync"_L1);
    int row = 0; // of one whose object was changed by hand
    while (table.model()->index(row, name).data().toString() != "loyalty"_L1)
        QVERIFY2(++row < problems, qPrintable(table.model()->index(row, name).data().toString()));
    if (byKeys) {
        for (int i = 0; i <= row; ++i)
            driver.key(i == 0 ? "Home" : "Down");
        driver.key("Shift+D");
    } else {
        driver.click(table.viewport(), table.visualRect(table.model()->index(row, name)).center());
        QTRY_VERIFY(page.tabs().isVisible());
        driver.click(page.tabs().findChildren<QAbstractButton*>().at(static_cast<int>(ApplicationsPage::Tab::Diff)));
    }
    // Which objects, and of the first the difference.
    ApplicationDiff& diff = page.diff();
    QTRY_VERIFY(diff.isVisible() && !diff.list().lines().empty());
    QTRY_VERIFY(!diff.text().trimmed().isEmpty());
    QTRY_VERIFY(diff.diffView().isVisible() && diff.diffView().changeCount() > 0);
    QVERIFY2(diff.text().contains(u"repository"_s), qPrintable(diff.text())); // what cannot be known is said
    driver.report(byKeys ? "9, keys" : "9");
    Testing::savePicture(driver.window(), u"task-9"_s);
    QCOMPARE_LE(driver.interactions(), byKeys ? 5 : 3);
}

QTEST_MAIN(tst_ApplicationTasks)
#include "tst_applicationtasks.moc"
