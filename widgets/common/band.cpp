// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/band.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int Height = 36;
constexpr int IconSize = 18;

} // namespace

Band::Band(QWidget* parent)
    : QWidget(parent)
    , m_iconName(u"warning"_s)
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_detail->setTextFormat(Qt::PlainText);
    m_title->setFont(Theme::font(FontRole::PaneTitle));
    m_detail->setMinimumWidth(40); // what does not fit is cut rather than widening the window
    m_row->setContentsMargins(14 + IconSize + 10, 4, 10, 4);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_detail, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Band::setIcon(const QString& iconName)
{
    m_iconName = iconName;
    update();
}

void Band::setText(const QString& title, const QString& detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setToolTip(detail);
}

Button* Band::addButton(const QString& text)
{
    auto* button = new Button(text, this);
    button->setCompact(true);
    m_row->addWidget(button);
    return button;
}

QString Band::title() const
{
    return m_title->text();
}

QString Band::detail() const
{
    return m_detail->text();
}

QSize Band::sizeHint() const
{
    return {200, Height};
}

void Band::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::NoticeBand));
    painter.fillRect(QRect(0, height() - 1, width(), 1), fillColor(State::OutOfSync, Theme::scheme()));
    painter.drawPixmap(14, (height() - IconSize) / 2,
        iconPixmap(m_iconName, IconSize, Theme::text(State::OutOfSync), devicePixelRatio()));
}

} // namespace Chartroom::Widgets
