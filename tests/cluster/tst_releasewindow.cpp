// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main job, as a person does it: the real main window on the real control plane, and helm is asked what happened.
#include "app/console/pages/releaseshost.h"
#include "models/documents/json.h"
#include "tests/app/tasks/releasetasks.h"
#include "tests/cluster/testbed.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/comparepane.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/railview.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;
using Documents::Json;
using ReleaseTasks::Way;

namespace {

/// A workload of two pods and its settings.
QByteArray shop(const QByteArray& tag, const QByteArray& settings)
{
    return R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: 'registry.test/web:)"
        + tag + R"(', env: [{name: MODE, value: fast}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: )" + settings
        + "\n";
}

QByteArray configMap(const QByteArray& name)
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: {a: '1'}\n";
}

QStringList marksOf(const Widgets::ObjectList& list)
{
    QStringList marks;
    for (const Widgets::ObjectLine& line : list.lines())
        marks << Widgets::ObjectList::markText(line.mark) + u' ' + line.kind + u' ' + line.name;
    return marks;
}

} // namespace

class ReleaseWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qPrintable(TestBed::reason()));
    }

    void rollsBackAsAPersonWould_data()
    {
        QTest::addColumn<QString>("helm");
        QTest::newRow("installed by helm 3, client-side") << u"helm3"_s;
        QTest::newRow("installed by helm 4, server-side") << u"helm4"_s;
    }

    void rollsBackAsAPersonWould()
    {
        QFETCH(QString, helm);
        const TestNamespace place(m_bed, u"window"_s);
        const Helm::ReleaseKey key {place.name().toStdString(), "web", Helm::StorageDriver::Secret};
        install(helm, place.name());
        if (QTest::currentTestFailed())
            return;

        ConsoleDriver driver(*qApp);
        QVERIFY(driver.openFile(m_bed.kubeconfig(), u"admin"_s));
        ReleaseSteps steps(driver);
        driver.begin();
        steps.openPage();
        QVERIFY(steps.waitForRelease(key));
        steps.choose(key);
        QVERIFY(steps.waitForStop(3, u"deployed"_s));

        // Not the one before, which is offered, but the one that is meant.
        steps.choosePoint(1);
        QVERIFY(steps.waitForStop(1, u"superseded"_s));
        QTRY_VERIFY(marksOf(steps.compare().objects()).contains(u"+ ConfigMap only-in-1"_s));

        driver.picture(helm + u"-1-before"_s);
        steps.askForPlan();
        QVERIFY(steps.waitForPlan());
        const QStringList planned = marksOf(steps.plannedObjects());
        QCOMPARE(planned.size(), 4);
        for (const QString& line :
            {u"~ Deployment web"_s, u"~ ConfigMap settings"_s, u"+ ConfigMap only-in-1"_s, u"− ConfigMap only-in-3"_s})
            QVERIFY2(planned.contains(line), qPrintable(planned.join(u'\n')));
        QVERIFY2(steps.outcome().contains(u"accepted 4 of 4"_s), qPrintable(steps.outcome())); // still the dry run
        QCOMPARE(revisions(helm, place.name()).size(), std::size_t(3)); // nothing is written yet

        driver.picture(helm + u"-2-plan"_s);
        auto* reason = steps.dialog()->findChild<QLineEdit*>();
        driver.click(reason);
        driver.type(u"3 is slow, OPS-1"_s);
        steps.confirm();
        QVERIFY(steps.waitForOutcome());
        QVERIFY2(steps.outcome().contains(u"Revision 4 is deployed"_s), qPrintable(steps.outcome()));
        driver.picture(helm + u"-3-outcome"_s);
        driver.click(steps.inDialog("cancel")); // "Close" by now
        QTRY_VERIFY(!steps.dialog());
        driver.report("rollback on a real control plane");

        // The window shows it without being asked …
        QVERIFY(steps.waitForStop(4, u"deployed"_s));
        QVERIFY(steps.waitForStop(3, u"superseded"_s));
        QCOMPARE(steps.rail().rail().entryOf(4)->why, u"3 is slow, OPS-1"_s);
        QTRY_COMPARE(steps.cell(key, u"REVISION"_s), u"4"_s);
        QTRY_COMPARE(steps.cell(key, u"WHY"_s), u"3 is slow, OPS-1"_s);
        driver.picture(helm + u"-4-after"_s);

        // … and helm says the same.
        helmAgrees(helm, place.name());
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_bed.field(place.name(), u"deployment/web"_s, u".status.readyReplicas"_s), QByteArray("2"));
        QVERIFY(m_bed.field(place.name(), u"configmap/only-in-3"_s, u".metadata.name"_s).isEmpty());

        const auto upgraded = m_bed.run(
            helm, {u"upgrade"_s, u"web"_s, m_charts.write(shop("4", "{level: info}")), u"-n"_s, place.name()});
        QVERIFY2(upgraded.ok(), upgraded.words().constData());
        QVERIFY(steps.waitForStop(5, u"deployed"_s));
    }

    /// Tasks 6 to 8 of the operators, within par.
    void tasks_data()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("mouse") << Way::Mouse;
        QTest::newRow("keys alone") << Way::Keys;
    }

    void tasks()
    {
        QFETCH(Way, way);
        const TestNamespace place(m_bed, u"tasks"_s);
        const Helm::ReleaseKey key {place.name().toStdString(), "web", Helm::StorageDriver::Secret};
        install(u"helm4"_s, place.name());
        if (QTest::currentTestFailed())
            return;
        ConsoleDriver driver(*qApp);
        QVERIFY(driver.openFile(m_bed.kubeconfig(), u"admin"_s));
        driver.window().chooseNamespaces({place.name()}); // other tests have releases of their own
        ReleaseTasks::whichChanged(driver, way, {{key, u"mina.kim"_s, u"step 3"_s}});
        if (QTest::currentTestFailed())
            return;
        ReleaseTasks::whatDiffers(driver, way, key, u"ConfigMap settings"_s, u"level: debug"_s);
        if (QTest::currentTestFailed())
            return;
        ReleaseTasks::rollBack(driver, way, key, 3, u"ConfigMap settings"_s);
        if (QTest::currentTestFailed())
            return;
        const Json history = revisions(u"helm4"_s, place.name());
        QCOMPARE(history[3]["status"].toString(), std::string("deployed"));
        QCOMPARE(history[3]["description"].toString(), std::string("Rollback to 2"));
    }

private:
    void install(const QString& helm, const QString& ns)
    {
        const QList<QByteArray> templates {shop("1", "{level: info}") + configMap("only-in-1"),
            shop("2", "{level: info}"), shop("3", "{level: debug}") + configMap("only-in-3")};
        for (qsizetype i = 0; i < templates.size(); ++i) {
            const auto done = m_bed.run(helm,
                {i == 0 ? u"install"_s : u"upgrade"_s, u"web"_s, m_charts.write(templates[i]), u"-n"_s, ns,
                    u"--description"_s, u"step %1"_s.arg(i + 1), u"--labels"_s, u"deployer=mina.kim"_s});
            QVERIFY2(done.ok(), done.words().constData());
        }
    }

    Json revisions(const QString& helm, const QString& ns)
    {
        const auto history = m_bed.run(helm, {u"history"_s, u"web"_s, u"-n"_s, ns, u"-o"_s, u"json"_s});
        return Json::parse(history.output.toStdString()).value_or(Json());
    }

    QByteArray manifest(const QString& helm, const QString& ns, int revision)
    {
        return m_bed
            .run(helm, {u"get"_s, u"manifest"_s, u"web"_s, u"-n"_s, ns, u"--revision"_s, QString::number(revision)})
            .output;
    }

    void helmAgrees(const QString& helm, const QString& ns)
    {
        const Json history = revisions(helm, ns);
        QCOMPARE(history.size(), std::size_t(4));
        QCOMPARE(history[3]["revision"].toInteger(), 4);
        QCOMPARE(history[3]["status"].toString(), std::string("deployed"));
        QCOMPARE(history[3]["description"].toString(), std::string("3 is slow, OPS-1"));
        QCOMPARE(history[2]["status"].toString(), std::string("superseded"));
        QVERIFY(!manifest(helm, ns, 4).isEmpty());
        QCOMPARE(manifest(helm, ns, 4), manifest(helm, ns, 1));
        QCOMPARE(m_bed.field(ns, u"deployment/web"_s, u".spec.template.spec.containers[0].image"_s),
            QByteArray("registry.test/web:1"));
    }

    const TestBed m_bed;
    ChartFolder m_charts;
};

QTEST_MAIN(ReleaseWindowTest)
#include "tst_releasewindow.moc"
