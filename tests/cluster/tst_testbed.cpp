// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the other tests of this folder rely on: that the control plane, its simulated nodes and both helms work.
#include "tests/cluster/testbed.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto chartFile = R"(apiVersion: v2
name: demo
version: 0.1.0
)";
constexpr auto valuesFile = "replicas: 1\n";
constexpr auto templateFile = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  replicas: {{ .Values.replicas }}
  selector: {matchLabels: {app: {{ .Release.Name }}}}
  template:
    metadata: {labels: {app: {{ .Release.Name }}}}
    spec:
      containers: [{name: web, image: "registry.test/web:1"}]
)";

void write(const QString& path, const char* text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qUtf8Printable(file.errorString()));
    file.write(text);
}

} // namespace

class TestBedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nodesAreReady();
    void aDeploymentBecomesAvailable();
    void logsAreServed();
    void usersSeeWhatTheyMay_data();
    void usersSeeWhatTheyMay();
    void helmRollsBack_data();
    void helmRollsBack();
    void usageIsServed();
    void anApplicationIsSynced();

private:
    TestBed m_bed;
};

void TestBedTest::initTestCase()
{
    if (!m_bed.isThere())
        QSKIP(qUtf8Printable(TestBed::reason()));
}

void TestBedTest::nodesAreReady()
{
    const auto waited = m_bed.kubectl({u"wait"_s, u"--for=condition=Ready"_s, u"node"_s, u"--all"_s});
    QVERIFY2(waited.ok(), waited.words().constData());
    QVERIFY(waited.output.count("condition met") >= 3);
}

void TestBedTest::aDeploymentBecomesAvailable()
{
    const TestNamespace space(m_bed, u"bed"_s);
    const QStringList in {u"-n"_s, space.name()};
    const auto created = m_bed.kubectl(
        in + QStringList {u"create"_s, u"deployment"_s, u"web"_s, u"--image=registry.test/web:1"_s, u"--replicas=3"_s});
    QVERIFY2(created.ok(), created.words().constData());
    const auto waited
        = m_bed.kubectl(in + QStringList {u"wait"_s, u"--for=condition=Available"_s, u"deployment/web"_s});
    QVERIFY2(waited.ok(), waited.words().constData());
    QCOMPARE(m_bed.field(space.name(), u"deployment/web"_s, u".status.readyReplicas"_s), "3");
}

void TestBedTest::logsAreServed()
{
    const TestNamespace space(m_bed, u"bed"_s);
    const QStringList in {u"-n"_s, space.name()};
    QVERIFY(m_bed.kubectl(in + QStringList {u"run"_s, u"one"_s, u"--image=registry.test/one:1"_s}).ok());
    QVERIFY(m_bed.kubectl(in + QStringList {u"wait"_s, u"--for=condition=Ready"_s, u"pod/one"_s}).ok());
    QCOMPARE(m_bed.kubectl(in + QStringList {u"logs"_s, u"one"_s, u"--tail=1"_s}).output, "current line 59\n");
    QCOMPARE(m_bed.kubectl(in + QStringList {u"logs"_s, u"one"_s, u"--tail=1"_s, u"--previous"_s}).output,
        "previous line 59\n");
}

void TestBedTest::usersSeeWhatTheyMay_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("answer");

    QTest::newRow("the viewer sees pods everywhere") << u"viewer"_s << u"pods"_s << u"-A"_s << "yes\n"_ba;
    QTest::newRow("the viewer sees no Secrets") << u"viewer"_s << u"secrets"_s << u"-A"_s << "no\n"_ba;
    QTest::newRow("one namespace is all of it") << u"one-namespace"_s << u"pods"_s << u"-A"_s << "no\n"_ba;
    QTest::newRow("one namespace with its Secrets")
        << u"one-namespace"_s << u"secrets"_s << u"--namespace=team-a"_s << "yes\n"_ba;
    QTest::newRow("and no other") << u"one-namespace"_s << u"pods"_s << u"--namespace=default"_s << "no\n"_ba;
    QTest::newRow("nobody sees nothing") << u"nobody"_s << u"pods"_s << u"--namespace=team-a"_s << "no\n"_ba;
}

void TestBedTest::usersSeeWhatTheyMay()
{
    QFETCH(const QString, user);
    QFETCH(const QString, what);
    QFETCH(const QString, where);
    QTEST(m_bed.kubectl({u"--context"_s, user, u"auth"_s, u"can-i"_s, u"list"_s, what, where}).output, "answer");
}

void TestBedTest::helmRollsBack_data()
{
    QTest::addColumn<QString>("helm");
    QTest::newRow("helm 3") << u"helm3"_s;
    QTest::newRow("helm 4") << u"helm4"_s;
}

void TestBedTest::helmRollsBack()
{
    QFETCH(const QString, helm);
    const QTemporaryDir chart;
    QVERIFY(QDir(chart.path()).mkdir(u"templates"_s));
    write(chart.filePath(u"Chart.yaml"_s), chartFile);
    write(chart.filePath(u"values.yaml"_s), valuesFile);
    write(chart.filePath(u"templates/web.yaml"_s), templateFile);

    const TestNamespace space(m_bed, u"bed"_s);
    const auto run = [&](const QStringList& arguments) {
        return m_bed.run(helm, arguments + QStringList {u"--namespace"_s, space.name()});
    };
    const auto replicas = [&] { return m_bed.field(space.name(), u"deployment/a"_s, u".spec.replicas"_s); };

    const auto installed = run({u"install"_s, u"a"_s, chart.path()});
    QVERIFY2(installed.ok(), installed.words().constData());
    QCOMPARE(replicas(), "1");
    const auto upgraded = run({u"upgrade"_s, u"a"_s, chart.path(), u"--set"_s, u"replicas=4"_s});
    QVERIFY2(upgraded.ok(), upgraded.words().constData());
    QCOMPARE(replicas(), "4");
    const auto rolledBack = run({u"rollback"_s, u"a"_s, u"1"_s});
    QVERIFY2(rolledBack.ok(), rolledBack.words().constData());
    QCOMPARE(replicas(), "1");
    QVERIFY(run({u"history"_s, u"a"_s}).output.contains("Rollback to 1"));
}

void TestBedTest::usageIsServed()
{
    // metrics-server needs two rounds before it knows a rate.
    QVERIFY(eventually([&] { return m_bed.kubectl({u"top"_s, u"nodes"_s}).output.contains("node-0000"); }));
}

void TestBedTest::anApplicationIsSynced()
{
    if (!QFileInfo::exists(m_bed.folder() + u"/git/guestbook"_s))
        QSKIP("this control plane runs without Argo CD (profile argo or all)");
    const TestNamespace space(m_bed, u"bed"_s);
    const auto application = uR"({"apiVersion": "argoproj.io/v1alpha1", "kind": "Application",
        "metadata": {"name": "%1", "namespace": "argocd"},
        "spec": {"project": "default",
            "source": {"repoURL": "file://%2/git/guestbook", "path": "app", "targetRevision": "main"},
            "destination": {"server": "https://kubernetes.default.svc", "namespace": "%1"},
            "syncPolicy": {"automated": {}}}})"_s.arg(space.name(), m_bed.folder());
    const auto created = m_bed.kubectl({u"create"_s, u"-f"_s, u"-"_s}, application.toUtf8());
    QVERIFY2(created.ok(), created.words().constData());
    const auto name = u"application/"_s + space.name();
    QVERIFY(eventually([&] { return m_bed.field(u"argocd"_s, name, u".status.sync.status"_s) == "Synced"; }));
    QVERIFY(eventually([&] { return m_bed.field(u"argocd"_s, name, u".status.health.status"_s) == "Healthy"; }));
    QCOMPARE(m_bed.field(space.name(), u"deployment/guestbook"_s, u".spec.replicas"_s), "2");
    QVERIFY(m_bed.kubectl({u"delete"_s, u"-n"_s, u"argocd"_s, name}).ok());
}

QTEST_GUILESS_MAIN(TestBedTest)
#include "tst_testbed.moc"
