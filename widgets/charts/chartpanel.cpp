// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/chartpanel.h"

#include "widgets/charts/plotview.h"
#include "widgets/common/pane.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

ChartPanel::ChartPanel(ChartUnit unit, Crosshair& crosshair, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(secondaryLabel({}, this))
    , m_plot(new PlotView(unit, crosshair, this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(Theme::font(FontRole::PaneTitle));
    m_title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a narrow panel cuts it, and stays narrow
    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 10, 0);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 1);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::setTitle(const QString& title, const QString& subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

QString ChartPanel::title() const
{
    return m_title->text();
}

QString ChartPanel::subtitle() const
{
    return m_subtitle->text();
}

void ChartPanel::setContent(ChartContent content)
{
    m_plot->setContent(std::move(content));
    setAccessibleName(title());
    setAccessibleDescription(summary());
}

const ChartContent& ChartPanel::content() const
{
    return m_plot->content();
}

QString ChartPanel::summary() const
{
    QStringList sentences {title()};
    for (const ChartSeries& series : content().series)
        sentences.push_back(series.name + u": "_s
            + (series.points.empty() ? QCoreApplication::translate("ChartPanel", "no data")
                                     : valueText(series.points.back().value, m_plot->unit())));
    return sentences.join(u". "_s) + u'.';
}

void ChartPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace Chartroom::Widgets
