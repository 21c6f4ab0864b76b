// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"
#include "tests/support/picture.h"
#include "tests/support/recordsample.h"
#include "widgets/common/theme.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/railview.h"
#include "widgets/releases/releasespage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

const Helm::ReleaseKey Checkout {"checkout", "checkout", Helm::StorageDriver::Secret};
constexpr Store::Seconds Now = 1'700'000'000;

/// The record of a revision: version and replicas follow the number, so that any two differ.
History::RecordPtr recordOf(int revision)
{
    using Documents::Json;
    const std::string number = std::to_string(revision);
    const std::string environment
        = revision > 46 ? "        envFrom:\n        - configMapRef:\n            name: cart-api-env\n" : "";
    std::string manifest
        = "---\n# Source: checkout/templates/cart.yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n"
          "  name: cart-api\n  labels:\n    app: cart-api\n    tier: backend\n    team: checkout\nspec:\n  replicas: "
          "3\n"
          "  selector:\n    matchLabels:\n      app: cart-api\n  template:\n    metadata:\n      labels:\n        app: "
          "cart-api\n"
          "    spec:\n      containers:\n      - name: cart-api\n        image: registry.example.kr/cart-api:5."
        + number + ".0\n" + environment
        + "        resources:\n          requests:\n            cpu: " + std::to_string(200 + revision)
        + "m\n            memory: 384Mi\n---\n# Source: checkout/templates/env.yaml\napiVersion: v1\nkind: ConfigMap\n"
          "metadata:\n  name: cart-api-env\ndata:\n  LEVEL: info\n---\n# Source: "
          "checkout/templates/svc.yaml\napiVersion: v1\n"
          "kind: Service\nmetadata:\n  name: cart-api\nspec:\n  ports:\n  - port: 80\n";
    if (revision > 47)
        manifest += "---\n# Source: checkout/templates/mesh.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "
                    "price-mesh\n"
                    "data:\n  route: price\n";
    Json info = Json::object({{"status", "superseded"}, {"last_deployed", "2023-11-14T22:05:50Z"},
        {"description", revision == 45 ? "Rollback to 43" : "Move price API to mesh"}, {"notes", "Open the shop.\n"}});
    Json chart = Json::object({{"metadata",
        Json::object(
            {{"name", "checkout"}, {"version", "2." + number + ".0"}, {"appVersion", "5." + number + ".0"}})}});
    return std::make_shared<const Helm::Release>(Helm::Release::fromTree(
        Json::object({{"name", "checkout"}, {"info", info}, {"chart", chart}, {"manifest", manifest},
            {"version", revision}, {"namespace", "checkout"}, {"config", Json::object({{"replicas", 3}})}}))
            .value());
}

} // namespace

class ReleasesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sample = std::make_unique<Testing::RecordSample>();
        for (int revision = 43; revision <= 48; ++revision)
            m_sample->record("checkout", "checkout", revision,
                revision == 48       ? "deployed"
                    : revision == 46 ? "failed"
                                     : "superseded",
                Now - (49 - revision) * 50'000);
        m_sample->record("monitoring", "loki", 12, "deployed", Now - 900);
        m_sample->record("payments", "payments-api", 7, "failed", Now - 6000);
        m_list = std::make_unique<History::ReleaseListModel>(*m_sample->replica, m_clock);
        m_rail = std::make_unique<History::RailModel>();
        m_page = std::make_unique<ReleasesPage>(*m_sample->replica, *m_list, *m_rail, m_clock);
        // As the window does, with records at hand instead of a cluster.
        const auto read = [this](const Helm::RevisionInfo& revision) {
            if (revision.release == Checkout)
                m_page->setRecord(revision, recordOf(revision.revision));
        };
        connect(m_list.get(), &History::ReleaseListModel::detailsWanted, this, read);
        connect(m_rail.get(), &History::RailModel::detailsWanted, this, read);
        connect(m_page.get(), &ReleasesPage::comparisonWanted, this,
            [this](const Helm::RevisionInfo& a, const Helm::RevisionInfo& b) {
                ++m_comparisons;
                if (a.release != Checkout)
                    return;
                auto comparison = Helm::compareRevisions(*recordOf(a.revision), *recordOf(b.revision));
                if (comparison)
                    m_page->setComparison(std::make_shared<const Helm::Comparison>(std::move(*comparison)));
                else
                    m_page->setComparisonError(comparison.error());
            });
        m_page->setCluster({u"prod-seoul-1"_s, u"production"_s, Qt::darkMagenta, true, false});
        m_page->resize(1436, 900);
        m_comparisons = 0;
    }
    void cleanup()
    {
        m_page.reset();
        m_rail.reset();
        m_list.reset();
    }

    void aReleaseIsComparedWithTheRevisionBeforeAtOnce()
    {
        m_page->showRelease(Checkout);
        QCOMPARE(m_page->currentRelease(), Checkout);
        QCOMPARE(m_page->pointA(), 48);
        QCOMPARE(m_page->pointB(), 47);
        const auto* objects = objectList();
        QCOMPARE(objects->count(), 4);
        QCOMPARE(objects->lines()[0].mark, ObjectLine::Mark::Changed);
        QVERIFY(m_page->findChild<DiffView*>()->changeCount() > 0);
    }

    void aFailedRevisionIsNotWhatOneGoesBackTo()
    {
        m_page->showRelease(Checkout);
        auto* rail = m_page->findChild<RailView*>();
        rail->setPointA(47);
        QCOMPARE(m_page->pointB(), 45);
    }

    void keysSetThePointsAndAskForTheRollback()
    {
        m_page->showRelease(Checkout);
        auto* rail = m_page->findChild<RailView*>();
        QSignalSpy wanted(m_page.get(), &ReleasesPage::rollbackWanted);
        rail->setCurrentIndex(m_rail->index(0));
        QTest::keyClick(rail, Qt::Key_J);
        QTest::keyClick(rail, Qt::Key_J);
        QTest::keyClick(rail, Qt::Key_J);
        QTest::keyClick(rail, Qt::Key_B);
        QCOMPARE(m_page->pointB(), 45);
        QTest::keyClick(rail, Qt::Key_R);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(1).toInt(), 45);
    }

    void clicksSetThePoints()
    {
        m_page->show();
        m_page->showRelease(Checkout);
        auto* rail = m_page->findChild<RailView*>();
        QTest::mouseClick(rail->viewport(), Qt::LeftButton, {}, rail->visualRect(m_rail->index(3)).center());
        QCOMPARE(m_page->pointB(), 45);
        QTest::mouseClick(
            rail->viewport(), Qt::LeftButton, Qt::ShiftModifier, rail->visualRect(m_rail->index(1)).center());
        QCOMPARE(m_page->pointA(), 47);
    }

    void aNewRevisionMovesThePointsThatFollow()
    {
        m_page->showRelease(Checkout);
        m_sample->record("checkout", "checkout", 48, "superseded", Now - 50'000);
        m_sample->record("checkout", "checkout", 49, "deployed", Now);
        QTRY_COMPARE(m_page->pointA(), 49);
        QCOMPARE(m_page->pointB(), 48);
    }

    void nothingIsComparedTwiceForTheSameQuestion()
    {
        m_page->showRelease(Checkout);
        const int asked = m_comparisons;
        m_page->findChild<RailView*>()->setPointB(47);
        QCOMPARE(m_comparisons, asked);
    }

    void aReadOnlyClusterOffersNoRollback()
    {
        m_page->setCluster({u"prod-seoul-1"_s, u"production"_s, Qt::darkMagenta, true, true});
        m_page->showRelease(Checkout);
        QSignalSpy wanted(m_page.get(), &ReleasesPage::rollbackWanted);
        QTest::keyClick(m_page->findChild<RailView*>(), Qt::Key_R);
        QCOMPARE(wanted.size(), 0);
    }

    void anEmptyClusterSaysSo()
    {
        Testing::RecordSample empty;
        History::ReleaseListModel list(*empty.replica, m_clock);
        History::RailModel rail;
        ReleasesPage page(*empty.replica, list, rail, m_clock);
        Kube::WatchState live;
        live.phase = Kube::WatchState::Phase::Live;
        page.setWatchState(live);
        QVERIFY(!page.currentRelease());
        page.resize(900, 500);
        Testing::savePicture(page, u"releases-empty-light"_s);
    }

    void drawsInBothSchemes()
    {
        Theme theme(*qApp, SchemeChoice::Light);
        m_page->show();
        m_page->showRelease(Checkout);
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            theme.setChoice(scheme);
            QTest::qWait(10);
            Testing::savePicture(*m_page, scheme == SchemeChoice::Light ? u"releases-light"_s : u"releases-dark"_s);
        }
        QVERIFY(!m_page->grab().isNull());
    }

private:
    ObjectList* objectList() const { return m_page->findChild<ObjectList*>(); }

    Support::FakeClock m_clock;
    int m_comparisons = 0;
    std::unique_ptr<Testing::RecordSample> m_sample;
    std::unique_ptr<History::ReleaseListModel> m_list;
    std::unique_ptr<History::RailModel> m_rail;
    std::unique_ptr<ReleasesPage> m_page;
};

QTEST_MAIN(ReleasesPageTest)
#include "tst_releasespage.moc"
