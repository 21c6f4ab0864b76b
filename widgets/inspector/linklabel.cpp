// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/linklabel.h"

#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Chartroom::Widgets {

LinkLabel::LinkLabel(QWidget* parent)
    : WrappedLabel(parent)
{
    setFont(Theme::font(FontRole::Table));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void LinkLabel::setLink(bool link)
{
    m_link = link;
    setFocusPolicy(link ? Qt::TabFocus : Qt::NoFocus);
    setSelectable(!link);
    if (!link)
        return;
    setCursor(Qt::PointingHandCursor);
    setInk(Theme::color(Token::Accent));
}

void LinkLabel::setInk(const QColor& ink)
{
    QPalette own = palette();
    if (own.color(QPalette::WindowText) == ink)
        return;
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
}

void LinkLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_link && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
    else
        WrappedLabel::mouseReleaseEvent(event);
}

void LinkLabel::keyPressEvent(QKeyEvent* event)
{
    const bool activates
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_link && activates)
        Q_EMIT clicked();
    else
        WrappedLabel::keyPressEvent(event);
}

void LinkLabel::paintEvent(QPaintEvent* event)
{
    WrappedLabel::paintEvent(event);
    if (!m_link || !hasFocus())
        return;
    QPainter painter(this);
    paintFocusRing(painter, rect(), 2);
}

} // namespace Chartroom::Widgets
