// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/apiserver.h"

#include <algorithm>

namespace Chartroom::Simulator {

namespace {

Response plain(int status, std::string body)
{
    return {.status = status,
        .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
        .body = std::move(body),
        .stream = {},
        .delay = {}};
}

Response version()
{
    return jsonResponse(200,
        Json::object({{"major", "1"}, {"minor", "36"}, {"gitVersion", "v1.36.3"}, {"gitCommit", ""},
            {"gitTreeState", "clean"}, {"buildDate", "2026-10-14T00:00:00Z"}, {"goVersion", "go1.26.4"},
            {"compiler", "gc"}, {"platform", "linux/amd64"}}));
}

bool asksToWatch(const Request& request)
{
    const auto watch = request.parameter("watch");
    return request.hasParameter("watch") && watch != "false" && watch != "0";
}

std::string verbOf(const Request& request, const Target& target)
{
    if (request.method == "GET" || request.method == "HEAD") {
        if (target.subresource.empty() && asksToWatch(request))
            return "watch";
        return target.name.empty() ? "list" : "get";
    }
    if (request.method == "POST")
        return "create";
    if (request.method == "PUT")
        return "update";
    if (request.method == "PATCH")
        return "patch";
    if (request.method == "DELETE")
        return target.name.empty() ? "deletecollection" : "delete";
    return {};
}

/// Splits what follows the group version: [namespaces/NS/]RESOURCE[/NAME[/SUBRESOURCE…]].
Target parseTarget(
    const std::vector<std::string>& rest, const std::function<std::shared_ptr<Table>(std::string_view)>& table)
{
    Target target;
    std::size_t at = 0;
    // /namespaces/x/pods is a path within a namespace, /namespaces/x and /namespaces/x/status are the namespace itself.
    const bool scoped = rest.size() >= 3 && rest[0] == "namespaces" && rest[2] != "status" && rest[2] != "finalize";
    if (scoped) {
        target.nameSpace = rest[1];
        at = 2;
    }
    if (at < rest.size())
        target.table = table(rest[at]);
    if (at + 1 < rest.size())
        target.name = rest[at + 1];
    for (std::size_t i = at + 2; i < rest.size(); ++i)
        target.subresource += (target.subresource.empty() ? "" : "/") + rest[i];
    return target;
}

} // namespace

ApiServer::ApiServer(Cluster& cluster, EventLoop& loop, const Identities& identities)
    : m_store(cluster.world().store)
    , m_identities(identities)
    , m_discovery(m_store)
    , m_reads(m_store, loop)
    , m_writes(cluster)
{ }

std::optional<Response> ApiServer::extended(const Call& call) const
{
    for (const Extension& extension : m_extensions)
        if (auto response = extension(call))
            return response;
    return std::nullopt;
}

Response ApiServer::handle(const Request& request)
{
    if (request.path == "/healthz" || request.path == "/livez" || request.path == "/readyz")
        return plain(200, "ok");
    if (request.path == "/version")
        return version();
    const auto identity = m_identities.identify(request);
    if (!identity)
        return StatusError::unauthorized().response();
    const auto& path = request.segments;
    const bool core = !path.empty() && path[0] == "api";
    const bool groups = !path.empty() && path[0] == "apis";
    if (!core && !groups) {
        auto response = extended({request, *identity, "get", {}});
        return response ? std::move(*response) : plain(404, "404 page not found\n");
    }
    if (path.size() == 1)
        return m_discovery.root(core, request.header("accept"));
    if (groups && path.size() == 2)
        return m_discovery.group(path[1]);
    const std::size_t groupSegments = core ? 2 : 3;
    if (path.size() == groupSegments)
        return m_discovery.resources(core ? std::string_view() : path[1], path[groupSegments - 1]);
    return handleResource(request, *identity, groupSegments);
}

Response ApiServer::handleResource(const Request& request, const Identity& identity, std::size_t groupSegments)
{
    const auto& path = request.segments;
    const Kube::GroupVersion gv {groupSegments == 3 ? path[1] : std::string(), path[groupSegments - 1]};
    const auto findTable = [&](std::string_view plural) -> std::shared_ptr<Table> {
        const auto found = std::ranges::find_if(m_store.tables(), [&](const auto& table) {
            return table->info().type.plural == plural && table->info().type.groupVersion == gv;
        });
        return found == m_store.tables().end() ? nullptr : *found;
    };
    Call call {request, identity, {},
        parseTarget({path.begin() + static_cast<std::ptrdiff_t>(groupSegments), path.end()}, findTable)};
    const Target& target = call.target;
    if (!target.table)
        return gv.group.empty() || !m_store.tables().empty() ? plain(404, "404 page not found\n")
                                                             : StatusError::unknownResource().response();
    const ResourceInfo& info = target.info();
    call.verb = verbOf(request, target);
    const std::string& scope = info.is("", "namespaces") ? target.name : target.nameSpace;
    if (!identity.may(info, scope)
        && !(info.is("", "namespaces") && call.verb == "get" && scope == identity.onlyNamespace))
        return StatusError::forbidden(info, identity.user, call.verb, target.subresource, target.nameSpace, target.name)
            .response();
    if (auto response = extended(call))
        return std::move(*response);
    if (call.verb.empty() || !info.stored || (info.type.namespaced && target.nameSpace.empty() && !target.name.empty()))
        return StatusError::methodNotAllowed().response();
    return dispatch(call);
}

Response ApiServer::dispatch(const Call& call)
{
    const Target& target = call.target;
    const auto& subresource = target.subresource;
    const bool scalable = std::ranges::contains(target.info().type.subresources, "scale");
    if (subresource == "scale" && scalable && !target.name.empty())
        return m_writes.scale(target, call.request, call.verb);
    if (subresource == "eviction" && call.verb == "create")
        return m_writes.evict(target, call.request);
    if (!subresource.empty() && !(subresource == "status" && target.info().hasStatus))
        return StatusError::unknownResource().response();
    if (call.verb == "watch")
        return m_reads.watch(target, call.request);
    if (call.verb == "list")
        return m_reads.list(target, call.request);
    if (call.verb == "get")
        return m_reads.get(target, call.request);
    if (call.verb == "create" && target.name.empty())
        return m_writes.create(target, call.request);
    if (call.verb == "update" && !target.name.empty())
        return m_writes.update(target, call.request);
    if (call.verb == "patch" && !target.name.empty())
        return m_writes.patch(target, call.request);
    if (call.verb == "delete")
        return m_writes.remove(target, call.request);
    if (call.verb == "deletecollection")
        return m_writes.removeCollection(target, call.request);
    return StatusError::methodNotAllowed().response();
}

} // namespace Chartroom::Simulator
