// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/viewstate.h"

#include "widgets/common/segmentedcontrol.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

using Path = QList<int>; ///< rows from the root down

Path pathOf(const QModelIndex& index)
{
    return index.isValid() ? pathOf(index.parent()) << index.row() : Path();
}

QModelIndex indexAt(const QAbstractItemModel& model, const Path& path)
{
    QModelIndex index;
    for (const int row : path)
        index = model.index(row, 0, index);
    return index;
}

/// In an order that does not depend on what is on top: stacks and splitters know theirs, and everything else keeps the
/// order in which it was made.
QList<QWidget*> childrenOf(const QWidget& widget)
{
    QList<QWidget*> children;
    if (const auto* stack = qobject_cast<const QStackedWidget*>(&widget)) {
        for (int i = 0; i < stack->count(); ++i)
            children << stack->widget(i);
    } else if (const auto* splitter = qobject_cast<const QSplitter*>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            children << splitter->widget(i);
    } else {
        children = widget.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        children.removeIf([](const QWidget* child) { return child->isWindow(); });
    }
    return children;
}

bool isToggle(const QWidget& widget)
{
    const auto* button = qobject_cast<const QPushButton*>(&widget);
    return button && button->isCheckable() && !button->menu();
}

/// Depth first. What is inside of a part belongs to it.
void collectParts(QWidget& widget, QList<QWidget*>& parts)
{
    const bool isLeaf = qobject_cast<QLineEdit*>(&widget) || qobject_cast<Widgets::SegmentedControl*>(&widget)
        || qobject_cast<QAbstractScrollArea*>(&widget) || isToggle(widget);
    if (isLeaf || qobject_cast<QSplitter*>(&widget))
        parts << &widget;
    if (!isLeaf)
        for (QWidget* child : childrenOf(widget))
            collectParts(*child, parts);
}

QList<QWidget*> partsOf(QWidget& view)
{
    QList<QWidget*> parts;
    collectParts(view, parts);
    return parts;
}

QHeaderView* columnHeaderOf(const QAbstractScrollArea& area)
{
    for (QHeaderView* header : area.findChildren<QHeaderView*>(Qt::FindDirectChildrenOnly))
        if (header->orientation() == Qt::Horizontal)
            return header;
    return nullptr;
}

QVariantMap areaState(const QAbstractScrollArea& area)
{
    QVariantMap state {
        {u"across"_s, area.horizontalScrollBar()->value()}, {u"down"_s, area.verticalScrollBar()->value()}};
    if (const auto* items = qobject_cast<const QAbstractItemView*>(&area); items && items->model())
        state.insert(u"current"_s, QVariant::fromValue(pathOf(items->currentIndex())));
    if (const QHeaderView* header = columnHeaderOf(area))
        state.insert(u"header"_s, header->saveState());
    return state;
}

void restoreArea(QAbstractScrollArea& area, const QVariantMap& state)
{
    if (QHeaderView* header = columnHeaderOf(area); header && state.contains(u"header"_s))
        header->restoreState(state.value(u"header"_s).toByteArray());
    auto* items = qobject_cast<QAbstractItemView*>(&area);
    if (items && items->model())
        if (const QModelIndex index = indexAt(*items->model(), state.value(u"current"_s).value<Path>());
            index.isValid())
            items->setCurrentIndex(index);
    QTimer::singleShot(0, &area, [&area, state] {
        area.horizontalScrollBar()->setValue(state.value(u"across"_s).toInt());
        area.verticalScrollBar()->setValue(state.value(u"down"_s).toInt());
    });
}

QVariant stateOf(const QWidget& part)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(&part))
        return edit->text();
    if (const auto* choice = qobject_cast<const Widgets::SegmentedControl*>(&part))
        return choice->current();
    if (const auto* area = qobject_cast<const QAbstractScrollArea*>(&part))
        return areaState(*area);
    if (const auto* splitter = qobject_cast<const QSplitter*>(&part))
        return splitter->saveState();
    return static_cast<const QPushButton&>(part).isChecked();
}

void restorePart(QWidget& part, const QVariant& state)
{
    if (auto* edit = qobject_cast<QLineEdit*>(&part)) {
        edit->setText(state.toString());
    } else if (auto* choice = qobject_cast<Widgets::SegmentedControl*>(&part)) {
        if (const int index = state.toInt(); index != choice->current() && index < choice->count()) {
            choice->setCurrent(index);
            Q_EMIT choice->activated(index);
        }
    } else if (auto* area = qobject_cast<QAbstractScrollArea*>(&part)) {
        restoreArea(*area, state.toMap());
    } else if (auto* splitter = qobject_cast<QSplitter*>(&part)) {
        splitter->restoreState(state.toByteArray());
    } else if (auto& button = static_cast<QPushButton&>(part); button.isChecked() != state.toBool()) {
        button.click();
    }
}

} // namespace

ViewState ViewState::of(QWidget& view)
{
    ViewState state;
    for (const QWidget* part : partsOf(view))
        state.m_values << stateOf(*part);
    return state;
}

void ViewState::restore(QWidget& view) const
{
    const QList<QWidget*> parts = partsOf(view);
    for (qsizetype i = 0; i < std::min(parts.size(), m_values.size()); ++i)
        restorePart(*parts[i], m_values[i]);
}

bool holdsFocus(const QWidget& view)
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && (focused == &view || view.isAncestorOf(focused));
}

} // namespace Chartroom::Console
