// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/navigationrail.h"

#include "widgets/common/icons.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int Width = 164;
constexpr int CollapsedWidth = 48;
constexpr int ItemHeight = 32;

} // namespace

class NavigationRail::Item final : public QAbstractButton {
public:
    Item(PageId pageId, QWidget* parent)
        : QAbstractButton(parent)
        , page(pageId)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFixedHeight(ItemHeight);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }

    const PageId page;
    QString badge;
    bool collapsed = false;

protected:
    void paintEvent(QPaintEvent*) override
    {
        using namespace Widgets;
        QPainter painter(this);
        const QRect box = rect().adjusted(0, 1, 0, -1);
        if (isChecked() || underMouse()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(isChecked() ? Token::Selection : Token::SelectionInactive));
            painter.drawRoundedRect(box, 4, 4);
            if (isChecked()) {
                painter.setBrush(Theme::color(Token::Accent));
                painter.drawRect(QRect(box.left(), box.top() + 6, 3, box.height() - 12));
            }
        }
        const QColor ink = Theme::color(isChecked() ? Token::Text : Token::TextSecondary);
        const int iconLeft = collapsed ? (width() - 20) / 2 : 11;
        painter.drawPixmap(iconLeft, (height() - 20) / 2, iconPixmap(pageIcon(page), 20, ink, devicePixelRatio()));
        if (!collapsed) {
            QFont font = Theme::font(FontRole::Control);
            font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
            painter.setFont(font);
            painter.setPen(ink);
            const int badgeWidth
                = badge.isEmpty() ? 0 : QFontMetrics(Theme::font(FontRole::Table)).horizontalAdvance(badge);
            const QRect name = rect().adjusted(38, 0, badge.isEmpty() ? -4 : -badgeWidth - 8, 0);
            painter.drawText(
                name, Qt::AlignVCenter, QFontMetrics(font).elidedText(text(), Qt::ElideRight, name.width()));
            painter.setFont(Theme::font(FontRole::Table));
            painter.setPen(Theme::color(Token::TextSecondary));
            painter.drawText(rect().adjusted(0, 0, -6, 0), Qt::AlignVCenter | Qt::AlignRight, badge);
        }
        if (hasFocus())
            paintFocusRing(painter, box);
    }
};

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 8, 6, 8);
    column->setSpacing(1);
    column->addStretch(1);
    setFixedWidth(Width);
}

void NavigationRail::addPage(PageId page)
{
    auto* item = new Item(page, this);
    item->collapsed = m_collapsed;
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(static_cast<int>(m_items.size()), item);
    m_items.push_back(item);
    connect(item, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    retranslate();
}

void NavigationRail::setCurrent(PageId page)
{
    for (Item* item : m_items)
        if (item->page == page)
            item->setChecked(true);
}

void NavigationRail::setBadge(PageId page, const QString& badge)
{
    for (Item* item : m_items) {
        if (item->page != page || item->badge == badge)
            continue;
        item->badge = badge;
        item->update();
    }
}

void NavigationRail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? CollapsedWidth : Width);
    for (Item* item : m_items)
        item->collapsed = collapsed;
    retranslate();
}

void NavigationRail::retranslate()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Item* item = m_items[i];
        item->setText(pageTitle(item->page));
        item->setAccessibleName(item->text());
        item->setToolTip(u"%1 (Alt+%2)"_s.arg(item->text()).arg(i + 1));
        item->update();
    }
}

void NavigationRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Widgets::Theme::color(Widgets::Token::Border));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace Chartroom::Console
