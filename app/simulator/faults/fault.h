// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace Chartroom::Simulator {

struct Request;

/// What goes wrong with one answer.
struct Fault {
    enum class Kind : std::uint8_t {
        None,
        Refused, ///< the connection closes without a word
        Unanswered, ///< half open: the request is taken, and nothing comes
        Status, ///< `status`, worded as the API server words it
        Behind, ///< 504: this server of several has not heard yet of the resourceVersion
        Page, ///< 502 with the page of a proxy
        Cut, ///< closes after `at` bytes of the body, or after `after` if that comes first
        Stall, ///< after `at` bytes nothing for `after`, then it goes on
        Silence, ///< after `at` bytes nothing any more, with the connection open
        Drip, ///< the first `at` bytes come `piece` at a time
        Garbage, ///< after line `at` comes one that is no event
        ErrorEvent, ///< after line `at` an ERROR event with `status`, and the end
        Twice, ///< some lines come twice
        NoBookmarks, ///< none but the one that ends the initial events
        Shuffled, ///< the initial events of a watch-list come in another order: none is promised
    };

    Kind kind = Kind::None;
    int status = 0;
    int retryAfterSeconds = 0; ///< 0: the header is left out
    std::size_t at = 0; ///< bytes or lines of the body
    std::size_t piece = 37; ///< bytes: less than any line of a watch
    std::chrono::milliseconds after {0};

    /// For logs: "cut after 512 bytes".
    std::string description() const;
};

/// Which answers go wrong, and how: a function of the seed, the collection asked for, and how often it was asked for
/// before. What other requests are under way does not matter, so the same seed meets the same collection with the same
/// faults again.
class FaultPlan {
public:
    explicit FaultPlan(std::uint64_t seed)
        : m_seed(seed)
    { }

    Fault next(const Request& request);
    /// The path, and whether it is watched or how much of it is listed; not from where on.
    static std::string collectionOf(const Request& request);

private:
    std::uint64_t m_seed;
    std::map<std::string, std::uint64_t, std::less<>> m_asked; ///< how often, by collection
};

} // namespace Chartroom::Simulator
