// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/plansketch.h"
#include "models/history/releasecontroller.h"

#include <QRectF>
#include <QWidget>
#include <vector>

class QPainter;

namespace Chartroom::Widgets {

/// A plan as a strip of the map: what depends on it, the workloads with the pods that restart, configuration and
/// routes. Marks are those of the list and of the big map. What has no room is counted below its column.
class PlanMap : public QWidget {
    Q_OBJECT

public:
    explicit PlanMap(QWidget* parent = nullptr);

    void setPlan(const History::PlanPtr& plan);
    QSize sizeHint() const override { return {480, 178}; }
    QSize minimumSizeHint() const override { return {320, 120}; }

Q_SIGNALS:
    /// Index in plan.objects.
    void objectChosen(std::size_t object);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Box {
        QRectF rect; ///< null where there is no room for it
        int pods = 0; ///< cells inside it
    };

    void arrange();
    double heightOf(std::size_t node) const;
    void paintBox(QPainter& painter, std::size_t node) const;
    void paintEdges(QPainter& painter) const;
    int nodeAt(const QPointF& at) const; ///< -1 for none
    const Helm::PlannedObject& objectOf(std::size_t node) const { return m_plan->objects[m_sketch.nodes[node].object]; }

    History::PlanPtr m_plan;
    Helm::PlanSketch m_sketch;
    std::vector<Box> m_boxes; ///< as m_sketch.nodes
    int m_hidden[3] = {}; ///< by column
};

} // namespace Chartroom::Widgets
