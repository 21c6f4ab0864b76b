// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/filteredit.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

FilterEdit::FilterEdit(QWidget* parent)
    : QLineEdit(parent)
{
    retranslate();
    setClearButtonEnabled(false);
    setTextMargins(22, 0, 22, 0);
    setFixedHeight(24);
    setMaximumWidth(280);
}

void FilterEdit::setProblem(const QString& sentence)
{
    if (m_problem == sentence)
        return;
    m_problem = sentence;
    retranslate();
    update();
}

void FilterEdit::retranslate()
{
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter"));
    setToolTip(m_problem.isEmpty() ? tr("text · !text · -l labels · -f letters") : m_problem);
}

void FilterEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

QSize FilterEdit::sizeHint() const
{
    return {230, 24};
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        text().isEmpty() ? Q_EMIT left() : clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.drawPixmap(
        7, (height() - 14) / 2, iconPixmap(u"filter"_s, 14, Theme::color(Token::TextSecondary), devicePixelRatio()));
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF key(width() - 21.5, height() / 2.0 - 7.5, 15, 15);
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Theme::color(Token::Window));
    painter.drawRoundedRect(key, 3, 3);
    painter.setPen(Theme::color(Token::TextSecondary));
    painter.setFont(Theme::font(FontRole::Secondary));
    painter.drawText(key, Qt::AlignCenter, u"/"_s);
    if (!m_problem.isEmpty()) {
        painter.setPen(QPen(Theme::text(State::Degraded), 2));
        painter.drawLine(QPointF(3, height() - 2), QPointF(width() - 3, height() - 2));
    }
}

} // namespace Chartroom::Widgets
