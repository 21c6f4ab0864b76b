// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/http/client.h"
#include "models/kube/apiclient.h"
#include "models/kube/credentials.h"
#include "models/kube/watchtransport.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace Chartroom::Kube {

/// Where an API server is and how requests to it are made; the result of reading a kubeconfig.
struct ServerAddress {
    std::string url {}; ///< scheme, host, port and an optional path prefix, no trailing slash
    Http::Route route {}; ///< without client certificate: that comes with the credentials
    bool compression = true;
    std::vector<std::pair<std::string, std::string>> impersonation {}; ///< header lines
};

/// Numbers for the status bar; a snapshot.
struct TrafficCount {
    std::uint64_t requests = 0; ///< sent, retries included
    std::uint64_t bytesReceived = 0; ///< of bodies, inflated
    std::uint64_t openStreams = 0;
};

/// The API server, over HTTP. At most eight exchanges run at once, so that a burst does not starve the watches; streams
/// are not counted. Retries as client-go does: up to ten times on 429 and on 5xx with Retry-After; on a cut connection
/// only a GET. After a 401 the credentials are renewed and the request is sent once more.
class HttpApiClient final : public ApiClient, public WatchTransport {
public:
    HttpApiClient(Http::Client& http, ServerAddress server, std::shared_ptr<CredentialSource> credentials);
    HttpApiClient(const HttpApiClient&) = delete;
    HttpApiClient& operator=(const HttpApiClient&) = delete;
    /// Cancels everything under way and waits for that. Not to be called from a callback.
    ~HttpApiClient() override;

    RequestHandle send(ApiRequest request, Callback done) override;
    RequestHandle start(ApiRequest request, WatchTransport::Handlers handlers) override;

    const ServerAddress& server() const { return m_server; }
    TrafficCount traffic() const;

private:
    class Core;
    const ServerAddress m_server;
    std::shared_ptr<Core> m_core; ///< lives in the I/O thread
};

} // namespace Chartroom::Kube
