// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/resourcedelegate.h"

#include "models/items/roles.h"
#include "widgets/common/icons.h"
#include "widgets/common/shapes.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int Padding = 7;
constexpr int ShapeSize = 14;
constexpr int ShapeGap = 5;
constexpr double NearlyFull = 0.9; ///< of request, limit or allocatable

struct Cell {
    QString text;
    std::optional<State> state;
    std::optional<SyncStatus> sync;
    bool strong = false;
    bool quiet = false;
    QString icon; ///< of the set, before the text
};

QString keyOf(const QModelIndex& index)
{
    return index.model()->headerData(index.column(), Qt::Horizontal, Items::ColumnKeyRole).toString();
}

Cell cellOf(const QModelIndex& index)
{
    Cell cell;
    cell.text = singleLine(index.data(Qt::DisplayRole).toString());
    const bool terminating = index.data(Items::TerminatingRole).toBool();
    if (const QVariant health = index.data(Items::HealthRole); health.isValid())
        cell.state = stateOf(static_cast<Health>(health.toInt()), terminating);
    else if (const QVariant sync = index.data(Items::SyncRole); sync.isValid())
        cell.sync = static_cast<SyncStatus>(sync.toInt());
    const QString key = keyOf(index);
    if (key == "TYPE"_L1 && cell.state) { // of an event: a warning is no state of health
        if (*cell.state != State::Healthy || index.data(Items::WarningRole).toBool())
            cell.icon = u"warning"_s;
        cell.state.reset();
    }
    const QVariant fraction = index.data(Items::FractionRole);
    cell.strong = index.data(Items::WarningRole).toBool() || (fraction.isValid() && fraction.toDouble() >= NearlyFull);
    // Columns that repeat from row to row are written in secondary text, so that names stand out.
    cell.quiet = key == "NAMESPACE"_L1 || key == "LAST SEEN"_L1 || key == "SINCE"_L1;
    return cell;
}

QColor inkOf(const Cell& cell)
{
    if (cell.state && *cell.state != State::Healthy)
        return Theme::text(*cell.state);
    if (cell.sync == SyncStatus::OutOfSync)
        return Theme::text(State::OutOfSync);
    return Theme::color(cell.quiet ? Token::TextSecondary : Token::Text);
}

} // namespace

const TextRuler& ResourceDelegate::ruler(bool strong) const
{
    if (!m_ruler || m_font != QApplication::font()) {
        m_font = QApplication::font();
        m_ruler.emplace(Theme::font(FontRole::Table));
        m_strongRuler.emplace(Theme::font(FontRole::TableStrong));
    }
    return strong ? *m_strongRuler : *m_ruler;
}

void ResourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
    if (selected)
        painter->fillRect(option.rect, Theme::color(focused ? Token::Selection : Token::SelectionInactive));
    else if (index.row() == m_hoveredRow)
        painter->fillRect(option.rect, Theme::color(Token::RowHover));
    painter->setPen(Theme::color(Token::GridLine));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const Cell cell = cellOf(index);
    QRect rect = option.rect.adjusted(Padding, 0, -Padding, -1);
    const auto shape = [&rect] {
        const QRectF box(rect.left(), rect.center().y() - ShapeSize / 2 + 1, ShapeSize, ShapeSize);
        rect.setLeft(rect.left() + ShapeSize + ShapeGap);
        return box;
    };
    if (cell.state) {
        paintState(*painter, shape(), *cell.state, Theme::scheme());
    } else if (cell.sync) {
        paintSync(*painter, shape(), *cell.sync, Theme::scheme());
    } else if (!cell.icon.isEmpty()) {
        const QRectF box = shape();
        painter->drawPixmap(box.topLeft(),
            iconPixmap(cell.icon, ShapeSize, Theme::text(State::Missing), painter->device()->devicePixelRatio()));
    } else if (const QVariant kind = index.data(Qt::DecorationRole); kind.typeId() == QMetaType::QString) {
        const QRectF box = shape();
        painter->drawPixmap(box.topLeft(),
            iconPixmap(kindIconName(kind.toString()), ShapeSize, Theme::color(Token::TextSecondary),
                painter->device()->devicePixelRatio()));
    }

    painter->setFont(ruler(cell.strong).font());
    painter->setPen(inkOf(cell));
    const QVariant align = index.data(Items::AlignRole);
    const Qt::Alignment horizontal = align.isValid() ? Qt::Alignment(align.toInt()) : Qt::AlignLeft;
    const QString key = keyOf(index);
    const bool sentence = key == "MESSAGE"_L1 || key == "WHY"_L1;
    const QString text
        = ruler(cell.strong).elided(cell.text, sentence ? Qt::ElideRight : Qt::ElideMiddle, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | horizontal, text);
    painter->restore();
}

QSize ResourceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Cell cell = cellOf(index);
    int width = ruler(cell.strong).width(cell.text) + 2 * Padding + 2;
    if (cell.state || cell.sync || !cell.icon.isEmpty()
        || index.data(Qt::DecorationRole).typeId() == QMetaType::QString)
        width += ShapeSize + ShapeGap;
    return {width, RowHeight};
}

} // namespace Chartroom::Widgets
