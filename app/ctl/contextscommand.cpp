// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

using Documents::Json;

CommandResult contextsCommand(const CommandLine& line)
{
    const auto kubeconfig = Kube::Kubeconfig::load(line.kubeconfig.toStdString());
    if (!kubeconfig)
        return failure(kubeconfig.error());
    TextTable table({u"CURRENT"_s, u"NAME"_s, u"CLUSTER"_s, u"SERVER"_s, u"USER"_s, u"NAMESPACE"_s});
    Json items = Json::array();
    for (const auto& context : kubeconfig->contexts) {
        const auto* cluster = kubeconfig->cluster(context.cluster);
        const std::string server = cluster ? cluster->server : std::string();
        const bool current = context.name == kubeconfig->currentContext;
        table.addRow({current ? u"*"_s : QString(), QString::fromStdString(context.name),
            QString::fromStdString(context.cluster), QString::fromStdString(server),
            QString::fromStdString(context.user), QString::fromStdString(context.nameSpace)});
        items.append(Json::object({{"name", context.name}, {"current", current}, {"cluster", context.cluster},
            {"server", server}, {"user", context.user}, {"namespace", context.nameSpace}, {"file", context.origin}}));
    }
    QString problems;
    for (const Error& problem : kubeconfig->problems)
        problems += (problems.isEmpty() ? QString() : u"\n"_s) + printable(problem.sentence());
    if (table.isEmpty() && problems.isEmpty())
        problems = QCoreApplication::translate("Contexts", "There is no kubeconfig with a context.");
    return {ExitCode::Success,
        formatted(line.format, Json::object({{"kind", "ContextList"}, {"items", std::move(items)}}), table.text()),
        problems};
}

} // namespace Chartroom::Ctl
