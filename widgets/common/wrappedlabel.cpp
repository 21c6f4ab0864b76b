// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/wrappedlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Chartroom::Widgets {

namespace {

constexpr int ReadableCharacters = 80; ///< of a line, where there is room for any width
constexpr int FewestCharacters = 8;

} // namespace

WrappedLabel::WrappedLabel(QWidget* parent)
    : WrappedLabel({}, parent)
{ }

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // says that the height depends on the width
    setSelectable(true);
    setText(text);
}

void WrappedLabel::setSelectable(bool selectable)
{
    m_selectable = selectable;
    setCursor(selectable ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (!selectable)
        select(0, 0);
}

QString WrappedLabel::selection() const
{
    return text().mid(std::min(m_anchor, m_end), std::abs(m_end - m_anchor));
}

QStringList WrappedLabel::lines() const
{
    layOut(width() - frame().width());
    QStringList lines;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        lines << text().mid(m_layout.lineAt(i).textStart(), m_layout.lineAt(i).textLength());
    return lines;
}

void WrappedLabel::layOut(int width) const
{
    if (width == m_width && m_laidOut == text() && m_layout.font() == font())
        return;
    m_width = width;
    m_laidOut = text();
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setFont(font());
    m_layout.setText(QString(m_laidOut).replace(u'\n', QChar(QChar::LineSeparator)));
    qreal height = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    m_layout.endLayout();
    m_height = static_cast<int>(std::ceil(height));
}

QSize WrappedLabel::frame() const
{
    const QMargins margins = contentsMargins();
    return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        + QSize(2 * margin(), 2 * margin());
}

QPointF WrappedLabel::origin() const
{
    const QRect inside = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    layOut(inside.width());
    const int spare = inside.height() - m_height;
    const bool isCentred = alignment() & Qt::AlignVCenter;
    return inside.topLeft() + QPoint(0, isCentred ? std::max(spare / 2, 0) : 0);
}

int WrappedLabel::heightForWidth(int width) const
{
    layOut(width - frame().width());
    return m_height + frame().height();
}

QSize WrappedLabel::sizeHint() const
{
    ensurePolished();
    layOut(fontMetrics().averageCharWidth() * ReadableCharacters);
    return QSize(static_cast<int>(std::ceil(m_layout.maximumWidth() > m_width ? m_width : m_layout.maximumWidth())),
               m_height)
        + frame();
}

QSize WrappedLabel::minimumSizeHint() const
{
    ensurePolished();
    return QSize(fontMetrics().averageCharWidth() * FewestCharacters, fontMetrics().height()) + frame();
}

void WrappedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QList<QTextLayout::FormatRange> ranges;
    if (m_anchor != m_end) {
        QTextCharFormat format;
        format.setBackground(palette().highlight());
        format.setForeground(palette().highlightedText());
        ranges.push_back({std::min(m_anchor, m_end), std::abs(m_end - m_anchor), format});
    }
    m_layout.draw(&painter, origin(), ranges);
}

int WrappedLabel::positionAt(QPointF point) const
{
    const QPointF inText = point - origin();
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (inText.y() < line.y() + line.height() || i + 1 == m_layout.lineCount())
            return line.xToCursor(inText.x());
    }
    return 0;
}

void WrappedLabel::select(int anchor, int end)
{
    const auto length = static_cast<int>(text().size());
    m_anchor = std::min(anchor, length);
    m_end = std::min(end, length);
    update();
}

void WrappedLabel::copy() const
{
    QGuiApplication::clipboard()->setText(m_anchor == m_end ? text() : selection());
}

void WrappedLabel::mousePressEvent(QMouseEvent* event)
{
    if (!m_selectable || event->button() != Qt::LeftButton)
        return QLabel::mousePressEvent(event);
    const int position = positionAt(event->position());
    select(position, position);
}

void WrappedLabel::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_selectable || !(event->buttons() & Qt::LeftButton))
        return QLabel::mouseMoveEvent(event);
    select(m_anchor, positionAt(event->position()));
}

void WrappedLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_selectable || event->button() != Qt::LeftButton)
        return QLabel::mouseReleaseEvent(event);
    if (m_anchor == m_end)
        return;
    setFocus(Qt::MouseFocusReason); // for Ctrl+C; a click alone takes the focus from nothing
    if (QClipboard* clipboard = QGuiApplication::clipboard(); clipboard->supportsSelection())
        clipboard->setText(selection(), QClipboard::Selection);
}

/// The word, between spaces: all of an image's name.
void WrappedLabel::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!m_selectable || event->button() != Qt::LeftButton)
        return QLabel::mouseDoubleClickEvent(event);
    const QString whole = text();
    const int position = positionAt(event->position());
    int first = position;
    while (first > 0 && !whole.at(first - 1).isSpace())
        --first;
    int last = position;
    while (last < whole.size() && !whole.at(last).isSpace())
        ++last;
    select(first, last);
}

void WrappedLabel::keyPressEvent(QKeyEvent* event)
{
    if (m_selectable && event->matches(QKeySequence::Copy))
        copy();
    else if (m_selectable && event->matches(QKeySequence::SelectAll))
        select(0, static_cast<int>(text().size()));
    else
        QLabel::keyPressEvent(event);
}

void WrappedLabel::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy"), this, &WrappedLabel::copy);
    menu.exec(event->globalPos());
}

void WrappedLabel::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason) // its own menu
        select(0, 0);
    QLabel::focusOutEvent(event);
}

} // namespace Chartroom::Widgets
