// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/releasetasks.h"

#include "app/console/pages/releaseshost.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/comparepane.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/plandialog.h"
#include "widgets/releases/planparts.h"
#include "widgets/releases/railview.h"
#include "widgets/tables/tableview.h"

#include <QApplication>
#include <QCheckBox>
#include <QTest>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console::ReleaseTasks {

namespace {

int parOf(int par, Way way)
{
    return way == Way::Keys ? par + 2 : par;
}

QByteArray name(const char* task, Way way)
{
    return QByteArray(task) + (way == Way::Keys ? " (keys)" : "");
}

/// On the page, with the release chosen: where tasks 7 and 8 begin. Not counted.
bool begin(ConsoleDriver& driver, const Helm::ReleaseKey& key)
{
    ReleaseSteps steps(driver);
    driver.window().showPage(PageId::Releases);
    if (!steps.waitForRelease(key))
        return false;
    steps.choose(key);
    steps.table().setFocus();
    driver.begin();
    return true;
}

/// Kind and name of each object.
QStringList objectsOf(const ObjectList& list)
{
    QStringList objects;
    for (const ObjectLine& line : list.lines())
        objects << line.kind + u' ' + line.name;
    return objects;
}

QString textOf(const Documents::TextDiff& diff)
{
    return QString::fromStdString(Documents::unifiedDiff(diff, "a", "b"));
}

/// Goes through the dialog by Tab until this has the focus, at most `most` times.
void tabTo(ConsoleDriver& driver, QWidget* wanted, int most)
{
    for (int i = 0; i < most && QApplication::focusWidget() != wanted; ++i)
        driver.key("Tab");
    QCOMPARE(QApplication::focusWidget(), wanted);
}

} // namespace

void whichChanged(ConsoleDriver& driver, Way way, const QList<Change>& expected)
{
    ReleaseSteps steps(driver);
    driver.begin();
    way == Way::Mouse ? steps.openPage() : steps.openPageByKey();
    const auto& table = steps.table();
    for (const Change& change : expected) {
        QVERIFY(steps.waitForRelease(change.key));
        QTRY_COMPARE(steps.cell(change.key, u"WHY"_s), change.why);
        QCOMPARE(steps.cell(change.key, u"WHO"_s), change.who);
        const int row = steps.host().releases()->rowOf(change.key);
        QVERIFY2(row < expected.size(), "what changed last stands on top");
        const QRect line = table.visualRect(table.model()->index(row, 0));
        QVERIFY2(table.viewport()->rect().contains(line.center()), "it is on screen");
    }
    driver.picture(u"changed"_s);
    QVERIFY2(
        steps.summary().contains(u"%1 changed in the last hour"_s.arg(expected.size())), qPrintable(steps.summary()));
    driver.report(name("6", way).constData());
    QCOMPARE_LE(driver.interactions(), parOf(1, way));
}

void whatDiffers(
    ConsoleDriver& driver, Way way, const Helm::ReleaseKey& key, const QString& object, const QString& line)
{
    ReleaseSteps steps(driver);
    QVERIFY(begin(driver, key));
    QVERIFY(steps.waitForComparison());
    ObjectList& list = steps.compare().objects();
    QTRY_VERIFY2(objectsOf(list).contains(object), qPrintable(objectsOf(list).join(u'\n')));
    const int row = static_cast<int>(objectsOf(list).indexOf(object));
    if (way == Way::Mouse && list.currentRow() != row)
        driver.click(list.viewport(), list.visualItemRect(list.item(row)).center());
    else if (list.currentRow() != row) {
        tabTo(driver, &list, 2);
        for (int at = list.currentRow(); at < row; ++at)
            driver.key("Down");
    }
    QTRY_VERIFY2(
        textOf(steps.compare().diff().diff()).contains(line), qPrintable(textOf(steps.compare().diff().diff())));
    driver.picture(u"compare"_s);
    driver.report(name("7", way).constData());
    QCOMPARE_LE(driver.interactions(), parOf(1, way));
}

void rollBack(ConsoleDriver& driver, Way way, const Helm::ReleaseKey& key, int active, const QString& object)
{
    ReleaseSteps steps(driver);
    QVERIFY(begin(driver, key));
    QVERIFY(steps.waitForStop(active, u"deployed"_s));
    way == Way::Mouse ? steps.askForPlan() : driver.key("R");
    QVERIFY(steps.waitForPlan());
    const QStringList planned = objectsOf(steps.plannedObjects());
    QVERIFY2(planned.contains(object), qPrintable(planned.join(u'\n')));
    QVERIFY2(steps.outcome().contains(u"the server accepted"_s), qPrintable(steps.outcome()));
    driver.picture(u"plan"_s);
    for (auto* decision : steps.dialog()->findChildren<QCheckBox*>()) {
        if (way == Way::Mouse)
            driver.click(decision, {decision->height() / 2, decision->height() / 2});
        else {
            tabTo(driver, decision, 1);
            driver.key("Space");
        }
    }
    if (way == Way::Mouse)
        steps.confirm();
    else {
        tabTo(driver, steps.inDialog("confirm"), 1);
        driver.key("Return");
    }
    QVERIFY2(steps.waitForOutcome(), qPrintable(steps.notes()));
    QVERIFY2(steps.outcome().contains(u"Revision %1 is deployed"_s.arg(active + 1)), qPrintable(steps.outcome()));
    driver.report(name("8", way).constData());
    QCOMPARE_LE(driver.interactions(), parOf(3, way));
    QVERIFY(steps.waitForStop(active + 1, u"deployed"_s)); // behind the dialog, without being asked
}

} // namespace Chartroom::Console::ReleaseTasks
