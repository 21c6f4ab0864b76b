// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/http/client.h"
#include "models/http/iothread.h"
#include "models/kube/execcredentials.h"
#include "models/kube/httpapiclient.h"
#include "models/kube/kubeconfig.h"
#include "models/kube/watcher.h"

#include <memory>
#include <string_view>

namespace Chartroom::Kube {

struct ConnectionOptions {
    ConsentCallback consent; ///< asked before a credential plugin is first run; without it none is run
    std::shared_ptr<Http::IoThread> thread; ///< to share one thread among connections; null: one of its own
    const Clock* clock = nullptr; ///< null: the system's
    /// How long a watch may be silent before its connection is taken for dead: the API server sends bookmarks about
    /// once a minute.
    std::chrono::seconds longestSilence {100};
};

/// Everything needed to talk to the cluster of one context: I/O thread, HTTP client, API client. Opening reads the
/// files that the context names but contacts nobody; the first request does. Create and destroy outside the I/O thread,
/// after all watchers made from it are gone.
class Connection {
public:
    using Options = ConnectionOptions;

    static Result<std::unique_ptr<Connection>> open(
        const Kubeconfig& kubeconfig, std::string_view contextName, Options options = {});
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    ApiClient& api() { return *m_api; }
    WatchTransport& transport() { return *m_api; }
    Http::IoThread& thread() { return *m_thread; }
    /// For Watcher; the same for all watchers of this connection.
    const WatchContext& watchContext() const { return *m_watchContext; }
    const ResolvedContext& context() const { return m_context; }
    /// The context's namespace, "default" where it names none.
    std::string defaultNamespace() const;
    /// The URL with path prefix, for showing.
    const std::string& serverUrl() const { return m_api->server().url; }
    /// Nobody checks whether this server is the right one: to be shown as a warning.
    bool isInsecure() const { return m_api->server().route.tls.insecure; }
    TrafficCount traffic() const { return m_api->traffic(); }
    /// See Http::Client::setRest().
    void setRest(std::chrono::milliseconds rest) { m_http->setRest(rest); }

private:
    Connection() = default;

    ResolvedContext m_context;
    SystemClock m_systemClock;
    std::shared_ptr<Http::IoThread> m_thread;
    std::unique_ptr<Http::Client> m_http;
    std::unique_ptr<HttpApiClient> m_api;
    std::unique_ptr<WatchContext> m_watchContext;
};

} // namespace Chartroom::Kube
