// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

namespace Chartroom::Store::Projections {

namespace {

/// When an event was seen, in the several ways its writers say it (kubernetes.md 8).
struct Times {
    Seconds first = 0;
    Seconds last = 0;
    Seconds event = 0;
    Seconds series = 0;
    std::int32_t count = 0;
    std::int32_t seriesCount = 0;
};

struct Source {
    std::string_view component;
    std::string_view host;
    std::string_view controller;
    std::string_view instance;

    std::string text() const
    {
        const std::string_view who = component.empty() ? controller : component;
        const std::string_view where = host.empty() ? instance : host;
        return where.empty() ? std::string(who) : std::string(who) + ", " + std::string(where);
    }
};

void readInvolved(const Context& context, Stream object, EventRow& row)
{
    object.forEachField([&](Key key, Stream value) {
        if (key == "kind")
            row.involvedKind = context.intern(value.text());
        else if (key == "namespace")
            row.involvedNamespace = context.intern(value.text());
        else if (key == "name")
            row.involvedName = CompactString(value.text());
        else if (key == "uid")
            row.involvedUid = Kube::Uid::fromText(value.text());
        else if (key == "apiVersion")
            row.involvedGroup = context.intern(Kube::GroupVersion::fromApiVersion(value.text()).group);
        else if (key == "fieldPath")
            row.fieldPath = CompactString(value.text());
    });
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blanks = " \t\r\n";
    const auto first = text.find_first_not_of(Blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

bool readTime(Key key, Stream value, Times& times)
{
    if (key == "firstTimestamp")
        times.first = value.time();
    else if (key == "lastTimestamp")
        times.last = value.time();
    else if (key == "eventTime")
        times.event = value.time();
    else if (key == "count")
        times.count = value.count();
    else if (key == "series")
        value.forEachField([&](Key seriesKey, Stream member) {
            if (seriesKey == "count")
                times.seriesCount = member.count();
            else if (seriesKey == "lastObservedTime")
                times.series = member.time();
        });
    else
        return false;
    return true;
}

bool readSource(Key key, Stream value, Source& source)
{
    if (key == "source")
        value.forEachField([&](Key sourceKey, Stream member) {
            if (sourceKey == "component")
                source.component = member.text();
            else if (sourceKey == "host")
                source.host = member.text();
        });
    else if (key == "reportingComponent")
        source.controller = value.text();
    else if (key == "reportingInstance")
        source.instance = value.text();
    else
        return false;
    return true;
}

void setTimes(const Times& times, EventRow& row)
{
    row.firstSeen = times.first ? times.first : times.event ? times.event : row.created;
    row.lastSeen = times.series ? times.series : times.last ? times.last : row.firstSeen;
    row.count = times.seriesCount ? times.seriesCount : std::max(times.count, 1);
}

} // namespace

RowPtr event(const Context& context, simdjson::ondemand::object& object, bool& broken)
{
    BasicRowPtr<EventRow> row(new EventRow);
    row->eventType = row->reason = row->source = StringId(0);
    row->involvedKind = row->involvedNamespace = row->involvedGroup = StringId(0);
    Times times;
    Source source;
    Stream::forEachFieldOf(object, broken, [&](Key key, Stream value) {
        if (key == "metadata")
            readMetadata(context, value, *row);
        else if (key == "involvedObject")
            readInvolved(context, value, *row);
        else if (key == "reason")
            row->reason = context.intern(value.text());
        else if (key == "message")
            row->text = CompactString(trimmed(value.text()));
        else if (key == "type")
            row->eventType = context.intern(value.text());
        else if (!readTime(key, value, times))
            readSource(key, value, source);
    });
    row->warning = context.strings.text(row->eventType) == "Warning";
    row->source = context.intern(source.text());
    row->status = row->reason;
    setTimes(times, *row);
    setHealth(
        *row, {row->warning ? Health::Degraded : Health::Healthy, {}}); // so that tables can be narrowed to warnings
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
