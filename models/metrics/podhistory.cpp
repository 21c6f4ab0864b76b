// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/podhistory.h"

#include "models/base/blockcost.h"
#include "models/base/growto.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <ranges>

namespace Chartroom::Metrics {

namespace {

constexpr std::int16_t NotMeasured = std::numeric_limits<std::int16_t>::min();
constexpr Seconds LongestDelay = std::numeric_limits<std::int16_t>::max();
constexpr float Missing = std::numeric_limits<float>::quiet_NaN();

std::size_t hashOf(std::string_view nameSpace, std::string_view name)
{
    return std::hash<std::string_view>()(nameSpace) * 31 + std::hash<std::string_view>()(name);
}

template <typename T>
void moveLine(std::vector<T>& lines, std::size_t from, std::size_t to, const T& none)
{
    if (from >= lines.size())
        return;
    if (to >= lines.size())
        growTo(lines, to + 1, none);
    lines[to] = std::exchange(lines[from], none);
}

} // namespace

void PodHistory::begin(Seconds taken)
{
    Column& column = m_columns.emplace_back();
    column.taken = column.oldest = taken;
    column.samples.reserve(m_lines.size());
    column.delays.reserve(m_pods.size());
    m_anyNew = false;
}

void PodHistory::shorten(Column& column)
{
    if (!column.shortSamples.empty())
        return;
    column.shortSamples.reserve(column.samples.size());
    for (const Sample& sample : column.samples)
        column.shortSamples.push_back({ShortFloat(sample.cpu), ShortFloat(sample.memory)});
    std::vector<Sample>().swap(column.samples); // `= {}` would keep its memory
}

void PodHistory::add(const PodReadings& pods, std::size_t from, std::size_t to)
{
    const auto number = static_cast<std::uint32_t>(m_firstColumn + m_columns.size() - 1);
    for (std::size_t i = from; i < to; ++i) {
        const PodReadings::Pod measured = pods[i];
        const PodIndex index = obtain(measured.nameSpace, measured.name);
        const Column* before = m_pods[index].lastColumn == number ? nullptr : column(m_pods[index].lastColumn);
        if (before && timeIn(*before, index) == measured.time)
            continue;
        Column& now = m_columns.back();
        for (std::size_t c = 0; c < measured.containers; ++c) {
            const PodReadings::Container container = pods.container(measured.firstContainer + c);
            const std::uint32_t line = lineOf(index, container.name);
            if (line >= now.samples.size())
                growTo(now.samples, line + 1, {Missing, Missing});
            now.samples[line] = {static_cast<float>(container.cpu), static_cast<float>(container.memory)};
        }
        if (index >= now.delays.size())
            growTo(now.delays, index + 1, NotMeasured);
        const Seconds delay = std::clamp(now.taken - measured.time, -LongestDelay, LongestDelay);
        now.delays[index] = static_cast<std::int16_t>(delay);
        now.oldest = std::min(now.oldest, now.taken - delay);
        now.newest = std::max(now.newest, now.taken - delay);
        m_newest = std::max(m_newest, now.newest);
        m_pods[index].lastColumn = number;
        m_anyNew = true;
    }
}

void PodHistory::end()
{
    if (!m_anyNew)
        m_columns.pop_back();
    else if (m_columns.size() > 1)
        shorten(m_columns[m_columns.size() - 2]);
}

PodHistory::PodIndex PodHistory::find(std::string_view nameSpace, std::string_view pod) const
{
    const Store::Slot found = m_byName.find(hashOf(nameSpace, pod), [&](Store::Slot slot) {
        return m_pods[slot.value()].name.view() == pod && m_strings.text(m_pods[slot.value()].nameSpace) == nameSpace;
    });
    return found.isValid() ? found.value() : NoPod;
}

PodHistory::PodIndex PodHistory::obtain(std::string_view nameSpace, std::string_view name)
{
    PodIndex index = find(nameSpace, name);
    if (index != NoPod)
        return index;
    if (m_freePods.empty()) {
        index = static_cast<PodIndex>(m_pods.size());
        growTo(m_pods, m_pods.size() + 1, {});
    } else {
        index = m_freePods.back();
        m_freePods.pop_back();
    }
    Pod& pod = m_pods[index];
    pod.name = CompactString(name);
    pod.nameSpace = m_strings.intern(nameSpace);
    pod.lastColumn = m_firstColumn - 1; // none
    m_nameBytes += pod.name.memoryUsage();
    m_byName.insert(Store::Slot(index), hashOf(nameSpace, name));
    return index;
}

/// Columns that are still there have nothing of it.
void PodHistory::forget(PodIndex index)
{
    Pod& pod = m_pods[index];
    m_byName.remove(Store::Slot(index), hashOf(nameSpace(index), pod.name.view()));
    m_nameBytes -= pod.name.memoryUsage();
    if (pod.containers > 0)
        m_freeLines[pod.containers].push_back(pod.firstLine);
    pod = {};
    m_freePods.push_back(index);
}

std::uint32_t PodHistory::obtainLines(std::uint16_t count)
{
    if (std::vector<std::uint32_t>& free = m_freeLines[count]; !free.empty()) {
        const std::uint32_t first = free.back();
        free.pop_back();
        return first;
    }
    const auto first = static_cast<std::uint32_t>(m_lines.size());
    growTo(m_lines, m_lines.size() + count, {});
    return first;
}

/// A container that the pod did not have before makes its lines move to a place with room for one more.
std::uint32_t PodHistory::lineOf(PodIndex index, std::string_view container)
{
    Pod& pod = m_pods[index];
    for (std::uint32_t line = pod.firstLine; line < pod.firstLine + pod.containers; ++line)
        if (m_strings.text(m_lines[line]) == container)
            return line;
    const std::uint32_t first = obtainLines(pod.containers + 1);
    for (std::uint32_t i = 0; i < pod.containers; ++i) {
        m_lines[first + i] = m_lines[pod.firstLine + i];
        for (Column& column : m_columns) {
            moveLine(column.samples, pod.firstLine + i, first + i, {Missing, Missing});
            moveLine(column.shortSamples, pod.firstLine + i, first + i, {});
        }
    }
    if (pod.containers > 0)
        m_freeLines[pod.containers].push_back(pod.firstLine);
    pod.firstLine = first;
    m_lines[first + pod.containers] = m_strings.intern(container);
    return first + pod.containers++;
}

std::string_view PodHistory::container(PodIndex pod, std::size_t index) const
{
    return m_strings.text(m_lines[m_pods[pod].firstLine + index]);
}

const PodHistory::Column* PodHistory::column(std::uint32_t number) const
{
    const std::uint32_t place = number - m_firstColumn; // wraps for those that are gone
    return place < m_columns.size() ? &m_columns[place] : nullptr;
}

std::optional<Seconds> PodHistory::timeIn(const Column& column, PodIndex pod) const
{
    if (pod >= column.delays.size() || column.delays[pod] == NotMeasured)
        return std::nullopt;
    return column.taken - column.delays[pod];
}

std::optional<Usage> PodHistory::usageIn(const Column& column, PodIndex pod, std::uint32_t line) const
{
    const auto time = timeIn(column, pod);
    if (!time)
        return std::nullopt;
    if (line < column.samples.size() && !std::isnan(column.samples[line].cpu))
        return Usage {*time, column.samples[line].cpu, column.samples[line].memory};
    if (line < column.shortSamples.size() && column.shortSamples[line].cpu.isNumber())
        return Usage {*time, column.shortSamples[line].cpu.value(), column.shortSamples[line].memory.value()};
    return std::nullopt;
}

std::optional<Usage> PodHistory::lastOfContainer(PodIndex pod, std::size_t container) const
{
    const auto line = static_cast<std::uint32_t>(m_pods[pod].firstLine + container);
    for (std::uint32_t number = m_pods[pod].lastColumn; const Column* known = column(number); --number)
        if (const auto usage = usageIn(*known, pod, line))
            return usage;
    return std::nullopt;
}

std::optional<Usage> PodHistory::last(PodIndex pod) const
{
    const Column* newest = column(m_pods[pod].lastColumn);
    std::optional<Usage> sum;
    for (std::uint32_t i = 0; newest && i < m_pods[pod].containers; ++i) {
        const auto usage = usageIn(*newest, pod, m_pods[pod].firstLine + i);
        if (!usage)
            continue; // a container that is not measured any more
        if (!sum)
            sum = Usage {usage->time, 0, 0};
        sum->cpu += usage->cpu;
        sum->memory += usage->memory;
    }
    return sum;
}

template <typename Value>
std::vector<Point> PodHistory::collect(Seconds from, Seconds to, Value&& value) const
{
    // Mostly what is asked for is recent, and columns may be a thousand.
    auto first = m_columns.end();
    while (first != m_columns.begin() && std::prev(first)->newest >= from)
        --first;
    std::vector<Point> points;
    for (auto before = first; before != m_columns.begin() && points.empty();)
        if (const std::optional<Point> point = value(*--before))
            points.push_back(*point);
    for (const Column& column : std::ranges::subrange(first, m_columns.end())) {
        const std::optional<Point> point = value(column);
        if (!point)
            continue;
        if (point->time < from && !points.empty())
            points.clear(); // the neighbour before is the last one before
        points.push_back(*point);
        if (point->time > to)
            break;
    }
    return points;
}

std::vector<Point> PodHistory::pointsOfContainer(
    PodIndex pod, std::size_t container, Metric metric, Seconds from, Seconds to) const
{
    const auto line = static_cast<std::uint32_t>(m_pods[pod].firstLine + container);
    return collect(from, to, [&](const Column& column) -> std::optional<Point> {
        const auto usage = usageIn(column, pod, line);
        return usage ? std::optional(Point {usage->time, usage->of(metric)}) : std::nullopt;
    });
}

std::vector<Point> PodHistory::points(PodIndex pod, Metric metric, Seconds from, Seconds to) const
{
    return collect(from, to, [&](const Column& column) -> std::optional<Point> {
        const auto time = timeIn(column, pod);
        if (!time)
            return std::nullopt;
        Point sum {*time, 0};
        for (std::uint32_t i = 0; i < m_pods[pod].containers; ++i) {
            const auto usage = usageIn(column, pod, m_pods[pod].firstLine + i);
            if (!usage)
                return std::nullopt;
            sum.value += usage->of(metric);
        }
        return sum;
    });
}

bool PodHistory::dropOldest()
{
    if (m_columns.size() < 2)
        return false;
    m_columns.pop_front();
    ++m_firstColumn;
    for (PodIndex pod = 0; pod < m_pods.size(); ++pod)
        if (!m_pods[pod].name.isEmpty() && !column(m_pods[pod].lastColumn))
            forget(pod);
    return true;
}

std::size_t PodHistory::memoryUsage() const
{
    std::size_t bytes = m_strings.memoryUsage() + m_nameBytes + blockCost(m_pods) + blockCost(m_freePods)
        + m_byName.memoryUsage() + blockCost(m_lines);
    for (const auto& [count, lines] : m_freeLines)
        bytes += blockCost(lines);
    for (const Column& column : m_columns)
        bytes += blockCost(column.samples) + blockCost(column.shortSamples) + blockCost(column.delays);
    return bytes;
}

} // namespace Chartroom::Metrics
