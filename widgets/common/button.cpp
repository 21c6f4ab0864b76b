// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/button.h"

#include "widgets/common/icons.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int Padding = 9;
constexpr int Gap = 6;
constexpr int IconSize = 16;
constexpr int KeyPadding = 4;

} // namespace

Button::Button(const QString& text, QWidget* parent)
    : QPushButton(text, parent)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Button* Button::iconOnly(const QString& iconName, const QString& toolTip, QWidget* parent)
{
    auto* button = new Button({}, parent);
    button->setIconOnly(iconName, toolTip);
    button->setLook(Look::Flat);
    return button;
}

void Button::setLook(Look look)
{
    m_look = look;
    update();
}

void Button::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

void Button::setKeyHint(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void Button::setChevron(bool chevron)
{
    m_chevron = chevron;
    updateGeometry();
}

void Button::setIconOnly(const QString& iconName, const QString& toolTip)
{
    setIcon(Widgets::icon(iconName));
    setToolTip(toolTip);
    setAccessibleName(toolTip);
}

int Button::contentWidth() const
{
    const QFontMetrics metrics(font());
    int width = 0;
    const auto add = [&width](int part) { width += (width > 0 ? Gap : 0) + part; };
    if (!icon().isNull())
        add(IconSize);
    if (!text().isEmpty())
        add(metrics.size(Qt::TextShowMnemonic, text()).width());
    if (!m_key.isEmpty())
        add(QFontMetrics(Theme::font(FontRole::Secondary)).horizontalAdvance(m_key) + 2 * KeyPadding);
    if (m_chevron)
        add(14);
    return width;
}

QSize Button::sizeHint() const
{
    const int height = m_compact ? 24 : 28;
    if (text().isEmpty() && m_key.isEmpty() && !m_chevron)
        return {height, height};
    return {contentWidth() + 2 * Padding, height};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::paintPanel(QPainter& painter) const
{
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool pressed = isDown() || isChecked();
    const bool hover = isEnabled() && underMouse();
    if (m_look == Look::Primary && isEnabled()) {
        QColor fill = Theme::color(Token::Accent);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pressed ? fill.darker(112) : hover ? fill.lighter(108) : fill);
        painter.drawRoundedRect(rect(), 4, 4);
        return;
    }
    if (m_look == Look::Flat && !pressed && !hover)
        return;
    painter.setPen(m_look == Look::Flat ? QPen(Qt::NoPen) : QPen(Theme::color(Token::Border), 1));
    if (pressed)
        painter.setBrush(Theme::color(Token::Selection));
    else if (hover)
        painter.setBrush(Theme::color(m_look == Look::Flat ? Token::SelectionInactive : Token::RowHover));
    else
        painter.setBrush(Theme::color(Token::Raised));
    painter.drawRoundedRect(box, 4, 4);
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPanel(painter);
    const bool primary = m_look == Look::Primary && isEnabled();
    const QColor ink = Theme::color(!isEnabled() ? Token::Disabled : primary ? Token::TextOnAccent : Token::Text);
    int x = std::max(0, (width() - contentWidth()) / 2);
    if (!icon().isNull()) {
        icon().paint(&painter, x, (height() - IconSize) / 2, IconSize, IconSize, Qt::AlignCenter,
            isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += IconSize + Gap;
    }
    if (!text().isEmpty()) {
        const int textWidth = QFontMetrics(font()).size(Qt::TextShowMnemonic, text()).width();
        painter.setPen(ink);
        painter.setFont(font());
        painter.drawText(QRect(x, 0, textWidth + 1, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
        x += textWidth + Gap;
    }
    if (!m_key.isEmpty()) {
        painter.setFont(Theme::font(FontRole::Secondary));
        const int keyWidth = painter.fontMetrics().horizontalAdvance(m_key) + 2 * KeyPadding;
        const QRect box(x, (height() - 16) / 2, keyWidth, 16);
        painter.setPen(Theme::color(Token::Border));
        painter.setBrush(Theme::color(Token::Window));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(Theme::color(Token::TextSecondary));
        painter.drawText(box, Qt::AlignCenter, m_key);
        x += keyWidth + Gap;
    }
    if (m_chevron)
        painter.drawPixmap(x, (height() - 14) / 2, iconPixmap(u"chevron-down"_s, 14, ink, devicePixelRatio()));
    if (hasFocus())
        paintFocusRing(painter, rect());
}

} // namespace Chartroom::Widgets
