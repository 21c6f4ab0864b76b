// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/history/railmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::History;
using namespace Qt::StringLiterals;

namespace {

constexpr Store::Seconds Start = 1'700'000'000;

TimePoint at(Store::Seconds seconds)
{
    return TimePoint(std::chrono::seconds(Start + seconds));
}

Helm::RevisionInfo revision(int number, Helm::ReleaseStatus status, Store::Seconds created)
{
    Helm::RevisionInfo info;
    info.release = {"checkout", "cart", Helm::StorageDriver::Secret};
    info.revision = number;
    info.status = status;
    info.objectName = "sh.helm.release.v1.cart.v" + std::to_string(number);
    info.resourceVersion = std::to_string(number) + std::to_string(static_cast<int>(status));
    info.created = at(created);
    return info;
}

/// Revision 4 is active, 3 failed, 2 and 1 were active before.
ReleaseItem sample()
{
    using enum Helm::ReleaseStatus;
    ReleaseItem item;
    item.key = {"checkout", "cart", Helm::StorageDriver::Secret};
    item.revisions = {revision(4, Deployed, 400), revision(3, Failed, 300), revision(2, Superseded, 200),
        revision(1, Superseded, 100)};
    return item;
}

} // namespace

class RailModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopsAreNewestFirstAndSayHowLongTheyWereActive()
    {
        RailModel rail;
        QAbstractItemModelTester tester(&rail, QAbstractItemModelTester::FailureReportingMode::Fatal);
        rail.setRelease(sample());
        QCOMPARE(rail.rowCount(), 4);
        const auto& entries = rail.entries();
        QVERIFY(entries[0].isActive);
        QCOMPARE(entries[0].activeSeconds(at(1000)), 600);
        QVERIFY(entries[1].isFailed);
        QVERIFY(!entries[1].activeSeconds(at(1000)));
        // The failed upgrade ended nothing: 2 ran until 4 replaced it.
        QCOMPARE(entries[2].activeSeconds(at(1000)), 200);
        QCOMPARE(entries[3].activeSeconds(at(1000)), 100);
    }

    void everyRecordIsAskedForAndFillsItsStop()
    {
        RailModel rail;
        QSignalSpy wanted(&rail, &RailModel::detailsWanted);
        rail.setRelease(sample());
        QCOMPARE(wanted.size(), 4);
        RevisionDetails details;
        details.chart = u"checkout-2.18.0"_s;
        details.rollbackOf = 2;
        rail.setDetails(sample().revisions[0], details);
        QVERIFY(rail.entries()[0].isRead);
        QVERIFY(rail.entries()[0].isRollback);
        QVERIFY(!rail.entries()[1].isRead);
        rail.setRelease(sample());
        QCOMPARE(wanted.size(), 7); // not the one that is known
    }

    void aRollbackAddsAStopAndKeepsTheOthers()
    {
        RailModel rail;
        QAbstractItemModelTester tester(&rail, QAbstractItemModelTester::FailureReportingMode::Fatal);
        rail.setRelease(sample());
        const QPersistentModelIndex kept = rail.index(2);
        ReleaseItem next = sample();
        next.revisions[0] = revision(4, Helm::ReleaseStatus::Superseded, 400);
        next.revisions.insert(next.revisions.begin(), revision(5, Helm::ReleaseStatus::Deployed, 500));
        next.revisions.pop_back();
        rail.setRelease(next);
        QCOMPARE(rail.rowCount(), 4);
        QCOMPARE(kept.row(), 3);
        QCOMPARE(rail.entries()[1].activeSeconds(at(1000)), 100);
        QVERIFY(!rail.entryOf(1));
    }

    void workloadChangesBelongToTheRevisionThatMadeThem()
    {
        RailModel rail;
        rail.setRelease(sample(), {Start + 201, Start + 205, Start + 402, Start + 50});
        QVERIFY2(rail.entries()[2].sources.contains(u"2 workload"_s), qPrintable(rail.entries()[2].sources));
        QVERIFY(rail.entries()[0].sources.contains(u"1 workload"_s));
        QCOMPARE(rail.entries()[3].sources, u"Helm 1"_s);
    }

    void anArgoCdApplicationHasARailToo()
    {
        Argo::Application application;
        application.history.resize(2);
        application.history[0].id = 112;
        application.history[0].deployed = at(500);
        application.history[0].revisions = {"9f31c2a000000000000000000000000000000000"};
        application.history[0].automated = true;
        application.history[1].id = 111;
        application.history[1].deployed = at(300);
        application.history[1].initiatedBy = "mina.kim";
        RailModel rail;
        rail.setApplication(application);
        QVERIFY(rail.entries()[0].isActive);
        QVERIFY(rail.entries()[0].sources.contains(u"9f31c2a"_s));
        QCOMPARE(rail.entries()[1].activeSeconds(at(900)), 200);
        QCOMPARE(rail.entries()[1].who, u"mina.kim"_s);
        rail.clear();
        QCOMPARE(rail.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(RailModelTest)
#include "tst_railmodel.moc"
