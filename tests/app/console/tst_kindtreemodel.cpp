// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/clustersession.h"
#include "app/console/pages/kindtreemodel.h"
#include "app/console/statusline.h"
#include "tests/app/console/smallcluster.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* Events = R"({"kind":"APIResourceList","groupVersion":"%1","resources":[
    {"name":"events","singularName":"event","namespaced":true,"kind":"Event","verbs":["get","list","watch"]}]})";

/// Events, in these groups and nothing else.
void answerEvents(bool core, const Tests::ReceivedRequest& request, const Tests::Answer& answer)
{
    const auto events
        = [&](const QString& group) { answer.sendJson(200, QString::fromLatin1(Events).arg(group).toStdString()); };
    if (request.target == "/api/v1" && core)
        events(u"v1"_s);
    else if (request.target == "/apis")
        answer.sendJson(200, R"({"kind":"APIGroupList","apiVersion":"v1","groups":[{"name":"events.k8s.io",
            "versions":[{"groupVersion":"events.k8s.io/v1","version":"v1"}],
            "preferredVersion":{"groupVersion":"events.k8s.io/v1","version":"v1"}}]})");
    else if (request.target == "/apis/events.k8s.io/v1")
        events(u"events.k8s.io/v1"_s);
    else
        Tests::SmallCluster().answer(request, answer);
}

} // namespace

class tst_KindTreeModel : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    /// Null where that does not come about.
    std::unique_ptr<ClusterSession> discovered(const std::string& url) const
    {
        const auto config = Kube::Kubeconfig::parse(Tests::kubeconfigFor(url), "config");
        if (!config)
            return {};
        auto session = ClusterSession::open(*config, u"c"_s, m_clock, {});
        if (!session)
            return {};
        (*session)->start();
        return QTest::qWaitFor([&] { return (*session)->isDiscovered(); }) ? std::move(*session) : nullptr;
    }

private Q_SLOTS:
    void eventsAreListedOnce_data()
    {
        QTest::addColumn<bool>("core");
        QTest::addColumn<QStringList>("listed");
        QTest::newRow("in both groups: the one that kubectl takes") << true << QStringList {u"events"_s};
        QTest::newRow("in their own group only") << false << QStringList {u"events.events.k8s.io"_s};
    }

    void eventsAreListedOnce()
    {
        QFETCH(bool, core);
        Support::LoopbackServer server([core](const Tests::ReceivedRequest& request, const Tests::Answer& answer) {
            answerEvents(core, request, answer);
        });
        const auto session = discovered(server.url());
        QVERIFY(session);

        KindTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSession(session.get());
        QStringList listed;
        for (int section = 0; section < model.rowCount(); ++section)
            for (int row = 0; row < model.rowCount(model.index(section, 0)); ++row) {
                const Store::KindId kind = model.kindAt(model.index(row, 0, model.index(section, 0)));
                listed << QString::fromStdString(session->kinds().info(kind).resource.groupResource());
            }
        listed.removeAll(u"pods"_s);
        QTEST(listed, "listed");
        QVERIFY(session->kinds().findResource("events.events.k8s.io").isValid()); // reachable by its name
        model.setSession(nullptr);
    }

    void anApiGroupWhoseServerDoesNotAnswerIsNamed()
    {
        bool answers = false;
        Support::LoopbackServer server([&answers](const Tests::ReceivedRequest& request, const Tests::Answer& answer) {
            if (!answers && request.target == "/apis/events.k8s.io/v1")
                answer.sendJson(503, R"({"kind":"Status","status":"Failure","code":503,"message":"no endpoints"})");
            else
                answerEvents(false, request, answer);
        });
        const auto session = discovered(server.url());
        QVERIFY(session);

        KindTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSession(session.get());
        StatusLine line;
        line.setSession(session.get());
        const QModelIndex section = model.index(model.rowCount() - 1, 0);
        QCOMPARE(section.data().toString(), u"Not answering"_s);
        QCOMPARE(model.rowCount(section), 1);
        const QModelIndex group = model.index(0, 0, section);
        QCOMPARE(group.data().toString(), u"events.k8s.io/v1"_s);
        QVERIFY(group.data(Qt::ToolTipRole).toString().contains(u"APIService v1.events.k8s.io"_s));
        QVERIFY(!model.kindAt(group).isValid());
        QVERIFY(!group.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(line.parts().filter(u"not answering"_s).value(0).startsWith(u"1 API group"_s));

        answers = true;
        session->retry();
        QTRY_VERIFY(session->discovery().stale().empty());
        model.rebuild();
        QVERIFY(model.index(model.rowCount() - 1, 0).data().toString() != u"Not answering"_s);
        model.setSession(nullptr);
        line.setSession(nullptr);
    }
};

QTEST_MAIN(tst_KindTreeModel)
#include "tst_kindtreemodel.moc"
