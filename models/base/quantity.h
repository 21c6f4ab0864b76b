// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace Chartroom {

/// A quantity as Kubernetes writes it ("250m", "1.5Gi", "12E", "1e3"), held exactly in steps of a billionth: what is
/// finer is rounded away from zero and what is beyond int64 is capped, as apimachinery's resource.Quantity does.
class Quantity {
public:
    /// Nothing where the text is not a quantity.
    static std::optional<Quantity> parse(std::string_view text);

    /// In whole units (bytes, cores), rounded away from zero.
    std::int64_t value() const { return scaled(1'000'000'000); }
    /// In thousandths (millicores), rounded away from zero.
    std::int64_t milliValue() const { return scaled(1'000'000); }
    auto operator<=>(const Quantity&) const = default;

private:
    __extension__ using Nanos = __int128;
    std::int64_t scaled(std::int64_t nanosPerUnit) const;

    Nanos m_nanos = 0;
};

} // namespace Chartroom
