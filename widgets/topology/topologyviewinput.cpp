// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What pointer, wheel, fingers and keys do to the map.

#include "widgets/topology/topologyview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QTextDocument>
#include <QToolTip>
#include <cmath>
#include <limits>

namespace Chartroom::Widgets {

using Topology::Item;

namespace {

constexpr double ZoomPerNotch = 1.2;
constexpr double KeyPan = 80;

} // namespace

Item TopologyView::itemAt(QPointF position) const
{
    Item item = m_scene->hit(m_viewport.toMap(position));
    // Where cells are not drawn, they cannot be meant.
    if (item.kind == Item::Kind::Cell && m_viewport.detail() == Detail::Tiles)
        item = m_scene->parent(item);
    return item;
}

void TopologyView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    m_isPressed = true;
    m_isDragging = false;
    m_pressed = m_pointer = event->position();
}

void TopologyView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF before = std::exchange(m_pointer, event->position());
    if (m_isPressed && !m_isDragging
        && (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragging = true;
        setCursor(Qt::ClosedHandCursor);
        m_viewport.pan(event->position() - m_pressed);
    } else if (m_isDragging) {
        m_viewport.pan(event->position() - before);
    } else {
        hover(itemAt(event->position()));
        return;
    }
    hover({});
    m_followsFit = false;
    viewMoved();
}

void TopologyView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_isPressed)
        return QWidget::mouseReleaseEvent(event);
    m_isPressed = false;
    if (std::exchange(m_isDragging, false)) {
        unsetCursor();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const Item item = itemAt(event->position());
    choose(item, true);
    if (const HiddenPart* part = hiddenAt(event->position()))
        Q_EMIT hiddenActivated(*part);
    else if (const auto shelf = shelfAt(event->position()); shelf && item.kind == Item::Kind::Block)
        openShelf(*shelf, event->globalPosition().toPoint());
}

const HiddenPart* TopologyView::hiddenAt(QPointF position) const
{
    const std::vector<QRectF> rects = hiddenRects(*m_scene, m_style.hidden.size());
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (rects[i].contains(m_viewport.toMap(position)))
            return &m_style.hidden[i];
    return nullptr;
}

bool TopologyView::showHiddenTip(const QHelpEvent& event)
{
    const HiddenPart* part = hiddenAt(event.pos());
    if (part)
        QToolTip::showText(event.globalPos(),
            Qt::convertFromPlainText(part->title + u"\n\n" + part->reason, Qt::WhiteSpaceNormal), this);
    return part;
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Item item = itemAt(event->position());
    if (event->button() != Qt::LeftButton || !item.isValid())
        return;
    m_isPressed = false;
    if (item != m_overlay.selected)
        choose(item, true);
    activateOrEnter(item);
}

void TopologyView::leaveEvent(QEvent* event)
{
    hover({});
    QWidget::leaveEvent(event);
}

/// A notched wheel zooms, and so does a touchpad with Ctrl (which is how some report pinching); else a touchpad moves.
void TopologyView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    const bool isTouchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    if (isTouchpad && !(event->modifiers() & Qt::ControlModifier)) {
        m_viewport.pan(event->pixelDelta());
    } else {
        const double notches = event->angleDelta().y() / 120.0;
        if (notches == 0)
            return;
        m_viewport.zoom(std::pow(ZoomPerNotch, notches), event->position());
    }
    m_followsFit = false;
    hover({});
    viewMoved();
}

bool TopologyView::pinch(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return false;
        m_viewport.zoomTo(m_viewport.scale() * (1 + gesture->value()), gesture->position());
    } else {
        const auto* pinching
            = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
        if (!pinching)
            return false;
        m_viewport.zoomTo(m_viewport.scale() * pinching->scaleFactor(), mapFromGlobal(pinching->centerPoint()));
    }
    m_followsFit = false;
    viewMoved();
    return true;
}

bool TopologyView::event(QEvent* event)
{
    if ((event->type() == QEvent::NativeGesture || event->type() == QEvent::Gesture) && pinch(event))
        return true;
    if (event->type() == QEvent::ToolTip && showHiddenTip(*static_cast<QHelpEvent*>(event)))
        return true;
    if (event->type() == QEvent::ShortcutOverride) {
        // These are the map's while it has the focus, whatever they do elsewhere in the window.
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus:
        case Qt::Key_0:
        case Qt::Key_F:
        case Qt::Key_L:
        case Qt::Key_Backspace:
            if (!(static_cast<QKeyEvent*>(event)->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))) {
                event->accept();
                return true;
            }
        }
    }
    return QWidget::event(event);
}

void TopologyView::keyPressEvent(QKeyEvent* event)
{
    const bool isPan = event->modifiers() & Qt::ShiftModifier;
    const auto arrow = [&](QPointF direction) {
        if (!isPan)
            return walk(direction);
        m_followsFit = false;
        m_viewport.pan(direction * -KeyPan);
        viewMoved();
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomToOne();
    case Qt::Key_F:
        return fit();
    case Qt::Key_L:
        return openShelfOfSelection();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return goIn();
    case Qt::Key_Backspace:
        return goOut();
    case Qt::Key_Left:
        return arrow({-1, 0});
    case Qt::Key_Right:
        return arrow({1, 0});
    case Qt::Key_Up:
        return arrow({0, -1});
    case Qt::Key_Down:
        return arrow({0, 1});
    case Qt::Key_Escape:
        if (m_overlay.selected.isValid())
            return choose({}, true);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

/// To the nearest item of the same sort in this direction: a pod's neighbour, a workload's neighbour. Without a
/// selection, to the first that is in view.
void TopologyView::walk(QPointF direction)
{
    const QRectF seen = m_viewport.visible();
    const Item from = m_overlay.selected;
    const bool isStart = !m_scene->contains(from);
    const QPointF origin = isStart ? seen.topLeft() : m_scene->rect(from).center();
    Item best;
    double bestCost = std::numeric_limits<double>::max();
    const auto consider = [&](const Item& item) {
        if (item == from || m_scene->rect(item).isNull())
            return;
        const QPointF way = m_scene->rect(item).center() - origin;
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(QPointF::dotProduct(way, {direction.y(), direction.x()}));
        if (!isStart && along <= 0.5)
            return;
        const double cost = isStart ? way.manhattanLength() : along + 2.5 * aside;
        if (cost < bestCost) {
            bestCost = cost;
            best = item;
        }
    };
    const QRectF reach = isStart
        ? seen
        : seen.united(m_scene->rect(from)).adjusted(-seen.width(), -seen.height(), seen.width(), seen.height());
    if (from.kind == Item::Kind::Block)
        for (std::uint32_t block = 0; block < m_scene->blocks.size(); ++block)
            consider({m_scene->blocks[block] ? Item::Kind::Block : Item::Kind::None, block, 0});
    for (const std::uint32_t box : m_scene->grid.in(from.kind == Item::Kind::Block ? QRectF() : reach)) {
        if (!m_scene->boxes[box])
            continue;
        if (from.kind != Item::Kind::Cell) {
            consider({Item::Kind::Box, box, 0});
            continue;
        }
        const Topology::Cells& cells = m_scene->boxes[box]->cells;
        for (std::uint32_t slot = 0; slot < cells.states.size(); ++slot)
            if (cells.isTaken(slot))
                consider({Item::Kind::Cell, box, slot});
    }
    if (!best.isValid())
        return;
    m_viewport.reveal(m_scene->rect(best));
    m_followsFit = false;
    choose(best, true);
    viewMoved();
}

void TopologyView::focusInEvent(QFocusEvent* event)
{
    m_overlay.hasFocus = true;
    update();
    QWidget::focusInEvent(event);
}

void TopologyView::focusOutEvent(QFocusEvent* event)
{
    m_overlay.hasFocus = false;
    update();
    QWidget::focusOutEvent(event);
}

} // namespace Chartroom::Widgets
