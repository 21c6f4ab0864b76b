// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/pane.h"

#include "widgets/common/band.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int HeaderHeight = 32;

class SecondaryLabel final : public QLabel {
public:
    using QLabel::QLabel;
    void recolour()
    {
        QPalette own = palette();
        own.setColor(QPalette::WindowText, Theme::color(Token::TextSecondary));
        setPalette(own);
    }

protected:
    void changeEvent(QEvent* event) override
    {
        // A child hears of a new scheme as a change of its own palette, which recolouring is again: once is enough.
        const bool isChange
            = event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange;
        if (isChange && palette().color(QPalette::WindowText) != Theme::color(Token::TextSecondary))
            recolour();
        QLabel::changeEvent(event);
    }
};

} // namespace

QLabel* secondaryLabel(const QString& text, QWidget* parent)
{
    auto* label = new SecondaryLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->recolour();
    return label;
}

PaneStack::PaneStack(QWidget* parent)
    : QWidget(parent)
    , m_band(new Band(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new PaneState(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_state);
    m_band->setIcon(u"clock"_s);
    m_band->hide();
}

void PaneStack::setContent(QWidget* content)
{
    m_content = content;
    m_stack->addWidget(content);
    m_stack->setCurrentWidget(content);
}

void PaneStack::showContent()
{
    if (m_content)
        m_stack->setCurrentWidget(m_content);
}

void PaneStack::showMessage(const PaneMessage& message)
{
    m_state->setMessage(message);
    m_stack->setCurrentWidget(m_state);
}

bool PaneStack::isShowingMessage() const
{
    return m_stack->currentWidget() == m_state;
}

void PaneStack::setStale(const QString& title, const QString& detail)
{
    m_band->setText(title, detail);
    m_band->setVisible(!title.isEmpty());
}

Pane::Pane(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(secondaryLabel({}, this))
    , m_header(new QHBoxLayout)
    , m_stack(new PaneStack(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(Theme::font(FontRole::PaneTitle));
    m_subtitle->setFont(Theme::font(FontRole::Table));
    m_header->setContentsMargins(10, 0, 6, 0);
    m_header->setSpacing(8);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* header = new QWidget(this);
    header->setFixedHeight(HeaderHeight);
    header->setLayout(m_header);
    column->addWidget(header);
    column->addWidget(m_stack, 1);
}

void Pane::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Pane::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
}

void Pane::addHeaderWidget(QWidget* widget)
{
    m_header->addWidget(widget);
}

void Pane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        m_title->setFont(Theme::font(FontRole::PaneTitle));
    QWidget::changeEvent(event);
}

void Pane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.drawLine(1, HeaderHeight, width() - 2, HeaderHeight);
}

} // namespace Chartroom::Widgets
