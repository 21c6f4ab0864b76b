// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/apiclient.h"
#include "models/kube/watchsink.h"
#include "models/kube/watchtransport.h"

#include <atomic>
#include <memory>

namespace Chartroom::Http {
class IoThread;
}

namespace Chartroom::Kube {

/// What all watchers of one cluster share. The references outlive the watchers.
struct WatchContext {
    ApiClient& api;
    WatchTransport& transport;
    const Http::IoThread& thread;
    const Clock& clock;
    std::chrono::seconds longestSilence {100}; ///< see ConnectionOptions
    /// The server refused a watch with its initial state: lists are used from then on.
    std::shared_ptr<std::atomic<bool>> watchListRefused = std::make_shared<std::atomic<bool>>(false);
    /// The same for lists in protobuf.
    std::shared_ptr<std::atomic<bool>> protobufRefused = std::make_shared<std::atomic<bool>>(false);
};

/// Keeps a WatchSink in step with one collection of the API server, through every interruption, until it is stopped
/// (kubernetes.md 2.2). Lives on the I/O thread: created, used and destroyed there (IoThread::run or post). The sink is
/// called on that thread only, never during the constructor, never after stop() or the destructor.
class Watcher {
public:
    Watcher(const WatchContext& context, WatchRequest request, WatchSink& sink);
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;
    ~Watcher();

    void start();
    /// Ends the watch; the last state is Stopped. May be started again, from scratch.
    void stop();
    /// Ends a pause after a failure now: for "Try again" and when rights may have changed.
    void retryNow();

    const WatchRequest& request() const;

private:
    class Loop;
    std::shared_ptr<Loop> m_loop;
};

} // namespace Chartroom::Kube
