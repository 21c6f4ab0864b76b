// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/releasetasks.h"

#include <QApplication>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;
using ReleaseTasks::Way;

namespace {

const Helm::ReleaseKey Checkout {"checkout", "checkout", Helm::StorageDriver::Secret};

} // namespace

/// The operator tasks about releases, by their numbers in the design, on the simulated cluster; tst_releasewindow does
/// them, and the rollback (8), on the real control plane.
class ReleaseTasksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void task6_whichReleasesChanged_data() { ways(); }
    void task6_whichReleasesChanged()
    {
        QFETCH(Way, way);
        ConsoleDriver driver(*qApp);
        QVERIFY(driver.open());
        ReleaseTasks::whichChanged(driver, way, {{Checkout, u"mina.kim"_s, u"Move price API to mesh"_s}});
    }

    void task7_whatDiffersFromTheRevisionBefore_data() { ways(); }
    void task7_whatDiffersFromTheRevisionBefore()
    {
        QFETCH(Way, way);
        ConsoleDriver driver(*qApp);
        QVERIFY(driver.open());
        if (way == Way::Mouse)
            ReleaseTasks::whatDiffers(driver, way, Checkout, u"Deployment cart-api"_s, u"cart-api:5.41.0"_s);
        else
            ReleaseTasks::whatDiffers(driver, way, Checkout, u"PodDisruptionBudget cart-api"_s, u"version: 5.41.0"_s);
    }

private:
    static void ways()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("mouse") << Way::Mouse;
        QTest::newRow("keys alone") << Way::Keys;
    }
};

QTEST_MAIN(ReleaseTasksTest)
#include "tst_releasetasks.moc"
