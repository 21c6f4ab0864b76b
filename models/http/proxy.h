// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace Chartroom::Http {

/// What libcurl is told about the proxy of one request.
struct ProxyChoice {
    std::string url; ///< "" for none
    std::string exceptions; ///< in the form of NO_PROXY; libcurl matches it, CIDR blocks included

    bool operator==(const ProxyChoice&) const = default;
};

using Environment = std::function<std::string(const char* name)>;

/// Chooses as Go's http.ProxyFromEnvironment does, which is what kubectl's users expect: upper case names before lower
/// case, ALL_PROXY unknown, loopback never proxied; a proxy given for the cluster knows no exceptions.
/// libcurl left alone differs in each of these.
ProxyChoice chooseProxy(const std::string& configured, std::string_view url, const Environment& environment);

/// The host of an http(s) URL, without brackets; the port ("" if none).
struct HostPort {
    std::string host;
    std::string port;
};
HostPort hostPortOf(std::string_view url);

} // namespace Chartroom::Http
