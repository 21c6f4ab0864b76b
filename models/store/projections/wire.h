// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/wirefields.h"
#include "models/store/row.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace Chartroom::Store::Reading {

struct WireField;

/// What of a protobuf message is read. Fields that are not named are skipped by their length.
struct WireType {
    enum class Shape : std::uint8_t {
        Scalar, ///< a text, a number or a truth value
        Message,
        Map, ///< of texts, or of the type of `fields`' only field
        Time, ///< metav1.Time
        Quantity, ///< resource.Quantity
    };
    Shape shape = Shape::Scalar;
    std::span<const WireField> fields {}; ///< in the order of their numbers
};

struct WireField {
    std::uint32_t number;
    std::string_view name; ///< as in JSON; "" for a message whose members stand in the object itself there
    const WireType* type;
};

/// A value of a protobuf message, read by the same names and functions as JSON's Stream. The fields of a list or map
/// stand one after the other, as Go writes them. Views stay valid as long as the message.
class Wire {
public:
    Wire(const WireType& type, const WireFields& field, bool& broken)
        : m_type(&type)
        , m_integer(field.integer())
        , m_bytes(field.bytes())
        , m_written(field.written())
        , m_broken(&broken)
    { }

    std::string_view text() const { return m_type->shape == WireType::Shape::Quantity ? inner(1).bytes() : m_bytes; }
    std::int64_t integer() const { return static_cast<std::int64_t>(m_integer); }
    std::int32_t count() const { return static_cast<std::int32_t>(std::clamp<std::int64_t>(integer(), -1, 1 << 30)); }
    bool boolean() const { return m_integer != 0; }
    /// 0 for no time: such a message is empty.
    Seconds time() const
    {
        return m_type->shape == WireType::Shape::Time ? static_cast<Seconds>(inner(1).integer()) : 0;
    }

    template <typename Visit>
    void forEach(Visit&& visit) const
    {
        WireFields items(m_written);
        while (items.next())
            visit(Wire(*m_type, items, *m_broken));
        note(items);
    }

    template <typename Visit>
    void forEachField(Visit&& visit) const
    {
        if (m_type->shape == WireType::Shape::Map)
            forEachEntry(visit);
        else if (m_type->shape == WireType::Shape::Message)
            forEachFieldOf(*m_type, m_bytes, *m_broken, visit);
    }

    template <typename Visit>
    static void forEachFieldOf(const WireType& type, std::string_view message, bool& broken, Visit&& visit)
    {
        WireFields fields(message);
        auto known = type.fields.begin();
        std::uint32_t before = 0;
        while (fields.next()) {
            if (fields.number() < before)
                known = type.fields.begin(); // protobuf allows any order; Go writes that of the numbers
            before = fields.number();
            while (known != type.fields.end() && known->number < before)
                ++known;
            if (known == type.fields.end() || known->number != before)
                continue;
            if (known->name.empty()) {
                forEachFieldOf(*known->type, fields.bytes(), broken, visit);
                continue;
            }
            WireFields first = fields;
            const std::string_view all = fields.takeRepeats();
            visit(known->name, Wire(*known->type, first, all, broken));
        }
        broken = broken || fields.isBroken();
    }

private:
    Wire(const WireType& type, const WireFields& first, std::string_view all, bool& broken)
        : Wire(type, first, broken)
    {
        m_written = all;
    }

    /// The field of a message that has one that counts.
    WireFields inner(std::uint32_t number) const
    {
        WireFields fields(m_bytes);
        while (fields.next())
            if (fields.number() == number)
                return fields;
        note(fields);
        return WireFields(std::string_view());
    }

    template <typename Visit>
    void forEachEntry(Visit&& visit) const
    {
        static constexpr WireType Text;
        const WireType& valueType = m_type->fields.empty() ? Text : *m_type->fields.front().type;
        WireFields entries(m_written);
        while (entries.next()) {
            std::string_view key;
            WireFields value {std::string_view()};
            WireFields members(entries.bytes());
            while (members.next()) {
                if (members.number() == 1)
                    key = members.bytes();
                else if (members.number() == 2)
                    value = members;
            }
            note(members);
            visit(key, Wire(valueType, value, *m_broken));
        }
        note(entries);
    }

    void note(const WireFields& fields) const { *m_broken = *m_broken || fields.isBroken(); }

    const WireType* m_type;
    std::uint64_t m_integer;
    std::string_view m_bytes;
    std::string_view m_written; ///< all fields of this number that stand together
    bool* m_broken;
};

} // namespace Chartroom::Store::Reading
