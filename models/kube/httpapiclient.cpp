// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/httpapiclient.h"

#include "models/http/iothread.h"
#include "models/kube/apipath.h"
#include "models/kube/kubetext.h"
#include "models/kube/retry.h"
#include "models/kube/status.h"

#include <QTimer>
#include <atomic>
#include <deque>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Chartroom::Kube {

namespace {

using Steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t MostExchanges = 8;
constexpr std::size_t LargestBody = 256 * 1024 * 1024;
constexpr std::size_t LargestStreamError = 256 * 1024;
constexpr std::size_t KeptForSink = LongestStatus + 1; ///< of a body that goes elsewhere: it may be a Status after all

/// One request of a caller, through all its attempts.
struct Call {
    std::uint64_t id = 0;
    ApiRequest request {};
    ApiClient::Callback done {}; ///< of an exchange
    WatchTransport::Handlers handlers {}; ///< of a stream
    bool isStream = false;

    Http::Transfer transfer {};
    int attempt = 0; ///< which attempt's answers count; those of earlier ones are late
    int retries = 0;
    bool renewed = false;
    bool tooLarge = false;
    bool silent = false;
    std::uint64_t credentialGeneration = 0;
    Steady::time_point deadline = Steady::time_point::max();
    ApiReply reply {};
};

} // namespace

/// The part of the client that lives in the I/O thread.
class HttpApiClient::Core : public std::enable_shared_from_this<Core> {
public:
    Core(Http::Client& http, const ServerAddress& server, std::shared_ptr<CredentialSource> credentials)
        : m_http(http)
        , m_server(server)
        , m_credentials(std::move(credentials))
    { }

    Http::IoThread& thread() const { return m_http.thread(); }
    TrafficCount traffic() const { return {m_requests, m_bytes, m_streams}; }

    RequestHandle enqueue(Call call)
    {
        static std::atomic<std::uint64_t> lastId = 0;
        call.id = ++lastId;
        const std::uint64_t id = call.id;
        const std::weak_ptr<Core> weak = weak_from_this();
        thread().post([weak, call = std::make_shared<Call>(std::move(call))] {
            if (const auto self = weak.lock())
                self->begin(call);
            else
                tell(*call, cancelled());
        });
        return RequestHandle([weak, id, thread = &thread()] {
            if (weak.expired())
                return;
            if (thread->isCurrent())
                if (const auto self = weak.lock())
                    self->silence(id);
            thread->post([weak, id] {
                if (const auto self = weak.lock())
                    self->cancel(id);
            });
        });
    }

    void stop()
    {
        m_stopped = true;
        while (!m_calls.empty())
            cancel(m_calls.begin()->first);
    }

private:
    void begin(std::shared_ptr<Call> call)
    {
        if (m_stopped) {
            tell(*call, cancelled());
            return;
        }
        m_calls.emplace(call->id, call);
        if (call->isStream) {
            ++m_streams;
            authorize(call);
        } else if (m_active < MostExchanges) {
            activate(call);
        } else {
            m_waiting.push_back(call);
        }
    }

    void cancel(std::uint64_t id)
    {
        const auto known = m_calls.find(id);
        if (known == m_calls.end())
            return;
        const auto call = known->second;
        call->transfer.cancel();
        finish(call, cancelled());
    }

    /// What cancel() promises at once to callers on the I/O thread: no bytes any more.
    void silence(std::uint64_t id)
    {
        if (const auto known = m_calls.find(id); known != m_calls.end())
            known->second->silent = true;
    }

    static Error cancelled()
    {
        return {.kind = Error::Kind::Cancelled, .attempted = KubeText::tr("The request was cancelled.")};
    }

    bool isCurrent(const Call& call, int attempt) const { return m_calls.contains(call.id) && call.attempt == attempt; }

    void activate(const std::shared_ptr<Call>& call)
    {
        ++m_active;
        if (call->request.timeout > 0ms)
            call->deadline = Steady::now() + call->request.timeout;
        authorize(call);
    }

    void authorize(const std::shared_ptr<Call>& call) { m_credentials->fetch(credentialsFor(call)); }

    CredentialSource::Callback credentialsFor(const std::shared_ptr<Call>& call)
    {
        return [weak = weak_from_this(), call, attempt = call->attempt](Result<Credentials> credentials) {
            const auto self = weak.lock();
            if (!self || !self->isCurrent(*call, attempt))
                return;
            if (credentials)
                self->transmit(call, *credentials);
            else
                self->finish(call, prefixed(std::move(credentials.error()), call->request.attempted));
        };
    }

    void transmit(const std::shared_ptr<Call>& call, const Credentials& credentials)
    {
        call->credentialGeneration = credentials.generation;
        call->reply = {};
        const int attempt = ++call->attempt;
        ++m_requests;
        call->transfer = m_http.start(httpRequest(*call, credentials),
            {.onHeaders =
                    [call, attempt](int status, const Http::Headers& headers) {
                        if (call->silent || call->attempt != attempt)
                            return;
                        call->reply.status = status;
                        call->reply.headers = headers;
                        if (call->isStream && isGood(status) && call->handlers.onHeaders)
                            call->handlers.onHeaders(headers);
                        if (call->request.sink && isGood(status))
                            call->request.sink->bodyBegins();
                    },
                .onBytes =
                    [weak = weak_from_this(), call, attempt](std::string_view bytes) {
                        const auto self = weak.lock();
                        if (self && !call->silent && call->attempt == attempt)
                            self->take(*call, bytes);
                    },
                .onEnd =
                    [weak = weak_from_this(), call, attempt](std::optional<Error> error) {
                        const auto self = weak.lock();
                        if (self && self->isCurrent(*call, attempt))
                            self->ended(call, std::move(error));
                    }});
    }

    static bool isGood(int status) { return status >= 200 && status < 300; }

    Http::Request httpRequest(const Call& call, const Credentials& credentials)
    {
        const ApiRequest& request = call.request;
        Http::Request http {.method = request.method, .url = m_server.url + request.path, .body = request.body};
        if (!request.query.empty())
            http.url += (request.path.contains('?') ? '&' : '?') + encodedQuery(request.query);
        http.headers.emplace_back("Accept", request.accept);
        if (!request.contentType.empty())
            http.headers.emplace_back("Content-Type", request.contentType);
        if (!credentials.authorization.empty())
            http.headers.emplace_back("Authorization", credentials.authorization);
        http.headers.insert(http.headers.end(), request.headers.begin(), request.headers.end());
        http.headers.insert(http.headers.end(), m_server.impersonation.begin(), m_server.impersonation.end());
        http.route = routeFor(credentials);
        if (call.isStream) {
            http.idleTimeout = std::chrono::ceil<std::chrono::seconds>(request.timeout);
        } else {
            http.compressed = m_server.compression && !request.isPacked;
            if (call.deadline != Steady::time_point::max())
                http.timeout
                    = std::max(1ms, std::chrono::ceil<std::chrono::milliseconds>(call.deadline - Steady::now()));
        }
        return http;
    }

    std::shared_ptr<const Http::Route> routeFor(const Credentials& credentials)
    {
        if (!m_route || m_routeGeneration != credentials.generation) {
            auto route = std::make_shared<Http::Route>(m_server.route);
            route->tls.certificate = credentials.certificate;
            route->tls.key = credentials.key;
            m_route = std::move(route);
            m_routeGeneration = credentials.generation;
        }
        return m_route;
    }

    void take(Call& call, std::string_view bytes)
    {
        m_bytes += bytes.size();
        if (call.isStream && isGood(call.reply.status)) {
            if (call.handlers.onBytes)
                call.handlers.onBytes(bytes);
            return;
        }
        if (call.request.sink && isGood(call.reply.status)) {
            call.request.sink->bodyArrived(bytes);
            call.reply.body += bytes.substr(0, KeptForSink - call.reply.body.size());
            return;
        }
        if (call.reply.body.size() + bytes.size() <= (call.isStream ? LargestStreamError : LargestBody)) {
            call.reply.body += bytes;
        } else {
            call.tooLarge = true;
            call.transfer.cancel();
        }
    }

    void ended(const std::shared_ptr<Call>& call, std::optional<Error> error)
    {
        if (call->tooLarge)
            error = Error {.kind = Error::Kind::Protocol,
                .attempted = KubeText::tr("The answer is larger than %1 MiB.").arg(LargestBody >> 20)};
        if (error)
            error = prefixed(std::move(*error), call->request.attempted);
        else if (!call->isStream || !isGood(call->reply.status))
            error = errorInAnswer(call->reply.status, call->reply.headers, call->reply.body, call->request.attempted);
        if (!error || !(renew(call, *error) || retry(call, *error)))
            finish(call, std::move(error));
    }

    /// After a 401: new credentials, once; true if the answer is no longer the last word.
    bool renew(const std::shared_ptr<Call>& call, const Error& error)
    {
        if (error.kind != Error::Kind::Unauthorized || call->renewed)
            return false;
        call->renewed = true;
        const std::uint64_t refused = call->credentialGeneration;
        m_credentials->renew(refused,
            [weak = weak_from_this(), call, attempt = call->attempt, refused, error](Result<Credentials> credentials) {
                const auto self = weak.lock();
                if (!self || !self->isCurrent(*call, attempt))
                    return;
                if (!credentials)
                    self->finish(call, prefixed(std::move(credentials.error()), call->request.attempted));
                else if (credentials->generation == refused)
                    self->finish(call, error);
                else
                    self->transmit(call, *credentials);
            });
        return true;
    }

    bool retry(const std::shared_ptr<Call>& call, const Error& error)
    {
        if (call->isStream)
            return false; // its owner has a back-off of its own
        const auto delay = retryDelay(error, call->request.method, call->retries);
        if (!delay || Steady::now() + *delay >= call->deadline)
            return false;
        ++call->retries;
        // A coarse timer may be early by a twentieth, and Retry-After is a request.
        QTimer::singleShot(
            *delay, Qt::PreciseTimer, thread().context(), [weak = weak_from_this(), call, attempt = call->attempt] {
                const auto self = weak.lock();
                if (self && self->isCurrent(*call, attempt))
                    self->authorize(call);
            });
        return true;
    }

    void finish(const std::shared_ptr<Call>& call, std::optional<Error> error)
    {
        m_calls.erase(call->id);
        if (call->isStream) {
            --m_streams;
        } else if (std::erase(m_waiting, call) == 0) {
            --m_active;
            while (!m_stopped && m_active < MostExchanges && !m_waiting.empty()) {
                const auto next = m_waiting.front();
                m_waiting.pop_front();
                activate(next);
            }
        }
        tell(*call, std::move(error));
    }

    static void tell(Call& call, std::optional<Error> error)
    {
        if (call.isStream) {
            if (call.handlers.onEnd)
                call.handlers.onEnd(std::move(error));
        } else if (error) {
            call.done(Failure(std::move(*error)));
        } else {
            call.reply.warnings = warningTexts(call.reply.headers);
            if (call.request.sink)
                call.reply.body = {};
            call.done(std::move(call.reply));
        }
    }

    static Error prefixed(Error error, const QString& attempted)
    {
        if (!attempted.isEmpty() && error.kind != Error::Kind::Cancelled)
            error.attempted = error.attempted.isEmpty() ? attempted : attempted + u' ' + error.attempted;
        return error;
    }

    Http::Client& m_http;
    const ServerAddress m_server;
    const std::shared_ptr<CredentialSource> m_credentials;
    std::unordered_map<std::uint64_t, std::shared_ptr<Call>> m_calls;
    std::deque<std::shared_ptr<Call>> m_waiting;
    std::size_t m_active = 0;
    bool m_stopped = false;
    std::shared_ptr<const Http::Route> m_route;
    std::uint64_t m_routeGeneration = 0;
    std::atomic<std::uint64_t> m_requests = 0;
    std::atomic<std::uint64_t> m_bytes = 0;
    std::atomic<std::uint64_t> m_streams = 0;
};

HttpApiClient::HttpApiClient(Http::Client& http, ServerAddress server, std::shared_ptr<CredentialSource> credentials)
    : m_server(std::move(server))
    , m_core(std::make_shared<Core>(http, m_server, std::move(credentials)))
{ }

HttpApiClient::~HttpApiClient()
{
    Http::IoThread& thread = m_core->thread();
    thread.run([this] {
        m_core->stop();
        m_core.reset();
    });
}

RequestHandle HttpApiClient::send(ApiRequest request, Callback done)
{
    return m_core->enqueue({.request = std::move(request), .done = std::move(done)});
}

RequestHandle HttpApiClient::start(ApiRequest request, WatchTransport::Handlers handlers)
{
    return m_core->enqueue({.request = std::move(request), .handlers = std::move(handlers), .isStream = true});
}

TrafficCount HttpApiClient::traffic() const
{
    return m_core->traffic();
}

} // namespace Chartroom::Kube
