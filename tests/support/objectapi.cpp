// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/objectapi.h"

#include "models/helm/mergepatch.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

using Documents::Json;

namespace {

std::string queryOf(const Kube::ApiRequest& request, std::string_view key)
{
    const auto found = std::ranges::find(request.query, key, &std::pair<std::string, std::string>::first);
    return found == request.query.end() ? std::string() : found->second;
}

bool isDryRun(const Kube::ApiRequest& request)
{
    return queryOf(request, "dryRun") == "All" || request.body.contains(R"("dryRun":["All"])");
}

std::string lineOf(const Kube::ApiRequest& request)
{
    std::string line = request.method + ' ' + request.path;
    if (isDryRun(request))
        line += "?dryRun";
    if (queryOf(request, "force") == "true")
        line += "&force";
    return line;
}

std::string groupPath(const std::string& apiVersion)
{
    return (apiVersion.contains('/') ? "/apis/" : "/api/") + apiVersion;
}

bool matches(const Json& labels, std::string_view selector)
{
    return std::ranges::all_of(selector | std::views::split(','), [&](auto part) {
        const std::string_view term(part.begin(), part.end());
        const std::size_t equals = term.find('=');
        return labels[term.substr(0, equals)].toStringView() == term.substr(equals + 1);
    });
}

/// The one thing that is patched so: replacing members of the metadata.
Json withJsonPatch(Json object, const Json& patch)
{
    constexpr std::string_view prefix = "/metadata/";
    for (const Json& step : patch.items())
        if (const std::string_view path = step["path"].toStringView(); path.starts_with(prefix))
            object.member("metadata").set(path.substr(prefix.size()), step["value"]);
    return object;
}

Failure fail(Error::Kind kind, const QString& said, int status)
{
    return Failure(ObjectApi::refusal(kind, said, status));
}

} // namespace

Error ObjectApi::refusal(Error::Kind kind, const QString& said, int httpStatus)
{
    return {.kind = kind, .attempted = u"The request failed."_s, .said = said, .httpStatus = httpStatus};
}

void ObjectApi::serve(
    const std::string& groupVersion, const std::string& kind, const std::string& plural, bool namespaced)
{
    const std::scoped_lock lock(m_mutex);
    Json& types = m_types[groupPath(groupVersion)];
    if (types.isNull())
        types = Json::object({{"resources", Json::array()}});
    types.member("resources").append(Json::object({{"name", plural}, {"kind", kind}, {"namespaced", namespaced}}));
}

std::string ObjectApi::pathOf(const Json& object) const
{
    const std::string place = groupPath(object["apiVersion"].toString());
    const auto types = m_types.find(place);
    if (types != m_types.end())
        for (const Json& type : types->second["resources"].items())
            if (type["kind"] == object["kind"])
                return place
                    + (type["namespaced"].toBool() ? "/namespaces/" + object.at({"metadata", "namespace"}).toString()
                                                   : "")
                    + '/' + type["name"].toString() + '/' + object.at({"metadata", "name"}).toString();
    qFatal("a kind that is not served");
}

void ObjectApi::store(const std::string& path, Json& object)
{
    object.member("metadata").set("resourceVersion", std::to_string(++m_version));
    m_objects.insert_or_assign(path, object);
}

void ObjectApi::put(Json object)
{
    const std::scoped_lock lock(m_mutex);
    store(pathOf(object), object);
}

void ObjectApi::remove(const std::string& path)
{
    const std::scoped_lock lock(m_mutex);
    m_objects.erase(path);
}

std::optional<Json> ObjectApi::object(const std::string& path) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_objects.find(path);
    return found == m_objects.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> ObjectApi::requests() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::string> lines;
    for (const Sent& sent : m_sent)
        lines.push_back(sent.line);
    return lines;
}

std::vector<std::string> ObjectApi::writes() const
{
    std::vector<std::string> lines = requests();
    std::erase_if(lines, [](const std::string& line) { return line.starts_with("GET ") || line.contains("?dryRun"); });
    return lines;
}

const ObjectApi::Sent* ObjectApi::find(std::string_view request) const
{
    const auto found = std::ranges::find(m_sent | std::views::reverse, request, &Sent::line);
    return found == m_sent.rend() ? nullptr : &*found;
}

std::string ObjectApi::bodyOf(std::string_view request) const
{
    const std::scoped_lock lock(m_mutex);
    const Sent* sent = find(request);
    return sent ? sent->body : std::string();
}

std::string ObjectApi::contentTypeOf(std::string_view request) const
{
    const std::scoped_lock lock(m_mutex);
    const Sent* sent = find(request);
    return sent ? sent->contentType : std::string();
}

void ObjectApi::forgetRequests()
{
    const std::scoped_lock lock(m_mutex);
    m_sent.clear();
}

Kube::RequestHandle ObjectApi::send(Kube::ApiRequest request, Callback done)
{
    done(answer(request));
    return {};
}

Result<Kube::ApiReply> ObjectApi::answer(const Kube::ApiRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    m_sent.push_back({lineOf(request), request.body, request.contentType});
    if (m_fault)
        if (auto error = m_fault(request))
            return Failure(std::move(*error));
    Result<Json> json = Json();
    const auto known = m_objects.find(request.path);
    if (request.method != "GET")
        json = write(request, isDryRun(request));
    else if (known != m_objects.end())
        json = known->second;
    else if (const auto types = m_types.find(request.path); types != m_types.end())
        json = types->second;
    else if (!queryOf(request, "labelSelector").empty())
        json = list(request);
    else
        json = fail(Error::Kind::NotFound, u"the server could not find the requested resource"_s, 404);
    if (!json)
        return Failure(std::move(json.error()));
    return Kube::ApiReply {.status = 200, .headers = {}, .body = json->dump(), .warnings = {}};
}

Result<Json> ObjectApi::list(const Kube::ApiRequest& request) const
{
    Json items = Json::array();
    for (const auto& [path, object] : m_objects)
        if (path.starts_with(request.path + '/')
            && matches(object.at({"metadata", "labels"}), queryOf(request, "labelSelector")))
            items.append(object);
    return Json::object({{"items", std::move(items)}});
}

Result<Json> ObjectApi::write(const Kube::ApiRequest& request, bool dryRun)
{
    const Json body = Json::parse(request.body).value_or(Json());
    std::string path = request.path;
    if (request.method == "POST")
        path += '/' + body.at({"metadata", "name"}).toString();
    const auto known = m_objects.find(path);
    const bool exists = known != m_objects.end();
    const bool apply = request.contentType == Kube::contentType(Kube::PatchType::Apply);
    if (request.method == "POST" && exists)
        return fail(Error::Kind::Conflict, u"already exists"_s, 409);
    if (request.method != "POST" && !apply && !exists)
        return fail(Error::Kind::NotFound, u"not found"_s, 404);
    if (request.method == "DELETE") {
        Json gone = known->second;
        if (!dryRun)
            m_objects.erase(known);
        return gone;
    }
    const std::string version = body.at({"metadata", "resourceVersion"}).toString();
    if (exists && !version.empty() && version != known->second.at({"metadata", "resourceVersion"}).toStringView())
        return fail(Error::Kind::Conflict, u"the object has been modified"_s, 409);
    Json object = !exists || request.method != "PATCH"                    ? body
        : request.contentType == Kube::contentType(Kube::PatchType::Json) ? withJsonPatch(known->second, body)
                                                                          : Helm::applyMergePatch(known->second, body);
    if (!dryRun)
        store(path, object);
    return object;
}

} // namespace Chartroom::Testing
