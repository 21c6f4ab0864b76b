// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rowmatcher.h"

#include <algorithm>

namespace Chartroom::Items {

RowMatcher::RowMatcher(RowFilter filter, std::shared_ptr<const std::vector<Column>> columns, const StringPool& strings)
    : m_filter(std::move(filter))
    , m_columns(std::move(columns))
    , m_strings(strings)
    , m_texts(m_filter.filter.texts().size())
{ }

bool RowMatcher::matches(const Store::Row& row) const
{
    if (m_filter.health.any() && !m_filter.health.test(static_cast<std::size_t>(row.health)))
        return false;
    if (!matchesNamespace(row))
        return false;
    const Filter& filter = m_filter.filter;
    for (const std::string& letters : filter.fuzzy())
        if (!matchesFuzzy(row.name, letters))
            return false;
    if (!matchesLabels(row))
        return false;
    for (std::size_t i = 0; i < filter.texts().size(); ++i)
        if (matchesText(filter.texts()[i], m_texts[i], row) == filter.texts()[i].inverse)
            return false;
    return true;
}

bool RowMatcher::matchesNamespace(const Store::Row& row) const
{
    if (m_filter.namespaces.empty() || row.nameSpace == StringId(0))
        return true;
    return m_namespaces.answer(
        row.nameSpace, [&] { return std::ranges::contains(m_filter.namespaces, m_strings.text(row.nameSpace)); });
}

bool RowMatcher::matchesLabels(const Store::Row& row) const
{
    return std::ranges::all_of(m_filter.filter.selector(),
        [&](const LabelRequirement& requirement) { return matchesLabel(requirement, row); });
}

bool RowMatcher::matchesLabel(const LabelRequirement& requirement, const Store::Row& row) const
{
    using Operator = LabelRequirement::Operator;
    const StringId* value = nullptr;
    if (row.labels)
        for (const auto& [key, held] : *row.labels)
            if (m_strings.text(key) == requirement.key)
                value = &held;
    switch (requirement.op) {
    case Operator::Exists:
        return value;
    case Operator::NotExists:
        return !value;
    case Operator::In:
        return value && std::ranges::contains(requirement.values, m_strings.text(*value));
    case Operator::NotIn:
        return !value || !std::ranges::contains(requirement.values, m_strings.text(*value));
    }
    return false;
}

bool RowMatcher::matchesText(const Filter::Text& text, const Memory& memory, const Store::Row& row) const
{
    if (containsFolded(row.name, text.needle))
        return true;
    CellContext context;
    context.strings = &m_strings;
    return std::ranges::any_of(*m_columns, [&](const Column& column) {
        if (column.ticks)
            return false;
        if (column.pooled) {
            const StringId id = column.pooled(column, row);
            return memory.answer(id, [&] { return containsFolded(m_strings.text(id), text.needle); });
        }
        return containsFolded(column.text(column, row, context, m_scratch), text.needle);
    });
}

} // namespace Chartroom::Items
