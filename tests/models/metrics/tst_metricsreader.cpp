// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/client.h"
#include "models/http/iothread.h"
#include "models/kube/httpapiclient.h"
#include "models/metrics/metricsreader.h"
#include "tests/support/jsontext.h"
#include "tests/support/loopbackserver.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Metrics;
using namespace Chartroom::Support;
using namespace std::chrono_literals;

namespace {

const std::string Pods = json("{'kind':'PodMetricsList','metadata':{'items':'[{\\\"}'},'items' : [\n"
                              "{'metadata':{'name':'web-0','namespace':'shop','labels':{'a':'{[\\\\\\\"]}'}},"
                              "'timestamp':'2026-11-22T20:15:00Z','containers':["
                              "{'name':'app','usage':{'cpu':'123456789n','memory':'131072Ki'}},"
                              "{'name':'broken','usage':{'cpu':'lots','memory':'1'}}]},\n"
                              "{'metadata':{'name':'new-pod','namespace':'shop'},"
                              "'timestamp':'2026-11-22T20:15:00Z','containers':[]},\n"
                              "{'metadata':{'name':'db-0','namespace':'data'},'timestamp':'2026-11-22T20:15:02Z',"
                              "'containers':[{'name':'db','usage':{'cpu':'2','memory':'1Gi'}}]}]}");

/// As one that gets the pieces of a body sees it.
template <typename Reader>
auto readPieces(const std::vector<std::string>& pieces)
{
    Reader reader;
    reader.bodyBegins();
    for (const std::string& piece : pieces)
        reader.bodyArrived(piece);
    return reader.take();
}

std::vector<std::string> cutAt(const std::string& text, std::size_t at)
{
    return {text.substr(0, at), text.substr(at)};
}

/// "namespace/name at time: container cpu memory; …" for each pod.
QStringList described(const PodReadings& pods)
{
    QStringList lines;
    for (std::size_t i = 0; i < pods.size(); ++i) {
        const PodReadings::Pod pod = pods[i];
        QString line = QStringLiteral("%1/%2 at %3:")
                           .arg(QString::fromUtf8(pod.nameSpace), QString::fromUtf8(pod.name))
                           .arg(pod.time);
        for (std::size_t c = 0; c < pod.containers; ++c) {
            const auto container = pods.container(pod.firstContainer + c);
            line += QStringLiteral(" %1 %2 %3;")
                        .arg(QString::fromUtf8(container.name))
                        .arg(container.cpu)
                        .arg(container.memory, 0, 'f', 0);
        }
        lines.push_back(line);
    }
    return lines;
}

const QStringList Described {QStringLiteral("shop/web-0 at 1795378500: app 124 134217728;"),
    QStringLiteral("data/db-0 at 1795378502: db 2000 1073741824;")};

} // namespace

class MetricsReaderTest : public QObject {
    Q_OBJECT

    Http::IoThread m_thread;
    Http::Client m_http {m_thread};

    /// Asks a server that answers as `handler` does.
    template <typename Reader>
    auto ask(const LoopbackServer::Handler& handler) -> decltype(std::declval<Reader>().take())
    {
        const LoopbackServer server(handler);
        Kube::HttpApiClient client(m_http, {.url = server.url()}, std::make_shared<Kube::StaticCredentials>());
        const auto reader = std::make_shared<Reader>();
        Kube::ApiRequest request {.path = "/pods", .timeout = 5s, .attempted = QStringLiteral("No usage.")};
        request.sink = reader;
        const auto reply = client.exchange(std::move(request));
        if (!reply)
            return Failure(reply.error());
        return reader->take();
    }

private Q_SLOTS:
    void quantitiesAreReadAndWhatIsNoneIsLeftOut()
    {
        const auto pods = readPieces<PodMetricsReader>({Pods});
        QVERIFY(pods);
        QCOMPARE(described(*pods), Described); // CPU rounded away from zero, as kubectl top
        const auto nodes = readPieces<NodeMetricsReader>({json("{'items':[{'metadata':{'name':'node-1'},'window':'20s',"
                                                               "'usage':{'memory':'2Gi','cpu':'250m'},"
                                                               "'timestamp':'2026-11-22T20:15:00Z'}]}")});
        QVERIFY(nodes);
        QCOMPARE(nodes->front().cpu, 250.0);
    }

    void itDoesNotMatterWhereABodyIsCutInPieces()
    {
        for (std::size_t at = 0; at <= Pods.size(); ++at) {
            const auto pods = readPieces<PodMetricsReader>(cutAt(Pods, at));
            QVERIFY2(pods && described(*pods) == Described, std::to_string(at).c_str());
        }
        std::vector<std::string> bytes;
        for (const char c : Pods)
            bytes.emplace_back(1, c);
        const auto pods = readPieces<PodMetricsReader>(bytes);
        QVERIFY(pods);
        QCOMPARE(described(*pods), Described);
    }

    void aBodyThatEndsEarlyIsNoList()
    {
        const std::size_t whole = Pods.rfind(']') + 1; // what follows says nothing
        for (std::size_t size = 0; size < whole; ++size)
            QVERIFY2(!readPieces<PodMetricsReader>({Pods.substr(0, size)}), std::to_string(size).c_str());
    }

    void onlyAWholeListIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("pods"); // -1: refused
        const QByteArray pod
            = "{\"metadata\":{\"name\":\"a\",\"namespace\":\"s\"},\"timestamp\":\"2026-11-22T20:15:00Z\","
              "\"containers\":[{\"name\":\"c\",\"usage\":{\"cpu\":\"1\",\"memory\":\"1Ki\"}}]}";
        QTest::newRow("empty") << QByteArray("{\"items\":[]}") << 0;
        QTest::newRow("two") << "{\"kind\":\"PodMetricsList\",\"items\" : [ " + pod + " ,\n" + pod + "\n]}" << 2;
        QTest::newRow("brackets and quotes in a text")
            << "{\"metadata\":{\"items\":\"]}\\\"[{\"},\"items\":[" + pod + "]}" << 1;
        QTest::newRow("the word as a value") << "{\"kind\":\"items\",\"items\":[" + pod + "]}" << 1;
        QTest::newRow("an item without anything") << "{\"items\":[{}," + pod + "]}" << 1;
        QTest::newRow("an item that is no JSON") << QByteArray("{\"items\":[{\"metadata\":{\"name\" \"a\"}}]}") << -1;
        QTest::newRow("items of an inner object only") << "{\"a\":{\"items\":[" + pod + "]}}" << -1;
        QTest::newRow("items that are none") << QByteArray("{\"items\":{}}") << -1;
        QTest::newRow("numbers") << QByteArray("{\"items\":[1,2]}") << -1;
        QTest::newRow("an item of 17 MB") << "{\"items\":[{\"a\":\"" + QByteArray(17 << 20, 'x') + "\"}]}" << -1;
        QTest::newRow("a page") << QByteArray("<html>") << -1;
        QTest::newRow("another kind") << QByteArray("{\"kind\":\"Status\"}") << -1;
        QTest::newRow("nothing") << QByteArray() << -1;
    }
    void onlyAWholeListIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, pods);
        const auto read = readPieces<PodMetricsReader>({text.toStdString()});
        QCOMPARE(read ? int(read->size()) : -1, pods);
    }

    void aListIsReadFromAServer()
    {
        const auto pods = ask<PodMetricsReader>([](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            for (std::size_t at = 0; at < Pods.size(); at += 100)
                answer.chunk(Pods.substr(at, 100));
            answer.end();
        });
        QVERIFY(pods);
        QCOMPARE(described(*pods), Described);
    }

    void aListThatIsCutIsAnError()
    {
        const auto pods = ask<PodMetricsReader>([](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            answer.chunk(Pods.substr(0, Pods.rfind(',')));
            answer.close();
        });
        QVERIFY(!pods);
        QCOMPARE(pods.error().kind, Error::Kind::Unreachable);
    }

    void whatIsNoListIsAnError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("said");
        const QByteArray forbidden
            = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"code\":403,\"message\":\"no\"}";
        QTest::newRow("refused") << 403 << forbidden << int(Error::Kind::Forbidden) << "no";
        QTest::newRow("a Status with 200") << 200 << forbidden << int(Error::Kind::Forbidden) << "no";
        QTest::newRow("not whole") << 200 << QByteArray("{\"items\":[") << int(Error::Kind::Protocol) << "";
    }
    void whatIsNoListIsAnError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, said);
        const auto pods = ask<PodMetricsReader>(
            [&](const ReceivedRequest&, const Answer& answer) { answer.sendJson(status, body.toStdString()); });
        QVERIFY(!pods);
        QCOMPARE(int(pods.error().kind), kind);
        QCOMPARE(pods.error().said, said);
    }
};

QTEST_GUILESS_MAIN(MetricsReaderTest)
#include "tst_metricsreader.moc"
