// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/json.h"

#include <QCoreApplication>
#include <simdjson.h>

namespace Chartroom::Documents {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr int MaxDepth = 512 + 1; // with the list that parse() puts around the text

/// Builds values from simdjson's cursor. It throws nothing: the first error stops the walk.
/// The on-demand cursor is used instead of simdjson's tree because only it still has the text of a number.
class TreeBuilder {
public:
    simdjson::error_code error() const { return m_error; }

    Json read(ondemand::value value, int depth)
    {
        ondemand::json_type type {};
        if (!take(value.type(), type))
            return {};
        switch (type) {
        case ondemand::json_type::object:
            return readObject(value, depth);
        case ondemand::json_type::array:
            return readArray(value, depth);
        case ondemand::json_type::string:
            return readString(value);
        case ondemand::json_type::number:
            return readNumber(value);
        case ondemand::json_type::boolean:
            return readBool(value);
        case ondemand::json_type::null:
            return readNull(value);
        default:
            break; // `unknown`, in the versions of simdjson that have it
        }
        m_error = simdjson::TAPE_ERROR;
        return {};
    }

private:
    template <typename T>
    bool take(simdjson::simdjson_result<T> result, T& value)
    {
        if (!m_error)
            m_error = std::move(result).get(value);
        return !m_error;
    }

    bool enter(int depth)
    {
        if (depth >= MaxDepth)
            m_error = simdjson::DEPTH_ERROR;
        return !m_error;
    }

    Json readObject(ondemand::value& value, int depth)
    {
        Json result = Json::object();
        ondemand::object object;
        if (!enter(depth) || !take(value.get_object(), object))
            return {};
        for (auto entry : object) {
            ondemand::field field;
            if (!take(std::move(entry), field))
                return {};
            std::string_view key;
            if (!take(field.unescaped_key(), key))
                return {};
            std::string name(key); // the view lives only until the next string is read
            result.mutableMembers().emplace_back(std::move(name), read(field.value(), depth + 1));
            if (m_error)
                return {};
        }
        return result;
    }

    Json readArray(ondemand::value& value, int depth)
    {
        Json result = Json::array();
        ondemand::array array;
        if (!enter(depth) || !take(value.get_array(), array))
            return {};
        for (auto entry : array) {
            ondemand::value item;
            if (!take(std::move(entry), item))
                return {};
            result.append(read(item, depth + 1));
            if (m_error)
                return {};
        }
        return result;
    }

    Json readString(ondemand::value& value)
    {
        std::string_view text;
        return take(value.get_string(), text) ? Json(text) : Json();
    }

    Json readBool(ondemand::value& value)
    {
        bool result = false;
        return take(value.get_bool(), result) ? Json(result) : Json();
    }

    Json readNull(ondemand::value& value)
    {
        bool null = false;
        if (take(value.is_null(), null) && !null)
            m_error = simdjson::N_ATOM_ERROR;
        return {};
    }

    Json readNumber(ondemand::value& value)
    {
        std::string_view text;
        if (!take(value.raw_json(), text)) // unlike raw_json_token() it moves on
            return {};
        while (
            !text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t'))
            text.remove_suffix(1);
        if (!isNumber(text)) {
            m_error = simdjson::NUMBER_ERROR;
            return {};
        }
        return Json::number(std::string(text));
    }

    /// The grammar of RFC 8259: the raw token is whatever starts like a number.
    static bool isNumber(std::string_view text)
    {
        const auto digits = [&text] {
            std::size_t count = 0;
            while (count < text.size() && text[count] >= '0' && text[count] <= '9')
                ++count;
            text.remove_prefix(count);
            return count;
        };
        if (text.starts_with('-'))
            text.remove_prefix(1);
        const bool zero = text.starts_with('0');
        const std::size_t whole = digits();
        if (whole == 0 || (zero && whole > 1))
            return false;
        if (text.starts_with('.')) {
            text.remove_prefix(1);
            if (digits() == 0)
                return false;
        }
        if (text.starts_with('e') || text.starts_with('E')) {
            text.remove_prefix(1);
            if (text.starts_with('+') || text.starts_with('-'))
                text.remove_prefix(1);
            if (digits() == 0)
                return false;
        }
        return text.empty();
    }

    simdjson::error_code m_error = simdjson::SUCCESS;
};

Failure notJson(simdjson::error_code code, std::ptrdiff_t offset)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.attempted = offset >= 0
        ? QCoreApplication::translate("Json", "The text is not valid JSON (at byte %1).").arg(offset)
        : QCoreApplication::translate("Json", "The text is not valid JSON.");
    error.said = QString::fromUtf8(simdjson::error_message(code));
    return Failure(std::move(error));
}

} // namespace

Result<Json> Json::parse(std::string_view text)
{
    // Read as the only item of a list: so a lone number or word goes the same way as everything else.
    std::string list;
    list.reserve(text.size() + 2 + simdjson::SIMDJSON_PADDING);
    list.append("[").append(text).append("]");
    ondemand::parser parser;
    ondemand::document document;
    if (const auto code = parser.iterate(simdjson::padded_string_view(list)).get(document))
        return notJson(code, -1);
    const auto offset = [&document, &list]() -> std::ptrdiff_t {
        const char* location = nullptr;
        if (document.current_location().get(location) || !location)
            return -1;
        return std::max<std::ptrdiff_t>(0, location - list.data() - 1);
    };
    ondemand::value root;
    if (const auto code = document.get_value().get(root))
        return notJson(code, offset());
    TreeBuilder builder;
    Json result = builder.read(root, 0);
    if (builder.error())
        return notJson(builder.error(), offset());
    if (!document.at_end() || result.size() > 1)
        return notJson(simdjson::TRAILING_CONTENT, offset());
    if (result.isEmpty())
        return notJson(simdjson::EMPTY, -1);
    return std::move(result.mutableItems().front());
}

} // namespace Chartroom::Documents
