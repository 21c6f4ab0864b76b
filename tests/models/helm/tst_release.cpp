// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/yaml.h"
#include "models/helm/compare.h"
#include "models/helm/manifest.h"
#include "models/helm/recordcodec.h"
#include "models/helm/release.h"
#include "models/helm/releasehistory.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Helm;
using namespace Qt::StringLiterals;
using Documents::Json;

namespace {

const char* const Helm3Record = R"({"name":"web","info":{"first_deployed":"2026-11-20T10:00:00.5+09:00",
    "last_deployed":"2026-11-21T01:02:03Z","deleted":"","description":"Upgrade complete","status":"superseded","notes":"hello"},
    "chart":{"metadata":{"name":"shop","version":"1.2.3","appVersion":"5.0","apiVersion":"v2"},"lock":null,
    "values":{"a":{"x":1,"y":2},"list":[1,2],"gone":{"deep":1}}},
    "config":{"a":{"y":3},"list":[9],"gone":null,"own":true},
    "manifest":"---\n# Source: shop/templates/cm.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cm\n",
    "hooks":[{"name":"h","kind":"Job","path":"p","manifest":"m","events":["pre-rollback","post-upgrade"],
    "last_run":{"started_at":"","completed_at":"","phase":""},"weight":-5,"delete_policies":["hook-succeeded"]}],
    "version":7,"namespace":"store","a_later_helm_writes":{"this":12345678901234567890}})";

const char* const Helm4Record = R"({"name":"web","info":{"first_deployed":"2026-11-20T10:00:00Z","status":"deployed",
    "rollback_revision":3},"chart":{"metadata":{"name":"shop","version":"2.0.0"},"schemamodtime":"0001-01-01T00:00:00Z"},
    "manifest":"","hooks":[],"version":8,"namespace":"store","apply_method":"ssa"})";

Json secretOf(const std::string& json, const std::string& version)
{
    return Json::object({{"kind", "Secret"}, {"type", "helm.sh/release.v1"},
        {"metadata",
            Json::object({{"name", "sh.helm.release.v1.web.v" + version}, {"namespace", "store"},
                {"resourceVersion", "42"}, {"creationTimestamp", "2026-11-21T01:02:04Z"},
                {"labels",
                    Json::object({{"owner", "helm"}, {"name", "web"}, {"version", version}, {"status", "superseded"},
                        {"modifiedAt", "1"}, {"team", "red"}})}})},
        {"data", Json::object({{"release", toBase64(*encodeRecord(json))}})}});
}

QByteArray text(TimePoint time)
{
    return QByteArray::fromStdString(formatTime(time));
}

Release releaseWith(const std::string& manifest, int revision)
{
    Json tree = *Json::parse(Helm3Record);
    tree.set("manifest", manifest);
    tree.set("version", revision);
    return *Release::fromTree(tree);
}

} // namespace

class ReleaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordOfHelm3IsRead()
    {
        const auto release = Release::fromObject(secretOf(Helm3Record, "7"));
        QVERIFY(release);
        QCOMPARE(release->name(), std::string("web"));
        QCOMPARE(release->revision(), 7);
        QCOMPARE(release->status(), ReleaseStatus::Superseded);
        QCOMPARE(release->chart(), std::string("shop-1.2.3"));
        QCOMPARE(release->appVersion(), std::string("5.0"));
        QCOMPARE(release->notes(), std::string("hello"));
        QCOMPARE(text(*release->firstDeployed()), QByteArray("2026-11-20T01:00:00.5Z"));
        QCOMPARE(text(*release->lastDeployed()), QByteArray("2026-11-21T01:02:03Z"));
        QVERIFY(!release->deleted());
        QCOMPARE(release->dialect(), Dialect::Helm3);
        QCOMPARE(release->applyMethod(), ApplyMethod::ClientSide);
        QCOMPARE(release->labels(), (std::vector<std::pair<std::string, std::string>> {{"team", "red"}}));
        const auto hooks = release->hooks();
        QCOMPARE(hooks.size(), std::size_t(1));
        QCOMPARE(hooks[0].weight, -5);
        QVERIFY(hooks[0].runsAt("pre-rollback") && !hooks[0].runsAt("pre-upgrade"));
        QVERIFY(hooks[0].hasDeletePolicy("hook-succeeded"));
        QVERIFY(!hooks[0].startedAt);
    }

    void aRecordOfHelm4IsRead()
    {
        const auto release = Release::fromJson(Helm4Record);
        QVERIFY(release);
        QCOMPARE(release->dialect(), Dialect::Helm4);
        QCOMPARE(release->applyMethod(), ApplyMethod::ServerSide);
        QCOMPARE(release->rollbackRevision(), 3);
    }

    void keysOfLaterVersionsSurvive()
    {
        const auto release = Release::fromJson(Helm3Record);
        QVERIFY(release->tree().dump().contains(R"("a_later_helm_writes":{"this":12345678901234567890})"));
    }

    void computedValuesAreDefaultsUnderTheUsersOwn()
    {
        const auto release = Release::fromJson(Helm3Record);
        QCOMPARE(release->computedValues(), *Json::parse(R"({"a":{"x":1,"y":3},"list":[9],"own":true})"));
    }

    void metadataAloneTellsARevision()
    {
        const auto info = RevisionInfo::fromObject(secretOf(Helm3Record, "7"), StorageDriver::ConfigMap);
        QVERIFY(info);
        QCOMPARE(info->release, (ReleaseKey {"store", "web", StorageDriver::Secret}));
        QCOMPARE(info->revision, 7);
        QCOMPARE(info->status, ReleaseStatus::Superseded);
        QCOMPARE(text(info->created), QByteArray("2026-11-21T01:02:04Z"));
        Json other = secretOf(Helm3Record, "7");
        other.member("metadata").member("labels").set("owner", "somebody");
        QVERIFY(!RevisionInfo::fromObject(other, StorageDriver::Secret));
        QVERIFY(!RevisionInfo::fromObject(secretOf(Helm3Record, "7x"), StorageDriver::Secret));
    }

    void whatIsNoReleaseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("release");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("of an unknown version") << QByteArray(R"({"apiVersion":"helm.sh/v9","spec":{}})");
        QTest::newRow("without info") << QByteArray(R"({"name":"a","version":1})");
        QTest::newRow("without a revision") << QByteArray(R"({"name":"a","info":{}})");
        QTest::newRow("wrong types") << QByteArray(R"({"name":1,"info":"x","version":"y"})");
    }
    void whatIsNoReleaseIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto release = Release::fromJson(json.toStdString());
        QVERIFY(!release);
        QVERIFY(!release.error().attempted.isEmpty());
        Json object = secretOf(json.toStdString(), "1");
        QVERIFY(!Release::fromObject(object));
        object.remove("data");
        QVERIFY(!Release::fromObject(object));
    }

    void timesAreReadAsGoWritesThem_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("UTC") << QByteArray("2026-01-02T03:04:05Z") << QByteArray("2026-01-02T03:04:05Z");
        QTest::newRow("nanoseconds") << QByteArray("2026-01-02T03:04:05.123456789Z")
                                     << QByteArray("2026-01-02T03:04:05.123Z");
        QTest::newRow("offset") << QByteArray("2026-01-02T03:04:05.1-02:30") << QByteArray("2026-01-02T05:34:05.1Z");
        QTest::newRow("zero") << QByteArray("0001-01-01T00:00:00Z") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("nonsense") << QByteArray("yesterday") << QByteArray();
        QTest::newRow("13th month") << QByteArray("2026-13-02T03:04:05Z") << QByteArray();
    }
    void timesAreReadAsGoWritesThem()
    {
        QFETCH(QByteArray, written);
        const auto time = parseTime(written.toStdString());
        QTEST(time ? text(*time) : QByteArray(), "read");
    }

    void manifestsAreReadAsHelmReadsThem()
    {
        const auto objects
            = parseManifest("---\n# Source: a/b.yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
                            "---\n# Source: a/empty.yaml\n# nothing\n---\napiVersion: v1\nkind: List\nitems:\n"
                            "- {apiVersion: v1, kind: ConfigMap, metadata: {name: one}}\n"
                            "- {apiVersion: v1, kind: ConfigMap, metadata: {name: two, namespace: other}}\n");
        QVERIFY(objects);
        QCOMPARE(objects->size(), std::size_t(3));
        QCOMPARE(objects->at(0).ref, (Kube::ObjectRef {"apps", "Deployment", "", "web"}));
        QCOMPARE(objects->at(0).source, std::string("a/b.yaml"));
        QCOMPARE(objects->at(2).ref.nameSpace, std::string("other"));
        QVERIFY(!parseManifest("a: 1\n"));
        QVERIFY(!parseManifest("a: [\n"));
        QVERIFY(parseManifest("")->empty());
    }

    void revisionsAreComparedByObject()
    {
        const std::string cm
            = "---\n# Source: c/cm.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: cm}\ndata: {a: '";
        const std::string secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {p: ";
        const auto left = releaseWith(
            cm + "1'}\n" + secret + "topsecret}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: old}\n", 1);
        const auto right = releaseWith(
            cm + "2'}\n" + secret + "topsecret}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: new}\n", 2);
        const auto result = compareRevisions(left, right);
        QVERIFY(result);
        QCOMPARE(result->differing(), 3);
        QCOMPARE(result->objects.size(), std::size_t(4));
        using Mark = ComparedObject::Mark;
        QCOMPARE(result->objects[0].mark, Mark::Changed);
        QCOMPARE(result->objects[0].changes.at(0).path, std::string("data.a"));
        QCOMPARE(result->objects[0].text.added, 1);
        QCOMPARE(result->objects[1].mark, Mark::Added);
        QCOMPARE(result->objects[1].text.added, 4);
        QCOMPARE(result->objects[2].mark, Mark::Removed);
        QCOMPARE(result->objects[3].mark, Mark::Same);
        for (const ComparedObject& object : result->objects)
            for (const std::string& line : object.text.rightLines)
                QVERIFY(!line.contains("topsecret"));
        for (const std::string& line : result->manifest.leftLines)
            QVERIFY(!line.contains("topsecret"));
        QVERIFY(result->notes.isEqual() && result->hooks.isEqual() && result->userValues.isEqual());
    }

    void theNewestRevisionStandsForARelease()
    {
        const auto info = [](const char* name, int revision) {
            RevisionInfo result;
            result.release = {"n", name, StorageDriver::Secret};
            result.revision = revision;
            return result;
        };
        const auto newest = newestOfEach({info("a", 1), info("b", 4), info("a", 10), info("a", 9)});
        QCOMPARE(newest.size(), std::size_t(2));
        QCOMPARE(newest[0].revision, 10);
    }
};

QTEST_GUILESS_MAIN(ReleaseTest)
#include "tst_release.moc"
