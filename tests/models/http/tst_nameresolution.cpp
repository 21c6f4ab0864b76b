// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/client.h"
#include "models/http/iothread.h"
#include "tests/support/loopbackserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <fstream>
#include <future>
#include <memory>
#include <sched.h>
#include <sys/mount.h>

using namespace Chartroom;
using namespace Chartroom::Http;
using namespace Chartroom::Support;

namespace {

constexpr std::string_view Name = "api.cluster.test";

/// What the resolver of this thread, and of those it starts, takes for /etc/hosts.
class HostsFile {
public:
    /// False where this process may not mount anything.
    bool replace()
    {
        write({});
        if (::unshare(CLONE_NEWNS) != 0)
            return false;
        // Nobody else may see what is mounted. Where / is no mount, it is the root that packaging/environment enters,
        // which has seen to that.
        if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 && errno != EINVAL)
            return false;
        return ::mount(m_path.c_str(), "/etc/hosts", nullptr, MS_BIND, nullptr) == 0;
    }
    void write(std::string_view lines) { std::ofstream(m_path) << lines; }

private:
    QTemporaryDir m_folder;
    const std::string m_path = m_folder.path().toStdString() + "/hosts";
};

/// The body of the answer, or what went wrong.
std::string get(Client& client, const std::string& url)
{
    std::promise<std::string> answer;
    std::string body;
    client.start({.url = url, .timeout = std::chrono::seconds(10)},
        {.onBytes = [&](std::string_view bytes) { body += bytes; },
            .onEnd =
                [&](const std::optional<Error>& error) {
                    answer.set_value(error ? error->sentence().toStdString() : body);
                }});
    return answer.get_future().get();
}

std::unique_ptr<LoopbackServer> serverAt(const char* address, quint16 port)
{
    return std::make_unique<LoopbackServer>(LoopbackServer::Door {QHostAddress(QLatin1StringView(address)), port},
        [address](const ReceivedRequest&, const Answer& answer) { answer.send(200, address); });
}

} // namespace

class NameResolutionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerThatMovedIsFoundAtOnce()
    {
        HostsFile hosts;
        if (!hosts.replace())
            QSKIP("needs a mount namespace of its own");
        IoThread thread; // in that namespace too
        Client client(thread);
        auto server = serverAt("127.0.0.2", 0);
        const std::string port = server->port();
        const std::string url = "http://" + std::string(Name) + ":" + port;
        hosts.write("127.0.0.2 " + std::string(Name) + "\n");
        QCOMPARE(get(client, url), "127.0.0.2");

        server.reset();
        server = serverAt("127.0.0.3", static_cast<quint16>(std::stoi(port)));
        hosts.write("127.0.0.3 " + std::string(Name) + "\n");
        QCOMPARE(get(client, url), "127.0.0.3");
    }
};

QTEST_GUILESS_MAIN(NameResolutionTest)
#include "tst_nameresolution.moc"
