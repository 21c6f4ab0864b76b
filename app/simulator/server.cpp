// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/server.h"

#include "app/simulator/api/apiserver.h"
#include "app/simulator/api/logs.h"
#include "app/simulator/api/metrics.h"
#include "app/simulator/api/reviews.h"
#include "app/simulator/http/listener.h"
#include "app/simulator/life/incidents.h"
#include "app/simulator/world/worldbuilder.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <algorithm>
#include <csignal>
#include <format>
#include <future>
#include <thread>

namespace Chartroom::Simulator {

namespace {

std::string madeUpToken()
{
    QByteArray bytes(18, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes.toBase64(QByteArray::Base64UrlEncoding).toStdString();
}

/// Requests plan things too: simulated time is never behind by more than this.
constexpr std::chrono::milliseconds MaxSleep {20};

} // namespace

class Server::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
        , identities(options.token.empty() ? madeUpToken() : options.token, !options.tls)
        , viewerToken(identities.addNamespaceUser("checkout-viewer", "checkout"))
        , world(store, options, WorldBuilder::beginning(serverClock()))
        , cluster(world)
        , scenario(cluster)
        , incidents(cluster, scenario, [this] { api.reads().expireWatches(); })
        , api(cluster, loop, identities)
        , metrics(cluster)
        , logs(cluster, loop)
    {
        api.addExtension([this](const ApiServer::Call& call) { return answerReview(store, call); });
        api.addExtension([this](const ApiServer::Call& call) { return metrics.answer(call); });
        api.addExtension([this](const ApiServer::Call& call) { return logs.answer(call); });
    }

    TimePoint serverClock() const
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) + options.clockSkew;
    }

    /// Lets simulated time go on with the wall clock: sleeps until the next thing is due.
    void followWallClock()
    {
        if (!isAlive) {
            loop.after(MaxSleep, [this] { followWallClock(); });
            return;
        }
        world.agenda.runUntil(serverClock());
        const auto next = world.agenda.next();
        const auto wait = next
            ? std::clamp<std::chrono::milliseconds>(*next - serverClock(), std::chrono::milliseconds(1), MaxSleep)
            : MaxSleep;
        loop.after(wait, [this] { followWallClock(); });
    }

    /// Runs `task` in the loop's thread and waits for it.
    void run(const EventLoop::Task& task)
    {
        std::promise<void> done;
        loop.post([&] {
            task();
            done.set_value();
        });
        done.get_future().wait();
    }

    /// Opens a door and returns the certificate authority's PEM, empty without TLS.
    Result<std::string> open(std::unique_ptr<Listener>& door, Connection::Handler handler, std::uint16_t port)
    {
        std::shared_ptr<const TlsIdentity> tls;
        std::string pem;
        if (options.tls) {
            auto made = TlsIdentity::create();
            if (!made)
                return Failure(made.error());
            pem = made->authorityPem();
            tls = std::make_shared<const TlsIdentity>(std::move(*made));
        }
        door = std::make_unique<Listener>(loop, std::move(handler), std::move(tls));
        if (auto listening = door->listen(port); !listening)
            return Failure(listening.error());
        return pem;
    }

    void renewToken()
    {
        faultyToken = std::format("{}-{}", identities.adminToken(), ++faultyTokens);
        faultyFront->setToken(faultyToken, identities.adminToken());
    }

    void writeToken() const
    {
        QSaveFile file(QString::fromStdString(options.faultyTokenFile));
        if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && file.write(QByteArray::fromStdString(faultyToken)) > 0)
            file.commit();
    }

    std::string urlOf(const std::unique_ptr<Listener>& door) const
    {
        return std::format("{}://127.0.0.1:{}", options.tls ? "https" : "http", door ? door->port() : 0);
    }

    Options options;
    EventLoop loop;
    Store store;
    Identities identities;
    std::string viewerToken;
    World world;
    Cluster cluster;
    Scenario scenario;
    Incidents incidents;
    ApiServer api;
    Metrics metrics;
    Logs logs;
    bool isAlive = true; ///< of the loop's thread
    std::unique_ptr<Listener> listener;
    std::string authority;
    std::unique_ptr<FaultyFront> faultyFront;
    std::unique_ptr<Listener> faultyListener;
    std::string faultyAuthority;
    std::shared_ptr<const TlsIdentity> faultyIdentity; ///< its authority is the one that the kubeconfig names
    std::string faultyToken;
    int faultyTokens = 0;
    std::thread thread;
};

Server::Server(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
    TlsIdentity::prepare();
}

Server::~Server()
{
    stop();
}

Result<void> Server::start()
{
    auto door
        = d->open(d->listener, [this](const Request& request) { return d->api.handle(request); }, d->options.port);
    if (!door)
        return Failure(door.error());
    d->authority = std::move(*door);
    if (d->options.faultSeed) {
        d->faultyFront = std::make_unique<FaultyFront>(
            d->loop, [this](const Request& request) { return d->api.handle(request); }, *d->options.faultSeed);
        d->faultyFront->setDateSkew(d->options.clockSkew);
        if (d->options.tls && !d->options.faultyTokenFile.empty()) {
            d->renewToken();
            d->writeToken();
        }
        d->faultyFront->closeAll = [this] { d->faultyListener->closeConnections(); };
        auto faulty
            = d->open(d->faultyListener, [this](const Request& request) { return d->faultyFront->handle(request); }, 0);
        if (!faulty)
            return Failure(faulty.error());
        d->faultyAuthority = std::move(*faulty);
        d->faultyIdentity = d->faultyListener->identity();
    }
    for (const auto& [delay, name] : d->options.incidents)
        if (!std::ranges::contains(Incidents::names(), name))
            return Failure(Error {.kind = Error::Kind::InvalidInput,
                .attempted = QCoreApplication::translate("Simulator", "The cluster could not be made."),
                .said = QCoreApplication::translate("Simulator", "There is no incident named %1.")
                    .arg(QString::fromStdString(name))});
    WorldBuilder(d->world, d->cluster, d->scenario, d->serverClock()).build();
    for (const auto& [delay, name] : d->options.incidents)
        d->world.agenda.after(delay, [this, name = name] { d->incidents.begin(name); });
    d->followWallClock();
    d->thread = std::thread([this] {
        // OpenSSL writes with write(2): a client that has gone must not end the process.
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
        pthread_setname_np(pthread_self(), "simulator");
        d->loop.run();
    });
    return {};
}

void Server::stop()
{
    if (!d->thread.joinable())
        return;
    d->loop.stop();
    d->thread.join();
    d->listener.reset();
    d->faultyListener.reset();
}

std::string Server::url() const
{
    return d->urlOf(d->listener);
}

std::string Server::kubeconfig() const
{
    const auto cluster = [](std::string_view name, const std::string& url, const std::string& authority) {
        std::string text = std::format("- name: {}\n  cluster:\n    server: {}\n", name, url);
        if (!authority.empty())
            text += "    certificate-authority-data: " + QByteArray::fromStdString(authority).toBase64().toStdString()
                + '\n';
        return text;
    };
    std::string text = "apiVersion: v1\nkind: Config\ncurrent-context: demo\nclusters:\n";
    text += cluster("demo", url(), d->authority);
    if (d->faultyListener)
        text += cluster("demo-faulty", d->urlOf(d->faultyListener), d->faultyAuthority);
    text += "contexts:\n- name: demo\n  context: {cluster: demo, user: admin}\n";
    if (d->options.tls)
        text += "- name: demo-checkout\n  context: {cluster: demo, user: checkout-viewer, namespace: checkout}\n";
    if (d->faultyListener)
        text += "- name: demo-faulty\n  context: {cluster: demo-faulty, user: faulty}\n";
    text += std::format("users:\n- name: admin\n  user: {{token: \"{}\"}}\n", d->identities.adminToken());
    if (d->faultyListener)
        text += d->faultyToken.empty()
            ? std::format("- name: faulty\n  user: {{token: \"{}\"}}\n", d->identities.adminToken())
            : std::format("- name: faulty\n  user: {{tokenFile: \"{}\"}}\n", d->options.faultyTokenFile);
    if (d->options.tls)
        text += std::format("- name: checkout-viewer\n  user: {{token: \"{}\"}}\n", d->viewerToken);
    return text;
}

bool Server::beginIncident(const std::string& name)
{
    bool known = false;
    d->run([&] { known = d->incidents.begin(name); });
    return known;
}

void Server::setLife(bool on)
{
    d->run([&] { d->isAlive = on; });
}

void Server::setCalm(bool calm)
{
    d->run([&] { d->faultyFront->setCalm(calm); });
}

void Server::loseServer(std::chrono::milliseconds duration)
{
    d->run([&] { d->faultyFront->loseServer(duration); });
}

void Server::rotateToken(std::chrono::milliseconds delay)
{
    d->run([&] {
        d->renewToken();
        d->loop.after(delay, [this] { d->writeToken(); });
    });
}

void Server::changeCertificate(bool foreign)
{
    d->run([&] {
        auto made = foreign ? TlsIdentity::create() : d->faultyIdentity->renewed();
        if (made)
            d->faultyListener->setIdentity(std::make_shared<const TlsIdentity>(std::move(*made)));
    });
}

std::vector<Served> Server::served() const
{
    std::vector<Served> served;
    d->run([&] { served = d->faultyFront->served(); });
    return served;
}

Result<void> Server::writeKubeconfig(const std::string& path) const
{
    QSaveFile file(QString::fromStdString(path));
    const std::string text = kubeconfig();
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size())
        && file.commit())
        return {};
    return Failure(Error {.kind = Error::Kind::Io,
        .attempted = QCoreApplication::translate("Simulator", "The kubeconfig %1 could not be written.")
            .arg(QString::fromStdString(path)),
        .said = file.errorString()});
}

} // namespace Chartroom::Simulator
