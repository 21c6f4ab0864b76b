// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the map for others to look at.

#include "widgets/topology/topologyview.h"

#include <QSaveFile>
#include <QSvgGenerator>

namespace Chartroom::Widgets {

namespace {

constexpr double ExportRatio = 2;

} // namespace

Result<void> TopologyView::exportPng(const QString& path)
{
    QImage image(size() * ExportRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ExportRatio);
    {
        Viewport viewport = m_viewport;
        viewport.setSize(QSizeF(size()), ExportRatio);
        MapCanvas canvas(image);
        MapPainter painter;
        painter.paint(canvas, *m_scene, viewport, m_style);
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit())
        return {};
    return Failure({Error::Kind::Io, tr("The map could not be saved to %1.").arg(path), file.errorString(),
        tr("Choose a folder that may be written to.")});
}

Result<void> TopologyView::exportSvg(const QString& path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(size());
        generator.setViewBox(rect());
        generator.setTitle(tr("Topology map"));
        QPainter painter(&generator);
        painter.setClipRect(rect());
        MapCanvas canvas(painter);
        MapPainter vectors;
        vectors.paint(canvas, *m_scene, m_viewport, m_style);
        painter.end();
        if (file.commit())
            return {};
    }
    return Failure({Error::Kind::Io, tr("The map could not be saved to %1.").arg(path), file.errorString(),
        tr("Choose a folder that may be written to.")});
}

} // namespace Chartroom::Widgets
