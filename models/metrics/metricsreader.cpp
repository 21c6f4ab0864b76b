// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/metricsreader.h"

#include "models/base/quantity.h"
#include "models/base/timetext.h"

#include <QCoreApplication>
#include <optional>
#include <simdjson.h>

namespace Chartroom::Metrics {

namespace ondemand = simdjson::ondemand;

/// Reads what is there. After an error that is more than "not there" or "of another type" nothing must be read on:
/// simdjson would walk out of the document.
class Item {
public:
    explicit Item(ondemand::object object)
        : m_object(object)
    { }

    std::string_view text(std::string_view key)
    {
        std::string_view text;
        note(m_object.find_field_unordered(key).get_string().get(text));
        return text;
    }
    /// Calls `visit(Item&)` with the object under the key, where there is one.
    template <typename Visit>
    void object(std::string_view key, Visit&& visit)
    {
        ondemand::object found;
        if (!note(m_object.find_field_unordered(key).get_object().get(found)))
            return;
        Item item(found);
        visit(item);
        m_broken |= item.m_broken;
    }
    /// Calls `visit(Item&)` with each object of the array under the key. False where there is no array.
    template <typename Visit>
    bool forEach(std::string_view key, Visit&& visit)
    {
        ondemand::array found;
        if (!note(m_object.find_field_unordered(key).get_array().get(found)))
            return false;
        for (auto element : found) {
            ondemand::object object;
            if (!note(element.get_object().get(object))) {
                if (m_broken)
                    break;
                continue;
            }
            Item item(object);
            visit(item);
            m_broken |= item.m_broken;
            if (m_broken)
                break;
        }
        return true;
    }
    bool isBroken() const { return m_broken; }

private:
    bool note(simdjson::error_code error)
    {
        m_broken |= error && error != simdjson::NO_SUCH_FIELD && error != simdjson::INCORRECT_TYPE;
        return !error;
    }

    ondemand::object m_object;
    bool m_broken = false;
};

namespace {

struct Amounts {
    double cpu = 0;
    double memory = 0;
};

std::optional<Amounts> amountsOf(Item& holder)
{
    std::optional<Amounts> amounts;
    holder.object("usage", [&amounts](Item& usage) {
        const auto cpu = Quantity::parse(usage.text("cpu"));
        const auto memory = Quantity::parse(usage.text("memory"));
        if (cpu && memory)
            amounts = {static_cast<double>(cpu->milliValue()), static_cast<double>(memory->value())};
    });
    return amounts;
}

Seconds timeOf(Item& item)
{
    const auto time = parseTimestamp(item.text("timestamp"));
    return time ? std::chrono::floor<std::chrono::seconds>(*time).time_since_epoch().count() : 0;
}

Error unreadable(const QString& reason)
{
    return {.kind = Error::Kind::Protocol,
        .attempted = QCoreApplication::translate("Metrics", "The usage figures could not be read."),
        .said = reason,
        .advice = QCoreApplication::translate("Metrics", "The metrics API answered with something else than a list.")};
}

} // namespace

void ListReader::bodyBegins()
{
    m_splitter = {};
    m_failure.reset();
    clear();
}

void ListReader::bodyArrived(std::string_view bytes)
{
    ondemand::parser parser;
    m_splitter.take(bytes, [&](std::string& json) {
        if (m_failure)
            return;
        ondemand::document document;
        ondemand::object root;
        auto error = parser.iterate(json).get(document); // makes room for padding where there is none
        if (!error)
            error = document.get_object().get(root);
        if (error) {
            m_failure = unreadable(QString::fromLatin1(simdjson::error_message(error)));
            return;
        }
        Item item(root);
        std::string name;
        std::string nameSpace;
        item.object("metadata", [&](Item& metadata) {
            name = metadata.text("name");
            nameSpace = metadata.text("namespace");
        });
        const Seconds time = timeOf(item);
        if (!name.empty() && time > 0)
            read(item, nameSpace, name, time);
        if (item.isBroken())
            m_failure = unreadable({});
    });
}

std::optional<Error> ListReader::failure() const
{
    if (m_failure || m_splitter.isWhole())
        return m_failure;
    return unreadable({});
}

void NodeMetricsReader::read(Item& item, std::string_view, std::string_view name, Seconds time)
{
    if (const auto amounts = amountsOf(item))
        m_nodes.push_back({std::string(name), time, amounts->cpu, amounts->memory});
}

Result<std::vector<NodeUsage>> NodeMetricsReader::take()
{
    if (auto error = failure())
        return Failure(std::move(*error));
    return std::move(m_nodes);
}

void PodMetricsReader::read(Item& item, std::string_view nameSpace, std::string_view name, Seconds time)
{
    m_pods.beginPod(nameSpace, name, time);
    item.forEach("containers", [this](Item& container) {
        const std::string containerName(container.text("name"));
        if (const auto amounts = amountsOf(container))
            m_pods.addContainer(containerName, amounts->cpu, amounts->memory);
    });
    m_pods.endPod();
}

Result<PodReadings> PodMetricsReader::take()
{
    if (auto error = failure())
        return Failure(std::move(*error));
    return std::move(m_pods);
}

std::string metricsVersion(std::string_view apiGroupJson)
{
    const simdjson::padded_string padded(apiGroupJson);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    if (parser.iterate(padded).get(document) || document.get_object().get(root))
        return {};
    std::string chosen;
    Item(root).forEach("versions", [&chosen](Item& version) {
        const std::string_view name = version.text("version");
        if (name == "v1" || (name == "v1beta1" && chosen.empty()))
            chosen = name;
    });
    return chosen;
}

} // namespace Chartroom::Metrics
