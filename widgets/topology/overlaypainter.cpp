// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/overlaypainter.h"

#include "models/topology/search.h"
#include "widgets/common/text.h"
#include "widgets/topology/boxpainter.h"
#include "widgets/topology/cellatlas.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace Chartroom::Widgets {

using Topology::EdgeKind;
using Topology::Item;

namespace {

constexpr std::size_t MostOutlines = 3000;
constexpr std::size_t MostOwnerLines = 12; ///< more siblings than this are outlined, not joined
constexpr double Arrow = 5;

void outline(const MapFrame& frame, const Item& item, const QColor& color, double width, double distance)
{
    QRectF rect = frame.logical(frame.scene.rect(item));
    if (item.kind == Item::Kind::Cell) {
        const double gap = frame.view.detail() <= Detail::Cards ? 1 : cellGap(int(frame.view.cellPixels()));
        rect.adjust(0, 0, -gap, -gap);
    }
    const double least = 7;
    if (rect.width() < least)
        rect.adjust(-(least - rect.width()) / 2, 0, (least - rect.width()) / 2, 0);
    if (rect.height() < least)
        rect.adjust(0, -(least - rect.height()) / 2, 0, (least - rect.height()) / 2);
    rect.adjust(-distance, -distance, distance, distance);
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    frame.painter().setPen(pen);
    frame.painter().setBrush(Qt::NoBrush);
    if (item.kind == Item::Kind::Service) {
        frame.painter().setRenderHint(QPainter::Antialiasing);
        const double radius = std::min(rect.height() / 2, 15.0);
        frame.painter().drawRoundedRect(rect, radius, radius);
        frame.painter().setRenderHint(QPainter::Antialiasing, false);
        return;
    }
    frame.painter().drawRect(rect);
}

void arrowTo(const MapFrame& frame, QPointF tip, QPointF direction, const QColor& color)
{
    const QPointF across(-direction.y(), direction.x());
    const QPointF head[] {
        tip, tip - direction * Arrow + across * Arrow * 0.6, tip - direction * Arrow - across * Arrow * 0.6};
    frame.painter().setBrush(color);
    frame.painter().drawPolygon(head, 3);
}

/// Orthogonal, through the gutters: an ingress goes down to its service, a service right to its workload, a workload
/// down to the shelf, a pod across to its siblings.
void paintEdge(const MapFrame& frame, const Topology::Edge& edge, const QColor& color, double width)
{
    const QRectF from = frame.logical(frame.scene.rect(edge.from));
    const QRectF to = edge.kind == EdgeKind::Mounts ? frame.logical(frame.scene.shelfRect(edge.to.index))
                                                    : frame.logical(frame.scene.rect(edge.to));
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    frame.painter().setPen(pen);
    frame.painter().setBrush(Qt::NoBrush);
    std::vector<QPointF> path;
    QPointF direction(0, 1);
    switch (edge.kind) {
    case EdgeKind::Routes: {
        const double x = std::round(to.center().x());
        const double start = std::clamp(x, from.left() + 4, from.right() - 4);
        const double turn = to.top() - 10;
        path = {{start, from.bottom()}, {start, turn}, {x, turn}, {x, to.top()}};
        break;
    }
    case EdgeKind::Selects: {
        const double gutter = to.left() - 14 * std::min(1.0, frame.view.scale());
        const double y = std::round(to.top() + std::min(to.height() / 2, from.height() / 2 + 1));
        path = {{from.right(), std::round(from.center().y())}, {gutter, std::round(from.center().y())}, {gutter, y},
            {to.left(), y}};
        direction = {1, 0};
        break;
    }
    case EdgeKind::Mounts: {
        const double x = std::round(from.left() - 6);
        const double y = std::round(from.bottom() - std::min(8.0, from.height() / 2));
        path = {{from.left(), y}, {x, y}, {x, to.top()}};
        break;
    }
    case EdgeKind::Owner: {
        const double y = std::round(to.center().y());
        path = {from.center(), {std::round(from.center().x()), y},
            {from.center().x() < to.center().x() ? to.left() : to.right(), y}};
        direction = {from.center().x() < to.center().x() ? 1.0 : -1.0, 0};
        break;
    }
    case EdgeKind::ScheduledOn:
        return; // the box around the pod says it
    }
    frame.painter().drawPolyline(path.data(), int(path.size()));
    frame.painter().setPen(Qt::NoPen);
    arrowTo(frame, path.back(), direction, color);
}

void paintEdges(const MapFrame& frame, const MapOverlay& overlay)
{
    const QColor color = frame.color(overlay.hasSelectedEdges ? Token::Accent : Token::Strong);
    const double width = overlay.hasSelectedEdges ? 2 : 1;
    const auto owners = std::size_t(std::ranges::count(overlay.edges.edges, EdgeKind::Owner, &Topology::Edge::kind));
    for (const Topology::Edge& edge : overlay.edges.edges) {
        if (edge.kind != EdgeKind::Owner || owners <= MostOwnerLines)
            paintEdge(frame, edge, color, edge.kind == EdgeKind::Owner ? 1 : width);
        if (edge.kind == EdgeKind::Owner || edge.kind == EdgeKind::ScheduledOn)
            outline(frame, edge.to, color, edge.kind == EdgeKind::Owner ? 2 : 1, 1);
        else if (overlay.hasSelectedEdges)
            for (const Item& end : {edge.from, edge.to})
                if (end.kind == Item::Kind::Service || end.kind == Item::Kind::Ingress)
                    outline(frame, end, color, 2, 0);
    }
}

/// The part of a workload's name that matches, in the colours of the page the other way round.
void paintMatchedText(const MapFrame& frame, std::uint32_t box, const QString& text)
{
    if (frame.scene.view != Topology::View::Namespaces || frame.view.detail() < Detail::Cells)
        return;
    const BoxPainter::NameLine line = BoxPainter::nameLine(frame, box);
    if (line.name.isNull())
        return;
    const QString shown = elideMiddle(
        boxTitle(frame.scene, box), QFontMetrics(frame.labels.font(line.size, false)), int(line.name.width()));
    const qsizetype at = shown.indexOf(text, 0, Qt::CaseInsensitive);
    if (at < 0)
        return;
    const QFont font = frame.labels.font(line.size, false);
    const QFontMetricsF metrics(font);
    const double left = line.name.left() + metrics.horizontalAdvance(shown.left(at));
    const QString match = shown.mid(at, text.size());
    const QRectF mark(std::floor(left) - 1, std::round(line.name.center().y() - metrics.height() / 2),
        std::ceil(metrics.horizontalAdvance(match)) + 2, std::ceil(metrics.height()));
    frame.painter().fillRect(mark, frame.color(Token::Text));
    frame.painter().setFont(font);
    frame.painter().setPen(frame.color(Token::Surface));
    frame.painter().drawText(mark, Qt::AlignCenter | Qt::TextSingleLine, match);
}

void paintMatches(const MapFrame& frame, const MapOverlay& overlay)
{
    const QRectF seen = frame.view.visible();
    std::size_t drawn = 0;
    const bool isFar = frame.view.cellPixels() < 5;
    std::uint32_t lastBox = Topology::SpatialGrid::None;
    for (const Item& match : overlay.matches) {
        Item item = match;
        // From afar the box stands for the pods in it.
        if (isFar && item.kind == Item::Kind::Cell) {
            if (item.index == lastBox)
                continue;
            lastBox = item.index;
            item = {Item::Kind::Box, item.index, 0};
        }
        if (!frame.scene.contains(item) || !frame.scene.rect(item).intersects(seen))
            continue;
        if (++drawn > MostOutlines)
            return;
        if (item.kind == Item::Kind::Box)
            paintMatchedText(frame, item.index, overlay.searchText);
        outline(frame, item, frame.color(Token::Text), 2, item.kind == Item::Kind::Cell ? 1 : 0);
    }
}

} // namespace

void paintOverlay(const MapFrame& frame, const MapOverlay& overlay)
{
    frame.painter().setRenderHint(QPainter::Antialiasing, false);
    paintEdges(frame, overlay);
    if (!overlay.plan.isEmpty())
        paintPlan(frame, overlay.plan);
    paintMatches(frame, overlay);
    if (frame.scene.contains(overlay.hovered))
        outline(frame, overlay.hovered, frame.color(Token::Text), 1, 0);
    if (frame.scene.contains(overlay.selected))
        outline(frame, overlay.selected, frame.color(Token::Accent), 2, overlay.plan.isEmpty() ? 1 : 3);
}

} // namespace Chartroom::Widgets
