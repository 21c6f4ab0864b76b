// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/timetext.h"
#include "models/items/column.h"

#include <charconv>
#include <limits>

/// The building blocks of columns.cpp: columns made from the members of rows.
namespace Chartroom::Items::ColumnBuilders {

template <typename>
struct MemberOf;
template <typename Class, typename Type>
struct MemberOf<Type Class::*> {
    using ClassType = Class;
};

template <auto Member>
const auto& memberOf(const Store::Row& row)
{
    return static_cast<const typename MemberOf<decltype(Member)>::ClassType&>(row).*Member;
}

inline std::string_view numberText(std::int64_t number, std::string& scratch)
{
    scratch.resize(24);
    const auto [end, error] = std::to_chars(scratch.data(), scratch.data() + scratch.size(), number);
    scratch.resize(static_cast<std::size_t>(end - scratch.data()));
    return scratch;
}

inline std::string_view orPlaceholder(const Column& column, std::string_view text)
{
    return text.empty() ? column.whereEmpty : text;
}

/// A word that repeats.
template <auto Member>
Column pooled(std::string title)
{
    Column made;
    made.title = std::move(title);
    made.pooled = [](const Column&, const Store::Row& row) { return memberOf<Member>(row); };
    made.text = [](const Column& column, const Store::Row& row, const CellContext& context, std::string&) {
        return orPlaceholder(column, context.text(memberOf<Member>(row)));
    };
    return made;
}

/// A text of the row's own.
template <auto Member>
Column own(std::string title)
{
    Column made;
    made.title = std::move(title);
    made.text = [](const Column& column, const Store::Row& row, const CellContext&, std::string&) {
        return orPlaceholder(column, memberOf<Member>(row).view());
    };
    return made;
}

template <auto Member>
Column number(std::string title)
{
    Column made;
    made.title = std::move(title);
    made.align = CellAlign::Right;
    made.number = [](const Column&, const Store::Row& row, const CellContext&) -> std::int64_t {
        return memberOf<Member>(row);
    };
    made.text = [](const Column&, const Store::Row& row, const CellContext&, std::string& scratch) {
        return numberText(memberOf<Member>(row), scratch);
    };
    return made;
}

/// "True" or "False".
template <auto Member>
Column truth(std::string title)
{
    Column made;
    made.title = std::move(title);
    made.number = [](const Column&, const Store::Row& row, const CellContext&) -> std::int64_t {
        return memberOf<Member>(row);
    };
    made.text = [](const Column&, const Store::Row& row, const CellContext&, std::string&) {
        return std::string_view(memberOf<Member>(row) ? "True" : "False");
    };
    return made;
}

/// How long ago something was. Ordered by the age: ascending is the youngest first, what never was comes last.
template <auto Member>
Column age(std::string title)
{
    Column made;
    made.title = std::move(title);
    made.align = CellAlign::Right;
    made.ticks = made.isAge = true;
    made.whereEmpty = "<unknown>";
    made.number = [](const Column&, const Store::Row& row, const CellContext&) -> std::int64_t {
        const Store::Seconds since = memberOf<Member>(row);
        return since == 0 ? std::numeric_limits<std::int64_t>::max() : -since;
    };
    made.text = [](const Column& column, const Store::Row& row, const CellContext& context, std::string& scratch) {
        const Store::Seconds since = memberOf<Member>(row);
        scratch = since == 0 ? std::string(column.whereEmpty) : durationText(std::chrono::seconds(context.now - since));
        return std::string_view(scratch);
    };
    return made;
}

/// "2/3", ordered by the first number, then the second.
template <auto Part, auto Whole>
Column ratio(std::string title)
{
    Column made;
    made.title = std::move(title);
    made.align = CellAlign::Right;
    made.number = [](const Column&, const Store::Row& row, const CellContext&) {
        return (std::int64_t(memberOf<Part>(row)) << 32) + memberOf<Whole>(row);
    };
    made.warning = [](const Store::Row& row) { return memberOf<Part>(row) < memberOf<Whole>(row); };
    made.text = [](const Column&, const Store::Row& row, const CellContext&, std::string& scratch) {
        scratch = std::to_string(memberOf<Part>(row)) + '/' + std::to_string(memberOf<Whole>(row));
        return std::string_view(scratch);
    };
    return made;
}

inline Column wide(Column column)
{
    column.priority = 1;
    return column;
}

inline Column state(Column column)
{
    column.isState = true;
    column.monospace = false;
    return column;
}

inline Column prose(Column column)
{
    column.monospace = false;
    return column;
}

inline Column orElse(std::string_view whereEmpty, Column column)
{
    column.whereEmpty = whereEmpty;
    return column;
}

} // namespace Chartroom::Items::ColumnBuilders
