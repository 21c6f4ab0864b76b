// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/hiddenparts.h"

#include "widgets/common/icons.h"
#include "widgets/topology/mapframe.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr double LeastWidth = 360;
constexpr double MostWidth = 900;
constexpr double WidthInMap = 0.4; ///< of a large map, so that it can be read from afar
constexpr double HeightInMap = 0.04;
constexpr double HeightInHeaders = 1.8;
constexpr double LeastIcon = 18; ///< px of height from which there is a lock

} // namespace

std::vector<QRectF> hiddenRects(const Topology::Scene& scene, std::size_t count)
{
    std::vector<QRectF> rects;
    const double height = std::max(scene.metrics.blockHeader * HeightInHeaders, scene.extent.height() * HeightInMap);
    const double gap = height / 4;
    const double width
        = std::max(std::clamp(scene.extent.width(), LeastWidth, MostWidth), scene.extent.width() * WidthInMap);
    for (std::size_t i = 0; i < count; ++i)
        rects.emplace_back(
            scene.extent.left(), scene.extent.bottom() + gap + double(i) * (height + gap), width, height);
    return rects;
}

QRectF extentWith(const Topology::Scene& scene, const HiddenParts& parts)
{
    QRectF extent = scene.extent;
    for (const QRectF& rect : hiddenRects(scene, parts.size()))
        extent = extent.united(rect);
    return extent;
}

void paintHidden(const MapFrame& frame, const HiddenParts& parts)
{
    const std::vector<QRectF> rects = hiddenRects(frame.scene, parts.size());
    QPainter& painter = frame.painter();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!rects[i].intersects(frame.view.visible()))
            continue;
        QRectF box = frame.logical(rects[i]);
        QPen outline(frame.color(Token::Strong), 1, Qt::CustomDashLine);
        outline.setDashPattern({4, 3});
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(box, QBrush(frame.color(Token::Border), Qt::BDiagPattern));
        painter.setPen(outline);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        box.adjust(8, 4, -8, -4);
        box.setHeight(std::min(box.height(), 64.0)); // from near, the text stays at the top
        const MapLabels::Size size = MapLabels::sizeFor(box.height() / 2, MapLabels::Size::Normal);
        if (!MapLabels::fits(box.height() / 2) || box.width() < 60)
            continue;
        const double text = std::max(frame.labels.width(parts[i].title, size, true),
            frame.labels.width(parts[i].reason, std::min(size, MapLabels::Size::Small), false));
        const bool hasIcon = box.height() >= LeastIcon;
        painter.fillRect(QRectF(box.left(), box.top(), std::min(box.width(), text + (hasIcon ? 24 : 4)), box.height()),
            frame.color(Token::Surface)); // text on hatching cannot be read
        if (hasIcon) {
            painter.drawImage(QPointF(box.left() + 2, std::round(box.top() + box.height() / 4 - 7)),
                iconImage(u"lock"_s, 14, frame.color(Token::TextSecondary), frame.canvas.devicePixelRatio()));
            box.setLeft(box.left() + 20);
        }
        const QRectF upper(box.left(), box.top(), box.width(), box.height() / 2);
        frame.labels.draw(painter, upper, parts[i].title, size, true, frame.color(Token::Text));
        frame.labels.draw(painter, upper.translated(0, box.height() / 2), parts[i].reason,
            std::min(size, MapLabels::Size::Small), false, frame.color(Token::TextSecondary));
    }
}

} // namespace Chartroom::Widgets
