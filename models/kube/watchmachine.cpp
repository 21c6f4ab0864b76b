// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/watchmachine.h"

#include "models/kube/kubetext.h"

#include <algorithm>
#include <utility>

namespace Chartroom::Kube {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds ShortestTimeout = 5min; // of a watch: client-go takes 5 to 10 minutes at random

/// Trying again soon would not change the answer, but rights and kinds do come and go.
bool isRefusal(const Error& error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::Unauthorized || error.kind == Kind::Forbidden || error.kind == Kind::NotFound
        || error.httpStatus == 405 || error.httpStatus == 406;
}

Error veryShortWatch()
{
    return {.kind = Error::Kind::Protocol,
        .attempted = KubeText::tr("The server ended the watch at once, without an event."),
        .advice = KubeText::tr("It will be tried again.")};
}

} // namespace

WatchMachine::WatchMachine(Options options)
    : m_options(options)
{ }

WatchMachine::Actions WatchMachine::step(const Input& input, TimePoint now, double random)
{
    m_now = now;
    m_random = random;
    m_actions.clear();
    if (m_doing != Doing::Nothing || std::holds_alternative<Started>(input))
        std::visit([this](const auto& happened) { on(happened); }, input);
    return std::exchange(m_actions, {});
}

void WatchMachine::on(const Started&)
{
    if (m_doing != Doing::Nothing)
        return;
    m_failures = 0;
    m_resourceVersion.clear();
    enter(WatchState::Phase::Loading);
    load();
}

void WatchMachine::on(const Stopped&)
{
    act(CloseStream {});
    m_doing = Doing::Nothing;
    m_resyncing = false;
    m_state.error.reset();
    enter(WatchState::Phase::Stopped);
}

void WatchMachine::on(const RetryAsked&)
{
    if (m_doing != Doing::Waiting)
        return;
    m_failures = 0;
    go();
}

void WatchMachine::on(const TimerFired&)
{
    if (m_doing == Doing::Waiting)
        go();
    else if (m_doing == Doing::Polling)
        list(PageLimit);
}

void WatchMachine::go()
{
    if (m_resume == Resume::Watch)
        watch();
    else
        load();
}

void WatchMachine::load()
{
    if (m_options.protobuf && !m_protobufRefused)
        openList();
    else if (m_options.watchable && m_options.watchList && !m_watchListRefused)
        openStream(true);
    else
        list(PageLimit);
}

void WatchMachine::list(int limit)
{
    m_doing = Doing::Listing;
    m_resyncing = false;
    m_limit = limit;
    act(RequestPage {.continueToken = {}, .limit = limit});
}

void WatchMachine::watch()
{
    openStream(false);
}

void WatchMachine::beginStream(bool initialEvents)
{
    m_doing = Doing::Opening;
    m_initial = initialEvents;
    m_protobufList = false;
    m_resyncing = false;
    m_sawEvent = false;
    m_streamSince = m_now;
}

void WatchMachine::openList()
{
    beginStream(true);
    m_protobufList = true;
    act(OpenList {});
}

void WatchMachine::openStream(bool initialEvents)
{
    beginStream(initialEvents);
    const auto jitter = std::chrono::duration_cast<std::chrono::seconds>(ShortestTimeout * m_random);
    // The complete state is asked for without a resourceVersion: the most recent one, consistently.
    act(OpenStream {.resourceVersion = initialEvents ? std::string() : m_resourceVersion,
        .initialEvents = initialEvents,
        .timeout = ShortestTimeout + jitter});
}

void WatchMachine::on(const PageArrived& page)
{
    if (m_doing != Doing::Listing)
        return;
    if (!m_resyncing) {
        m_resyncing = true;
        m_state.received = 0;
        if (m_state.phase != WatchState::Phase::Live)
            enter(WatchState::Phase::Loading);
        act(BeginResync {});
    }
    m_state.received += page.items;
    m_state.expected = m_state.received + page.remaining;
    act(Deliver {WatchEvent::Added});
    if (!page.continueToken.empty()) {
        act(ReportState {});
        act(RequestPage {.continueToken = page.continueToken, .limit = m_limit});
        return;
    }
    finishLoading(page.resourceVersion);
    if (m_options.watchable)
        watch();
    else
        poll();
}

void WatchMachine::poll()
{
    m_doing = Doing::Polling;
    act(StartTimer {PollInterval});
}

void WatchMachine::finishLoading(const std::string& resourceVersion)
{
    m_resyncing = false;
    m_resourceVersion = resourceVersion;
    act(EndResync {});
    enter(WatchState::Phase::Live);
}

void WatchMachine::on(const PageFailed& failed)
{
    if (m_doing != Doing::Listing)
        return;
    // A continue token lives as long as etcd's history: read everything in one answer instead, as client-go does.
    if (failed.error.kind == Error::Kind::Gone && m_limit > 0 && m_resyncing) {
        list(0);
        return;
    }
    pause(failed.error, Resume::List);
}

void WatchMachine::on(const StreamOpened&)
{
    if (m_doing != Doing::Opening)
        return;
    m_doing = Doing::Watching;
    if (m_initial) {
        m_resyncing = true;
        m_state.received = 0;
        m_state.expected = 0;
        enter(WatchState::Phase::Loading);
        act(BeginResync {});
    } else if (m_state.phase != WatchState::Phase::Live) {
        enter(WatchState::Phase::Live);
    }
}

void WatchMachine::on(const EventArrived& arrived)
{
    if (m_doing != Doing::Watching)
        return;
    m_sawEvent = true;
    if (m_initial) {
        act(Deliver {WatchEvent::Added}); // the state comes in no order of versions: none of them is kept
        if (++m_state.received % PageLimit == 0)
            act(ReportState {});
        return;
    }
    if (!arrived.resourceVersion.empty())
        m_resourceVersion = arrived.resourceVersion;
    act(Deliver {arrived.event});
}

void WatchMachine::on(const BookmarkArrived& bookmark)
{
    if (m_doing != Doing::Watching)
        return;
    m_sawEvent = true;
    if (m_initial) {
        if (!bookmark.initialEventsEnd)
            return;
        m_initial = false;
        finishLoading(bookmark.resourceVersion);
    } else if (!bookmark.resourceVersion.empty()) {
        m_resourceVersion = bookmark.resourceVersion;
    }
}

void WatchMachine::on(const ErrorArrived& arrived)
{
    if (m_doing != Doing::Watching)
        return;
    act(CloseStream {});
    if (m_initial && initialEventsFailed(arrived.error))
        return;
    using Kind = Error::Kind;
    if (arrived.error.kind == Kind::Gone)
        gone();
    else if (arrived.error.kind == Kind::Throttled || arrived.error.kind == Kind::Server)
        pause(arrived.error, m_initial ? Resume::List : Resume::Watch);
    else
        pause(arrived.error, Resume::List);
}

void WatchMachine::on(const StreamEnded& ended)
{
    if (m_doing != Doing::Opening && m_doing != Doing::Watching)
        return;
    const bool opened = m_doing == Doing::Watching;
    if (m_initial && initialEventsFailed(ended.error))
        return;
    if (ended.error)
        streamFailed(*ended.error, opened);
    else if (!m_options.watchable)
        poll();
    else if (!m_sawEvent && m_now - m_streamSince < ShortestWatch)
        pause(veryShortWatch(), Resume::Watch);
    else
        watch(); // its time was over
}

/// True where the reason may be that the server does not know such watches: then a list is tried at once.
bool WatchMachine::initialEventsFailed(const std::optional<Error>& error)
{
    if (m_protobufList)
        return protobufFailed(error);
    const bool rejected = error && (error->httpStatus == 422 || error->httpStatus == 400);
    const bool neverComplete = !error || (error->kind == Error::Kind::Timeout && m_doing == Doing::Watching);
    if (!rejected && !neverComplete)
        return false;
    m_watchListRefused |= rejected;
    list(PageLimit);
    return true;
}

/// True where the kind is not to be had in protobuf, or not in one that can be read: then it is asked for as JSON.
bool WatchMachine::protobufFailed(const std::optional<Error>& error)
{
    const bool rejected = error && (error->httpStatus == 406 || error->httpStatus == 415 || error->httpStatus == 400);
    const bool unreadable = !error || error->kind == Error::Kind::Protocol;
    if (!rejected && !unreadable)
        return false;
    m_protobufRefused = true;
    load();
    return true;
}

void WatchMachine::streamFailed(const Error& error, bool opened)
{
    using Kind = Error::Kind;
    if (m_initial) {
        pause(error, Resume::List);
    } else if (error.kind == Kind::Gone) {
        gone();
    } else if (error.kind == Kind::Timeout && opened) {
        watch(); // silent for too long: the connection may be dead without a word, which opening the next one shows
    } else if (isRefusal(error) || error.kind == Kind::Protocol || error.kind == Kind::Unprocessable) {
        pause(error, Resume::List);
    } else {
        pause(error, Resume::Watch);
    }
}

void WatchMachine::gone()
{
    m_resourceVersion.clear();
    const bool again = m_failures > 0 && m_now - m_lastFailure < QuietReset;
    if (again) {
        pause({.kind = Error::Kind::Gone, .attempted = KubeText::tr("The watch fell behind the server's history.")},
            Resume::List);
        return;
    }
    m_failures = 1;
    m_lastFailure = m_now;
    load();
}

void WatchMachine::pause(const Error& error, Resume resume)
{
    m_doing = Doing::Waiting;
    m_resume = resume;
    const auto delay = nextDelay(error);
    m_resyncing = false;
    m_state.error = error;
    m_state.attempt = m_failures;
    m_state.retryAt = m_now + delay;
    const auto phase = isRefusal(error) ? WatchState::Phase::Refused : WatchState::Phase::Waiting;
    if (phase != m_state.phase)
        m_state.since = m_now;
    m_state.phase = phase;
    act(ReportState {});
    act(StartTimer {delay});
}

std::chrono::milliseconds WatchMachine::nextDelay(const Error& error)
{
    if (m_now - m_lastFailure > QuietReset)
        m_failures = 0;
    m_lastFailure = m_now;
    constexpr int MostDoublings = 6; // 0.8 s × 2⁶ is beyond the longest delay
    auto delay = std::min(LongestDelay, FirstDelay * (1 << std::min(m_failures, MostDoublings)));
    ++m_failures;
    if (isRefusal(error))
        delay = RefusedDelay;
    delay += std::chrono::duration_cast<std::chrono::milliseconds>(delay * m_random);
    if (error.retryAfterSeconds > 0)
        delay = std::max<std::chrono::milliseconds>(delay, std::chrono::seconds(error.retryAfterSeconds));
    return delay;
}

void WatchMachine::enter(WatchState::Phase phase)
{
    if (m_state.phase != phase)
        m_state.since = m_now;
    m_state.phase = phase;
    if (phase == WatchState::Phase::Live || phase == WatchState::Phase::Stopped) {
        m_state.error.reset();
        m_state.retryAt = {};
        m_state.attempt = 0;
    }
    act(ReportState {});
}

} // namespace Chartroom::Kube
