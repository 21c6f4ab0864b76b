// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/logs.h"

#include "models/base/timetext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <format>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

/// One run of a container: from its start to its end, or until now.
struct Run {
    std::string name;
    std::string image;
    std::uint64_t seed = 0;
    TimePoint started {};
    std::optional<TimePoint> ended;
    std::string lastWords;
};

constexpr auto LineInterval = 2s;

std::string stamped(TimePoint time, const std::string& text, bool timestamps)
{
    if (!timestamps)
        return text + '\n';
    const auto millis = time.time_since_epoch().count() % 1000;
    std::string stamp = timestampText(time);
    stamp.insert(stamp.size() - 1, std::format(".{:03}000000", millis));
    return stamp + ' ' + text + '\n';
}

std::string ordinaryLine(const Run& run, TimePoint time)
{
    static constexpr std::array<std::string_view, 6> paths {
        "/v1/items", "/v1/cart", "/live", "/ready", "/v1/orders", "/metrics"};
    Random random(run.seed ^ static_cast<std::uint64_t>(time.time_since_epoch().count()));
    const auto path = paths[random.below(paths.size())];
    const bool slow = random.below(40) == 0;
    return std::format(
        R"({{"time":"{}","level":"{}","msg":"{}","path":"{}","status":{},"duration_ms":{},"trace":"{}"}})",
        timestampText(time), slow ? "warn" : "info", slow ? "slow request" : "request", path, slow ? 504 : 200,
        slow ? 900 + random.below(1600) : 2 + random.below(90), random.hex(16));
}

/// The lines of a run between two moments.
void writeLines(const Run& run, TimePoint from, TimePoint to, const std::function<void(TimePoint, std::string)>& line)
{
    static constexpr std::array<std::string_view, 3> opening {
        "starting {}", "reading configuration", "connecting upstream"};
    for (std::size_t i = 0; i < opening.size(); ++i) {
        const TimePoint time = run.started + std::chrono::milliseconds(200 * i);
        if (time >= from && time < to)
            line(time, i == 0 ? "starting " + run.image : std::string(opening[i]));
    }
    const TimePoint end = run.ended ? std::min(*run.ended, to) : to;
    // Lines stand at fixed moments of the run, so that every reader sees the same ones.
    const auto first = std::max<std::int64_t>(1, (from - run.started + LineInterval - 1ms) / LineInterval);
    for (TimePoint time = run.started + first * LineInterval; time < end; time += LineInterval)
        if (time >= from)
            line(time, ordinaryLine(run, time));
    if (run.ended && !run.lastWords.empty() && *run.ended >= from && *run.ended <= to)
        line(*run.ended, "fatal: " + run.lastWords);
}

class FollowSource final : public BodySource {
public:
    FollowSource(Agenda& agenda, EventLoop& loop, Run run, std::string first, TimePoint from, bool timestamps)
        : m_agenda(agenda)
        , m_loop(loop)
        , m_run(std::move(run))
        , m_first(std::move(first))
        , m_from(from)
        , m_timestamps(timestamps)
    { }
    ~FollowSource() override
    {
        if (m_timer)
            m_loop.cancel(*m_timer);
    }
    State produce(std::string& out, std::size_t) override
    {
        out += std::exchange(m_first, {});
        const TimePoint now = m_agenda.now();
        writeLines(m_run, m_from, now,
            [&](TimePoint time, const std::string& text) { out += stamped(time, text, m_timestamps); });
        m_from = now;
        if (m_run.ended)
            return State::End;
        if (!m_timer)
            m_timer = m_loop.after(1s, [this] {
                m_timer.reset();
                wake();
            });
        return State::Waiting;
    }

private:
    Agenda& m_agenda;
    EventLoop& m_loop;
    Run m_run;
    std::string m_first;
    TimePoint m_from;
    bool m_timestamps;
    std::optional<EventLoop::TimerId> m_timer;
};

long number(const Request& request, std::string_view name, long otherwise)
{
    long value = otherwise;
    const auto text = request.parameter(name);
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Response text(std::string body)
{
    return {
        .status = 200, .headers = {{"Content-Type", "text/plain"}}, .body = std::move(body), .stream = {}, .delay = {}};
}

} // namespace

std::optional<Response> Logs::answer(const ApiServer::Call& call)
{
    const Target& target = call.target;
    if (!target.table || !target.info().is("", "pods") || target.subresource != "log")
        return std::nullopt;
    const ObjectPtr object = target.table->find(target.nameSpace, target.name);
    const Pod* pod = object ? m_cluster.kubelet().find(object->uid) : nullptr;
    if (!pod)
        return StatusError::notFound(target.info(), target.name).response();
    const auto& containers = pod->podTemplate->containers();
    const auto wanted = call.request.parameter("container");
    std::string names;
    for (const auto& container : containers)
        names += (names.empty() ? "" : " ") + container.name;
    if (wanted.empty() && containers.size() > 1)
        return StatusError::badRequest(
            std::format("a container name must be specified for pod {}, choose one of: [{}]", pod->name, names))
            .response();
    const auto found
        = wanted.empty() ? containers.begin() : std::ranges::find(containers, wanted, &PodTemplate::Container::name);
    if (found == containers.end())
        return StatusError::badRequest(std::format("container {} is not valid for pod {}", wanted, pod->name))
            .response();
    return read(call.request, *pod, static_cast<std::size_t>(found - containers.begin()));
}

Response Logs::read(const Request& request, const Pod& pod, std::size_t index)
{
    const ContainerState& state = pod.containers[index];
    const auto& facts = pod.podTemplate->containers()[index];
    const bool previous = request.parameter("previous") == "true";
    const bool running = state.kind == ContainerState::Kind::Running;
    Run run {facts.name, facts.image, hashText(pod.uid) + index, state.started, std::nullopt, {}};
    if (previous || !running) {
        const bool ended = state.kind == ContainerState::Kind::Terminated;
        const auto past = !previous && ended ? std::optional(state.ended) : state.last;
        if (!past && previous)
            return StatusError::badRequest(
                std::format("previous terminated container \"{}\" in pod \"{}\" not found", facts.name, pod.name))
                .response();
        if (!past)
            return StatusError::badRequest(std::format("container \"{}\" in pod \"{}\" is waiting to start: {}",
                                               facts.name, pod.name, state.waitingReason))
                .response();
        run.started = past->started;
        run.ended = past->finished;
        run.lastWords = behaviourOf(m_cluster.world(), pod, index).lastWords;
    }
    const TimePoint now = m_cluster.world().agenda.now();
    const long tail = number(request, "tailLines", -1);
    const bool timestamps = request.parameter("timestamps") == "true";
    constexpr auto oldest = 6h; // the node keeps no more
    TimePoint from = std::max(run.started, now - oldest);
    if (const long seconds = number(request, "sinceSeconds", 0); seconds > 0)
        from = std::max(from, now - std::chrono::seconds(seconds));
    if (const auto since = parseTimestamp(request.parameter("sinceTime")))
        from = std::max(from, *since);
    std::deque<std::string> lines;
    writeLines(run, from, now + 1ms, [&](TimePoint time, const std::string& line) {
        lines.push_back(stamped(time, line, timestamps));
        if (tail >= 0 && lines.size() > static_cast<std::size_t>(tail))
            lines.pop_front();
    });
    std::string body;
    for (const std::string& line : lines)
        body += line;
    if (const long limit = number(request, "limitBytes", 0); limit > 0 && body.size() > static_cast<std::size_t>(limit))
        body.resize(static_cast<std::size_t>(limit));
    if (request.parameter("follow") != "true")
        return text(std::move(body));
    Response response = text({});
    response.stream = std::make_unique<FollowSource>(
        m_cluster.world().agenda, m_loop, std::move(run), std::move(body), now + 1ms, timestamps);
    return response;
}

} // namespace Chartroom::Simulator
