// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/tokens.h"

#include <array>
#include <cmath>
#include <utility>

namespace Chartroom::Widgets {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
    QColor in(Scheme scheme) const { return QColor(scheme == Scheme::Light ? light : dark); }
};

// In the order of Token.
constexpr std::array<Pair, 21> Tokens {{
    {0xFFF1F3F5, 0xFF1D2126},
    {0xFFFFFFFF, 0xFF15181C},
    {0xFFFFFFFF, 0xFF262B32},
    {0xFFE8EBEF, 0xFF101316},
    {0xFFD3D8DE, 0xFF343B44},
    {0xFFE7EAEE, 0xFF262B32},
    {0xFF7F8996, 0xFF737E8B},
    {0xFF1A1F26, 0xFFE4E8ED},
    {0xFF525C69, 0xFFA6B0BC},
    {0xFF8A94A1, 0xFF6E7885},
    {0xFF2457C5, 0xFF86ADFF},
    {0xFFFFFFFF, 0xFF0E1116},
    {0xFFD6E4FB, 0xFF23406F},
    {0xFFE3E7EC, 0xFF2C323A},
    {0xFFEEF2F8, 0xFF20262E},
    {0xFFDDF3EA, 0xFF12342B},
    {0xFFB5E3D0, 0xFF1B5A47},
    {0xFFFBE3E5, 0xFF401F24},
    {0xFFF4C1C6, 0xFF6B2C34},
    {0xFFFCF3D6, 0xFF3A3115},
    {0xFFB4E3D4, 0xFF1F6250},
}};

struct StateColors {
    QRgb fill;
    Pair text;
};

// In the order of State.
constexpr std::array<StateColors, 9> States {{
    {0xFF18BE94, {0xFF007257, 0xFF27C49A}}, // Healthy
    {0xFF766F94, {0xFF665F83, 0xFFB0A9D1}}, // Suspended
    {0xFF0DADEA, {0xFF006B93, 0xFF29B9F6}}, // Progressing
    {0xFFF4C030, {0xFF7D6003, 0xFFF4C030}}, // Missing
    {0xFFE96D76, {0xFFB03947, 0xFFFE8C92}}, // Degraded
    {0xFFCCD6DD, {0xFF5D656B, 0xFFCCD6DD}}, // Unknown
    {0xFFDE303D, {0xFFC80E2B, 0xFFFE8E8A}}, // Terminating
    {0xFF18BE94, {0xFF007257, 0xFF27C49A}}, // Synced
    {0xFFF4C030, {0xFF7D6003, 0xFFF4C030}}, // OutOfSync
}};

constexpr std::array<Pair, SeriesCount> Series {{
    {0xFF3B3DAC, 0xFF6D79F8},
    {0xFFA0300C, 0xFFF48238},
    {0xFF32A59A, 0xFF5BF3DC},
    {0xFF743059, 0xFFB76A7B},
    {0xFFB872E3, 0xFF9F8AC7},
    {0xFF266FA4, 0xFF75C0FD},
    {0xFF749218, 0xFFECDC4A},
    {0xFF8C6865, 0xFFCCAA9E},
}};

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor color(Token token, Scheme scheme)
{
    return Tokens.at(static_cast<std::size_t>(std::to_underlying(token))).in(scheme);
}

QColor fillColor(State state, Scheme)
{
    return QColor(States.at(static_cast<std::size_t>(std::to_underlying(state))).fill);
}

QColor textColor(State state, Scheme scheme)
{
    return States.at(static_cast<std::size_t>(std::to_underlying(state))).text.in(scheme);
}

QColor seriesColor(int index, Scheme scheme)
{
    return Series.at(static_cast<std::size_t>(index % SeriesCount)).in(scheme);
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Chartroom::Widgets
