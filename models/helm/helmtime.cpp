// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/release.h"

#include <array>
#include <charconv>
#include <format>

namespace Chartroom::Helm {

namespace {

using namespace std::chrono;

/// Takes `digits` decimal digits, then `separator` unless it is 0, off the front; -1 where they are not there.
int takeNumber(std::string_view& text, std::size_t digits, char separator)
{
    int value = -1;
    const std::size_t length = digits + (separator ? 1 : 0);
    if (text.size() < length || (separator && text[digits] != separator))
        return -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
    if (error != std::errc() || end != text.data() + digits)
        return -1;
    text.remove_prefix(length);
    return value;
}

} // namespace

std::optional<TimePoint> parseTime(std::string_view text)
{
    const int year = takeNumber(text, 4, '-');
    const int month = takeNumber(text, 2, '-');
    const int day = takeNumber(text, 2, 'T');
    const int hour = takeNumber(text, 2, ':');
    const int minute = takeNumber(text, 2, ':');
    const int second = takeNumber(text, 2, 0);
    if (year <= 1 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0)
        return {}; // year 1 is Go's zero time
    const year_month_day date {
        std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60)
        return {};
    milliseconds fraction {0};
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        for (int scale = 100; !text.empty() && text.front() >= '0' && text.front() <= '9'; scale /= 10) {
            fraction += milliseconds((text.front() - '0') * scale);
            text.remove_prefix(1);
        }
    }
    minutes offset {0};
    if (text.starts_with('+') || text.starts_with('-')) {
        const int sign = text.front() == '-' ? -1 : 1;
        text.remove_prefix(1);
        const int hours = takeNumber(text, 2, ':');
        const int rest = takeNumber(text, 2, 0);
        if (hours < 0 || rest < 0)
            return {};
        offset = minutes(sign * (hours * 60 + rest));
    } else if (text != "Z") {
        return {};
    }
    return sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + fraction - offset;
}

std::string formatTime(TimePoint time)
{
    std::string text = std::format("{:%FT%T}", time);
    if (text.contains('.')) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    return text + 'Z';
}

} // namespace Chartroom::Helm
