// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/simulator/contract.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <format>
#include <set>

using namespace Qt::StringLiterals;

namespace Chartroom {

namespace {

using Documents::Json;
constexpr const char* JsonType = "application/json";
constexpr const char* MergeType = "application/merge-patch+json";
constexpr const char* StrategicType = "application/strategic-merge-patch+json";

std::vector<std::string> names(const Json& list)
{
    std::vector<std::string> all;
    for (const Json& item : list["items"].items())
        all.push_back(item.at({"metadata", "name"}).toString());
    return all;
}

std::string text(const Json& value)
{
    return value.toString();
}

/// Whether a comes before b, as resourceVersions compare: by length, then by digits.
bool isNewer(const std::string& b, const std::string& a)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

} // namespace

Result<Kube::ApiReply> Contract::ask(std::string method, std::string path, std::string body, std::string contentType,
    std::vector<std::pair<std::string, std::string>> query, std::string accept)
{
    Kube::ApiRequest request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.body = std::move(body);
    request.contentType = contentType.empty() && !request.body.empty() ? JsonType : std::move(contentType);
    request.query = std::move(query);
    request.accept = std::move(accept);
    request.attempted = u"The contract was tested."_s;
    return m_connection->api().exchange(std::move(request));
}

Json Contract::json(std::string method, std::string path, std::string body, std::string contentType,
    std::vector<std::pair<std::string, std::string>> query, std::string accept)
{
    const auto reply = ask(std::move(method), std::move(path), std::move(body), std::move(contentType),
        std::move(query), std::move(accept));
    if (!reply) {
        qWarning("%s", qPrintable(reply.error().sentence()));
        return {};
    }
    auto parsed = Json::parse(reply->body);
    return parsed ? std::move(*parsed) : Json();
}

std::string Contract::maps(const std::string& name) const
{
    return std::format("/api/v1/namespaces/{}/configmaps{}{}", m_namespace, name.empty() ? "" : "/", name);
}

std::string Contract::makeMap(const std::string& name, const std::string& labels)
{
    const Json made = json("POST", maps(),
        std::format(
            R"({{"apiVersion":"v1","kind":"ConfigMap","metadata":{{"name":"{}","labels":{}}},"data":{{"a":"1"}}}})",
            name, labels));
    return text(made.at({"metadata", "resourceVersion"}));
}

std::vector<Json> Contract::watch(std::vector<std::pair<std::string, std::string>> query, std::string accept)
{
    query.insert(query.end(), {{"watch", "true"}, {"timeoutSeconds", "1"}});
    std::vector<Json> events;
    const auto reply = ask("GET", maps(), {}, {}, std::move(query), std::move(accept));
    if (!reply) {
        qWarning("%s", qPrintable(reply.error().sentence()));
        return events;
    }
    std::string_view rest = reply->body;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        if (auto event = Json::parse(rest.substr(0, end)))
            events.push_back(std::move(*event));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return events;
}

void Contract::initTestCase()
{
    if (m_kubeconfig.contexts.empty())
        QSKIP("No control plane was started for this run (CHARTROOM_TEST_KUBECONFIG).");
    auto connection = Kube::Connection::open(m_kubeconfig, {});
    QVERIFY2(connection, connection ? "" : qPrintable(connection.error().sentence()));
    m_connection = std::move(*connection);
    m_namespace
        = std::format("contract-{}-{}", QCoreApplication::applicationPid(), QDateTime::currentMSecsSinceEpoch());
    const Json made = json("POST", "/api/v1/namespaces",
        std::format(R"({{"apiVersion":"v1","kind":"Namespace","metadata":{{"name":"{}"}}}})", m_namespace));
    QCOMPARE(text(made.at({"status", "phase"})), "Active");
    // Others write into a new namespace: wait for it to be complete, so that counts below are ours.
    QTRY_VERIFY(ask("GET", maps("kube-root-ca.crt")));
}

void Contract::cleanupTestCase()
{
    if (m_connection && !m_namespace.empty())
        QVERIFY(ask("DELETE", "/api/v1/namespaces/" + m_namespace));
}

void Contract::servesDiscoveryInBothForms()
{
    const Json aggregated = json("GET", "/apis", {}, {}, {},
        "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json");
    QCOMPARE(text(aggregated["kind"]), "APIGroupDiscoveryList");
    const auto& groups = aggregated["items"].items();
    const auto apps
        = std::ranges::find_if(groups, [](const Json& g) { return text(g.at({"metadata", "name"})) == "apps"; });
    QVERIFY(apps != groups.end());
    const Json& version = (*apps)["versions"][0];
    QCOMPARE(text(version["freshness"]), "Current");
    const auto& resources = version["resources"].items();
    const auto deployments
        = std::ranges::find_if(resources, [](const Json& r) { return text(r["resource"]) == "deployments"; });
    QVERIFY(deployments != resources.end());
    QCOMPARE(text(deployments->at({"responseKind", "kind"})), "Deployment");
    QCOMPARE(text((*deployments)["scope"]), "Namespaced");
    const Json legacy = json("GET", "/apis/apps/v1");
    QCOMPARE(text(legacy["kind"]), "APIResourceList");
    std::set<std::string> named;
    for (const Json& resource : legacy["resources"].items())
        named.insert(text(resource["name"]));
    QVERIFY(named.contains("deployments") && named.contains("deployments/scale"));
}

void Contract::listsInPagesOfOneSnapshot()
{
    for (const auto* name : {"page-a", "page-b", "page-c", "page-d", "page-e"})
        makeMap(name, R"({"part":"paging"})");
    const Json first = json("GET", maps(), {}, {}, {{"limit", "2"}});
    QCOMPARE(first["items"].size(), 2u);
    QVERIFY(!first["items"][0].contains("kind")); // items of built-in lists have none
    QCOMPARE(first.at({"metadata", "remainingItemCount"}).toInteger(), 4); // with the root certificate's
    makeMap("page-later", R"({"part":"paging"})");
    std::vector<std::string> seen = names(first);
    std::string next = text(first.at({"metadata", "continue"}));
    while (!next.empty()) {
        const Json page = json("GET", maps(), {}, {}, {{"limit", "2"}, {"continue", next}});
        QCOMPARE(text(page.at({"metadata", "resourceVersion"})), text(first.at({"metadata", "resourceVersion"})));
        std::ranges::copy(names(page), std::back_inserter(seen));
        next = text(page.at({"metadata", "continue"}));
    }
    QCOMPARE(seen, (std::vector<std::string> {"kube-root-ca.crt", "page-a", "page-b", "page-c", "page-d", "page-e"}));
}

void Contract::refusesContinueTokensItDidNotGive()
{
    const auto reply = ask("GET", maps(), {}, {}, {{"limit", "2"}, {"continue", "bm9uc2Vuc2U"}});
    QVERIFY(!reply);
    QCOMPARE(reply.error().httpStatus, 400);
}

void Contract::selectsByLabelAndField_data()
{
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QStringList>("expected");
    const QStringList both {u"select-a"_s, u"select-b"_s};
    QTest::newRow("equal") << u"tier=web,part=select"_s << QString() << QStringList {u"select-a"_s};
    QTest::newRow("not equal") << u"part=select,tier!=web"_s << QString() << QStringList {u"select-b"_s};
    QTest::newRow("in") << u"part=select,tier in (web, db)"_s << QString() << both;
    QTest::newRow("notin") << u"part=select,tier notin (db)"_s << QString() << QStringList {u"select-a"_s};
    QTest::newRow("exists") << u"part=select,tier"_s << QString() << both;
    QTest::newRow("does not exist") << u"part=select,!tier"_s << QString() << QStringList();
    QTest::newRow("by name") << u"part=select"_s << u"metadata.name=select-b"_s << QStringList {u"select-b"_s};
    QTest::newRow("all but a name") << u"part=select"_s << u"metadata.name!=select-b"_s << QStringList {u"select-a"_s};
}

void Contract::selectsByLabelAndField()
{
    if (!ask("GET", maps("select-a"))) {
        makeMap("select-a", R"({"part":"select","tier":"web"})");
        makeMap("select-b", R"({"part":"select","tier":"db"})");
    }
    QFETCH(QString, labels);
    QFETCH(QString, fields);
    const Json list = json(
        "GET", maps(), {}, {}, {{"labelSelector", labels.toStdString()}, {"fieldSelector", fields.toStdString()}});
    QStringList found;
    for (const auto& name : names(list))
        found << QString::fromStdString(name);
    QTEST(found, "expected");
}

void Contract::showsMetadataAndTablesWhenAsked()
{
    makeMap("shown");
    const Json partial
        = json("GET", maps("shown"), {}, {}, {}, "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1");
    QCOMPARE(text(partial["kind"]), "PartialObjectMetadata");
    QVERIFY(!partial.contains("data"));
    const Json list
        = json("GET", maps(), {}, {}, {}, "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");
    QCOMPARE(text(list["kind"]), "PartialObjectMetadataList");
    const Json table = json("GET", maps(), {}, {}, {{"fieldSelector", "metadata.name=shown"}},
        "application/json;as=Table;g=meta.k8s.io;v=v1");
    QCOMPARE(text(table["kind"]), "Table");
    std::vector<std::string> columns;
    for (const Json& column : table["columnDefinitions"].items())
        columns.push_back(text(column["name"]));
    QCOMPARE(columns, (std::vector<std::string> {"Name", "Data", "Age"}));
    QCOMPARE(text(table["rows"][0]["cells"][0]), "shown");
    QCOMPARE(text(table["rows"][0].at({"object", "kind"})), "PartialObjectMetadata");
    const Json bare = json("GET", maps(), {}, {}, {{"includeObject", "None"}, {"limit", "1"}},
        "application/json;as=Table;g=meta.k8s.io;v=v1");
    QVERIFY(bare["rows"][0]["object"].isNull());
}

void Contract::createsWithIdentityAndRefusesTheSecond()
{
    const Json made = json("POST", maps(),
        R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"generateName":"made-"},"data":{"a":"1"}})");
    QVERIFY(text(made.at({"metadata", "name"})).starts_with("made-"));
    QVERIFY(!text(made.at({"metadata", "uid"})).empty());
    QVERIFY(!text(made.at({"metadata", "creationTimestamp"})).empty());
    makeMap("twice");
    const auto second = ask("POST", maps(), R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"twice"}})");
    QVERIFY(!second);
    QCOMPARE(second.error().httpStatus, 409);
    QCOMPARE(second.error().said, u"configmaps \"twice\" already exists"_s);
}

void Contract::updatesOnlyWhatWasNotChangedMeanwhile()
{
    makeMap("versioned");
    Json stale = json("GET", maps("versioned"));
    Json fresh = stale;
    fresh.member("data").set("a", "2");
    const Json updated = json("PUT", maps("versioned"), fresh.dump());
    QVERIFY(
        isNewer(text(updated.at({"metadata", "resourceVersion"})), text(stale.at({"metadata", "resourceVersion"}))));
    stale.member("data").set("a", "3");
    const auto refused = ask("PUT", maps("versioned"), stale.dump());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QCOMPARE(refused.error().said,
        u"Operation cannot be fulfilled on configmaps \"versioned\": the object has been modified; please apply your "
        u"changes to the latest version and try again"_s);
    const Json same = json("PUT", maps("versioned"), updated.dump()); // no change is no write
    QCOMPARE(text(same.at({"metadata", "resourceVersion"})), text(updated.at({"metadata", "resourceVersion"})));
}

void Contract::patches_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("patch");
    QTest::newRow("json")
        << u"application/json-patch+json"_s
        << uR"([{"op":"replace","path":"/data/a","value":"2"},{"op":"add","path":"/data/b","value":"3"}])"_s;
    QTest::newRow("merge") << u"application/merge-patch+json"_s << uR"({"data":{"a":"2","b":"3"}})"_s;
    QTest::newRow("strategic") << u"application/strategic-merge-patch+json"_s << uR"({"data":{"a":"2","b":"3"}})"_s;
}

void Contract::patches()
{
    QFETCH(QString, type);
    QFETCH(QString, patch);
    const std::string name = std::format("patched-{}", QTest::currentDataTag());
    makeMap(name);
    const Json result = json("PATCH", maps(name), patch.toStdString(), type.toStdString());
    QCOMPARE(text(result.at({"data", "a"})), "2");
    QCOMPARE(text(result.at({"data", "b"})), "3");
    const Json removed = json("PATCH", maps(name), R"({"data":{"b":null}})", MergeType);
    QVERIFY(!removed["data"].contains("b"));
}

void Contract::refusesStrategicPatchesOfCustomResources()
{
    const std::string path = std::format("/apis/argoproj.io/v1alpha1/namespaces/{}/appprojects", m_namespace);
    QVERIFY(ask("POST", path,
        R"({"apiVersion":"argoproj.io/v1alpha1","kind":"AppProject","metadata":{"name":"p"},"spec":{}})"));
    const auto refused = ask("PATCH", path + "/p", R"({"spec":{"description":"x"}})", StrategicType);
    QVERIFY(!refused);
    QCOMPARE(refused.error().httpStatus, 415);
    const Json merged = json("PATCH", path + "/p", R"({"spec":{"description":"x"}})", MergeType);
    QCOMPARE(text(merged.at({"spec", "description"})), "x");
}

void Contract::changesNothingInADryRun()
{
    const std::pair<std::string, std::string> dryRun {"dryRun", "All"};
    QVERIFY(ask("POST", maps(), R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"dry"}})", {}, {dryRun}));
    QVERIFY(!ask("GET", maps("dry")));
    const std::string before = makeMap("wet");
    const Json patched = json("PATCH", maps("wet"), R"({"data":{"a":"9"}})", MergeType, {dryRun});
    QCOMPARE(text(patched.at({"data", "a"})), "9");
    QVERIFY(ask("DELETE", maps("wet"), {}, {}, {dryRun}));
    QCOMPARE(text(json("GET", maps("wet")).at({"metadata", "resourceVersion"})), before);
}

void Contract::deletesOnceAndSaysSo()
{
    makeMap("gone");
    const Json said = json("DELETE", maps("gone"));
    QCOMPARE(text(said["status"]), "Success");
    QCOMPARE(text(said.at({"details", "name"})), "gone");
    QCOMPARE(text(said.at({"details", "kind"})), "configmaps");
    const auto again = ask("DELETE", maps("gone"));
    QVERIFY(!again);
    QCOMPARE(again.error().said, u"configmaps \"gone\" not found"_s);
}

void Contract::watchesFromAVersion()
{
    const std::string from = makeMap("watched");
    QVERIFY(ask("PATCH", maps("watched"), R"({"data":{"a":"2"}})", MergeType));
    QVERIFY(ask("DELETE", maps("watched")));
    const auto events = watch({{"resourceVersion", from}, {"fieldSelector", "metadata.name=watched"}});
    QCOMPARE(events.size(), 2u);
    QCOMPARE(text(events[0]["type"]), "MODIFIED");
    QCOMPARE(text(events[0].at({"object", "kind"})), "ConfigMap"); // unlike list items
    QCOMPARE(text(events[1]["type"]), "DELETED");
    QVERIFY(isNewer(text(events[1].at({"object", "metadata", "resourceVersion"})),
        text(events[0].at({"object", "metadata", "resourceVersion"}))));
}

void Contract::tellsTheColumnsOfATableWithTheFirstEvent()
{
    const auto events = watch({{"labelSelector", "part=nothing"}, {"sendInitialEvents", "true"},
                                  {"resourceVersionMatch", "NotOlderThan"}, {"allowWatchBookmarks", "true"}},
        "application/json;as=Table;g=meta.k8s.io;v=v1");
    QVERIFY(!events.empty());
    QCOMPARE(text(events[0]["type"]), "BOOKMARK");
    QCOMPARE(text(events[0].at({"object", "kind"})), "Table");
    QCOMPARE(text(events[0].at({"object", "columnDefinitions"})[0]["name"]), "Name");
}

void Contract::watchesWithTheInitialState()
{
    makeMap("initial", R"({"part":"initial"})");
    const auto events = watch({{"labelSelector", "part=initial"}, {"sendInitialEvents", "true"},
                                  {"resourceVersionMatch", "NotOlderThan"}, {"allowWatchBookmarks", "true"}},
        "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1");
    QVERIFY(events.size() >= 2);
    QCOMPARE(text(events[0]["type"]), "ADDED");
    QCOMPARE(text(events[0].at({"object", "kind"})), "PartialObjectMetadata");
    QCOMPARE(text(events[1]["type"]), "BOOKMARK");
    QCOMPARE(text(events[1].at({"object", "metadata", "annotations", "k8s.io/initial-events-end"})), "true");
}

void Contract::endsWatchesInTime()
{
    QElapsedTimer timer;
    timer.start();
    watch({{"resourceVersion", makeMap("timed")}});
    QVERIFY2(timer.elapsed() >= 900 && timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void Contract::tellsAWatchWhenAnObjectStopsMatching()
{
    const std::string from = makeMap("relabelled", R"({"part":"match"})");
    QVERIFY(ask("PATCH", maps("relabelled"), R"({"metadata":{"labels":{"part":"other"}}})", MergeType));
    QVERIFY(ask("PATCH", maps("relabelled"), R"({"metadata":{"labels":{"part":"match"}}})", MergeType));
    const auto events = watch({{"resourceVersion", from}, {"labelSelector", "part=match"}});
    QCOMPARE(events.size(), 2u);
    QCOMPARE(text(events[0]["type"]), "DELETED");
    QCOMPARE(text(events[1]["type"]), "ADDED");
}

void Contract::refuses_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said");
    QTest::newRow("a missing object") << u"GET"_s << u"/none"_s << QString() << QString() << 404
                                      << u"configmaps \"none\" not found"_s;
    QTest::newRow("a list at version 0 exactly")
        << u"GET"_s << QString() << u"resourceVersionMatch=Exact&resourceVersion=0"_s << QString() << 422 << QString();
    QTest::newRow("initial events of a list")
        << u"GET"_s << QString() << u"sendInitialEvents=true"_s << QString() << 422 << QString();
    QTest::newRow("initial events without a match")
        << u"GET"_s << QString() << u"watch=true&sendInitialEvents=true"_s << QString() << 422 << QString();
    QTest::newRow("a field it cannot select by")
        << u"GET"_s << QString() << u"fieldSelector=data.a=1"_s << QString() << 400 << QString();
    QTest::newRow("an object without a name")
        << u"POST"_s << QString() << QString() << uR"({"apiVersion":"v1","kind":"ConfigMap","metadata":{}})"_s << 422
        << u"ConfigMap \"\" is invalid: metadata.name: Required value: name or generateName is required"_s;
    QTest::newRow("an object of another kind")
        << u"POST"_s << QString() << QString() << uR"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"x"}})"_s
        << 400 << QString();
    QTest::newRow("another name than the path's")
        << u"PUT"_s << u"/kube-root-ca.crt"_s << QString()
        << uR"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"y"}})"_s << 400
        << u"the name of the object (y) does not match the name on the URL (kube-root-ca.crt)"_s;
}

void Contract::refuses()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, query);
    QFETCH(QString, body);
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const QString& pair : query.split(u'&', Qt::SkipEmptyParts))
        pairs.emplace_back(pair.section(u'=', 0, 0).toStdString(), pair.section(u'=', 1).toStdString());
    const auto reply = ask(method.toStdString(), maps() + path.toStdString(), body.toStdString(), {}, std::move(pairs));
    QVERIFY(!reply);
    QTEST(reply.error().httpStatus, "status");
    QFETCH(QString, said);
    if (!said.isEmpty())
        QCOMPARE(reply.error().said, said);
}

} // namespace Chartroom
