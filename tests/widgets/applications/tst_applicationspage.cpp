// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/clustersample.h"
#include "tests/support/fakeclock.h"
#include "tests/support/picture.h"
#include "widgets/applications/applicationdetail.h"
#include "widgets/applications/applicationspage.h"
#include "widgets/applications/applicationtree.h"
#include "widgets/common/theme.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

class ApplicationsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cluster = std::make_unique<Testing::ClusterSample>();
        m_cluster->application();
        m_model = std::make_unique<Items::ResourceTableModel>(*m_cluster->replica, m_cluster->applications, m_clock);
        m_page = std::make_unique<ApplicationsPage>(
            *m_model, m_cluster->kinds.info(m_cluster->applications).resource, *m_cluster->replica, m_clock);
        m_page->resize(1400, 860);
        Kube::WatchState live;
        live.phase = Kube::WatchState::Phase::Live;
        m_page->view().setWatch(live, true);
    }
    void cleanup()
    {
        m_page.reset();
        m_model.reset();
    }

    void theWholeApplicationIsAskedForWhenItIsChosen()
    {
        QSignalSpy wanted(m_page.get(), &ApplicationsPage::applicationWanted);
        m_page->view().table().setCurrentIndex(m_model->index(0, 0));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<Kube::ObjectRef>().name, "checkout");
    }

    void theFirstIsShownUntilOneIsChosen()
    {
        QSignalSpy wanted(m_page.get(), &ApplicationsPage::applicationWanted);
        QSignalSpy selected(m_page.get(), &ApplicationsPage::selected);
        m_page->show();
        QCOMPARE(wanted.size(), 0); // there may be one that goes before it
        Store::ChangeSet all;
        all.kind = m_cluster->applications;
        all.resynced = true;
        m_cluster->replica->apply(std::make_shared<const Store::ChangeSet>(std::move(all)));
        m_page->chooseFirst();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(selected.size(), 0);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        TableView& table = m_page->view().table();
        const int row = table.rowViewportPosition(0) + table.rowHeight(0) / 2;
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(40, row));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.front().front().value<Kube::ObjectRef>().name, "checkout");
    }

    void theTreeShowsWhatItManages()
    {
        m_page->view().table().setCurrentIndex(m_model->index(0, 0));
        m_page->setApplication(Testing::ClusterSample::checkout());
        QCOMPARE(m_page->tree().countOf(ApplicationTree::Show::OutOfSync), 1);
        QCOMPARE(m_page->tree().shownCount(), 5); // app, deploy, rs, pods, svc
        m_page->tree().setShow(ApplicationTree::Show::OutOfSync);
        QCOMPARE(m_page->tree().shownCount(), 2);
    }

    void anObjectOfTheTreeIsALink()
    {
        m_page->view().table().setCurrentIndex(m_model->index(0, 0));
        m_page->setApplication(Testing::ClusterSample::checkout());
        QSignalSpy selected(m_page.get(), &ApplicationsPage::selected);
        QTest::keyClick(&m_page->tree(), Qt::Key_Down);
        QTest::keyClick(&m_page->tree(), Qt::Key_Down);
        QCOMPARE(selected.back().front().value<Kube::ObjectRef>().kind, "Deployment");
    }

    void theDetailSaysWhatTheApplicationSays()
    {
        m_page->view().table().setCurrentIndex(m_model->index(0, 0));
        m_page->setApplication(Testing::ClusterSample::checkout());
        const QString text = m_page->findChild<ApplicationDetail*>()->text();
        for (const QString& part : {u"2 of 3 pods crash"_s, u"apps/checkout"_s, u"9f31c2a"_s,
                 u"OrphanedResourceWarning"_s, u"successfully synced (all tasks run)"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void anAnswerForAnotherApplicationIsDropped()
    {
        m_page->setApplication(Testing::ClusterSample::checkout());
        QCOMPARE(m_page->tree().shownCount(), 0);
    }

    void drawsInBothSchemes()
    {
        Theme theme(*qApp, SchemeChoice::Light);
        m_page->view().table().setCurrentIndex(m_model->index(0, 0));
        m_page->setApplication(Testing::ClusterSample::checkout());
        m_page->show();
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            theme.setChoice(scheme);
            QTest::qWait(20);
            Testing::savePicture(
                *m_page, scheme == SchemeChoice::Light ? u"applications-light"_s : u"applications-dark"_s);
        }
        QVERIFY(!m_page->grab().isNull());
    }

private:
    Support::FakeClock m_clock;
    std::unique_ptr<Testing::ClusterSample> m_cluster;
    std::unique_ptr<Items::ResourceTableModel> m_model;
    std::unique_ptr<ApplicationsPage> m_page;
};

QTEST_MAIN(ApplicationsPageTest)
#include "tst_applicationspage.moc"
