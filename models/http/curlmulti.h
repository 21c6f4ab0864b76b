// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <curl/curl.h>
#include <functional>
#include <memory>
#include <unordered_map>

class QSocketNotifier;

namespace Chartroom::Http {

/// libcurl's multi interface on Qt's event loop: sockets become notifiers, its one time-out a timer. Lives in one
/// thread.
class CurlMulti : public QObject {
    Q_OBJECT

public:
    /// Called for each transfer that ended, outside of libcurl, after it was removed.
    using Finished = std::function<void(CURL* easy, CURLcode code)>;

    explicit CurlMulti(Finished finished);
    ~CurlMulti() override;

    /// Not from within a callback of libcurl (write, header): it refuses that.
    bool add(CURL* easy);
    void remove(CURL* easy);
    /// Lets libcurl look at its transfers again, after one was resumed.
    void kick();
    /// See Client::setRest().
    void setRest(std::chrono::milliseconds rest);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct Watch {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
        bool isReadWanted = false;
        bool rests = false; ///< `read` is off until the rest is over
    };

    static int socketCallback(CURL* easy, curl_socket_t socket, int what, void* self, void* socketData);
    static int timerCallback(CURLM* multi, long milliseconds, void* self);
    void watch(curl_socket_t socket, int what);
    void unwatch(curl_socket_t socket);
    void readyToRead(curl_socket_t socket);
    void act(curl_socket_t socket, int events);
    void drain();
    bool mayRest(curl_socket_t socket) const;
    void endRest();

    CURLM* m_multi;
    Finished m_finished;
    QTimer m_timer;
    std::unordered_map<curl_socket_t, Watch> m_watches;
    std::chrono::milliseconds m_rest {0};
    QBasicTimer m_restTimer;
    QElapsedTimer m_sinceChange; ///< since a transfer was added or ended
};

} // namespace Chartroom::Http
