// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/panestate.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrappedlabel.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int IconSize = 28;
constexpr int Margin = 20;

class ProgressLine final : public QWidget {
public:
    explicit ProgressLine(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(4);
    }
    void setValue(double value)
    {
        m_value = value;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::color(Token::Sunken));
        if (m_value >= 0)
            painter.fillRect(QRectF(0, 0, width() * std::min(m_value, 1.0), height()), Theme::color(Token::Accent));
    }

private:
    double m_value = -1;
};

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new WrappedLabel(parent);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

class Quotation final : public WrappedLabel {
public:
    explicit Quotation(QWidget* parent)
        : WrappedLabel(parent)
    {
        setContentsMargins(8, 6, 8, 6);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.setPen(Theme::color(Token::Border));
        painter.setBrush(Theme::color(Token::Window));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter.end();
        WrappedLabel::paintEvent(event);
    }
};

void setOptionalText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

PaneMessage PaneMessage::fromError(const Error& error, std::vector<PaneAction> actions)
{
    const bool forbidden = error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::Unauthorized;
    PaneMessage message;
    message.icon = forbidden ? u"lock"_s : u"error"_s;
    message.title = error.attempted;
    message.quoted = severalLines(error.said, 2000);
    message.hint = error.advice;
    message.actions = std::move(actions);
    return message;
}

PaneState::PaneState(QWidget* parent)
    : QWidget(parent)
    , m_title(plainLabel(this))
    , m_detail(plainLabel(this))
    , m_quoted(new Quotation(this))
    , m_hint(plainLabel(this))
    , m_progress(new ProgressLine(this))
    , m_actionRow(new QWidget(this))
    , m_actions(new QHBoxLayout(m_actionRow))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Margin + IconSize + 14, Margin, Margin, Margin);
    column->setSpacing(4);
    m_actions->setContentsMargins(0, 6, 0, 0);
    m_actions->setSpacing(8);
    for (QWidget* part :
        {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_progress),
            static_cast<QWidget*>(m_quoted), static_cast<QWidget*>(m_hint), m_actionRow}) {
        part->setMaximumWidth(640);
        column->addWidget(part);
    }
    column->addStretch(1);
    applyFonts();
}

PaneState::~PaneState() = default;

void PaneState::applyFonts()
{
    m_title->setFont(Theme::font(FontRole::PaneTitle));
    m_quoted->setFont(Theme::font(FontRole::Fixed));
    for (QLabel* label : {m_detail, m_hint}) {
        QPalette palette = label->palette();
        if (palette.color(QPalette::WindowText) == Theme::color(Token::TextSecondary))
            continue;
        palette.setColor(QPalette::WindowText, Theme::color(Token::TextSecondary));
        label->setPalette(palette);
    }
}

void PaneState::setMessage(const PaneMessage& message)
{
    m_message = message;
    setOptionalText(*m_title, message.title);
    setOptionalText(*m_detail, message.detail);
    setOptionalText(*m_quoted, message.quoted);
    setOptionalText(*m_hint, message.hint);
    m_progress->setVisible(message.progress.has_value());
    if (message.progress)
        static_cast<ProgressLine*>(m_progress)->setValue(*message.progress);
    rebuildActions();
    setAccessibleName(message.title);
    setAccessibleDescription(message.detail + u' ' + message.quoted);
    update();
}

void PaneState::rebuildActions()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        if (QWidget* button = item->widget())
            button->deleteLater();
        delete item;
    }
    for (const PaneAction& action : m_message.actions) {
        auto* button = new Button(action.text, m_actionRow);
        if (action.primary)
            button->setLook(Button::Look::Primary);
        connect(button, &Button::clicked, this, [run = action.run] { run(); });
        m_actions->addWidget(button);
    }
    m_actions->addStretch(1);
    m_actionRow->setVisible(!m_message.actions.empty());
}

void PaneState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyFonts();
    QWidget::changeEvent(event);
}

void PaneState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    if (m_message.icon.isEmpty())
        return;
    const QColor ink = m_message.icon == u"error" ? Theme::text(State::Degraded) : Theme::color(Token::TextSecondary);
    painter.drawPixmap(Margin, Margin, iconPixmap(m_message.icon, IconSize, ink, devicePixelRatio()));
}

bool isReading(const QWidget& widget)
{
    return std::ranges::any_of(widget.findChildren<PaneState*>(),
        [](const PaneState* pane) { return pane->isVisible() && pane->message().progress.has_value(); });
}

} // namespace Chartroom::Widgets
