// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/proxy.h"

#include <algorithm>

namespace Chartroom::Http {

namespace {

bool isLoopback(std::string_view host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

std::string firstOf(const Environment& environment, const char* upper, const char* lower)
{
    std::string value = environment(upper);
    return value.empty() ? environment(lower) : value;
}

/// Go treats socks5 like socks5h: the proxy resolves the name, which is the point of tunnelling into a cluster network.
std::string withRemoteNames(std::string url)
{
    constexpr std::string_view Socks5 = "socks5://";
    if (url.starts_with(Socks5))
        url.insert(Socks5.find(':'), 1, 'h');
    return url;
}

} // namespace

HostPort hostPortOf(std::string_view url)
{
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const auto user = url.rfind('@'); user != std::string_view::npos)
        url.remove_prefix(user + 1);
    if (url.starts_with('[')) {
        const auto end = std::min(url.find(']'), url.size());
        const auto port = url.find(':', end);
        return {std::string(url.substr(1, end - 1)),
            std::string(port == std::string_view::npos ? std::string_view() : url.substr(port + 1))};
    }
    const auto port = url.find(':');
    return {std::string(url.substr(0, port)),
        std::string(port == std::string_view::npos ? std::string_view() : url.substr(port + 1))};
}

ProxyChoice chooseProxy(const std::string& configured, std::string_view url, const Environment& environment)
{
    if (!configured.empty())
        return {withRemoteNames(configured), {}};
    if (isLoopback(hostPortOf(url).host))
        return {};
    std::string proxy = url.starts_with("https:") ? firstOf(environment, "HTTPS_PROXY", "https_proxy")
                                                  : firstOf(environment, "HTTP_PROXY", "http_proxy");
    if (proxy.empty())
        return {};
    return {withRemoteNames(std::move(proxy)), firstOf(environment, "NO_PROXY", "no_proxy")};
}

} // namespace Chartroom::Http
