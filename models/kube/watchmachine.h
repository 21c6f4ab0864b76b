// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/kube/watchsink.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace Chartroom::Kube {

/// The decisions of a list-and-watch, without any input or output: what happened goes in, what to do comes out. Follows
/// client-go's reflector and kube-rs's watcher (kubernetes.md 2.2). Not thread-safe.
class WatchMachine {
public:
    struct Options {
        bool watchList = true; ///< ask for the state as the beginning of the watch (KEP-3157)
        bool protobuf = false; ///< ask for the state as a list in protobuf, which is read as it arrives
        bool watchable = true; ///< false: the kind has no watch verb; its list is read again and again
    };

    // What happened.
    struct Started { };
    struct Stopped { };
    struct RetryAsked { }; ///< by the user, or because rights may have changed
    struct TimerFired { };
    struct PageArrived {
        std::string resourceVersion {};
        std::string continueToken {};
        std::uint64_t items = 0;
        std::uint64_t remaining = 0;
    };
    struct PageFailed {
        Error error;
    };
    struct StreamOpened { };
    struct EventArrived {
        WatchEvent event = WatchEvent::Added;
        std::string resourceVersion {};
    };
    struct BookmarkArrived {
        std::string resourceVersion {};
        bool initialEventsEnd = false;
    };
    struct ErrorArrived { ///< an ERROR event, or a line that is none
        Error error;
    };
    struct StreamEnded {
        std::optional<Error> error; ///< nothing: in good order
    };
    using Input = std::variant<Started, Stopped, RetryAsked, TimerFired, PageArrived, PageFailed, StreamOpened,
        EventArrived, BookmarkArrived, ErrorArrived, StreamEnded>;

    // What to do, in this order.
    struct RequestPage {
        std::string continueToken {};
        int limit = 0; ///< 0: everything at once
        bool operator==(const RequestPage&) const = default;
    };
    /// Everything in protobuf: its items arrive as events, and its end as the bookmark that ends the initial ones.
    struct OpenList {
        bool operator==(const OpenList&) const = default;
    };
    struct OpenStream {
        std::string resourceVersion {};
        bool initialEvents = false;
        std::chrono::seconds timeout {0}; ///< for timeoutSeconds
        bool operator==(const OpenStream&) const = default;
    };
    struct CloseStream { ///< and drop what is still to come of it
        bool operator==(const CloseStream&) const = default;
    };
    struct StartTimer { ///< replaces one that is running
        std::chrono::milliseconds delay {0};
        bool operator==(const StartTimer&) const = default;
    };
    struct BeginResync {
        bool operator==(const BeginResync&) const = default;
    };
    struct Deliver { ///< the items of the page, or the event's object
        WatchEvent event = WatchEvent::Added;
        bool operator==(const Deliver&) const = default;
    };
    struct EndResync {
        bool operator==(const EndResync&) const = default;
    };
    struct ReportState { ///< state() changed
        bool operator==(const ReportState&) const = default;
    };
    using Action = std::variant<RequestPage, OpenList, OpenStream, CloseStream, StartTimer, BeginResync, Deliver,
        EndResync, ReportState>;
    using Actions = std::vector<Action>;

    static constexpr int PageLimit = 500; ///< as kubectl and client-go
    static constexpr std::chrono::milliseconds FirstDelay {800};
    static constexpr std::chrono::milliseconds LongestDelay {30'000};
    static constexpr std::chrono::milliseconds RefusedDelay {30'000};
    static constexpr std::chrono::milliseconds QuietReset {120'000};
    static constexpr std::chrono::milliseconds PollInterval {30'000}; ///< of kinds that cannot be watched
    static constexpr std::chrono::milliseconds ShortestWatch {1'000};

    explicit WatchMachine(Options options);

    /// `random` is in [0, 1).
    Actions step(const Input& input, TimePoint now, double random);

    const WatchState& state() const { return m_state; }
    /// The events that come are the complete state; their versions are not looked at.
    bool isReadingState() const { return m_doing == Doing::Watching && m_initial; }
    /// The server cannot begin a watch with its state; worth remembering for the other watches of this cluster.
    bool watchListRefused() const { return m_watchListRefused; }
    /// The server does not send lists of this kind in protobuf.
    bool protobufRefused() const { return m_protobufRefused; }
    const std::string& resourceVersion() const { return m_resourceVersion; }

private:
    enum class Doing { Nothing, Listing, Opening, Watching, Waiting, Polling };
    enum class Resume { List, Watch }; ///< what follows a pause

    void on(const Started&);
    void on(const Stopped&);
    void on(const RetryAsked&);
    void on(const TimerFired&);
    void on(const PageArrived& page);
    void on(const PageFailed& failed);
    void on(const StreamOpened&);
    void on(const EventArrived& arrived);
    void on(const BookmarkArrived& bookmark);
    void on(const ErrorArrived& arrived);
    void on(const StreamEnded& ended);

    void act(Action action) { m_actions.push_back(std::move(action)); }
    void load(); ///< starts reading the complete state
    void list(int limit);
    void watch();
    void poll();
    void openList();
    void openStream(bool initialEvents);
    void beginStream(bool initialEvents);
    void finishLoading(const std::string& resourceVersion);
    void go(); ///< out of a pause
    void gone();
    void streamFailed(const Error& error, bool opened);
    bool initialEventsFailed(const std::optional<Error>& error);
    bool protobufFailed(const std::optional<Error>& error);
    void pause(const Error& error, Resume resume);
    std::chrono::milliseconds nextDelay(const Error& error);
    void enter(WatchState::Phase phase);

    const Options m_options;
    WatchState m_state;
    Doing m_doing = Doing::Nothing;
    Resume m_resume = Resume::List;
    bool m_initial = false; ///< the stream under way began with the state, which is not complete yet
    bool m_resyncing = false;
    bool m_sawEvent = false; ///< on the stream under way
    bool m_protobufList = false; ///< the stream under way is a list
    bool m_watchListRefused = false;
    bool m_protobufRefused = false;
    int m_limit = PageLimit; ///< of the list under way
    int m_failures = 0; ///< since it was last quiet
    TimePoint m_lastFailure {};
    TimePoint m_streamSince {};
    std::string m_resourceVersion; ///< of the list or the latest event; where a new watch continues

    TimePoint m_now {}; ///< of the step under way
    double m_random = 0;
    Actions m_actions;
};

} // namespace Chartroom::Kube
