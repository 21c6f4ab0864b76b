// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/history/releaselistmodel.h"
#include "tests/support/fakeclock.h"
#include "tests/support/recordsample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::History;
using namespace Qt::StringLiterals;

namespace {

Helm::ReleaseKey key(const char* nameSpace, const char* name)
{
    return {nameSpace, name, Helm::StorageDriver::Secret};
}

QString cell(const ReleaseListModel& model, int row, ReleaseListModel::Column column)
{
    return model.index(row, column).data().toString();
}

RevisionDetails details(const QString& chart)
{
    RevisionDetails result;
    result.chart = chart;
    result.appVersion = u"5.41.0"_s;
    result.description = u"Upgrade complete"_s;
    result.deployed = TimePoint(std::chrono::seconds(1'700'000'000 - 446));
    return result;
}

} // namespace

class ReleaseListModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sample = std::make_unique<Testing::RecordSample>();
        m_sample->record("checkout", "cart", 1, "superseded");
        m_sample->record("checkout", "cart", 2, "deployed");
        m_sample->record("payments", "api", 7, "failed");
        m_model = std::make_unique<ReleaseListModel>(*m_sample->replica, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void aReleaseIsItsNewestRevision()
    {
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Name), u"cart"_s);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Revision), u"2"_s);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Status), u"deployed"_s);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Kept), u"2"_s);
        QCOMPARE(cell(*m_model, 1, ReleaseListModel::Status), u"failed"_s);
        QCOMPARE(m_model->countOf(Helm::ReleaseStatus::Failed), 1);
    }

    void payloadsAreAskedForOnceAndOnlyWhereShown()
    {
        QSignalSpy wanted(m_model.get(), &ReleaseListModel::detailsWanted);
        m_model->wantDetails(0, 0);
        m_model->wantDetails(0, 0);
        QCOMPARE(wanted.size(), 1);
        const auto revision = wanted.front().front().value<Helm::RevisionInfo>();
        QCOMPARE(revision.objectName, "sh.helm.release.v1.cart.v2");
        m_model->setDetails(revision, details(u"checkout-2.19.0"_s));
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Chart), u"checkout-2.19.0"_s);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Updated), u"7m26s"_s);
        m_model->wantDetails(0, 5);
        QCOMPARE(wanted.size(), 2);
    }

    void aRewrittenRecordIsReadAgain()
    {
        QSignalSpy wanted(m_model.get(), &ReleaseListModel::detailsWanted);
        m_model->wantDetails(0, 0);
        m_model->setDetails(m_model->itemAt(0).newest(), details(u"checkout-2.19.0"_s));
        m_sample->record("checkout", "cart", 2, "superseded");
        QTRY_COMPARE(cell(*m_model, 0, ReleaseListModel::Status), u"superseded"_s);
        m_model->wantDetails(0, 0);
        QCOMPARE(wanted.size(), 2);
    }

    void aNewRevisionIsToldAndSelectionStays()
    {
        const QPersistentModelIndex selected = m_model->index(1, 0);
        QSignalSpy changed(m_model.get(), &ReleaseListModel::releaseChanged);
        m_sample->record("checkout", "cart", 3, "pending-rollback");
        m_sample->record("aaa", "first", 1, "deployed");
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(selected.row(), 2);
        QCOMPARE(selected.data().toString(), u"payments"_s);
    }

    void aReleaseWhoseRecordsAreGoneIsGone()
    {
        m_sample->remove("payments", "api", 7);
        QTRY_COMPARE(m_model->rowCount(), 1);
        QVERIFY(!m_model->find(key("payments", "api")));
        QCOMPARE(m_model->rowOf(key("payments", "api")), -1);
    }

    void namespacesAndTextFilter()
    {
        m_model->setNamespaces({"payments"});
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->totalCount(), 2);
        m_model->setNamespaces({});
        m_model->setFilter(u"CART"_s);
        QCOMPARE(m_model->rowCount(), 1);
        m_model->setFilter(u"no such"_s);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void sortsByRevisionAsNumber()
    {
        m_sample->record("zeta", "ten", 10, "deployed");
        QTRY_COMPARE(m_model->rowCount(), 3);
        m_model->sort(ReleaseListModel::Revision, Qt::DescendingOrder);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Revision), u"10"_s);
        QCOMPARE(cell(*m_model, 2, ReleaseListModel::Revision), u"2"_s);
    }

    void whoAndWhyAreToldOrThatNothingTells()
    {
        m_model->setDetails(m_model->itemAt(0).newest(), details(u"checkout-2.19.0"_s));
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Who), u"not recorded"_s);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Why), u"Upgrade complete (why is not recorded)"_s);
        RevisionDetails told = details(u"checkout-2.19.0"_s);
        told.author.person = "mina.kim";
        told.reason = u"OPS-1"_s;
        m_model->setDetails(m_model->itemAt(0).newest(), told);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Who), u"mina.kim"_s);
        QCOMPARE(cell(*m_model, 0, ReleaseListModel::Why), u"OPS-1"_s);
        QVERIFY(!m_model->index(0, ReleaseListModel::Who).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void countsWhatChangedSince()
    {
        m_sample->record("payments", "api", 8, "deployed", 1'700'000'000 + 60);
        QTRY_COMPARE(m_model->countSince(TimePoint(std::chrono::seconds(1'700'000'000 + 30))), 1);
        QCOMPARE(m_model->countSince(TimePoint(std::chrono::seconds(1'700'000'000))), 2);
        m_model->setNamespaces({"checkout"}); // of what is shown
        QCOMPARE(m_model->countSince(TimePoint(std::chrono::seconds(1'700'000'000 + 30))), 0);
    }

    void theOrderFollowsWhatTheRecordsTell()
    {
        m_model->sort(ReleaseListModel::Chart);
        m_model->setDetails(m_model->find(key("checkout", "cart"))->newest(), details(u"z-1"_s));
        m_model->setDetails(m_model->find(key("payments", "api"))->newest(), details(u"a-1"_s));
        QTRY_COMPARE(cell(*m_model, 0, ReleaseListModel::Chart), u"a-1"_s);
    }

    void anUnreadableRecordSaysWhyInItsRow()
    {
        RevisionDetails broken;
        broken.error = u"The record is truncated."_s;
        m_model->setDetails(m_model->itemAt(1).newest(), broken);
        QCOMPARE(cell(*m_model, 1, ReleaseListModel::Why), broken.error);
        QCOMPARE(cell(*m_model, 1, ReleaseListModel::Chart), QString());
    }

private:
    Support::FakeClock m_clock;
    std::unique_ptr<Testing::RecordSample> m_sample;
    std::unique_ptr<ReleaseListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(ReleaseListModelTest)
#include "tst_releaselistmodel.moc"
