// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"
#include "widgets/common/tokens.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/maplabels.h"
#include "widgets/topology/mapstyle.h"
#include "widgets/topology/viewport.h"

#include <QRect>
#include <cmath>

namespace Chartroom::Widgets {

/// Everything that the painters of one frame share.
struct MapFrame {
    MapCanvas& canvas;
    MapLabels& labels;
    const Topology::Scene& scene;
    const Viewport& view;
    const MapStyle& style;

    QColor color(Token token) const { return Widgets::color(token, style.scheme); }
    QColor fill(Topology::CellState state) const { return fillColor(stateOf(state), style.scheme); }
    QColor ink(Topology::CellState state) const { return textColor(stateOf(state), style.scheme); }
    QPainter& painter() const { return canvas.painter(); }
    /// A map rectangle in device pixels; what touches on the map touches here.
    QRect device(const QRectF& map) const
    {
        const double ratio = canvas.devicePixelRatio();
        const QPointF from = view.toView(map.topLeft()) * ratio;
        const QPointF to = view.toView(map.bottomRight()) * ratio;
        const int left = int(std::lround(from.x()));
        const int top = int(std::lround(from.y()));
        return {left, top, int(std::lround(to.x())) - left, int(std::lround(to.y())) - top};
    }
    /// The same in logical pixels, on whole device pixels.
    QRectF logical(const QRectF& map) const
    {
        const QRect rect = device(map);
        const double ratio = canvas.devicePixelRatio();
        return {rect.x() / ratio, rect.y() / ratio, rect.width() / ratio, rect.height() / ratio};
    }
};

} // namespace Chartroom::Widgets
