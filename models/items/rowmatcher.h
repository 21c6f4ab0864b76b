// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/column.h"
#include "models/items/filter.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace Chartroom::Items {

/// Decides which rows a RowFilter lets through. Remembers what it found out about words that repeat, so that a term is
/// looked for once in "Running" and not 150,000 times. Single-threaded.
class RowMatcher {
public:
    /// `strings` must outlive the matcher.
    RowMatcher(RowFilter filter, std::shared_ptr<const std::vector<Column>> columns, const StringPool& strings);

    bool matches(const Store::Row& row) const;

private:
    /// What is known of the words of the pool with regard to one question.
    class Memory {
    public:
        template <typename Ask>
        bool answer(StringId id, Ask&& ask) const
        {
            if (id.value() >= m_answers.size())
                m_answers.resize(id.value() + std::size_t(256), Unknown);
            char& known = m_answers[id.value()];
            if (known == Unknown)
                known = ask() ? Yes : No;
            return known == Yes;
        }

    private:
        enum Answer : char { Unknown, No, Yes };
        mutable std::vector<char> m_answers;
    };

    bool matchesNamespace(const Store::Row& row) const;
    bool matchesLabels(const Store::Row& row) const;
    bool matchesLabel(const LabelRequirement& requirement, const Store::Row& row) const;
    bool matchesText(const Filter::Text& text, const Memory& memory, const Store::Row& row) const;

    const RowFilter m_filter;
    const std::shared_ptr<const std::vector<Column>> m_columns;
    const StringPool& m_strings;
    Memory m_namespaces;
    std::vector<Memory> m_texts; ///< by term
    mutable std::string m_scratch;
};

} // namespace Chartroom::Items
