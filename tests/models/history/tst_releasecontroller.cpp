// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/recordcodec.h"
#include "models/history/releasecontroller.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedapi.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::History;
using Documents::Json;

namespace {

Helm::RevisionInfo revision(int number)
{
    Helm::RevisionInfo info;
    info.release = {"shop", "web", Helm::StorageDriver::Secret};
    info.revision = number;
    info.status = Helm::ReleaseStatus::Deployed;
    info.objectName = "sh.helm.release.v1.web.v" + std::to_string(number);
    info.resourceVersion = "1";
    return info;
}

std::string pathOf(int number)
{
    return "/api/v1/namespaces/shop/secrets/" + revision(number).objectName;
}

/// The Secret that helm would have stored.
std::string secret(int number)
{
    const std::string version = std::to_string(number);
    const Json record = Json::object({{"name", "web"}, {"namespace", "shop"}, {"version", number},
        {"info", Json::object({{"status", "deployed"}})},
        {"manifest",
            "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  version: \"" + version + "\"\n"}});
    const std::string payload = Helm::toBase64(Helm::encodeRecord(record.dump()).value());
    return Json::object(
        {{"apiVersion", "v1"}, {"kind", "Secret"}, {"type", "helm.sh/release.v1"},
            {"metadata",
                Json::object({{"name", revision(number).objectName}, {"namespace", "shop"}, {"resourceVersion", "1"},
                    {"labels",
                        Json::object(
                            {{"name", "web"}, {"owner", "helm"}, {"status", "deployed"}, {"version", version}})}})},
            {"data", Json::object({{"release", payload}})}})
        .dump();
}

} // namespace

class ReleaseControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_api = std::make_shared<Testing::ScriptedApi>();
        for (const int number : {1, 2, 3})
            m_api->answer(pathOf(number), secret(number));
        m_controller = std::make_unique<ReleaseController>(m_api, m_clock);
    }
    void cleanup() { m_controller.reset(); }

    void aRecordIsReadOnceAndKept()
    {
        QSignalSpy read(m_controller.get(), &ReleaseController::recordRead);
        m_controller->readRecord(revision(2));
        m_controller->readRecord(revision(2)); // under way already
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read.front().at(1).value<RecordPtr>()->revision(), 2);
        m_controller->readRecord(revision(2)); // kept
        QTRY_COMPARE(read.size(), 2);
        QCOMPARE(m_api->asked().size(), 1u);
    }

    void aRewrittenRecordIsReadAgain()
    {
        QSignalSpy read(m_controller.get(), &ReleaseController::recordRead);
        m_controller->readRecord(revision(2));
        QTRY_COMPARE(read.size(), 1);
        Helm::RevisionInfo rewritten = revision(2);
        rewritten.resourceVersion = "7";
        m_controller->readRecord(rewritten);
        QTRY_COMPARE(read.size(), 2);
        QCOMPARE(m_api->asked().size(), 2u);
    }

    void aMissingRecordIsAnError()
    {
        QSignalSpy failed(m_controller.get(), &ReleaseController::recordFailed);
        m_controller->readRecord(revision(9));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().at(1).value<Error>().kind, Error::Kind::NotFound);
    }

    void onlyTheNewestComparisonIsAnswered()
    {
        QSignalSpy compared(m_controller.get(), &ReleaseController::compared);
        m_controller->compare(revision(1), revision(2));
        m_controller->compare(revision(3), revision(2));
        QTRY_COMPARE(compared.size(), 1);
        QTest::qWait(30);
        QCOMPARE(compared.size(), 1);
        const auto comparison = compared.front().front().value<ComparisonPtr>();
        QCOMPARE(comparison->differing(), 1);
        QVERIFY(comparison->objects.front().text.leftLines.back().find('3') != std::string::npos);
    }

    void aPlanThatCannotBeMadeSaysWhy()
    {
        QSignalSpy failed(m_controller.get(), &ReleaseController::planFailed);
        m_controller->plan({"shop", "nobody", Helm::StorageDriver::Secret}, {});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.front().front().value<Error>().attempted.isEmpty());
    }

    void aPlanGivenUpIsNotTold()
    {
        QSignalSpy failed(m_controller.get(), &ReleaseController::planFailed);
        m_controller->plan({"shop", "nobody", Helm::StorageDriver::Secret}, {});
        m_controller->stopPlanning();
        QTest::qWait(50);
        QCOMPARE(failed.size(), 0);
    }

private:
    Support::FakeClock m_clock;
    std::shared_ptr<Testing::ScriptedApi> m_api;
    std::unique_ptr<ReleaseController> m_controller;
};

QTEST_GUILESS_MAIN(ReleaseControllerTest)
#include "tst_releasecontroller.moc"
