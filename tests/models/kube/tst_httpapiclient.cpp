// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/client.h"
#include "models/http/iothread.h"
#include "models/kube/httpapiclient.h"
#include "tests/support/jsontext.h"
#include "tests/support/loopbackserver.h"

#include <QTest>
#include <atomic>
#include <future>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Tokens "token-1", "token-2", …: each renewal gives the next.
class RenewableToken final : public CredentialSource {
public:
    explicit RenewableToken(std::uint64_t last = 1000)
        : m_last(last)
    { }
    void fetch(Callback done) override { done(current()); }
    void renew(std::uint64_t refused, Callback done) override
    {
        ++renewals;
        if (refused == m_generation && m_generation < m_last)
            ++m_generation;
        done(current());
    }
    std::atomic<int> renewals = 0;

private:
    Credentials current() const
    {
        return {.authorization = "Bearer token-" + std::to_string(m_generation),
            .certificate = {},
            .key = {},
            .generation = m_generation};
    }
    std::uint64_t m_generation = 1;
    const std::uint64_t m_last;
};

ApiRequest get(const std::string& path)
{
    return {.path = path, .timeout = 5s, .attempted = u"Pod web could not be read."_s};
}

class Pieces final : public BodySink {
public:
    void bodyBegins() override
    {
        ++begun;
        body.clear();
    }
    void bodyArrived(std::string_view bytes) override { body += bytes; }

    int begun = 0;
    std::string body;
};

std::string status(int code, const std::string& message, const std::string& details = "{}")
{
    return json("{'kind':'Status','apiVersion':'v1','status':'Failure','code':") + std::to_string(code)
        + json(",'message':'") + message + json("','details':") + details + "}";
}

} // namespace

class HttpApiClientTest : public QObject {
    Q_OBJECT

    Http::IoThread m_thread;
    Http::Client m_http {m_thread};

    Result<ApiReply> exchange(const LoopbackServer& server, ApiRequest request,
        std::shared_ptr<CredentialSource> credentials = std::make_shared<StaticCredentials>())
    {
        HttpApiClient client(m_http, {.url = server.url()}, std::move(credentials));
        return client.exchange(std::move(request));
    }

private Q_SLOTS:
    void anAnswerComesWithHeadersBodyAndWarnings()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.send(201, json("{'kind':'Pod'}"),
                {{"Content-Type", "application/json"}, {"ETag", "x"},
                    {"Warning", "299 - \"unknown field \\\"spec.sizze\\\"\""},
                    {"Warning", "299 - \"unknown field \\\"spec.sizze\\\"\""}});
        });
        const auto reply = exchange(server, get("/api/v1/x"));
        QVERIFY(reply);
        QCOMPARE(reply->status, 201);
        QCOMPARE(reply->json()->at({"kind"}).toStringView(), "Pod");
        QCOMPARE(Http::headerValue(reply->headers, "etag"), "x");
        QCOMPARE(reply->warnings, std::vector<std::string>({"unknown field \"spec.sizze\""}));
    }

    void requestsCarryWhatTheyShould()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) { answer.sendJson(200, "{}"); });
        HttpApiClient client(m_http,
            {.url = server.url() + "/k8s/clusters/c-1", .impersonation = {{"Impersonate-User", "jane"}}},
            std::make_shared<RenewableToken>());
        ApiRequest request = get("/api/v1/pods");
        request.method = "PATCH";
        request.query = {{"fieldManager", "chartroom"}, {"dryRun", "All"}};
        request.contentType = contentType(PatchType::StrategicMerge);
        request.body = json("{'spec':null}");
        QVERIFY(client.exchange(request));
        const ReceivedRequest received = server.received().at(0);
        QCOMPARE(received.method, "PATCH");
        QCOMPARE(received.target, "/k8s/clusters/c-1/api/v1/pods?fieldManager=chartroom&dryRun=All");
        QCOMPARE(received.header("content-type"), "application/strategic-merge-patch+json");
        QCOMPARE(received.header("authorization"), "Bearer token-1");
        QCOMPARE(received.header("impersonate-user"), "jane");
        QCOMPARE(received.header("accept"), "application/json");
        QCOMPARE(received.header("accept-encoding"), "gzip");
        QCOMPARE(received.body, request.body);
    }

    void errorsQuoteTheServer_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        using Kind = Error::Kind;
        QTest::newRow("403") << 403 << int(Kind::Forbidden);
        QTest::newRow("404") << 404 << int(Kind::NotFound);
        QTest::newRow("409") << 409 << int(Kind::Conflict);
        QTest::newRow("410") << 410 << int(Kind::Gone);
        QTest::newRow("422") << 422 << int(Kind::Unprocessable);
        QTest::newRow("400") << 400 << int(Kind::Unprocessable);
        QTest::newRow("415") << 415 << int(Kind::Unprocessable);
        QTest::newRow("429 without Retry-After") << 429 << int(Kind::Throttled);
        QTest::newRow("500") << 500 << int(Kind::Server);
        QTest::newRow("504") << 504 << int(Kind::Server);
    }
    void errorsQuoteTheServer()
    {
        QFETCH(int, code);
        QFETCH(int, kind);
        LoopbackServer server([code](const ReceivedRequest&, const Answer& answer) {
            answer.sendJson(code, status(code, "the server's own <b>words</b>"));
        });
        const auto reply = exchange(server, get("/x"));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), kind);
        QCOMPARE(reply.error().httpStatus, code);
        QCOMPARE(reply.error().attempted, u"Pod web could not be read."_s);
        QCOMPARE(reply.error().said, u"the server's own <b>words</b>"_s);
        QCOMPARE(server.received().size(), 1u);
    }

    void aStatusThatIsNoSuccessIsAnErrorWhateverTheHttpStatus()
    {
        LoopbackServer failing(
            [](const ReceivedRequest&, const Answer& answer) { answer.sendJson(200, status(500, "no")); });
        QCOMPARE(exchange(failing, get("/x")).error().said, u"no"_s);
        LoopbackServer succeeding([](const ReceivedRequest&, const Answer& answer) {
            answer.sendJson(200, json("{'kind':'Status','status':'Success'}"));
        });
        QVERIFY(exchange(succeeding, get("/x")));
    }

    void plainTextErrorsAreQuotedToo()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.send(502, "Bad Gateway\n", {{"Content-Type", "text/plain"}});
        });
        QCOMPARE(exchange(server, get("/x")).error().said, u"Bad Gateway"_s);
    }

    void aWebPageIsNoApiServer_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("login page") << 200;
        QTest::newRow("error page") << 503;
    }
    void aWebPageIsNoApiServer()
    {
        QFETCH(int, code);
        LoopbackServer server([code](const ReceivedRequest&, const Answer& answer) {
            answer.send(code, "<!doctype html><title>Log in</title>", {{"Content-Type", "text/html; charset=utf-8"}});
        });
        const Error error = exchange(server, get("/x")).error();
        QVERIFY2(error.sentence().contains(u"web page"_s), qPrintable(error.sentence()));
        QVERIFY(error.sentence().contains(u"kubeconfig"_s));
        QVERIFY(error.said.isEmpty());
    }

    void redirectsAreRefused()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.send(307, "", {{"Location", "https://elsewhere.example/"}});
        });
        const Error error = exchange(server, get("/x")).error();
        QCOMPARE(error.kind, Error::Kind::Protocol);
        QVERIFY(error.sentence().contains(u"https://elsewhere.example/"_s));
    }

    void notModifiedIsAnAnswer()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) { answer.send(304, ""); });
        ApiRequest request = get("/x");
        request.headers = {{"If-None-Match", "x"}};
        QCOMPARE(exchange(server, request)->status, 304);
        QCOMPARE(server.received().at(0).header("if-none-match"), "x");
    }

    void aBusyServerIsAskedAgainWhenItSaysWhen_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("inHeader");
        QTest::newRow("429 GET") << u"GET"_s << 429 << true;
        QTest::newRow("429 POST") << u"POST"_s << 429 << true;
        QTest::newRow("503 PATCH") << u"PATCH"_s << 503 << true;
        QTest::newRow("504, only in the Status") << u"GET"_s << 504 << false;
    }
    void aBusyServerIsAskedAgainWhenItSaysWhen()
    {
        QFETCH(QString, method);
        QFETCH(int, code);
        QFETCH(bool, inHeader);
        std::atomic<int> asked = 0;
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) {
            if (++asked == 3)
                answer.sendJson(200, "{}");
            else if (inHeader)
                answer.send(code, status(code, "busy"), {{"Retry-After", "0"}});
            else
                answer.sendJson(code, status(code, "busy", json("{'retryAfterSeconds':0}")));
        });
        ApiRequest request = get("/x");
        request.method = method.toStdString();
        request.body = "{}";
        QVERIFY(exchange(server, request));
        QCOMPARE(asked.load(), 3);
        QCOMPARE(server.received().at(2).body, "{}");
    }

    void retriesEndAfterTen()
    {
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) {
            answer.send(429, status(429, "busy"), {{"Retry-After", "0"}});
        });
        QCOMPARE(exchange(server, get("/x")).error().kind, Error::Kind::Throttled);
        QCOMPARE(server.received().size(), 11u);
    }

    void noRetryGoesBeyondTheDeadline()
    {
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) {
            answer.send(429, status(429, "busy"), {{"Retry-After", "30"}});
        });
        const auto reply = exchange(server, get("/x"));
        QCOMPARE(reply.error().kind, Error::Kind::Throttled);
        QCOMPARE(reply.error().retryAfterSeconds, 30);
        QCOMPARE(server.received().size(), 1u);
    }

    void aSinkGetsTheBody_data()
    {
        QTest::addColumn<bool>("cut");
        QTest::newRow("whole") << false;
        QTest::newRow("cut") << true;
    }
    void aSinkGetsTheBody()
    {
        QFETCH(bool, cut);
        const std::string large(1'000'000, 'x');
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            answer.chunk(large);
            cut ? answer.close() : answer.end();
        });
        const auto pieces = std::make_shared<Pieces>();
        ApiRequest request = get("/x");
        request.sink = pieces;
        const auto reply = exchange(server, request);
        QCOMPARE(pieces->begun, 1);
        QVERIFY(pieces->body == large);
        QCOMPARE(reply.has_value(), !cut);
        if (reply) {
            QCOMPARE(reply->status, 200);
            QCOMPARE(reply->body, "");
        }
    }

    void onlyAGetIsRepeatedAfterACut_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("sent");
        QTest::newRow("GET") << u"GET"_s << 2;
        QTest::newRow("POST") << u"POST"_s << 1;
        QTest::newRow("DELETE") << u"DELETE"_s << 1;
    }
    void onlyAGetIsRepeatedAfterACut()
    {
        QFETCH(QString, method);
        QFETCH(int, sent);
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) { answer.reset(); });
        ApiRequest request = get("/x");
        request.method = method.toStdString();
        const Error error = exchange(server, request).error();
        QCOMPARE(error.kind, Error::Kind::Unreachable);
        QVERIFY(error.attempted.startsWith(u"Pod web could not be read. "_s));
        QCOMPARE(server.received().size(), static_cast<std::size_t>(sent));
    }

    void afterA401TheCredentialsAreRenewedAndTheRequestSentOnceMore()
    {
        LoopbackServer server([](const ReceivedRequest& request, const Answer& answer) {
            if (request.header("authorization") == "Bearer token-2")
                answer.sendJson(200, "{}");
            else
                answer.sendJson(401, status(401, "Unauthorized"));
        });
        const auto token = std::make_shared<RenewableToken>();
        QVERIFY(exchange(server, get("/x"), token));
        QCOMPARE(token->renewals.load(), 1);
        QCOMPARE(server.received().size(), 2u);
    }

    void a401ThatStaysIsToldOnce_data()
    {
        QTest::addColumn<int>("generations");
        QTest::addColumn<int>("sent");
        QTest::newRow("nothing to renew") << 1 << 1;
        QTest::newRow("renewed in vain") << 1000 << 2;
    }
    void a401ThatStaysIsToldOnce()
    {
        QFETCH(int, generations);
        QFETCH(int, sent);
        LoopbackServer server(
            [](const ReceivedRequest&, const Answer& answer) { answer.sendJson(401, status(401, "Unauthorized")); });
        const auto reply
            = exchange(server, get("/x"), std::make_shared<RenewableToken>(static_cast<std::uint64_t>(generations)));
        QCOMPARE(reply.error().kind, Error::Kind::Unauthorized);
        QCOMPARE(server.received().size(), static_cast<std::size_t>(sent));
    }

    void aStreamIsReplayedAfterA401Too()
    {
        LoopbackServer server([](const ReceivedRequest& request, const Answer& answer) {
            if (request.header("authorization") != "Bearer token-2") {
                answer.sendJson(401, status(401, "Unauthorized"));
                return;
            }
            answer.begin();
            answer.chunk("bytes");
            answer.end();
        });
        HttpApiClient client(m_http, {.url = server.url()}, std::make_shared<RenewableToken>());
        std::string bytes;
        std::promise<std::optional<Error>> ended;
        client.start(get("/x"),
            {.onBytes = [&](std::string_view piece) { bytes += piece; },
                .onEnd = [&](std::optional<Error> error) { ended.set_value(std::move(error)); }});
        QVERIFY(!ended.get_future().get());
        QCOMPARE(bytes, "bytes");
    }

    void aStreamsErrorStatusIsItsEnd()
    {
        LoopbackServer server(
            [](const ReceivedRequest&, const Answer& answer) { answer.sendJson(410, status(410, "too old")); });
        HttpApiClient client(m_http, {.url = server.url()}, std::make_shared<StaticCredentials>());
        std::atomic<int> told = 0;
        std::promise<std::optional<Error>> ended;
        client.start(get("/x"),
            {.onHeaders = [&](const Http::Headers&) { ++told; },
                .onBytes = [&](std::string_view) { ++told; },
                .onEnd = [&](std::optional<Error> error) { ended.set_value(std::move(error)); }});
        const auto error = ended.get_future().get();
        QCOMPARE(error->kind, Error::Kind::Gone);
        QCOMPARE(error->said, u"too old"_s);
        QCOMPARE(told.load(), 0);
    }

    void nomoreThanEightExchangesRunAtOnceAndAllAreAnswered()
    {
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        std::mutex mutex;
        std::vector<Answer> held;
        LoopbackServer server([&](const ReceivedRequest&, const Answer& answer) {
            most = std::max(most.load(), ++running);
            const std::scoped_lock lock(mutex);
            held.push_back(answer);
        });
        HttpApiClient client(m_http, {.url = server.url()}, std::make_shared<StaticCredentials>());
        std::atomic<int> done = 0;
        for (int i = 0; i < 20; ++i)
            client.send(get("/x"), [&](const Result<ApiReply>& reply) { done += reply.has_value(); });
        while (done < 20) {
            QTest::qWait(1);
            const std::scoped_lock lock(mutex);
            for (const Answer& answer : held) {
                --running;
                answer.sendJson(200, "{}");
            }
            held.clear();
        }
        QVERIFY(most <= 8);
        QCOMPARE(client.traffic().requests, 20u);
    }

    void cancellingGivesCancelled()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer&) { });
        HttpApiClient client(m_http, {.url = server.url()}, std::make_shared<StaticCredentials>());
        std::promise<Error::Kind> kind;
        const RequestHandle handle
            = client.send(get("/x"), [&](const Result<ApiReply>& reply) { kind.set_value(reply.error().kind); });
        QTRY_COMPARE(server.received().size(), 1u);
        handle.cancel();
        QCOMPARE(kind.get_future().get(), Error::Kind::Cancelled);
    }

    void aStopRequestEndsAnExchange()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer&) { });
        HttpApiClient client(m_http, {.url = server.url()}, std::make_shared<StaticCredentials>());
        std::stop_source stop;
        auto reply = std::async(std::launch::async, [&] { return client.exchange(get("/x"), stop.get_token()); });
        QTRY_COMPARE(server.received().size(), 1u);
        stop.request_stop();
        QCOMPARE(reply.get().error().kind, Error::Kind::Cancelled);
    }

    void theClientsEndCancelsWhatIsUnderWayAndWaiting()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer&) { });
        std::atomic<int> cancelled = 0;
        {
            HttpApiClient client(m_http, {.url = server.url()}, std::make_shared<StaticCredentials>());
            for (int i = 0; i < 12; ++i)
                client.send(get("/x"),
                    [&](const Result<ApiReply>& reply) { cancelled += reply.error().kind == Error::Kind::Cancelled; });
        }
        QCOMPARE(cancelled.load(), 12);
    }
};

QTEST_GUILESS_MAIN(HttpApiClientTest)
#include "tst_httpapiclient.moc"
