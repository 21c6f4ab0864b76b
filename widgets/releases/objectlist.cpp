// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/releases/objectlist.h"

#include "widgets/common/icons.h"
#include "widgets/common/shapes.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int IconSize = 14;
constexpr int Padding = 8;

class LineDelegate : public QStyledItemDelegate {
public:
    LineDelegate(ObjectList& list, bool boxed)
        : QStyledItemDelegate(&list)
        , m_list(list)
        , m_boxed(boxed)
    { }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, m_list.rowHeight()}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ObjectLine& line = m_list.lines()[static_cast<std::size_t>(index.row())];
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect,
                Theme::color(option.state & QStyle::State_HasFocus || m_list.hasFocus() ? Token::Selection
                                                                                        : Token::SelectionInactive));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, Theme::color(Token::RowHover));
        if (m_boxed) {
            painter->setPen(Theme::color(Token::GridLine));
            painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        }
        QRect rect = option.rect.adjusted(Padding, 0, -Padding, 0);
        paintMark(*painter, rect, line);
        paintName(*painter, rect, line);
        painter->restore();
    }

private:
    void paintMark(QPainter& painter, QRect& rect, const ObjectLine& line) const
    {
        const QColor color = ObjectList::markColor(line.mark);
        const QRectF box(rect.left() + 0.5, rect.center().y() - 7.5, 16, 16);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_boxed) {
            painter.setPen(QPen(color, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 3, 3);
        }
        painter.setFont(Theme::font(FontRole::TableStrong));
        painter.setPen(color);
        painter.drawText(box.translated(0, -0.5), Qt::AlignCenter, ObjectList::markText(line.mark));
        rect.setLeft(rect.left() + (m_boxed ? 26 : 22));
    }

    void paintName(QPainter& painter, QRect rect, const ObjectLine& line) const
    {
        painter.setFont(Theme::font(FontRole::Table));
        painter.setPen(Theme::color(Token::TextSecondary));
        if (line.progress != ObjectLine::Progress::None)
            paintProgress(painter, rect, line.progress);
        if (!line.figures.isEmpty()) {
            painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, line.figures);
            rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(line.figures) - 12);
        }
        painter.drawPixmap(rect.left(), rect.center().y() - IconSize / 2,
            iconPixmap(kindIconName(line.kind), IconSize, Theme::color(Token::TextSecondary),
                painter.device()->devicePixelRatio()));
        rect.setLeft(rect.left() + IconSize + 6);
        const QString kind = singleLine(line.kind);
        painter.drawText(rect, Qt::AlignVCenter, kind);
        rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(kind) + 5);

        // The clause has a column of its own where there is room, as a table without a header.
        const int column = m_list.viewport()->width() * 44 / 100;
        QRect nameRect = rect;
        if (!line.clause.isEmpty())
            nameRect.setRight(std::max(column - 8, rect.left() + 40));
        painter.setFont(Theme::font(line.mark == ObjectLine::Mark::Same ? FontRole::Table : FontRole::TableStrong));
        painter.setPen(Theme::color(line.mark == ObjectLine::Mark::Same ? Token::TextSecondary : Token::Text));
        painter.drawText(
            nameRect, Qt::AlignVCenter, elideMiddle(singleLine(line.name), painter.fontMetrics(), nameRect.width()));
        if (line.clause.isEmpty())
            return;
        const QRect clauseRect(column, rect.top(), rect.right() - column, rect.height());
        painter.setFont(Theme::font(FontRole::Table));
        painter.setPen(Theme::color(Token::TextSecondary));
        painter.drawText(clauseRect, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(singleLine(line.clause), Qt::ElideRight, clauseRect.width()));
    }

    void paintProgress(QPainter& painter, QRect& rect, ObjectLine::Progress progress) const
    {
        const QRectF box(rect.right() - 14, rect.center().y() - 7, 14, 14);
        const State state = progress == ObjectLine::Progress::Done ? State::Synced
            : progress == ObjectLine::Progress::Failed             ? State::Degraded
            : progress == ObjectLine::Progress::Running            ? State::Progressing
                                                                   : State::Suspended;
        if (progress != ObjectLine::Progress::Waiting)
            paintState(painter, box, state, Theme::scheme());
        rect.setRight(rect.right() - 22);
    }

    ObjectList& m_list;
    bool m_boxed;
};

} // namespace

ObjectList::ObjectList(Look look, QWidget* parent)
    : QListWidget(parent)
    , m_look(look)
{
    setFrameShape(look == Look::Boxed ? QFrame::StyledPanel : QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new LineDelegate(*this, look == Look::Boxed));
    setAccessibleName(tr("Objects"));
}

void ObjectList::setLines(std::vector<ObjectLine> lines)
{
    const int row = currentRow();
    m_lines = std::move(lines);
    clear();
    for (const ObjectLine& line : m_lines) {
        // The text is what a screen reader says, and what typing searches.
        auto* item = new QListWidgetItem(line.kind + u' ' + singleLine(line.name) + u", "_s + line.clause, this);
        item->setToolTip(line.toolTip.isEmpty() ? QString() : Qt::convertFromPlainText(line.toolTip));
    }
    if (row >= 0 && row < count())
        setCurrentRow(row);
}

void ObjectList::setProgress(int row, ObjectLine::Progress progress, const QString& toolTip)
{
    if (row < 0 || row >= count())
        return;
    m_lines[static_cast<std::size_t>(row)].progress = progress;
    if (!toolTip.isEmpty())
        item(row)->setToolTip(Qt::convertFromPlainText(toolTip));
    viewport()->update();
}

QString ObjectList::markText(ObjectLine::Mark mark)
{
    switch (mark) {
    case ObjectLine::Mark::Created:
        return u"+"_s;
    case ObjectLine::Mark::Changed:
        return u"~"_s;
    case ObjectLine::Mark::Restarted:
        return u"↻"_s;
    case ObjectLine::Mark::Deleted:
        return u"−"_s;
    case ObjectLine::Mark::Kept:
        return u"="_s;
    case ObjectLine::Mark::Depends:
        return u"◇"_s;
    case ObjectLine::Mark::Same:
        break;
    }
    return u"="_s;
}

QColor ObjectList::markColor(ObjectLine::Mark mark)
{
    switch (mark) {
    case ObjectLine::Mark::Created:
        return Theme::text(Widgets::State::Healthy);
    case ObjectLine::Mark::Changed:
        return Theme::text(Widgets::State::Missing);
    case ObjectLine::Mark::Restarted:
        return Theme::text(Widgets::State::Progressing);
    case ObjectLine::Mark::Deleted:
        return Theme::text(Widgets::State::Degraded);
    case ObjectLine::Mark::Kept:
    case ObjectLine::Mark::Depends:
        return Theme::text(Widgets::State::Suspended);
    case ObjectLine::Mark::Same:
        break;
    }
    return Theme::color(Token::TextSecondary);
}

} // namespace Chartroom::Widgets
