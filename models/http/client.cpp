// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/client.h"

#include "models/http/curlerror.h"
#include "models/http/curlmulti.h"
#include "models/http/easytransfer.h"
#include "models/http/iothread.h"

#include <atomic>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace Chartroom::Http {

namespace {

enum Control : int { Cancel, Pause, Resume };

/// Scheme, host and port of a URL.
std::string_view originOf(std::string_view url)
{
    const auto host = url.find("://");
    return url.substr(0, host == std::string_view::npos ? host : url.find_first_of("/?", host + 3));
}

/// The transfers to one server. The first one makes the connection and the others wait until it is there, so that they
/// share it where the server speaks HTTP/2 and open connections of their own where it does not. libcurl has
/// CURLOPT_PIPEWAIT for that, but over HTTP/1.1 what waits is never woken while the first transfer, a watch, goes on
/// (libcurl 8.14).
struct Origin {
    int connected = 0; ///< transfers with a connection
    bool isConnecting = false; ///< a first one is under way
    std::vector<std::uint64_t> waiting {};
};

struct Running {
    std::unique_ptr<EasyTransfer> transfer;
    Origin* origin = nullptr;
    bool isConnected = false;
};

} // namespace

/// The part of the Client that lives in the I/O thread: owns all transfers.
class Client::Engine {
public:
    Engine()
        : m_multi([this](CURL* easy, CURLcode code) { ended(easy, code); })
    { }

    void start(std::uint64_t id, Request request, Handlers handlers)
    {
        if (m_stopped) {
            if (handlers.onEnd)
                handlers.onEnd(cancelledError());
            return;
        }
        Origin& origin = m_origins[std::string(originOf(request.url))];
        auto transfer = std::make_unique<EasyTransfer>(std::move(request), std::move(handlers));
        transfer->onConnected = [this, id] { connected(id); };
        m_ids.emplace(transfer->easy(), id);
        m_transfers.emplace(id, Running {.transfer = std::move(transfer), .origin = &origin});
        if (origin.connected == 0 && origin.isConnecting) {
            origin.waiting.push_back(id);
            return;
        }
        origin.isConnecting |= origin.connected == 0;
        transmit(id);
    }

    /// What takes effect at once, even within libcurl's callbacks; control() follows outside of them.
    void hold(std::uint64_t id, int control)
    {
        const auto known = m_transfers.find(id);
        if (known == m_transfers.end())
            return;
        if (control == Cancel)
            known->second.transfer->silence();
        else
            known->second.transfer->pause();
    }

    void control(std::uint64_t id, int control)
    {
        const auto known = m_transfers.find(id);
        if (known == m_transfers.end())
            return;
        if (control == Cancel)
            cancel(id);
        else if (control == Pause)
            known->second.transfer->pause();
        else if (known->second.transfer->resume())
            m_multi.kick();
    }

    void setRest(std::chrono::milliseconds rest) { m_multi.setRest(rest); }

    void stop()
    {
        m_stopped = true;
        while (!m_transfers.empty())
            cancel(m_transfers.begin()->first);
    }

private:
    void transmit(std::uint64_t id)
    {
        const auto known = m_transfers.find(id);
        if (known == m_transfers.end() || m_multi.add(known->second.transfer->easy()))
            return;
        take(id)->finish(CURLE_FAILED_INIT);
    }

    /// Called within libcurl, where nothing may be added: those that waited start from the event loop.
    void connected(std::uint64_t id)
    {
        const auto known = m_transfers.find(id);
        if (known == m_transfers.end() || std::exchange(known->second.isConnected, true))
            return;
        ++known->second.origin->connected;
        QMetaObject::invokeMethod(
            &m_multi, [this, origin = known->second.origin] { release(*origin); }, Qt::QueuedConnection);
    }

    void release(Origin& origin)
    {
        origin.isConnecting = false;
        for (const std::uint64_t id : std::exchange(origin.waiting, {}))
            transmit(id);
    }

    void cancel(std::uint64_t id)
    {
        const auto transfer = take(id);
        m_multi.remove(transfer->easy());
        transfer->finish(cancelledError());
    }

    std::unique_ptr<EasyTransfer> take(std::uint64_t id)
    {
        const auto known = m_transfers.find(id);
        if (known == m_transfers.end())
            return {};
        Running running = std::move(known->second);
        m_transfers.erase(known);
        m_ids.erase(running.transfer->easy());
        if (running.isConnected)
            --running.origin->connected;
        else if (std::erase(running.origin->waiting, id) == 0 && running.origin->connected == 0)
            // There was no connection to be had; the others find out by themselves.
            QMetaObject::invokeMethod(
                &m_multi, [this, origin = running.origin] { release(*origin); }, Qt::QueuedConnection);
        return std::move(running.transfer);
    }

    void ended(CURL* easy, CURLcode code)
    {
        const auto known = m_ids.find(easy);
        if (known == m_ids.end())
            return; // cancelled by the handler of another one
        const auto transfer = take(known->second);
        transfer->finish(code);
    }

    std::map<std::string, Origin> m_origins; ///< as many as there are servers: none is ever forgotten
    std::unordered_map<std::uint64_t, Running> m_transfers;
    std::unordered_map<CURL*, std::uint64_t> m_ids;
    bool m_stopped = false;
    CurlMulti m_multi; // first to go: its cleanup still calls back for sockets
};

void Transfer::cancel() const
{
    if (m_control)
        m_control(Cancel);
}

void Transfer::pause() const
{
    if (m_control)
        m_control(Pause);
}

void Transfer::resume() const
{
    if (m_control)
        m_control(Resume);
}

Client::Client(IoThread& thread)
    : m_thread(thread)
{
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT); // once, before any transfer
    Q_ASSERT(initialised == CURLE_OK);
    m_thread.run([this] { m_engine = std::make_shared<Engine>(); });
}

Client::~Client()
{
    m_thread.run([this] {
        m_engine->stop();
        m_engine.reset();
    });
}

void Client::setRest(std::chrono::milliseconds rest)
{
    m_thread.post([engine = std::weak_ptr(m_engine), rest] {
        if (const auto alive = engine.lock())
            alive->setRest(rest);
    });
}

Transfer Client::start(Request request, Handlers handlers)
{
    static std::atomic<std::uint64_t> lastId = 0;
    const std::uint64_t id = ++lastId;
    const std::weak_ptr<Engine> engine = m_engine;
    m_thread.post([engine, id, request = std::move(request), handlers = std::move(handlers)]() mutable {
        if (const auto alive = engine.lock())
            alive->start(id, std::move(request), std::move(handlers));
        else if (handlers.onEnd)
            handlers.onEnd(cancelledError());
    });

    Transfer transfer;
    transfer.m_control = [engine, id, thread = &m_thread](int control) {
        if (engine.expired())
            return; // the client is gone, and with it the transfer
        if (thread->isCurrent() && control != Resume)
            engine.lock()->hold(id, control);
        thread->post([engine, id, control] {
            if (const auto alive = engine.lock())
                alive->control(id, control);
        });
    };
    return transfer;
}

} // namespace Chartroom::Http
