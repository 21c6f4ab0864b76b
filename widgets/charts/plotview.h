// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/decimation.h"
#include "widgets/charts/chartpanel.h"

#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>
#include <optional>
#include <vector>

namespace Chartroom::Widgets {

class Crosshair;

/// The plot itself: Qt Charts draws the lines, everything else is painted here, because its axes would cost a full
/// rebuild per tick and cannot be labelled in quantities. x is in seconds before the newest moment, so that the axis
/// never changes while time goes on.
class PlotView : public QChartView {
    Q_OBJECT

public:
    PlotView(ChartUnit unit, Crosshair& crosshair, QWidget* parent = nullptr);

    void setContent(ChartContent content);
    const ChartContent& content() const { return m_content; }
    ChartUnit unit() const { return m_unit; }
    /// The value of a series at a moment, from the sample nearest to it within half a step.
    std::optional<double> valueAt(const ChartSeries& series, Metrics::Seconds time) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void redraw();
    void drawSeries(std::size_t index, const Metrics::Polyline& line, std::size_t& used);
    QRectF plotRect() const;
    double xOf(Metrics::Seconds time) const;
    double yOf(double value) const;
    bool isDrawn(const ChartLevel& level) const;
    double largestValue() const;
    void paintLevels(QPainter& painter) const;
    void paintGaps(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    void paintReadout(QPainter& painter, Metrics::Seconds time) const;

    const ChartUnit m_unit;
    Crosshair& m_crosshair;
    ChartContent m_content;
    AxisScale m_scale {0, 0};
    double m_largestUsed = 0; ///< of the series alone
    QValueAxis* m_x;
    QValueAxis* m_y;
    std::vector<QLineSeries*> m_lines; ///< one per run; reused from tick to tick
    std::vector<Metrics::Gap> m_gaps;
    std::vector<std::pair<QPointF, int>> m_dots; ///< runs of one sample: time relative and value, colour
    bool m_underPointer = false;
};

} // namespace Chartroom::Widgets
