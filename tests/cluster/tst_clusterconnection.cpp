// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/access.h"
#include "models/kube/connection.h"
#include "models/kube/discovery.h"
#include "tests/cluster/testbed.h"

#include <QTest>
#include <algorithm>
#include <future>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

template <typename T, typename Start>
Result<T> wait(Start start)
{
    std::promise<Result<T>> promise;
    start([&](Result<T> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

} // namespace

/// The wire against a genuine kube-apiserver.
class ClusterConnectionTest : public QObject {
    Q_OBJECT

    const TestBed m_bed;

    Result<std::unique_ptr<Connection>> open(const char* context = "") const
    {
        const auto config = Kubeconfig::load(m_bed.kubeconfig().toStdString());
        if (!config)
            return Failure(config.error());
        return Connection::open(*config, context);
    }

    static Result<Identity> whoAmIOn(Connection& connection)
    {
        return wait<Identity>([&](auto done) { whoAmI(connection.api(), std::move(done)); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qPrintable(TestBed::reason()));
    }

    void aClientCertificateIsAccepted()
    {
        const auto connection = open();
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().sentence()));
        const auto identity = whoAmIOn(**connection);
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().sentence()));
        QVERIFY(!identity->name.empty());
    }

    void aServiceAccountsTokenIsAccepted()
    {
        const TestNamespace space(m_bed, u"wire-token"_s);
        QVERIFY(m_bed.kubectl({u"-n"_s, space.name(), u"create"_s, u"serviceaccount"_s, u"robot"_s}).ok());
        const Outcome token = m_bed.kubectl({u"-n"_s, space.name(), u"create"_s, u"token"_s, u"robot"_s});
        QVERIFY2(token.ok(), token.words().constData());

        auto config = Kubeconfig::load(m_bed.kubeconfig().toStdString());
        QVERIFY(config);
        for (KubeconfigUser& user : config->users) {
            const std::string name = user.name;
            user = {};
            user.name = name;
            user.token = token.output.trimmed().toStdString();
        }
        const auto connection = Connection::open(*config, "");
        QVERIFY(connection);
        const auto identity = whoAmIOn(**connection);
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().sentence()));
        QCOMPARE(QString::fromStdString(identity->name), u"system:serviceaccount:%1:robot"_s.arg(space.name()));
    }

    void aWrongTokenIsUnauthorized()
    {
        auto config = Kubeconfig::load(m_bed.kubeconfig().toStdString());
        for (KubeconfigUser& user : config->users) {
            const std::string name = user.name;
            user = {};
            user.name = name;
            user.token = "wrong";
        }
        const auto connection = Connection::open(*config, "");
        const auto reply = (*connection)->api().exchange({.path = "/api/v1/namespaces"});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::Unauthorized);
    }

    void whatOneMayNotReadIsSaidInTheServersWords()
    {
        const auto connection = open("nobody");
        QVERIFY(connection);
        const auto reply
            = (*connection)->api().exchange({.path = "/api/v1/pods", .attempted = u"Pods could not be listed."_s});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::Forbidden);
        QVERIFY2(reply.error().said.contains(u"pods is forbidden"_s), qPrintable(reply.error().sentence()));
    }

    void rightsAreAnswered()
    {
        const auto connection = open("one-namespace");
        QVERIFY(connection);
        const auto ask = [&](const char* nameSpace) {
            return wait<AccessAnswer>([&](auto done) {
                askAccess((*connection)->api(), {.verb = "list", .resource = "pods", .nameSpace = nameSpace},
                    std::move(done));
            });
        };
        QVERIFY(ask("team-a")->allowed);
        QVERIFY(!ask("")->allowed);
        const auto rules
            = wait<AccessRules>([&](auto done) { readAccessRules((*connection)->api(), "team-a", std::move(done)); });
        QVERIFY2(rules, rules ? "" : qPrintable(rules.error().sentence()));
        QVERIFY(rules->mayBeAllowed({.verb = "list", .resource = "pods", .nameSpace = "team-a"}));
    }

    void everyKindIsDiscovered()
    {
        const auto connection = open();
        DiscoveryClient client((*connection)->api());
        const auto discover = [&] { return wait<Discovery>([&](auto done) { client.discover(std::move(done)); }); };
        const auto found = discover();
        QVERIFY2(found, found ? "" : qPrintable(found.error().sentence()));
        const ResourceType* deployments = found->byTypedName("deploy");
        QVERIFY(deployments);
        QCOMPARE(deployments->groupResource(), "deployments.apps");
        QVERIFY(deployments->supports("patch"));
        QVERIFY(std::ranges::contains(deployments->subresources, "scale"));
        QVERIFY(found->byKind("argoproj.io", "Application"));
        QVERIFY(*discover() == *found); // from ETags

        const Outcome kubectl = m_bed.kubectl({u"api-resources"_s, u"--no-headers"_s, u"-o"_s, u"name"_s});
        for (const QByteArray& name : kubectl.output.trimmed().split('\n'))
            QVERIFY2(found->byGroupResource(name.toStdString()), name.constData());
    }

    void theVersionIsTheServers()
    {
        const auto connection = open();
        DiscoveryClient client((*connection)->api());
        const auto version = wait<ServerVersion>([&](auto done) { client.serverVersion(std::move(done)); });
        QVERIFY(version);
        QVERIFY(m_bed.kubectl({u"version"_s}).output.contains(version->gitVersion));
        QCOMPARE(version->major, 1);
    }
};

QTEST_GUILESS_MAIN(ClusterConnectionTest)
#include "tst_clusterconnection.moc"
