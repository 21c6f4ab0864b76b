// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"
#include "widgets/common/tokens.h"
#include "widgets/topology/hiddenparts.h"

#include <optional>

namespace Chartroom::Widgets {

/// What the fill of a healthy cell tells. Those that are not healthy keep their shape and colour in all of them.
enum class ColourBy : std::uint8_t { Health, Cpu, Memory, Age, Release };

/// How a map is to be drawn.
struct MapStyle {
    Scheme scheme = Scheme::Light;
    ColourBy colourBy = ColourBy::Health;
    std::optional<Topology::CellState> filter; ///< cells in other states are drawn faintly
    Store::Seconds now = 0;
    HiddenParts hidden {}; ///< what may not be read, drawn below the rest

    bool operator==(const MapStyle&) const = default;
};

constexpr State stateOf(Topology::CellState state)
{
    switch (state) {
    case Topology::CellState::Healthy:
        return State::Healthy;
    case Topology::CellState::Progressing:
        return State::Progressing;
    case Topology::CellState::Degraded:
        return State::Degraded;
    case Topology::CellState::Missing:
        return State::Missing;
    case Topology::CellState::Suspended:
        return State::Suspended;
    case Topology::CellState::Unknown:
        return State::Unknown;
    case Topology::CellState::Terminating:
        break;
    }
    return State::Terminating;
}

} // namespace Chartroom::Widgets
