// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/mainwindow.h"
#include "app/console/pages/resourcespage.h"
#include "app/console/pageset.h"
#include "tests/app/console/smallcluster.h"
#include "tests/support/certificates.h"
#include "widgets/common/band.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Chartroom::Support;
using Tests::kubeconfigFor;
using Tests::SmallCluster;
using namespace Qt::StringLiterals;

namespace {

QString markedUp()
{
    return u"<b>bold</b>&amp;<img src=x>"_s;
}

} // namespace

/// What an operator reads in the window when what comes in is bad; the rest of the window goes on.
class tst_BadInput : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Languages> m_languages;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<Clusters> m_clusters;
    std::unique_ptr<MainWindow> m_window;

    void connectTo(const std::string& kubeconfig)
    {
        auto config = Kube::Kubeconfig::parse(kubeconfig, "/home/mina/.kube/config");
        QVERIFY2(config, config ? "" : qPrintable(config.error().sentence()));
        m_clusters->setKubeconfig(std::move(*config));
        m_window->chooseCluster(u"c"_s);
    }
    /// Everything that can be read in labels.
    QString words() const
    {
        QStringList words;
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            if (label->isVisible())
                words << label->text();
        return words.join(u'\n');
    }
    bool waitForWords(const QString& words) const
    {
        return QTest::qWaitFor([&] { return this->words().contains(words); }, 15'000);
    }
    ResourcesPage& resources() const { return static_cast<ResourcesPage&>(*m_window->page(PageId::Resources)); }
    int rows() const
    {
        const QAbstractItemModel* model = resources().view().table().model();
        return model ? model->rowCount() : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Widgets::Theme>(*qApp, Widgets::SchemeChoice::Light);
        m_languages = std::make_unique<Languages>(*qApp, u"en"_s);
        m_settings = std::make_unique<SettingsStore>(m_folder.filePath(u"settings.ini"_s));
        m_clusters = std::make_unique<Clusters>(m_clock);
        m_window = std::make_unique<MainWindow>(Services {m_clock, *m_clusters, *m_theme, *m_languages, *m_settings});
        addPages(*m_window);
        m_window->resize(1600, 1000);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_clusters.reset();
        m_settings.reset();
        m_languages.reset();
        m_theme.reset();
    }

    void aKubeconfigThatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not YAML") << QByteArray("clusters: [");
        QTest::newRow("wrong type") << QByteArray("clusters: 7");
    }
    void aKubeconfigThatCannotBeUsedIsNamed()
    {
        QFETCH(QByteArray, text);
        const QString path = m_folder.filePath(u"broken"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        auto config = Kube::Kubeconfig::load({}, path.toStdString(), {});
        QVERIFY(config);
        m_clusters->setKubeconfig(std::move(*config));
        m_window->showPage(PageId::Overview);
        QVERIFY2(words().contains(u"A kubeconfig file could not be used."_s), qPrintable(words()));
        QVERIFY2(words().contains(path), qPrintable(words()));
    }

    void aContextWithoutItsClusterSaysSo()
    {
        connectTo("apiVersion: v1\nkind: Config\nusers: [{name: u, user: {token: t}}]\n"
                  "contexts: [{name: c, context: {cluster: gone, user: u}}]\n");
        QVERIFY2(words().contains(u"The cluster could not be opened."_s), qPrintable(words()));
        QVERIFY2(words().contains(u"gone"_s), qPrintable(words()));
    }

    void aServerThatIsNotThereIsNamed_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("refused") << u"https://127.0.0.1:%1"_s.arg(LoopbackServer::unusedPort())
                                 << u"No connection to 127.0.0.1"_s;
        QTest::newRow("no such name") << u"https://no-such-host.invalid:6443"_s << u"no-such-host.invalid"_s;
    }
    void aServerThatIsNotThereIsNamed()
    {
        QFETCH(QString, server);
        QFETCH(QString, sentence);
        connectTo(kubeconfigFor(server.toStdString()));
        QVERIFY2(waitForWords(u"c does not answer as an API server."_s), qPrintable(words()));
        QVERIFY2(words().contains(sentence), qPrintable(words()));
        QVERIFY(words().contains(u"Attempt"_s)); // and it goes on trying
    }

    void aBadCertificateIsExplained_data()
    {
        QTest::addColumn<bool>("expired");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another authority") << false << u"authority that is not trusted"_s;
        QTest::newRow("expired") << true << u"has expired"_s;
    }
    void aBadCertificateIsExplained()
    {
        QFETCH(bool, expired);
        QFETCH(QString, sentence);
        const CertificateAuthority authority;
        const CertificateAuthority other("another CA");
        const KeyPair pair = expired ? authority.issue({.daysFrom = -10, .daysTo = -1}) : authority.issue();
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) { answer.send(200, "hello"); }, pair);
        connectTo(kubeconfigFor(server.url(), expired ? authority.certificate() : other.certificate()));
        QVERIFY2(waitForWords(sentence), qPrintable(words()));
    }

    void aServerThatIsNoApiServerIsNamed_data()
    {
        QTest::addColumn<bool>("resets");
        QTest::newRow("HTML") << false;
        QTest::newRow("reset") << true;
    }
    void aServerThatIsNoApiServerIsNamed()
    {
        QFETCH(bool, resets);
        LoopbackServer server([resets](const ReceivedRequest&, const Answer& answer) {
            if (resets)
                answer.reset();
            else
                answer.send(200, "<html><b>Sign in</b></html>", {{"Content-Type", "text/html"}});
        });
        connectTo(kubeconfigFor(server.url()));
        QVERIFY2(waitForWords(u"c does not answer as an API server."_s), qPrintable(words()));
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(u"<b>"_s))
                QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void credentialsThatAreRefusedAreSaid()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.sendJson(401, SmallCluster::refusal(401, "Unauthorized", "Unauthorized"));
        });
        connectTo(kubeconfigFor(server.url()));
        QVERIFY2(waitForWords(u"Unauthorized"_s), qPrintable(words()));
    }

    void whatMayNotBeListedIsSaidInTheServersWords()
    {
        SmallCluster cluster;
        cluster.podStatus = 403;
        cluster.podList = SmallCluster::refusal(403, "Forbidden", "pods is forbidden: User mina cannot list pods");
        LoopbackServer server(
            [&](const ReceivedRequest& request, const Answer& answer) { cluster.answer(request, answer); });
        connectTo(kubeconfigFor(server.url()));
        m_window->showPage(PageId::Resources);
        QVERIFY2(waitForWords(u"pods is forbidden: User mina cannot list pods"_s), qPrintable(words()));
    }

    void namesAreShownAsTheyAreAndNeverAsMarkup_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("markup") << markedUp();
        QTest::newRow("right to left") << u"a\u202Egnp.exe"_s;
        QTest::newRow("control characters") << u"a\u0007b\u001B[31mc"_s;
        QTest::newRow("long") << QString(10'000, u'x');
    }
    void namesAreShownAsTheyAreAndNeverAsMarkup()
    {
        QFETCH(QString, name);
        QString escaped;
        for (const QChar c : name)
            escaped += c.isPrint() && c.unicode() < 128 && c != u'"' ? QString(c)
                                                                     : u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        SmallCluster cluster;
        cluster.podList = SmallCluster::list(SmallCluster::pod(escaped.toStdString(), 5));
        LoopbackServer server(
            [&](const ReceivedRequest& request, const Answer& answer) { cluster.answer(request, answer); });
        connectTo(kubeconfigFor(server.url()));
        m_window->showPage(PageId::Resources);
        QVERIFY(QTest::qWaitFor([&] { return rows() == 1; }, 15'000));
        resources().view().table().setCurrentIndex(resources().view().table().model()->index(0, 0));
        QVERIFY(m_window->selection().isValid());
        m_window->openInspector();
        m_window->grab(); // paints it
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (!label->isVisible())
                continue;
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->text()));
            for (const QChar c : label->text())
                QVERIFY2(c != u'\u202E' && (c == u'\n' || c == u'\t' || c.unicode() >= 32), qPrintable(label->text()));
            QVERIFY(label->text().size() <= 2'100);
        }
    }
};

QTEST_MAIN(tst_BadInput)
#include "tst_badinput.moc"
