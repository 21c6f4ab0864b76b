// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/objectdiff.h"
#include "models/documents/objectview.h"
#include "models/documents/yaml.h"

#include <QTest>

using namespace Chartroom::Documents;

namespace {

/// "~spec.replicas +a -b"
QByteArray sketch(std::string_view before, std::string_view after)
{
    QByteArrayList changes;
    for (const ValueChange& change : diffObjects(*parseYaml(before), *parseYaml(after)))
        changes << QByteArray(1, "+-~"[static_cast<int>(change.kind)]) + QByteArray::fromStdString(change.path);
    return changes.join(' ');
}

} // namespace

class ObjectDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreComparedByPath_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("changes");
        const auto row = [](const char* name, const char* before, const char* after, const char* changes) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(changes);
        };
        row("equal", "{a: 1, b: 2}", "{b: 2, a: 1}", "");
        row("in canonical order", "{spec: {x: 1}, metadata: {name: a}}", "{spec: {x: 2}, metadata: {name: b}}",
            "~metadata.name ~spec.x");
        row("added and removed", "{a: 1}", "{b: {c: 1}}", "-a +b");
        row("containers by name", "{containers: [{name: a, image: x}, {name: b, image: y}]}",
            "{containers: [{name: b, image: z}, {name: c}]}", "-containers[a] ~containers[b].image +containers[c]");
        row("ports by number", "{ports: [{port: 80}, {port: 81, name: m}]}", "{ports: [{port: 81, name: n}]}",
            "-ports[80] ~ports[81].name");
        row("equal ports of two protocols by position",
            "{ports: [{port: 53, protocol: TCP}, {port: 53, protocol: UDP}]}", "{ports: [{port: 53, protocol: TCP}]}",
            "-ports[1]");
        row("another order", "{env: [{name: a}, {name: b}]}", "{env: [{name: b}, {name: a}]}", "~env");
        row("plain lists by position", "{args: [a, b]}", "{args: [a, c, d]}", "~args[1] +args[2]");
        row("keys with dots", "{metadata: {annotations: {a.b/c: x}}}", "{metadata: {annotations: {a.b/c: y}}}",
            "~metadata.annotations[\"a.b/c\"]");
        row("another type", "{a: [1]}", "{a: {b: 1}}", "~a");
    }
    void valuesAreComparedByPath()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QTEST(sketch(before.toStdString(), after.toStdString()), "changes");
    }

    void whatTheServerWritesIsHidden()
    {
        Json object
            = *parseYaml("kind: Pod\nmetadata:\n  name: a\n  uid: u\n  resourceVersion: '1'\n  generation: 2\n"
                         "  managedFields: [{}]\n  creationTimestamp: x\n  annotations:\n"
                         "    kubectl.kubernetes.io/last-applied-configuration: '{}'\nstatus: {phase: Running}\n");
        Json withStatus = object;
        hideNoise(object);
        QCOMPARE(object.dump(), std::string(R"({"kind":"Pod","metadata":{"name":"a"}})"));
        hideNoise(withStatus, Noise::KeepStatus);
        QCOMPARE(withStatus["status"]["phase"].toString(), std::string("Running"));
    }

    void secretValuesAreMaskedButTheirChangeIsSeen()
    {
        const auto secret = [](const char* password) {
            Json object = *parseYaml(std::string("apiVersion: v1\nkind: Secret\nstringData: {p: ") + password
                + "}\ndata: {q: aHVudGVyMg==}\nmetadata:\n  annotations:\n"
                  "    kubectl.kubernetes.io/last-applied-configuration: hunter2\n");
            maskSecrets(object);
            return object;
        };
        const std::string text = secret("hunter2").dump();
        QVERIFY(!text.contains("hunter2") && !text.contains("aHVudGVyMg"));
        QVERIFY(text.contains("7 bytes"));
        QVERIFY(secret("hunter2") == secret("hunter2"));
        QVERIFY(!(secret("hunter2") == secret("hunter3")));
        QCOMPARE(secret("hunter2")["stringData"]["p"], secret("x")["data"]["q"]);
        Json list = *parseYaml(
            "{kind: List, items: [{apiVersion: v1, kind: Secret, data: {a: aGk=}}, {kind: ConfigMap, data: {a: b}}]}");
        maskSecrets(list);
        QVERIFY(!list.dump().contains("aGk="));
        QCOMPARE(list["items"][1]["data"]["a"].toString(), std::string("b"));
    }
};

QTEST_GUILESS_MAIN(ObjectDiffTest)
#include "tst_objectdiff.moc"
