// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/figuretile.h"

#include "widgets/common/shapes.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int Height = 76;
constexpr int Padding = 12;

} // namespace

FigureTile::FigureTile(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(96);
}

void FigureTile::setTitle(const QString& title)
{
    m_title = title;
    describe();
}

void FigureTile::setFigure(const QString& figure, const QString& detail, std::optional<State> state)
{
    if (figure == m_figure && detail == m_detail && state == m_state)
        return;
    m_figure = figure;
    m_detail = detail;
    m_state = state;
    describe();
}

void FigureTile::setBar(double used, double requested)
{
    m_hasBar = true;
    m_used = used;
    m_requested = requested;
    update();
}

void FigureTile::setLink(bool link)
{
    m_link = link;
    setFocusPolicy(link ? Qt::TabFocus : Qt::NoFocus);
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FigureTile::describe()
{
    setAccessibleName(m_title + u": "_s + m_figure + u' ' + m_detail);
    setToolTip(m_detail.toHtmlEscaped());
    update();
}

QSize FigureTile::sizeHint() const
{
    return {150, Height};
}

void FigureTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Theme::color(m_hovered && m_link ? Token::RowHover : Token::Surface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect inside = rect().adjusted(Padding, 9, -Padding, -8);
    painter.setFont(Theme::font(FontRole::Table));
    painter.setPen(Theme::color(Token::TextSecondary));
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft, m_title);
    QRect figure(inside.left(), inside.top() + 18, inside.width(), 22);
    if (m_state) {
        paintState(painter, QRectF(figure.left(), figure.top() + 3, 16, 16), *m_state, Theme::scheme());
        figure.setLeft(figure.left() + 21);
    }
    painter.setFont(Theme::font(FontRole::PageTitle));
    painter.setPen(m_state && *m_state != State::Healthy ? Theme::text(*m_state) : Theme::color(Token::Text));
    painter.drawText(figure, Qt::AlignVCenter, m_figure);
    QRect detail(inside.left(), inside.top() + 41, inside.width(), 18);
    if (m_hasBar) {
        const int figureWidth = painter.fontMetrics().horizontalAdvance(m_figure);
        const QRect bar(figure.left() + figureWidth + 12, figure.center().y() - 3,
            std::max(0, inside.right() - figure.left() - figureWidth - 12), 7);
        painter.fillRect(bar, Theme::color(Token::Sunken));
        if (m_used >= 0)
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(m_used, 1.0), bar.height()),
                Theme::color(Token::TextSecondary));
        if (m_requested >= 0)
            painter.fillRect(QRectF(bar.left() + bar.width() * std::min(m_requested, 1.0), bar.top() - 3, 1.5, 13),
                Theme::color(Token::Text));
    }
    painter.setFont(Theme::font(FontRole::Secondary));
    painter.setPen(Theme::color(Token::TextSecondary));
    painter.drawText(
        detail, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, detail.width()));
    if (hasFocus())
        paintFocusRing(painter, rect(), 2);
}

void FigureTile::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_link && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void FigureTile::keyPressEvent(QKeyEvent* event)
{
    const bool activates
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_link && activates)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void FigureTile::enterEvent(QEnterEvent*)
{
    m_hovered = true;
    update();
}

void FigureTile::leaveEvent(QEvent*)
{
    m_hovered = false;
    update();
}

} // namespace Chartroom::Console
