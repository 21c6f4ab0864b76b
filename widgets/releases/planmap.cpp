// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/releases/planmap.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/planparts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Column = Helm::PlanSketch::Column;

namespace {

constexpr double Margin = 10;
constexpr double Caption = 22;
constexpr double Footer = 22;
constexpr double LineHeight = 24;
constexpr double Gap = 12;
constexpr double Between = 40; ///< columns: room for edges
constexpr double Cell = 8;
constexpr double CellGap = 2;
constexpr double Glyph = 16;
constexpr int MostCells = 36;

int cellsPerLine(double width)
{
    return std::max(1, static_cast<int>((width - 12) / (Cell + CellGap)));
}

} // namespace

PlanMap::PlanMap(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("The plan on the map"));
}

void PlanMap::setPlan(const History::PlanPtr& plan)
{
    m_plan = plan;
    m_sketch = Helm::sketchOf(*plan);
    arrange();
    update();
}

double PlanMap::heightOf(std::size_t node) const
{
    const int pods = m_boxes[node].pods;
    if (pods == 0)
        return LineHeight;
    const int perLine = cellsPerLine(m_boxes[node].rect.width());
    return LineHeight + (pods + perLine - 1) / perLine * (Cell + CellGap) + 4;
}

void PlanMap::arrange()
{
    m_boxes.assign(m_sketch.nodes.size(), {});
    std::ranges::fill(m_hidden, 0);
    if (!m_plan)
        return;
    std::vector<Column> columns;
    for (const Column column : {Column::Depends, Column::Workloads, Column::Others})
        if (m_sketch.count(column) > 0)
            columns.push_back(column);
    if (columns.empty())
        return;
    const double count = static_cast<double>(columns.size());
    const double width = std::min(190.0, (this->width() - 2 * Margin - (count - 1) * Between) / count);
    const double bottom = height() - Footer;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        double y = Caption + Gap;
        for (std::size_t node = 0; node < m_sketch.nodes.size(); ++node) {
            if (m_sketch.nodes[node].column != columns[at])
                continue;
            Box& box = m_boxes[node];
            box.pods = std::min(MostCells, objectOf(node).podsRestarted);
            box.rect = {Margin + static_cast<double>(at) * (width + Between), y, width, LineHeight};
            const double needed = heightOf(node);
            if (y + needed > bottom) {
                box.rect = {};
                ++m_hidden[static_cast<int>(columns[at])];
                continue;
            }
            box.rect.setHeight(needed);
            y += needed + Gap;
        }
    }
}

void PlanMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PlanMap::paintEdges(QPainter& painter) const
{
    painter.setPen(QPen(Theme::color(Token::Strong), 1));
    for (const Helm::PlanSketch::Edge& edge : m_sketch.edges) {
        const QRectF& from = m_boxes[edge.from].rect;
        const QRectF& to = m_boxes[edge.to].rect;
        if (from.isNull() || to.isNull() || from.left() == to.left())
            continue;
        const bool forward = from.left() < to.left();
        const double y1 = from.top() + LineHeight / 2;
        const double y2 = to.top() + LineHeight / 2;
        const double x1 = forward ? from.right() : from.left();
        const double x2 = forward ? to.left() : to.right();
        const double bend = x2 - (forward ? Between : -Between) / 2;
        painter.drawPolyline(QPolygonF({{x1, y1}, {bend, y1}, {bend, y2}, {x2, y2}}));
    }
}

void PlanMap::paintBox(QPainter& painter, std::size_t node) const
{
    const QRectF& rect = m_boxes[node].rect;
    const Helm::PlannedObject& object = objectOf(node);
    const bool depends = m_sketch.nodes[node].column == Column::Depends;
    const ObjectLine::Mark mark = depends ? ObjectLine::Mark::Depends : planMarkOf(object);
    const QColor color = ObjectList::markColor(mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Theme::color(Token::Surface));
    painter.setPen(QPen(color, 1.5, depends ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.drawPixmap(QPointF(rect.left() + 7, rect.top() + 5),
        iconPixmap(kindIconName(QString::fromStdString(object.ref.kind)), 14, Theme::color(Token::TextSecondary),
            painter.device()->devicePixelRatio()));
    QFont font = Theme::font(FontRole::Table);
    font.setStrikeOut(mark == ObjectLine::Mark::Deleted);
    painter.setFont(font);
    painter.setPen(Theme::color(Token::Text));
    const QRectF line(rect.left() + 27, rect.top(), rect.width() - 27 - Glyph, LineHeight);
    painter.drawText(line, Qt::AlignVCenter,
        elideMiddle(singleLine(object.ref.name), painter.fontMetrics(), static_cast<int>(line.width())));
    const int perLine = cellsPerLine(rect.width());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int pod = 0; pod < m_boxes[node].pods; ++pod) {
        const QRectF cell(std::round(rect.left()) + 7 + pod % perLine * (Cell + CellGap),
            std::round(rect.top()) + LineHeight + pod / perLine * (Cell + CellGap), Cell, Cell);
        painter.fillRect(cell, ObjectList::markColor(ObjectLine::Mark::Restarted));
    }
    paintMarkGlyph(painter, {rect.right() - Glyph * 0.7, rect.top() - Glyph / 2, Glyph, Glyph}, mark);
}

void PlanMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
    painter.setPen(Theme::color(Token::GridLine));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (!m_plan)
        return;
    painter.setFont(Theme::font(FontRole::Secondary));
    const std::array<QString, 3> captions {
        tr("depends"), QString::fromStdString(m_plan->key.name), tr("configuration and routes")};
    for (std::size_t column = 0; column < captions.size(); ++column) {
        const auto first = std::ranges::find_if(
            m_sketch.nodes, [&](const auto& node) { return node.column == static_cast<Column>(column); });
        if (first == m_sketch.nodes.end())
            continue;
        const QRectF& box = m_boxes[static_cast<std::size_t>(first - m_sketch.nodes.begin())].rect;
        painter.setPen(Theme::color(Token::TextSecondary));
        painter.drawText(QRectF(box.left(), 2, box.width(), Caption), Qt::AlignVCenter, singleLine(captions[column]));
        if (m_hidden[column] > 0)
            painter.drawText(QRectF(box.left(), height() - Footer, box.width(), Footer),
                Qt::AlignRight | Qt::AlignVCenter, tr("%Ln more", nullptr, m_hidden[column]));
    }
    if (m_sketch.unchanged > 0) {
        painter.setPen(Theme::color(Token::TextSecondary));
        painter.drawText(QRectF(Margin, height() - Footer, width() - 2 * Margin, Footer), Qt::AlignVCenter,
            tr("%Ln more object(s) of %1 stay as they are.", nullptr, m_sketch.unchanged)
                .arg(singleLine(m_plan->key.name)));
    }
    paintEdges(painter);
    for (std::size_t node = 0; node < m_boxes.size(); ++node)
        if (!m_boxes[node].rect.isNull())
            paintBox(painter, node);
}

int PlanMap::nodeAt(const QPointF& at) const
{
    const auto found = std::ranges::find_if(m_boxes, [&at](const Box& box) { return box.rect.contains(at); });
    return found == m_boxes.end() ? -1 : static_cast<int>(found - m_boxes.begin());
}

void PlanMap::mousePressEvent(QMouseEvent* event)
{
    const int node = nodeAt(event->position());
    if (node >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT objectChosen(m_sketch.nodes[static_cast<std::size_t>(node)].object);
}

bool PlanMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int node = nodeAt(help->pos());
    if (node < 0) {
        QToolTip::hideText();
        return true;
    }
    const Helm::PlannedObject& object = objectOf(static_cast<std::size_t>(node));
    const QString text = singleLine(object.ref.kind + ' ' + object.ref.name) + u"\n"_s + object.summary;
    QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this);
    return true;
}

} // namespace Chartroom::Widgets
