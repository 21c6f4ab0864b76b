// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/timetext.h"

#include <charconv>
#include <cstdint>
#include <format>

namespace Chartroom {

std::string durationText(std::chrono::seconds duration)
{
    // apimachinery util/duration HumanDuration: its steps, to the letter.
    const std::int64_t seconds = duration.count();
    if (seconds < -1)
        return "<invalid>";
    if (seconds < 0)
        return "0s";
    const auto both = [](std::int64_t large, char unit, std::int64_t small, char smallUnit) {
        return small == 0 ? std::format("{}{}", large, unit) : std::format("{}{}{}{}", large, unit, small, smallUnit);
    };
    const std::int64_t minutes = seconds / 60;
    const std::int64_t hours = minutes / 60;
    const std::int64_t days = hours / 24;
    if (seconds < 2 * 60)
        return std::format("{}s", seconds);
    if (minutes < 10)
        return both(minutes, 'm', seconds % 60, 's');
    if (minutes < 3 * 60)
        return std::format("{}m", minutes);
    if (hours < 8)
        return both(hours, 'h', minutes % 60, 'm');
    if (hours < 48)
        return std::format("{}h", hours);
    if (days < 8)
        return both(days, 'd', hours % 24, 'h');
    if (days < 2 * 365)
        return std::format("{}d", days);
    if (days < 8 * 365)
        return both(days / 365, 'y', days % 365, 'd');
    return std::format("{}y", days / 365);
}

namespace {

/// Takes a number of exactly `digits` digits off the front of `text`.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits)
{
    if (text.size() < digits)
        return {};
    int number = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return {};
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char wanted)
{
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::minutes> takeOffset(std::string_view& text)
{
    if (take(text, 'Z') || take(text, 'z'))
        return std::chrono::minutes(0);
    const bool west = text.starts_with('-');
    if (!take(text, '+') && !take(text, '-'))
        return {};
    const auto hours = takeNumber(text, 2);
    if (!hours || !take(text, ':'))
        return {};
    const auto minutes = takeNumber(text, 2);
    if (!minutes)
        return {};
    const std::chrono::minutes offset(*hours * 60 + *minutes);
    return west ? -offset : offset;
}

std::optional<std::chrono::milliseconds> takeFraction(std::string_view& text)
{
    if (!take(text, '.'))
        return std::chrono::milliseconds(0);
    int milliseconds = 0;
    int weight = 100;
    bool any = false;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), weight /= 10) {
        milliseconds += (text.front() - '0') * weight;
        any = true;
    }
    if (!any)
        return {};
    return std::chrono::milliseconds(milliseconds);
}

} // namespace

std::optional<TimePoint> parseTimestamp(std::string_view text)
{
    using namespace std::chrono;
    const auto y = takeNumber(text, 4);
    if (!y || !take(text, '-'))
        return {};
    const auto m = takeNumber(text, 2);
    if (!m || !take(text, '-'))
        return {};
    const auto d = takeNumber(text, 2);
    if (!d || !(take(text, 'T') || take(text, 't') || take(text, ' ')))
        return {};
    const auto hour = takeNumber(text, 2);
    if (!hour || !take(text, ':'))
        return {};
    const auto minute = takeNumber(text, 2);
    if (!minute || !take(text, ':'))
        return {};
    const auto second = takeNumber(text, 2);
    if (!second)
        return {};
    const auto fraction = takeFraction(text);
    const auto offset = fraction ? takeOffset(text) : std::nullopt;
    const year_month_day date {year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    if (!offset || !text.empty() || !date.ok() || *hour > 24 || *minute > 59 || *second > 60 || *y <= 1)
        return {};
    return sys_days(date) + hours(*hour) + minutes(*minute) + seconds(*second) + *fraction - *offset;
}

std::string timestampText(TimePoint time)
{
    return std::format("{:%FT%TZ}", std::chrono::floor<std::chrono::seconds>(time));
}

} // namespace Chartroom
