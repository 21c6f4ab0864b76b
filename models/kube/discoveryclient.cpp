// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/apipath.h"
#include "models/kube/discovery.h"
#include "models/kube/discoverydocument.h"
#include "models/kube/kubetext.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <map>
#include <mutex>

namespace Chartroom::Kube {

namespace {

constexpr const char* Accept = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
                               "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,"
                               "application/json";
constexpr std::array Roots {"/api", "/apis"};

struct Root {
    std::string etag;
    DiscoveryDocument document;
};

std::string headerOf(const ApiReply& reply, std::string_view name)
{
    const auto found
        = std::ranges::find(reply.headers, name, [](const auto& header) { return std::string_view(header.first); });
    return found == reply.headers.end() ? std::string() : found->second;
}

void append(DiscoveryDocument& into, DiscoveryDocument from)
{
    std::ranges::move(from.types, std::back_inserter(into.types));
    std::ranges::move(from.stale, std::back_inserter(into.stale));
}

int leadingNumber(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number; // "34+" is 34
}

} // namespace

struct DiscoveryClient::Cache {
    std::mutex mutex;
    std::map<std::string, Root> roots; // guarded by mutex
};

/// One discovery: both roots, and on old servers every group version, in parallel. After the first request everything
/// happens on the I/O thread.
class DiscoveryClient::Run : public std::enable_shared_from_this<Run> {
public:
    Run(ApiClient& api, std::shared_ptr<Cache> cache, std::function<void(Result<Discovery>)> done)
        : m_api(api)
        , m_cache(std::move(cache))
        , m_done(std::move(done))
    { }

    void start()
    {
        m_pending = Roots.size(); // before the first answer can come
        for (std::size_t i = 0; i < Roots.size(); ++i) {
            ApiRequest request {.path = Roots[i],
                .accept = Accept,
                .attempted = KubeText::tr("What the server serves could not be read.")};
            {
                const std::scoped_lock lock(m_cache->mutex);
                if (const auto known = m_cache->roots.find(Roots[i]); known != m_cache->roots.end())
                    request.headers.emplace_back("If-None-Match", known->second.etag);
            }
            remember(m_api.send(std::move(request),
                [self = shared_from_this(), i](Result<ApiReply> reply) { self->rootAnswered(i, std::move(reply)); }));
        }
    }

    void cancel()
    {
        m_cancelled = true;
        const std::scoped_lock lock(m_mutex);
        for (const RequestHandle& handle : m_handles)
            handle.cancel();
    }

private:
    void remember(RequestHandle handle)
    {
        const std::scoped_lock lock(m_mutex);
        m_handles.push_back(std::move(handle));
    }

    void rootAnswered(std::size_t index, Result<ApiReply> reply)
    {
        const auto one = [this](auto step) {
            step();
            partDone();
        };
        one([&] {
            if (!reply) {
                takeFailure(std::move(reply.error()));
                return;
            }
            if (reply->status == 304) {
                const std::scoped_lock lock(m_cache->mutex);
                m_roots[index] = m_cache->roots[Roots[index]].document;
                return;
            }
            const auto json = reply->json();
            if (!json) {
                takeFailure(json.error());
                return;
            }
            if ((*json)["kind"].toStringView() != "APIGroupDiscoveryList") {
                askEachVersion(index, readGroupVersions(*json));
                return;
            }
            m_roots[index] = readAggregatedDiscovery(*json);
            if (std::string etag = headerOf(*reply, "etag"); !etag.empty()) {
                const std::scoped_lock lock(m_cache->mutex);
                m_cache->roots[Roots[index]] = {std::move(etag), m_roots[index]};
            }
        });
    }

    /// A server may have only one of the roots, or show only one; of any other failure nothing follows about what is
    /// served (client-go 0.36, discovery_client.go, ServerGroups).
    void takeFailure(Error error)
    {
        if (m_isPartial)
            return;
        m_isPartial = error.kind != Error::Kind::NotFound && error.kind != Error::Kind::Forbidden;
        m_error = std::move(error);
    }

    void askEachVersion(std::size_t index, const std::vector<GroupVersion>& versions)
    {
        const std::size_t first = m_parts[index].size();
        m_parts[index].resize(first + versions.size());
        m_pending += versions.size();
        for (std::size_t i = 0; i < versions.size() && !m_cancelled; ++i)
            remember(m_api.send({.path = groupVersionPath(versions[i])},
                [self = shared_from_this(), index, at = first + i, version = versions[i]](Result<ApiReply> reply) {
                    DiscoveryDocument& part = self->m_parts[index][at];
                    const auto json = reply ? reply->json() : Result<Documents::Json>(Failure(reply.error()));
                    if (json)
                        part.types = readResourceList(*json);
                    else
                        part.stale.push_back(version); // an aggregated API that is down
                    self->partDone();
                }));
    }

    void partDone()
    {
        if (--m_pending > 0)
            return;
        DiscoveryDocument all;
        for (std::size_t i = 0; i < Roots.size(); ++i) {
            append(all, std::move(m_roots[i]));
            for (DiscoveryDocument& part : m_parts[i])
                append(all, std::move(part));
        }
        if (m_error && (m_isPartial || all.types.empty()))
            m_done(Failure(std::move(*m_error)));
        else
            m_done(Discovery::fromTypes(std::move(all.types), std::move(all.stale)));
    }

    ApiClient& m_api;
    const std::shared_ptr<Cache> m_cache;
    const std::function<void(Result<Discovery>)> m_done;
    std::array<DiscoveryDocument, Roots.size()> m_roots;
    std::array<std::vector<DiscoveryDocument>, Roots.size()> m_parts; ///< of servers without aggregated discovery
    std::size_t m_pending = 0;
    std::optional<Error> m_error;
    bool m_isPartial = false; ///< a root was not read
    std::atomic<bool> m_cancelled = false;
    std::mutex m_mutex;
    std::vector<RequestHandle> m_handles; // guarded by m_mutex
};

DiscoveryClient::DiscoveryClient(ApiClient& api)
    : m_api(api)
    , m_cache(std::make_shared<Cache>())
{ }

DiscoveryClient::~DiscoveryClient() = default;

RequestHandle DiscoveryClient::discover(std::function<void(Result<Discovery>)> done)
{
    const auto run = std::make_shared<Run>(m_api, m_cache, std::move(done));
    run->start();
    return RequestHandle([weak = std::weak_ptr(run)] {
        if (const auto alive = weak.lock())
            alive->cancel();
    });
}

RequestHandle DiscoveryClient::serverVersion(std::function<void(Result<ServerVersion>)> done)
{
    ApiRequest request {.path = "/version", .attempted = KubeText::tr("The server's version could not be read.")};
    return m_api.send(std::move(request), [done = std::move(done)](const Result<ApiReply>& reply) {
        const auto json = reply ? reply->json() : Result<Documents::Json>(Failure(reply.error()));
        if (!json) {
            done(Failure(json.error()));
            return;
        }
        done(ServerVersion {.gitVersion = (*json)["gitVersion"].toString(),
            .major = leadingNumber((*json)["major"].toStringView()),
            .minor = leadingNumber((*json)["minor"].toStringView()),
            .platform = (*json)["platform"].toString()});
    });
}

} // namespace Chartroom::Kube
