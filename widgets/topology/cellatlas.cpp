// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/cellatlas.h"

#include "widgets/common/shapes.h"

#include <QPainter>
#include <algorithm>

namespace Chartroom::Widgets {

namespace {

constexpr std::array<double, 4> UsageSteps {0.25, 0.5, 0.75, 0.9};
constexpr std::array<Store::Seconds, 4> AgeSteps {3600, 86'400, 7 * 86'400, 30 * 86'400};

int usageStep(float part)
{
    return part < 0 ? 0 : 1 + int(std::ranges::upper_bound(UsageSteps, double(part)) - UsageSteps.begin());
}

/// The younger, the stronger: what is new is what one looks for.
int ageStep(Store::Seconds since, Store::Seconds now)
{
    return since == 0 ? 0 : 5 - int(std::ranges::upper_bound(AgeSteps, now - since) - AgeSteps.begin());
}

} // namespace

CellCode cellCode(const Topology::Cells& cells, std::uint32_t slot, const MapStyle& style)
{
    const Topology::CellState state = cells.state(slot);
    if (style.filter && *style.filter != state)
        return FaintCode;
    if (state != Topology::CellState::Healthy || style.colourBy == ColourBy::Health)
        return cells.states[slot];
    switch (style.colourBy) {
    case ColourBy::Cpu:
        return CellCode(FirstStep + (cells.usage.empty() ? 0 : usageStep(cells.usage[slot].cpu)));
    case ColourBy::Memory:
        return CellCode(FirstStep + (cells.usage.empty() ? 0 : usageStep(cells.usage[slot].memory)));
    case ColourBy::Age:
        return CellCode(FirstStep + ageStep(cells.rows[slot]->created, style.now));
    case ColourBy::Release:
        return CellCode(FirstStep + ageStep(cells.releaseChanged[slot], style.now));
    case ColourBy::Health:
        break;
    }
    return cells.states[slot];
}

QColor stepColor(int step, Scheme scheme)
{
    const QColor ground = color(Token::Surface, scheme);
    if (step == 0)
        return color(Token::GridLine, scheme);
    const QColor full = seriesColor(5, scheme);
    const float part = 0.12F + 0.22F * float(step - 1);
    return QColor::fromRgbF(ground.redF() + (full.redF() - ground.redF()) * part,
        ground.greenF() + (full.greenF() - ground.greenF()) * part,
        ground.blueF() + (full.blueF() - ground.blueF()) * part);
}

void paintCellCode(QPainter& painter, const QRectF& rect, CellCode code, Scheme scheme)
{
    if (code < FirstStep)
        paintCell(painter, rect, stateOf(Topology::CellState(code)), scheme);
    else
        painter.fillRect(
            rect, code == FaintCode ? color(Token::GridLine, scheme) : stepColor(code - FirstStep, scheme));
}

int cellGap(int pitch)
{
    return pitch < 10 ? 1 : pitch < 40 ? 2 : pitch / 16;
}

void CellAtlas::prepare(int pitch, int perRow, double devicePixelRatio, Scheme scheme, const QColor& ground)
{
    if (pitch == m_pitch && perRow == m_perRow && devicePixelRatio == m_ratio && scheme == m_scheme
        && ground == m_ground)
        return;
    m_pitch = pitch;
    m_perRow = perRow;
    m_ratio = devicePixelRatio;
    m_scheme = scheme;
    m_ground = ground;
    m_pictures = {};
    m_rows = {};
}

const QImage& CellAtlas::picture(CellCode code)
{
    QImage& image = m_pictures[code];
    if (!image.isNull())
        return image;
    // Strokes are a whole number of device pixels wide.
    const double stroke = std::max(1.0, std::floor(m_ratio));
    const double side = (m_pitch - cellGap(m_pitch)) / stroke;
    image = QImage(m_pitch, m_pitch, QImage::Format_ARGB32_Premultiplied);
    image.fill(m_ground);
    QPainter painter(&image);
    painter.scale(stroke, stroke);
    paintCellCode(painter, {0, 0, side, side}, code, m_scheme);
    return image;
}

const QImage& CellAtlas::row(CellCode code)
{
    QImage& row = m_rows[code];
    if (!row.isNull())
        return row;
    const QImage& cell = picture(code);
    row = QImage(m_pitch * m_perRow, m_pitch, QImage::Format_ARGB32_Premultiplied);
    QPainter cells(&row);
    cells.setCompositionMode(QPainter::CompositionMode_Source);
    for (int i = 0; i < m_perRow; ++i)
        cells.drawImage(i * m_pitch, 0, cell);
    return row;
}

} // namespace Chartroom::Widgets
