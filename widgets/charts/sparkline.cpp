// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/sparkline.h"

#include "models/metrics/decimation.h"

#include <QPainter>
#include <QPixmapCache>
#include <QPolygonF>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const Metrics::Point> points,
    Metrics::Seconds from, Metrics::Seconds to, Metrics::Seconds longestStep, const QColor& color)
{
    if (points.empty() || to <= from || rect.width() < 4)
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    std::size_t content = points.size();
    for (const Metrics::Point& point : points)
        content = qHash(point.value, qHash(point.time, content));
    const QString key = u"sparkline/%1/%2/%3/%4/%5/%6"_s.arg(content)
                            .arg(rect.width())
                            .arg(rect.height())
                            .arg(ratio)
                            .arg(color.rgba())
                            .arg(from);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = QPixmap((rect.size() * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter pen(&picture);
        pen.setRenderHint(QPainter::Antialiasing);
        pen.setPen(QPen(color, 1.2));
        double largest = 0;
        for (const Metrics::Point& point : points)
            largest = std::max(largest, point.value);
        const auto line = Metrics::decimate(points, from, to, static_cast<int>(rect.width()), longestStep);
        for (const auto& run : line.runs) {
            QPolygonF polygon;
            for (const Metrics::Point& point : run)
                polygon.append({rect.width() * static_cast<double>(point.time - from) / static_cast<double>(to - from),
                    rect.height() - 1 - (rect.height() - 2) * point.value / std::max(largest, 1e-9)});
            pen.drawPolyline(polygon);
        }
        pen.end();
        QPixmapCache::insert(key, picture);
    }
    painter.drawPixmap(rect.topLeft(), picture);
}

} // namespace Chartroom::Widgets
