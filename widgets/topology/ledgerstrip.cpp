// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/ledgerstrip.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/shapes.h"
#include "widgets/common/statewords.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"
#include "widgets/topology/mapstyle.h"
#include "widgets/topology/planlayer.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;
using Topology::CellState;

namespace {

constexpr double Left = 10;
constexpr double CellSide = 10;
constexpr double Gap = 16;
constexpr double LeastNote = 60; ///< px, below which a cut note says nothing

double advance(const QFont& font, const QString& text)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QFont strong()
{
    return Theme::font(FontRole::TableStrong);
}

} // namespace

LedgerStrip::LedgerStrip(QWidget* parent)
    : QWidget(parent)
    , m_close(new Button(tr("Close"), this))
    , m_review(new Button(tr("Back to the plan"), this))
{
    setObjectName(u"ledger"_s);
    setFixedHeight(30);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Pods by state"));
    static_cast<Button*>(m_close)->setCompact(true);
    static_cast<Button*>(m_review)->setCompact(true);
    static_cast<Button*>(m_review)->setLook(Button::Look::Primary);
    connect(m_close, &QPushButton::clicked, this, &LedgerStrip::planClosed);
    connect(m_review, &QPushButton::clicked, this, &LedgerStrip::planReviewRequested);
    m_close->hide();
    m_review->hide();
}

void LedgerStrip::setCounts(const Topology::Counts& counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    describe();
    update();
}

void LedgerStrip::describe()
{
    QStringList parts;
    for (const CellState state : Topology::AllCellStates)
        parts << stateWord(stateOf(state)) + u' ' + QLocale().toString(m_counts[state]);
    parts << tr("%Ln pod(s)", nullptr, int(m_counts.total())) << m_note;
    setAccessibleDescription(parts.join(u", "_s));
}

void LedgerStrip::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_note = note;
    setToolTip(Qt::convertFromPlainText(note, Qt::WhiteSpaceNormal)); // it may be cut
    describe();
    update();
}

void LedgerStrip::setFilter(std::optional<CellState> state)
{
    m_filter = state;
    update();
}

void LedgerStrip::setPlan(
    const QString& title, const std::array<std::uint32_t, PlanMarkCount>& counts, std::uint32_t unchanged)
{
    m_isPlan = true;
    m_planTitle = title;
    m_planCounts = counts;
    m_planUnchanged = unchanged;
    m_close->show();
    m_review->show();
    update();
}

void LedgerStrip::clearPlan()
{
    m_isPlan = false;
    m_close->hide();
    m_review->hide();
    update();
}

void LedgerStrip::resizeEvent(QResizeEvent* event)
{
    m_review->resize(m_review->sizeHint());
    m_close->resize(m_close->sizeHint());
    m_review->move(width() - m_review->width() - 10, (height() - m_review->height()) / 2);
    m_close->move(m_review->x() - m_close->width() - 6, (height() - m_close->height()) / 2);
    QWidget::resizeEvent(event);
}

/// Cell, word, count; where the strip is narrow the words are left out, and their shapes and numbers remain.
std::vector<LedgerStrip::Entry> LedgerStrip::entries() const
{
    const QFont plain = Theme::font(FontRole::Table);
    for (const bool hasWords : {true, false}) {
        std::vector<Entry> all;
        double x = Left;
        for (const CellState state : Topology::AllCellStates) {
            const double word = hasWords ? advance(plain, stateWord(stateOf(state))) + 5 : 0;
            const double width = CellSide + 6 + word + advance(strong(), QLocale().toString(m_counts[state]));
            all.push_back({{x - 5, 3, width + 10, height() - 6.0}, state});
            x += width + Gap;
        }
        if (x < width() - 120 || !hasWords)
            return all;
    }
    return {};
}

void LedgerStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(m_isPlan ? Token::NoticeBand : Token::Window));
    painter.setPen(m_isPlan ? Theme::fill(State::Missing) : Theme::color(Token::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    m_isPlan ? paintPlan(painter) : paintLedger(painter);
}

void LedgerStrip::paintLedger(QPainter& painter)
{
    const QFont plain = Theme::font(FontRole::Table);
    const std::vector<Entry> all = entries();
    double right = Left;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& [place, state] = all[i];
        const bool isChosen = m_filter == state;
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChosen || m_hovered == int(i)) {
            painter.setPen(isChosen ? Theme::color(Token::Accent) : Qt::transparent);
            painter.setBrush(Theme::color(isChosen ? Token::Selection : Token::RowHover));
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        if (hasFocus() && m_focused == int(i))
            paintFocusRing(painter, place);
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintCell(painter,
            {std::round(place.left()) + 5, std::round(place.center().y() - CellSide / 2), CellSide, CellSide},
            stateOf(state), Theme::scheme());
        const QString count = QLocale().toString(m_counts[state]);
        const double countWidth = advance(strong(), count);
        QRectF text = place.adjusted(5 + CellSide + 6, 0, -5, 0);
        painter.setPen(Theme::color(Token::TextSecondary));
        painter.setFont(plain);
        if (text.width() > countWidth + 8)
            painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, stateWord(stateOf(state)));
        painter.setPen(Theme::color(Token::Text));
        painter.setFont(strong());
        painter.drawText(text.adjusted(-2, 0, 1, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        right = place.right();
    }
    const QString total = u"= "_s + tr("%Ln pod(s)", nullptr, int(m_counts.total()));
    painter.setFont(strong());
    painter.setPen(Theme::color(Token::Text));
    painter.drawText(QRectF(right + 8, 0, width() - right - 8, height()), Qt::AlignLeft | Qt::AlignVCenter, total);
    right += 8 + advance(strong(), total) + Gap;
    painter.setFont(plain);
    painter.setPen(Theme::color(Token::TextSecondary));
    const QRectF rest(right, 0, width() - 10 - right, height());
    if (rest.width() >= LeastNote)
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
            QFontMetricsF(plain).elidedText(m_note, Qt::ElideRight, rest.width()));
}

void LedgerStrip::paintPlan(QPainter& painter)
{
    const QFont plain = Theme::font(FontRole::Table);
    const std::array<QString, PlanMarkCount> words {
        tr("created"), tr("changed"), tr("pods restarted"), tr("deleted"), tr("depend")};
    double x = Left;
    painter.drawPixmap(
        QPointF(x, 7), iconPixmap(u"page-topology"_s, 16, Theme::color(Token::Text), devicePixelRatioF()));
    x += 22;
    const double end = m_close->x() - 10;
    const QString title
        = QFontMetrics(strong()).elidedText(m_planTitle, Qt::ElideRight, int(std::max(80.0, end - x - 420)));
    painter.setFont(strong());
    painter.setPen(Theme::color(Token::Text));
    painter.drawText(QRectF(x, 0, end - x, height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    x += advance(strong(), title) + Gap;
    for (std::size_t i = 0; i < PlanMarkCount; ++i) {
        const QString count = QLocale().toString(m_planCounts[i]);
        const double width = 22 + advance(strong(), count) + 4 + advance(plain, words[i]);
        if (x + width > end)
            return;
        paintPlanGlyph(painter, {x, 7, 16, 16}, PlanMark(i), Theme::scheme());
        x += 22;
        painter.setPen(Theme::color(Token::Text));
        painter.setFont(strong());
        painter.drawText(QRectF(x, 0, end - x, height()), Qt::AlignLeft | Qt::AlignVCenter, count);
        x += advance(strong(), count) + 4;
        painter.setFont(plain);
        painter.drawText(QRectF(x, 0, end - x, height()), Qt::AlignLeft | Qt::AlignVCenter, words[i]);
        x += advance(plain, words[i]) + Gap;
    }
    const QString rest = tr("%Ln object(s) unchanged", nullptr, int(m_planUnchanged));
    if (m_planUnchanged == 0 || x + advance(plain, rest) > end)
        return;
    painter.setPen(Theme::color(Token::TextSecondary));
    painter.drawText(QRectF(x, 0, end - x, height()), Qt::AlignLeft | Qt::AlignVCenter, rest);
}

void LedgerStrip::choose(CellState state)
{
    m_filter = m_filter == state ? std::nullopt : std::optional(state);
    update();
    Q_EMIT filterChosen(m_filter);
}

void LedgerStrip::mouseMoveEvent(QMouseEvent* event)
{
    const std::vector<Entry> all = m_isPlan ? std::vector<Entry>() : entries();
    const auto hit
        = std::ranges::find_if(all, [&](const Entry& entry) { return entry.place.contains(event->position()); });
    const int hovered = hit == all.end() ? -1 : int(hit - all.begin());
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void LedgerStrip::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void LedgerStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_hovered >= 0)
        choose(Topology::AllCellStates[std::size_t(m_hovered)]);
}

void LedgerStrip::keyPressEvent(QKeyEvent* event)
{
    constexpr int count = int(Topology::CellStateCount);
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_focused = (m_focused + (event->key() == Qt::Key_Right ? 1 : count - 1)) % count;
        update();
    } else if ((event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) && !m_isPlan) {
        choose(Topology::AllCellStates[std::size_t(m_focused)]);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Chartroom::Widgets
