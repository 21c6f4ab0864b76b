// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Simulator {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One HTTP request, complete with its body.
struct Request {
    std::string method;
    std::string path; ///< as sent, without the query
    std::vector<std::string> segments; ///< of the path, percent-decoded, empty ones left out
    Pairs query; ///< decoded, in order
    Pairs headers; ///< names in lower case
    std::string body;

    std::string_view header(std::string_view name) const; ///< "" where absent
    std::string_view parameter(std::string_view name) const; ///< the first of that name, "" where absent
    bool hasParameter(std::string_view name) const;
};

/// A response body that is made while the client reads it, as fast as it reads: the connection asks for more only when
/// its own buffer has drained.
class BodySource {
public:
    enum class State {
        More, ///< there is more right now
        Waiting, ///< nothing more for now; wake() is called when there is
        End,
        Broken, ///< the connection is to end here, in the middle of the body
    };

    virtual ~BodySource() = default;
    /// Appends about `wanted` bytes to `out`, or what there is.
    virtual State produce(std::string& out, std::size_t wanted) = 0;

    std::function<void()> wake = [] { }; ///< set by the connection
};

struct Response {
    int status = 200;
    Pairs headers;
    std::string body;
    std::unique_ptr<BodySource> stream; ///< instead of `body`: sent in chunks
    std::chrono::milliseconds delay {0}; ///< before anything is sent
    bool abandoned = false; ///< nothing is sent at all: the connection ends
};

/// Parses the head of a request (everything up to and including the empty line). False where it is not HTTP/1.x.
bool parseRequestHead(std::string_view head, Request& request);

std::string percentDecoded(std::string_view text, bool plusIsSpace);
std::string_view statusPhrase(int status);
/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string httpDate(std::chrono::system_clock::time_point time);

} // namespace Chartroom::Simulator
