// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/session.h"

#include <QCoreApplication>

namespace Chartroom::Ctl {

Result<std::unique_ptr<Session>> Session::open(const CommandLine& line)
{
    auto kubeconfig = Kube::Kubeconfig::load(line.kubeconfig.toStdString());
    if (!kubeconfig)
        return Failure(std::move(kubeconfig.error()));
    const std::string context = line.context.isEmpty() ? kubeconfig->currentContext : line.context.toStdString();
    if (!line.context.isEmpty() && !kubeconfig->context(context)) {
        Error error;
        error.kind = Error::Kind::NotFound;
        error.attempted = QCoreApplication::translate("Session", "The kubeconfig has no context %1.").arg(line.context);
        error.advice = QCoreApplication::translate("Session", "chartroomctl contexts lists them.");
        return Failure(std::move(error));
    }
    Kube::ConnectionOptions options;
    if (line.allowPlugins)
        options.consent = [](const Kube::PluginConsentRequest&, std::function<void(bool)> answer) { answer(true); };
    auto session = std::make_unique<Session>();
    auto connection = Kube::Connection::open(*kubeconfig, context, std::move(options));
    if (!connection)
        return Failure(std::move(connection.error()));
    session->m_connection = std::move(*connection);
    if (!line.allNamespaces)
        session->m_nameSpace
            = line.nameSpace.isEmpty() ? session->m_connection->defaultNamespace() : line.nameSpace.toStdString();
    return session;
}

Result<Helm::ReleaseKey> Session::release(const QString& name)
{
    const Helm::ReleaseReader reader(api());
    std::optional<Error> first;
    for (const auto driver : {Helm::StorageDriver::Secret, Helm::StorageDriver::ConfigMap}) {
        const Helm::ReleaseKey key {m_nameSpace, name.toStdString(), driver};
        auto history = reader.history(key);
        if (history)
            return key;
        if (!first || first->kind == Error::Kind::NotFound)
            first = std::move(history.error());
    }
    return Failure(std::move(*first));
}

} // namespace Chartroom::Ctl
