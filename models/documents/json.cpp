// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Chartroom::Documents {

namespace {

/// A decimal number without its notation: 0.[digits] * 10^exponent, so that 1, 1.0 and 10e-1 are the same value.
struct Decimal {
    bool negative = false;
    std::string digits; ///< without leading and trailing zeros; empty for zero
    std::int64_t exponent = 0;

    bool operator==(const Decimal&) const = default;
};

Decimal decimalOf(std::string_view text)
{
    Decimal result;
    if (text.starts_with('-')) {
        result.negative = true;
        text.remove_prefix(1);
    }
    std::int64_t power = 0;
    if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
        auto digits = text.substr(e + 1);
        if (digits.starts_with('+'))
            digits.remove_prefix(1);
        std::from_chars(digits.data(), digits.data() + digits.size(), power);
        text = text.substr(0, e);
    }
    const auto point = std::min(text.find('.'), text.size());
    result.exponent = power + static_cast<std::int64_t>(point);
    result.digits = text.substr(0, point);
    if (point < text.size())
        result.digits += text.substr(point + 1);
    const auto first = result.digits.find_first_not_of('0');
    if (first == std::string::npos)
        return {};
    result.digits.erase(0, first);
    result.exponent -= static_cast<std::int64_t>(first);
    result.digits.erase(result.digits.find_last_not_of('0') + 1);
    return result;
}

std::string textOf(double value)
{
    if (!std::isfinite(value))
        return "null"; // JSON has no word for it
    std::array<char, 32> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return std::string(buffer.data(), end);
}

void writeString(std::string& out, std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (byte < 0x20) {
                out += "\\u00";
                out += hex[byte >> 4];
                out += hex[byte & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

/// Writes a value; `indent` below 0 means on one line.
class Writer {
public:
    Writer(Json::Keys keys, int indent)
        : m_keys(keys)
        , m_indent(indent)
    { }

    std::string take() { return std::move(m_out); }

    void write(const Json& value, int depth = 0)
    {
        switch (value.type()) {
        case Json::Type::Null:
            m_out += "null";
            break;
        case Json::Type::Bool:
            m_out += value.toBool() ? "true" : "false";
            break;
        case Json::Type::Integer:
            m_out += std::to_string(value.toInteger());
            break;
        case Json::Type::Number:
            m_out += value.numberText();
            break;
        case Json::Type::String:
            writeString(m_out, value.toStringView());
            break;
        case Json::Type::Array:
            writeArray(value, depth);
            break;
        case Json::Type::Object:
            writeObject(value, depth);
            break;
        }
    }

private:
    void breakLine(int depth)
    {
        if (m_indent < 0)
            return;
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(m_indent * depth), ' ');
    }

    void writeArray(const Json& value, int depth)
    {
        m_out += '[';
        bool first = true;
        for (const Json& item : value.items()) {
            if (!first)
                m_out += ',';
            first = false;
            breakLine(depth + 1);
            write(item, depth + 1);
        }
        if (!first)
            breakLine(depth);
        m_out += ']';
    }

    void writeObject(const Json& value, int depth)
    {
        std::vector<const Member*> members;
        members.reserve(value.size());
        for (const Member& member : value.members())
            members.push_back(&member);
        if (m_keys == Json::Keys::Sorted)
            std::ranges::stable_sort(
                members, {}, [](const Member* member) -> const std::string& { return member->first; });
        m_out += '{';
        bool first = true;
        for (const Member* member : members) {
            if (!first)
                m_out += ',';
            first = false;
            breakLine(depth + 1);
            writeString(m_out, member->first);
            m_out += m_indent < 0 ? ":" : ": ";
            write(member->second, depth + 1);
        }
        if (!first)
            breakLine(depth);
        m_out += '}';
    }

    Json::Keys m_keys;
    int m_indent;
    std::string m_out;
};

const Json& nullValue()
{
    static const Json value;
    return value;
}

template <typename T>
std::unique_ptr<T> cloneOf(const std::unique_ptr<T>& value)
{
    return std::make_unique<T>(*value);
}

} // namespace

Json::Json(bool value)
    : m_value(value)
{ }

Json::Json(int value)
    : m_value(std::int64_t {value})
{ }

Json::Json(std::int64_t value)
    : m_value(value)
{ }

Json::Json(double value)
    : m_value(value)
{ }

Json::Json(const char* text)
    : m_value(std::string(text))
{ }

Json::Json(std::string text)
    : m_value(std::move(text))
{ }

Json::Json(std::string_view text)
    : m_value(std::string(text))
{ }

Json::Json(Array items)
    : m_value(std::make_unique<Array>(std::move(items)))
{ }

Json Json::array(std::initializer_list<Json> items)
{
    return Json(Array(items));
}

Json Json::object(std::initializer_list<Member> members)
{
    Json result;
    result.m_value = std::make_unique<Object>(members);
    return result;
}

Json Json::number(std::string text)
{
    // One value, one form: what int64 or the shortest text of a double can say is not kept as text.
    Json result;
    const char* end = text.data() + text.size();
    std::int64_t integer = 0;
    double real = 0;
    if (const auto read = std::from_chars(text.data(), end, integer);
        read.ec == std::errc() && read.ptr == end && text != "-0")
        result.m_value = integer;
    else if (std::from_chars(text.data(), end, real).ec == std::errc() && textOf(real) == text)
        result.m_value = real;
    else
        result.m_value = NumberText {std::move(text)};
    return result;
}

Json::Json(const Json& other)
{
    if (const auto* array = std::get_if<std::unique_ptr<Array>>(&other.m_value))
        m_value = cloneOf(*array);
    else if (const auto* object = std::get_if<std::unique_ptr<Object>>(&other.m_value))
        m_value = cloneOf(*object);
    else
        std::visit(
            [this]<typename T>(const T& value) {
                if constexpr (std::is_copy_constructible_v<T>)
                    m_value = value;
            },
            other.m_value);
}

Json& Json::operator=(const Json& other)
{
    if (this != &other)
        *this = Json(other);
    return *this;
}

Json::Type Json::type() const
{
    constexpr std::array types {
        Type::Null, Type::Bool, Type::Integer, Type::Number, Type::Number, Type::String, Type::Array, Type::Object};
    return types[m_value.index()];
}

bool Json::toBool(bool fallback) const
{
    const auto* value = std::get_if<bool>(&m_value);
    return value ? *value : fallback;
}

std::int64_t Json::toInteger(std::int64_t fallback) const
{
    if (const auto* value = std::get_if<std::int64_t>(&m_value))
        return *value;
    if (type() != Type::Number)
        return fallback;
    const double value = toDouble();
    const bool exact = std::abs(value) <= 9007199254740992.0 && std::trunc(value) == value;
    return exact ? static_cast<std::int64_t>(value) : fallback;
}

double Json::toDouble(double fallback) const
{
    if (const auto* value = std::get_if<double>(&m_value))
        return *value;
    if (const auto* value = std::get_if<std::int64_t>(&m_value))
        return static_cast<double>(*value);
    if (const auto* value = std::get_if<NumberText>(&m_value)) {
        double result = fallback;
        std::from_chars(value->text.data(), value->text.data() + value->text.size(), result);
        return result;
    }
    return fallback;
}

std::string Json::numberText() const
{
    if (const auto* value = std::get_if<double>(&m_value))
        return textOf(*value);
    if (const auto* value = std::get_if<std::int64_t>(&m_value))
        return std::to_string(*value);
    if (const auto* value = std::get_if<NumberText>(&m_value))
        return value->text;
    return {};
}

std::string_view Json::toStringView() const
{
    const auto* value = std::get_if<std::string>(&m_value);
    return value ? std::string_view(*value) : std::string_view();
}

const Json::Array& Json::items() const
{
    static const Array none;
    const auto* value = std::get_if<std::unique_ptr<Array>>(&m_value);
    return value ? **value : none;
}

const Json::Object& Json::members() const
{
    static const Object none;
    const auto* value = std::get_if<std::unique_ptr<Object>>(&m_value);
    return value ? **value : none;
}

std::size_t Json::size() const
{
    return isObject() ? members().size() : items().size();
}

const Json& Json::operator[](std::string_view key) const
{
    const Json* value = find(key);
    return value ? *value : nullValue();
}

const Json& Json::operator[](std::size_t index) const
{
    return index < items().size() ? items()[index] : nullValue();
}

const Json& Json::at(std::initializer_list<std::string_view> path) const
{
    const Json* value = this;
    for (const std::string_view key : path)
        value = &(*value)[key];
    return *value;
}

const Json* Json::find(std::string_view key) const
{
    const Object& object = members();
    const auto found = std::ranges::find(object, key, &Member::first);
    return found == object.end() ? nullptr : &found->second;
}

Json* Json::find(std::string_view key)
{
    if (!isObject())
        return nullptr;
    Object& object = mutableMembers();
    const auto found = std::ranges::find(object, key, &Member::first);
    return found == object.end() ? nullptr : &found->second;
}

Json& Json::set(std::string_view key, Json value)
{
    return member(key) = std::move(value);
}

Json& Json::member(std::string_view key)
{
    if (Json* known = find(key))
        return *known;
    return mutableMembers().emplace_back(std::string(key), Json()).second;
}

Json& Json::append(Json item)
{
    return mutableItems().emplace_back(std::move(item));
}

bool Json::remove(std::string_view key)
{
    return isObject()
        && std::erase_if(mutableMembers(), [key](const Member& member) { return member.first == key; }) > 0;
}

Json::Array& Json::mutableItems()
{
    if (!isArray())
        m_value = std::make_unique<Array>();
    return *std::get<std::unique_ptr<Array>>(m_value);
}

Json::Object& Json::mutableMembers()
{
    if (!isObject())
        m_value = std::make_unique<Object>();
    return *std::get<std::unique_ptr<Object>>(m_value);
}

bool operator==(const Json& a, const Json& b)
{
    using Type = Json::Type;
    if (a.isNumber() && b.isNumber()) {
        if (a.type() == Type::Integer && b.type() == Type::Integer)
            return a.toInteger() == b.toInteger();
        return decimalOf(a.numberText()) == decimalOf(b.numberText());
    }
    if (a.type() != b.type())
        return false;
    switch (a.type()) {
    case Type::Bool:
        return a.toBool() == b.toBool();
    case Type::String:
        return a.toStringView() == b.toStringView();
    case Type::Array:
        return a.items() == b.items();
    case Type::Object:
        // In the same order first: it is the usual case, and the only one in which a key may stand twice.
        if (a.members() == b.members())
            return true;
        return a.size() == b.size() && std::ranges::all_of(a.members(), [&b](const Member& member) {
            const Json* other = b.find(member.first);
            return other && member.second == *other;
        });
    default:
        return true;
    }
}

std::string Json::dump(Keys keys) const
{
    Writer writer(keys, -1);
    writer.write(*this);
    return writer.take();
}

std::string Json::dumpIndented(int indent) const
{
    Writer writer(Keys::AsStored, indent);
    writer.write(*this);
    return writer.take();
}

} // namespace Chartroom::Documents
