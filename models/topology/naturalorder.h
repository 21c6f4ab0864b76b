// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <string_view>

namespace Chartroom::Topology {

/// Names in the order a person counts: worker-9 before worker-10. A total order: equal only where the texts are.
inline bool naturalLess(std::string_view a, std::string_view b)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto run = [&](std::string_view text, std::size_t& at) {
                std::size_t end = at;
                while (end < text.size() && isDigit(text[end]))
                    ++end;
                std::string_view digits = text.substr(at, end - at);
                at = end;
                digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
                return digits;
            };
            const std::string_view left = run(a, i);
            const std::string_view right = run(b, j);
            if (left.size() != right.size())
                return left.size() < right.size();
            if (left != right)
                return left < right;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    const std::size_t leftOver = a.size() - i;
    const std::size_t rightOver = b.size() - j;
    return leftOver != rightOver ? leftOver < rightOver : a < b;
}

} // namespace Chartroom::Topology
