// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_set>
#include <utility>
#include <vector>

namespace Chartroom::Simulator {

/// A file descriptor's owner.
class FdHandler {
public:
    virtual ~FdHandler() = default;
    virtual void ready(std::uint32_t events) = 0; ///< epoll's event bits
};

/// An epoll loop with timers. Everything but post() and stop() belongs to the thread that calls run().
class EventLoop {
public:
    using Task = std::function<void()>;
    using SteadyTime = std::chrono::steady_clock::time_point;
    using TimerId = std::pair<SteadyTime, std::uint64_t>;

    EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;
    ~EventLoop();

    void run();
    void stop(); ///< any thread
    void post(Task task); ///< any thread; runs in the loop's thread, in order

    void add(int fd, std::uint32_t events, FdHandler* handler);
    void modify(int fd, std::uint32_t events, FdHandler* handler);
    void remove(int fd, FdHandler* handler); ///< `handler` is not called again, not even for events already fetched

    TimerId after(std::chrono::milliseconds delay, Task task);
    void cancel(TimerId id) { m_timers.erase(id); }
    /// Runs once before the loop sleeps again: work that several events of one round may ask for.
    void beforeSleep(Task task) { m_lateTasks.push_back(std::move(task)); }

private:
    void runPosted();
    void runLate();
    int runTimers(); ///< milliseconds until the next one, -1 without any

    int m_epoll = -1;
    int m_wakeFd = -1;
    bool m_stopping = false;
    std::uint64_t m_nextTimer = 0;
    std::map<TimerId, Task> m_timers;
    std::vector<Task> m_lateTasks;
    std::unordered_set<FdHandler*> m_removed; ///< in this round
    std::mutex m_mutex;
    std::vector<Task> m_posted; // guarded by m_mutex
};

} // namespace Chartroom::Simulator
