// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/objectclient.h"
#include "models/kube/apipath.h"

#include <QCoreApplication>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

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

Result<const ObjectClient::Types*> ObjectClient::typesOf(const Kube::GroupVersion& groupVersion, std::stop_token stop)
{
    if (const auto known = m_types.find(groupVersion); known != m_types.end())
        return &known->second;
    Kube::ApiRequest request;
    request.path = Kube::groupVersionPath(groupVersion);
    request.attempted = QCoreApplication::translate("ObjectClient", "What the server serves in %1 could not be read.")
                            .arg(QString::fromStdString(groupVersion.apiVersion()));
    auto reply = m_api.exchange(std::move(request), stop);
    if (!reply && reply.error().kind != Error::Kind::NotFound)
        return Failure(std::move(reply.error()));
    Types types;
    if (reply) {
        auto list = reply->json();
        if (!list)
            return Failure(std::move(list.error()));
        for (const Json& resource : (*list)["resources"].items()) {
            const std::string plural = resource["name"].toString();
            if (plural.contains('/')) // a subresource
                continue;
            Kube::ResourceType type;
            type.groupVersion = groupVersion;
            type.kind = resource["kind"].toString();
            type.plural = plural;
            type.singular = resource["singularName"].toString();
            type.namespaced = resource["namespaced"].toBool();
            types.try_emplace(type.kind, type);
        }
    }
    return &m_types.insert_or_assign(groupVersion, std::move(types)).first->second;
}

Result<std::optional<Kube::ResourceType>> ObjectClient::typeOf(
    const Kube::GroupVersion& groupVersion, const std::string& kind, std::stop_token stop)
{
    auto types = typesOf(groupVersion, stop);
    if (!types)
        return Failure(std::move(types.error()));
    const auto found = (*types)->find(kind);
    return found == (*types)->end() ? std::nullopt : std::optional(found->second);
}

ObjectAddress ObjectClient::addressOf(
    const ManifestObject& object, const Kube::ResourceType& type, const std::string& releaseNamespace) const
{
    const std::string& own = object.ref.nameSpace;
    return {type, !type.namespaced ? std::string() : own.empty() ? releaseNamespace : own, object.ref.name};
}

Result<std::optional<Json>> ObjectClient::get(const ObjectAddress& address, std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.path = pathOf(address);
    request.attempted = QCoreApplication::translate("ObjectClient", "%1 could not be read.").arg(nameOf(address));
    auto reply = m_api.exchange(std::move(request), stop);
    if (!reply && reply.error().kind == Error::Kind::NotFound)
        return std::nullopt;
    if (!reply)
        return Failure(std::move(reply.error()));
    auto object = reply->json();
    if (!object)
        return Failure(std::move(object.error()));
    return std::move(*object);
}

Result<Written> ObjectClient::create(
    const ObjectAddress& address, const Json& object, const WriteOptions& options, std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.method = "POST";
    request.path = Kube::collectionPath(address.type, address.nameSpace);
    addOptions(request, options);
    request.contentType = "application/json";
    request.body = object.dump();
    request.attempted = QCoreApplication::translate("ObjectClient", "%1 could not be created.").arg(nameOf(address));
    return writtenBy(m_api, std::move(request), stop);
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
    request.attempted = QCoreApplication::translate("ObjectClient", "%1 could not be changed.").arg(nameOf(address));
    return writtenBy(m_api, std::move(request), stop);
}

Result<Written> ObjectClient::replace(
    const ObjectAddress& address, const Json& object, const WriteOptions& options, std::stop_token stop) const
{
    Kube::ApiRequest request;
    request.method = "PUT";
    request.path = pathOf(address);
    addOptions(request, options);
    request.contentType = "application/json";
    request.body = object.dump();
    request.attempted = QCoreApplication::translate("ObjectClient", "%1 could not be replaced.").arg(nameOf(address));
    return writtenBy(m_api, std::move(request), stop);
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
    request.attempted = QCoreApplication::translate("ObjectClient", "%1 could not be deleted.").arg(nameOf(address));
    auto reply = m_api.exchange(std::move(request), stop);
    if (!reply && reply.error().kind == Error::Kind::NotFound)
        return false;
    if (!reply)
        return Failure(std::move(reply.error()));
    return true;
}

QString nameOf(const ObjectAddress& address)
{
    return nameOf(
        Kube::ObjectRef {address.type.groupVersion.group, address.type.kind, address.nameSpace, address.name});
}

QString nameOf(const Kube::ObjectRef& ref)
{
    const QString kind = QString::fromStdString(ref.kind);
    const QString name = QString::fromStdString(ref.name);
    if (ref.nameSpace.empty())
        return QCoreApplication::translate("ObjectClient", "%1 %2").arg(kind, name);
    return QCoreApplication::translate("ObjectClient", "%1 %2 in namespace %3")
        .arg(kind, name, QString::fromStdString(ref.nameSpace));
}

} // namespace Chartroom::Helm
