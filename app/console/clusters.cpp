// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/clusters.h"

#include "app/simulator/server.h"

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

Clusters::Clusters(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Clusters::~Clusters()
{
    close();
}

void Clusters::setKubeconfig(Kube::Kubeconfig kubeconfig)
{
    m_kubeconfig = std::move(kubeconfig);
}

std::vector<ClusterEntry> Clusters::entries() const
{
    std::vector<ClusterEntry> entries;
    const auto add = [&entries](const Kube::Kubeconfig& config, bool demo) {
        for (const Kube::KubeconfigContext& context : config.contexts) {
            ClusterEntry entry {QString::fromStdString(context.name), {}, {}, demo};
            if (const auto resolved = Kube::resolveContext(config, context.name))
                entry.server = QString::fromStdString(resolved->cluster.server);
            else
                entry.problem = resolved.error().sentence();
            entries.push_back(std::move(entry));
        }
    };
    add(m_kubeconfig, false);
    if (m_demoConfig.contexts.empty())
        entries.push_back({DemoName, {}, {}, true});
    else
        add(m_demoConfig, true);
    return entries;
}

Result<void> Clusters::open(const QString& name)
{
    const std::string context = name.toStdString();
    if (m_kubeconfig.context(context))
        return begin(m_kubeconfig, name);
    if (m_demoConfig.context(context))
        return begin(m_demoConfig, name);
    if (name == DemoName)
        return openDemo();
    return begin(m_kubeconfig, name); // which says what is wrong with the name
}

Result<void> Clusters::openDemo()
{
    if (!m_simulator) {
        auto simulator = std::make_unique<Simulator::Server>();
        if (auto started = simulator->start(); !started)
            return Failure(started.error());
        auto config = Kube::Kubeconfig::parse(simulator->kubeconfig(), "demo");
        if (!config)
            return Failure(config.error());
        m_demoConfig = std::move(*config);
        m_simulator = std::move(simulator);
    }
    return begin(m_demoConfig, QString::fromStdString(m_demoConfig.currentContext));
}

Result<void> Clusters::begin(const Kube::Kubeconfig& kubeconfig, const QString& context)
{
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
