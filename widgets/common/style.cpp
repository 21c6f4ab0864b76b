// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/style.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr double Radius = 4;
constexpr int ScrollBarWidth = 10;

QRectF crisp(const QRect& rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void roundedBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(crisp(rect), Radius, Radius);
    painter.restore();
}

void drawCommandPanel(const QStyleOption& option, QPainter& painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option.state & QStyle::State_MouseOver;
    Token fill = Token::Raised;
    if (pressed)
        fill = Token::Selection;
    else if (hover)
        fill = Token::RowHover;
    roundedBox(painter, option.rect, Theme::color(fill), Theme::color(Token::Border));
}

void drawToolPanel(const QStyleOption& option, QPainter& painter)
{
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        roundedBox(painter, option.rect, Theme::color(Token::Selection), {});
    else if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        roundedBox(painter, option.rect, Theme::color(Token::SelectionInactive), {});
}

void drawLineEditPanel(const QStyleOption& option, QPainter& painter)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (frame && frame->lineWidth <= 0) {
        painter.fillRect(option.rect, option.palette.brush(QPalette::Base));
        return;
    }
    roundedBox(painter, option.rect, option.palette.color(QPalette::Base), Theme::color(Token::Border));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect);
}

void drawHeaderSection(const QStyleOption& option, QPainter& painter)
{
    painter.fillRect(option.rect, Theme::color(Token::Window));
    painter.setPen(Theme::color(Token::Border));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    const bool last = header
        && (header->position == QStyleOptionHeader::End || header->position == QStyleOptionHeader::OnlyOneSection);
    if (!last)
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight());
}

void drawTab(const QStyleOption& option, QPainter& painter)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(QRect(option.rect.left() + 2, option.rect.bottom() - 1, option.rect.width() - 4, 2),
            Theme::color(Token::Accent));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -3));
}

void drawTabLabel(const QStyleOption& option, QPainter& painter)
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (!tab)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    QFont font = painter.font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(Theme::color(!enabled ? Token::Disabled : selected ? Token::Text : Token::TextSecondary));
    painter.drawText(tab->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
}

void drawSplitter(const QStyleOption& option, QPainter& painter)
{
    painter.fillRect(option.rect, Theme::color(Token::Window));
    painter.setPen(Theme::color(option.state & QStyle::State_MouseOver ? Token::Strong : Token::Border));
    const QPoint centre = option.rect.center();
    if (option.state & QStyle::State_Horizontal)
        painter.drawLine(centre.x(), option.rect.top(), centre.x(), option.rect.bottom());
    else
        painter.drawLine(option.rect.left(), centre.y(), option.rect.right(), centre.y());
}

void drawIndicator(const QStyleOption& option, QPainter& painter)
{
    const QRect box(option.rect.x(), option.rect.y(), 14, 14);
    const bool on = option.state & QStyle::State_On;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(on ? Token::Accent : Token::Strong), 1));
    painter.setBrush(Theme::color(on ? Token::Accent : Token::Surface));
    painter.drawRoundedRect(crisp(box), 2, 2);
    if (on) {
        painter.setPen(QPen(Theme::color(Token::TextOnAccent), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF points[] {
            box.topLeft() + QPointF(3.5, 7.5), box.topLeft() + QPointF(6, 10), box.topLeft() + QPointF(10.8, 4.5)};
        painter.drawPolyline(points, 3);
    }
    painter.restore();
}

} // namespace

void paintFocusRing(QPainter& painter, const QRectF& rect, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{ }

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawCommandPanel(*option, *painter);
    case PE_PanelButtonTool:
        return drawToolPanel(*option, *painter);
    case PE_PanelLineEdit:
        return drawLineEditPanel(*option, *painter);
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView*>(widget)) // delegates and rows show the current row themselves
            paintFocusRing(*painter, option->rect);
        return;
    case PE_FrameTabBarBase:
        painter->setPen(Theme::color(Token::Border));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(*option, *painter);
    case PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        const QString name = up ? u"chevron-down"_s : u"chevron-up"_s; // Qt calls ascending SortDown
        const QPixmap arrow
            = iconPixmap(name, 12, Theme::color(Token::TextSecondary), painter->device()->devicePixelRatio());
        painter->drawPixmap(option->rect.center() - QPoint(6, 6), arrow);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection:
        return drawHeaderSection(*option, *painter);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, Theme::color(Token::Window));
        painter->setPen(Theme::color(Token::Border));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_TabBarTabShape:
        return drawTab(*option, *painter);
    case CE_TabBarTabLabel:
        return drawTabLabel(*option, *painter);
    case CE_Splitter:
        return drawSplitter(*option, *painter);
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (control != CC_ScrollBar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    const QRect thumb = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (!(option->state & State_Enabled) || thumb.isEmpty())
        return;
    const bool active = option->activeSubControls & SC_ScrollBarSlider;
    QColor ink = Theme::color(Token::Strong);
    ink.setAlpha(active ? 255 : 130);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawRoundedRect(QRectF(thumb).adjusted(2, 2, -2, -2), 3, 3);
    painter->restore();
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 7;
    case PM_HeaderMargin:
        return 6;
    case PM_HeaderMarkSize:
        return 12;
    case PM_HeaderGripMargin:
        return 5;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 14;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Table_GridLineColor:
        return static_cast<int>(Theme::color(Token::GridLine).rgb());
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrow buttons: the groove is the whole bar.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(static_cast<qint64>(bar->pageStep) * length / (range + bar->pageStep));
        slider = std::min(length, std::max(slider, pixelMetric(PM_ScrollBarSliderMin, bar, widget)));
    }
    const int start
        = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                          : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    QRect result;
    switch (part) {
    case SC_ScrollBarGroove:
        result = bar->rect;
        break;
    case SC_ScrollBarSlider:
        result = range > 0 ? along(start, slider) : QRect();
        break;
    case SC_ScrollBarSubPage:
        result = along(0, start);
        break;
    case SC_ScrollBarAddPage:
        result = along(start + slider, length - start - slider);
        break;
    default:
        return {};
    }
    return visualRect(bar->direction, bar->rect, result);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_HeaderSection)
        size.setHeight(24);
    else if (type == CT_LineEdit)
        size.setHeight(std::max(size.height(), 28));
    else if (type == CT_TabBarTab)
        size.setHeight(32);
    return size;
}

} // namespace Chartroom::Widgets
