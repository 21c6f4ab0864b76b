// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>
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

private:
    struct Watch {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static int socketCallback(CURL* easy, curl_socket_t socket, int what, void* self, void* socketData);
    static int timerCallback(CURLM* multi, long milliseconds, void* self);
    void watch(curl_socket_t socket, int what);
    void unwatch(curl_socket_t socket);
    void act(curl_socket_t socket, int events);
    void drain();

    CURLM* m_multi;
    Finished m_finished;
    QTimer m_timer;
    std::unordered_map<curl_socket_t, Watch> m_watches;
};

} // namespace Chartroom::Http
