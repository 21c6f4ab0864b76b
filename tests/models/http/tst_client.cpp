// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/client.h"
#include "models/http/iothread.h"
#include "tests/support/certificates.h"
#include "tests/support/loopbackserver.h"

#include <QTest>
#include <atomic>
#include <future>

using namespace Chartroom;
using namespace Chartroom::Http;
using namespace Chartroom::Support;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int status = 0;
    Headers headers;
    std::string body;
    std::optional<Error> error;
};

std::future<Outcome> begin(Client& client, Request request)
{
    const auto outcome = std::make_shared<Outcome>();
    const auto promise = std::make_shared<std::promise<Outcome>>();
    client.start(std::move(request),
        {.onHeaders =
                [outcome](int status, const Headers& headers) {
                    outcome->status = status;
                    outcome->headers = headers;
                },
            .onBytes = [outcome](std::string_view bytes) { outcome->body += bytes; },
            .onEnd =
                [outcome, promise](std::optional<Error> error) {
                    outcome->error = std::move(error);
                    promise->set_value(*outcome);
                }});
    return promise->get_future();
}

Outcome get(Client& client, Request request)
{
    return begin(client, std::move(request)).get();
}

std::shared_ptr<const Route> routeWith(const Tls& tls)
{
    return std::make_shared<Route>(Route {.tls = tls});
}

void hello(const ReceivedRequest&, const Answer& answer)
{
    answer.send(200, "hello", {{"X-Answer", "yes"}});
}

} // namespace

class ClientTest : public QObject {
    Q_OBJECT

    IoThread m_thread;
    const CertificateAuthority m_authority;

private Q_SLOTS:
    void deliversStatusHeadersAndBody()
    {
        LoopbackServer server(hello);
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url() + "/path?q=1"});
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.status, 200);
        QCOMPARE(headerValue(outcome.headers, "x-answer"), "yes");
        QCOMPARE(outcome.body, "hello");
        QCOMPARE(server.received().at(0).target, "/path?q=1");
        QVERIFY(server.received().at(0).header("user-agent").starts_with("chartroom/"));
        QCOMPARE(server.received().at(0).header("accept-encoding"), "");
    }

    void sendsBodiesOfEveryMethod_data()
    {
        QTest::addColumn<QString>("method");
        for (const char* method : {"POST", "PUT", "PATCH", "DELETE"})
            QTest::newRow(method) << method;
    }
    void sendsBodiesOfEveryMethod()
    {
        QFETCH(QString, method);
        LoopbackServer server(hello);
        Client client(m_thread);
        const std::string body(100'000, 'x');
        const Outcome outcome = get(client,
            {.method = method.toStdString(),
                .url = server.url(),
                .headers = {{"Content-Type", "application/json"}},
                .body = body});
        QVERIFY(!outcome.error);
        const ReceivedRequest received = server.received().at(0);
        QCOMPARE(received.method, method.toStdString());
        QCOMPARE(received.body, body);
        QCOMPARE(received.header("content-type"), "application/json");
        QCOMPARE(received.header("expect"), "");
    }

    void headersComeBeforeTheBodyAndOnlyOnceAfterInterimAnswers()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.raw("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n");
            answer.send(201, "made");
        });
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url()});
        QCOMPARE(outcome.status, 201);
        QCOMPARE(outcome.body, "made");
    }

    void redirectsAreNotFollowed()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.send(302, "", {{"Location", "http://127.0.0.1:1/stolen"}});
        });
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url(), .headers = {{"Authorization", "Bearer x"}}});
        QCOMPARE(outcome.status, 302);
        QCOMPARE(server.received().size(), 1u);
    }

    void whatArrivesDuringARestIsReadWhenItEnds_data()
    {
        QTest::addColumn<bool>("beginsAnother");
        QTest::newRow("because a transfer begins") << true;
        QTest::newRow("because there is to be none any more") << false;
    }
    void whatArrivesDuringARestIsReadWhenItEnds()
    {
        QFETCH(bool, beginsAnother);
        std::promise<Answer> watching;
        LoopbackServer server([&watching](const ReceivedRequest& request, const Answer& answer) {
            if (request.target != "/watch")
                return hello(request, answer);
            answer.begin();
            watching.set_value(answer);
        });
        Client client(m_thread);
        client.setRest(24h);
        std::atomic<int> received = 0;
        std::promise<void> ended;
        client.start({.url = server.url() + "/watch"},
            {.onBytes = [&received](std::string_view bytes) { received += static_cast<int>(bytes.size()); },
                .onEnd = [&ended](const std::optional<Error>&) { ended.set_value(); }});
        const Answer answer = watching.get_future().get();
        // It does not rest yet: this is read, and after a while what comes then is not.
        int sent = 0;
        QVERIFY(QTest::qWaitFor([&] {
            if (received == sent) {
                answer.chunk("x");
                ++sent;
            }
            return !QTest::qWaitFor([&] { return received == sent; }, 200);
        }));
        QVERIFY(sent > 1);
        answer.chunk("x");
        ++sent;
        if (beginsAnother)
            QCOMPARE(get(client, {.url = server.url()}).body, "hello");
        else
            client.setRest(0ms);
        QTRY_COMPARE(received, sent);
        client.setRest(0ms);
        answer.end();
        ended.get_future().wait();
    }

    void gzipIsOfferedOnlyWhenAsked()
    {
        LoopbackServer server(hello);
        Client client(m_thread);
        get(client, {.url = server.url(), .compressed = true});
        QCOMPARE(server.received().at(0).header("accept-encoding"), "gzip");
    }

    void connectionsAreUsedAgain()
    {
        LoopbackServer server(hello);
        Client client(m_thread);
        for (int i = 0; i < 3; ++i)
            get(client, {.url = server.url()});
        QCOMPARE(server.received().at(2).connection, 1);
    }

    void manyTransfersRunAtOnce()
    {
        LoopbackServer server(
            [](const ReceivedRequest& request, const Answer& answer) { answer.send(200, request.target); });
        Client client(m_thread);
        std::vector<std::future<Outcome>> outcomes;
        for (int i = 0; i < 100; ++i)
            outcomes.push_back(begin(client, {.url = server.url() + '/' + std::to_string(i)}));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(outcomes[static_cast<std::size_t>(i)].get().body, '/' + std::to_string(i));
    }

    void streamsDoNotWaitForOneAnotherToEnd_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("with TLS") << true;
    }
    void streamsDoNotWaitForOneAnotherToEnd()
    {
        QFETCH(bool, tls);
        constexpr int Streams = 12;
        const LoopbackServer server([](const ReceivedRequest&, const Answer& answer) { answer.begin(); },
            tls ? m_authority.issue() : KeyPair());
        Client client(m_thread);
        std::atomic<int> open = 0;
        m_thread.run([&] { // all at once, before the first connection is there
            for (int i = 0; i < Streams; ++i)
                client.start({.url = server.url(), .route = routeWith({.authorities = m_authority.certificate()})},
                    {.onHeaders = [&](int, const Headers&) { ++open; }, .onBytes = {}, .onEnd = {}});
        });
        QTRY_COMPARE(open.load(), Streams);
    }
    void aStreamArrivesPieceByPiece()
    {
        std::promise<Answer> opened;
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            opened.set_value(answer);
        });
        Client client(m_thread);
        std::atomic<int> bytes = 0;
        std::promise<std::optional<Error>> ended;
        client.start({.url = server.url()},
            {.onBytes = [&](std::string_view piece) { bytes += static_cast<int>(piece.size()); },
                .onEnd = [&](std::optional<Error> error) { ended.set_value(std::move(error)); }});
        const Answer answer = opened.get_future().get();
        answer.chunk("one");
        QTRY_COMPARE(bytes.load(), 3);
        answer.chunk("two");
        QTRY_COMPARE(bytes.load(), 6);
        answer.end();
        QVERIFY(!ended.get_future().get());
    }

    void aPausedStreamDeliversNothingUntilItIsResumedAndLosesNothing()
    {
        constexpr std::size_t Pieces = 400;
        const std::string piece(50'000, 'x');
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            for (std::size_t i = 0; i < Pieces; ++i)
                answer.chunk(piece);
            answer.end();
        });
        Client client(m_thread);
        Transfer transfer;
        std::promise<void> started;
        std::atomic<std::size_t> bytes = 0;
        std::atomic<bool> paused = false;
        std::atomic<int> whilePaused = 0;
        std::promise<std::optional<Error>> ended;
        m_thread.run([&] {
            transfer = client.start({.url = server.url()},
                {.onBytes =
                        [&](std::string_view text) {
                            whilePaused += paused;
                            if (bytes == 0) {
                                transfer.pause();
                                paused = true;
                                started.set_value();
                            }
                            bytes += text.size();
                        },
                    .onEnd = [&](std::optional<Error> error) { ended.set_value(std::move(error)); }});
        });
        started.get_future().wait();
        Outcome other = get(client, {.url = server.url()}); // the thread goes on with other work
        QCOMPARE(other.body.size(), Pieces * piece.size());
        m_thread.run([&] { paused = false; });
        transfer.resume();
        QVERIFY(!ended.get_future().get());
        QCOMPARE(whilePaused.load(), 0);
        QCOMPARE(bytes.load(), Pieces * piece.size());
    }

    void cancellingEndsATransferOnce()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer&) { });
        Client client(m_thread);
        std::atomic<int> ends = 0;
        std::promise<Error::Kind> ended;
        const Transfer transfer = client.start({.url = server.url()}, {.onEnd = [&](std::optional<Error> error) {
            if (++ends == 1)
                ended.set_value(error->kind);
        }});
        transfer.cancel();
        transfer.cancel();
        QCOMPARE(ended.get_future().get(), Error::Kind::Cancelled);
        transfer.cancel();
        m_thread.run([] { });
        QCOMPARE(ends.load(), 1);
    }

    void cancellingWhileBytesArriveStopsThemAtOnce()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            for (int i = 0; i < 100; ++i)
                answer.chunk(std::string(30'000, 'x'));
            answer.end();
        });
        Client client(m_thread);
        Transfer transfer;
        std::atomic<int> pieces = 0;
        std::promise<Error::Kind> ended;
        m_thread.run([&] {
            transfer = client.start({.url = server.url()},
                {.onBytes =
                        [&](std::string_view) {
                            ++pieces;
                            transfer.cancel();
                        },
                    .onEnd = [&](std::optional<Error> error) { ended.set_value(error->kind); }});
        });
        QCOMPARE(ended.get_future().get(), Error::Kind::Cancelled);
        QCOMPARE(pieces.load(), 1);
    }

    void theClientsEndCancelsWhatIsUnderWay()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer&) { });
        std::future<Outcome> outcome;
        {
            Client client(m_thread);
            outcome = begin(client, {.url = server.url()});
        }
        QCOMPARE(outcome.get().error->kind, Error::Kind::Cancelled);
    }

    void aRefusedConnectionIsSaidSo()
    {
        Client client(m_thread);
        const std::string host = "127.0.0.1:" + std::to_string(LoopbackServer::unusedPort());
        const Outcome outcome = get(client, {.url = "http://" + host});
        QCOMPARE(outcome.error->kind, Error::Kind::Unreachable);
        QVERIFY2(
            outcome.error->sentence().contains(QString::fromStdString(host)), qPrintable(outcome.error->sentence()));
        QVERIFY(!outcome.error->advice.isEmpty());
    }

    void anUnknownNameIsSaidSo()
    {
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = "http://no-such-host.invalid"});
        QCOMPARE(outcome.error->kind, Error::Kind::Unreachable);
        QVERIFY2(outcome.error->attempted.contains(u"no-such-host.invalid"), qPrintable(outcome.error->sentence()));
    }

    void aCutConnectionIsUnreachable_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("before the answer") << 0;
        QTest::newRow("after the headers") << 1;
        QTest::newRow("within a chunk") << 2;
    }
    void aCutConnectionIsUnreachable()
    {
        QFETCH(int, cut);
        LoopbackServer server([cut](const ReceivedRequest&, const Answer& answer) {
            if (cut >= 1)
                answer.begin();
            if (cut >= 2)
                answer.raw("ff\r\nshort");
            answer.reset();
        });
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url()});
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, Error::Kind::Unreachable);
    }

    void aServerThatSpeaksSomethingElseIsAProtocolError()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.raw("SSH-2.0-OpenSSH_9.9\r\n");
            answer.close();
        });
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url()});
        QCOMPARE(outcome.error->kind, Error::Kind::Protocol);
    }

    void theWholeExchangeCanTimeOut()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer&) { });
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url(), .timeout = 50ms});
        QCOMPARE(outcome.error->kind, Error::Kind::Timeout);
    }

    void aSilentStreamIsEndedByTheWatchdog()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            answer.chunk("alive once");
        });
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url(), .idleTimeout = 1s});
        QCOMPARE(outcome.body, "alive once");
        QCOMPARE(outcome.error->kind, Error::Kind::Timeout);
    }

    void aServerCertificateOfTheGivenAuthorityIsAccepted()
    {
        LoopbackServer server(hello, m_authority.issue());
        Client client(m_thread);
        const Outcome outcome
            = get(client, {.url = server.url(), .route = routeWith({.authorities = m_authority.certificate()})});
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->sentence()) : "");
        QCOMPARE(outcome.body, "hello");
    }

    void aBadServerCertificateIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("words");
        QTest::newRow("another authority") << "authority" << u"authority that is not trusted"_s;
        QTest::newRow("expired") << "expired" << u"has expired"_s;
        QTest::newRow("not yet valid") << "future" << u"not valid yet"_s;
        QTest::newRow("another host") << "host" << u"tls-server-name"_s;
        QTest::newRow("the system's authorities only") << "system" << u"authority that is not trusted"_s;
    }
    void aBadServerCertificateIsRefusedWithItsReason()
    {
        QFETCH(QString, which);
        QFETCH(QString, words);
        CertificateOptions options;
        if (which == u"expired")
            options = {.daysFrom = -10, .daysTo = -1};
        else if (which == u"future")
            options = {.daysFrom = 5};
        else if (which == u"host")
            options = {.subjectAltName = "DNS:other.example"};
        LoopbackServer server(hello, m_authority.issue(options));
        std::string authorities = m_authority.certificate();
        if (which == u"authority")
            authorities = CertificateAuthority("another CA").certificate();
        else if (which == u"system")
            authorities.clear();
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url(), .route = routeWith({.authorities = authorities})});
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, Error::Kind::Tls);
        QVERIFY2(outcome.error->sentence().contains(words), qPrintable(outcome.error->sentence()));
        QCOMPARE(server.received().size(), 0u);
    }

    void insecureAcceptsAnyCertificate()
    {
        LoopbackServer server(hello, m_authority.issue({.subjectAltName = "DNS:other.example", .daysTo = 0}));
        Client client(m_thread);
        const Outcome outcome = get(client, {.url = server.url(), .route = routeWith({.insecure = true})});
        QVERIFY(!outcome.error);
    }

    void tlsServerNameIsVerifiedInsteadOfTheHost()
    {
        LoopbackServer server(hello, m_authority.issue({.subjectAltName = "DNS:api.internal"}));
        Client client(m_thread);
        const Outcome outcome = get(client,
            {.url = server.url() + "/prefix/api?x=%20",
                .route = routeWith({.authorities = m_authority.certificate(), .serverName = "api.internal"})});
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->sentence()) : "");
        const ReceivedRequest received = server.received().at(0);
        QCOMPARE(received.header("host"), "127.0.0.1:" + server.port());
        QCOMPARE(received.target, "/prefix/api?x=%20");
    }

    void aClientCertificateIsShown()
    {
        LoopbackServer server(hello, m_authority.issue(), m_authority.certificate());
        const KeyPair operatorPair = m_authority.issue({.commonName = "operator", .subjectAltName = ""});
        Client client(m_thread);
        const Tls tls {
            .authorities = m_authority.certificate(), .certificate = operatorPair.certificate, .key = operatorPair.key};
        const Outcome accepted = get(client, {.url = server.url(), .route = routeWith(tls)});
        QVERIFY2(!accepted.error, accepted.error ? qPrintable(accepted.error->sentence()) : "");

        const Outcome refused
            = get(client, {.url = server.url(), .route = routeWith({.authorities = m_authority.certificate()})});
        QVERIFY(refused.error);
    }

    void aClientKeyThatDoesNotFitIsSaidSo()
    {
        LoopbackServer server(hello, m_authority.issue());
        Client client(m_thread);
        const Tls tls {.authorities = m_authority.certificate(),
            .certificate = m_authority.issue().certificate,
            .key = m_authority.issue().key};
        const Outcome outcome = get(client, {.url = server.url(), .route = routeWith(tls)});
        QCOMPARE(outcome.error->kind, Error::Kind::Tls);
    }

    void credentialsNeverAppearInErrors()
    {
        Client client(m_thread);
        const Outcome outcome = get(client,
            {.url = "http://127.0.0.1:" + std::to_string(LoopbackServer::unusedPort()),
                .headers = {{"Authorization", "Bearer verysecret"}}});
        QVERIFY(!outcome.error->sentence().contains(u"verysecret"));
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "tst_client.moc"
