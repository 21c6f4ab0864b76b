// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"
#include "models/argo/application.h"
#include "models/helm/release.h"
#include "models/kube/apipath.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

using Argo::Application;
using Documents::Json;

namespace {

Json applicationJson(const Application& app)
{
    Json sources = Json::array();
    for (const Argo::Source& source : app.sources)
        sources.append(Json::object({{"repository", source.repository}, {"place", source.place()},
            {"targetRevision", source.targetRevision}, {"revision", source.revision}}));
    Json conditions = Json::array();
    for (const Argo::Condition& condition : app.conditions)
        conditions.append(Json::object({{"type", condition.type}, {"message", condition.message}}));
    Json json = Json::object({{"namespace", app.nameSpace}, {"name", app.name}, {"project", app.project},
        {"sync", Argo::word(app.sync)}, {"health", Argo::word(app.health)}, {"healthMessage", app.healthMessage},
        {"destination", app.destination()}, {"destinationNamespace", app.destinationNamespace},
        {"automated", app.policy.automated}, {"selfHeal", app.policy.selfHeal}, {"prune", app.policy.prune},
        {"sources", std::move(sources)}, {"conditions", std::move(conditions)}});
    if (app.operation)
        json.set("operation",
            Json::object({{"phase", app.operation->phase}, {"message", app.operation->message},
                {"finished", app.operation->finished ? Helm::formatTime(*app.operation->finished) : std::string()}}));
    return json;
}

QString policyText(const Argo::SyncPolicy& policy)
{
    if (!policy.automated)
        return u"manual"_s;
    return policy.selfHeal ? u"auto, self-heal"_s : u"auto"_s;
}

} // namespace

CommandResult appsCommand(const CommandLine& line, Session& session, std::stop_token stop)
{
    Kube::ResourceType type;
    type.groupVersion = {"argoproj.io", "v1alpha1"};
    type.plural = "applications";
    Kube::ApiRequest request;
    request.path = Kube::collectionPath(type, session.nameSpace());
    request.attempted = QCoreApplication::translate("AppsCommand", "The Argo CD applications could not be listed.");
    const auto reply = session.api().exchange(std::move(request), stop);
    if (!reply) {
        auto result = failure(reply.error());
        if (reply.error().kind == Error::Kind::NotFound)
            result.message = QCoreApplication::translate(
                "AppsCommand", "The cluster has no Argo CD applications: Argo CD is not installed in it.");
        return result;
    }
    const auto list = reply->json();
    if (!list)
        return failure(list.error());
    TextTable table({u"NAMESPACE"_s, u"NAME"_s, u"PROJECT"_s, u"SYNC"_s, u"HEALTH"_s, u"POLICY"_s, u"REVISION"_s,
        u"DESTINATION"_s});
    Json items = Json::array();
    QString problems;
    for (const Json& item : (*list)["items"].items()) {
        const auto app = Application::parse(item);
        if (!app) {
            problems += (problems.isEmpty() ? QString() : u"\n"_s) + printable(app.error().sentence());
            continue;
        }
        const std::string revision
            = app->sources.empty() ? std::string() : Argo::shortRevision(app->sources.front().revision);
        table.addRow({QString::fromStdString(app->nameSpace), QString::fromStdString(app->name),
            QString::fromStdString(app->project), QString::fromUtf8(Argo::word(app->sync)),
            QString::fromUtf8(Argo::word(app->health)), policyText(app->policy), QString::fromStdString(revision),
            QString::fromStdString(app->destination() + '/' + app->destinationNamespace)});
        items.append(applicationJson(*app));
    }
    return {ExitCode::Success,
        formatted(line.format, Json::object({{"kind", "ApplicationList"}, {"items", std::move(items)}}), table.text()),
        problems};
}

} // namespace Chartroom::Ctl
