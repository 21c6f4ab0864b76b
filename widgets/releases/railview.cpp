// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/releases/railview.h"

#include "models/base/timetext.h"
#include "widgets/common/icons.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/style.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using History::RailEntry;

namespace {

constexpr int LineX = 22; ///< of the rail itself
constexpr int TextX = 42;
constexpr int RightMargin = 14;

/// Paints one stop: the rail with its disc at the left, three lines of text beside it.
class StopDelegate : public QStyledItemDelegate {
public:
    explicit StopDelegate(RailView& view)
        : QStyledItemDelegate(&view)
        , m_view(view)
    { }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {320, RailView::StopHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& entries = m_view.rail().entries();
        const RailEntry& entry = entries[static_cast<std::size_t>(index.row())];
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintBackground(*painter, option, entry);
        paintRail(*painter, option.rect, entry, index.row() == 0, index.row() + 1 == static_cast<int>(entries.size()));
        const QRect text = option.rect.adjusted(TextX, 8, -RightMargin, 0);
        paintFirstLine(*painter, {text.left(), text.top(), text.width(), 22}, entry);
        paintSecondLine(*painter, {text.left(), text.top() + 22, text.width(), 20}, entry);
        painter->setFont(Theme::font(FontRole::Secondary));
        painter->setPen(Theme::color(Token::TextSecondary));
        painter->drawText(QRect(text.left(), text.top() + 42, text.width(), 18), Qt::AlignVCenter, entry.sources);
        if (option.state & QStyle::State_HasFocus && m_view.hasFocus())
            paintFocusRing(*painter, QRectF(option.rect).adjusted(0, 0, 0, -1), 0);
        painter->restore();
    }

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const RailEntry& entry) const
    {
        const bool isB = m_view.hasPoints() ? entry.number == m_view.pointB() : option.state & QStyle::State_Selected;
        if (isB)
            painter.fillRect(option.rect, Theme::color(Token::Selection));
        else if (m_view.hasPoints() && entry.number == m_view.pointA())
            painter.fillRect(option.rect, Theme::color(Token::SelectionInactive));
        else if (option.state & QStyle::State_MouseOver)
            painter.fillRect(option.rect, Theme::color(Token::RowHover));
        painter.setPen(Theme::color(Token::GridLine));
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

    void paintRail(QPainter& painter, const QRect& rect, const RailEntry& entry, bool first, bool last) const
    {
        const QColor ink = Theme::color(Token::Text);
        const QPointF centre(rect.left() + LineX + 0.5, rect.top() + 20.5);
        painter.setPen(QPen(Theme::color(Token::Strong), 1.5));
        if (!first)
            painter.drawLine(QPointF(centre.x(), rect.top()), centre);
        if (!last)
            painter.drawLine(centre, QPointF(centre.x(), rect.bottom() + 1));
        painter.setBrush(entry.isActive ? ink : Theme::color(Token::Surface));
        painter.setPen(QPen(entry.isFailed ? Theme::text(State::Degraded) : ink, 1.75));
        painter.drawEllipse(centre, 5.5, 5.5);
        if (entry.isFailed) {
            painter.drawLine(centre + QPointF(-2, -2), centre + QPointF(2, 2));
            painter.drawLine(centre + QPointF(-2, 2), centre + QPointF(2, -2));
        } else if (entry.isRollback) {
            paintTurn(painter, centre, entry.isActive ? Theme::color(Token::Surface) : ink);
        }
    }

    /// A turn inside the ring: three quarters of a circle that ends in a point.
    static void paintTurn(QPainter& painter, const QPointF& centre, const QColor& color)
    {
        painter.setPen(QPen(color, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(centre.x() - 2.5, centre.y() - 2.5, 5, 5), 120 * 16, -270 * 16);
        QPainterPath head;
        head.addPolygon(
            QPolygonF({centre + QPointF(-3.6, -1.4), centre + QPointF(-0.6, -1.2), centre + QPointF(-2.2, -4)}));
        painter.fillPath(head, color);
    }

    static int paintChip(QPainter& painter, int x, const QRect& line, const QString& text, const QColor& ink)
    {
        painter.setFont(Theme::font(FontRole::Secondary));
        const int width = painter.fontMetrics().horizontalAdvance(text) + 10;
        const QRectF box(x + 0.5, line.center().y() - 8.5, width, 17);
        painter.setPen(Theme::color(Token::Border));
        painter.setBrush(Theme::color(Token::Surface));
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter, text);
        return x + width + 8;
    }

    static int paintBadge(QPainter& painter, int x, const QRect& line, const QString& letter)
    {
        const QRectF box(x, line.center().y() - 8, 17, 17);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::Accent));
        painter.drawRoundedRect(box, 3, 3);
        painter.setFont(Theme::font(FontRole::TableStrong));
        painter.setPen(Theme::color(Token::TextOnAccent));
        painter.drawText(box, Qt::AlignCenter, letter);
        return x + 25;
    }

    void paintFirstLine(QPainter& painter, QRect line, const RailEntry& entry) const
    {
        painter.setFont(Theme::font(FontRole::Table));
        painter.setPen(Theme::color(Token::Text));
        if (entry.deployed) {
            const QString moment = momentText(*entry.deployed);
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, moment);
            line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(moment) - 10);
        }
        int x = line.left();
        const QString number = QString::number(entry.number);
        painter.setFont(Theme::font(FontRole::PaneTitle));
        painter.drawText(QRect(x, line.top(), 80, line.height()), Qt::AlignVCenter, number);
        x += painter.fontMetrics().horizontalAdvance(number) + 10;
        if (m_view.hasPoints()) {
            if (entry.number == m_view.pointA())
                x = paintBadge(painter, x, line, u"A"_s);
            if (entry.number == m_view.pointB())
                x = paintBadge(painter, x, line, u"B"_s);
        }
        if (!entry.status.isEmpty())
            x = paintChip(painter, x, line, entry.status,
                entry.isFailed ? Theme::text(State::Degraded) : Theme::color(Token::TextSecondary));
        painter.setFont(Theme::font(FontRole::Table));
        painter.setPen(Theme::color(Token::Text));
        const auto put = [&](const QString& text, Token token) {
            const int room = line.right() - x;
            if (room < 24 || text.isEmpty())
                return;
            painter.setPen(Theme::color(token));
            const QString shown = elideMiddle(singleLine(text), painter.fontMetrics(), room);
            painter.drawText(QRect(x, line.top(), room, line.height()), Qt::AlignVCenter, shown);
            x += painter.fontMetrics().horizontalAdvance(shown) + 10;
        };
        put(entry.title, Token::Text);
        if (!entry.appVersion.isEmpty())
            put(RailView::tr("app %1").arg(entry.appVersion), Token::TextSecondary);
    }

    void paintSecondLine(QPainter& painter, QRect line, const RailEntry& entry) const
    {
        painter.setFont(Theme::font(FontRole::Table));
        painter.setPen(Theme::color(Token::TextSecondary));
        if (const auto seconds = entry.activeSeconds(m_view.clock().now())) {
            const QString length = QString::fromStdString(durationText(std::chrono::seconds(*seconds)));
            const QString text
                = entry.isActive ? RailView::tr("active %1 so far").arg(length) : RailView::tr("active %1").arg(length);
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
            line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(text) - 12);
        }
        QString text = entry.why;
        if (!entry.who.isEmpty())
            text = text.isEmpty() ? entry.who : entry.who + u": "_s + text;
        QColor ink = Theme::color(Token::Text);
        if (!entry.error.isEmpty()) {
            text = entry.error;
            ink = Theme::text(State::Degraded);
        } else if (!entry.isRead) {
            text = RailView::tr("Reading the record…");
            ink = Theme::color(Token::TextSecondary);
        }
        if (!entry.who.isEmpty()) {
            painter.drawPixmap(line.left(), line.center().y() - 6,
                iconPixmap(u"user"_s, 14, Theme::color(Token::TextSecondary), painter.device()->devicePixelRatio()));
            line.setLeft(line.left() + 18);
        }
        painter.setPen(ink);
        painter.drawText(
            line, Qt::AlignVCenter, painter.fontMetrics().elidedText(singleLine(text), Qt::ElideRight, line.width()));
    }

    RailView& m_view;
};

} // namespace

QString momentText(TimePoint moment)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    //: A moment of this or another year, in Qt's date format
    return QLocale().toString(time, RailView::tr("d MMM HH:mm:ss"));
}

RailView::RailView(History::RailModel& rail, const Clock& clock, bool withPoints, QWidget* parent)
    : QListView(parent)
    , m_rail(rail)
    , m_clock(clock)
    , m_withPoints(withPoints)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new StopDelegate(*this));
    setModel(&rail);
    setAccessibleName(tr("History"));
    connect(&rail, &History::RailModel::changed, this, [this] {
        followActive();
        viewport()->update();
    });
    startTimer(1000); // "active 7m26s so far"
    followActive();
}

std::int64_t RailView::numberAt(const QModelIndex& index) const
{
    return index.isValid() ? m_rail.entries()[static_cast<std::size_t>(index.row())].number : 0;
}

void RailView::followActive()
{
    if (!m_withPoints)
        return;
    const auto& entries = m_rail.entries();
    if (m_chosenA && !m_rail.entryOf(m_a))
        m_chosenA = false;
    if (m_chosenB && !m_rail.entryOf(m_b))
        m_chosenB = false;
    std::int64_t a = m_a;
    std::int64_t b = m_b;
    if (!m_chosenA) {
        const auto active = std::ranges::find(entries, true, &RailEntry::isActive);
        a = active != entries.end() ? active->number : entries.empty() ? 0 : entries.front().number;
    }
    if (!m_chosenB)
        b = before(a);
    if (a == m_a && b == m_b)
        return;
    m_a = a;
    m_b = b;
    if (const int row = m_rail.rowOf(m_b); row >= 0)
        setCurrentIndex(m_rail.index(row));
    Q_EMIT pointsChanged();
}

/// The one before A that once ran; where there is none, A itself: then its contents are shown.
std::int64_t RailView::before(std::int64_t a) const
{
    const auto& entries = m_rail.entries();
    const auto found
        = std::ranges::find_if(entries, [a](const RailEntry& entry) { return entry.number < a && !entry.isFailed; });
    return found != entries.end() ? found->number : a;
}

void RailView::setPointA(std::int64_t number)
{
    if (!m_withPoints || !m_rail.entryOf(number))
        return;
    m_chosenA = true;
    if (m_a == number)
        return;
    m_a = number;
    if (!m_chosenB)
        m_b = before(number);
    viewport()->update();
    Q_EMIT pointsChanged();
}

void RailView::setPointB(std::int64_t number)
{
    if (!m_withPoints || !m_rail.entryOf(number))
        return;
    m_chosenB = true;
    if (m_b == number)
        return;
    m_b = number;
    viewport()->update();
    Q_EMIT pointsChanged();
}

void RailView::resetPoints()
{
    m_chosenA = false;
    m_chosenB = false;
    m_a = 0;
    m_b = 0;
    followActive();
    scrollToTop();
}

void RailView::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    const std::int64_t number = numberAt(indexAt(event->position().toPoint()));
    if (event->button() != Qt::LeftButton || number == 0)
        return;
    if (event->modifiers() & Qt::ShiftModifier)
        setPointA(number);
    else
        setPointB(number);
}

void RailView::keyPressEvent(QKeyEvent* event)
{
    const auto move = [this](int by) {
        const int row = std::clamp(currentIndex().row() + by, 0, std::max(0, m_rail.rowCount() - 1));
        setCurrentIndex(m_rail.index(row));
    };
    switch (event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_J:
        return move(1);
    case Qt::Key_K:
        return move(-1);
    case Qt::Key_A:
        return setPointA(numberAt(currentIndex()));
    case Qt::Key_B:
    case Qt::Key_Space:
        return setPointB(numberAt(currentIndex()));
    case Qt::Key_R:
        Q_EMIT rollbackWanted();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void RailView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
}

void RailView::timerEvent(QTimerEvent* event)
{
    QListView::timerEvent(event);
    if (isOnScreen(*this))
        viewport()->update(0, 0, viewport()->width(), StopHeight * 2);
}

} // namespace Chartroom::Widgets
