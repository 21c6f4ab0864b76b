// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/boxpainter.h"

#include "widgets/common/icons.h"
#include "widgets/common/shapes.h"
#include "widgets/common/text.h"
#include "widgets/topology/podpainter.h"

#include <algorithm>
#include <vector>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;
using Topology::CellState;

namespace {

constexpr CellCode EmptyCode = 0xFF;
constexpr int StandOut = 6; ///< logical pixels: below this a shape cannot be told from another
constexpr int IconSize = 14;
constexpr double HotNode = 0.9; ///< CPU in use from which a node's figure is written in the colour of trouble

bool isRaised(CellState state)
{
    return state == CellState::Degraded || state == CellState::Missing || state == CellState::Unknown;
}

} // namespace

QString boxTitle(const Topology::Scene& scene, std::uint32_t box)
{
    const Kube::ObjectRef& ref = scene.boxes[box]->ref;
    if (ref.isValid())
        return singleLine(std::string_view(ref.name), 300);
    return scene.view == Topology::View::Nodes ? QCoreApplication::translate("BoxPainter", "Not scheduled")
                                               : QCoreApplication::translate("BoxPainter", "Pods without a workload");
}

void BoxPainter::prepare(const MapFrame& frame)
{
    if (!frame.canvas.hasBits())
        return;
    const double ratio = frame.canvas.devicePixelRatio();
    const QColor ground = frame.color(frame.scene.view == Topology::View::Nodes ? Token::Window : Token::Surface);
    // Never wider than the cells' place: a box must hold its cells.
    m_atlas.prepare(std::max(1, int(frame.view.cellPixels() * ratio + 0.05)), frame.scene.metrics.cellsPerRow, ratio,
        frame.style.scheme, ground);
    m_standOut.prepare(int(std::lround((StandOut + 1) * ratio)), 1, ratio, frame.style.scheme, ground);
}

void BoxPainter::paint(const MapFrame& frame, std::uint32_t box)
{
    const Detail detail = frame.view.detail();
    if (detail == Detail::Tiles)
        return paintTile(frame, box);
    paintGround(frame, box);
    if (frame.scene.view == Topology::View::Nodes)
        paintNodeHeader(frame, box);
    else
        paintWorkloadHeader(frame, box);
    if (frame.view.cellPixels() >= Viewport::LeastContainer) {
        paintPods(frame, box);
        return;
    }
    paintCells(frame, box);
    if (m_atlas.pitch() <= m_standOut.pitch() && frame.canvas.hasBits())
        paintSmallOnes(frame, box);
}

/// As the cell of its worst state; with a filter, whether it holds any of that state.
void BoxPainter::paintTile(const MapFrame& frame, std::uint32_t index) const
{
    const Topology::Box& box = *frame.scene.boxes[index];
    QRect rect = frame.device(frame.scene.boxRects[index]);
    rect.adjust(0, 0, rect.width() > 3 ? -1 : 0, rect.height() > 3 ? -1 : 0);
    CellState state = box.worst;
    if (frame.style.filter)
        state = box.counts[*frame.style.filter] > 0 ? *frame.style.filter : CellState::Healthy;
    if (state == CellState::Healthy) {
        frame.canvas.fill(rect,
            frame.color(frame.style.filter && box.counts[CellState::Healthy] == 0     ? Token::GridLine
                    : frame.style.filter && *frame.style.filter != CellState::Healthy ? Token::GridLine
                                                                                      : Token::CellHealthy));
        return;
    }
    const double ratio = frame.canvas.devicePixelRatio();
    QRectF cell(rect.x() / ratio, rect.y() / ratio, rect.width() / ratio, rect.height() / ratio);
    if (cell.width() < StandOut || cell.height() < StandOut) {
        const QSizeF grow(std::max(0.0, StandOut - cell.width()), std::max(0.0, StandOut - cell.height()));
        cell.adjust(0, 0, grow.width(), grow.height());
        frame.painter().fillRect(cell, frame.color(Token::Surface));
    }
    frame.painter().setRenderHint(QPainter::Antialiasing, false);
    paintCell(frame.painter(), cell, stateOf(state), frame.style.scheme);
}

void BoxPainter::paintGround(const MapFrame& frame, std::uint32_t index) const
{
    const Topology::Box& box = *frame.scene.boxes[index];
    const QRect rect = frame.device(frame.scene.boxRects[index]);
    const bool isNode = frame.scene.view == Topology::View::Nodes;
    const QColor outline = isRaised(box.own) ? frame.ink(box.own) : frame.color(Token::Border);
    frame.canvas.frame(rect, outline, frame.color(isNode ? Token::Window : Token::Surface),
        std::max(1, int(frame.canvas.devicePixelRatio())));
}

/// Icon, name, ready of desired, and the worst shape where not all is well.
BoxPainter::NameLine BoxPainter::nameLine(const MapFrame& frame, std::uint32_t index)
{
    const Topology::Box& box = *frame.scene.boxes[index];
    NameLine parts;
    QRectF line = frame.logical(frame.scene.boxRects[index]);
    line.setHeight(frame.scene.metrics.boxHeader * frame.view.scale());
    if (!MapLabels::fits(line.height()))
        return parts;
    line.setHeight(std::min(line.height(), 40.0));
    parts.size = MapLabels::sizeFor(line.height(), MapLabels::Size::Normal);
    line.adjust(6, 0, -6, 0);
    if (line.width() > 60) {
        parts.icon = {line.left(), std::round(line.center().y() - IconSize / 2.0), IconSize, IconSize};
        line.setLeft(line.left() + IconSize + 4);
    }
    if (box.worst != CellState::Healthy) {
        const double side = parts.size >= MapLabels::Size::Small ? 13 : 10;
        parts.state = {line.right() - side, std::round(line.center().y() - side / 2), side, side};
        line.setRight(line.right() - side - 4);
    }
    if (line.width() > 90) {
        parts.figuresText = QString::number(box.ready) + u'/' + QString::number(box.desired);
        const double width
            = frame.labels.width(parts.figuresText, std::min(parts.size, MapLabels::Size::Small), false) + 1;
        parts.figures = {line.right() - width, line.top(), width, line.height()};
        line.setRight(line.right() - width - 6);
    }
    parts.name = line;
    return parts;
}

void BoxPainter::paintWorkloadHeader(const MapFrame& frame, std::uint32_t index) const
{
    const Topology::Box& box = *frame.scene.boxes[index];
    const NameLine line = nameLine(frame, index);
    if (!line.icon.isNull()) {
        const QString kind = QString::fromStdString(box.ref.kind.empty() ? "Pod" : box.ref.kind);
        frame.painter().drawImage(line.icon.topLeft(),
            iconImage(
                kindIconName(kind), IconSize, frame.color(Token::TextSecondary), frame.canvas.devicePixelRatio()));
    }
    if (!line.state.isNull())
        paintState(frame.painter(), line.state, stateOf(box.worst), frame.style.scheme);
    if (!line.figures.isNull())
        frame.labels.draw(frame.painter(), line.figures, line.figuresText, std::min(line.size, MapLabels::Size::Small),
            false, frame.color(Token::TextSecondary), Qt::AlignRight);
    if (!line.name.isNull())
        frame.labels.draw(
            frame.painter(), line.name, boxTitle(frame.scene, index), line.size, false, frame.color(Token::Text));
}

/// Name, and CPU in use or else the number of pods.
void BoxPainter::paintNodeHeader(const MapFrame& frame, std::uint32_t index) const
{
    const Topology::Box& box = *frame.scene.boxes[index];
    QRectF line = frame.logical(frame.scene.boxRects[index]);
    line.setHeight(frame.scene.metrics.boxHeader * frame.view.scale());
    if (!MapLabels::fits(line.height()) || line.width() < 60)
        return;
    line.setHeight(std::min(line.height(), 40.0));
    const MapLabels::Size size = MapLabels::sizeFor(line.height(), MapLabels::Size::Normal);
    line.adjust(5, 0, -5, 0);
    const bool isWell = box.own == CellState::Healthy && !box.cordoned;
    if (!isWell) {
        const double side = size >= MapLabels::Size::Small ? 12 : 9;
        paintState(frame.painter(), {line.left(), std::round(line.center().y() - side / 2), side, side},
            box.cordoned && box.own != CellState::Degraded && box.own != CellState::Unknown ? State::Suspended
                                                                                            : stateOf(box.own),
            frame.style.scheme);
        line.setLeft(line.left() + side + 3);
    }
    const bool isKnown = box.usage.cpu >= 0;
    const QString figure
        = isKnown ? QString::number(qRound(box.usage.cpu * 100)) + u'%' : QString::number(box.counts.total());
    const bool isHot = isKnown && box.usage.cpu >= HotNode;
    line.setRight(line.right()
        - frame.labels.draw(frame.painter(), line, figure, size, false,
            isHot ? frame.ink(CellState::Degraded) : frame.color(Token::TextSecondary), Qt::AlignRight)
        - 4);
    QString title = boxTitle(frame.scene, index);
    const auto prefix = qsizetype(frame.scene.blocks[frame.scene.boxBlocks[index]]->commonPrefix);
    if (prefix > 0 && frame.labels.width(title, size, !isWell) > line.width())
        title.remove(0, prefix);
    frame.labels.draw(frame.painter(), line, title, size, !isWell || isHot, frame.color(Token::Text));
}

void BoxPainter::paintCells(const MapFrame& frame, std::uint32_t index)
{
    const Topology::Cells& cells = frame.scene.boxes[index]->cells;
    const int perRow = frame.scene.metrics.cellsPerRow;
    if (!frame.canvas.hasBits()) {
        const double side = frame.view.cellPixels() - cellGap(int(frame.view.cellPixels()));
        for (std::uint32_t slot = 0; slot < cells.states.size(); ++slot)
            if (cells.isTaken(slot))
                paintCellCode(frame.painter(),
                    {frame.logical(frame.scene.cellRect(index, slot)).topLeft(), QSizeF(side, side)},
                    cellCode(cells, slot, frame.style), frame.style.scheme);
        return;
    }
    const QPoint origin = frame.device(frame.scene.cellRect(index, 0)).topLeft();
    const int pitch = m_atlas.pitch();
    const auto count = std::uint32_t(cells.states.size());
    std::vector<CellCode> codes(std::size_t(perRow), EmptyCode);
    for (std::uint32_t first = 0; first < count; first += std::uint32_t(perRow)) {
        for (std::uint32_t i = 0; i < std::uint32_t(perRow); ++i)
            codes[i] = cells.isTaken(first + i) ? cellCode(cells, first + i, frame.style) : EmptyCode;
        const QPoint at(origin.x(), origin.y() + int(first) / perRow * pitch);
        if (std::ranges::all_of(codes, [&](CellCode code) { return code == codes.front(); })) {
            if (codes.front() != EmptyCode)
                frame.canvas.copy(at, m_atlas.row(codes.front()));
            continue;
        }
        for (int i = 0; i < perRow; ++i)
            if (codes[std::size_t(i)] != EmptyCode)
                frame.canvas.copy({at.x() + i * pitch, at.y()}, m_atlas.picture(codes[std::size_t(i)]));
    }
}

/// Cells that are not well, above the others and larger than their place, so that shape and colour can be seen.
void BoxPainter::paintSmallOnes(const MapFrame& frame, std::uint32_t index)
{
    const Topology::Box& box = *frame.scene.boxes[index];
    if (box.counts[CellState::Healthy] == box.counts.total())
        return;
    const QPoint origin = frame.device(frame.scene.cellRect(index, 0)).topLeft();
    const int pitch = m_atlas.pitch();
    const int shift = (m_standOut.pitch() - pitch) / 2;
    const int perRow = frame.scene.metrics.cellsPerRow;
    for (std::uint32_t slot = 0; slot < box.cells.states.size(); ++slot) {
        if (!box.cells.isTaken(slot) || box.cells.state(slot) == CellState::Healthy)
            continue;
        const CellCode code = cellCode(box.cells, slot, frame.style);
        if (code != FaintCode)
            frame.canvas.copy(origin + QPoint(int(slot) % perRow * pitch - shift, int(slot) / perRow * pitch - shift),
                m_standOut.picture(code));
    }
}

} // namespace Chartroom::Widgets
