// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/kubeconfig.h"
#include "tests/support/textfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Support;
using namespace Qt::StringLiterals;

namespace {

const std::string Complete = R"(apiVersion: v1
kind: Config
current-context: shop
preferences: {}
clusters:
- name: main
  cluster:
    server: https://api.example:6443/prefix
    certificate-authority: pki/ca.crt
    tls-server-name: api.internal
    proxy-url: socks5://proxy:1080
    disable-compression: true
    unknown-field: 7
    extensions:
    - name: client.authentication.k8s.io/exec
      extension: {audience: shop}
users:
- name: jane
  user:
    client-certificate: ../jane.crt
    client-key: /abs/jane.key
    tokenFile: token
    as: admin
    as-groups: [a, b]
    as-user-extra: {reason: [because]}
- name: plugin
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: bin/login
      args: [--now]
      env:
      - {name: REGION, value: north}
      interactiveMode: IfAvailable
      provideClusterInfo: true
      installHint: install it
contexts:
- name: shop
  context: {cluster: main, user: jane, namespace: shop}
)";

/// A small file with one cluster, user and context of the same name.
std::string trio(const std::string& name, const std::string& server, const std::string& current = {})
{
    return (current.empty() ? "" : "current-context: " + current + "\n") + "clusters:\n- name: " + name
        + "\n  cluster: {server: '" + server + "'}\nusers:\n- name: " + name
        + "\n  user: {token: t}\ncontexts:\n- name: " + name + "\n  context: {cluster: " + name + ", user: " + name
        + "}\n";
}

} // namespace

class KubeconfigTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const std::string& name) const { return m_folder.path().toStdString() + '/' + name; }
    std::string write(const std::string& name, std::string_view text) const { return writeTextFile(path(name), text); }

private Q_SLOTS:
    void everyFieldIsRead()
    {
        const auto config = Kubeconfig::parse(Complete, "/home/jane/.kube/config");
        QVERIFY2(config, config ? "" : qPrintable(config.error().sentence()));
        QCOMPARE(config->currentContext, "shop");
        const KubeconfigCluster& cluster = config->clusters.at(0);
        QCOMPARE(cluster.server, "https://api.example:6443/prefix");
        QCOMPARE(cluster.tlsServerName, "api.internal");
        QCOMPARE(cluster.proxyUrl, "socks5://proxy:1080");
        QVERIFY(cluster.disableCompression);
        QCOMPARE(cluster.execConfig, "{\"audience\":\"shop\"}");
        const KubeconfigUser& jane = config->users.at(0);
        QCOMPARE(jane.impersonateUser, "admin");
        QCOMPARE(jane.impersonateGroups, std::vector<std::string>({"a", "b"}));
        QCOMPARE(jane.impersonateExtra.at(0).second, std::vector<std::string>({"because"}));
        const ExecPlugin& plugin = *config->users.at(1).exec;
        QCOMPARE(plugin.arguments, std::vector<std::string>({"--now"}));
        QCOMPARE(plugin.environment.at(0).second, "north");
        QVERIFY(plugin.interactiveMode == ExecPlugin::InteractiveMode::IfAvailable);
        QVERIFY(plugin.provideClusterInfo);
        QCOMPARE(config->context("shop")->nameSpace, "shop");
    }

    void relativePathsStartAtTheFileTheyStandIn()
    {
        const auto config = Kubeconfig::parse(Complete, "/home/jane/.kube/config");
        QCOMPARE(config->clusters.at(0).certificateAuthority, "/home/jane/.kube/pki/ca.crt");
        QCOMPARE(config->users.at(0).clientCertificate, "/home/jane/jane.crt");
        QCOMPARE(config->users.at(0).clientKey, "/abs/jane.key");
        QCOMPARE(config->users.at(0).tokenFile, "/home/jane/.kube/token");
        QCOMPARE(config->users.at(1).exec->command, "/home/jane/.kube/bin/login");
    }

    void aBareCommandGoesThroughThePath()
    {
        const auto config
            = Kubeconfig::parse("users:\n- name: a\n  user: {exec: {command: aws, apiVersion: x}}\n", "/x/y");
        QCOMPARE(config->users.at(0).exec->command, "aws");
    }

    void dataIsDecoded()
    {
        const auto config = Kubeconfig::parse(
            "clusters:\n- name: a\n  cluster:\n    certificate-authority-data: |\n      aGVs\n      bG8=\n", "/x");
        QCOMPARE(config->clusters.at(0).certificateAuthorityData, "hello");
    }

    void anEmptyFileIsAnEmptyConfig()
    {
        for (const char* text : {"", "\n# nothing\n", "null\n", "{}\n"}) {
            const auto config = Kubeconfig::parse(text, "/x");
            QVERIFY(config);
            QVERIFY(config->contexts.empty());
        }
    }

    void whatIsMalformedIsSaidWithTheFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("not YAML") << u"a: [1"_s << u"/x/config"_s;
        QTest::newRow("a list") << u"[1, 2]"_s << u"no fields"_s;
        QTest::newRow("another kind") << u"{kind: Pod, apiVersion: v1}"_s << u"Pod"_s;
        QTest::newRow("clusters of a wrong type") << u"clusters: 7"_s << u"clusters"_s;
        QTest::newRow("a server that is a number") << u"clusters: [{name: a, cluster: {server: 7}}]"_s << u"server"_s;
        QTest::newRow("a flag that is text")
            << u"clusters: [{name: a, cluster: {insecure-skip-tls-verify: 'yes'}}]"_s << u"insecure-skip-tls-verify"_s;
        QTest::newRow("data that is not base64")
            << u"clusters: [{name: a, cluster: {certificate-authority-data: '***'}}]"_s
            << u"certificate-authority-data"_s;
        QTest::newRow("data that is cut off")
            << u"users: [{name: a, user: {client-key-data: aGVsb}}]"_s << u"client-key-data"_s;
        QTest::newRow("two clusters of one name")
            << u"clusters: [{name: a, cluster: {}}, {name: a, cluster: {}}]"_s << u"two entries named a"_s;
        QTest::newRow("two users of one name") << u"users: [{name: a, user: {}}, {name: a, user: {}}]"_s << u"users"_s;
        QTest::newRow("two contexts of one name")
            << u"contexts: [{name: a, context: {}}, {name: a, context: {}}]"_s << u"contexts"_s;
        QTest::newRow("exec that is text") << u"users: [{name: a, user: {exec: aws}}]"_s << u"exec"_s;
        QTest::newRow("arguments that are no texts") << u"users: [{name: a, user: {exec: {args: [1]}}}]"_s << u"args"_s;
        QTest::newRow("an unknown interactiveMode")
            << u"users: [{name: a, user: {exec: {interactiveMode: Maybe}}}]"_s << u"Maybe"_s;
        QTest::newRow("an alias of itself") << u"clusters: &a [*a]"_s << u"/x/config"_s;
        QTest::newRow("aliases that explode")
            << u"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
               "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f "
               "[*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
               "g: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n"_s
            << u"/x/config"_s;
    }
    void whatIsMalformedIsSaidWithTheFile()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const auto config = Kubeconfig::parse(text.toStdString(), "/x/config");
        QVERIFY(!config);
        QCOMPARE(config.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(config.error().sentence().contains(u"/x/config"_s), qPrintable(config.error().sentence()));
        QVERIFY2(config.error().sentence().contains(words), qPrintable(config.error().sentence()));
    }

    void theFirstFileWinsEntryByEntry()
    {
        const std::string first = write("first", trio("shared", "https://first"));
        const std::string second = write("second", trio("shared", "https://second", "own") + "---\n");
        const std::string third = write("third", trio("own", "https://third", "shared"));
        const auto config = Kubeconfig::load({}, first + ':' + second + "::" + first + ':' + third, "/nowhere");
        QVERIFY(config);
        QCOMPARE(config->cluster("shared")->server, "https://first");
        QCOMPARE(config->cluster("shared")->origin, first);
        QCOMPARE(config->cluster("own")->server, "https://third");
        QCOMPARE(config->currentContext, "own"); // of the first file that says one
        QCOMPARE(config->files, std::vector<std::string>({first, second, third}));
        QVERIFY(config->problems.empty());
    }

    void entriesAreNeverMixedFieldByField()
    {
        const std::string first = write("bare", "users:\n- name: u\n  user: {}\n");
        const std::string second = write("full", "users:\n- name: u\n  user: {token: secret}\n");
        QCOMPARE(Kubeconfig::load({}, first + ':' + second, {})->user("u")->token, "");
    }

    void missingFilesAreSkippedAndBrokenOnesReported()
    {
        const std::string good = write("good", trio("a", "https://a"));
        const std::string broken = write("broken", "clusters: 7");
        const auto config = Kubeconfig::load({}, path("missing") + ':' + broken + ':' + good, {});
        QVERIFY(config);
        QVERIFY(config->cluster("a"));
        QCOMPARE(config->problems.size(), 1u);
        QVERIFY(config->problems.at(0).sentence().contains(QString::fromStdString(broken)));
    }

    void whatCannotBeReadIsReported_data()
    {
        QTest::addColumn<QString>("which");
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a link to itself") << u"cycle"_s;
        QTest::newRow("without permission") << u"permission"_s;
    }
    void whatCannotBeReadIsReported()
    {
        QFETCH(QString, which);
        const std::string file = path("unreadable-" + which.toStdString());
        if (which == u"folder")
            std::filesystem::create_directory(file);
        else if (which == u"cycle")
            std::filesystem::create_symlink(file, file);
        else
            std::filesystem::permissions(write("unreadable-permission", "{}"), std::filesystem::perms::none);
        if (which == u"permission" && geteuid() == 0)
            QSKIP("root may read everything");
        const auto config = Kubeconfig::load({}, file, {});
        QVERIFY(config);
        QCOMPARE(config->problems.size(), 1u);
        QVERIFY(config->problems.at(0).sentence().contains(QString::fromStdString(file)));
    }

    void anExplicitFileIsUsedAloneAndMustExist()
    {
        const std::string good = write("explicit", trio("a", "https://a"));
        const std::string other = write("other", trio("b", "https://b"));
        QVERIFY(!Kubeconfig::load(good, other, {})->cluster("b"));
        QVERIFY(!Kubeconfig::load(path("missing"), other, {}));
    }

    void theHomeFileIsReadOnlyWithoutKUBECONFIG()
    {
        write("home/.kube/config", trio("home", "https://home"));
        QVERIFY(Kubeconfig::load({}, {}, path("home"))->cluster("home"));
        QVERIFY(!Kubeconfig::load({}, path("missing"), path("home"))->cluster("home"));
    }

    void aContextIsResolved()
    {
        const auto config = Kubeconfig::parse(trio("a", "https://a", "a"), "/x");
        QCOMPARE(resolveContext(*config, "")->cluster.server, "https://a");
        QCOMPARE(resolveContext(*config, "a")->user.token, "t");
    }

    /// Together as each by itself.
    void contextsAreSummarized()
    {
        const auto config = Kubeconfig::parse("apiVersion: v1\nkind: Config\n"
                                              "clusters: [{name: a, cluster: {server: 'https://a'}}]\n"
                                              "users: [{name: u, user: {token: t}}, {name: both, "
                                              "user: {token: t, username: nina, password: p}}]\n"
                                              "contexts: [{name: good, context: {cluster: a, user: u}}, "
                                              "{name: no-cluster, context: {cluster: gone, user: u}}, "
                                              "{name: no-user, context: {cluster: a, user: gone}}, "
                                              "{name: empty, context: {}}, "
                                              "{name: contradiction, context: {cluster: a, user: both}}]\n",
            "/x");
        QVERIFY(config);
        const auto summaries = summarizeContexts(*config);
        QCOMPARE(summaries.size(), config->contexts.size());
        for (std::size_t i = 0; i < summaries.size(); ++i) {
            const auto resolved = resolveContext(*config, config->contexts[i].name);
            QCOMPARE(summaries[i].name, config->contexts[i].name);
            QCOMPARE(summaries[i].problem.has_value(), !resolved.has_value());
            if (resolved)
                QCOMPARE(summaries[i].server, resolved->cluster.server);
            else
                QCOMPARE(summaries[i].problem->sentence(), resolved.error().sentence());
        }
        QVERIFY(!summaries.front().problem && summaries.back().problem);
    }

    void contradictionsAreSaid_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("words");
        const QString good = u"server: https://a"_s;
        QTest::newRow("no server") << u""_s << u""_s << u"has no server"_s;
        QTest::newRow("not a URL") << u"server: 'ftp://a'"_s << u""_s << u"ftp://a"_s;
        QTest::newRow("CA twice") << good + u", certificate-authority: a, certificate-authority-data: YQ=="_s << u""_s
                                  << u"both certificate-authority"_s;
        QTest::newRow("CA but insecure") << good + u", certificate-authority: a, insecure-skip-tls-verify: true"_s
                                         << u""_s << u"not to verify"_s;
        QTest::newRow("proxy of another kind") << good + u", proxy-url: 'ftp://p'"_s << u""_s << u"proxy-url"_s;
        QTest::newRow("certificate twice")
            << good << u"client-certificate: a, client-certificate-data: YQ=="_s << u"both client-certificate"_s;
        QTest::newRow("key twice") << good << u"client-key: a, client-key-data: YQ=="_s << u"both client-key"_s;
        QTest::newRow("certificate without key") << good << u"client-certificate: a"_s << u"without a key"_s;
        QTest::newRow("token and password") << good << u"token: t, username: u"_s << u"both a token and a password"_s;
        QTest::newRow("auth-provider gcp") << good << u"auth-provider: {name: gcp}"_s << u"gke-gcloud-auth-plugin"_s;
        QTest::newRow("auth-provider oidc") << good << u"auth-provider: {name: oidc}"_s << u"oidc-login"_s;
        QTest::newRow("exec and auth-provider")
            << good << u"exec: {command: a, apiVersion: client.authentication.k8s.io/v1}, auth-provider: {name: oidc}"_s
            << u"both exec and auth-provider"_s;
        QTest::newRow("exec without command")
            << good << u"exec: {apiVersion: client.authentication.k8s.io/v1}"_s << u"no command"_s;
        QTest::newRow("exec without version") << good << u"exec: {command: a}"_s << u"no apiVersion"_s;
        QTest::newRow("exec of an old version")
            << good << u"exec: {command: a, apiVersion: client.authentication.k8s.io/v1alpha1}"_s << u"v1alpha1"_s;
        QTest::newRow("exec v1 without interactiveMode")
            << good << u"exec: {command: a, apiVersion: client.authentication.k8s.io/v1}"_s << u"no interactiveMode"_s;
        QTest::newRow("exec that needs a terminal")
            << good << u"exec: {command: a, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Always}"_s
            << u"terminal"_s;
        QTest::newRow("groups without as") << good << u"as-groups: [a]"_s << u"without as"_s;
    }
    void contradictionsAreSaid()
    {
        QFETCH(QString, cluster);
        QFETCH(QString, user);
        QFETCH(QString, words);
        const QString text = u"clusters: [{name: c, cluster: {%1}}]\nusers: [{name: u, user: {%2}}]\n"
                             "contexts: [{name: x, context: {cluster: c, user: u}}]\n"_s.arg(cluster, user);
        const auto config = Kubeconfig::parse(text.toStdString(), "/x");
        QVERIFY2(config, config ? "" : qPrintable(config.error().sentence()));
        const auto resolved = resolveContext(*config, "x");
        QVERIFY(!resolved);
        QVERIFY2(resolved.error().sentence().contains(words), qPrintable(resolved.error().sentence()));
    }

    void whatAContextNamesMustExist_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such context") << u"[]"_s << u"does not exist"_s;
        QTest::newRow("no cluster named") << u"[{name: x, context: {user: u}}]"_s << u"names no cluster"_s;
        QTest::newRow("no user named") << u"[{name: x, context: {cluster: c}}]"_s << u"names no user"_s;
        QTest::newRow("no such cluster") << u"[{name: x, context: {cluster: z, user: u}}]"_s << u"cluster z"_s;
        QTest::newRow("no such user") << u"[{name: x, context: {cluster: c, user: z}}]"_s << u"user z"_s;
    }
    void whatAContextNamesMustExist()
    {
        QFETCH(QString, context);
        QFETCH(QString, words);
        const QString text = u"clusters: [{name: c, cluster: {server: 'https://a'}}]\nusers: [{name: u, user: {}}]\n"
                             "contexts: %1\n"_s.arg(context);
        const auto resolved = resolveContext(*Kubeconfig::parse(text.toStdString(), "/x"), "x");
        QVERIFY(!resolved);
        QVERIFY2(resolved.error().sentence().contains(words), qPrintable(resolved.error().sentence()));
    }

    void execV1beta1NeedsNoInteractiveMode()
    {
        const auto config = Kubeconfig::parse(
            "clusters: [{name: c, cluster: {server: 'https://a'}}]\n"
            "users: [{name: u, user: {exec: {command: a, apiVersion: client.authentication.k8s.io/v1beta1}}}]\n"
            "contexts: [{name: x, context: {cluster: c, user: u}}]\n",
            "/x");
        QVERIFY(resolveContext(*config, "x"));
    }

    void aPodKnowsItsClusterFromItsServiceAccount()
    {
        const std::string account = "pod/var/run/secrets/kubernetes.io/serviceaccount/";
        write(account + "token", "t");
        write(account + "namespace", "shop\n");
        qputenv("KUBERNETES_SERVICE_HOST", "fd00::1");
        qputenv("KUBERNETES_SERVICE_PORT", "443");
        const auto config = Kubeconfig::inCluster(path("pod"));
        qunsetenv("KUBERNETES_SERVICE_HOST");
        QVERIFY(config);
        const auto context = resolveContext(*config, "");
        QVERIFY(context);
        QCOMPARE(context->cluster.server, "https://[fd00::1]:443");
        QCOMPARE(context->context.nameSpace, "shop");
        QCOMPARE(context->user.tokenFile, path(account + "token"));
        QVERIFY(!Kubeconfig::inCluster(path("pod")));
    }
};

QTEST_GUILESS_MAIN(KubeconfigTest)
#include "tst_kubeconfig.moc"
