// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/faults/observer.h"
#include "tests/cluster/testbed.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <format>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

/// The checker of tests/app/faults on a genuine control plane that says GOAWAY now and then, and whose processes are
/// killed and come back. It brings up one of its own, because the others' must live.
class CrashTest : public QObject {
    Q_OBJECT

    const TestBed m_bed;
    const QString m_script = u"tests/cluster/control-plane"_s;
    /// packaging/test clears away the clusters of processes that are gone by this name.
    const QString m_name = u"test-%1"_s.arg(QCoreApplication::applicationPid());
    QString m_kubeconfigFile;
    std::string m_kubeconfig;
    std::string m_server; ///< its address
    std::unique_ptr<Kube::Connection> m_writer;
    std::vector<Kube::ResourceType> m_resources;
    std::unique_ptr<Observer> m_seen; ///< from the first test to the last, never started again
    QStringList m_differences; ///< when they were last compared
    int m_made = 0;

    /// A thing that comes, and one that goes. Nobody asks whether it worked: the server may be gone.
    void change()
    {
        const std::string path = "/api/v1/namespaces/default/configmaps";
        m_writer->api().send({.method = "POST",
                                 .path = path,
                                 .contentType = "application/json",
                                 .body = std::format(R"({{"metadata":{{"name":"crash-{}"}}}})", m_made)},
            [](const auto&) { });
        if (m_made++ % 2 == 0)
            m_writer->api().send(
                {.method = "DELETE", .path = std::format("{}/crash-{}", path, m_made / 3)}, [](const auto&) { });
    }

    bool agrees()
    {
        Observer truth(m_kubeconfig, "admin", m_resources, {});
        const auto equal = [this](auto&& found) {
            m_differences = found;
            return m_differences.isEmpty();
        };
        const auto quiet
            = [&] { return equal(truth.troubles() + m_seen->troubles()) && truth.isQuiet() && m_seen->isQuiet(); };
        if (!QTest::qWaitFor(quiet, 20'000))
            return false;
        // Controllers go on working, so that the two agree at moments only.
        return QTest::qWaitFor([&] { return equal(differences(*m_seen, truth)); }, 10'000)
            && QTest::qWaitFor([&] { return equal(differences(*m_seen, m_writer->api())); }, 10'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qPrintable(TestBed::reason()));
        const auto up = m_bed.run(
            m_script, {u"up"_s, u"--name"_s, m_name, u"--profile"_s, u"pods"_s, u"--goaway-chance"_s, u"0.02"_s});
        QVERIFY2(up.ok(), up.words().constData());
        m_kubeconfigFile = QString::fromUtf8(up.output.trimmed());
        QFile file(m_kubeconfigFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_kubeconfig = file.readAll().toStdString();
        const auto config = *Kube::Kubeconfig::parse(m_kubeconfig, "test");
        m_server = config.clusters.front().server;
        m_writer = *Kube::Connection::open(config, "admin");
        m_resources = watchableResources(m_writer->api());
        // Its Table says "3s" for when an event was last seen, as of the moment it was sent; the core kind is looked
        // at.
        std::erase_if(
            m_resources, [](const auto& resource) { return resource.groupResource() == "events.events.k8s.io"; });
        m_seen = std::make_unique<Observer>(m_kubeconfig, "admin", m_resources, Observer::Options {});
        QTRY_VERIFY_WITH_TIMEOUT(m_seen->isQuiet(), 30'000);
    }
    void cleanupTestCase()
    {
        m_seen.reset();
        m_writer.reset();
        if (m_bed.isThere())
            QVERIFY(m_bed.run(m_script, {u"down"_s, u"--name"_s, m_name}).ok());
    }

    void theServerSaysGoawayAndNoRequestFails()
    {
        constexpr int Requests = 500; // one in fifty is followed by a GOAWAY
        const std::string path = "/api/v1/namespaces/default/configmaps";
        const QString keys = QFileInfo(m_kubeconfigFile).path() + u"/pki/"_s;
        const QString url = QString::fromStdString(m_server + path + std::format("?limit=[1-{}]", Requests));
        const auto curl = m_bed.run(QStandardPaths::findExecutable(u"curl"_s),
            {u"--silent"_s, u"--verbose"_s, u"--http2"_s, u"--cacert"_s, keys + u"ca.crt"_s, u"--cert"_s,
                keys + u"admin.crt"_s, u"--key"_s, keys + u"admin.key"_s, u"--output"_s, u"/dev/null"_s, url});
        QVERIFY2(curl.ok(), curl.words().right(1000).constData());
        QVERIFY(curl.errors.count("received GOAWAY") > 0);
        // What curl's output says of its requests holds for these as well.
        for (int i = 0; i < Requests; ++i) {
            const auto reply = m_writer->api().exchange({.path = path, .query = {{"limit", "1"}}});
            QVERIFY2(reply, reply ? "" : qPrintable(reply.error().sentence()));
        }
    }

    void whatIsHeldBecomesWhatTheServerHas_data()
    {
        QTest::addColumn<QStringList>("processes");
        QTest::newRow("nothing but GOAWAYs") << QStringList {};
        QTest::newRow("kube-apiserver") << QStringList {u"kube-apiserver"_s};
        QTest::newRow("etcd") << QStringList {u"etcd"_s};
        QTest::newRow("both") << QStringList {u"etcd"_s, u"kube-apiserver"_s};
    }
    void whatIsHeldBecomesWhatTheServerHas()
    {
        QFETCH(const QStringList, processes);
        for (int i = 0; i < 20; ++i) {
            change();
            QTest::qWait(20);
        }
        if (!processes.isEmpty()) {
            const auto crash = m_bed.run(m_script, QStringList {u"crash"_s, u"--name"_s, m_name} + processes);
            QVERIFY2(crash.ok(), crash.words().constData());
        }
        for (int i = 0; i < 20; ++i) {
            change();
            QTest::qWait(100);
        }
        const QDeadlineTimer patience(120'000);
        while (!agrees())
            QVERIFY2(!patience.hasExpired(), qPrintable(m_differences.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(CrashTest)

#include "tst_crash.moc"
