// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/client.h"

#include "models/http/curlerror.h"
#include "models/http/curlmulti.h"
#include "models/http/easytransfer.h"
#include "models/http/iothread.h"

#include <atomic>
#include <unordered_map>

namespace Chartroom::Http {

namespace {

enum Control : int { Cancel, Pause, Resume };

} // namespace

/// The part of the Client that lives in the I/O thread: owns all transfers.
class Client::Engine
{
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
        auto transfer = std::make_unique<EasyTransfer>(std::move(request), std::move(handlers));
        CURL* easy = transfer->easy();
        m_ids.emplace(easy, id);
        EasyTransfer& added = *m_transfers.emplace(id, std::move(transfer)).first->second;
        if (!m_multi.add(easy)) {
            const auto owned = take(id);
            added.finish(CURLE_FAILED_INIT);
        }
    }

    /// What takes effect at once, even within libcurl's callbacks; control() follows outside of them.
    void hold(std::uint64_t id, int control)
    {
        const auto known = m_transfers.find(id);
        if (known == m_transfers.end())
            return;
        if (control == Cancel)
            known->second->silence();
        else
            known->second->pause();
    }

    void control(std::uint64_t id, int control)
    {
        const auto known = m_transfers.find(id);
        if (known == m_transfers.end())
            return;
        if (control == Cancel)
            cancel(id);
        else if (control == Pause)
            known->second->pause();
        else if (known->second->resume())
            m_multi.kick();
    }

    void stop()
    {
        m_stopped = true;
        while (!m_transfers.empty())
            cancel(m_transfers.begin()->first);
    }

private:
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
        auto transfer = std::move(known->second);
        m_transfers.erase(known);
        m_ids.erase(transfer->easy());
        return transfer;
    }

    void ended(CURL* easy, CURLcode code)
    {
        const auto known = m_ids.find(easy);
        if (known == m_ids.end())
            return; // cancelled by the handler of another one
        const auto transfer = take(known->second);
        transfer->finish(code);
    }

    std::unordered_map<std::uint64_t, std::unique_ptr<EasyTransfer>> m_transfers;
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
