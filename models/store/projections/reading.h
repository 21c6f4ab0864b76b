// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/timetext.h"
#include "models/store/row.h"

#include <cstring>
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

/// The name of a member. Compared with a literal, of which a pod takes a thousand, it costs no call: the size decides,
/// and then as many bytes as the compiler knows.
class Key {
public:
    Key(std::string_view text) // NOLINT(google-explicit-constructor): a name is what all readers hand out
        : m_text(text)
    { }
    operator std::string_view() const { return m_text; } // NOLINT(google-explicit-constructor)
    template <std::size_t Size>
    bool operator==(const char (&literal)[Size]) const
    {
        return m_text.size() == Size - 1 && std::memcmp(m_text.data(), literal, Size - 1) == 0;
    }
    bool operator==(std::string_view other) const { return m_text == other; }

private:
    std::string_view m_text;
};

/// False where what stands between two quotes is what it means. `text` is followed by the padding of its document.
inline bool mayHaveEscapes(std::string_view text)
{
    static_assert(simdjson::SIMDJSON_PADDING >= sizeof(std::uint64_t));
    constexpr std::uint64_t Ones = 0x0101'0101'0101'0101;
    for (std::size_t at = 0; at < text.size(); at += sizeof Ones) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        bytes ^= Ones * '\\'; // a backslash becomes 0
        if ((bytes - Ones) & ~bytes & (Ones << 7)) // one of the eight is 0
            return true;
    }
    return false;
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

/// Each value can be read once, before the next one is asked for. Text stays valid as long as the document, and until
/// the parser reads the next one. `broken` is set where the text turned out not to be JSON.
class Stream {
public:
    Stream(simdjson::ondemand::value value, bool& broken)
        : m_value(value)
        , m_broken(broken)
    { }

    /// A string without escapes, which nearly all are, is borrowed from the document itself.
    std::string_view text()
    {
        const std::string_view token = m_value.raw_json_token();
        if (token.size() >= 2 && token.front() == '"' && token.back() == '"') {
            const std::string_view written = token.substr(1, token.size() - 2);
            if (!mayHaveEscapes(written))
                return written;
        }
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
            if (std::move(result).get(field)) {
                broken = true;
                return;
            }
            std::string_view key = field.escaped_key();
            if (mayHaveEscapes(key) && field.unescaped_key().get(key)) {
                broken = true;
                return;
            }
            visit(Key(key), Stream(field.value(), broken));
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
