// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/health.h"
#include "models/items/labelselector.h"

#include <QStringView>
#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Items {

/// What is typed into a filter box. Terms are separated by blanks and must all hold:
///
///     web            name or a cell contains "web"; upper and lower case are the same
///     "two words"    contains it with the blank
///     !canary        neither name nor cells contain it
///     -l SELECTOR    labels; goes on to the next -l or -f, or to the end
///     -f wbapi       the name has these letters in this order
///
/// A value: cheap to copy, readable from any thread. Letters beyond ASCII are compared as they stand.
class Filter {
public:
    struct Text {
        std::string needle; ///< UTF-8, ASCII letters in lower case
        bool inverse = false;
        bool operator==(const Text&) const = default;
    };

    /// The error is a sentence that names the part that could not be read.
    static Result<Filter> parse(QStringView text);

    bool isEmpty() const { return m_texts.empty() && m_fuzzy.empty() && m_selector.empty(); }
    const std::vector<Text>& texts() const { return m_texts; }
    const std::vector<std::string>& fuzzy() const { return m_fuzzy; }
    const LabelSelector& selector() const { return m_selector; }
    bool operator==(const Filter&) const = default;

private:
    std::vector<Text> m_texts;
    std::vector<std::string> m_fuzzy;
    LabelSelector m_selector;
};

/// Whether `text` contains `needle`, which has its ASCII letters in lower case; those of `text` may be either.
bool containsFolded(std::string_view text, std::string_view needle);
/// Whether the bytes of `needle` occur in `text` in order, gaps allowed; folded like containsFolded().
bool matchesFuzzy(std::string_view text, std::string_view needle);

/// Everything that decides which rows a table shows.
struct RowFilter {
    Filter filter;
    std::vector<std::string> namespaces; ///< empty: all
    std::bitset<HealthCount> health; ///< none set: all. Bit number: the value of Health

    bool isEmpty() const { return filter.isEmpty() && namespaces.empty() && health.none(); }
    bool operator==(const RowFilter&) const = default;
};

} // namespace Chartroom::Items
