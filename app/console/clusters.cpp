// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/clusters.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

Clusters::Clusters(const Clock& clock, Simulator::Options demo, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_demoOptions(std::move(demo))
{
    connect(&m_demoStart, &QFutureWatcherBase::finished, this, &Clusters::demoStarted);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &Clusters::kubeconfigWasRead);
    listEntries();
}

Clusters::~Clusters()
{
    close();
    m_demoStart.waitForFinished();
    m_reading.waitForFinished();
}

void Clusters::setKubeconfig(Kube::Kubeconfig kubeconfig)
{
    m_kubeconfig = std::move(kubeconfig);
    listEntries();
}

void Clusters::readKubeconfig(const QString& path)
{
    m_isReading = true;
    m_reading.setFuture(QtConcurrent::run([path = path.toStdString()] {
        return std::make_shared<Result<Kube::Kubeconfig>>(Kube::Kubeconfig::load(path));
    }));
}

void Clusters::kubeconfigWasRead()
{
    m_isReading = false;
    Result<Kube::Kubeconfig>& read = *m_reading.result();
    if (!read) {
        Q_EMIT kubeconfigFailed(read.error());
        return;
    }
    setKubeconfig(std::move(*read));
    Q_EMIT kubeconfigRead();
}

void Clusters::listEntries()
{
    m_entries.clear();
    const auto add = [this](const Kube::Kubeconfig& config, bool demo) {
        for (const Kube::ContextSummary& context : Kube::summarizeContexts(config))
            m_entries.push_back({QString::fromStdString(context.name), QString::fromStdString(context.server),
                context.problem ? context.problem->sentence() : QString(), demo});
    };
    add(m_kubeconfig, false);
    if (m_demo.config.contexts.empty())
        m_entries.push_back({DemoName, {}, {}, true});
    else
        add(m_demo.config, true);
}

Result<void> Clusters::open(const QString& name)
{
    const std::string context = name.toStdString();
    if (m_kubeconfig.context(context))
        return begin(m_kubeconfig, name);
    if (m_demo.config.context(context))
        return begin(m_demo.config, name);
    if (name == DemoName)
        return openDemo();
    return begin(m_kubeconfig, name); // which says what is wrong with the name
}

/// On a thread of the pool: building the world takes longer than a window may keep still.
Result<Clusters::Demo> Clusters::startDemo(const Simulator::Options& options)
{
    Demo demo {std::make_unique<Simulator::Server>(options), {}};
    if (auto started = demo.server->start(); !started)
        return Failure(started.error());
    auto config = Kube::Kubeconfig::parse(demo.server->kubeconfig(), "demo");
    if (!config)
        return Failure(config.error());
    demo.config = std::move(*config);
    return demo;
}

Result<void> Clusters::openDemo()
{
    if (m_demo.server)
        return begin(m_demo.config, QString::fromStdString(m_demo.config.currentContext));
    close();
    wantDemo(true);
    if (!m_demoStart.isRunning())
        m_demoStart.setFuture(QtConcurrent::run(
            [options = m_demoOptions] { return std::make_shared<Result<Demo>>(startDemo(options)); }));
    return {};
}

void Clusters::demoStarted()
{
    Result<Demo>& started = *m_demoStart.result();
    const bool wanted = m_demoWanted;
    wantDemo(false);
    if (!started) {
        if (wanted)
            Q_EMIT openFailed(started.error());
        return;
    }
    m_demo = std::move(*started);
    listEntries();
    if (!wanted)
        return;
    if (const Result<void> opened = openDemo(); !opened)
        Q_EMIT openFailed(opened.error());
}

void Clusters::wantDemo(bool wanted)
{
    if (m_demoWanted == wanted)
        return;
    m_demoWanted = wanted;
    Q_EMIT demoStartChanged();
}

Result<void> Clusters::begin(const Kube::Kubeconfig& kubeconfig, const QString& context)
{
    wantDemo(false);
    close();
    auto session = ClusterSession::open(kubeconfig, context, m_clock, m_consent);
    if (!session)
        return Failure(session.error());
    m_session = std::move(*session);
    Q_EMIT sessionChanged(m_session.get());
    m_session->start();
    return {};
}

void Clusters::close()
{
    if (!m_session)
        return;
    Q_EMIT sessionEnding();
    m_session.reset();
    Q_EMIT sessionChanged(nullptr);
}

} // namespace Chartroom::Console
