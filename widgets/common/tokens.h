// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/health.h"

#include <QColor>

#include <cstdint>

namespace Chartroom::Widgets {

enum class Scheme : std::uint8_t { Light, Dark };

/// The colours of the visual specification by their use. Names, not values: the value depends on the scheme.
enum class Token : std::uint8_t {
    Window, ///< headers, bars
    Surface, ///< tables, map, charts
    Raised, ///< tool tips, popups, buttons
    Sunken, ///< status bar, tracks
    Border,
    GridLine,
    Strong, ///< outlines that mean something
    Text,
    TextSecondary,
    Disabled, ///< and placeholders: never information
    Accent, ///< links, focus ring, primary button
    TextOnAccent,
    Selection,
    SelectionInactive,
    RowHover,
    DiffAdded,
    DiffAddedWord,
    DiffRemoved,
    DiffRemovedWord,
    NoticeBand,
    CellHealthy, ///< the tint of a healthy pod on the map
};

/// What has a colour and a shape of its own. Health plus the states that are not a health.
enum class State : std::uint8_t {
    Healthy,
    Suspended,
    Progressing,
    Missing,
    Degraded,
    Unknown,
    Terminating,
    Synced,
    OutOfSync,
};

/// The state to draw for an object: Terminating outranks a health that is stale.
constexpr State stateOf(Health health, bool terminating = false)
{
    return terminating ? State::Terminating : static_cast<State>(health);
}

QColor color(Token token, Scheme scheme);
/// Shapes are filled with this.
QColor fillColor(State state, Scheme scheme);
/// Words, and the 1 px outline of shapes, are written with this: at least 4.6:1 on surface, window and selection.
QColor textColor(State state, Scheme scheme);

inline constexpr int SeriesCount = 8;
/// Chart series `index` (from 0, taken modulo SeriesCount). A series keeps its number in both schemes.
QColor seriesColor(int index, Scheme scheme);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace Chartroom::Widgets
