// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/plotview.h"

#include "widgets/charts/crosshair.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QChart>
#include <QCoreApplication>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Metrics::Seconds;

namespace {

constexpr int LabelColumn = 50;
constexpr double LeastLabelHeight = 13; ///< px between labels of the value axis
constexpr double LeastLabelWidth = 40; ///< px between labels of the time axis
constexpr int RightMargin = 14;
constexpr int TopMargin = 18; ///< room for flags
constexpr int BottomMargin = 22;
constexpr double LevelNameHeight = 15;
/// Lines of fewer points than this are worth smoothing their edges (style.md 4.1).
constexpr std::size_t AntialiasedUpTo = 1000;
/// A level further up than this many times the largest value would flatten the lines: it is only named.
constexpr double FarAway = 4;

QString levelName(ChartLevel::Kind kind)
{
    switch (kind) {
    case ChartLevel::Kind::Request:
        return QCoreApplication::translate("PlotView", "request");
    case ChartLevel::Kind::Limit:
        return QCoreApplication::translate("PlotView", "limit");
    case ChartLevel::Kind::Allocatable:
        break;
    }
    return QCoreApplication::translate("PlotView", "allocatable");
}

QPen levelPen(ChartLevel::Kind kind)
{
    QPen pen(Theme::color(Token::Text), 1);
    if (kind == ChartLevel::Kind::Limit)
        pen.setDashPattern({6, 3});
    else if (kind == ChartLevel::Kind::Request)
        pen.setDashPattern({2, 3});
    else
        pen.setDashPattern({1, 2});
    return pen;
}

/// Every how manieth label there is room for.
int everyLabel(double between, double least)
{
    return std::max(1, static_cast<int>(std::ceil(least / std::max(1.0, between))));
}

} // namespace

PlotView::PlotView(ChartUnit unit, Crosshair& crosshair, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_unit(unit)
    , m_crosshair(crosshair)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
{
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    for (QValueAxis* axis : {m_x, m_y})
        axis->setVisible(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    connect(&crosshair, &Crosshair::moved, this, [this] { viewport()->update(); });
}

QRectF PlotView::plotRect() const
{
    return QRectF(rect()).adjusted(LabelColumn, TopMargin, -RightMargin, -BottomMargin);
}

double PlotView::xOf(Seconds time) const
{
    const QRectF plot = plotRect();
    const double span = std::max<double>(1, static_cast<double>(m_content.to - m_content.from));
    return plot.left() + plot.width() * static_cast<double>(time - m_content.from) / span;
}

double PlotView::yOf(double value) const
{
    const QRectF plot = plotRect();
    return plot.bottom() - plot.height() * value / std::max(m_scale.maximum(), 1e-9);
}

bool PlotView::isDrawn(const ChartLevel& level) const
{
    return level.value > 0 && (m_largestUsed <= 0 || level.value <= m_largestUsed * FarAway);
}

double PlotView::largestValue() const
{
    double largest = m_largestUsed;
    for (const ChartLevel& level : m_content.levels)
        if (isDrawn(level))
            largest = std::max(largest, level.value * 1.02); // its label needs room above the line
    return largest;
}

void PlotView::setContent(ChartContent content)
{
    m_content = std::move(content);
    redraw();
}

void PlotView::redraw()
{
    chart()->setPlotArea(plotRect());
    const auto span = static_cast<double>(m_content.to - m_content.from);
    if (m_x->min() != -span || m_x->max() != 0)
        m_x->setRange(-span, 0);

    m_largestUsed = 0;
    m_gaps.clear();
    m_dots.clear();
    std::size_t used = 0;
    std::size_t points = 0;
    const std::size_t count = std::min(m_content.series.size(), ChartPanel::MostSeries);
    std::vector<Metrics::Polyline> lines;
    for (std::size_t i = 0; i < count; ++i) {
        const ChartSeries& series = m_content.series[i];
        lines.push_back(Metrics::decimate(series.points, m_content.from, m_content.to,
            std::max(1, static_cast<int>(plotRect().width())), m_content.longestStep));
        for (const Metrics::Point& point : series.points)
            if (point.time >= m_content.from)
                m_largestUsed = std::max(m_largestUsed, point.value);
        for (const auto& run : lines.back().runs)
            points += run.size();
    }
    setRenderHint(QPainter::Antialiasing, points < AntialiasedUpTo * count);
    const AxisScale scale = axisScale(largestValue(), m_unit, m_scale);
    if (scale != m_scale) {
        m_scale = scale;
        m_y->setRange(0, m_scale.maximum());
    }
    for (std::size_t i = 0; i < count; ++i)
        drawSeries(i, lines[i], used);
    for (std::size_t i = used; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(false);
    // Gaps of all series together: on the axis it says when nothing was measured, whoever it was.
    if (count > 0) {
        m_gaps = lines.front().gaps;
        for (std::size_t i = 1; i < count; ++i)
            std::erase_if(m_gaps, [&](const Metrics::Gap& gap) {
                return std::ranges::none_of(lines[i].gaps,
                    [&](const Metrics::Gap& other) { return other.from <= gap.to && other.to >= gap.from; });
            });
    }
    resetCachedContent();
    viewport()->update();
}

void PlotView::drawSeries(std::size_t index, const Metrics::Polyline& line, std::size_t& used)
{
    const int color = m_content.series[index].color;
    for (const std::vector<Metrics::Point>& run : line.runs) {
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(run.size()));
        for (const Metrics::Point& point : run)
            points.emplace_back(static_cast<double>(point.time - m_content.to), point.value);
        if (points.size() == 1) {
            m_dots.emplace_back(points.front(), color);
            continue;
        }
        if (used == m_lines.size()) {
            m_lines.push_back(new QLineSeries(chart()));
            chart()->addSeries(m_lines.back());
            m_lines.back()->attachAxis(m_x);
            m_lines.back()->attachAxis(m_y);
        }
        QLineSeries* series = m_lines[used++];
        const QPen pen(Theme::series(color), 1.5);
        if (series->pen() != pen)
            series->setPen(pen);
        series->replace(points);
        series->setVisible(true);
    }
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    redraw();
}

void PlotView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void PlotView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

void PlotView::drawBackground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(rect(), Theme::color(Token::Surface));
    painter->setFont(Theme::font(FontRole::Secondary));
    const QRectF plot = plotRect();
    for (int i = 0; i <= m_scale.steps; ++i) {
        const double y = std::round(yOf(m_scale.step * i));
        painter->setPen(Theme::color(i == 0 ? Token::Border : Token::GridLine));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (i % everyLabel(plot.height() / m_scale.steps, LeastLabelHeight) != 0)
            continue;
        painter->setPen(Theme::color(Token::TextSecondary));
        painter->drawText(QRectF(0, y - 9, LabelColumn - 6, 18), Qt::AlignRight | Qt::AlignVCenter,
            valueText(m_scale.step * i, m_unit));
    }
    const std::vector<TimeTick> ticks = timeTicks(m_content.from, m_content.to);
    const double between = ticks.size() > 1 ? xOf(ticks[1].time) - xOf(ticks[0].time) : LeastLabelWidth;
    for (int i = 0; const TimeTick& tick : ticks) {
        const double x = xOf(tick.time);
        if (i++ % everyLabel(between, LeastLabelWidth) != 0 || x + 17 > width())
            continue; // it would run into the next one, or out of the chart
        painter->drawText(QRectF(x - 24, plot.bottom() + 4, 48, 16), Qt::AlignHCenter | Qt::AlignTop, tick.text);
    }
    painter->restore();
}

void PlotView::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    for (const auto& [point, color] : m_dots) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::series(color));
        painter->drawEllipse(QPointF(xOf(m_content.to + static_cast<Seconds>(point.x())), yOf(point.y())), 2, 2);
    }
    paintLevels(*painter);
    paintGaps(*painter);
    paintMarks(*painter);
    paintCrosshair(*painter);
    painter->restore();
}

void PlotView::paintLevels(QPainter& painter) const
{
    const QRectF plot = plotRect();
    painter.setFont(Theme::font(FontRole::Secondary));
    std::vector<double> taken; // by names: their upper edges
    const auto write = [&](const ChartLevel& level, double top, const QString& after) {
        taken.push_back(top);
        painter.setPen(Theme::color(Token::TextSecondary));
        painter.drawText(QRectF(plot.left() + 5, top, plot.width(), LevelNameHeight), Qt::AlignVCenter,
            levelName(level.kind) + u' ' + valueText(level.value, m_unit) + after);
    };
    for (const ChartLevel& level : m_content.levels)
        if (level.value > 0 && !isDrawn(level))
            write(level, 1 + (LevelNameHeight - 1) * double(taken.size()), u" ↑"_s);
    for (const ChartLevel& level : m_content.levels) {
        if (level.value <= 0 || !isDrawn(level))
            continue;
        const double y = std::round(yOf(level.value)) + 0.5;
        const double above = y - LevelNameHeight - 1;
        const bool isFree
            = std::ranges::none_of(taken, [above](double top) { return std::abs(top - above) < LevelNameHeight - 1; });
        write(level, isFree ? above : y + 1, {});
        painter.setPen(levelPen(level.kind));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void PlotView::paintGaps(QPainter& painter) const
{
    const QRectF plot = plotRect();
    QPen pen(Theme::color(Token::TextSecondary), 3);
    pen.setDashPattern({0.7, 0.7});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    for (const Metrics::Gap& gap : m_gaps) {
        const double left = std::max(plot.left(), xOf(gap.from));
        const double right = std::min(plot.right(), xOf(gap.to));
        if (right - left > 2)
            painter.drawLine(QPointF(left, plot.bottom() + 1), QPointF(right, plot.bottom() + 1));
    }
}

void PlotView::paintMarks(QPainter& painter) const
{
    const QRectF plot = plotRect();
    painter.setFont(Theme::font(FontRole::Secondary));
    const QColor ink = Theme::color(Token::Text);
    for (const ChartMark& mark : m_content.marks) {
        if (mark.time < m_content.from || mark.time > m_content.to)
            continue;
        const double x = std::round(xOf(mark.time)) + 0.5;
        if (mark.kind == ChartMark::Kind::Restart) {
            QPainterPath triangle;
            triangle.addPolygon(QPolygonF({{x, plot.bottom() - 7}, {x - 4, plot.bottom()}, {x + 4, plot.bottom()}}));
            painter.fillPath(triangle, Theme::text(State::Degraded));
            continue;
        }
        painter.setPen(QPen(ink, 1));
        painter.drawLine(QPointF(x, plot.top() - 6), QPointF(x, plot.bottom()));
        QPainterPath flag;
        flag.addPolygon(QPolygonF({{x - 3.5, plot.top() - 14}, {x + 3.5, plot.top() - 14}, {x + 3.5, plot.top() - 8},
            {x, plot.top() - 5}, {x - 3.5, plot.top() - 8}}));
        painter.fillPath(flag, ink);
        const QString text = singleLine(mark.text, 60);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        const bool fitsLeft = x - 6 - width >= plot.left();
        painter.drawText(
            QRectF(fitsLeft ? x - 6 - width : x + 6, plot.top() - 8, width + 2, 16), Qt::AlignVCenter, text);
    }
}

std::optional<double> PlotView::valueAt(const ChartSeries& series, Seconds time) const
{
    const auto after = std::ranges::lower_bound(series.points, time, {}, &Metrics::Point::time);
    const Metrics::Point* best = nullptr;
    const auto consider = [&](const Metrics::Point& point) {
        if (!best || std::abs(point.time - time) < std::abs(best->time - time))
            best = &point;
    };
    if (after != series.points.end())
        consider(*after);
    if (after != series.points.begin())
        consider(*std::prev(after));
    if (!best || std::abs(best->time - time) > m_content.longestStep / 2)
        return std::nullopt;
    return best->value;
}

void PlotView::paintCrosshair(QPainter& painter) const
{
    const auto time = m_crosshair.time();
    if (!time || *time < m_content.from || *time > m_content.to)
        return;
    const QRectF plot = plotRect();
    const double x = std::round(xOf(*time)) + 0.5;
    painter.setPen(QPen(Theme::color(Token::Accent), 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (const ChartSeries& series : m_content.series) {
        if (const auto value = valueAt(series, *time)) {
            painter.setPen(QPen(Theme::color(Token::Surface), 1.5));
            painter.setBrush(Theme::series(series.color));
            painter.drawEllipse(QPointF(x, yOf(*value)), 3.5, 3.5);
        }
    }
    if (m_underPointer)
        paintReadout(painter, *time);
}

void PlotView::paintReadout(QPainter& painter, Seconds time) const
{
    constexpr int LineHeight = 16;
    constexpr int Width = 190;
    const auto count = static_cast<int>(std::min(m_content.series.size(), ChartPanel::MostSeries));
    const QRectF plot = plotRect();
    const double x = xOf(time);
    const double left = x - Width - 10 >= plot.left() ? x - Width - 10 : std::min(x + 10, plot.right() - Width);
    const QRectF box(std::round(left) + 0.5, plot.top() + 8.5, Width, 8 + LineHeight * (count + 1));
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Theme::color(Token::Raised));
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(Theme::font(FontRole::Secondary));
    painter.setPen(Theme::color(Token::TextSecondary));
    QRectF line(box.left() + 8, box.top() + 4, box.width() - 16, LineHeight);
    painter.drawText(line, Qt::AlignVCenter, QDateTime::fromSecsSinceEpoch(time).toString(u"HH:mm:ss"_s));
    for (int i = 0; i < count; ++i) {
        const ChartSeries& series = m_content.series[static_cast<std::size_t>(i)];
        line.translate(0, LineHeight);
        painter.fillRect(QRectF(line.left(), line.center().y() - 1, 10, 2.5), Theme::series(series.color));
        const auto value = valueAt(series, time);
        const QString text = value ? valueText(*value, m_unit) : tr("no data");
        painter.setPen(Theme::color(value ? Token::Text : Token::TextSecondary));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
        const QRectF name = line.adjusted(16, 0, -painter.fontMetrics().horizontalAdvance(text) - 8, 0);
        painter.setPen(Theme::color(Token::Text));
        painter.drawText(
            name, Qt::AlignVCenter, elideMiddle(series.name, painter.fontMetrics(), static_cast<int>(name.width())));
    }
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF plot = plotRect();
    const double x = event->position().x();
    m_underPointer = x >= plot.left() && x <= plot.right();
    if (!m_underPointer)
        return m_crosshair.setTime(std::nullopt);
    const auto span = static_cast<double>(m_content.to - m_content.from);
    m_crosshair.setTime(m_content.from + static_cast<Seconds>(std::llround(span * (x - plot.left()) / plot.width())));
}

void PlotView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    m_underPointer = false;
    m_crosshair.setTime(std::nullopt);
}

} // namespace Chartroom::Widgets
