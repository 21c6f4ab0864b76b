// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/minimap.h"

#include "widgets/common/shapes.h"
#include "widgets/common/theme.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace Chartroom::Widgets {

namespace {

constexpr int TitleHeight = 18;
constexpr int Pad = 5;
constexpr std::size_t BlocksToName
    = 12; ///< with fewer blocks than this, boxes are drawn instead: three zones say little

} // namespace

Minimap::Minimap(QWidget* parent)
    : QWidget(parent)
    , m_scene(std::make_shared<Topology::Scene>())
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Minimap"));
}

void Minimap::setScene(std::shared_ptr<const Topology::Scene> scene)
{
    m_scene = std::move(scene);
    m_isDirty = true;
    update();
}

void Minimap::setStyle(const MapStyle& style)
{
    m_isDirty |= m_style.scheme != style.scheme;
    m_style = style;
    update();
}

void Minimap::setVisibleRegion(const QRectF& map)
{
    m_visible = map;
    update();
}

QSize Minimap::sizeFor(QSize most) const
{
    const QSizeF map = m_scene->extent.size();
    if (map.isEmpty())
        return most;
    const QSizeF room(most.width() - 2 * Pad, most.height() - TitleHeight - Pad);
    const double fits = std::min(room.width() / map.width(), room.height() / map.height());
    return {std::max(200, int(std::ceil(map.width() * fits)) + 2 * Pad),
        int(std::ceil(map.height() * fits)) + TitleHeight + Pad};
}

QRectF Minimap::mapArea() const
{
    return QRectF(rect()).adjusted(Pad, TitleHeight, -Pad, -Pad);
}

double Minimap::scale() const
{
    const QSizeF map = m_scene->extent.size();
    return map.isEmpty() ? 1 : std::min(mapArea().width() / map.width(), mapArea().height() / map.height());
}

void Minimap::render()
{
    const double ratio = devicePixelRatioF();
    m_image = QImage(size() * ratio, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(color(Token::Surface, m_style.scheme));
    m_isDirty = false;
    QPainter painter(&m_image);
    const double toPixels = scale();
    std::size_t blocks = 0;
    for (const auto& block : m_scene->blocks)
        blocks += block != nullptr;
    const auto paint = [&](const QRectF& place, Topology::CellState worst) {
        QRectF cell(
            (place.topLeft() - m_scene->extent.topLeft()) * toPixels + mapArea().topLeft(), place.size() * toPixels);
        cell = QRectF(std::round(cell.x()), std::round(cell.y()), std::max(1.0, std::round(cell.width()) - 1),
            std::max(1.0, std::round(cell.height()) - 1));
        if (cell.width() < 4 || cell.height() < 4)
            painter.fillRect(cell,
                worst == Topology::CellState::Healthy ? color(Token::CellHealthy, m_style.scheme)
                                                      : fillColor(stateOf(worst), m_style.scheme));
        else
            paintCell(painter, cell, stateOf(worst), m_style.scheme);
    };
    if (blocks >= BlocksToName) {
        for (std::size_t i = 0; i < m_scene->blocks.size(); ++i)
            if (m_scene->blocks[i])
                paint(m_scene->blockRects[i], m_scene->blocks[i]->worst);
    } else {
        for (std::size_t i = 0; i < m_scene->boxes.size(); ++i)
            if (m_scene->boxes[i])
                paint(m_scene->boxRects[i], m_scene->boxes[i]->worst);
    }
    painter.setFont(Theme::font(FontRole::MapLabel));
    painter.setPen(color(Token::TextSecondary, m_style.scheme));
    const QString title = m_scene->view == Topology::View::Namespaces
        ? tr("%Ln namespace(s), all drawn", nullptr, int(blocks))
        : tr("%Ln node(s), all drawn", nullptr,
              int(std::ranges::count_if(m_scene->boxes, [](const auto& box) { return box && box->ref.isValid(); })));
    painter.drawText(QRectF(Pad + 2, 1, width() - 2 * Pad, TitleHeight - 2), Qt::AlignLeft | Qt::AlignVCenter, title);
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (m_isDirty || m_image.size() != size() * devicePixelRatioF())
        render();
    QPainter painter(this);
    painter.drawImage(0, 0, m_image);
    painter.setPen(color(Token::Strong, m_style.scheme));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const double toPixels = scale();
    const QRectF seen = m_visible & m_scene->extent;
    const QRectF frame(
        (seen.topLeft() - m_scene->extent.topLeft()) * toPixels + mapArea().topLeft(), seen.size() * toPixels);
    painter.setPen(QPen(color(Token::Accent, m_style.scheme), 2));
    painter.drawRect(frame.adjusted(1, 1, -1, -1));
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    const QPointF map = (event->position() - mapArea().topLeft()) / scale() + m_scene->extent.topLeft();
    Q_EMIT centreRequested(map);
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        mousePressEvent(event);
}

void Minimap::wheelEvent(QWheelEvent* event)
{
    event->accept();
}

} // namespace Chartroom::Widgets
