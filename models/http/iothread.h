// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThread>
#include <semaphore>
#include <utility>

namespace Chartroom::Http {

/// The thread in which everything between the socket and the stores happens: transfers, watchers, parsing. It runs an
/// event loop; code gets there through post(). Owned by whoever opens connections; must outlive all that lives in it.
class IoThread {
public:
    IoThread();
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;
    /// Runs what was posted so far, then ends the thread. Not to be called on the thread itself.
    ~IoThread();

    /// An object living in the thread: the context for connections, timers and queued calls.
    QObject* context() const { return m_context; }
    bool isCurrent() const { return QThread::currentThread() == &m_thread; }

    /// Runs `function` in the thread, later, in the order of the calls. From any thread.
    template <typename Function>
    void post(Function&& function) const
    {
        QMetaObject::invokeMethod(m_context, std::forward<Function>(function), Qt::QueuedConnection);
    }

    /// Runs `function` in the thread and waits for it; at once when this is the thread.
    template <typename Function>
    void run(Function&& function) const
    {
        if (isCurrent())
            return std::forward<Function>(function)();
        std::binary_semaphore done(0);
        post([&] {
            function();
            done.release();
        });
        done.acquire();
    }

private:
    QThread m_thread;
    QObject* m_context = nullptr; ///< lives in m_thread, deleted there
};

} // namespace Chartroom::Http
