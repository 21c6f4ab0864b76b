// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list behind the shelf of a namespace: what its counts, and "+7 more", stand for.

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/topology/planlayer.h"
#include "widgets/topology/topologyview.h"

#include <QLocale>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Topology::Item;

namespace {

constexpr double LeastShelf = 15; ///< px from which a shelf is drawn, and can be meant

/// Text from the cluster is no place for mnemonics.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QIcon markIcon(PlanMark mark, Scheme scheme, double ratio)
{
    QPixmap picture(QSize(16, 16) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintPlanGlyph(painter, {0, 0, 16, 16}, mark, scheme);
    return picture;
}

} // namespace

std::optional<std::uint32_t> TopologyView::shelfAt(QPointF position) const
{
    const QPointF point = m_viewport.toMap(position);
    for (std::uint32_t block = 0; block < m_scene->blocks.size(); ++block)
        if (m_scene->blocks[block] && m_scene->shelfRect(block).contains(point)
            && m_scene->metrics.shelf * m_viewport.scale() >= LeastShelf)
            return block;
    return {};
}

/// Of the block that the selection is in; without one, of the only block that a plan has objects on.
void TopologyView::openShelfOfSelection()
{
    Item item = m_overlay.selected;
    while (item.isValid() && item.kind != Item::Kind::Block)
        item = m_scene->parent(item);
    if (item.isValid())
        openShelf(item.index, mapToGlobal(m_viewport.toView(m_scene->shelfRect(item.index)).topLeft().toPoint()));
    else if (m_overlay.plan.shelved.size() == 1)
        openShelf(m_overlay.plan.shelved.begin()->first, mapToGlobal(rect().center()));
}

void TopologyView::openShelf(std::uint32_t block, QPoint at)
{
    if (m_scene->view != Topology::View::Namespaces)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"shelfMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto planned = m_overlay.plan.shelved.find(block); planned != m_overlay.plan.shelved.end()) {
        for (const PlanLayer::Shelved& object : planned->second)
            menu->addAction(markIcon(object.mark, m_style.scheme, devicePixelRatioF()),
                menuText(object.kind + u' ' + object.name), this,
                [this, ref = object.object] { Q_EMIT objectSelected(ref); });
        menu->addSeparator();
    }
    const Topology::Block& contents = *m_scene->blocks[block];
    for (const Topology::ShelfItem& item : contents.shelf) {
        const QString kind = QString::fromStdString(item.kind.kind);
        menu->addAction(
            QIcon(iconPixmap(kindIconName(kind), 16, Theme::color(Token::TextSecondary), devicePixelRatioF())),
            menuText(QLocale().toString(item.count) + u' ' + kind), this,
            [this, kindName = item.kind, nameSpace = QString::fromStdString(contents.name)] {
                Q_EMIT kindRequested(kindName, nameSpace);
            });
    }
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->popup(at);
    menu->setActiveAction(menu->actions().front());
}

} // namespace Chartroom::Widgets
