// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Http {

/// Name and value of header lines, in order. Names of answers are in lower case.
using Headers = std::vector<std::pair<std::string, std::string>>;

/// The first value of the header `lowerCaseName`, or an empty view.
std::string_view headerValue(const Headers& headers, std::string_view lowerCaseName);

/// How a server is recognised and how we prove who we are. Everything is PEM text, not a file name.
struct Tls {
    std::string authorities {}; ///< if set, only these are trusted; else the system's
    std::string certificate {}; ///< the client's, with its chain; empty together with `key`
    std::string key {};
    std::string serverName {}; ///< verified and sent as SNI instead of the URL's host; "" for that host
    bool insecure = false; ///< accept any certificate

    bool operator==(const Tls&) const = default;
};

/// The way to a server, shared by all requests to it.
struct Route {
    Tls tls {};
    /// http://, https:// or socks5:// (the proxy resolves names, as in Go). Empty: as the environment says
    /// (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), never for loopback addresses.
    std::string proxy {};

    bool operator==(const Route&) const = default;
};

struct Request {
    std::string method = "GET";
    std::string url {};
    Headers headers {};
    std::string body {};
    std::shared_ptr<const Route> route {}; ///< null: the system's certificates, the environment's proxy
    std::chrono::milliseconds connectTimeout {30'000};
    std::chrono::milliseconds timeout {0}; ///< for the whole exchange; 0: none
    /// Ends the transfer with Error::Kind::Timeout after so long without a byte; 0: never. A connection whose other
    /// end has vanished without a word is noticed only by this.
    std::chrono::seconds idleTimeout {0};
    /// Offers gzip and inflates it. Never for watches: the API server ends the gzip member at every flush, and libcurl
    /// stops after the first.
    bool compressed = false;
};

/// "chartroom/<version> (linux/amd64)". The API server takes the part before the slash as the default field manager.
const std::string& userAgent();

} // namespace Chartroom::Http
