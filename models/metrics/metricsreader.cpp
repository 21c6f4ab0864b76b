// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/metricsreader.h"

#include "models/base/quantity.h"
#include "models/base/timetext.h"

#include <QCoreApplication>
#include <optional>
#include <simdjson.h>

namespace Chartroom::Metrics {

namespace {

namespace json = simdjson::dom;

std::string_view textOf(json::element element, std::string_view key)
{
    std::string_view text;
    return element[key].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

struct Amounts {
    double cpu = 0;
    double memory = 0;
};

std::optional<Amounts> amountsOf(json::element holder)
{
    json::element usage;
    if (holder["usage"].get(usage) != simdjson::SUCCESS)
        return std::nullopt;
    const auto cpu = Quantity::parse(textOf(usage, "cpu"));
    const auto memory = Quantity::parse(textOf(usage, "memory"));
    if (!cpu || !memory)
        return std::nullopt;
    return Amounts {static_cast<double>(cpu->milliValue()), static_cast<double>(memory->value())};
}

Seconds timeOf(json::element item)
{
    const auto time = parseTimestamp(textOf(item, "timestamp"));
    return time ? std::chrono::floor<std::chrono::seconds>(*time).time_since_epoch().count() : 0;
}

Error unreadable(const QString& reason)
{
    return {.kind = Error::Kind::Protocol,
        .attempted = QCoreApplication::translate("Metrics", "The usage figures could not be read."),
        .said = reason,
        .advice = QCoreApplication::translate("Metrics", "The metrics API answered with something else than a list.")};
}

template <typename T, typename ReadItem>
Result<std::vector<T>> readItems(std::string_view text, ReadItem&& readItem)
{
    json::parser parser;
    json::element document;
    if (const auto error = parser.parse(text.data(), text.size()).get(document))
        return Failure(unreadable(QString::fromLatin1(simdjson::error_message(error))));
    json::array items;
    if (document["items"].get(items) != simdjson::SUCCESS)
        return Failure(unreadable({}));
    std::vector<T> result;
    result.reserve(items.size());
    for (const json::element item : items) {
        T usage;
        json::element metadata;
        if (item["metadata"].get(metadata) != simdjson::SUCCESS)
            continue;
        usage.name = textOf(metadata, "name");
        usage.time = timeOf(item);
        if (!usage.name.empty() && usage.time > 0 && readItem(item, metadata, usage))
            result.push_back(std::move(usage));
    }
    return result;
}

} // namespace

Result<std::vector<NodeUsage>> readNodeMetrics(std::string_view text)
{
    return readItems<NodeUsage>(text, [](json::element item, json::element, NodeUsage& node) {
        const auto amounts = amountsOf(item);
        if (amounts) {
            node.cpu = amounts->cpu;
            node.memory = amounts->memory;
        }
        return amounts.has_value();
    });
}

Result<std::vector<PodUsage>> readPodMetrics(std::string_view text)
{
    return readItems<PodUsage>(text, [](json::element item, json::element metadata, PodUsage& pod) {
        pod.nameSpace = textOf(metadata, "namespace");
        json::array containers;
        if (item["containers"].get(containers) != simdjson::SUCCESS)
            return false;
        for (const json::element container : containers)
            if (const auto amounts = amountsOf(container))
                pod.containers.push_back({std::string(textOf(container, "name")), amounts->cpu, amounts->memory});
        return !pod.containers.empty();
    });
}

std::string metricsVersion(std::string_view apiGroupJson)
{
    json::parser parser;
    json::element group;
    json::array versions;
    if (parser.parse(apiGroupJson.data(), apiGroupJson.size()).get(group) != simdjson::SUCCESS
        || group["versions"].get(versions) != simdjson::SUCCESS)
        return {};
    for (const std::string_view wanted : {"v1", "v1beta1"})
        for (const json::element version : versions)
            if (textOf(version, "version") == wanted)
                return std::string(wanted);
    return {};
}

} // namespace Chartroom::Metrics
