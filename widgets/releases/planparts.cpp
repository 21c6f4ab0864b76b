// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/releases/planparts.h"

#include "widgets/common/pane.h"
#include "widgets/common/shapes.h"

#include <QCheckBox>
#include <QLabel>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int GlyphSize = 16;
constexpr int ShapeSize = 16;

} // namespace

ObjectLine::Mark planMarkOf(const Helm::PlannedObject& object)
{
    using Action = Helm::PlannedObject::Action;
    switch (object.action) {
    case Action::Create:
        return ObjectLine::Mark::Created;
    case Action::Patch:
    case Action::Replace:
        return ObjectLine::Mark::Changed;
    case Action::Delete:
        return ObjectLine::Mark::Deleted;
    case Action::Keep:
        return ObjectLine::Mark::Kept;
    case Action::Unchanged:
        break;
    }
    return ObjectLine::Mark::Same;
}

void paintMarkGlyph(QPainter& painter, const QRectF& rect, ObjectLine::Mark mark)
{
    const QColor color = ObjectList::markColor(mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Theme::color(Token::Surface));
    painter.setPen(QPen(color, 1, mark == ObjectLine::Mark::Depends ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(color);
    painter.setFont(Theme::font(FontRole::TableStrong));
    painter.drawText(rect.translated(0, -0.5), Qt::AlignCenter, ObjectList::markText(mark));
}

MarkCounts::MarkCounts(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(24);
}

void MarkCounts::setCounts(std::vector<Count> counts)
{
    m_counts = std::move(counts);
    setAccessibleName(text());
    update();
}

QString MarkCounts::text() const
{
    QStringList parts;
    for (const Count& count : m_counts)
        parts.push_back(QString::number(count.count) + u' ' + count.word);
    return parts.join(u", "_s);
}

void MarkCounts::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    const QFont strong = Theme::font(FontRole::TableStrong);
    const QFont plain = Theme::font(FontRole::Table);
    for (const Count& count : m_counts) {
        paintMarkGlyph(painter, {x + 0.5, (height() - GlyphSize) / 2 + 0.5, GlyphSize, GlyphSize}, count.mark);
        x += GlyphSize + 8;
        const auto put = [&](const QFont& font, const QString& part) {
            painter.setFont(font);
            painter.setPen(Theme::color(Token::Text));
            const int width = painter.fontMetrics().horizontalAdvance(part);
            painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter, part);
            x += width;
        };
        put(strong, QString::number(count.count));
        x += 6;
        put(plain, count.word);
        x += 18;
    }
}

NoteBox::NoteBox(State state, bool framed, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_framed(framed)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(framed ? 36 : 26, framed ? 9 : 5, framed ? 10 : 0, framed ? 9 : 5);
    column->setSpacing(2);
    m_title = plainLabel(FontRole::TableStrong, {}, this);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_detail = secondaryLabel({}, this);
    m_detail->setFont(Theme::font(FontRole::Table));
    m_detail->setWordWrap(true);
    column->addWidget(m_detail);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void NoteBox::setState(State state)
{
    m_state = state;
    update();
}

void NoteBox::setText(const QString& title, const QString& detail, bool strong)
{
    m_title->setFont(Theme::font(strong ? FontRole::TableStrong : FontRole::Table));
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

QString NoteBox::title() const
{
    return m_title->text();
}

QString NoteBox::detail() const
{
    return m_detail->text();
}

QCheckBox* NoteBox::addCheckBox(const QString& text)
{
    auto* box = new QCheckBox(text, this);
    box->setFont(Theme::font(FontRole::Table));
    layout()->addWidget(box);
    return box;
}

void NoteBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int x = m_framed ? 11 : 1;
    const int y = m_framed ? 10 : 6;
    if (m_framed) {
        painter.setPen(Theme::color(Token::Border));
        painter.setBrush(Theme::color(Token::Surface));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.fillRect(0, 0, 3, height(), Theme::fill(m_state));
    } else {
        painter.setPen(Theme::color(Token::GridLine));
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }
    paintState(painter, QRectF(x, y, ShapeSize, ShapeSize), m_state, Theme::scheme());
}

QWidget* captioned(const QString& caption, QLabel*& value, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(2);
    QLabel* head = secondaryLabel(caption, box);
    head->setFont(Theme::font(FontRole::Secondary));
    head->setForegroundRole(QPalette::WindowText); // on a strip of the surface's colour it would be Text
    column->addStretch();
    column->addWidget(head);
    value = plainLabel(FontRole::PaneTitle, {}, box);
    column->addWidget(value);
    column->addStretch();
    return box;
}

QLabel* plainLabel(FontRole role, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::font(role));
    label->setText(text);
    return label;
}

} // namespace Chartroom::Widgets
