// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/iothread.h"
#include "models/kube/execanswer.h"
#include "models/kube/execcredentials.h"
#include "tests/support/fakeclock.h"
#include "tests/support/jsontext.h"
#include "tests/support/textfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <future>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::string ApiVersion = "client.authentication.k8s.io/v1";

std::string answer(const std::string& status, const std::string& apiVersion = ApiVersion)
{
    return json("{'kind':'ExecCredential','apiVersion':'") + apiVersion + json("','status':") + json(status) + '}';
}

void allow(const PluginConsentRequest&, const std::function<void(bool)>& reply)
{
    reply(true);
}

} // namespace

class ExecCredentialsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FakeClock m_clock;
    const std::shared_ptr<Http::IoThread> m_thread = std::make_shared<Http::IoThread>();

    std::string path(const std::string& name) const { return m_folder.path().toStdString() + '/' + name; }

    /// A shell script as the plugin: counts its runs in the file "runs".
    ResolvedContext contextWith(const std::string& script) const
    {
        ResolvedContext context;
        context.context.name = "shop";
        context.user.name = "jane";
        context.user.origin = "/home/jane/.kube/config";
        context.cluster.server = "https://api";
        ExecPlugin& plugin = context.user.exec.emplace();
        plugin.apiVersion = ApiVersion;
        plugin.command = writeTextFile(path("plugin"), "#!/bin/sh\necho run >> " + path("runs") + "\n" + script);
        plugin.interactiveMode = ExecPlugin::InteractiveMode::IfAvailable;
        std::filesystem::permissions(plugin.command, std::filesystem::perms::owner_all);
        return context;
    }

    std::shared_ptr<ExecCredentials> make(const ResolvedContext& context, ConsentCallback consent = allow) const
    {
        return std::make_shared<ExecCredentials>(context, "", std::move(consent), m_clock, m_thread);
    }

    std::size_t runs() const
    {
        QFile file(QString::fromStdString(path("runs")));
        return file.open(QIODevice::ReadOnly) ? static_cast<std::size_t>(file.readAll().count('\n')) : 0;
    }

    Result<Credentials> ask(
        const std::shared_ptr<ExecCredentials>& source, std::optional<std::uint64_t> refused = {}) const
    {
        std::promise<Result<Credentials>> promise;
        m_thread->run([&] {
            const auto done = [&](Result<Credentials> result) { promise.set_value(std::move(result)); };
            if (refused)
                source->renew(*refused, done);
            else
                source->fetch(done);
        });
        return promise.get_future().get();
    }

private Q_SLOTS:
    void init()
    {
        ExecCredentials::forgetAll();
        QFile::remove(QString::fromStdString(path("runs")));
    }

    void itsTokenIsUsedAndKeptForTheWholeProcess()
    {
        const auto context = contextWith("echo '" + answer("{'token':'abc'}") + "'\n");
        auto first = make(context);
        auto second = make(context);
        QCOMPARE(ask(first)->authorization, "Bearer abc");
        QCOMPARE(ask(first)->authorization, "Bearer abc");
        QCOMPARE(ask(second)->authorization, "Bearer abc");
        QCOMPARE(runs(), 1u);
        m_thread->run([&] { first.reset(), second.reset(); });
    }

    void aCertificateIsUsedToo()
    {
        auto source = make(contextWith("echo '" + answer("{'clientCertificateData':'C','clientKeyData':'K'}") + "'\n"));
        const auto credentials = ask(source);
        QVERIFY(credentials);
        QCOMPARE(credentials->certificate, "C");
        QCOMPARE(credentials->key, "K");
        QCOMPARE(credentials->authorization, "");
        m_thread->run([&] { source.reset(); });
    }

    void itRunsAgainOnceExpiredOrRefused()
    {
        const std::string expiry = "2023-11-14T23:13:20Z"; // an hour after the fake clock's start
        auto source
            = make(contextWith("echo '" + answer("{'token':'abc','expirationTimestamp':'" + expiry + "'}") + "'\n"));
        const auto first = ask(source);
        QVERIFY(first);
        QVERIFY(ask(source));
        QCOMPARE(runs(), 1u);
        const auto second = ask(source, first->generation);
        QVERIFY(second->generation != first->generation);
        QCOMPARE(runs(), 2u);
        QCOMPARE(ask(source, first->generation)->generation,
            second->generation); // somebody else was refused with the old one
        QCOMPARE(runs(), 2u);
        m_clock.advance(1h);
        QVERIFY(ask(source));
        QCOMPARE(runs(), 3u);
        m_clock.advance(-1h);
        m_thread->run([&] { source.reset(); });
    }

    void oneRunServesAllWhoWait()
    {
        auto source = make(contextWith("sleep 0.1; echo '" + answer("{'token':'abc'}") + "'\n"));
        std::promise<void> all;
        int answered = 0;
        m_thread->run([&] {
            for (int i = 0; i < 5; ++i)
                source->fetch([&](const Result<Credentials>&) {
                    if (++answered == 5)
                        all.set_value();
                });
        });
        all.get_future().wait();
        QCOMPARE(runs(), 1u);
        m_thread->run([&] { source.reset(); });
    }

    void itIsToldWhatItNeedsToKnow()
    {
        ResolvedContext context = contextWith("printf '%s' \"$KUBERNETES_EXEC_INFO\" > " + path("info")
            + "; printf '%s|' \"$@\" \"$REGION\" > " + path("args") + "\necho '" + answer("{'token':'abc'}") + "'\n");
        context.user.exec->arguments = {"get token", "$(touch /tmp/no)"};
        context.user.exec->environment = {{"REGION", "north"}};
        context.user.exec->provideClusterInfo = true;
        context.cluster.execConfig = json("{'audience':'x'}");
        auto source = std::make_shared<ExecCredentials>(context, "PEM", allow, m_clock, m_thread);
        QVERIFY(ask(source));
        const auto read = [this](const char* name) {
            QFile file(QString::fromStdString(path(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
        };
        QCOMPARE(read("args"), "get token|$(touch /tmp/no)|north|");
        QCOMPARE(read("info"),
            json("{'kind':'ExecCredential','apiVersion':'client.authentication.k8s.io/v1','spec':"
                 "{'interactive':false,'cluster':{'server':'https://api',"
                 "'certificate-authority-data':'UEVN','config':{'audience':'x'}}}}"));
        m_thread->run([&] { source.reset(); });
    }

    void consentIsAskedOnceWithEverythingToJudge()
    {
        ResolvedContext context = contextWith("echo '" + answer("{'token':'abc'}") + "'\n");
        context.user.exec->arguments = {"--now"};
        context.user.exec->environment = {{"SECRET", "value"}};
        int asked = 0;
        PluginConsentRequest seen;
        auto source = make(context, [&](const PluginConsentRequest& request, const std::function<void(bool)>& reply) {
            ++asked;
            seen = request;
            reply(true);
        });
        const auto first = ask(source);
        QVERIFY(first);
        QVERIFY(ask(source, first->generation));
        QCOMPARE(asked, 1);
        QCOMPARE(seen.contextName, "shop");
        QCOMPARE(seen.origin, "/home/jane/.kube/config");
        QCOMPARE(seen.resolvedPath, context.user.exec->command);
        QCOMPARE(seen.arguments, std::vector<std::string>({"--now"}));
        QCOMPARE(seen.environmentNames, std::vector<std::string>({"SECRET"}));
        m_thread->run([&] { source.reset(); });
    }

    void withoutConsentNothingRuns_data()
    {
        QTest::addColumn<bool>("asked");
        QTest::newRow("refused") << true;
        QTest::newRow("nobody to ask") << false;
    }
    void withoutConsentNothingRuns()
    {
        QFETCH(bool, asked);
        ConsentCallback refuse
            = [](const PluginConsentRequest&, const std::function<void(bool)>& reply) { reply(false); };
        auto source
            = make(contextWith("echo '" + answer("{'token':'abc'}") + "'\n"), asked ? refuse : ConsentCallback());
        const auto result = ask(source);
        QVERIFY(!result);
        QCOMPARE(runs(), 0u);
        m_thread->run([&] { source.reset(); });
    }

    void failuresAreSaidInItsOwnWords_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("exit code") << u"echo '\033[31mlog in first\033[0m' >&2; exit 3\n"_s
                                   << u"exit code 3. It said: log in first"_s;
        QTest::newRow("no JSON") << u"echo hello\n"_s << u"did not print"_s;
        QTest::newRow("nothing") << u"true\n"_s << u"did not print"_s;
        QTest::newRow("another version") << u"echo '%1'\n"_s.arg(
            QString::fromStdString(answer("{'token':'a'}", "client.authentication.k8s.io/v1beta1")))
                                         << u"v1beta1"_s;
        QTest::newRow("neither token nor certificate")
            << u"echo '%1'\n"_s.arg(QString::fromStdString(answer("{}"))) << u"neither"_s;
        QTest::newRow("certificate without key")
            << u"echo '%1'\n"_s.arg(QString::fromStdString(answer("{'clientCertificateData':'a'}")))
            << u"without its key"_s;
        QTest::newRow("expiry that is no time")
            << u"echo '%1'\n"_s.arg(QString::fromStdString(answer("{'token':'a','expirationTimestamp':'soon'}")))
            << u"expirationTimestamp"_s;
        QTest::newRow("killed") << u"kill -9 $$\n"_s << u"gave no credentials"_s;
    }
    void failuresAreSaidInItsOwnWords()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        auto source = make(contextWith(script.toStdString()));
        const auto result = ask(source);
        QVERIFY(!result);
        QVERIFY2(result.error().sentence().contains(words), qPrintable(result.error().sentence()));
        QVERIFY(!result.error().sentence().contains(QChar(0x1b)));
        m_thread->run([&] { source.reset(); });
    }

    void aMissingProgramComesWithItsHint()
    {
        ResolvedContext context = contextWith("");
        context.user.exec->command = "no-such-plugin-anywhere";
        context.user.exec->installHint = "\x1b[1mInstall it\x1b[0m";
        auto source = make(context);
        const auto result = ask(source);
        QVERIFY(!result);
        QCOMPARE(result.error().advice, u"Install it"_s);
        QVERIFY(result.error().sentence().contains(u"no-such-plugin-anywhere"_s));
        m_thread->run([&] { source.reset(); });
    }

    void textOfOthersLosesControlCharacters()
    {
        QCOMPARE(plainText("a\x1b[2Kb\x07\x01"
                           "c\xe2\x80\xae"
                           "d\n"),
            u"abcd"_s);
        QCOMPARE(plainText(std::string(10'000, 'x')).size(), 1001);
    }

    void cleanupTestCase() { ExecCredentials::forgetAll(); }
};

QTEST_GUILESS_MAIN(ExecCredentialsTest)
#include "tst_execcredentials.moc"
