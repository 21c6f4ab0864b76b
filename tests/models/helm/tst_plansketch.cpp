// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/plansketch.h"

#include "models/documents/yaml.h"

#include <QTest>
#include <algorithm>

using namespace Chartroom;
using namespace Chartroom::Helm;
using Action = PlannedObject::Action;
using Column = PlanSketch::Column;

namespace {

PlannedObject object(Action action, const char* yaml)
{
    PlannedObject result;
    result.action = action;
    Documents::Json json = Documents::parseYaml(yaml).value();
    result.ref = {"", json["kind"].toString(), "shop", json.at({"metadata", "name"}).toString()};
    (action == Action::Delete ? result.previous : result.desired) = std::move(json);
    return result;
}

constexpr auto Web
    = "{kind: Deployment, metadata: {name: web}, spec: {template: {metadata: {labels: {app: web, tier: front}}, "
      "spec: {containers: [{name: web, envFrom: [{configMapRef: {name: settings}}]}]}}}}";
constexpr auto Service = "{kind: Service, metadata: {name: web}, spec: {selector: {app: web}}}";
constexpr auto Ingress
    = "{kind: Ingress, metadata: {name: shop}, spec: {rules: [{http: {paths: [{backend: {service: {name: web}}}]}}]}}";
constexpr auto Settings = "{kind: ConfigMap, metadata: {name: settings}, data: {a: b}}";
constexpr auto Other = "{kind: ConfigMap, metadata: {name: other}, data: {a: b}}";

/// "from -> to" by kind.
std::vector<std::string> edgesOf(const RollbackPlan& plan, const PlanSketch& sketch)
{
    std::vector<std::string> edges;
    for (const PlanSketch::Edge& edge : sketch.edges)
        edges.push_back(plan.objects[sketch.nodes[edge.from].object].ref.kind + " -> "
            + plan.objects[sketch.nodes[edge.to].object].ref.kind);
    std::ranges::sort(edges);
    return edges;
}

} // namespace

class PlanSketchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChangesAndWhatDependsOnIt()
    {
        RollbackPlan plan;
        plan.objects = {object(Action::Unchanged, Ingress), object(Action::Patch, Settings),
            object(Action::Unchanged, Service), object(Action::Patch, Web), object(Action::Unchanged, Other)};
        const PlanSketch sketch = sketchOf(plan);
        QCOMPARE(sketch.count(Column::Workloads), 1);
        QCOMPARE(sketch.count(Column::Others), 1);
        QCOMPARE(sketch.count(Column::Depends), 2);
        QCOMPARE(sketch.unchanged, 1);
        QCOMPARE(edgesOf(plan, sketch),
            (std::vector<std::string> {"Deployment -> ConfigMap", "Ingress -> Service", "Service -> Deployment"}));
    }

    void aWorkloadThatStaysDependsOnItsConfiguration()
    {
        RollbackPlan plan;
        plan.objects = {object(Action::Patch, Settings), object(Action::Unchanged, Web)};
        QCOMPARE(sketchOf(plan).count(Column::Depends), 1);
    }

    void aServiceOfOtherPodsDoesNot()
    {
        RollbackPlan plan;
        plan.objects = {
            object(Action::Unchanged, "{kind: Service, metadata: {name: web}, spec: {selector: {app: api}}}"),
            object(Action::Unchanged, "{kind: Service, metadata: {name: none}, spec: {}}"), object(Action::Patch, Web)};
        const PlanSketch sketch = sketchOf(plan);
        QCOMPARE(sketch.count(Column::Depends), 0);
        QCOMPARE(sketch.unchanged, 2);
    }

    void whatIsDeletedIsDrawnWhereItWas()
    {
        RollbackPlan plan;
        plan.objects = {object(Action::Delete, Web), object(Action::Delete, Other)};
        const PlanSketch sketch = sketchOf(plan);
        QCOMPARE(sketch.count(Column::Workloads), 1);
        QCOMPARE(sketch.count(Column::Others), 1);
    }

    void nothingChangesNothingIsDrawn()
    {
        RollbackPlan plan;
        plan.objects = {object(Action::Unchanged, Web), object(Action::Unchanged, Service)};
        QVERIFY(sketchOf(plan).nodes.empty());
        QCOMPARE(sketchOf(plan).unchanged, 2);
    }
};

QTEST_GUILESS_MAIN(PlanSketchTest)
#include "tst_plansketch.moc"
