// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/objectclient.h"
#include "models/kube/apipath.h"

#include <QCoreApplication>
#include <future>
#include <memory>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ObjectClient", text);
}

std::string pathOf(const ObjectAddress& address)
{
    return Kube::objectPath(address.type, address.nameSpace, address.name);
}

void addOptions(Kube::ApiRequest& request, const WriteOptions& options)
{
    request.query.emplace_back("fieldManager", "helm");
    if (options.dryRun)
        request.query.emplace_back("dryRun", "All");
    if (options.strict)
        request.query.emplace_back("fieldValidation", "Strict");
}

Result<Written> writtenBy(Kube::ApiClient& api, Kube::ApiRequest request, std::stop_token stop)
{
    auto reply = api.exchange(std::move(request), stop);
    if (!reply)
        return Failure(std::move(reply.error()));
    auto object = reply->json();
    if (!object)
        return Failure(std::move(object.error()));
    return Written {std::move(*object), std::move(reply->warnings)};
}

} // namespace

Result<ObjectClient> ObjectClient::open(Kube::ApiClient& api, std::stop_token stop)
{
    Kube::DiscoveryClient client(api);
    const auto answer = std::make_shared<std::promise<Result<Kube::Discovery>>>();
    auto future = answer->get_future();
    const auto handle = client.discover([answer](Result<Kube::Discovery> discovery) { answer->set_value(std::move(discovery)); });
    const std::stop_callback onStop(stop, [&handle] { handle.cancel(); });
    auto discovery = future.get();
    if (!discovery)
        return Failure(std::move(discovery.error()));
    ObjectClient result;
    result.m_api = &api;
    result.m_discovery = std::move(*discovery);
    return result;
}

const Kube::ResourceType* ObjectClient::typeOf(const ManifestObject& object) const
{
    return m_discovery.byVersionKind(object.groupVersion, object.ref.kind);
}

ObjectAddress ObjectClient::addressOf(const ManifestObject& object, const Kube::ResourceType& type,
    const std::string& releaseNamespace) const
{
    const std::string& own = object.ref.nameSpace;
    return {type, !type.namespaced ? std::string() : own.empty() ? releaseNamespace : own, object.ref.name};
}

Result<std::optional<Json>> ObjectClient::get(const ObjectAddress& address, std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.path = pathOf(address);
    request.attempted = tr("%1 could not be read.").arg(nameOf(address));
    auto reply = m_api->exchange(std::move(request), stop);
    if (!reply && reply.error().kind == Error::Kind::NotFound)
        return std::nullopt;
    if (!reply)
        return Failure(std::move(reply.error()));
    auto object = reply->json();
    if (!object)
        return Failure(std::move(object.error()));
    return std::move(*object);
}

Result<Written> ObjectClient::create(const ObjectAddress& address, const Json& object, const WriteOptions& options,
    std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.method = "POST";
    request.path = Kube::collectionPath(address.type, address.nameSpace);
    addOptions(request, options);
    request.contentType = "application/json";
    request.body = object.dump();
    request.attempted = tr("%1 could not be created.").arg(nameOf(address));
    return writtenBy(*m_api, std::move(request), stop);
}

Result<Written> ObjectClient::patch(const ObjectAddress& address, Kube::PatchType type, const Json& body,
    const WriteOptions& options, std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.method = "PATCH";
    request.path = pathOf(address);
    addOptions(request, options);
    if (type == Kube::PatchType::Apply)
        request.query.emplace_back("force", options.force ? "true" : "false");
    request.contentType = Kube::contentType(type);
    request.body = body.dump();
    request.attempted = tr("%1 could not be changed.").arg(nameOf(address));
    return writtenBy(*m_api, std::move(request), stop);
}

Result<Written> ObjectClient::replace(const ObjectAddress& address, const Json& object, const WriteOptions& options,
    std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.method = "PUT";
    request.path = pathOf(address);
    addOptions(request, options);
    request.contentType = "application/json";
    request.body = object.dump();
    request.attempted = tr("%1 could not be replaced.").arg(nameOf(address));
    return writtenBy(*m_api, std::move(request), stop);
}

Result<bool> ObjectClient::remove(const ObjectAddress& address, const WriteOptions& options, std::stop_token stop) const
{
    Json body = Json::object({{"kind", "DeleteOptions"}, {"apiVersion", "v1"}, {"propagationPolicy", "Background"}});
    if (options.dryRun)
        body.set("dryRun", Json::array({"All"}));
    Kube::ApiRequest request;
    request.method = "DELETE";
    request.path = pathOf(address);
    request.contentType = "application/json";
    request.body = body.dump();
    request.attempted = tr("%1 could not be deleted.").arg(nameOf(address));
    auto reply = m_api->exchange(std::move(request), stop);
    if (!reply && reply.error().kind == Error::Kind::NotFound)
        return false;
    if (!reply)
        return Failure(std::move(reply.error()));
    return true;
}

QString nameOf(const ObjectAddress& address)
{
    return nameOf(Kube::ObjectRef {address.type.groupVersion.group, address.type.kind, address.nameSpace, address.name});
}

QString nameOf(const Kube::ObjectRef& ref)
{
    const QString kind = QString::fromStdString(ref.kind);
    const QString name = QString::fromStdString(ref.name);
    if (ref.nameSpace.empty())
        return tr("%1 %2").arg(kind, name);
    return tr("%1 %2 in namespace %3").arg(kind, name, QString::fromStdString(ref.nameSpace));
}

} // namespace Chartroom::Helm
