// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/topology/boxpainter.h"
#include "widgets/topology/mapframe.h"

#include <QCoreApplication>

namespace Chartroom::Widgets {

/// Draws a scene: everything but what depends on the pointer, the selection, a search or a plan. Draws the same for the
/// same arguments, in any order of calls; keeps pictures and labels between frames.
class MapPainter {
    Q_DECLARE_TR_FUNCTIONS(MapPainter)

public:
    void paint(MapCanvas& canvas, const Topology::Scene& scene, const Viewport& view, const MapStyle& style);
    MapLabels& labels() { return m_labels; }

    /// "14 configmaps"
    static QString shelfText(const Topology::ShelfItem& item);
    /// Whether the block is large enough for its name in its header.
    static bool isNamed(const MapFrame& frame, std::uint32_t block);

private:
    void paintNamespace(const MapFrame& frame, std::uint32_t block);
    void paintNamespaceHeader(const MapFrame& frame, std::uint32_t block, const QRectF& line);
    void paintZoneHeader(const MapFrame& frame, std::uint32_t block);
    double paintStateCounts(const MapFrame& frame, const Topology::Counts& counts, const QRectF& line);
    void paintShelf(const MapFrame& frame, std::uint32_t block);
    void paintServices(const MapFrame& frame, std::uint32_t block);
    void paintIngresses(const MapFrame& frame, std::uint32_t block);

    MapLabels m_labels;
    BoxPainter m_boxes;
};

/// The name of a block in words.
QString blockTitle(const Topology::Scene& scene, std::uint32_t block);

} // namespace Chartroom::Widgets
