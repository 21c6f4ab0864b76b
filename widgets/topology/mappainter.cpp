// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/mappainter.h"

#include "widgets/common/icons.h"
#include "widgets/common/shapes.h"
#include "widgets/common/statewords.h"
#include "widgets/common/text.h"
#include "widgets/topology/troublenames.h"

#include <QLocale>
#include <QPainterPath>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;
using Topology::CellState;

namespace {

constexpr double LeastLabelled = 60; ///< px of width from which a block or box has its name
constexpr double LeastCapsule = 12; ///< px of height from which a service or ingress is drawn
constexpr QSizeF MostCapsule(47, 35); ///< a capsule has one icon in it, from however near
constexpr double LeastShelf = 15;

void paintIcon(const MapFrame& frame, const QString& name, QPointF at, int size, Token token = Token::TextSecondary)
{
    frame.painter().drawImage(QPointF(std::round(at.x()), std::round(at.y())),
        iconImage(name, size, frame.color(token), frame.canvas.devicePixelRatio()));
}

/// A line with an arrow head at its right end.
void paintArrow(const MapFrame& frame, QPointF from, QPointF to)
{
    QPainter& painter = frame.painter();
    painter.setPen(QPen(frame.color(Token::Strong), 1));
    painter.drawLine(from, to);
    painter.setBrush(frame.color(Token::Strong));
    const QPointF head[] {to, to + QPointF(-4, -2.5), to + QPointF(-4, 2.5)};
    painter.drawPolygon(head, 3);
}

QRectF headerOf(const MapFrame& frame, std::uint32_t block)
{
    QRectF line = frame.logical(frame.scene.blockRects[block]);
    line.setHeight(frame.scene.blockHeaders[block] * frame.view.scale());
    return line;
}

} // namespace

QString blockTitle(const Topology::Scene& scene, std::uint32_t block)
{
    const Topology::Block& contents = *scene.blocks[block];
    if (!contents.name.empty())
        return singleLine(std::string_view(contents.name), 300);
    return contents.unscheduled ? QCoreApplication::translate("MapPainter", "Pods without a node")
                                : QCoreApplication::translate("MapPainter", "No zone");
}

QString MapPainter::shelfText(const Topology::ShelfItem& item)
{
    const int count = int(item.count);
    if (item.kind.kind == "ConfigMap")
        return tr("%Ln configmap(s)", nullptr, count);
    if (item.kind.kind == "Secret")
        return tr("%Ln secret(s)", nullptr, count);
    if (item.kind.kind == "PersistentVolumeClaim")
        return tr("%Ln claim(s)", nullptr, count);
    if (item.kind.kind == "Service")
        return tr("%Ln service(s)", nullptr, count);
    if (item.kind.kind == "Ingress")
        return tr("%Ln ingress(es)", nullptr, count);
    if (item.kind.kind == "HorizontalPodAutoscaler")
        return tr("%Ln autoscaler(s)", nullptr, count);
    return tr("%Ln other(s)", nullptr, count);
}

bool MapPainter::isNamed(const MapFrame& frame, std::uint32_t block)
{
    const QRectF header = headerOf(frame, block);
    return MapLabels::fits(header.height()) && header.width() >= LeastLabelled;
}

void MapPainter::paint(MapCanvas& canvas, const Topology::Scene& scene, const Viewport& view, const MapStyle& style)
{
    const MapFrame frame {canvas, m_labels, scene, view, style};
    const QRectF seen = view.visible();
    const auto toDevice = [&](double length) { return int(std::ceil(length * canvas.devicePixelRatio())); };
    canvas.fill({0, 0, toDevice(view.size().width()), toDevice(view.size().height())}, frame.color(Token::Surface));
    m_boxes.prepare(frame);
    const bool isByNode = scene.view == Topology::View::Nodes;
    for (std::uint32_t block = 0; block < scene.blocks.size(); ++block)
        if (scene.blocks[block] && scene.blockRects[block].adjusted(0, -scene.metrics.gateway, 0, 0).intersects(seen))
            isByNode ? paintZoneHeader(frame, block) : paintNamespace(frame, block);
    for (const std::uint32_t box : scene.grid.in(seen))
        if (scene.boxes[box])
            m_boxes.paint(frame, box);
    paintHidden(frame, style.hidden);
    for (std::uint32_t block = 0; block < scene.blocks.size() && !isByNode; ++block) {
        if (!scene.blocks[block] || !scene.blockRects[block].adjusted(0, -scene.metrics.gateway, 0, 0).intersects(seen))
            continue;
        paintServices(frame, block);
        paintIngresses(frame, block);
    }
    paintTroubleNames(frame);
}

void MapPainter::paintNamespace(const MapFrame& frame, std::uint32_t block)
{
    const QRectF place = frame.scene.blockRects[block];
    const QRect rect = frame.device(place);
    const bool isFar = frame.view.detail() == Detail::Tiles;
    frame.canvas.frame(rect, frame.color(isFar ? Token::Border : Token::Strong), frame.color(Token::Window),
        std::max(1, int(frame.canvas.devicePixelRatio())));
    if (isNamed(frame, block))
        paintNamespaceHeader(frame, block, headerOf(frame, block));
    paintShelf(frame, block);
}

void MapPainter::paintNamespaceHeader(const MapFrame& frame, std::uint32_t block, const QRectF& whole)
{
    const Topology::Block& contents = *frame.scene.blocks[block];
    QRectF line = whole;
    // The name stays in sight while its block is larger than the view.
    line.setHeight(std::min(line.height(), 46.0));
    line.setLeft(std::max(line.left(), 0.0));
    line.setRight(std::min(line.right(), frame.view.size().width()));
    const MapLabels::Size size = MapLabels::sizeFor(line.height(), MapLabels::Size::Large);
    line.adjust(8, 0, -8, 0);
    const double side = size >= MapLabels::Size::Normal ? 15 : 11;
    paintState(frame.painter(), {line.left(), std::round(line.center().y() - side / 2), side, side},
        stateOf(contents.worst), frame.style.scheme);
    line.setLeft(line.left() + side + 6);
    const QString name = blockTitle(frame.scene, block);
    const double nameWidth = frame.labels.width(name, size, true);
    if (line.width() > nameWidth + 60)
        line.setRight(line.right() - paintStateCounts(frame, contents.counts, line.adjusted(nameWidth + 12, 0, 0, 0)));
    const QString totals = tr("%Ln workload(s)", nullptr, int(contents.boxes)) + u" · "_s
        + tr("%Ln pod(s)", nullptr, int(contents.counts.total()));
    const MapLabels::Size smaller = std::min(size, MapLabels::Size::Small);
    const double totalsWidth = frame.labels.width(totals, smaller, false);
    if (line.width() > nameWidth + totalsWidth + 16)
        frame.labels.draw(
            frame.painter(), line, totals, smaller, false, frame.color(Token::TextSecondary), Qt::AlignRight);
    frame.labels.draw(frame.painter(), line, name, size, true, frame.color(Token::Text));
}

/// From the right: for each state that is not Healthy its cell and how many. Returns the width used.
double MapPainter::paintStateCounts(const MapFrame& frame, const Topology::Counts& counts, const QRectF& line)
{
    double needed = 0;
    for (const CellState state : Topology::AllCellStates)
        if (state != CellState::Healthy && counts[state] > 0)
            needed += frame.labels.width(QLocale().toString(counts[state]), MapLabels::Size::Small, true) + 24;
    // All or none: some of the counts would look like all of them.
    if (needed > line.width() || line.height() < 14)
        return 0;
    double right = line.right();
    for (auto state = Topology::AllCellStates.rbegin(); state != Topology::AllCellStates.rend(); ++state) {
        if (*state == CellState::Healthy || counts[*state] == 0)
            continue;
        const QString number = QLocale().toString(counts[*state]);
        const double width = frame.labels.width(number, MapLabels::Size::Small, true);
        frame.labels.draw(frame.painter(), {right - width, line.top(), width + 1, line.height()}, number,
            MapLabels::Size::Small, true, frame.color(Token::Text));
        frame.painter().setRenderHint(QPainter::Antialiasing, false);
        paintCell(frame.painter(), {std::round(right - width - 15), std::round(line.center().y() - 5), 10, 10},
            stateOf(*state), frame.style.scheme);
        right -= width + 24;
    }
    return line.right() - right;
}

void MapPainter::paintZoneHeader(const MapFrame& frame, std::uint32_t block)
{
    const Topology::Block& contents = *frame.scene.blocks[block];
    if (!isNamed(frame, block))
        return;
    QRectF line = headerOf(frame, block);
    line.setLeft(std::max(line.left(), 4.0));
    line.setRight(std::min(line.right(), frame.view.size().width()));
    line.setTop(std::max(line.top(), line.bottom() - 24));
    const MapLabels::Size size = MapLabels::sizeFor(line.height(), MapLabels::Size::Normal);
    line.setLeft(line.left()
        + frame.labels.draw(frame.painter(), line, blockTitle(frame.scene, block), size, true, frame.color(Token::Text))
        + 10);
    const QLocale locale;
    QString text;
    if (!contents.unscheduled)
        text = tr("%Ln node(s)", nullptr, int(contents.boxes)) + u" · "_s;
    text += tr("%Ln pod(s)", nullptr, int(contents.counts.total()));
    for (const CellState state : Topology::AllCellStates)
        if (contents.counts[state] > 0)
            text += u" · "_s + locale.toString(contents.counts[state]) + u' ' + stateWord(stateOf(state));
    frame.labels.draw(
        frame.painter(), line, text, std::min(size, MapLabels::Size::Small), false, frame.color(Token::TextSecondary));
}

/// Objects without pods, counted by kind.
void MapPainter::paintShelf(const MapFrame& frame, std::uint32_t block)
{
    QRectF line = frame.logical(frame.scene.shelfRect(block));
    if (line.height() < LeastShelf)
        return;
    const int hairline = std::max(1, int(frame.canvas.devicePixelRatio()));
    const QRect device = frame.device(frame.scene.shelfRect(block));
    frame.canvas.fill(
        {device.left() + hairline, device.top(), device.width() - 2 * hairline, hairline}, frame.color(Token::Border));
    line.setHeight(std::min(line.height(), 40.0));
    line.adjust(10, 0, -10, 0);
    std::uint32_t left = 0; // not drawn yet
    std::vector<Topology::ShelfItem> items;
    for (const Topology::ShelfItem& item : frame.scene.blocks[block]->shelf) {
        left += item.count;
        if (items.empty() || items.back().isNamed)
            items.push_back(item);
        else
            items.back().count += item.count; // unnamed kinds come last, and are drawn as one number
    }
    const std::uint32_t all = left;
    for (const Topology::ShelfItem& item : items) {
        const QString text = shelfText(item);
        const double width = frame.labels.width(text, MapLabels::Size::Small, false);
        const QString more
            = left == all ? tr("%Ln object(s)", nullptr, int(left)) : tr("+%Ln more", nullptr, int(left));
        const bool isLast = item.count == left;
        const double reserve = isLast ? 0 : frame.labels.width(more, MapLabels::Size::Small, false) + 16;
        if (line.width() < width + 18 + reserve) {
            frame.labels.draw(
                frame.painter(), line, more, MapLabels::Size::Small, false, frame.color(Token::TextSecondary));
            return;
        }
        left -= item.count;
        paintIcon(frame, item.isNamed ? kindIconName(QString::fromStdString(item.kind.kind)) : u"kind-list"_s,
            {line.left(), line.center().y() - 7}, 14);
        line.setLeft(line.left() + 18);
        frame.labels.draw(
            frame.painter(), line, text, MapLabels::Size::Small, false, frame.color(Token::TextSecondary));
        line.setLeft(line.left() + width + 16);
    }
}

void MapPainter::paintServices(const MapFrame& frame, std::uint32_t block)
{
    const auto& services = frame.scene.blocks[block]->services;
    const QRectF seen = frame.view.visible();
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        const QRectF place = frame.scene.serviceRect(block, i);
        if (place.isNull() || !place.intersects(seen) || place.height() * frame.view.scale() < LeastCapsule)
            continue;
        QRectF capsule = frame.logical(place).adjusted(0.5, 0.5, -0.5, -0.5);
        capsule.setSize(capsule.size().boundedTo(MostCapsule));
        QPainter& painter = frame.painter();
        const double cardLeft = frame.logical(frame.scene.boxRects[services[i].boxes.front()]).left();
        painter.setRenderHint(QPainter::Antialiasing);
        paintArrow(frame, {capsule.right(), std::floor(capsule.center().y()) + 0.5},
            {cardLeft - 1, std::floor(capsule.center().y()) + 0.5});
        painter.setPen(QPen(frame.color(Token::Strong), 1));
        painter.setBrush(frame.color(Token::Surface));
        const double radius = std::min(capsule.height() / 2, 14.0);
        painter.drawRoundedRect(capsule, radius, radius);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const int icon = capsule.height() >= 18 ? 14 : 10;
        paintIcon(frame, u"kind-service"_s, capsule.center() - QPointF(icon / 2.0, icon / 2.0), icon);
    }
}

void MapPainter::paintIngresses(const MapFrame& frame, std::uint32_t block)
{
    const auto& ingresses = frame.scene.blocks[block]->ingresses;
    for (std::uint32_t i = 0; i < ingresses.size(); ++i) {
        const QRectF place = frame.scene.ingressRect(block, i);
        if (place.isNull() || place.height() * frame.view.scale() < LeastCapsule)
            continue;
        QRectF capsule = frame.logical(place);
        frame.painter().setPen(QPen(frame.color(Token::Strong), 1));
        frame.painter().setBrush(frame.color(Token::Surface));
        frame.painter().drawRect(capsule.adjusted(0.5, 0.5, -0.5, -0.5));
        const auto& row = static_cast<const Store::IngressRow&>(*ingresses[i].row);
        paintIcon(frame, u"kind-ingress"_s, {capsule.left() + 7, capsule.center().y() - 7}, 14);
        capsule.adjust(26, 0, -6, 0);
        const MapLabels::Size size = MapLabels::sizeFor(capsule.height(), MapLabels::Size::Normal);
        capsule.setLeft(capsule.left()
            + frame.labels.draw(frame.painter(), capsule, row.name.view(), size, true, frame.color(Token::Text)) + 6);
        frame.labels.draw(frame.painter(), capsule, tr("Ingress") + u" · "_s + singleLine(row.hosts.view(), 200),
            std::min(size, MapLabels::Size::Small), false, frame.color(Token::TextSecondary));
    }
}

} // namespace Chartroom::Widgets
