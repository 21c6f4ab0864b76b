// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/topology/mapstyle.h"

#include <QColor>
#include <QImage>
#include <array>
#include <cstdint>

namespace Chartroom::Widgets {

/// Which picture a cell gets: one per state, one per step of a colouring, and one for what a filter leaves out.
using CellCode = std::uint8_t;

inline constexpr CellCode FirstStep = Topology::CellStateCount;
inline constexpr int StepCount = 6; ///< step 0: nothing known
inline constexpr CellCode FaintCode = FirstStep + StepCount;
inline constexpr std::size_t CellCodeCount = FaintCode + 1;

/// The code of a pod's cell.
CellCode cellCode(const Topology::Cells& cells, std::uint32_t slot, const MapStyle& style);
/// The colour of a step: one hue from faint to full.
QColor stepColor(int step, Scheme scheme);
/// Draws the cell of a code into `rect`.
void paintCellCode(QPainter& painter, const QRectF& rect, CellCode code, Scheme scheme);
/// The gap after a cell of this pitch, in device pixels: 1 for small cells, 2 from 10 on.
int cellGap(int pitch);

/// Cells as opaque pictures of pitch × pitch device pixels on the ground of their box, to be copied in place: a
/// hundred thousand of them take milliseconds. A picture is drawn when it is first asked for: while one zooms every
/// frame has another pitch, and needs few of them.
class CellAtlas {
public:
    /// Forgets the pictures where something differs. `perRow` cells make a row.
    void prepare(int pitch, int perRow, double devicePixelRatio, Scheme scheme, const QColor& ground);
    /// Valid until the next prepare().
    const QImage& picture(CellCode code);
    /// A whole row of equal cells, as most rows are: copied at once.
    const QImage& row(CellCode code);
    int pitch() const { return m_pitch; }

private:
    int m_pitch = 0;
    double m_ratio = 0;
    Scheme m_scheme = Scheme::Light;
    QColor m_ground;
    int m_perRow = 0;
    std::array<QImage, CellCodeCount> m_pictures;
    std::array<QImage, CellCodeCount> m_rows;
};

} // namespace Chartroom::Widgets
