// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"
#include "widgets/topology/mapstyle.h"
#include "widgets/topology/viewport.h"

#include <QImage>
#include <QWidget>
#include <memory>

namespace Chartroom::Widgets {

/// The whole map in a corner, with a frame around what is in view. Pressing or dragging moves the view.
class Minimap final : public QWidget {
    Q_OBJECT

public:
    explicit Minimap(QWidget* parent);

    void setScene(std::shared_ptr<const Topology::Scene> scene);
    void setStyle(const MapStyle& style);
    void setVisibleRegion(const QRectF& map);
    /// The size that shows the map in its proportions within these bounds.
    QSize sizeFor(QSize most) const;

Q_SIGNALS:
    void centreRequested(QPointF map);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QRectF mapArea() const;
    double scale() const;
    void render();

    std::shared_ptr<const Topology::Scene> m_scene;
    MapStyle m_style;
    QRectF m_visible;
    QImage m_image;
    bool m_isDirty = true;
};

} // namespace Chartroom::Widgets
