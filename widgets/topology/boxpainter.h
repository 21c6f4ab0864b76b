// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/topology/cellatlas.h"
#include "widgets/topology/mapframe.h"

#include <QCoreApplication>

namespace Chartroom::Widgets {

/// Draws workloads and nodes with their pods: a tile from afar, then cells, then cards, then pods as cards.
class BoxPainter {
    Q_DECLARE_TR_FUNCTIONS(BoxPainter)

public:
    /// Before the first box of a frame.
    void prepare(const MapFrame& frame);
    void paint(const MapFrame& frame, std::uint32_t box);

    /// The parts of a workload's name line; null rectangles are not drawn.
    struct NameLine {
        QRectF icon;
        QRectF name;
        QRectF figures;
        QRectF state;
        QString figuresText;
        MapLabels::Size size = MapLabels::Size::Smallest;
    };
    static NameLine nameLine(const MapFrame& frame, std::uint32_t box);

private:
    void paintTile(const MapFrame& frame, std::uint32_t box) const;
    void paintGround(const MapFrame& frame, std::uint32_t box) const;
    void paintWorkloadHeader(const MapFrame& frame, std::uint32_t box) const;
    void paintNodeHeader(const MapFrame& frame, std::uint32_t box) const;
    void paintCells(const MapFrame& frame, std::uint32_t box);
    void paintSmallOnes(const MapFrame& frame, std::uint32_t box);

    CellAtlas m_atlas;
    CellAtlas m_standOut; ///< for cells that would be too small to show their shape
};

/// The name of a box in words: of the object, or of what stands for pods without one.
QString boxTitle(const Topology::Scene& scene, std::uint32_t box);

} // namespace Chartroom::Widgets
