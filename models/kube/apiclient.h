// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/documents/json.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Kube {

enum class PatchType { Json, Merge, StrategicMerge, Apply };

/// The Content-Type of a PATCH of this type (kubernetes: application/json-patch+json …; Apply sends JSON as YAML).
std::string contentType(PatchType type);

/// Takes the body of an answer as it arrives, for answers that are too large to be held in one piece. All members are
/// called on the client's I/O thread.
class BodySink {
public:
    virtual ~BodySink() = default;
    /// A body begins. Once more where the request was repeated: what came before is void.
    virtual void bodyBegins() = 0;
    /// A piece of any size, valid during the call. No more is read from the connection until this returns.
    virtual void bodyArrived(std::string_view bytes) = 0;
};

/// One request to the API server, relative to the cluster's base URL (which may have a path prefix).
struct ApiRequest {
    std::string method = "GET";
    std::string path {}; ///< "/api/v1/namespaces/x/pods": already percent-encoded, see apipath.h
    std::vector<std::pair<std::string, std::string>> query {}; ///< encoded by the client
    std::string accept = "application/json";
    std::string contentType {}; ///< of `body`
    std::string body {};
    std::chrono::milliseconds timeout {30'000}; ///< for the whole exchange
    QString attempted {}; ///< a sentence for errors: "Deployment web in shop could not be read."
    std::vector<std::pair<std::string, std::string>> headers {}; ///< further ones, such as If-None-Match
    /// The answer holds what is compressed already, as Helm's records are: gzip would cost the server more time than
    /// the network, so it is not offered.
    bool isPacked = false;
    /// Gets the body of an answer with a status of 200 to 299, of any length; ApiReply::body stays empty then. Only an
    /// answer that is no Error makes what arrived complete.
    std::shared_ptr<BodySink> sink {};
};

struct ApiReply {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    std::string body;
    std::vector<std::string> warnings; ///< texts of Warning: 299 headers

    Result<Documents::Json> json() const;
};

/// A request under way. Dropping the handle does not cancel; cancel() may be called from any thread, any number of
/// times; the callback then gets Error::Kind::Cancelled unless it was already called.
class RequestHandle {
public:
    RequestHandle() = default;
    explicit RequestHandle(std::function<void()> cancel)
        : m_cancel(std::move(cancel))
    { }
    void cancel() const
    {
        if (m_cancel)
            m_cancel();
    }

private:
    std::function<void()> m_cancel;
};

/// What everything above `kube` talks to a cluster through. Implementations: HttpApiClient (the real one), and fakes in
/// tests. All members may be called from any thread.
///
/// An answer whose HTTP status is 400 or more, or whose body is a Status that is not Success, arrives as an Error with
/// the server's message verbatim in `said` (kubernetes.md 2.2). Retries on 429 and 5xx with Retry-After, and one
/// replay after a 401 with fresh credentials, have already happened by then.
class ApiClient {
public:
    using Callback = std::function<void(Result<ApiReply>)>;

    virtual ~ApiClient() = default;

    /// Starts the request; `done` is called exactly once, on the client's I/O thread.
    virtual RequestHandle send(ApiRequest request, Callback done) = 0;

    /// Sends and waits, for code that runs in a thread of its own (commands, chartroomctl). Never call it on the GUI or
    /// the I/O thread. A stop request cancels the exchange.
    Result<ApiReply> exchange(ApiRequest request, std::stop_token stop = {});
};

} // namespace Chartroom::Kube
