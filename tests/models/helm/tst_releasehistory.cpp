// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/recordcodec.h"
#include "models/helm/recordmessage.h"
#include "models/helm/releasehistory.h"
#include "tests/support/scriptedapi.h"
#include "tests/support/wirewriter.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Helm;
using namespace Chartroom::Tests;
using Documents::Json;

namespace {

const ReleaseKey Web {"store", "web", StorageDriver::Secret};
constexpr std::int64_t Created = 1'795'222'924; // 2026-11-21T01:02:04Z

struct Record {
    int revision;
    std::string status;
};
const std::vector<Record> History {{6, "superseded"}, {7, "deployed"}};

std::string name(const Record& record)
{
    return "sh.helm.release.v1.web.v" + std::to_string(record.revision);
}

std::vector<std::pair<std::string, std::string>> labels(const Record& record)
{
    return {{"owner", "helm"}, {"name", "web"}, {"version", std::to_string(record.revision)}, {"status", record.status},
        {"team", "red"}};
}

/// The text that helm puts into an object.
std::string payload(const Record& record)
{
    const Json release = Json::object({{"name", "web"}, {"namespace", "store"}, {"version", record.revision},
        {"info", Json::object({{"status", record.status}})}, {"manifest", "kind: ConfigMap\n"}});
    return *encodeRecord(release.dump());
}

std::string inJson(const std::string& next)
{
    Json items = Json::array();
    for (const Record& record : History) {
        Json metadata = Json::object({{"name", name(record)}, {"namespace", "store"}, {"resourceVersion", "42"},
            {"creationTimestamp", "2026-11-21T01:02:04Z"},
            {"managedFields",
                Json::array({Json::object({{"manager", "later"}, {"time", "2026-11-21T01:02:05Z"}}),
                    Json::object({{"manager", "helm"}, {"time", "2026-11-21T01:02:04Z"}})})}});
        for (const auto& [key, value] : labels(record))
            metadata.member("labels").set(key, value);
        items.append(Json::object({{"metadata", std::move(metadata)}, {"type", "helm.sh/release.v1"},
            {"data", Json::object({{"release", toBase64(payload(record))}})}}));
    }
    return Json::object({{"kind", "SecretList"}, {"metadata", Json::object({{"continue", next}})}, {"items", items}})
        .dump();
}

/// k8s.io/api core/v1 and apimachinery meta/v1, generated.proto.
std::string message(const Record& record)
{
    const auto manager = [](std::string_view who, std::int64_t when) {
        return Wire::bytes(17, Wire::bytes(1, who) + Wire::bytes(2, "Update") + Wire::bytes(4, Wire::number(1, when)));
    };
    std::string metadata = Wire::bytes(1, name(record)) + Wire::bytes(2, "") + Wire::bytes(3, "store")
        + Wire::bytes(5, "0b7d") + Wire::bytes(6, "42") + Wire::number(7, 0)
        + Wire::bytes(8, Wire::number(1, Created) + Wire::number(2, 0));
    for (const auto& [key, value] : labels(record))
        metadata += Wire::bytes(11, Wire::bytes(1, key) + Wire::bytes(2, value));
    metadata += manager("later", Created + 1) + manager("helm", Created);
    return Wire::bytes(1, metadata) + Wire::bytes(2, Wire::bytes(1, "release") + Wire::bytes(2, payload(record)))
        + Wire::bytes(3, "helm.sh/release.v1");
}

std::string inProtobuf(const std::string& next)
{
    std::string list = Wire::bytes(1, Wire::bytes(2, "99") + Wire::bytes(3, next));
    for (const Record& record : History)
        list += Wire::bytes(2, message(record));
    return Wire::envelope("v1", "SecretList", list);
}

} // namespace

class ReleaseHistoryTest : public QObject {
    Q_OBJECT

    static Result<std::vector<ReleaseReader::Entry>> readAll(const std::string& body)
    {
        Testing::ScriptedApi api;
        api.answer("/api/v1/namespaces/store/secrets", body);
        return ReleaseReader(api).readAll(Web);
    }

private Q_SLOTS:
    void recordsAreTheSameInEitherForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("JSON") << QByteArray::fromStdString(inJson({}));
        QTest::newRow("protobuf") << QByteArray::fromStdString(inProtobuf({}));
    }

    void recordsAreTheSameInEitherForm()
    {
        QFETCH(QByteArray, body);
        const auto entries = readAll(body.toStdString());
        QVERIFY(entries);
        QCOMPARE(entries->size(), History.size());
        for (std::size_t i = 0; i < History.size(); ++i) {
            const auto& [info, release] = (*entries)[i];
            QCOMPARE(info.release, Web);
            QCOMPARE(info.revision, History[i].revision);
            QCOMPARE(info.objectName, name(History[i]));
            QCOMPARE(info.resourceVersion, "42");
            QCOMPARE(info.created, TimePoint(std::chrono::seconds(Created)));
            QCOMPARE(info.labels, (std::vector<std::pair<std::string, std::string>> {{"team", "red"}}));
            QVERIFY(release);
            QCOMPARE(release->revision(), History[i].revision);
            QCOMPARE(release->status(), info.status);
            QCOMPARE(release->manifest(), "kind: ConfigMap\n");
            QCOMPARE(release->writer(), "helm");
        }
    }

    void anEmptyListInProtobufHasNoRecords()
    {
        const auto entries = readAll(Wire::envelope("v1", "SecretList", Wire::bytes(1, Wire::bytes(2, "99"))));
        QVERIFY(!entries);
        QCOMPARE(entries.error().kind, Error::Kind::NotFound);
    }

    void whatIsCutOffIsNoList_data()
    {
        QTest::addColumn<int>("missing");
        for (const int missing : {9, 40, 400})
            QTest::addRow("without the last %d bytes", missing) << missing;
    }

    void whatIsCutOffIsNoList()
    {
        QFETCH(int, missing);
        std::string body = inProtobuf({});
        body.resize(body.size() - std::size_t(missing));
        const auto entries = readAll(body);
        QVERIFY(!entries);
        QCOMPARE(entries.error().kind, Error::Kind::Protocol);
        QVERIFY(!entries.error().attempted.isEmpty());
    }

    void aBrokenRecordIsNoRecord()
    {
        std::string broken = message(History.front());
        broken.resize(broken.size() / 2);
        QVERIFY(!recordOfMessage(broken));
    }
};

QTEST_GUILESS_MAIN(ReleaseHistoryTest)
#include "tst_releasehistory.moc"
