// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/curlmulti.h"

#include <QSocketNotifier>
#include <QTimerEvent>
#include <algorithm>
#include <limits>
#include <sys/ioctl.h>
#include <vector>

using namespace std::chrono_literals;

namespace Chartroom::Http {

namespace {

/// A seat belt for servers that speak HTTP/1.1 only, where each watch takes a connection of its own.
constexpr long MaxHostConnections = 200;

/// Where no transfer has begun or ended for so long, what goes on are watches: nobody waits for an answer.
constexpr auto Lull = 1s;
/// Where more than this has come together, reading goes on: a server must not be held up.
constexpr int MostToRest = 256 * 1024;

/// Disabling first gives the descriptor up at once, so that its number may come back for another socket; deletion waits
/// because this may run inside the notifier's own signal.
void retire(std::unique_ptr<QSocketNotifier> notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier.release()->deleteLater();
}

} // namespace

CurlMulti::CurlMulti(Finished finished)
    : m_multi(curl_multi_init())
    , m_finished(std::move(finished))
{
    m_sinceChange.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::socketCallback);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::timerCallback);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    curl_multi_setopt(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, MaxHostConnections);
}

CurlMulti::~CurlMulti()
{
    curl_multi_cleanup(m_multi); // calls socketCallback for connections still open
    for (auto& [socket, watch] : m_watches) {
        retire(std::move(watch.read));
        retire(std::move(watch.write));
    }
}

bool CurlMulti::add(CURL* easy)
{
    m_sinceChange.restart();
    endRest();
    return curl_multi_add_handle(m_multi, easy) == CURLM_OK;
}

void CurlMulti::remove(CURL* easy)
{
    curl_multi_remove_handle(m_multi, easy);
}

void CurlMulti::kick()
{
    act(CURL_SOCKET_TIMEOUT, 0);
}

void CurlMulti::setRest(std::chrono::milliseconds rest)
{
    m_rest = rest;
    endRest();
}

void CurlMulti::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_restTimer.timerId())
        return QObject::timerEvent(event);
    endRest();
}

void CurlMulti::endRest()
{
    m_restTimer.stop();
    for (auto& [socket, watch] : m_watches)
        if (std::exchange(watch.rests, false) && watch.read)
            watch.read->setEnabled(watch.isReadWanted);
}

bool CurlMulti::mayRest(curl_socket_t socket) const
{
    if (m_rest.count() == 0 || m_sinceChange.durationElapsed() < Lull)
        return false;
    int waiting = 0;
    return ::ioctl(socket, FIONREAD, &waiting) == 0 && waiting <= MostToRest;
}

/// Sockets that rest do so until the same moment. What libcurl has left unread it comes back to by its time-out.
void CurlMulti::readyToRead(curl_socket_t socket)
{
    const bool rests = mayRest(socket);
    act(socket, CURL_CSELECT_IN);
    const auto known = m_watches.find(socket);
    if (!rests || m_rest.count() == 0 || known == m_watches.end() || !known->second.read)
        return;
    known->second.rests = true;
    known->second.read->setEnabled(false);
    if (!m_restTimer.isActive())
        m_restTimer.start(m_rest, this);
}

int CurlMulti::socketCallback(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    // Nothing of libcurl may be called in here, and REMOVE may come for sockets that were never announced.
    if (what == CURL_POLL_REMOVE)
        static_cast<CurlMulti*>(self)->unwatch(socket);
    else
        static_cast<CurlMulti*>(self)->watch(socket, what);
    return 0;
}

int CurlMulti::timerCallback(CURLM*, long milliseconds, void* self)
{
    QTimer& timer = static_cast<CurlMulti*>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(static_cast<int>(std::min<long>(milliseconds, std::numeric_limits<int>::max())));
    return 0;
}

void CurlMulti::watch(curl_socket_t socket, int what)
{
    Watch& watch = m_watches[socket];
    const auto want
        = [&](std::unique_ptr<QSocketNotifier>& notifier, QSocketNotifier::Type type, bool wanted, auto&& activated) {
              if (wanted && !notifier) {
                  notifier = std::make_unique<QSocketNotifier>(socket, type);
                  connect(notifier.get(), &QSocketNotifier::activated, this, activated);
              }
              if (notifier)
                  notifier->setEnabled(wanted); // a write notifier left on for an idle socket fires for ever
          };
    watch.isReadWanted = what & CURL_POLL_IN;
    want(
        watch.read, QSocketNotifier::Read, watch.isReadWanted && !watch.rests, [this, socket] { readyToRead(socket); });
    want(watch.write, QSocketNotifier::Write, what & CURL_POLL_OUT, [this, socket] { act(socket, CURL_CSELECT_OUT); });
}

void CurlMulti::unwatch(curl_socket_t socket)
{
    const auto known = m_watches.find(socket);
    if (known == m_watches.end())
        return;
    retire(std::move(known->second.read));
    retire(std::move(known->second.write));
    m_watches.erase(known);
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    drain();
}

void CurlMulti::drain()
{
    // Collected first: the handlers add and remove transfers, and a message dies with its transfer.
    std::vector<std::pair<CURL*, CURLcode>> ended;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &left))
        if (message->msg == CURLMSG_DONE)
            ended.emplace_back(message->easy_handle, message->data.result);
    if (!ended.empty())
        m_sinceChange.restart();
    for (const auto& [easy, code] : ended)
        remove(easy);
    for (const auto& [easy, code] : ended)
        m_finished(easy, code);
}

} // namespace Chartroom::Http
