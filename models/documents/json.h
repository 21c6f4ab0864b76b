// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace Chartroom::Documents {

class Json;

/// One `"key": value` of an object.
using Member = std::pair<std::string, Json>;

/// A JSON value that can be changed and written back without loss: objects keep the order of their keys, integers are
/// exact, and a number that fits neither int64 nor a double exactly keeps its own text. Value semantics: copies are
/// deep; not shared between threads while one of them writes.
class Json {
public:
    enum class Type { Null, Bool, Integer, Number, String, Array, Object };
    using Array = std::vector<Json>;
    using Object = std::vector<Member>;

    Json() = default; ///< null
    Json(std::nullptr_t) { }
    Json(bool value);
    Json(int value);
    Json(std::int64_t value);
    Json(double value);
    Json(const char* text);
    Json(std::string text);
    Json(std::string_view text);
    Json(Array items);
    static Json array(std::initializer_list<Json> items = {});
    static Json object(std::initializer_list<Member> members = {});
    /// A number with exactly this text, for values beyond int64 and double. `text` must be a JSON number.
    static Json number(std::string text);

    Type type() const;
    bool isNull() const { return type() == Type::Null; }
    bool isString() const { return type() == Type::String; }
    bool isArray() const { return type() == Type::Array; }
    bool isObject() const { return type() == Type::Object; }
    bool isNumber() const { return type() == Type::Integer || type() == Type::Number; }

    /// Lenient readers: `fallback` (or an empty view/container) where the value is of another type.
    bool toBool(bool fallback = false) const;
    std::int64_t toInteger(std::int64_t fallback = 0) const;
    double toDouble(double fallback = 0) const;
    /// The text of a number as it is written; empty for other types.
    std::string numberText() const;
    std::string_view toStringView() const;
    std::string toString() const { return std::string(toStringView()); }
    const Array& items() const; ///< of an array, else empty
    const Object& members() const; ///< of an object, else empty
    std::size_t size() const; ///< of array or object, else 0
    bool isEmpty() const { return size() == 0; }

    /// The member named `key`, or a null value where there is none or this is not an object.
    const Json& operator[](std::string_view key) const;
    /// The item at `index`, or a null value.
    const Json& operator[](std::size_t index) const;
    const Json& operator[](int index) const { return (*this)[static_cast<std::size_t>(index)]; }
    /// Walks nested keys: at({"metadata", "labels"}).
    const Json& at(std::initializer_list<std::string_view> path) const;
    const Json* find(std::string_view key) const; ///< null pointer where absent
    Json* find(std::string_view key);
    bool contains(std::string_view key) const { return find(key) != nullptr; }

    /// Changes in place. A null value becomes an object or array by the first write; any other type is replaced by it.
    Json& set(std::string_view key, Json value); ///< replaces in place or appends; returns the member's value
    Json& member(std::string_view key); ///< creates it as null where absent
    Json& append(Json item);
    bool remove(std::string_view key);
    Array& mutableItems();
    Object& mutableMembers();

    /// Same type and value; the order of object keys does not matter; 1 equals 1.0 only when both are Integer or both
    /// have the same numeric value exactly.
    friend bool operator==(const Json& a, const Json& b);

    /// Compact text. `Sorted` writes keys in byte order, `Canonical` order of Kubernetes is documents/yaml's business.
    enum class Keys { AsStored, Sorted };
    std::string dump(Keys keys = Keys::AsStored) const;
    std::string dumpIndented(int indent = 2) const;

    /// Parses exactly one JSON text. Refuses nesting deeper than 512 and text that is not UTF-8. `attempted` in the
    /// error says what could not be read and where (byte offset).
    static Result<Json> parse(std::string_view text);

private:
    struct NumberText {
        std::string text;
    };
    using Storage = std::variant<std::monostate, bool, std::int64_t, double, NumberText, std::string,
        std::unique_ptr<Array>, std::unique_ptr<Object>>;
    Storage m_value;

public:
    Json(const Json& other);
    Json(Json&&) noexcept = default;
    Json& operator=(const Json& other);
    Json& operator=(Json&&) noexcept = default;
    ~Json() = default;
};

} // namespace Chartroom::Documents
