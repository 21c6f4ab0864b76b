// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where and when the picture of the scene is drawn, and what is seen until it is there.

#include "widgets/common/theme.h"
#include "widgets/topology/topologyview.h"

#include <QPainter>

namespace Chartroom::Widgets {

namespace {

/// Maps of no more pods and boxes are drawn where they are shown.
constexpr std::uint32_t SmallMap = 5000;
/// And larger ones that are only moved, as long as a picture takes no longer than this. At another scale it may take ten
/// times as long as the one before: the pictures of all states are drawn for it, and boxes open.
constexpr std::chrono::milliseconds QuickPicture(4);

} // namespace

MapPictureRequest TopologyView::pictureWanted() const
{
    Viewport view = m_viewport;
    view.setSize(QSizeF(size()), devicePixelRatioF());
    return {m_scene, view, m_style};
}

bool TopologyView::isPictureInPlace() const
{
    MapStyle style = m_picture.style;
    style.now = m_style.now;
    return !m_picture.image.isNull() && m_picture.view == pictureWanted().view && style == m_style
        && m_picture.isComplete == m_scene->complete;
}

bool TopologyView::isDrawnHere() const
{
    if (m_scene->totals().total() <= SmallMap && m_scene->boxes.size() <= SmallMap)
        return true;
    return !m_picture.image.isNull() && m_picture.took < QuickPicture && m_picture.view.scale() == m_viewport.scale();
}

void TopologyView::forgetPicture()
{
    m_renderer.discard();
    m_picture = {};
}

void TopologyView::refreshPicture()
{
    const bool isOfThisSize
        = m_picture.view.size() == QSizeF(size()) && m_picture.view.devicePixelRatio() == devicePixelRatioF();
    if (!m_isPictureOld && (isOfThisSize || m_renderer.isBusy()))
        return;
    m_isPictureOld = false;
    if (!isDrawnHere())
        return m_renderer.draw(pictureWanted());
    m_renderer.discard();
    m_picture = drawPicture(m_painter, pictureWanted());
}

/// The picture there is, so that what it shows is where it belongs.
void TopologyView::paintPicture(QPainter& painter) const
{
    const Viewport& before = m_picture.view;
    const QRectF place = m_viewport.toView(before.visible());
    const bool isSameScale = before.scale() == m_viewport.scale();
    if (!isSameScale || before.origin() != m_viewport.origin() || before.size() != QSizeF(size()))
        painter.fillRect(rect(), Theme::color(Token::Surface));
    if (isSameScale)
        painter.drawImage(place.topLeft().toPoint(), m_picture.image);
    else
        painter.drawImage(place, m_picture.image);
}

void TopologyView::paintEvent(QPaintEvent*)
{
    m_takenCentre.reset();
    refreshPicture();
    QPainter painter(this);
    paintPicture(painter);
    MapCanvas canvas(painter);
    const MapFrame frame {canvas, m_painter.labels(), *m_scene, m_viewport, m_style};
    paintOverlay(frame, m_overlay);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    if (!m_readout.isEmpty())
        paintReadout(painter, m_readout, m_pointer, rect(), m_style.scheme);
}

/// What the scenes before were made from may be gone when this returns.
void TopologyView::leaveSession()
{
    forgetPicture();
    m_renderer.stop();
    m_searchStop.request_stop();
    m_searchWatcher.waitForFinished();
    m_isSearching = false;
}

} // namespace Chartroom::Widgets
