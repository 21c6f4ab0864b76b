// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace Chartroom::Kube {

/// metadata.uid as 16 bytes. Not a UUID (static pods, tests): kept as a hash of the text, so that equality still holds.
struct Uid {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    static Uid fromText(std::string_view text);
    bool isNull() const { return high == 0 && low == 0; }
    auto operator<=>(const Uid&) const = default;
};

/// Which object, as a person would say it: kind, namespace and name. Equality ignores the version of the API, the uid
/// and everything that changes while the object lives.
struct ObjectRef {
    std::string group; ///< "" for core
    std::string kind; ///< "Pod"
    std::string nameSpace; ///< "" for cluster-scoped kinds
    std::string name;

    bool isValid() const { return !kind.empty() && !name.empty(); }
    auto operator<=>(const ObjectRef&) const = default;
};

} // namespace Chartroom::Kube

template <>
struct std::hash<Chartroom::Kube::Uid> {
    std::size_t operator()(const Chartroom::Kube::Uid& uid) const noexcept
    {
        return static_cast<std::size_t>(uid.high ^ (uid.low * 0x9E3779B97F4A7C15ull));
    }
};

template <>
struct std::hash<Chartroom::Kube::ObjectRef> {
    std::size_t operator()(const Chartroom::Kube::ObjectRef& ref) const noexcept
    {
        const std::hash<std::string> hashOf;
        return ((hashOf(ref.group) * 31 + hashOf(ref.kind)) * 31 + hashOf(ref.nameSpace)) * 31 + hashOf(ref.name);
    }
};
