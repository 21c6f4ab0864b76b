// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/faults/fault.h"

#include "app/simulator/http/message.h"

#include <array>
#include <format>
#include <random>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

std::uint64_t hashOf(std::string_view text, std::uint64_t seed)
{
    std::uint64_t hash = 14695981039346656037ULL ^ seed; // FNV-1a
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
}

class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_random(seed)
    { }
    /// 0 … sides - 1. Written out, because the standard's distributions differ between libraries.
    std::uint64_t roll(std::uint64_t sides) { return m_random() % sides; }
    std::chrono::milliseconds between(std::chrono::milliseconds low, std::chrono::milliseconds high)
    {
        return low + std::chrono::milliseconds(roll(static_cast<std::uint64_t>((high - low).count())));
    }
    template <typename T, std::size_t N>
    T oneOf(const std::array<T, N>& choices)
    {
        return choices[roll(N)];
    }

private:
    std::mt19937_64 m_random;
};

Fault statusFault(Dice& dice, bool isList)
{
    Fault fault {.kind = Fault::Kind::Status};
    fault.status = dice.oneOf(std::array {429, 429, 500, 503, 504, isList ? 503 : 410});
    if (fault.status == 429 && dice.roll(2) == 0)
        fault.retryAfterSeconds = 1;
    return fault;
}

/// Byte by byte, too.
void setDrops(Fault& fault, Dice& dice)
{
    fault.at = dice.roll(20'000);
    if (dice.roll(3) != 0)
        return;
    fault.piece = 1;
    fault.at /= 20;
}

Fault streamFault(Dice& dice)
{
    using Kind = Fault::Kind;
    Fault fault {
        .kind = dice.oneOf(std::array {Kind::Cut, Kind::Cut, Kind::Cut, Kind::Stall, Kind::Silence, Kind::Drip,
            Kind::Garbage, Kind::ErrorEvent, Kind::ErrorEvent, Kind::Twice, Kind::NoBookmarks, Kind::Shuffled})};
    switch (fault.kind) {
    case Kind::Cut:
        fault.at = dice.roll(2) == 0 ? dice.roll(4'000) : dice.roll(400'000);
        fault.after = dice.between(50ms, 2'000ms);
        break;
    case Kind::Stall:
        fault.at = dice.roll(100'000);
        fault.after = dice.between(100ms, 1'500ms);
        break;
    case Kind::Silence:
        fault.at = dice.roll(20'000);
        break;
    case Kind::Drip:
        setDrops(fault, dice);
        break;
    case Kind::ErrorEvent:
        fault.status = dice.oneOf(std::array {410, 410, 500, 429});
        [[fallthrough]];
    default:
        fault.at = dice.roll(40);
    }
    return fault;
}

Fault bodyFault(Dice& dice)
{
    using Kind = Fault::Kind;
    Fault fault {.kind = dice.oneOf(std::array {Kind::Cut, Kind::Cut, Kind::Stall, Kind::Drip})};
    fault.at = dice.roll(dice.roll(2) == 0 ? 2'000 : 200'000);
    fault.after = dice.between(100ms, 1'500ms);
    if (fault.kind == Kind::Drip)
        setDrops(fault, dice);
    return fault;
}

} // namespace

std::string Fault::description() const
{
    switch (kind) {
    case Kind::None:
        return "none";
    case Kind::Refused:
        return "closed without a word";
    case Kind::Unanswered:
        return "taken and never answered";
    case Kind::Behind:
        return "behind the resourceVersion";
    case Kind::Status:
        return std::format("status {}, Retry-After {}", status, retryAfterSeconds);
    case Kind::Page:
        return "the page of a proxy";
    case Kind::Cut:
        return std::format("cut after {} bytes or {}", at, after);
    case Kind::Stall:
        return std::format("nothing for {} after {} bytes", after, at);
    case Kind::Silence:
        return std::format("silent after {} bytes", at);
    case Kind::Drip:
        return std::format("the first {} bytes in drops of {}", at, piece);
    case Kind::Garbage:
        return std::format("garbage after line {}", at);
    case Kind::ErrorEvent:
        return std::format("ERROR event {} after line {}", status, at);
    case Kind::Twice:
        return "some lines twice";
    case Kind::NoBookmarks:
        return "no bookmarks";
    case Kind::Shuffled:
        return "initial events in another order";
    }
    return {};
}

std::string FaultPlan::collectionOf(const Request& request)
{
    std::string text = request.method + ' ' + request.path;
    if (request.hasParameter("watch"))
        text += request.hasParameter("sendInitialEvents") ? " watch-list" : " watch";
    else if (request.hasParameter("limit"))
        text += " limit " + std::string(request.parameter("limit"));
    if (request.hasParameter("labelSelector"))
        text += ' ' + std::string(request.parameter("labelSelector"));
    return text;
}

Fault FaultPlan::next(const Request& request)
{
    const std::string collection = collectionOf(request);
    Dice dice(hashOf(collection, m_seed) + 0x9E3779B97F4A7C15ULL * m_asked[collection]++);
    if (dice.roll(2) == 0)
        return {};
    const bool isWatch = request.hasParameter("watch");
    switch (dice.roll(9)) {
    case 0:
        return {.kind = dice.roll(4) == 0 ? Fault::Kind::Unanswered : Fault::Kind::Refused};
    case 8:
        return {.kind = Fault::Kind::Behind};
    case 1:
    case 2:
        return statusFault(dice, !isWatch);
    case 3:
        return {.kind = Fault::Kind::Page};
    default:
        return isWatch ? streamFault(dice) : bodyFault(dice);
    }
}

} // namespace Chartroom::Simulator
