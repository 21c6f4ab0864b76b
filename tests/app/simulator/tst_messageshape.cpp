// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/protobuf/messageshape.h"
#include "app/simulator/server.h"
#include "models/kube/connection.h"
#include "tests/models/store/podforms.h"
#include "tests/support/wirewriter.h"

#include <QTest>
#include <array>

using namespace Chartroom;
using namespace Chartroom::Simulator;
using namespace Chartroom::Simulator::Protobuf;
using namespace Chartroom::Tests;
using namespace Qt::StringLiterals;
using Documents::Json;

namespace {

QByteArray encoded(const MessageType& type, const Json& object)
{
    std::string out;
    const MessageShape shape(type, object, false);
    shape.write({}, out);
    if (shape.size({}) != out.size())
        return "the size is wrong"_ba;
    return QByteArray::fromStdString(out);
}

/// The message that a field of `type` is.
const MessageType& inside(const MessageType& type, std::string_view name)
{
    for (const Field& field : type.fields)
        if (field.name == name)
            return *field.message;
    qFatal("there is no such field");
}

const MessageType& containerType()
{
    return inside(inside(podType(), "spec"), "containers");
}

} // namespace

/// Pods as Kubernetes' generated code writes them in protobuf, checked by hand-written messages here and by a genuine
/// server in tests/cluster.
class MessageShapeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFieldsOfAPod()
    {
        QCOMPARE(podType().fields.size(), 3U);
        const auto& priority = inside(podType(), "spec").fields;
        const auto found = std::ranges::find(priority, "priority", &Field::name);
        QVERIFY(found != priority.end());
        QCOMPARE(found->number, 25U);
        QCOMPARE(found->form, Field::Form::Integer); // though its tag in Go says bytes
    }

    void writesEachForm_data()
    {
        QTest::addColumn<const MessageType*>("type");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::string>("message");
        const MessageType& spec = inside(podType(), "spec");
        const MessageType& meta = inside(podType(), "metadata");
        const MessageType* const security = &inside(spec, "securityContext");
        const MessageType* const resources = &inside(containerType(), "resources");
        const MessageType* const owner = &inside(meta, "ownerReferences");
        const MessageType* const volume = &inside(spec, "volumes");
        const MessageType* const probe = &inside(containerType(), "livenessProbe");
        using namespace Wire;
        QTest::newRow("nothing that must be there") << security << "{}"_ba << std::string();
        QTest::newRow("numbers") << security << R"({"runAsUser": 1000, "fsGroup": 70000})"_ba
                                 << number(2, 1000) + number(5, 70000);
        QTest::newRow("a negative number is ten bytes")
            << security << R"({"runAsUser": -1})"_ba << number(2, ~std::uint64_t(0));
        QTest::newRow("truth") << security << R"({"runAsNonRoot": true})"_ba << number(3, 1);
        QTest::newRow("falsehood that is given") << security << R"({"runAsNonRoot": false})"_ba << number(3, 0);
        QTest::newRow("a list of numbers")
            << security << R"({"supplementalGroups": [1, 2]})"_ba << number(4, 1) + number(4, 2);
        QTest::newRow("texts that are never left out")
            << owner << R"({"kind": "ReplicaSet", "controller": true})"_ba
            << bytes(1, "ReplicaSet") + bytes(3, "") + bytes(4, "") + bytes(5, "") + number(6, 1);
        QTest::newRow("a member it does not know")
            << owner << R"({"colour": "red"})"_ba << bytes(1, "") + bytes(3, "") + bytes(4, "") + bytes(5, "");
        QTest::newRow("a value of the wrong type") << security << R"({"runAsUser": "root"})"_ba << std::string();
        QTest::newRow("quantities, by their names") << resources << R"({"requests": {"memory": "64Mi", "cpu": 2}})"_ba
                                                    << bytes(2, bytes(1, "cpu") + bytes(2, bytes(1, "2")))
                + bytes(2, bytes(1, "memory") + bytes(2, bytes(1, "64Mi")));
        QTest::newRow("members of an embedded message stand in the object")
            << volume << R"({"name": "a", "emptyDir": {}})"_ba << bytes(1, "a") + bytes(2, bytes(2, bytes(1, "")));
        const std::string times = number(2, 0) + number(3, 0) + number(4, 0) + number(5, 0) + number(6, 0);
        const auto httpGet = [&](const std::string& port) {
            return bytes(1, bytes(2, bytes(1, "/") + bytes(2, port) + bytes(3, "") + bytes(4, ""))) + times;
        };
        QTest::newRow("a port's number") << probe << R"({"httpGet": {"path": "/", "port": 8080}})"_ba
                                         << httpGet(number(1, 0) + number(2, 8080) + bytes(3, ""));
        QTest::newRow("a port's name") << probe << R"({"httpGet": {"path": "/", "port": "http"}})"_ba
                                       << httpGet(number(1, 1) + number(2, 0) + bytes(3, "http"));
        QTest::newRow("no port") << probe << R"({"httpGet": {"path": "/"}})"_ba
                                 << httpGet(number(1, 0) + number(2, 0) + bytes(3, ""));
        QTest::newRow("times") << &inside(inside(podType(), "status"), "conditions")
                               << R"({"type": "Ready", "status": "True", "lastProbeTime": null,
                                      "lastTransitionTime": "2026-11-23T10:00:00Z"})"_ba
                               << bytes(1, "Ready") + bytes(2, "True") + bytes(3, "")
                + bytes(4, number(1, 1'795'428'000) + number(2, 0)) + bytes(5, "") + bytes(6, "") + number(7, 0);
        QTest::newRow("owned fields, as they are written")
            << &inside(meta, "managedFields")
            << R"({"manager": "m", "fieldsType": "FieldsV1", "fieldsV1": {"f:a": {".": {}}}})"_ba
            << bytes(1, "m") + bytes(2, "") + bytes(3, "") + bytes(6, "FieldsV1")
                + bytes(7, bytes(1, R"({"f:a":{".":{}}})")) + bytes(8, "");
    }

    void writesEachForm()
    {
        QFETCH(const MessageType*, type);
        QFETCH(QByteArray, json);
        QFETCH(std::string, message);
        const auto object = Json::parse(json.toStdString());
        QVERIFY(object);
        QCOMPARE(encoded(*type, *object).toHex(' '), QByteArray::fromStdString(message).toHex(' '));
    }

    /// Filling the holes of a message gives what the object with the values in it would have given.
    void fillsHoles_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("count");
        QTest::newRow("short") << "web"_ba << "2026-11-23T10:00:00Z"_ba << "0"_ba;
        QTest::newRow("lengths of two bytes") << QByteArray(200, 'n') << "1970-01-01T00:00:01Z"_ba << "300"_ba;
        QTest::newRow("escaped") << R"(a\"b\\c)"_ba << "2038-01-20T00:00:00Z"_ba << "2147483647"_ba;
        QTest::newRow("of other languages") << "가나다"_ba << "2026-11-23T10:00:00Z"_ba << "1"_ba;
        QTest::newRow("nothing") << ""_ba << "2026-11-23T10:00:00Z"_ba << "7"_ba;
    }

    void fillsHoles()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, time);
        QFETCH(QByteArray, count);
        const auto pod = [](const QByteArray& n, const QByteArray& t, const QByteArray& c) {
            QByteArray text = R"({"metadata": {"name": "@n", "creationTimestamp": "@t", "labels": {"x": "a-@n-z@n"},
                "managedFields": [{"manager": "m", "time": "@t", "fieldsV1": {"k:@n": {}}}]},
                "spec": {"containers": [{"name": "c", "env": [{"name": "POD", "value": "@n"}]}]},
                "status": {"startTime": "@t", "containerStatuses": [{"name": "c", "restartCount": @c,
                    "state": {"running": {"startedAt": "@t"}}}]}})"_ba;
            text.replace("@n", n).replace("@t", t).replace("@c", c);
            return *Json::parse(text.toStdString());
        };
        const auto mark = [](std::size_t hole) { return QByteArray::fromStdString(holeMark(hole)); };
        const MessageShape shape(podType(), pod(mark(0), mark(70), '"' + mark(200) + '"'), true);
        std::array<std::string_view, MostHoles> values {};
        values[0] = {name.data(), std::size_t(name.size())};
        values[70] = {time.data(), std::size_t(time.size())};
        values[200] = {count.data(), std::size_t(count.size())};
        for (int round = 0; round < 2; ++round) {
            const QByteArray expected = encoded(podType(), pod(name, time, count));
            std::string out = "before";
            shape.write(values, out);
            QCOMPARE(QByteArray::fromStdString(out), "before" + expected);
            QCOMPARE(shape.size(values), std::size_t(expected.size()));
            out.clear();
            shape.write(values, out, 5);
            QCOMPARE(QByteArray::fromStdString(out), QByteArray::fromStdString(Wire::bytes(5, expected.toStdString())));
        }
    }

    /// The whole of a small cluster, with its crash loops and unscheduled pods.
    void saysTheSameAsJson()
    {
        Options options;
        options.life = false;
        Server server(options);
        QVERIFY(server.start());
        const auto config = Kube::Kubeconfig::parse(server.kubeconfig(), "simulator");
        QVERIFY(config);
        const auto connection = Kube::Connection::open(*config, "demo");
        QVERIFY(connection);
        // One of them has been changed by hand, and is kept as text.
        Kube::ApiClient& api = (*connection)->api();
        const Kube::ApiRequest list {.path = "/api/v1/pods", .query = {{"limit", "1"}}, .attempted = u"Pods."_s};
        const auto first = api.exchange(list)->json();
        QVERIFY(first);
        const Json& metadata = (*first)["items"][0]["metadata"];
        const auto patched = api.exchange({.method = "PATCH",
            .path = "/api/v1/namespaces/" + metadata["namespace"].toString() + "/pods/" + metadata["name"].toString(),
            .contentType = "application/merge-patch+json",
            .body = R"({"metadata":{"labels":{"changed":"by-hand"}}})",
            .attempted = u"Pod."_s});
        QVERIFY(patched);
        const Testing::PodComparison comparison = Testing::comparePodForms(api);
        QVERIFY2(comparison.problem.isEmpty(), qPrintable(comparison.problem));
        QVERIFY(comparison.compared > 500);
    }
};

QTEST_GUILESS_MAIN(MessageShapeTest)
#include "tst_messageshape.moc"
