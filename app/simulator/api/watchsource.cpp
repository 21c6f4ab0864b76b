// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/watchsource.h"

#include <charconv>
#include <format>

namespace Chartroom::Simulator {

namespace {

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true" || text == "t" || text == "True" || text == "TRUE";
}

Refusal forbidden(std::string_view field, std::string_view problem)
{
    return Refusal(StatusError {422, "Invalid",
        std::format("ListOptions.meta.k8s.io \"\" is invalid: {}: Forbidden: {}", field, problem),
        Json::object({{"group", "meta.k8s.io"}, {"kind", "ListOptions"},
            {"causes",
                Json::array({Json::object({{"reason", "FieldValueForbidden"},
                    {"message", std::format("Forbidden: {}", problem)}, {"field", field}})})}})});
}

/// Without timeoutSeconds the server picks 30 to 60 minutes at random; this one needs no randomness.
constexpr std::chrono::seconds DefaultTimeout = std::chrono::minutes(45);

} // namespace

Answer<WatchOptions> WatchOptions::read(const Request& request, const ResourceInfo& info)
{
    WatchOptions options;
    auto selector = Selector::parse(info, request.parameter("labelSelector"), request.parameter("fieldSelector"));
    if (!selector)
        return Refusal(selector.error());
    options.selector = std::move(*selector);
    options.bookmarks = isTrue(request.parameter("allowWatchBookmarks"));
    options.sendInitialEvents = isTrue(request.parameter("sendInitialEvents"));
    const auto match = request.parameter("resourceVersionMatch");
    if (request.hasParameter("sendInitialEvents") && match != "NotOlderThan")
        return forbidden(
            "resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
    if (!match.empty() && !request.hasParameter("sendInitialEvents"))
        return forbidden("resourceVersionMatch",
            "resourceVersionMatch is forbidden for watch unless sendInitialEvents "
            "is provided");
    const auto version = request.parameter("resourceVersion");
    std::uint64_t number = 0;
    if (!version.empty()) {
        const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), number);
        if (error != std::errc() || end != version.data() + version.size())
            return Refusal(StatusError::badRequest(std::format("invalid resourceVersion \"{}\"", version)));
    }
    if (number > 0 && !options.sendInitialEvents)
        options.resourceVersion = number;
    long seconds = 0;
    const auto timeout = request.parameter("timeoutSeconds");
    std::from_chars(timeout.data(), timeout.data() + timeout.size(), seconds);
    options.timeout = seconds > 0 ? std::chrono::seconds(seconds) : DefaultTimeout;
    return options;
}

WatchSource::WatchSource(Store& store, EventLoop& loop, std::shared_ptr<Table> table, WatchOptions options)
    : m_store(store)
    , m_loop(loop)
    , m_table(std::move(table))
    , m_options(std::move(options))
{
    m_startVersion = m_options.resourceVersion.value_or(m_store.resourceVersion());
    if (!m_options.resourceVersion)
        collectInitial();
    else if (*m_options.resourceVersion < m_table->historyStart())
        m_expired = true;
    m_sequence = m_options.resourceVersion ? m_table->sequenceAfter(m_startVersion) : m_table->endSequence();
    m_table->addListener(this);
    m_endTimer = m_loop.after(m_options.timeout, [this] {
        m_endTimer.reset();
        m_ended = true;
        wake();
    });
    if (m_options.bookmarks)
        armBookmark();
}

WatchSource::~WatchSource()
{
    m_table->removeListener(this);
    if (m_endTimer)
        m_loop.cancel(*m_endTimer);
    if (m_bookmarkTimer)
        m_loop.cancel(*m_bookmarkTimer);
}

void WatchSource::armBookmark()
{
    const auto untilFinal = m_options.timeout > FinalBookmark + std::chrono::seconds(1)
        ? m_options.timeout - FinalBookmark
        : std::chrono::seconds(1);
    m_bookmarkTimer = m_loop.after(std::min(BookmarkInterval, untilFinal), [this] {
        m_bookmarkDue = true;
        armBookmark();
        wake();
    });
}

void WatchSource::tableChanged()
{
    wake();
}

void WatchSource::tableExpired()
{
    m_expired = true;
    wake();
}

void WatchSource::collectInitial()
{
    for (const auto& [key, object] : m_table->objects())
        if (concerns(*object))
            m_initial.push_back(object);
    m_initialDone = false;
}

bool WatchSource::concerns(const Object& object) const
{
    return (m_options.nameSpace.empty() || object.nameSpace.view() == m_options.nameSpace)
        && (m_options.name.empty() || object.name.view() == m_options.name) && m_options.selector.matches(object);
}

BodySource::State WatchSource::produce(std::string& out, std::size_t wanted)
{
    if (m_expired) {
        writeExpired(out);
        return State::End;
    }
    if (!m_initialDone) {
        writeInitial(out, wanted);
        if (!m_initialDone)
            return State::More;
    }
    if (m_sequence < m_table->firstSequence())
        return State::End;
    while (m_sequence < m_table->endSequence() && out.size() < wanted)
        writeChange(m_table->change(m_sequence++), out);
    if (m_sequence < m_table->endSequence())
        return State::More;
    if (m_bookmarkDue)
        writeBookmark(out, false);
    return m_ended || m_table->isGone() ? State::End : State::Waiting;
}

void WatchSource::writeInitial(std::string& out, std::size_t wanted)
{
    while (m_initialNext < m_initial.size() && out.size() < wanted)
        writeEvent("ADDED", *m_initial[m_initialNext++], out);
    if (m_initialNext < m_initial.size())
        return;
    m_initialDone = true;
    m_initial = {};
    if (m_options.sendInitialEvents && m_options.bookmarks)
        writeBookmark(out, true);
}

/// A selector's view of a change: an object that stops matching is deleted, one that starts to match is added.
void WatchSource::writeChange(const Change& change, std::string& out)
{
    const bool now = change.type != EventType::Deleted && concerns(*change.object);
    const bool before = change.previous && concerns(*change.previous);
    if (now && before)
        writeEvent("MODIFIED", *change.object, out);
    else if (now)
        writeEvent("ADDED", *change.object, out);
    else if (before)
        writeEvent("DELETED", *change.object, out);
}

void WatchSource::writeEvent(std::string_view type, const Object& object, std::string& out)
{
    out += R"({"type":")";
    out += type;
    out += R"(","object":)";
    m_options.presentation.writeSingle(object, m_table->info(), !m_columnsSent, out);
    m_columnsSent = true;
    out += "}\n";
}

void WatchSource::writeBookmark(std::string& out, bool initialEventsEnd)
{
    m_bookmarkDue = false;
    // All that was committed so far has been looked at, so the newest version is the truth; but the end of the initial
    // state is that of its snapshot, because changes made meanwhile follow.
    const auto version = initialEventsEnd ? m_startVersion : m_store.resourceVersion();
    out += R"({"type":"BOOKMARK","object":)";
    out += m_options.presentation.bookmark(m_table->info(), version, initialEventsEnd, !m_columnsSent);
    m_columnsSent = true;
    out += "}\n";
}

void WatchSource::writeExpired(std::string& out) const
{
    const auto error = StatusError::expired(
        std::format("too old resource version: {} ({})", m_startVersion, m_table->historyStart()));
    out += R"({"type":"ERROR","object":)";
    out += error.toJson().dump();
    out += "}\n";
}

} // namespace Chartroom::Simulator
