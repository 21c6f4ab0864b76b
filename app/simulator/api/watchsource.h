// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/failure.h"
#include "app/simulator/api/form.h"
#include "app/simulator/api/selector.h"
#include "app/simulator/http/eventloop.h"
#include "app/simulator/http/message.h"
#include "app/simulator/store/store.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

struct WatchOptions {
    Presentation presentation;
    Selector selector;
    std::string nameSpace;
    std::string name; ///< of a watch on one object's own path
    std::optional<std::uint64_t> resourceVersion; ///< where changes start; without it the present state comes first
    bool bookmarks = false;
    bool sendInitialEvents = false; ///< a watch-list: the initial state ends with a marked bookmark
    std::chrono::seconds timeout {0};

    static Answer<WatchOptions> read(const Request& request, const ResourceInfo& info);
};

/// One watch: writes the initial state where it was asked for, then the kind's history as it grows. A client that falls
/// so far behind that the history was cut is disconnected, as by the real server.
class WatchSource final : public BodySource, private TableListener {
public:
    WatchSource(Store& store, EventLoop& loop, std::shared_ptr<Table> table, WatchOptions options);
    ~WatchSource() override;

    State produce(std::string& out, std::size_t wanted) override;

private:
    static constexpr std::chrono::seconds BookmarkInterval {60};
    static constexpr std::chrono::seconds FinalBookmark {2}; ///< before the end

    void tableChanged() override;
    void tableExpired() override;
    void collectInitial();
    void writeInitial(std::string& out, std::size_t wanted);
    void writeChange(const Change& change, std::string& out);
    void writeEvent(std::string_view type, const Object& object, std::string& out);
    void writeBookmark(std::string& out, bool initialEventsEnd);
    void writeExpired(std::string& out) const;
    bool concerns(const Object& object) const;
    void armBookmark();

    Store& m_store;
    EventLoop& m_loop;
    std::shared_ptr<Table> m_table;
    WatchOptions m_options;
    std::vector<ObjectPtr> m_initial;
    std::size_t m_initialNext = 0;
    std::uint64_t m_sequence = 0; ///< the next change to look at
    std::uint64_t m_startVersion = 0;
    std::optional<EventLoop::TimerId> m_endTimer;
    std::optional<EventLoop::TimerId> m_bookmarkTimer;
    bool m_initialDone = true;
    bool m_bookmarkDue = false;
    bool m_ended = false;
    bool m_expired = false;
    bool m_columnsSent = false;
};

} // namespace Chartroom::Simulator
