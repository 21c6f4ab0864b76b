// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/diff/diffview.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Documents::DiffRow;

namespace {

constexpr int LineHeight = 20;
constexpr int HeaderHeight = 24;
constexpr int NumberWidth = 38;
constexpr int SignWidth = 22;
/// Unchanged rows around a change that are never folded.
constexpr std::size_t Context = 3;
/// Folding fewer rows than this would save nothing.
constexpr std::size_t ShortestFold = 4;

std::size_t characters(const std::string& line)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

/// What is drawn of one text in one line.
struct DiffView::Side {
    int number = -1; ///< from 0; -1: the other text has more lines here
    const std::string* text = nullptr;
    const std::vector<Documents::TextSpan>* spans = nullptr;
    bool added = false;
    bool removed = false;
};

DiffView::DiffView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Differences"));
    updateMetrics();
}

void DiffView::updateMetrics()
{
    m_characterWidth = QFontMetricsF(Theme::font(FontRole::Fixed)).horizontalAdvance(QLatin1Char('m'));
}

void DiffView::setDiff(Documents::TextDiff diff, const QString& leftTitle, const QString& rightTitle)
{
    const bool sameTexts = leftTitle == m_leftTitle && rightTitle == m_rightTitle;
    const int scrolled = verticalScrollBar()->value();
    m_diff = std::move(diff);
    m_leftTitle = leftTitle;
    m_rightTitle = rightTitle;
    m_unfolded.clear();
    m_changes.clear();
    for (std::size_t row = 0; row < m_diff.rows.size(); ++row)
        if (m_diff.rows[row].kind != DiffRow::Kind::Same
            && (row == 0 || m_diff.rows[row - 1].kind == DiffRow::Kind::Same))
            m_changes.push_back(row);
    m_longest = 0;
    for (const auto* lines : {&m_diff.leftLines, &m_diff.rightLines})
        for (const std::string& line : *lines)
            m_longest = std::max(m_longest, static_cast<int>(std::min<std::size_t>(characters(line), 2000)));
    m_current = m_changes.empty() ? -1 : 0;
    rebuild();
    verticalScrollBar()->setValue(sameTexts ? scrolled : 0);
    horizontalScrollBar()->setValue(0);
    Q_EMIT currentChangeChanged(m_current);
}

void DiffView::clear()
{
    setDiff({}, {}, {});
}

void DiffView::setDiffLayout(Layout layout)
{
    if (layout == m_layout)
        return;
    m_layout = layout;
    rebuild();
}

void DiffView::setHidesUnchanged(bool hide)
{
    m_hideUnchanged = hide;
    m_unfolded.clear();
    rebuild();
}

void DiffView::appendRow(std::size_t row)
{
    if (m_layout == Layout::Inline && m_diff.rows[row].kind == DiffRow::Kind::Changed)
        return; // rebuild() writes changed runs, left halves first
    m_lines.push_back({Line::Part::Both, row, 0});
}

void DiffView::rebuild()
{
    m_lines.clear();
    const auto& rows = m_diff.rows;
    const auto changed = [&](std::size_t row) { return rows[row].kind != DiffRow::Kind::Same; };
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && changed(end) == changed(begin))
            ++end;
        if (changed(begin)) {
            if (m_layout == Layout::Inline) {
                for (std::size_t row = begin; row < end; ++row)
                    if (rows[row].left >= 0)
                        m_lines.push_back({Line::Part::Left, row, 0});
                for (std::size_t row = begin; row < end; ++row)
                    if (rows[row].right >= 0)
                        m_lines.push_back({Line::Part::Right, row, 0});
            } else {
                for (std::size_t row = begin; row < end; ++row)
                    appendRow(row);
            }
        } else {
            const std::size_t above = begin == 0 ? 0 : Context;
            const std::size_t below = end == rows.size() ? 0 : Context;
            // Equal texts are shown whole: there is nothing else to see.
            const bool fold = m_hideUnchanged && !m_changes.empty() && end - begin >= above + below + ShortestFold
                && std::ranges::find(m_unfolded, begin) == m_unfolded.end();
            for (std::size_t row = begin; row < end; ++row) {
                if (fold && row == begin + above) {
                    m_lines.push_back({Line::Part::Fold, begin, end - begin - above - below});
                    row = end - below;
                    if (row >= end)
                        break;
                }
                appendRow(row);
            }
        }
        begin = end;
    }
    updateScrollBars();
    viewport()->update();
}

void DiffView::unfold(std::size_t line)
{
    m_unfolded.push_back(m_lines[line].row);
    rebuild();
}

int DiffView::columnWidth() const
{
    return m_layout == Layout::SideBySide ? viewport()->width() / 2 : viewport()->width();
}

void DiffView::updateScrollBars()
{
    const int visible = std::max(1, (viewport()->height() - HeaderHeight) / LineHeight);
    verticalScrollBar()->setRange(0, std::max(0, lineCount() - visible));
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setSingleStep(1);
    const int numbers = m_layout == Layout::SideBySide ? NumberWidth : 2 * NumberWidth;
    const int room = columnWidth() - numbers - SignWidth - 8;
    const int needed = static_cast<int>(m_longest * m_characterWidth) + 1;
    horizontalScrollBar()->setRange(0, std::max(0, needed - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_characterWidth) * 4);
}

void DiffView::nextChange()
{
    if (m_current + 1 < changeCount())
        goTo(m_current + 1);
}

void DiffView::previousChange()
{
    if (m_current > 0)
        goTo(m_current - 1);
}

void DiffView::goTo(int change)
{
    m_current = change;
    const std::size_t row = m_changes[static_cast<std::size_t>(change)];
    const auto line = std::ranges::find_if(
        m_lines, [row](const Line& candidate) { return candidate.part != Line::Part::Fold && candidate.row == row; });
    verticalScrollBar()->setValue(static_cast<int>(line - m_lines.begin()) - static_cast<int>(Context));
    viewport()->update();
    Q_EMIT currentChangeChanged(m_current);
}

void DiffView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::color(Token::Surface));
    painter.setFont(Theme::font(FontRole::Fixed));
    painter.setClipRect(0, HeaderHeight, viewport()->width(), viewport()->height() - HeaderHeight);
    int y = HeaderHeight;
    for (std::size_t line = static_cast<std::size_t>(verticalScrollBar()->value());
        line < m_lines.size() && y < viewport()->height(); ++line, y += LineHeight) {
        if (m_lines[line].part == Line::Part::Fold)
            paintFold(painter, m_lines[line], y);
        else
            paintLine(painter, m_lines[line], y);
    }
    painter.setClipping(false);
    paintHeader(painter);
}

void DiffView::paintHeader(QPainter& painter) const
{
    const QRect bar(0, 0, viewport()->width(), HeaderHeight);
    painter.fillRect(bar, Theme::color(Token::Window));
    painter.setPen(Theme::color(Token::Border));
    painter.drawLine(0, HeaderHeight - 1, bar.right(), HeaderHeight - 1);
    painter.setFont(Theme::font(FontRole::Secondary));
    painter.setPen(Theme::color(Token::TextSecondary));
    const auto draw = [&](int x, int width, const QString& title) {
        painter.drawText(QRect(x, 0, width, HeaderHeight - 1), Qt::AlignVCenter,
            painter.fontMetrics().elidedText(title, Qt::ElideRight, width));
    };
    if (m_layout == Layout::SideBySide) {
        draw(NumberWidth + 6, columnWidth() - NumberWidth - 12, m_leftTitle);
        draw(columnWidth() + NumberWidth + 6, columnWidth() - NumberWidth - 12, m_rightTitle);
    } else if (!m_leftTitle.isEmpty()) {
        draw(2 * NumberWidth + 6, columnWidth() - 2 * NumberWidth - 12, m_leftTitle + u"  →  "_s + m_rightTitle);
    }
}

void DiffView::paintFold(QPainter& painter, const Line& line, int y) const
{
    const QRect area(0, y, viewport()->width(), LineHeight);
    painter.fillRect(area, Theme::color(Token::SelectionInactive));
    painter.save();
    painter.setFont(Theme::font(FontRole::Secondary));
    painter.setPen(Theme::color(Token::TextSecondary));
    const QString text = tr("%Ln line(s) without change", nullptr, static_cast<int>(line.folded));
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const int x = (area.width() - width) / 2;
    painter.drawText(QRect(x, y, width + 2, LineHeight), Qt::AlignVCenter, text);
    painter.drawPixmap(
        x - 20, y + 3, iconPixmap(u"chevron-down"_s, 14, Theme::color(Token::TextSecondary), devicePixelRatio()));
    painter.restore();
}

void DiffView::paintLine(QPainter& painter, const Line& line, int y) const
{
    const DiffRow& row = m_diff.rows[line.row];
    Side left;
    if (row.left >= 0)
        left = {row.left, &m_diff.leftLines[static_cast<std::size_t>(row.left)], &row.leftSpans, false,
            row.kind != DiffRow::Kind::Same};
    Side right;
    if (row.right >= 0)
        right = {row.right, &m_diff.rightLines[static_cast<std::size_t>(row.right)], &row.rightSpans,
            row.kind != DiffRow::Kind::Same, false};
    if (m_layout == Layout::SideBySide) {
        paintSide(painter, left, {0, y, columnWidth(), LineHeight});
        paintSide(painter, right, {columnWidth(), y, viewport()->width() - columnWidth(), LineHeight});
        return;
    }
    const bool showRight = line.part == Line::Part::Right || left.number < 0;
    const QRect numbers(0, y, NumberWidth, LineHeight);
    painter.fillRect(numbers, Theme::color(Token::Window));
    if (left.number >= 0 && line.part != Line::Part::Right) {
        painter.setPen(Theme::color(Token::TextSecondary));
        painter.drawText(
            numbers.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, QString::number(left.number + 1));
    }
    Side shown = showRight ? right : left;
    if (line.part == Line::Part::Both && row.right >= 0)
        shown.number = row.right;
    else if (!showRight)
        shown.number = -2; // a removed line has no number in the right text
    paintSide(painter, shown, {NumberWidth, y, viewport()->width() - NumberWidth, LineHeight});
}

void DiffView::paintSide(QPainter& painter, const Side& side, const QRect& area) const
{
    const QRect numbers(area.x(), area.y(), NumberWidth, LineHeight);
    painter.fillRect(numbers, Theme::color(Token::Window));
    const QRect body = area.adjusted(NumberWidth, 0, 0, 0);
    if (!side.text) {
        painter.fillRect(body, Theme::color(Token::SelectionInactive));
        return;
    }
    if (side.added || side.removed)
        painter.fillRect(body, Theme::color(side.added ? Token::DiffAdded : Token::DiffRemoved));
    painter.setPen(Theme::color(Token::TextSecondary));
    if (side.number >= 0)
        painter.drawText(
            numbers.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, QString::number(side.number + 1));
    if (side.added || side.removed)
        painter.drawText(
            QRect(body.x() + 6, body.y(), SignWidth, LineHeight), Qt::AlignVCenter, side.added ? u"+"_s : u"−"_s);
    painter.save();
    const QRect clip = body.adjusted(SignWidth, 0, -4, 0);
    painter.setClipRect(clip.intersected(QRect(0, HeaderHeight, viewport()->width(), viewport()->height())));
    const double x = clip.x() - horizontalScrollBar()->value();
    const QString text = singleLine(*side.text);
    const QFontMetricsF metrics(painter.font());
    const auto advance = [&](std::size_t bytes) {
        return metrics.horizontalAdvance(singleLine(std::string_view(*side.text).substr(0, bytes)));
    };
    for (const Documents::TextSpan& span : *side.spans) {
        const double begin = x + advance(span.begin);
        const double end = x + advance(span.begin + span.length);
        painter.fillRect(QRectF(begin, body.y() + 1, end - begin, LineHeight - 2),
            Theme::color(side.added ? Token::DiffAddedWord : Token::DiffRemovedWord));
    }
    painter.setPen(Theme::color(Token::Text));
    const double baseline = body.y() + (LineHeight + metrics.ascent() - metrics.descent()) / 2;
    painter.drawText(QPointF(x, baseline), text);
    painter.restore();
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void DiffView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void DiffView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateMetrics();
        updateScrollBars();
        viewport()->update();
    }
}

void DiffView::mousePressEvent(QMouseEvent* event)
{
    const int y = event->position().toPoint().y() - HeaderHeight;
    const auto line = static_cast<std::size_t>(verticalScrollBar()->value() + y / LineHeight);
    if (y >= 0 && line < m_lines.size() && m_lines[line].part == Line::Part::Fold)
        unfold(line);
    event->accept();
}

void DiffView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(
            Documents::unifiedDiff(m_diff, m_leftTitle.toStdString(), m_rightTitle.toStdString())));
        return;
    }
    switch (event->key()) {
    case Qt::Key_N:
        nextChange();
        return;
    case Qt::Key_P:
        previousChange();
        return;
    case Qt::Key_F:
        setHidesUnchanged(!m_hideUnchanged);
        return;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace Chartroom::Widgets
