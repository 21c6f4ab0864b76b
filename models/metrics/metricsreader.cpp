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

/// Cuts a list into its items without looking into them. A parser of the whole would take four times its length.
class ItemSplitter {
public:
    explicit ItemSplitter(std::string_view list)
        : m_text(list)
    { }

    /// Goes to the first item. False where there is no list.
    bool begin()
    {
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                const std::size_t from = m_at + 1;
                skipString();
                const bool isItems = depth == 1 && m_text.substr(from, m_at - from) == "items";
                if (isItems && take(':') && take('['))
                    return true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                --depth;
            }
        }
        return false;
    }
    /// An object; nothing behind the last one, see isWhole().
    std::optional<std::string_view> next()
    {
        m_at = m_text.find_first_not_of(", \t\r\n", m_at);
        m_isWhole = m_at < m_text.size() && m_text[m_at] == ']';
        if (m_at >= m_text.size() || m_text[m_at] != '{')
            return std::nullopt;
        const std::size_t from = m_at;
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"')
                skipString();
            else if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                return m_text.substr(from, ++m_at - from);
        }
        return std::nullopt;
    }
    bool isWhole() const { return m_isWhole; }

private:
    /// From the opening quotation mark to the closing one.
    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            if (m_text[m_at] == '\\')
                ++m_at;
    }
    /// The next character that is not white space.
    bool take(char wanted)
    {
        const std::size_t from = m_at < m_text.size() && m_text[m_at] == '"' ? m_at + 1 : m_at;
        const std::size_t found = m_text.find_first_not_of(" \t\r\n", from);
        if (found >= m_text.size() || m_text[found] != wanted)
            return false;
        m_at = found + 1;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isWhole = false;
};

/// Calls `readItem(Item&, name, nameSpace, time)` for each item that has a name and a time. One answer about 150,000 pods
/// is some sixty megabytes: it is read item by item, where it stands.
template <typename ReadItem>
Result<void> readItems(std::string_view text, ReadItem&& readItem)
{
    ItemSplitter list(text);
    if (!list.begin())
        return Failure(unreadable({}));
    ondemand::parser parser;
    simdjson::padded_string lastOnes;
    while (const auto json = list.next()) {
        // The parser may look at some bytes behind an item: those of the next, or else of a copy.
        const auto room = static_cast<std::size_t>(text.data() + text.size() - json->data());
        simdjson::padded_string_view padded(json->data(), json->size(), room);
        if (room < json->size() + simdjson::SIMDJSON_PADDING) {
            lastOnes = simdjson::padded_string(*json);
            padded = lastOnes;
        }
        ondemand::document document;
        ondemand::object root;
        auto error = parser.iterate(padded).get(document);
        if (!error)
            error = document.get_object().get(root);
        if (error)
            return Failure(unreadable(QString::fromLatin1(simdjson::error_message(error))));
        Item item(root);
        std::string name;
        std::string nameSpace;
        item.object("metadata", [&](Item& metadata) {
            name = metadata.text("name");
            nameSpace = metadata.text("namespace");
        });
        const Seconds time = timeOf(item);
        if (!name.empty() && time > 0)
            readItem(item, name, nameSpace, time);
        if (item.isBroken())
            return Failure(unreadable({}));
    }
    return list.isWhole() ? Result<void>() : Failure(unreadable({}));
}

} // namespace

Result<std::vector<NodeUsage>> readNodeMetrics(std::string_view text)
{
    std::vector<NodeUsage> nodes;
    const auto read = readItems(text, [&nodes](Item& item, std::string& name, std::string&, Seconds time) {
        if (const auto amounts = amountsOf(item))
            nodes.push_back({std::move(name), time, amounts->cpu, amounts->memory});
    });
    return read ? Result<std::vector<NodeUsage>>(std::move(nodes)) : Failure(read.error());
}

Result<PodReadings> readPodMetrics(std::string_view text)
{
    PodReadings pods;
    const auto read
        = readItems(text, [&pods](Item& item, const std::string& name, const std::string& nameSpace, Seconds time) {
              pods.beginPod(nameSpace, name, time);
              item.forEach("containers", [&pods](Item& container) {
                  const std::string containerName(container.text("name"));
                  if (const auto amounts = amountsOf(container))
                      pods.addContainer(containerName, amounts->cpu, amounts->memory);
              });
              pods.endPod();
          });
    return read ? Result<PodReadings>(std::move(pods)) : Failure(read.error());
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
