// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"
#include "models/kube/apiclient.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Testing {

/// An API server in memory: objects by path with resource versions, POST, PUT, PATCH, DELETE, label selectors and dry
/// runs, as far as code that rolls releases back needs them. Every request is kept; any may be answered with an error.
/// Patches of every type but JSON patches are merged as RFC 7386 says. Answers at once, in the calling thread. Any
/// thread.
class ObjectApi final : public Kube::ApiClient {
public:
    /// Answers before the server does, or passes: "the connection is gone from here on", "the third one conflicts".
    using Fault = std::function<std::optional<Error>(const Kube::ApiRequest&)>;

    /// Serves a kind: `groupVersion` is "v1" or "apps/v1".
    void serve(
        const std::string& groupVersion, const std::string& kind, const std::string& plural, bool namespaced = true);
    /// Stores an object as it is; its path follows from its kind. The resource version is set.
    void put(Documents::Json object);
    void remove(const std::string& path);
    std::optional<Documents::Json> object(const std::string& path) const;
    void setFault(Fault fault) { m_fault = std::move(fault); }

    /// Every request so far as "METHOD path", with "?dryRun" and "&force" where they were asked for.
    std::vector<std::string> requests() const;
    /// Those that would change something, without the dry runs.
    std::vector<std::string> writes() const;
    /// The body of the newest request that `requests()` writes so; empty where there is none.
    std::string bodyOf(std::string_view request) const;
    std::string contentTypeOf(std::string_view request) const;
    void forgetRequests();

    Kube::RequestHandle send(Kube::ApiRequest request, Callback done) override;

    static Error refusal(Error::Kind kind, const QString& said, int httpStatus);

private:
    struct Sent {
        std::string line;
        std::string body;
        std::string contentType;
    };

    Result<Kube::ApiReply> answer(const Kube::ApiRequest& request);
    Result<Documents::Json> list(const Kube::ApiRequest& request) const;
    Result<Documents::Json> write(const Kube::ApiRequest& request, bool dryRun);
    void store(const std::string& path, Documents::Json& object);
    std::string pathOf(const Documents::Json& object) const;
    const Sent* find(std::string_view request) const;

    mutable std::recursive_mutex m_mutex; // a fault may change objects
    std::map<std::string, Documents::Json> m_objects; // guarded by m_mutex
    std::map<std::string, Documents::Json> m_types; ///< by path of the group version; guarded by m_mutex
    std::vector<Sent> m_sent; // guarded by m_mutex
    int m_version = 0; // guarded by m_mutex
    Fault m_fault;
};

} // namespace Chartroom::Testing
