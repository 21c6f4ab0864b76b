// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/health.h"
#include "models/base/result.h"

#include <QString>
#include <QStringView>
#include <bitset>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace Chartroom::Items {

/// One clause of a label selector: "app=web", "tier in (a, b)", "!canary".
struct LabelRequirement {
    enum class Operator { In, NotIn, Exists, NotExists };
    std::string key;
    Operator op = Operator::Exists;
    std::vector<std::string> values;
};
using LabelSelector = std::vector<LabelRequirement>;

/// Reads a label selector exactly as apimachinery's labels.Parse does: =, ==, !=, in, notin, key, !key, joined by
/// commas. "k != v" and "k notin (…)" also select objects without the label.
Result<LabelSelector> parseLabelSelector(QStringView text);

/// What is typed into a filter box. Terms are separated by blanks and must all hold:
///
///     web            name or a cell contains "web"; upper and lower case are the same
///     "two words"    contains it with the blank
///     !canary        neither name nor cells contain it
///     -l SELECTOR    labels; goes on to the next -l or -f, or to the end
///     -f wbapi       the name has these letters in this order
///
/// A value: cheap to copy, readable from any thread.
class Filter {
public:
    struct Text {
        std::string needle; ///< UTF-8, ASCII letters in lower case
        bool inverse = false;
        bool operator==(const Text&) const = default;
    };

    /// The error is one sentence that names the part that could not be read.
    static Result<Filter> parse(QStringView text);

    bool isEmpty() const { return m_texts.empty() && m_fuzzy.empty() && m_selectors.empty(); }
    const std::vector<Text>& texts() const { return m_texts; }
    const std::vector<std::string>& fuzzy() const { return m_fuzzy; }
    const LabelSelector& selectors() const { return m_selectors; }

private:
    std::vector<Text> m_texts;
    std::vector<std::string> m_fuzzy;
    LabelSelector m_selectors;
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
};

} // namespace Chartroom::Items
