// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; ///< milliseconds

/// A server that takes every request and answers none.
class SilentServer {
public:
    SilentServer() { m_server.listen(QHostAddress::LocalHost); }

    /// The kubeconfig that leads to it.
    QString kubeconfig()
    {
        const QString path = m_folder.filePath(u"config"_s);
        QFile file(path);
        if (!file.open(QFile::WriteOnly))
            return {};
        const QString config = u"apiVersion: v1\nkind: Config\ncurrent-context: c\n"
                               "contexts: [{name: c, context: {cluster: c, user: u}}]\n"
                               "users: [{name: u, user: {token: t}}]\n"
                               "clusters: [{name: c, cluster: {server: 'http://127.0.0.1:%1'}}]\n"_s;
        file.write(config.arg(m_server.serverPort()).toUtf8());
        return path;
    }
    bool wasAsked()
    {
        while (QTcpSocket* socket = m_server.nextPendingConnection())
            m_sockets.push_back(socket);
        return std::ranges::any_of(m_sockets, [](QTcpSocket* socket) { return socket->bytesAvailable() > 0; });
    }

private:
    QTemporaryDir m_folder;
    QTcpServer m_server;
    std::vector<QTcpSocket*> m_sockets; ///< the server's
};

} // namespace

/// chartroomctl as a process.
class CtlProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignalEndsWhatWaitsForTheServer_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("kill") << SIGTERM;
    }

    void aSignalEndsWhatWaitsForTheServer()
    {
        QFETCH(int, signal);
        SilentServer server;
        QProcess program;
        program.start(QDir(QCoreApplication::applicationDirPath()).filePath(u"chartroomctl"_s),
            {u"--kubeconfig"_s, server.kubeconfig(), u"releases"_s, u"-A"_s});
        QTRY_VERIFY_WITH_TIMEOUT(server.wasAsked(), Patience);
        ::kill(static_cast<pid_t>(program.processId()), signal);
        QVERIFY(program.waitForFinished(Patience));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QVERIFY(program.exitCode() != 0);
        QVERIFY(!program.readAllStandardError().isEmpty());
        QVERIFY(program.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CtlProgramTest)
#include "tst_ctlprogram.moc"
