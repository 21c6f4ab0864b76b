// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/storeworld.h"
#include "tests/support/wirewriter.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Store;

class ProjectorTest : public QObject {
    Q_OBJECT

    Tests::StoreWorld world;

    std::string text(StringId id) const { return world.text(id); }
    static std::string str(std::string_view text) { return std::string(text); }

    /// What pod() and podOfAMessage() read must be the same.
    void checkPod(const PodRow& row) const
    {
        QCOMPARE(text(row.status), std::string("Running"));
        QCOMPARE(row.readyContainers, 2);
        QCOMPARE(row.totalContainers, 2);
        QCOMPARE(row.restarts, 2);
        QCOMPARE(row.lastRestart, 1795378199);
        QCOMPARE(text(row.node), std::string("node-7"));
        QCOMPARE(str(row.podIp), std::string("10.0.0.9"));
        QCOMPARE(row.readinessGates, 1);
        QCOMPARE(row.readinessGatesReady, 1);
        QCOMPARE(row.health, Health::Healthy);
        QVERIFY(row.ready);

        QCOMPARE(row.containers.size(), 3u);
        const Container& app = row.containers[0];
        QCOMPARE(text(app.name), std::string("app"));
        QCOMPARE(app.cpuRequest, 250);
        QCOMPARE(app.cpuLimit, -1);
        QCOMPARE(app.memoryRequest, 128LL << 20);
        QCOMPARE(app.memoryLimit, 1LL << 30);
        QCOMPARE(app.restarts, 2);
        QCOMPARE(text(app.lastReason), std::string("OOMKilled"));
        QCOMPARE(app.lastExitCode, 137);
        QCOMPARE(app.phase, ContainerPhase::Running);
        QVERIFY(row.containers[2].init);
        QCOMPARE(text(row.containers[2].reason), std::string("Completed"));

        QStringList mounts;
        for (const Mount& mount : row.mounts)
            mounts << QString::number(int(mount.kind)) + u':' + QString::fromStdString(text(mount.name));
        mounts.sort();
        const QStringList wanted {QStringLiteral("0:common"), QStringLiteral("0:settings"), QStringLiteral("1:extra"),
            QStringLiteral("1:tls"), QStringLiteral("2:data")};
        QCOMPARE(mounts, wanted);
    }

    /// The pod of pod(), as a server writes it, with fields around it that nobody reads.
    static std::string podMessage()
    {
        using Tests::Wire::bytes;
        using Tests::Wire::number;
        const auto at = [](std::int64_t seconds) { return number(1, static_cast<std::uint64_t>(seconds)); };
        const auto named = [](std::string_view name) { return bytes(1, bytes(1, name)); };
        const auto amount = [](std::string_view name, std::string_view quantity) {
            return bytes(1, name) + bytes(2, bytes(1, quantity));
        };
        const auto volume = [](std::string_view name, std::string_view source) {
            return bytes(1, bytes(1, name) + bytes(2, source));
        };
        const auto condition = [](std::string_view type) {
            return bytes(2, bytes(1, type) + bytes(2, "True") + bytes(5, "") + bytes(6, ""));
        };
        const std::string managed = bytes(17, bytes(1, "kubelet") + bytes(6, std::string(500, 'f')));
        const std::string metadata = bytes(1, "web-1") + bytes(2, "web-") + bytes(3, "shop") + bytes(4, "")
            + number(7, 1) + bytes(8, at(1'795'377'600)) + managed;
        const std::string env = bytes(7, bytes(1, "A") + bytes(3, bytes(4, named("tls") + bytes(2, "k"))))
            + bytes(7, bytes(1, "B") + bytes(2, "x"));
        const std::string app = bytes(1, "app") + bytes(2, "web:1") + bytes(5, "") + env
            + bytes(8,
                bytes(1, amount("memory", "1Gi")) + bytes(2, amount("cpu", "250m"))
                    + bytes(2, amount("memory", "128Mi")))
            + number(16, 0) + bytes(19, bytes(2, named("common")));
        const std::string projected = bytes(1, bytes(4, bytes(3, "token")))
            + bytes(1, bytes(3, named("kube-root-ca.crt"))) + bytes(1, bytes(1, named("extra"))) + number(2, 420);
        const std::string spec = volume("v", bytes(19, named("settings"))) + volume("s", bytes(6, bytes(1, "tls")))
            + volume("d", bytes(10, bytes(1, "data") + number(2, 0))) + volume("kube-api-access", bytes(26, projected))
            + bytes(2, app) + bytes(2, bytes(1, "proxy") + bytes(2, "p:1")) + bytes(3, "Always") + bytes(8, "web")
            + bytes(10, "node-7") + bytes(20, bytes(1, "migrate") + bytes(2, "m:1")) + number(25, 0)
            + bytes(28, bytes(1, "lb"));
        const auto status = [](std::string_view name, int restarts, std::string_view state, std::string_view last) {
            return bytes(1, name) + bytes(2, state) + bytes(3, last) + number(4, 1)
                + number(5, std::uint64_t(restarts));
        };
        const std::string running = bytes(2, bytes(1, at(1'795'378'200)));
        const std::string killed = bytes(
            3, number(1, 137) + number(2, 0) + bytes(3, "OOMKilled") + bytes(4, "") + bytes(6, at(1'795'378'199)));
        const std::string completed = bytes(3, number(1, 0) + bytes(3, "Completed") + bytes(5, "") + bytes(6, ""));
        const std::string state = bytes(1, "Running") + condition("Initialized") + condition("Ready") + condition("lb")
            + bytes(3, "") + bytes(6, "10.0.0.9") + bytes(8, status("proxy", 0, running, ""))
            + bytes(8, status("app", 2, running, killed)) + bytes(9, "Burstable")
            + bytes(10, status("migrate", 0, completed, ""));
        return bytes(1, metadata) + bytes(2, spec) + bytes(3, state);
    }

    RowPtr message(std::string_view bytes)
    {
        RowPtr taken;
        world.projector.projectMessage(world.kind("Pod"), bytes, [&](RowPtr row) { taken = std::move(row); });
        return taken;
    }

private Q_SLOTS:
    void everyRowHasWhatItsMetadataSays()
    {
        const auto row = world.project("ConfigMap", R"({'metadata':{'name':'settings','namespace':'shop','uid':'u1',
            'resourceVersion':'77','creationTimestamp':'2026-11-22T20:00:00Z','deletionTimestamp':'2026-11-22T20:05:00Z',
            'labels':{'app':'web','tier':'front'},
            'annotations':{'meta.helm.sh/release-name':'storefront','argocd.argoproj.io/tracking-id':'shop:apps/Deployment:shop/web'},
            'ownerReferences':[{'uid':'o1','kind':'Widget','name':'w','controller':true},{'uid':'o2','kind':'Gadget','name':'g'}]}})");
        QVERIFY(row);
        QCOMPARE(str(row->name), std::string("settings"));
        QCOMPARE(text(row->nameSpace), std::string("shop"));
        QCOMPARE(row->created, 1795377600);
        QCOMPARE(row->deleted - row->created, 300);
        QVERIFY(row->terminating);
        QCOMPARE(row->health, Health::Progressing);
        QCOMPARE(text(row->helmRelease), std::string("storefront"));
        QCOMPARE(text(row->argoApplication), std::string("shop"));
        QCOMPARE(row->labels->size(), 2u);
        QCOMPARE(row->owners.size(), 2u);
        QCOMPARE(text(row->controller()->kind), std::string("Widget"));
    }

    void objectsWithEqualLabelsShareOneSet()
    {
        const auto a = world.project("Pod", "{'metadata':{'name':'a','labels':{'x':'1','y':'2'}}}");
        const auto b = world.project("Pod", "{'metadata':{'name':'b','labels':{'y':'2','x':'1'}}}");
        const auto c = world.project("Pod", "{'metadata':{'name':'c','labels':{'y':'2'}}}");
        QCOMPARE(a->labels, b->labels);
        QVERIFY(a->labels != c->labels);
    }

    void objectsWithEqualOwnersShareOneList()
    {
        const auto pod = [this](const std::string& name, const std::string& owner) {
            return world.project("Pod",
                "{'metadata':{'name':'" + name + "','ownerReferences':[{'uid':'" + owner
                    + "','kind':'ReplicaSet','name':'web','controller':true}]}}");
        };
        const auto a = pod("a", "o1");
        const auto b = pod("b", "o1");
        const auto c = pod("c", "o2");
        QVERIFY(a->owners.list());
        QCOMPARE(a->owners.list(), b->owners.list());
        QVERIFY(a->owners.list() != c->owners.list());
    }

    void aTrackingIdThatIsNotOneNamesNoApplication_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id :
            {"shop", "shop:apps/Deployment", "shop:apps:shop/web", "shop:apps/Deployment:web", "a:b/c:d/e:f"})
            QTest::newRow(id) << QString::fromUtf8(id);
    }
    void aTrackingIdThatIsNotOneNamesNoApplication()
    {
        QFETCH(QString, id);
        const auto row = world.project("Service",
            "{'metadata':{'name':'a','annotations':{'argocd.argoproj.io/tracking-id':'" + id.toStdString() + "'}}}");
        QCOMPARE(text(row->argoApplication), std::string());
    }

    void pod()
    {
        const auto& row = world.projected<PodRow>("Pod", R"({'metadata':{'name':'web-1','namespace':'shop'},
            'spec':{'nodeName':'node-7','serviceAccountName':'web','restartPolicy':'Always',
              'volumes':[{'name':'v','configMap':{'name':'settings'}},{'name':'s','secret':{'secretName':'tls'}},
                {'name':'d','persistentVolumeClaim':{'claimName':'data'}},
                {'name':'kube-api-access','projected':{'sources':[{'serviceAccountToken':{}},{'configMap':{'name':'kube-root-ca.crt'}},
                  {'secret':{'name':'extra'}}]}}],
              'initContainers':[{'name':'migrate','image':'m:1'}],
              'containers':[{'name':'app','image':'web:1','resources':{'requests':{'cpu':'250m','memory':'128Mi'},'limits':{'memory':'1Gi'}},
                'env':[{'name':'A','valueFrom':{'secretKeyRef':{'name':'tls','key':'k'}}},{'name':'B','value':'x'}],
                'envFrom':[{'configMapRef':{'name':'common'}}]},{'name':'proxy','image':'p:1'}],
              'readinessGates':[{'conditionType':'lb'}]},
            'status':{'phase':'Running','podIP':'10.0.0.9','qosClass':'Burstable',
              'conditions':[{'type':'Initialized','status':'True'},{'type':'Ready','status':'True'},{'type':'lb','status':'True'}],
              'initContainerStatuses':[{'name':'migrate','restartCount':0,'state':{'terminated':{'exitCode':0,'reason':'Completed'}}}],
              'containerStatuses':[
                {'name':'proxy','ready':true,'restartCount':0,'state':{'running':{'startedAt':'2026-11-22T20:00:00Z'}}},
                {'name':'app','ready':true,'restartCount':2,'state':{'running':{'startedAt':'2026-11-22T20:10:00Z'}},
                  'lastState':{'terminated':{'exitCode':137,'reason':'OOMKilled','finishedAt':'2026-11-22T20:09:59Z'}}}]}})");
        checkPod(row);
    }

    void podOfAMessage()
    {
        const RowPtr row = message(podMessage());
        QVERIFY(row);
        checkPod(static_cast<const PodRow&>(*row));
        QCOMPARE(str(row->name), std::string("web-1"));
        QCOMPARE(text(row->nameSpace), std::string("shop"));
        QCOMPARE(row->created, 1795377600);
        QCOMPARE(row->deleted, 0);
    }

    /// Go writes fields by their numbers; protobuf lets others write them as they like.
    void theOrderOfFieldsInAMessageDoesNotMatter()
    {
        using Tests::Wire::bytes;
        const std::string metadata = bytes(1, bytes(5, "") + bytes(3, "shop") + bytes(1, "web-1"));
        const std::string spec
            = bytes(2, bytes(10, "node-7") + bytes(8, "web") + bytes(2, bytes(2, "web:1") + bytes(1, "app")));
        const std::string status = bytes(3, bytes(6, "10.0.0.9") + bytes(1, "Running"));
        for (const std::string& pod : {metadata + spec + status, status + spec + metadata, spec + status + metadata}) {
            const RowPtr row = message(pod);
            QVERIFY(row);
            const auto& read = static_cast<const PodRow&>(*row);
            QCOMPARE(str(read.name), std::string("web-1"));
            QCOMPARE(text(read.nameSpace), std::string("shop"));
            QCOMPARE(text(read.node), std::string("node-7"));
            QCOMPARE(text(read.serviceAccount), std::string("web"));
            QCOMPARE(str(read.podIp), std::string("10.0.0.9"));
            QCOMPARE(read.containers.size(), 1U);
            QCOMPARE(text(read.containers.front().name), std::string("app"));
            QCOMPARE(text(read.containers.front().image), std::string("web:1"));
        }
    }

    void aMessageThatIsCutOffIsNoPod()
    {
        const std::string whole = podMessage();
        int accepted = 0;
        for (std::size_t size = 0; size < whole.size(); ++size)
            accepted += message(std::string_view(whole).substr(0, size)) ? 1 : 0;
        QCOMPARE(accepted, 2); // cut between two fields it is whole for who does not know how long it should be
        QVERIFY(!message(std::string(64, '\xFF')));
        QVERIFY(!world.projector.projectMessage(world.kind("Node"), whole, [](const RowPtr&) { }));
    }

    void aPodThatCannotBeScheduledSaysWhy()
    {
        const auto row = world.project(
            "Pod", R"({'metadata':{'name':'p'},'spec':{'containers':[{'name':'a'}]},'status':{'phase':'Pending',
            'conditions':[{'type':'PodScheduled','status':'False','reason':'Unschedulable','message':'0/3 nodes are available'}]}})");
        QCOMPARE(row->health, Health::Progressing);
        QCOMPARE(str(row->message), std::string("0/3 nodes are available"));
    }

    void node()
    {
        const auto& row
            = world.projected<NodeRow>("Node", R"({'metadata':{'name':'n','labels':{'node-role.kubernetes.io/worker':'',
            'node-role.kubernetes.io/control-plane':'','topology.kubernetes.io/zone':'eu-1a'}},'spec':{'unschedulable':true,'taints':[{},{}]},
            'status':{'allocatable':{'cpu':'3920m','memory':'16Gi','pods':'110'},'addresses':[{'type':'Hostname','address':'h'},
            {'type':'InternalIP','address':'10.0.0.1'}],'conditions':[{'type':'MemoryPressure','status':'False'},{'type':'Ready','status':'True',
            'lastTransitionTime':'2026-01-02T03:04:05Z'}],'nodeInfo':{'kubeletVersion':'v1.36.3','osImage':'Debian','kernelVersion':'6.12','architecture':'amd64'}}})");
        QCOMPARE(text(row.status), std::string("Ready,SchedulingDisabled"));
        QCOMPARE(text(row.roles), std::string("control-plane,worker"));
        QCOMPARE(text(row.kernel), std::string("6.12 (amd64)"));
        QCOMPARE(text(row.runtime), std::string("<unknown>"));
        QCOMPARE(text(row.zone), std::string("eu-1a"));
        QCOMPARE(row.cpuAllocatable, 3920);
        QCOMPARE(row.memoryAllocatable, 16LL << 30);
        QCOMPARE(row.podsAllocatable, 110);
        QCOMPARE(row.health, Health::Suspended);
        QCOMPARE(row.taints, 2);
        QCOMPARE(row.readySince, 1'767'323'045);
    }

    void aNodeThatIsNotReadyIsDegraded()
    {
        const auto row = world.project(
            "Node", R"({'metadata':{'name':'n'},'status':{'conditions':[{'type':'Ready','status':'Unknown',
            'reason':'NodeStatusUnknown','message':'Kubelet stopped posting node status.'}]}})");
        QCOMPARE(text(row->status), std::string("NotReady"));
        QCOMPARE(row->health, Health::Degraded);
        QCOMPARE(str(row->message), std::string("Kubelet stopped posting node status."));
    }

    void deployment()
    {
        const auto& row
            = world.projected<WorkloadRow>("Deployment", R"({'metadata':{'name':'web','namespace':'shop','generation':3,
            'annotations':{'deployment.kubernetes.io/revision':'47'}},'spec':{'replicas':3,
            'selector':{'matchLabels':{'app':'web'},'matchExpressions':[{'key':'tier','operator':'In','values':['b','a']},
              {'key':'old','operator':'DoesNotExist'}]},
            'template':{'spec':{'containers':[{'name':'app','image':'web:1'},{'name':'proxy','image':'p:2'}]}}},
            'status':{'observedGeneration':3,'replicas':4,'updatedReplicas':3,'readyReplicas':2,'availableReplicas':2}})");
        QCOMPARE(row.desired, 3);
        QCOMPARE(row.ready, 2);
        QCOMPARE(text(row.containers), std::string("app,proxy"));
        QCOMPARE(text(row.images), std::string("web:1,p:2"));
        QCOMPARE(text(row.selector), std::string("app=web,!old,tier in (a,b)"));
        QVERIFY(!row.matchLabels); // expressions: the labels alone would select too much
        QCOMPARE(str(row.revision), std::string("47"));
        QCOMPARE(row.health, Health::Progressing);
        QCOMPARE(
            str(row.message), std::string("Waiting for rollout to finish: 1 old replicas are pending termination..."));
    }

    void daemonSet()
    {
        const auto& row = world.projected<WorkloadRow>("DaemonSet", R"({'metadata':{'name':'agent','generation':1},
            'spec':{'selector':{'matchLabels':{'app':'agent'}},'template':{'spec':{'nodeSelector':{'os':'linux','arch':'amd64'},'containers':[]}}},
            'status':{'observedGeneration':1,'desiredNumberScheduled':5,'currentNumberScheduled':5,'numberReady':4,
            'updatedNumberScheduled':5,'numberAvailable':4}})");
        QCOMPARE(row.desired, 5);
        QCOMPARE(row.ready, 4);
        QCOMPARE(text(row.nodeSelector), std::string("arch=amd64,os=linux"));
        QCOMPARE(row.health, Health::Progressing);
        QCOMPARE(row.matchLabels->size(), 1u);
    }

    void jobStatus_data()
    {
        QTest::addColumn<QString>("conditions");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("health");
        const auto row = [](const char* status, const char* condition, Health health) {
            const QString entry = QStringLiteral("{'type':'%1','status':'True'}").arg(QString::fromUtf8(condition));
            QTest::newRow(status) << (*condition ? entry : QString()) << QString::fromUtf8(status) << int(health);
        };
        row("Running", "", Health::Progressing);
        row("Complete", "Complete", Health::Healthy);
        row("Failed", "Failed", Health::Degraded);
        row("Suspended", "Suspended", Health::Suspended);
        row("FailureTarget", "FailureTarget", Health::Progressing);
    }
    void jobStatus()
    {
        QFETCH(QString, conditions);
        const auto row = world.project(
            "Job", "{'metadata':{'name':'j'},'spec':{},'status':{'conditions':[" + conditions.toStdString() + "]}}");
        QTEST(QString::fromStdString(text(row->status)), "status");
        QTEST(int(row->health), "health");
    }

    void serviceAddresses_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("external");
        QTest::newRow("cluster") << QStringLiteral("'type':'ClusterIP'") << QString() << QStringLiteral("<none>");
        QTest::newRow("external ips") << QStringLiteral("'type':'NodePort','externalIPs':['1.1.1.1','2.2.2.2']")
                                      << QString() << QStringLiteral("1.1.1.1,2.2.2.2");
        QTest::newRow("pending") << QStringLiteral("'type':'LoadBalancer'") << QString() << QStringLiteral("<pending>");
        QTest::newRow("balanced") << QStringLiteral("'type':'LoadBalancer'")
                                  << QStringLiteral(
                                         "'loadBalancer':{'ingress':[{'hostname':'z.example'},{'ip':'9.9.9.9'}]}")
                                  << QStringLiteral("9.9.9.9,z.example");
        QTest::newRow("name") << QStringLiteral("'type':'ExternalName','externalName':'db.example'") << QString()
                              << QStringLiteral("db.example");
    }
    void serviceAddresses()
    {
        QFETCH(QString, spec);
        QFETCH(QString, status);
        const auto& row = world.projected<ServiceRow>("Service",
            "{'metadata':{'name':'s'},'spec':{" + spec.toStdString()
                + ",'ports':[{'port':80,'protocol':'TCP'},{'port':443,'nodePort':30443,'protocol':'TCP'}]},'status':{"
                + status.toStdString() + "}}");
        QTEST(QString::fromStdString(str(row.externalIp)), "external");
        QCOMPARE(text(row.ports), std::string("80/TCP,443:30443/TCP"));
        QCOMPARE(str(row.clusterIp), std::string("<none>"));
    }

    void endpointSlice()
    {
        const auto& row = world.projected<EndpointSliceRow>("EndpointSlice", R"({'metadata':{'name':'web-x','labels':
            {'kubernetes.io/service-name':'web'}},'addressType':'IPv4','ports':[{'port':8080},{'name':'grpc'},{}],
            'endpoints':[{'addresses':['10.0.0.1'],'targetRef':{'kind':'Pod','uid':'p1'}},
            {'addresses':['10.0.0.2','10.0.0.3'],'conditions':{'ready':false},'targetRef':{'kind':'Pod','uid':'p2'}},
            {'addresses':['10.0.0.4'],'conditions':{'ready':true}}]})");
        QCOMPARE(text(row.service), std::string("web"));
        QCOMPARE(text(row.ports), std::string("8080,grpc,*"));
        QCOMPARE(str(row.endpoints), std::string("10.0.0.1,10.0.0.2,10.0.0.3 + 1 more..."));
        QCOMPARE(row.readyPods.size(), 1u);
        QCOMPARE(row.notReadyPods.size(), 1u);
    }

    void ingress()
    {
        const auto& row = world.projected<IngressRow>(
            "Ingress", R"({'metadata':{'name':'i'},'spec':{'ingressClassName':'nginx','tls':[{}],
            'rules':[{'host':'a.example','http':{'paths':[{'backend':{'service':{'name':'web'}}},{'backend':{'service':{'name':'api'}}}]}},
            {'host':'b.example','http':{'paths':[{'backend':{'service':{'name':'web'}}}]}},{'host':'c.example'},{'host':'d.example'}]},
            'status':{'loadBalancer':{'ingress':[{'ip':'9.9.9.9'}]}}})");
        QCOMPARE(str(row.hosts), std::string("a.example,b.example,c.example + 1 more..."));
        QCOMPARE(text(row.ports), std::string("80, 443"));
        QCOMPARE(row.services.size(), 2u);
        QCOMPARE(row.health, Health::Healthy);
    }

    void claimsAndVolumes()
    {
        const auto& claim
            = world.projected<PersistentVolumeClaimRow>("PersistentVolumeClaim", R"({'metadata':{'name':'data'},
            'spec':{'volumeName':'pv-1','storageClassName':'fast','volumeMode':'Filesystem'},
            'status':{'phase':'Bound','accessModes':['ReadWriteMany','ReadWriteOnce'],'capacity':{'storage':'10Gi'}}})");
        QCOMPARE(text(claim.accessModes), std::string("RWO,RWX"));
        QCOMPARE(text(claim.capacity), std::string("10Gi"));
        QCOMPARE(text(claim.attributesClass), std::string("<unset>"));
        QCOMPARE(claim.health, Health::Healthy);
        const auto& volume = world.projected<PersistentVolumeRow>("PersistentVolume", R"({'metadata':{'name':'pv-1'},
            'spec':{'capacity':{'storage':'10Gi'},'accessModes':['ReadWriteOnce'],'persistentVolumeReclaimPolicy':'Delete',
            'claimRef':{'namespace':'shop','name':'data'},'storageClassName':'fast'},'status':{'phase':'Bound'}})");
        QCOMPARE(str(volume.claim), std::string("shop/data"));
        QCOMPARE(text(volume.reclaimPolicy), std::string("Delete"));
    }

    void autoscalerTargets_data()
    {
        QTest::addColumn<QString>("metrics");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("targets");
        const auto row = [](const char* name, const char* metrics, const char* current, const char* targets) {
            QTest::newRow(name) << QString::fromUtf8(metrics) << QString::fromUtf8(current)
                                << QString::fromUtf8(targets);
        };
        const char* cpu
            = "{'type':'Resource','resource':{'name':'cpu','target':{'type':'Utilization','averageUtilization':80}}}";
        row("none", "", "", "<none>");
        row("utilization", cpu, "{'type':'Resource','resource':{'name':'cpu','current':{'averageUtilization':45}}}",
            "cpu: 45%/80%");
        row("unknown", cpu, "", "cpu: <unknown>/80%");
        row("average value", "{'type':'Resource','resource':{'name':'memory','target':{'averageValue':'100Mi'}}}",
            "{'resource':{'current':{'averageValue':'61Mi'}}}", "memory: 61Mi/100Mi");
        row("pods", "{'type':'Pods','pods':{'target':{'averageValue':'1k'}}}",
            "{'pods':{'current':{'averageValue':'500'}}}", "500/1k");
        row("external average", "{'type':'External','external':{'target':{'averageValue':'30'}}}", "",
            "<unknown>/30 (avg)");
        row("object", "{'type':'Object','object':{'target':{'value':'2k'}}}", "{'object':{'current':{'value':'1'}}}",
            "1/2k");
    }
    void autoscalerTargets()
    {
        QFETCH(QString, metrics);
        QFETCH(QString, current);
        const auto& row = world.projected<HorizontalPodAutoscalerRow>("HorizontalPodAutoscaler",
            "{'metadata':{'name':'h'},'spec':{'maxReplicas':5,'scaleTargetRef':{'kind':'Deployment','name':'web'},'"
            "metrics':["
                + metrics.toStdString() + "]},'status':{'currentMetrics':[" + current.toStdString() + "]}}");
        QTEST(QString::fromStdString(str(row.targets)), "targets");
    }

    void eventTimes_data()
    {
        QTest::addColumn<QString>("members");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<int>("count");
        QTest::newRow("core") << QStringLiteral(
            "'firstTimestamp':'1970-01-01T00:01:00Z','lastTimestamp':'1970-01-01T00:02:00Z','count':7")
                              << qint64(60) << qint64(120) << 7;
        QTest::newRow("scheduler") << QStringLiteral(
            "'firstTimestamp':null,'lastTimestamp':null,'eventTime':'1970-01-01T00:03:00.123456Z'")
                                   << qint64(180) << qint64(180) << 1;
        QTest::newRow("series") << QStringLiteral(
            "'eventTime':'1970-01-01T00:03:00.1Z','series':{'count':9,'lastObservedTime':'1970-01-01T00:05:00.5Z'}")
                                << qint64(180) << qint64(300) << 9;
        QTest::newRow("nothing") << QStringLiteral("'type':'Normal'") << qint64(30) << qint64(30) << 1;
    }
    void eventTimes()
    {
        QFETCH(QString, members);
        const auto& row = world.projected<EventRow>("Event",
            "{'metadata':{'name':'e','creationTimestamp':'1970-01-01T00:00:30Z'}," + members.toStdString() + "}");
        QTEST(qint64(row.firstSeen), "first");
        QTEST(qint64(row.lastSeen), "last");
        QTEST(row.count, "count");
    }

    void eventObjectAndSource()
    {
        const auto& row = world.projected<EventRow>("Event", R"({'metadata':{'name':'e','namespace':'shop'},
            'involvedObject':{'apiVersion':'apps/v1','kind':'Deployment','namespace':'shop','name':'web','uid':'u'},'type':'Warning',
            'reason':'BackOff','message':' Back-off restarting\n','source':{'component':'kubelet','host':'node-1'}})");
        QVERIFY(row.warning);
        QCOMPARE(text(row.source), std::string("kubelet, node-1"));
        QCOMPARE(text(row.involvedGroup), std::string("apps"));
        QCOMPARE(str(row.text), std::string("Back-off restarting"));
    }

    void application()
    {
        const auto& row
            = world.projected<ApplicationRow>("Application", R"({'metadata':{'name':'shop','namespace':'argocd'},
            'spec':{'destination':{'name':'prod','namespace':'shop'},'sources':[{'repoURL':'https://git.example/a','path':'deploy','targetRevision':'main'}],
            'source':{'repoURL':'ignored'},'syncPolicy':{'automated':{'selfHeal':true}}},
            'status':{'sync':{'status':'OutOfSync','revisions':['abc']},'health':{'status':'Degraded','message':'crashing'},
            'resources':[{'status':'OutOfSync'},{'status':'Synced'}],'conditions':[{'type':'SyncError'},{'type':'Note'}],
            'operationState':{'phase':'Failed','message':'boom','finishedAt':'1970-01-01T00:01:00Z'}}})");
        QCOMPARE(row.sync, SyncStatus::OutOfSync);
        QCOMPARE(row.health, Health::Degraded);
        QCOMPARE(text(row.project), std::string("default"));
        QCOMPARE(text(row.repository), std::string("https://git.example/a"));
        QVERIFY(row.autoSync && row.selfHeal && !row.prune);
        QCOMPARE(str(row.revision), std::string("abc"));
        QCOMPARE(row.outOfSyncResources, 1);
        QCOMPARE(row.conditions, 1);
        QCOMPARE(row.lastSync, 60);
        QCOMPARE(text(row.destination), std::string("prod"));
    }

    void theClusterOfAnApplicationIsNamedAsArgoCdNamesIt()
    {
        const auto& row = world.projected<ApplicationRow>("Application",
            R"({'metadata':{'name':'shop'},'spec':{'destination':{'server':'https://kubernetes.default.svc'}}})");
        QCOMPARE(text(row.destination), std::string("in-cluster"));
    }

    void helmRecord()
    {
        const KindId kind = world.kinds.helmSecrets();
        QVERIFY(kind.isValid());
        QCOMPARE(world.kinds.info(kind).form, Kube::ObjectForm::Metadata);
        QCOMPARE(world.kinds.info(kind).labelSelector, std::string("owner=helm"));
        const auto row = world.project(kind, R"({'metadata':{'name':'sh.helm.release.v1.a.b.v12','namespace':'shop',
            'labels':{'owner':'helm','name':'a.b','status':'pending-upgrade','version':'12'}}})");
        const auto& record = static_cast<const HelmRecordRow&>(*row);
        QCOMPARE(str(record.release), std::string("a.b"));
        QCOMPARE(record.revision, 12);
        QCOMPARE(record.health, Health::Progressing);
    }

    void secretsAreCountedWithoutTheirPayload()
    {
        const KindId kind = world.kind("Secret");
        QCOMPARE(world.kinds.info(kind).form, Kube::ObjectForm::Table);
        const auto row = world.project(
            kind, R"({'kind':'Table','columnDefinitions':[{'name':'Name'},{'name':'Type'},{'name':'Data'},
            {'name':'Age'}],'rows':[{'cells':['tls','kubernetes.io/tls',2,'3d'],'object':{'metadata':{'name':'tls','namespace':'shop'}}}]})");
        const auto& secret = static_cast<const ConfigDataRow&>(*row);
        QCOMPARE(text(secret.secretType), std::string("kubernetes.io/tls"));
        QCOMPARE(secret.entries, 2);
    }

    void laterTablesHaveNoColumnsOfTheirOwn()
    {
        const KindId kind = world.kind("Widget");
        world.project(kind,
            R"({'kind':'Table','columnDefinitions':[{'name':'Name'},{'name':'Colour','priority':1},{'name':'Age'}],'rows':[]})");
        const auto row = world.project(kind, R"({'kind':'Table','columnDefinitions':null,'rows':[
            {'cells':['w','red','5m'],'object':{'metadata':{'name':'w'}}}]})");
        const auto& widget = static_cast<const TableRow&>(*row);
        QCOMPARE(widget.cells.size(), 3u);
        QCOMPARE(str(widget.cells[1]), std::string("red"));
        QCOMPARE(str(widget.cells[2]), std::string()); // ages are computed here
        QCOMPARE(world.kinds.columns(kind)->at(1).priority, 1);
    }

    void aServerWithoutTablesStillGivesRows()
    {
        const auto row = world.project("Widget", "{'kind':'Widget','metadata':{'name':'w','namespace':'shop'}}");
        QVERIFY(row);
        QCOMPARE(str(row->name), std::string("w"));
    }

    void roleBinding()
    {
        const auto& row = world.projected<RoleBindingRow>(
            "RoleBinding", R"({'metadata':{'name':'b'},'roleRef':{'kind':'ClusterRole','name':'edit'},
            'subjects':[{'kind':'User','name':'mina'},{'kind':'User','name':'jun'},{'kind':'Group','name':'ops'},
            {'kind':'ServiceAccount','namespace':'shop','name':'ci'}]})");
        QCOMPARE(text(row.role), std::string("ClusterRole/edit"));
        QCOMPARE(str(row.users), std::string("mina, jun"));
        QCOMPARE(str(row.serviceAccounts), std::string("shop/ci"));
    }
};

QTEST_GUILESS_MAIN(ProjectorTest)
#include "tst_projector.moc"
