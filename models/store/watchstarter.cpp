// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/watchstarter.h"

namespace Chartroom::Store {

namespace {

class WatcherHandle final : public RunningWatch {
public:
    WatcherHandle(const Kube::WatchContext& context, const Kube::WatchRequest& request, Kube::WatchSink& sink)
        : m_watcher(context, request, sink)
    {
        m_watcher.start();
    }
    void retryNow() override { m_watcher.retryNow(); }

private:
    Kube::Watcher m_watcher;
};

} // namespace

WatchStarter watchStarter(const Kube::WatchContext& context)
{
    return [&context](const Kube::WatchRequest& request, Kube::WatchSink& sink) {
        return std::make_unique<WatcherHandle>(context, request, sink);
    };
}

} // namespace Chartroom::Store
