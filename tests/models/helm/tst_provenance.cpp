// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/provenance.h"

#include "models/helm/recordcodec.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Helm;
using namespace Qt::StringLiterals;
using Documents::Json;

namespace {

/// A record as the server hands it out.
Release release(const std::string& description, const Json& labels = Json::object(),
    const Json& managedFields = Json::array(), const std::string& manifest = {})
{
    const Json record = Json::object({{"name", "web"}, {"namespace", "shop"}, {"version", 2},
        {"info", Json::object({{"status", "deployed"}, {"description", description}})}, {"manifest", manifest}});
    const std::string payload = toBase64(encodeRecord(record.dump()).value());
    return Release::fromObject(Json::object({{"kind", "Secret"},
                                   {"metadata", Json::object({{"labels", labels}, {"managedFields", managedFields}})},
                                   {"data", Json::object({{"release", payload}})}}))
        .value();
}

Json entry(const char* manager, const char* time)
{
    return Json::object({{"manager", manager}, {"operation", "Update"}, {"time", time}});
}

} // namespace

class ProvenanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWho_data()
    {
        QTest::addColumn<QByteArray>("label"); // key=value
        QTest::addColumn<QByteArray>("manager");
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<QString>("who");
        QTest::newRow("a label that names somebody")
            << QByteArray("deployer=mina.kim") << QByteArray("helm") << QByteArray("Upgrade complete") << u"mina.kim"_s;
        QTest::newRow("a label with a prefix")
            << QByteArray("ci.example.kr/triggered-by=j.park") << QByteArray("helm") << QByteArray() << u"j.park"_s;
        QTest::newRow("other labels") << QByteArray("team=payments") << QByteArray("helm") << QByteArray()
                                      << u"not recorded (helm)"_s;
        QTest::newRow("a controller") << QByteArray() << QByteArray("helm-controller") << QByteArray()
                                      << u"helm-controller"_s;
        QTest::newRow("nothing at all") << QByteArray() << QByteArray() << QByteArray() << u"not recorded"_s;
        QTest::newRow("a rollback has the labels of its target")
            << QByteArray("deployer=mina.kim") << QByteArray("helm") << QByteArray("Rollback to 1")
            << u"not recorded (helm)"_s;
        QTest::newRow("so has Chartroom's with a reason") << QByteArray("deployer=mina.kim") << QByteArray("chartroom")
                                                          << QByteArray("too slow") << u"not recorded (chartroom)"_s;
    }

    void tellsWho()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, manager);
        QFETCH(QByteArray, description);
        QFETCH(QString, who);
        Json labels = Json::object({{"owner", "helm"}, {"name", "web"}});
        if (const qsizetype at = label.indexOf('='); at > 0)
            labels.set(label.left(at).toStdString(), label.mid(at + 1).toStdString());
        Json fields = Json::array();
        if (!manager.isEmpty())
            fields.append(entry(manager.constData(), "2026-01-01T00:00:00Z"));
        const Author author = Author::of(release(description.toStdString(), labels, fields));
        QCOMPARE(author.text(), who);
        QCOMPARE(author.isRecorded(), !who.startsWith(u"not recorded"_s));
        QVERIFY(!author.explanation().isEmpty());
    }

    void theFirstWriterCounts()
    {
        const Json fields
            = Json::array({entry("helm", "2026-01-02T00:00:00Z"), entry("helm-controller", "2026-01-01T00:00:00Z")});
        QCOMPARE(Author::of(release({}, Json::object(), fields)).program, "helm-controller");
    }

    void tellsWhy_data()
    {
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<QByteArray>("why");
        const QByteArray cause
            = "metadata:\n  annotations:\n    kubernetes.io/change-cause: \"new registry\"\n  name: a\n";
        QTest::newRow("somebody's words") << QByteArray("OPS-1") << cause << QByteArray("OPS-1");
        QTest::newRow("the change cause of a workload")
            << QByteArray("Upgrade complete") << cause << QByteArray("new registry");
        QTest::newRow("helm's sentence") << QByteArray("Install complete") << QByteArray() << QByteArray();
        QTest::newRow("a rollback") << QByteArray("Rollback to 12") << QByteArray() << QByteArray();
        QTest::newRow("a rollback with a reason")
            << QByteArray("Rollback to 12: slow") << QByteArray() << QByteArray("Rollback to 12: slow");
        QTest::newRow("a failure tells its own")
            << QByteArray("Upgrade \"web\" failed: no") << QByteArray() << QByteArray("Upgrade \"web\" failed: no");
    }

    void tellsWhy()
    {
        QFETCH(QByteArray, description);
        QFETCH(QByteArray, manifest);
        QFETCH(QByteArray, why);
        QCOMPARE(reasonOf(release(description.toStdString(), Json::object(), Json::array(), manifest.toStdString())),
            why.toStdString());
    }

    void saysWhatIsNotRecorded()
    {
        QCOMPARE(reasonText(u"OPS-1"_s, u"OPS-1"_s), u"OPS-1"_s);
        QCOMPARE(reasonText({}, u"Upgrade complete"_s), u"Upgrade complete (why is not recorded)"_s);
        QCOMPARE(reasonText({}, {}), u"not recorded"_s);
    }
};

QTEST_GUILESS_MAIN(ProvenanceTest)
#include "tst_provenance.moc"
