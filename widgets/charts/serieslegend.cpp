// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/serieslegend.h"

#include "models/metrics/candidatemodel.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <algorithm>

namespace Chartroom::Widgets {

namespace {

constexpr int LineWidth = 14;
constexpr int Gap = 16;
constexpr int BoxSize = 11;

} // namespace

SeriesLegend::SeriesLegend(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(32);
}

void SeriesLegend::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    update();
}

void SeriesLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(Theme::font(FontRole::Secondary));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString release = tr("release");
    const QString noData = tr("no data");
    const int notes = metrics.horizontalAdvance(release) + metrics.horizontalAdvance(noData) + 2 * Gap + 40;
    int right = width() - 12 - notes;
    // Names share what room there is.
    const int count = std::max(1, static_cast<int>(m_entries.size()));
    const int room = std::max(40, (right - 12) / count - LineWidth - 6 - Gap);
    int x = 12;
    for (const Entry& entry : m_entries) {
        painter.fillRect(x, height() / 2 - 1, LineWidth, 3, Theme::series(entry.color));
        x += LineWidth + 6;
        const QString name = elideMiddle(entry.name, metrics, room);
        painter.setPen(Theme::color(Token::Text));
        painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name) + Gap;
    }
    x = right;
    painter.setPen(Theme::color(Token::Text));
    painter.drawLine(x + 4, height() / 2 - 6, x + 4, height() / 2 + 6);
    painter.fillRect(x + 1, height() / 2 - 6, 7, 5, Theme::color(Token::Text));
    x += 14;
    painter.setPen(Theme::color(Token::TextSecondary));
    painter.drawText(QRect(x, 0, 200, height()), Qt::AlignVCenter, release);
    x += metrics.horizontalAdvance(release) + Gap;
    for (int dot = 0; dot < 4; ++dot)
        painter.fillRect(x + dot * 4, height() / 2 - 1, 2, 3, Theme::color(Token::TextSecondary));
    painter.drawText(QRect(x + 20, 0, 200, height()), Qt::AlignVCenter, noData);
}

void ColorBoxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect,
            Theme::color(option.widget && option.widget->hasFocus() ? Token::Selection : Token::SelectionInactive));
    painter->setPen(Theme::color(Token::GridLine));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const int color = index.data(Metrics::CandidateModel::ColorRole).toInt();
    const QRectF box(
        option.rect.center().x() - BoxSize / 2 + 0.5, option.rect.center().y() - BoxSize / 2 + 0.5, BoxSize, BoxSize);
    painter->setPen(color >= 0 ? QPen(Qt::NoPen) : QPen(Theme::color(Token::Strong), 1));
    painter->setBrush(color >= 0 ? QBrush(Theme::series(color)) : QBrush(Qt::NoBrush));
    painter->drawRect(color >= 0 ? box.adjusted(-0.5, -0.5, 0.5, 0.5) : box);
    painter->restore();
}

QSize ColorBoxDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {26, 24};
}

} // namespace Chartroom::Widgets
