// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/tableview.h"

#include "models/items/roles.h"
#include "models/kube/objectref.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/tables/resourcedelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyle>
#include <QTimerEvent>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int SampledRows = 60; ///< looked at for the first width of a column
constexpr int MinWidth = 44;
constexpr int HeaderRoom = 26; ///< margins and the sort arrow
constexpr int MaxFirstWidth = 320;

} // namespace

TableView::TableView(QWidget* parent)
    : QTableView(parent)
    , m_delegate(new ResourceDelegate(this))
    , m_stretchColumn(u"NAME"_s)
{
    setItemDelegate(m_delegate);
    setFont(Theme::font(FontRole::Table));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setTabKeyNavigation(false); // Tab leaves the table; arrows move in it
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(RowHeight);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    QHeaderView* header = horizontalHeader();
    header->setFont(Theme::font(FontRole::Table));
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(MinWidth);
    header->setFixedHeight(RowHeight);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setTextElideMode(Qt::ElideRight);
    header->setResizeContentsPrecision(SampledRows);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    connect(header, &QHeaderView::customContextMenuRequested, this,
        [this, header](const QPoint& at) { chooseColumns(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, this, &TableView::visibleColumnsChanged);
    connect(this, &QTableView::activated, this, [this] { Q_EMIT referenceActivated(currentReference()); });
}

void TableView::setModel(QAbstractItemModel* newModel)
{
    if (model())
        model()->disconnect(this);
    m_fitted = false;
    m_hoveredRow = -1;
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    QTableView::setModel(newModel);
    if (!newModel)
        return;
    connect(newModel, &QAbstractItemModel::modelReset, this, &TableView::columnsReset);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &TableView::fitColumnsOnce);
    connect(newModel, &QAbstractItemModel::columnsInserted, this, &TableView::columnsReset);
    connect(newModel, &QAbstractItemModel::columnsRemoved, this, &TableView::columnsReset);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &TableView::fitColumnsOnce);
    columnsReset();
}

void TableView::columnsReset()
{
    m_fitted = false;
    applyDefaultColumns();
    fitColumnsOnce();
}

QString TableView::keyOf(int column) const
{
    const QVariant key = model()->headerData(column, Qt::Horizontal, Items::ColumnKeyRole);
    return key.isValid() ? key.toString() : model()->headerData(column, Qt::Horizontal).toString();
}

int TableView::columnOf(const QString& key) const
{
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        if (keyOf(column) == key)
            return column;
    return -1;
}

void TableView::applyDefaultColumns()
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool wide = model()->headerData(column, Qt::Horizontal, Items::PriorityRole).toInt() > 0;
        const bool wanted = m_wantedColumns ? m_wantedColumns->contains(keyOf(column)) : !wide;
        setColumnHidden(column, !wanted);
    }
}

void TableView::setVisibleColumns(const QStringList& keys)
{
    m_wantedColumns = keys.isEmpty() ? std::nullopt : std::optional(keys);
    if (!model())
        return;
    applyDefaultColumns();
    int visual = 0;
    for (const QString& key : keys)
        if (const int column = columnOf(key); column >= 0)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), visual++);
    stretch();
}

QStringList TableView::visibleColumns() const
{
    QStringList keys;
    const QHeaderView* header = horizontalHeader();
    for (int visual = 0; model() && visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !isColumnHidden(column))
            keys << keyOf(column);
    return keys;
}

void TableView::chooseColumns(const QPoint& globalPosition)
{
    if (!model())
        return;
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(keyOf(column) != m_stretchColumn);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (shown && columnWidth(column) <= MinWidth)
                resizeColumnToContents(column);
            m_wantedColumns = visibleColumns();
            Q_EMIT visibleColumnsChanged();
        });
    }
    menu.addSeparator();
    QAction* defaults = menu.addAction(tr("Default columns"));
    connect(defaults, &QAction::triggered, this, [this] {
        m_wantedColumns.reset();
        columnsReset();
        Q_EMIT visibleColumnsChanged();
    });
    menu.exec(globalPosition);
}

void TableView::fitColumnsOnce()
{
    if (m_fitted || !model() || model()->rowCount() == 0 || !isVisible())
        return;
    m_fitted = true;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        int width = horizontalHeader()->fontMetrics().horizontalAdvance(title) + HeaderRoom;
        if (isSortingEnabled() && column == horizontalHeader()->sortIndicatorSection())
            width += style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) + HeaderRoom / 2;
        const int rows = std::min(model()->rowCount(), SampledRows);
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        for (int row = 0; row < rows; ++row)
            width = std::max(width, m_delegate->sizeHint(option, model()->index(row, column)).width());
        setColumnWidth(column, std::clamp(width, MinWidth, m_mostFirstWidths.value(keyOf(column), MaxFirstWidth)));
    }
    stretch();
}

void TableView::fitColumnsAgain()
{
    m_fitted = false;
    fitColumnsOnce();
}

void TableView::stretch()
{
    const int column = columnOf(m_stretchColumn);
    if (!m_fitted || column < 0 || isColumnHidden(column))
        return;
    int others = 0;
    for (int i = 0; i < model()->columnCount(); ++i)
        if (i != column && !isColumnHidden(i))
            others += columnWidth(i);
    const int left = viewport()->width() - others;
    if (left > 140)
        setColumnWidth(column, left);
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    stretch();
}

void TableView::focusInEvent(QFocusEvent* event)
{
    // Not QAbstractItemView's, which would make the first row current: to look at a table is not to choose in it.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

Kube::ObjectRef TableView::currentReference() const
{
    return currentIndex().data(Items::ReferenceRole).value<Kube::ObjectRef>();
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT currentReferenceChanged(currentReference());
}

QString TableView::selectedText() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
            if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
                cells << singleLine(row.siblingAtColumn(column).data().toString());
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    const auto repaint = [this](int changed) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), RowHeight);
    };
    repaint(m_hoveredRow);
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
    repaint(row);
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(rowAt(qRound(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

bool TableView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
        return;
    }
    // Letters are commands of the window (/, :, y, d), not a search by typing.
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::repaintAges()
{
    const int first = rowAt(0);
    if (!model() || first < 0)
        return;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column) || !model()->index(first, column).data(Items::AgeRole).isValid())
            continue;
        viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
    }
}

void TableView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_ageTimer.timerId())
        return repaintAges();
    QTableView::timerEvent(event);
}

void TableView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    fitColumnsOnce();
    m_ageTimer.start(1s, this);
}

void TableView::hideEvent(QHideEvent* event)
{
    m_ageTimer.stop();
    QTableView::hideEvent(event);
}

} // namespace Chartroom::Widgets
