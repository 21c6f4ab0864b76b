// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/yaml.h"
#include "models/helm/mergepatch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Helm;
using Documents::Json;
using Documents::parseYaml;

namespace {

/// A type with every flavour of field, as an OpenAPI v3 document.
PatchSchema itemSchema()
{
    static const auto document = std::make_shared<const Json>(*parseYaml(R"(
components:
  schemas:
    Item:
      x-kubernetes-group-version-kind: [{group: test, version: v1, kind: Item}]
      properties:
        name: {type: string}
        value: {type: string}
        count: {type: integer}
        map: {allOf: [{$ref: '#/components/schemas/Item'}]}
        replaced: {allOf: [{$ref: '#/components/schemas/Item'}], x-kubernetes-patch-strategy: replace}
        retained: {allOf: [{$ref: '#/components/schemas/Item'}], x-kubernetes-patch-strategy: retainKeys}
        items: {type: array, items: {$ref: '#/components/schemas/Item'}, x-kubernetes-patch-strategy: merge, x-kubernetes-patch-merge-key: name}
        volumes: {type: array, items: {$ref: '#/components/schemas/Item'}, x-kubernetes-patch-strategy: 'merge,retainKeys', x-kubernetes-patch-merge-key: name}
        ports: {type: array, items: {$ref: '#/components/schemas/Item'}, x-kubernetes-patch-strategy: merge, x-kubernetes-patch-merge-key: count}
        scalars: {type: array, items: {type: string}, x-kubernetes-patch-strategy: merge}
        atomic: {type: array, items: {type: string}}
        atomicMaps: {type: array, items: {$ref: '#/components/schemas/Item'}}
)"));
    return *PatchSchema::fromOpenApi(document, {"test", "v1"}, "Item");
}

QByteArray sorted(const Json& value)
{
    return QByteArray::fromStdString(value.dump(Json::Keys::Sorted));
}

QByteArray sortedYaml(const QByteArray& text)
{
    const auto value = parseYaml(text.toStdString());
    return value ? sorted(*value) : QByteArray("error: ") + value.error().sentence().toUtf8();
}

} // namespace

class MergePatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Restated from the semantics in helm.md 4: original, modified and live give this patch, and the patch gives this
    /// result on the live object.
    void threeWayPatches_data()
    {
        QTest::addColumn<QByteArray>("original");
        QTest::addColumn<QByteArray>("modified");
        QTest::addColumn<QByteArray>("live");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* name, const char* original, const char* modified, const char* live,
                             const char* patch, const char* result) {
            QTest::newRow(name) << QByteArray(original) << QByteArray(modified) << QByteArray(live) << QByteArray(patch)
                                << QByteArray(result);
        };
        row("nothing to do", "{value: a}", "{value: a}", "{value: a, count: 1}", "{}", "{value: a, count: 1}");
        row("change", "{value: a}", "{value: b}", "{value: a, count: 1}", "{value: b}", "{value: b, count: 1}");
        row("drift is undone", "{value: a}", "{value: a}", "{value: x}", "{value: a}", "{value: a}");
        row("added by others stays", "{value: a}", "{value: a}", "{value: a, name: z}", "{}", "{value: a, name: z}");
        row("removed from the manifest", "{value: a, name: n}", "{value: a}", "{value: a, name: n}", "{name: null}",
            "{value: a}");
        row("removed, and already gone", "{value: a, name: n}", "{value: a}", "{value: a}", "{name: null}",
            "{value: a}");
        row("a value deleted by hand comes back", "{value: a}", "{value: a}", "{count: 1}", "{value: a}",
            "{value: a, count: 1}");
        row("nested maps", "{map: {value: a, name: n}}", "{map: {value: b}}", "{map: {value: a, name: n, count: 2}}",
            "{map: {name: null, value: b}}", "{map: {value: b, count: 2}}");
        row("null in the manifest deletes", "{value: a}", "{value: null}", "{value: a}", "{value: null}", "{}");
        row("another type", "{map: {value: a}}", "{map: x}", "{map: {value: a}}", "{map: x}", "{map: x}");
        row("replaced map", "{replaced: {value: a}}", "{replaced: {value: b}}", "{replaced: {value: a, count: 1}}",
            "{replaced: {value: b}}", "{replaced: {value: b}}");
        row("replaced map is sent even when equal", "{replaced: {value: a}}", "{replaced: {value: a}}",
            "{replaced: {value: a}}", "{replaced: {value: a}}", "{replaced: {value: a}}");
        row("retained keys", "{retained: {name: r, map: {value: x}}}", "{retained: {name: c}}",
            "{retained: {name: r, map: {value: x}, count: 1}}", "{retained: {$retainKeys: [name], map: null, name: c}}",
            "{retained: {name: c}}");
        row("retained keys where only the live object has more", "{retained: {name: r}}", "{retained: {name: r}}",
            "{retained: {name: r, count: 1}}", "{retained: {$retainKeys: [name]}}", "{retained: {name: r}}");
        row("changed item", "{items: [{name: a, value: 1}, {name: b, value: 2}]}",
            "{items: [{name: a, value: 1}, {name: b, value: 3}]}",
            "{items: [{name: a, value: 1, count: 7}, {name: b, value: 2}]}",
            "{$setElementOrder/items: [{name: a}, {name: b}], items: [{name: b, value: 3}]}",
            "{items: [{name: a, value: 1, count: 7}, {name: b, value: 3}]}");
        row("added item", "{items: [{name: a}]}", "{items: [{name: a}, {name: c, value: x}]}",
            "{items: [{name: a}, {name: s}]}",
            "{$setElementOrder/items: [{name: a}, {name: c}], items: [{name: c, value: x}]}",
            "{items: [{name: a}, {name: c, value: x}, {name: s}]}");
        row("removed item", "{items: [{name: a}, {name: b}]}", "{items: [{name: a}]}",
            "{items: [{name: a}, {name: b}, {name: s}]}",
            "{$setElementOrder/items: [{name: a}], items: [{$patch: delete, name: b}]}",
            "{items: [{name: a}, {name: s}]}");
        row("removed, changed and added at once", "{items: [{name: a, value: 1}, {name: b}]}",
            "{items: [{name: c}, {name: a, value: 2}]}", "{items: [{name: a, value: 1}, {name: b}]}",
            "{$setElementOrder/items: [{name: c}, {name: a}], items: [{name: c}, {name: a, value: 2}, {$patch: delete, "
            "name: b}]}",
            "{items: [{name: c}, {name: a, value: 2}]}");
        row("another order", "{items: [{name: a}, {name: b}]}", "{items: [{name: b}, {name: a}]}",
            "{items: [{name: a}, {name: s}, {name: b}]}", "{$setElementOrder/items: [{name: b}, {name: a}]}",
            "{items: [{name: s}, {name: b}, {name: a}]}");
        row("item removed by hand comes back", "{items: [{name: a, value: 1}]}", "{items: [{name: a, value: 1}]}",
            "{items: [{name: s}]}", "{$setElementOrder/items: [{name: a}], items: [{name: a, value: 1}]}",
            "{items: [{name: a, value: 1}, {name: s}]}");
        row("first items of a list", "{}", "{items: [{name: a}]}", "{}", "{items: [{name: a}]}",
            "{items: [{name: a}]}");
        row("items of a list that is empty", "{items: []}", "{items: [{name: a}]}", "{items: []}",
            "{items: [{name: a}]}", "{items: [{name: a}]}");
        row("whole list removed", "{items: [{name: a}]}", "{}", "{items: [{name: a}, {name: s}]}", "{items: null}",
            "{}");
        row("field removed from an item", "{items: [{name: a, value: x}]}", "{items: [{name: a}]}",
            "{items: [{name: a, value: x}]}", "{$setElementOrder/items: [{name: a}], items: [{name: a, value: null}]}",
            "{items: [{name: a}]}");
        row("nested merging lists", "{items: [{name: a, items: [{name: x}, {name: y}]}]}",
            "{items: [{name: a, items: [{name: y, value: 1}]}]}", "{items: [{name: a, items: [{name: x}, {name: y}]}]}",
            "{$setElementOrder/items: [{name: a}], items: [{name: a, $setElementOrder/items: [{name: y}], items: "
            "[{name: y, value: 1}, {$patch: delete, name: x}]}]}",
            "{items: [{name: a, items: [{name: y, value: 1}]}]}");
        row("keys that are numbers", "{ports: [{count: 80}, {count: 9}]}", "{ports: [{count: 80, value: h}]}",
            "{ports: [{count: 80}, {count: 9}]}",
            "{$setElementOrder/ports: [{count: 80}], ports: [{count: 80, value: h}, {$patch: delete, count: 9}]}",
            "{ports: [{count: 80, value: h}]}");
        row("volumes change their source", "{volumes: [{name: v, map: {value: a}}]}",
            "{volumes: [{name: v, retained: {value: b}}]}", "{volumes: [{name: v, map: {value: a}}]}",
            "{$setElementOrder/volumes: [{name: v}], volumes: [{$retainKeys: [name, retained], map: null, name: v, "
            "retained: {value: b}}]}",
            "{volumes: [{name: v, retained: {value: b}}]}");
        row("scalars added and removed", "{scalars: [a, b, b]}", "{scalars: [a, c]}", "{scalars: [a, b, s]}",
            "{$deleteFromPrimitiveList/scalars: [b], $setElementOrder/scalars: [a, c], scalars: [c]}",
            "{scalars: [a, c, s]}");
        row("atomic list", "{atomic: [a]}", "{atomic: [b]}", "{atomic: [a, s]}", "{atomic: [b]}", "{atomic: [b]}");
        row("atomic list of maps", "{atomicMaps: [{name: a}]}", "{atomicMaps: [{name: a, value: 1}]}",
            "{atomicMaps: [{name: a}]}", "{atomicMaps: [{name: a, value: 1}]}", "{atomicMaps: [{name: a, value: 1}]}");
        row("unknown scalars are compared", "{unheard: 1}", "{unheard: 2}", "{unheard: 1}", "{unheard: 2}",
            "{unheard: 2}");
        row("equal unknown maps", "{unheard: {a: 1}}", "{unheard: {a: 1}}", "{unheard: {a: 1}}", "{}",
            "{unheard: {a: 1}}");
    }
    void threeWayPatches()
    {
        QFETCH(QByteArray, original);
        QFETCH(QByteArray, modified);
        QFETCH(QByteArray, live);
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, result);
        const auto schema = itemSchema();
        const Json liveObject = *parseYaml(live.toStdString());
        const auto made = createThreeWayPatch(
            *parseYaml(original.toStdString()), *parseYaml(modified.toStdString()), liveObject, schema);
        QVERIFY2(made, made ? "" : qPrintable(made.error().sentence()));
        QCOMPARE(sorted(*made), sortedYaml(patch));
        const auto applied = applyStrategicPatch(liveObject, *made, schema);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().sentence()));
        QCOMPARE(sorted(*applied), sortedYaml(result));
    }

    void differingMapsOfUnknownFieldsAreAnError()
    {
        const auto patch = createThreeWayPatch(*parseYaml("{unheard: {a: 1}}"), *parseYaml("{unheard: {a: 2}}"),
            *parseYaml("{unheard: {a: 1}}"), itemSchema());
        QVERIFY(!patch);
        QVERIFY(patch.error().said.contains(QLatin1StringView("unheard")));
    }

    void anItemWithoutItsKeyIsAnError()
    {
        QVERIFY(
            !createTwoWayPatch(*parseYaml("{items: [{value: a}]}"), *parseYaml("{items: [{value: b}]}"), itemSchema()));
    }

    void directivesAreObeyed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* name, const char* target, const char* patch, const char* result) {
            QTest::newRow(name) << QByteArray(target) << QByteArray(patch) << QByteArray(result);
        };
        row("replace a map", "{map: {value: a, name: b}}", "{map: {$patch: replace, count: 1}}", "{map: {count: 1}}");
        row("delete a map's contents", "{map: {value: a}}", "{map: {$patch: delete}}", "{map: {}}");
        row("replace a list", "{items: [{name: a}]}", "{items: [{name: b}, {$patch: replace}]}",
            "{items: [{name: b}]}");
        row("delete an item that is not there", "{items: [{name: a}]}", "{items: [{$patch: delete, name: z}]}",
            "{items: [{name: a}]}");
        row("nulls in added maps vanish", "{}", "{map: {value: null, name: n}}", "{map: {name: n}}");
        row("directives in added maps vanish", "{}",
            "{map: {items: [{name: a}, {$patch: delete, name: b}], $setElementOrder/items: [{name: a}]}}",
            "{map: {items: [{name: a}]}}");
        row("scalars deleted from an absent list", "{}", "{$deleteFromPrimitiveList/scalars: [a]}", "{}");
        row("scalars merge without repeats", "{scalars: [a, b]}", "{scalars: [b, c]}", "{scalars: [a, b, c]}");
    }
    void directivesAreObeyed()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, patch);
        const auto applied
            = applyStrategicPatch(*parseYaml(target.toStdString()), *parseYaml(patch.toStdString()), itemSchema());
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().sentence()));
        QFETCH(QByteArray, result);
        QCOMPARE(sorted(*applied), sortedYaml(result));
    }

    void unknownDirectivesAreRefused()
    {
        QVERIFY(
            !applyStrategicPatch(*parseYaml("{map: {value: a}}"), *parseYaml("{map: {$patch: merge}}"), itemSchema()));
    }

    /// Applying the patch to what the last manifest made must give the new manifest, whatever the two are.
    void aPatchLeadsToTheModifiedObject()
    {
        QRandomGenerator random(5);
        const auto schema = itemSchema();
        const auto object = [&random](auto& self, int depth) -> Json {
            Json result = Json::object();
            const auto chance = [&random] { return random.bounded(2) == 0; };
            if (chance())
                result.set("value", std::string(1, char('a' + random.bounded(3))));
            if (chance())
                result.set("scalars", Json::array({std::string(1, char('a' + random.bounded(3)))}));
            if (depth > 0 && chance())
                result.set("map", self(self, depth - 1));
            if (depth > 0 && chance()) {
                Json items = Json::array();
                for (int i = int(random.bounded(3)); i >= 0; --i) {
                    Json item = self(self, depth - 1);
                    item.set("name", "n" + std::to_string(i));
                    items.append(item);
                }
                result.set("items", items);
            }
            return result;
        };
        for (int i = 0; i < 2000; ++i) {
            const Json before = object(object, 3), after = object(object, 3);
            const auto patch = createThreeWayPatch(before, after, before, schema);
            QVERIFY(patch);
            const auto applied = applyStrategicPatch(before, *patch, schema);
            QVERIFY(applied);
            QVERIFY2(*applied == after,
                qPrintable(QString::fromUtf8(
                    sorted(before) + "\n" + sorted(after) + "\n" + sorted(*patch) + "\n" + sorted(*applied))));
        }
    }

    void theBuiltInTableKnowsWhatMattersInManifests()
    {
        const auto schema = PatchSchema::builtIn({"apps", "v1"}, "Deployment");
        const auto patch = createThreeWayPatch(
            *parseYaml("{spec: {template: {spec: {containers: [{name: a, image: x, env: [{name: E, value: '1'}], "
                       "ports: [{containerPort: 80}]}]}}}}"),
            *parseYaml("{spec: {strategy: {type: Recreate}, template: {spec: {containers: [{name: a, image: y, env: "
                       "[{name: F, value: '2'}], ports: [{containerPort: 81}]}]}}}}"),
            *parseYaml(
                "{spec: {strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}, template: {spec: {containers: "
                "[{name: a, image: x, env: [{name: E, value: '1'}], ports: [{containerPort: 80}]}]}}}}"),
            schema);
        QVERIFY(patch);
        QCOMPARE(sorted(*patch),
            sortedYaml("{spec: {strategy: {$retainKeys: [type], type: Recreate}, template: {spec: "
                       "{$setElementOrder/containers: [{name: a}], "
                       "containers: [{name: a, image: y, $setElementOrder/env: [{name: F}], env: [{name: F, value: "
                       "'2'}, {$patch: delete, name: E}], "
                       "$setElementOrder/ports: [{containerPort: 81}], ports: [{containerPort: 81}, {$patch: delete, "
                       "containerPort: 80}]}]}}}}"));
    }

    void jsonMergePatches_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("patch");
        const auto row = [](const char* name, const char* before, const char* after, const char* patch) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(patch);
        };
        row("equal", "{a: 1}", "{a: 1}", "{}");
        row("change", "{a: 1, b: 2}", "{a: 3, b: 2}", "{a: 3}");
        row("removal", "{a: 1, b: 2}", "{a: 1}", "{b: null}");
        row("nested", "{a: {b: 1, c: 2}}", "{a: {b: 1, c: 3, d: 4}}", "{a: {c: 3, d: 4}}");
        row("lists are replaced", "{a: [1, 2]}", "{a: [1, 3]}", "{a: [1, 3]}");
        row("map by scalar", "{a: {b: 1}}", "{a: 1}", "{a: 1}");
    }
    void jsonMergePatches()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, patch);
        const Json old = *parseYaml(before.toStdString());
        const Json made = createMergePatch(old, *parseYaml(after.toStdString()));
        QCOMPARE(sorted(made), sortedYaml(patch));
        QCOMPARE(sorted(applyMergePatch(old, made)), sortedYaml(after));
    }
};

QTEST_GUILESS_MAIN(MergePatchTest)
#include "tst_mergepatch.moc"
