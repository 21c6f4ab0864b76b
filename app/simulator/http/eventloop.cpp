// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/http/eventloop.h"

#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace Chartroom::Simulator {

EventLoop::EventLoop()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    add(m_wakeFd, EPOLLIN, nullptr);
}

EventLoop::~EventLoop()
{
    close(m_wakeFd);
    close(m_epoll);
}

void EventLoop::add(int fd, std::uint32_t events, FdHandler* handler)
{
    epoll_event event {};
    event.events = events;
    event.data.ptr = handler;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    m_removed.erase(handler); // the address may be that of a handler removed in this round
}

void EventLoop::modify(int fd, std::uint32_t events, FdHandler* handler)
{
    epoll_event event {};
    event.events = events;
    event.data.ptr = handler;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
}

void EventLoop::remove(int fd, FdHandler* handler)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
    m_removed.insert(handler);
}

void EventLoop::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(task));
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_wakeFd, &one, sizeof one); // a full counter wakes as well
}

void EventLoop::stop()
{
    post([this] { m_stopping = true; });
}

EventLoop::TimerId EventLoop::after(std::chrono::milliseconds delay, Task task)
{
    const TimerId id {std::chrono::steady_clock::now() + delay, ++m_nextTimer};
    m_timers.emplace(id, std::move(task));
    return id;
}

void EventLoop::runPosted()
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_posted);
    }
    for (const Task& task : tasks)
        task();
}

void EventLoop::runLate()
{
    while (!m_lateTasks.empty()) {
        std::vector<Task> tasks;
        tasks.swap(m_lateTasks);
        for (const Task& task : tasks)
            task();
    }
}

int EventLoop::runTimers()
{
    // Those that are due now, and no more: a timer that restarts itself with no delay must not starve the sockets.
    const auto now = std::chrono::steady_clock::now();
    while (!m_timers.empty() && m_timers.begin()->first.first <= now) {
        auto node = m_timers.extract(m_timers.begin());
        node.mapped()();
    }
    if (m_timers.empty())
        return -1;
    const auto wait = m_timers.begin()->first.first - std::chrono::steady_clock::now();
    return std::max(0, static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(wait).count()));
}

void EventLoop::run()
{
    std::array<epoll_event, 128> events {};
    m_stopping = false;
    while (!m_stopping) {
        const int timeout = runTimers();
        runLate();
        const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timeout);
        if (count < 0 && errno != EINTR)
            break;
        m_removed.clear();
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events[static_cast<std::size_t>(i)];
            auto* handler = static_cast<FdHandler*>(event.data.ptr);
            if (!handler) {
                std::uint64_t ignored = 0;
                [[maybe_unused]] const auto bytes = read(m_wakeFd, &ignored, sizeof ignored);
                runPosted();
            } else if (!m_removed.contains(handler)) {
                handler->ready(event.events);
            }
        }
        runLate();
    }
}

} // namespace Chartroom::Simulator
