// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/timetext.h"
#include "models/store/row.h"

#include <optional>
#include <simdjson.h>
#include <string_view>

/// Lenient reading of JSON: what is missing, null or of the wrong type reads as not set. Two ways with the same names:
/// Value walks a parsed document in any order and is for kinds that are few; Stream goes once over the text, in its
/// order, and is for Pods and Events, of which there are many.
namespace Chartroom::Store::Reading {

inline Seconds secondsOf(std::string_view timestamp)
{
    const auto time = parseTimestamp(timestamp);
    return time ? std::chrono::floor<std::chrono::seconds>(*time).time_since_epoch().count() : 0;
}

class Value {
public:
    Value() = default;
    explicit Value(simdjson::dom::element element)
        : m_element(element)
        , m_exists(!element.is_null())
    { }

    bool exists() const { return m_exists; }
    Value operator[](std::string_view key) const
    {
        simdjson::dom::element found;
        return m_exists && m_element.is_object() && !m_element[key].get(found) ? Value(found) : Value();
    }
    std::string_view text() const
    {
        std::string_view view;
        return m_exists && !m_element.get_string().get(view) ? view : std::string_view();
    }
    std::optional<std::int64_t> number() const
    {
        std::int64_t integer = 0;
        return m_exists && !m_element.get_int64().get(integer) ? std::optional(integer) : std::nullopt;
    }
    std::int64_t integer(std::int64_t fallback = 0) const { return number().value_or(fallback); }
    std::int32_t count() const { return static_cast<std::int32_t>(std::clamp<std::int64_t>(integer(), -1, 1 << 30)); }
    bool boolean(bool fallback = false) const
    {
        bool value = fallback;
        return m_exists && !m_element.get_bool().get(value) ? value : fallback;
    }
    Seconds time() const { return secondsOf(text()); }
    /// Of an array or object, else 0.
    std::size_t size() const
    {
        if (!m_exists)
            return 0;
        if (m_element.is_array())
            return m_element.get_array().value_unsafe().size();
        return m_element.is_object() ? m_element.get_object().value_unsafe().size() : 0;
    }
    template <typename Visit>
    void forEach(Visit&& visit) const
    {
        if (!m_exists || !m_element.is_array())
            return;
        const simdjson::dom::array items = m_element.get_array().value_unsafe();
        for (const simdjson::dom::element item : items)
            visit(Value(item));
    }
    template <typename Visit>
    void forEachField(Visit&& visit) const
    {
        if (!m_exists || !m_element.is_object())
            return;
        const simdjson::dom::object fields = m_element.get_object().value_unsafe();
        for (const auto [key, value] : fields)
            visit(std::string_view(key), Value(value));
    }
    /// As it stands in a cell: text as it is, numbers and truth values written out, anything else as JSON.
    std::string cellText() const
    {
        if (!m_exists)
            return {};
        return m_element.is_string() ? std::string(text()) : simdjson::to_string(m_element);
    }

private:
    simdjson::dom::element m_element;
    bool m_exists = false;
};

/// Each value can be read once, before the next one is asked for. Text stays valid until the parser reads the next
/// document. `broken` is set where the text turned out not to be JSON.
class Stream {
public:
    Stream(simdjson::ondemand::value value, bool& broken)
        : m_value(value)
        , m_broken(broken)
    { }

    std::string_view text()
    {
        std::string_view view;
        return check(m_value.get_string().get(view)) ? view : std::string_view();
    }
    std::int64_t integer(std::int64_t fallback = 0)
    {
        std::int64_t value = 0;
        return check(m_value.get_int64().get(value)) ? value : fallback;
    }
    std::int32_t count() { return static_cast<std::int32_t>(std::clamp<std::int64_t>(integer(), -1, 1 << 30)); }
    bool boolean(bool fallback = false)
    {
        bool value = false;
        return check(m_value.get_bool().get(value)) ? value : fallback;
    }
    Seconds time() { return secondsOf(text()); }

    template <typename Visit>
    void forEach(Visit&& visit)
    {
        simdjson::ondemand::array array;
        if (!check(m_value.get_array().get(array)))
            return;
        for (auto result : array) {
            simdjson::ondemand::value item;
            if (!check(std::move(result).get(item)))
                return;
            visit(Stream(item, m_broken));
        }
    }
    template <typename Visit>
    void forEachField(Visit&& visit)
    {
        simdjson::ondemand::object object;
        if (check(m_value.get_object().get(object)))
            forEachFieldOf(object, m_broken, visit);
    }
    template <typename Visit>
    static void forEachFieldOf(simdjson::ondemand::object& object, bool& broken, Visit&& visit)
    {
        for (auto result : object) {
            simdjson::ondemand::field field;
            std::string_view key;
            if (std::move(result).get(field) || field.unescaped_key().get(key)) {
                broken = true;
                return;
            }
            visit(key, Stream(field.value(), broken));
        }
    }

private:
    bool check(simdjson::error_code error)
    {
        if (error && error != simdjson::INCORRECT_TYPE && error != simdjson::NUMBER_OUT_OF_RANGE)
            m_broken = true;
        return !error;
    }

    simdjson::ondemand::value m_value;
    bool& m_broken;
};

} // namespace Chartroom::Store::Reading
