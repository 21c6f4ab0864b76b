// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/metricsreader.h"
#include "models/metrics/metricssampler.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedapi.h"

#include <QSignalSpy>
#include <QTest>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Metrics;

namespace {

const std::string Group
    = R"({"kind":"APIGroup","versions":[{"groupVersion":"metrics.k8s.io/v1beta1","version":"v1beta1"}]})";
const std::string Base = "/apis/metrics.k8s.io/v1beta1";

std::string nodes(const char* time, const char* cpu = "250m")
{
    return std::string(R"({"items":[{"metadata":{"name":"node-1"},"window":"20s","usage":{"memory":"2Gi","cpu":")")
        + cpu + R"("},"timestamp":")" + time + R"("}]})";
}

const std::string Pods = R"({"items":[
    {"metadata":{"name":"web-0","namespace":"shop"},"timestamp":"2026-11-22T20:15:00Z","containers":[
        {"name":"app","usage":{"cpu":"123456789n","memory":"131072Ki"}},
        {"name":"broken","usage":{"cpu":"lots","memory":"1"}}]},
    {"metadata":{"name":"new-pod","namespace":"shop"},"timestamp":"2026-11-22T20:15:00Z","containers":[]}]})";

Error forbidden()
{
    return {.kind = Error::Kind::Forbidden,
        .attempted = QStringLiteral("Not read."),
        .said = QStringLiteral("pods.metrics.k8s.io is forbidden"),
        .httpStatus = 403};
}

} // namespace

class MetricsSamplerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVersionIsChosenAsKubectlDoes_data()
    {
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("only beta") << QByteArray::fromStdString(Group) << QByteArray("v1beta1");
        QTest::newRow("v1 wins") << QByteArray(R"({"versions":[{"version":"v1beta1"},{"version":"v1"}]})")
                                 << QByteArray("v1");
        QTest::newRow("neither") << QByteArray(R"({"versions":[{"version":"v2"}]})") << QByteArray();
        QTest::newRow("no group") << QByteArray("nonsense") << QByteArray();
    }

    void theVersionIsChosenAsKubectlDoes()
    {
        QFETCH(QByteArray, group);
        QFETCH(QByteArray, version);
        QCOMPARE(metricsVersion(std::string_view(group.constData(), static_cast<std::size_t>(group.size()))),
            version.toStdString());
    }

    void aRoundReadsNodesAndPods()
    {
        Testing::ScriptedApi api;
        api.answer("/apis/metrics.k8s.io", Group);
        api.answer(Base + "/nodes", nodes("2026-11-22T20:15:00Z"));
        api.answer(Base + "/pods", Pods);
        Support::FakeClock clock;
        MetricsSampler sampler(api, clock);
        ReadingPtr reading;
        connect(&sampler, &MetricsSampler::read, this, [&](const ReadingPtr& taken) { reading = taken; });
        sampler.start();
        QTRY_VERIFY(reading);
        QCOMPARE(reading->nodes.size(), 1u);
        QCOMPARE(reading->pods.size(), 1u);
        QVERIFY(sampler.availability().isAvailable());
        QVERIFY(sampler.availability().missing.isEmpty());
    }

    void theStepBetweenMeasurementsIsLearned()
    {
        Testing::ScriptedApi api;
        api.answer("/apis/metrics.k8s.io", Group);
        api.answer(Base + "/pods", Pods);
        Support::FakeClock clock;
        MetricsSampler sampler(api, clock);
        QSignalSpy read(&sampler, &MetricsSampler::read);
        api.answer(Base + "/nodes", nodes("2026-11-22T20:15:00Z"));
        sampler.start();
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(sampler.step(), 15);
        api.answer(Base + "/nodes", nodes("2026-11-22T20:15:40Z"));
        sampler.sampleNow();
        QTRY_COMPARE(read.size(), 2);
        QCOMPARE(sampler.step(), 40);
    }

    void aLargeClusterIsAskedOnceAMinute_data()
    {
        QTest::addColumn<int>("pods");
        QTest::addColumn<int>("step");
        QTest::newRow("20,000 pods") << 20'000 << 15;
        QTest::newRow("20,001 pods") << 20'001 << 60;
    }
    void aLargeClusterIsAskedOnceAMinute()
    {
        QFETCH(int, pods);
        QFETCH(int, step);
        std::string list = R"({"items":[)";
        for (int i = 0; i < pods; ++i)
            list += (i > 0 ? "," : "") + std::format(R"({{"metadata":{{"name":"web-{}","namespace":"shop"}},)", i)
                + R"("timestamp":"2026-11-22T20:15:00Z","containers":[{"name":"app","usage":{"cpu":"1","memory":"1"}}]})";
        Testing::ScriptedApi api;
        api.answer("/apis/metrics.k8s.io", Group);
        api.answer(Base + "/nodes", nodes("2026-11-22T20:15:00Z"));
        api.answer(Base + "/pods", list + "]}");
        Support::FakeClock clock;
        MetricsSampler sampler(api, clock);
        QSignalSpy read(&sampler, &MetricsSampler::read);
        sampler.start();
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(sampler.step(), step);
    }

    void noMetricsApiIsSaidInASentenceWithWhatWouldProvideIt()
    {
        Testing::ScriptedApi api;
        Support::FakeClock clock;
        MetricsSampler sampler(api, clock);
        sampler.start();
        QTRY_COMPARE(sampler.availability().state, Availability::State::Absent);
        QVERIFY(!sampler.availability().title.isEmpty());
        QVERIFY(sampler.availability().detail.contains(QLatin1String("metrics-server")));
    }

    void withoutTheRightToNodesPodsAreStillShown()
    {
        Testing::ScriptedApi api;
        api.answer("/apis/metrics.k8s.io", Group);
        api.refuse(Base + "/nodes", forbidden());
        api.answer(Base + "/pods", Pods);
        Support::FakeClock clock;
        MetricsSampler sampler(api, clock);
        QSignalSpy read(&sampler, &MetricsSampler::read);
        sampler.start();
        QTRY_COMPARE(read.size(), 1);
        QVERIFY(sampler.availability().isAvailable());
        QVERIFY(sampler.availability().missing.contains(QLatin1String("forbidden")));
    }

    void whoMayReadOneNamespaceGetsThatNamespace()
    {
        Testing::ScriptedApi api;
        api.answer("/apis/metrics.k8s.io", Group);
        api.refuse(Base + "/nodes", forbidden());
        api.refuse(Base + "/pods", forbidden());
        api.answer(Base + "/namespaces/shop/pods", Pods);
        Support::FakeClock clock;
        MetricsSampler sampler(api, clock);
        sampler.setFallbackNamespaces({"shop"});
        QSignalSpy read(&sampler, &MetricsSampler::read);
        sampler.start();
        QTRY_COMPARE(read.size(), 1);
    }

    void nothingAllowedIsForbiddenInTheServersWords()
    {
        Testing::ScriptedApi api;
        api.answer("/apis/metrics.k8s.io", Group);
        api.refuse(Base + "/nodes", forbidden());
        api.refuse(Base + "/pods", forbidden());
        Support::FakeClock clock;
        MetricsSampler sampler(api, clock);
        sampler.start();
        QTRY_COMPARE(sampler.availability().state, Availability::State::Forbidden);
        QCOMPARE(sampler.availability().said, QStringLiteral("pods.metrics.k8s.io is forbidden"));
    }

    void anAnswerAfterTheEndIsDropped()
    {
        Testing::ScriptedApi api;
        Support::FakeClock clock;
        {
            MetricsSampler sampler(api, clock);
            sampler.start();
        }
        QTest::qWait(20);
        QCOMPARE(api.asked().size(), 1u);
    }
};

QTEST_GUILESS_MAIN(MetricsSamplerTest)
#include "tst_metricssampler.moc"
