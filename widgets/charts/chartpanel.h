// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/point.h"
#include "widgets/charts/axisscale.h"

#include <QString>
#include <QWidget>
#include <vector>

class QLabel;

namespace Chartroom::Widgets {

class Crosshair;
class PlotView;

/// One line of a chart. A series keeps its colour in every chart and both schemes.
struct ChartSeries {
    QString name; ///< whole, for the tool tip; the readout shortens its middle
    int color = 0; ///< number of the chart series
    std::vector<Metrics::Point> points; ///< oldest first
};

/// A level to compare with: what was requested, what is the limit, what there is.
struct ChartLevel {
    enum class Kind : std::uint8_t { Request, Limit, Allocatable };
    Kind kind = Kind::Request;
    double value = 0;
};

/// Something that happened.
struct ChartMark {
    enum class Kind : std::uint8_t { Release, Restart };
    Kind kind = Kind::Release;
    Metrics::Seconds time = 0;
    QString text; ///< of a release: "checkout 48"
};

/// What a chart shows, from `from` to `to`.
struct ChartContent {
    Metrics::Seconds from = 0;
    Metrics::Seconds to = 0;
    Metrics::Seconds longestStep = 150; ///< neighbours further apart than this are not joined
    std::vector<ChartSeries> series; ///< the first eight are drawn
    std::vector<ChartLevel> levels;
    std::vector<ChartMark> marks;
};

/// A framed chart of up to eight series over time, with its title. Labels stand in a column of fixed width, so that
/// charts below each other have the same moments below each other; a crosshair may be shared with other charts.
///
/// This folder is the only one that knows Qt Charts.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t MostSeries = 8;

    ChartPanel(ChartUnit unit, Crosshair& crosshair, QWidget* parent = nullptr);
    ~ChartPanel() override;

    void setTitle(const QString& title, const QString& subtitle = {});
    QString title() const;
    QString subtitle() const;
    /// Replaces everything that is drawn. Call at most once per tick.
    void setContent(ChartContent content);
    const ChartContent& content() const;
    /// For people who have it read to them, and for tests: "CPU. web-0: 250m. web-1: 240m."
    QString summary() const;

    QSize sizeHint() const override { return {420, 220}; }
    QSize minimumSizeHint() const override { return {240, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    PlotView* m_plot;
};

} // namespace Chartroom::Widgets
