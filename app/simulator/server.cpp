// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/server.h"

#include "app/simulator/api/apiserver.h"
#include "app/simulator/api/logs.h"
#include "app/simulator/api/metrics.h"
#include "app/simulator/api/reviews.h"
#include "app/simulator/http/listener.h"
#include "app/simulator/world/worldbuilder.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <csignal>
#include <algorithm>
#include <format>
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

TimePoint wallClock()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

class Server::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
        , identities(options.token.empty() ? madeUpToken() : options.token, !options.tls)
        , viewerToken(identities.addNamespaceUser("checkout-viewer", "checkout"))
        , world(store, options, WorldBuilder::beginning(wallClock()))
        , cluster(world)
        , scenario(cluster)
        , api(cluster, loop, identities)
        , metrics(cluster)
        , logs(cluster, loop)
    {
        api.addExtension([this](const ApiServer::Call& call) { return answerReview(store, call); });
        api.addExtension([this](const ApiServer::Call& call) { return metrics.answer(call); });
        api.addExtension([this](const ApiServer::Call& call) { return logs.answer(call); });
    }

    /// Lets simulated time go on with the wall clock: sleeps until the next thing is due.
    void followWallClock()
    {
        world.agenda.runUntil(wallClock());
        const auto next = world.agenda.next();
        const auto wait = next ? std::clamp<std::chrono::milliseconds>(*next - wallClock(), std::chrono::milliseconds(1), MaxSleep)
                               : MaxSleep;
        loop.after(wait, [this] { followWallClock(); });
    }

    Options options;
    EventLoop loop;
    Store store;
    Identities identities;
    std::string viewerToken;
    World world;
    Cluster cluster;
    Scenario scenario;
    ApiServer api;
    Metrics metrics;
    Logs logs;
    std::unique_ptr<Listener> listener;
    std::string authority;
    std::thread thread;
};

Server::Server(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

Server::~Server()
{
    stop();
}

Result<void> Server::start()
{
    std::optional<TlsIdentity> tls;
    if (d->options.tls) {
        auto made = TlsIdentity::create();
        if (!made)
            return Failure(made.error());
        d->authority = made->authorityPem();
        tls = std::move(*made);
    }
    d->listener = std::make_unique<Listener>(
        d->loop, [this](const Request& request) { return d->api.handle(request); }, std::move(tls));
    if (auto listening = d->listener->listen(d->options.port); !listening)
        return listening;
    WorldBuilder(d->world, d->cluster, d->scenario, wallClock()).build();
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
}

std::string Server::url() const
{
    return std::format("{}://127.0.0.1:{}", d->options.tls ? "https" : "http", d->listener ? d->listener->port() : 0);
}

std::string Server::kubeconfig() const
{
    std::string text = "apiVersion: v1\nkind: Config\ncurrent-context: demo\nclusters:\n- name: demo\n  cluster:\n";
    text += std::format("    server: {}\n", url());
    if (!d->authority.empty())
        text += "    certificate-authority-data: " + QByteArray::fromStdString(d->authority).toBase64().toStdString() + '\n';
    text += "contexts:\n- name: demo\n  context: {cluster: demo, user: admin}\n";
    if (d->options.tls)
        text += "- name: demo-checkout\n  context: {cluster: demo, user: checkout-viewer, namespace: checkout}\n";
    text += std::format("users:\n- name: admin\n  user: {{token: \"{}\"}}\n", d->identities.adminToken());
    if (d->options.tls)
        text += std::format("- name: checkout-viewer\n  user: {{token: \"{}\"}}\n", d->viewerToken);
    return text;
}

Result<void> Server::writeKubeconfig(const std::string& path) const
{
    QSaveFile file(QString::fromStdString(path));
    const std::string text = kubeconfig();
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) && file.commit())
        return {};
    return Failure(Error {.kind = Error::Kind::Io,
        .attempted = QCoreApplication::translate("Simulator", "The kubeconfig %1 could not be written.")
                         .arg(QString::fromStdString(path)),
        .said = file.errorString()});
}

} // namespace Chartroom::Simulator
