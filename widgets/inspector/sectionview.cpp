// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/sectionview.h"

#include "widgets/common/pane.h"
#include "widgets/common/shapes.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/linklabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int NameWidth = 112;
constexpr int ShapeSize = 14;
constexpr qsizetype LongestValue = 1000;

/// For a tool tip, which wraps only what it takes for markup.
QString wholeText(const QString& text)
{
    return u"<p style=\"white-space: pre-wrap\">%1</p>"_s.arg(severalLines(text).toHtmlEscaped());
}

class StateShape final : public QWidget {
public:
    explicit StateShape(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(ShapeSize, ShapeSize + 4);
    }
    void setState(std::optional<State> state)
    {
        m_state = state;
        setVisible(state.has_value());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_state)
            paintState(painter, QRectF(0, 2, ShapeSize, ShapeSize), *m_state, Theme::scheme());
    }

private:
    std::optional<State> m_state;
};

/// The boxed message: a bar in the state's colour at its left.
class Notice final : public QWidget {
public:
    explicit Notice(QWidget* parent)
        : QWidget(parent)
        , m_shape(new StateShape(this))
        , m_text(new LinkLabel(this))
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(12, 8, 10, 8);
        row->setSpacing(8);
        row->addWidget(m_shape, 0, Qt::AlignTop);
        row->addWidget(m_text, 1);
        m_text->setLink(false);
    }
    void set(const QString& text, std::optional<State> state)
    {
        m_state = state;
        m_shape->setState(state);
        m_text->setText(severalLines(text, LongestValue));
        m_text->setToolTip(text.size() > LongestValue ? wholeText(text) : QString());
        setVisible(!text.isEmpty());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(Theme::color(Token::Border));
        painter.setBrush(Theme::color(Token::Surface));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        if (m_state)
            painter.fillRect(QRect(0, 0, 3, height()), Theme::fill(*m_state));
    }

private:
    std::optional<State> m_state;
    StateShape* m_shape;
    LinkLabel* m_text;
};

} // namespace

class SectionView::FactRow final : public QWidget {
public:
    explicit FactRow(SectionView* view, QWidget* parent)
        : QWidget(parent)
        , m_name(secondaryLabel({}, this))
        , m_shape(new StateShape(this))
        , m_value(new LinkLabel(this))
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 1, 0, 1);
        row->setSpacing(5);
        m_name->setFixedWidth(NameWidth);
        m_name->setFont(Theme::font(FontRole::Table));
        row->addWidget(m_name, 0, Qt::AlignTop);
        row->addWidget(m_shape, 0, Qt::AlignTop);
        row->addWidget(m_value, 1);
        QObject::connect(m_value, &LinkLabel::clicked, view, [this, view] { Q_EMIT view->linkActivated(m_fact.link); });
    }

    void set(const Fact& fact)
    {
        m_fact = fact;
        const QString name = singleLine(fact.name, 200);
        m_name->setText(elideMiddle(name, m_name->fontMetrics(), NameWidth));
        m_name->setToolTip(name == m_name->text() ? QString() : name.toHtmlEscaped());
        m_shape->setState(fact.state);
        m_value->setText(severalLines(fact.value, LongestValue));
        m_value->setToolTip(
            fact.toolTip.isEmpty() && fact.value.size() > LongestValue ? wholeText(fact.value) : fact.toolTip);
        m_value->setAccessibleName(fact.name + u": "_s + fact.value);
        m_value->setLink(fact.link.isValid());
        recolour();
        setVisible(true);
    }

    void recolour()
    {
        if (m_fact.link.isValid())
            m_value->setInk(Theme::color(Token::Accent));
        else
            m_value->setInk(m_fact.state && *m_fact.state != State::Healthy ? Theme::text(*m_fact.state)
                                                                            : Theme::color(Token::Text));
    }

private:
    Fact m_fact;
    QLabel* m_name;
    StateShape* m_shape;
    LinkLabel* m_value;
};

class SectionView::SectionWidget final : public QWidget {
public:
    SectionWidget(SectionView* view, QWidget* parent)
        : QWidget(parent)
        , m_view(view)
        , m_title(new QLabel(this))
        , m_subtitle(secondaryLabel({}, this))
        , m_notice(new Notice(this))
        , m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(3);
        m_title->setTextFormat(Qt::PlainText);
        m_title->setFont(Theme::font(FontRole::TableStrong));
        m_subtitle->setFont(Theme::font(FontRole::Secondary));
        auto* heading = new QHBoxLayout;
        heading->setSpacing(8);
        heading->addWidget(m_title);
        heading->addWidget(m_subtitle, 1);
        m_column->addLayout(heading);
        m_column->addWidget(m_notice);
    }

    void set(const Section& section)
    {
        m_title->setText(section.title);
        m_title->setVisible(!section.title.isEmpty());
        m_subtitle->setText(section.subtitle);
        m_subtitle->setVisible(!section.subtitle.isEmpty());
        m_notice->set(section.notice, section.state);
        while (m_rows.size() < section.facts.size()) {
            m_rows.push_back(new FactRow(m_view, this));
            m_column->addWidget(m_rows.back());
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (i < section.facts.size())
                m_rows[i]->set(section.facts[i]);
            else
                m_rows[i]->hide();
        }
        setVisible(true);
    }

    void recolour()
    {
        for (FactRow* row : m_rows)
            row->recolour();
    }

private:
    SectionView* m_view;
    QLabel* m_title;
    QLabel* m_subtitle;
    Notice* m_notice;
    QVBoxLayout* m_column;
    std::vector<FactRow*> m_rows;
};

SectionView::SectionView(QWidget* parent)
    : QScrollArea(parent)
    , m_page(new QWidget(this))
    , m_column(new QVBoxLayout(m_page))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(12, 10, 12, 12);
    m_column->setSpacing(12);
    m_column->addStretch(1);
    setWidget(m_page);
    m_page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void SectionView::setSections(const std::vector<Section>& sections)
{
    if (sections == m_sections)
        return;
    const std::vector<Section> before = std::exchange(m_sections, sections);
    while (m_widgets.size() < sections.size()) {
        auto* widget = new SectionWidget(this, m_page);
        m_column->insertWidget(static_cast<int>(m_widgets.size()), widget);
        m_widgets.push_back(widget);
    }
    for (std::size_t i = 0; i < m_widgets.size(); ++i) {
        if (i >= sections.size())
            m_widgets[i]->hide();
        else if (i >= before.size() || before[i] != sections[i])
            m_widgets[i]->set(sections[i]);
    }
}

void SectionView::setFooter(QWidget* footer)
{
    m_column->insertWidget(m_column->count() - 1, footer);
}

void SectionView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (SectionWidget* widget : m_widgets)
            widget->recolour();
}

} // namespace Chartroom::Widgets
