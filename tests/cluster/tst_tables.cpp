// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every table's cells against `kubectl get -A -o wide` on a real API server: kubectl is the oracle.
#include "models/items/resourcetablemodel.h"
#include "models/kube/connection.h"
#include "models/store/hub.h"
#include "models/store/watchstarter.h"
#include "tests/cluster/testbed.h"
#include "tests/models/store/storeworld.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto objects = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [front, back]}]}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec: {containers: [{name: app, image: "registry.test/web:1"}, {name: proxy, image: "registry.test/envoy:2"}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  serviceName: db
  replicas: 1
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: "registry.test/db:1"}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec: {nodeSelector: {kubernetes.io/os: linux}, containers: [{name: agent, image: "registry.test/agent:1"}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: once}
spec: {template: {spec: {restartPolicy: Never, containers: [{name: job, image: "registry.test/job:1"}]}}}
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec:
  schedule: "0 3 * * *"
  timeZone: Asia/Seoul
  suspend: true
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: job, image: "registry.test/job:1"}]}}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web, tier: front}, ports: [{name: http, port: 80, targetPort: 8080}, {name: https, port: 443}]}
---
apiVersion: v1
kind: Service
metadata: {name: outside}
spec: {type: LoadBalancer, ports: [{port: 80, nodePort: 31480}]}
---
apiVersion: v1
kind: Service
metadata: {name: alias}
spec: {type: ExternalName, externalName: db.example.com}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: front}
spec:
  ingressClassName: nginx
  tls: [{hosts: [a.example.com]}]
  rules:
  - {host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}
  - {host: b.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {a: "1", b: "2"}
binaryData: {c: AAEC}
---
apiVersion: v1
kind: Secret
metadata: {name: token}
type: kubernetes.io/basic-auth
stringData: {username: u, password: p}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {accessModes: [ReadWriteOnce, ReadOnlyMany], storageClassName: fast, resources: {requests: {storage: 1Gi}}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 5
  metrics:
  - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}}
  - {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 100Mi}}}
  - {type: Pods, pods: {metric: {name: requests}, target: {type: AverageValue, averageValue: 1k}}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: editors}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
subjects:
- {kind: User, name: mina}
- {kind: Group, name: ops}
- {kind: ServiceAccount, name: ci, namespace: default}
)";

/// kubectl's table, by the places where its headings begin.
QList<QStringList> parseTable(const QByteArray& output, QStringList& titles)
{
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    QList<qsizetype> starts;
    const QString header = lines.value(0);
    for (qsizetype at = 0; at < header.size(); ++at)
        if (header[at] != u' ' && (at == 0 || (at >= 2 && header[at - 1] == u' ' && header[at - 2] == u' ')))
            starts << at;
    for (const QString& line : lines) {
        QStringList cells;
        for (qsizetype i = 0; i < starts.size(); ++i)
            cells << line.sliced(std::min(starts[i], line.size()))
                         .first(std::min(i + 1 < starts.size() ? starts[i + 1] - starts[i] : line.size(),
                             line.size() - std::min(starts[i], line.size())))
                         .trimmed();
        rows << cells;
    }
    titles = rows.isEmpty() ? QStringList() : rows.takeFirst();
    return rows;
}

/// What depends on the moment of the request.
bool depends(const QString& title)
{
    static const QStringList Titles {u"AGE"_s, u"LAST SEEN"_s, u"FIRST SEEN"_s, u"DURATION"_s, u"LAST SCHEDULE"_s};
    return Titles.contains(title);
}

} // namespace

class TablesTest : public QObject {
    Q_OBJECT

    TestBed m_bed;
    std::unique_ptr<TestNamespace> m_namespace;
    std::unique_ptr<Tests::StoreWorld> m_world;
    std::unique_ptr<Kube::Connection> m_connection;
    Store::WatchStarter m_starter;
    Store::Hub* m_hub = nullptr;
    const SystemClock m_clock;

    /// The model's cells in kubectl's columns, in kubectl's order.
    QList<QStringList> cellsOf(const Items::ResourceTableModel& model, const QStringList& titles) const
    {
        QList<QStringList> rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (const QString& title : titles)
                cells << (depends(title) ? QString()
                                         : model.index(row, model.columnOf(title)).data().toString().trimmed());
            rows << cells;
        }
        std::ranges::sort(rows);
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qUtf8Printable(TestBed::reason()));
        m_namespace = std::make_unique<TestNamespace>(m_bed, u"tables"_s);
        const Outcome applied = m_bed.kubectl({u"apply"_s, u"-n"_s, m_namespace->name(), u"-f"_s, u"-"_s}, objects);
        QVERIFY2(applied.ok(), applied.words().constData());
        QVERIFY(eventually([&] {
            return m_bed.field(m_namespace->name(), u"deployment/web"_s, u".status.availableReplicas"_s) == "2"
                && m_bed.field(m_namespace->name(), u"daemonset/agent"_s, u".status.numberAvailable"_s).toInt() > 0
                && m_bed.field(m_namespace->name(), u"job/once"_s, u".status.succeeded"_s) == "1";
        }));

        const auto kubeconfig = Kube::Kubeconfig::load(m_bed.kubeconfig().toStdString());
        QVERIFY2(kubeconfig, kubeconfig ? "" : qUtf8Printable(kubeconfig.error().sentence()));
        auto connection = Kube::Connection::open(*kubeconfig, kubeconfig->currentContext);
        QVERIFY2(connection, connection ? "" : qUtf8Printable(connection.error().sentence()));
        m_connection = std::move(*connection);
        m_world = std::make_unique<Tests::StoreWorld>();
        m_starter = Store::watchStarter(m_connection->watchContext());
        m_connection->thread().run([this] { m_hub = new Store::Hub(m_world->kinds, m_world->strings, m_starter); });
        connect(m_hub, &Store::Hub::changed, &m_world->replica, &Store::Replica::apply);
        connect(m_hub, &Store::Hub::stateChanged, &m_world->replica, &Store::Replica::setState);
    }

    void cleanupTestCase()
    {
        if (m_connection)
            m_connection->thread().run([this] { delete m_hub; });
        m_connection.reset();
        m_namespace.reset();
    }

    void tablesAreThoseOfKubectl_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("resource");
        const auto row = [](const char* kind, const char* resource) {
            QTest::newRow(resource) << QString::fromUtf8(kind) << QString::fromUtf8(resource);
        };
        row("Pod", "pods");
        row("Node", "nodes");
        row("Namespace", "namespaces");
        row("Deployment", "deployments");
        row("ReplicaSet", "replicasets");
        row("StatefulSet", "statefulsets");
        row("DaemonSet", "daemonsets");
        row("Job", "jobs");
        row("CronJob", "cronjobs");
        row("Service", "services");
        row("EndpointSlice", "endpointslices");
        row("Ingress", "ingresses");
        row("ConfigMap", "configmaps");
        row("Secret", "secrets");
        row("PersistentVolumeClaim", "persistentvolumeclaims");
        row("PersistentVolume", "persistentvolumes");
        row("HorizontalPodAutoscaler", "horizontalpodautoscalers");
        row("RoleBinding", "rolebindings");
        row("ClusterRole", "clusterroles");
        row("CustomResourceDefinition", "customresourcedefinitions");
        row("Event", "events");
        row("Application", "applications.argoproj.io");
    }
    void tablesAreThoseOfKubectl()
    {
        QFETCH(QString, kind);
        QFETCH(QString, resource);
        const Store::KindId id = m_world->kind(kind.toStdString());
        const Store::Subscription subscription = m_hub->subscribe(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->replica.isComplete(id), 30'000);
        const Items::ResourceTableModel model(m_world->replica, id, m_clock);
        // The cluster goes on living: both are read again until they agree, or do not.
        QList<QStringList> expected;
        QList<QStringList> found;
        const bool agree = eventually(
            [&] {
                const Outcome outcome = m_bed.kubectl({u"get"_s, resource, u"-A"_s, u"-o"_s, u"wide"_s});
                QCoreApplication::processEvents();
                QStringList titles;
                expected = parseTable(outcome.output, titles);
                for (QStringList& cells : expected)
                    for (qsizetype i = 0; i < titles.size(); ++i)
                        if (depends(titles[i]))
                            cells[i].clear();
                std::ranges::sort(expected);
                for (const QString& title : titles)
                    if (model.columnOf(title) < 0)
                        return false;
                found = cellsOf(model, titles);
                return found == expected;
            },
            std::chrono::seconds(10));
        QVERIFY(model.rowCount() > 0 || expected.isEmpty());
        if (!agree)
            QCOMPARE(found, expected);
        QVERIFY(agree);
    }
};

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
