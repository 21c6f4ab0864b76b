// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/connection.h"
#include "tests/support/jsontext.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/textfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Kubeconfig configFor(const std::string& server)
{
    Kubeconfig config;
    config.currentContext = "c";
    config.clusters.emplace_back().name = "c";
    config.clusters.back().server = server;
    config.users.emplace_back().name = "c";
    KubeconfigContext& context = config.contexts.emplace_back();
    context.name = context.cluster = context.user = "c";
    return config;
}

void empty(const ReceivedRequest&, const Answer& answer)
{
    answer.sendJson(200, "{}");
}

} // namespace

class ConnectionTest : public QObject {
    Q_OBJECT

    const CertificateAuthority m_authority;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void credentialsGoOverTlsOnly_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QString>("authorization");
        QTest::newRow("https") << true << u"Bearer secret"_s;
        QTest::newRow("http") << false << QString();
    }
    void credentialsGoOverTlsOnly()
    {
        QFETCH(bool, tls);
        LoopbackServer server(empty, tls ? m_authority.issue() : KeyPair());
        Kubeconfig config = configFor(server.url());
        config.users[0].token = "secret";
        if (tls)
            config.clusters[0].certificateAuthorityData = m_authority.certificate();
        const auto connection = Connection::open(config, "");
        QVERIFY(connection);
        const auto reply = (*connection)->api().exchange({.path = "/version"});
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().sentence()));
        QTEST(QString::fromStdString(server.received().at(0).header("authorization")), "authorization");
    }

    void theClientCertificateIsShown()
    {
        LoopbackServer server(empty, m_authority.issue(), m_authority.certificate());
        const KeyPair jane = m_authority.issue({.commonName = "jane", .subjectAltName = ""});
        Kubeconfig config = configFor(server.url());
        config.clusters[0].certificateAuthorityData = m_authority.certificate();
        config.users[0].clientCertificateData = jane.certificate;
        config.users[0].clientKey = writeTextFile(m_folder.filePath(u"jane.key"_s).toStdString(), jane.key);
        const auto connection = Connection::open(config, "");
        QVERIFY(connection);
        const auto reply = (*connection)->api().exchange({.path = "/version"});
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().sentence()));
    }

    void impersonationGoesWithEveryRequest()
    {
        LoopbackServer server(empty);
        Kubeconfig config = configFor(server.url());
        config.users[0].impersonateUser = "jane";
        config.users[0].impersonateGroups = {"a"};
        config.users[0].impersonateExtra = {{"example.com/reason", {"why"}}};
        const auto connection = Connection::open(config, "");
        QVERIFY((*connection)->api().exchange({.path = "/version"}));
        const ReceivedRequest received = server.received().at(0);
        QCOMPARE(received.header("impersonate-user"), "jane");
        QCOMPARE(received.header("impersonate-group"), "a");
        QCOMPARE(received.header("impersonate-extra-example.com%2freason"), "why");
    }

    void theServersPathPrefixIsKept_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("target");
        QTest::newRow("none") << QString() << u"/version"_s;
        QTest::newRow("slash") << u"/"_s << u"/version"_s;
        QTest::newRow("prefix") << u"/k8s/clusters/c-1/"_s << u"/k8s/clusters/c-1/version"_s;
        QTest::newRow("query and fragment are dropped") << u"/k8s?x=1#y"_s << u"/k8s/version"_s;
    }
    void theServersPathPrefixIsKept()
    {
        QFETCH(QString, suffix);
        LoopbackServer server(empty);
        const auto connection = Connection::open(configFor(server.url() + suffix.toStdString()), "");
        QVERIFY((*connection)->api().exchange({.path = "/version"}));
        QTEST(QString::fromStdString(server.received().at(0).target), "target");
    }

    void aBareHostIsPlainHttpUnlessTlsIsSpokenOf()
    {
        LoopbackServer server(empty);
        const auto plain = Connection::open(configFor("127.0.0.1:" + server.port()), "");
        QCOMPARE((*plain)->serverUrl(), "http://127.0.0.1:" + server.port());
        Kubeconfig insecure = configFor("127.0.0.1:" + server.port());
        insecure.clusters[0].insecureSkipTlsVerify = true;
        const auto tls = Connection::open(insecure, "");
        QCOMPARE((*tls)->serverUrl(), "https://127.0.0.1:" + server.port());
        QVERIFY((*tls)->isInsecure());
    }

    void missingFilesFailTheOpening_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("certificate authority") << 0;
        QTest::newRow("client certificate") << 1;
        QTest::newRow("token") << 2;
    }
    void missingFilesFailTheOpening()
    {
        QFETCH(int, which);
        Kubeconfig config = configFor("https://127.0.0.1:1");
        config.users[0].clientKeyData = "k";
        (which == 0          ? config.clusters[0].certificateAuthority
                : which == 1 ? config.users[0].clientCertificate
                             : config.users[0].tokenFile)
            = "/no/such/file";
        const auto connection = Connection::open(config, "");
        QVERIFY(!connection);
        QVERIFY2(connection.error().sentence().contains(u"/no/such/file"_s), qPrintable(connection.error().sentence()));
    }

    void aWrongAuthorityIsSaidOnTheFirstRequest()
    {
        LoopbackServer server(empty, m_authority.issue());
        Kubeconfig config = configFor(server.url());
        config.clusters[0].certificateAuthorityData = CertificateAuthority("another").certificate();
        const auto connection = Connection::open(config, "");
        const auto reply
            = (*connection)->api().exchange({.path = "/version", .attempted = u"The version could not be read."_s});
        QCOMPARE(reply.error().kind, Error::Kind::Tls);
        QVERIFY(reply.error().sentence().startsWith(u"The version could not be read. The certificate of"_s));
    }

    void connectionsMayShareTheThread()
    {
        LoopbackServer server(empty);
        const auto thread = std::make_shared<Http::IoThread>();
        const auto first = Connection::open(configFor(server.url()), "", {.consent = {}, .thread = thread});
        const auto second = Connection::open(configFor(server.url()), "", {.consent = {}, .thread = thread});
        QCOMPARE(&(*first)->thread(), &(*second)->thread());
        QVERIFY((*first)->api().exchange({.path = "/version"}));
        QVERIFY((*second)->api().exchange({.path = "/version"}));
    }

    void theNamespaceDefaultsToDefault()
    {
        Kubeconfig config = configFor("http://127.0.0.1:1");
        QCOMPARE((*Connection::open(config, ""))->defaultNamespace(), "default");
        config.contexts[0].nameSpace = "shop";
        QCOMPARE((*Connection::open(config, ""))->defaultNamespace(), "shop");
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
