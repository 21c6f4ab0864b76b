// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/topologybar.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int SearchWidth = 260;

QString colourName(ColourBy colourBy)
{
    switch (colourBy) {
    case ColourBy::Health:
        return TopologyBar::tr("Health");
    case ColourBy::Cpu:
        return TopologyBar::tr("CPU");
    case ColourBy::Memory:
        return TopologyBar::tr("Memory");
    case ColourBy::Age:
        return TopologyBar::tr("Age");
    case ColourBy::Release:
        break;
    }
    return TopologyBar::tr("Release");
}

} // namespace

TopologyBar::TopologyBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Topology"), this))
    , m_views(new SegmentedControl(this))
    , m_colour(new Button({}, this))
    , m_cpu(nullptr)
    , m_memory(nullptr)
    , m_search(new QLineEdit(this))
    , m_matches(new QLabel(m_search))
    , m_outline(Button::iconOnly(u"outline"_s, tr("Outline: the map as text (o)"), this))
    , m_scale(new Button(u"100 %"_s, this))
    , m_more(Button::iconOnly(u"more"_s, tr("More"), this))
{
    setFixedHeight(40);
    m_title->setFont(Theme::font(FontRole::PageTitle));
    m_views->setSegments({{tr("Namespaces"), {}, {}}, {tr("Nodes"), {}, {}}});
    m_views->setAccessibleName(tr("Arrange by"));
    m_colour->setIcon(icon(u"layers"));
    m_colour->setCompact(true);
    m_colour->setChevron(true);
    m_scale->setCompact(true);
    m_scale->setToolTip(tr("Show at scale 1 (0)"));
    m_search->setPlaceholderText(tr("Find on the map"));
    m_search->setAccessibleName(tr("Find on the map"));
    m_search->setClearButtonEnabled(false);
    m_search->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_search->setFixedSize(SearchWidth, 24);
    m_search->installEventFilter(this);
    m_outline->setCheckable(true);
    m_outline->setCompact(true);
    connect(m_outline, &QPushButton::toggled, this, &TopologyBar::outlineToggled);
    m_matches->setFont(Theme::font(FontRole::Secondary));
    m_matches->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_matches->setTextFormat(Qt::PlainText);
    makeColourMenu();
    makeMoreMenu();

    auto* zoomOut = Button::iconOnly(u"minus"_s, tr("Smaller (-)"), this);
    auto* zoomIn = Button::iconOnly(u"plus"_s, tr("Larger (+)"), this);
    auto* fit = Button::iconOnly(u"fit"_s, tr("Show everything (F)"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addSpacing(4);
    row->addWidget(m_views);
    row->addWidget(m_colour);
    row->addWidget(m_outline);
    row->addStretch(1);
    row->addWidget(m_search);
    for (Button* button : {zoomOut, m_scale, zoomIn, fit, m_more}) {
        button->setCompact(true);
        row->addWidget(button);
        if (button != fit)
            row->setSpacing(4);
    }
    connect(m_views, &SegmentedControl::activated, this,
        [this](int index) { Q_EMIT viewChosen(index == 0 ? Topology::View::Namespaces : Topology::View::Nodes); });
    connect(m_search, &QLineEdit::textChanged, this, &TopologyBar::searchEdited);
    connect(zoomOut, &QPushButton::clicked, this, &TopologyBar::zoomOutRequested);
    connect(zoomIn, &QPushButton::clicked, this, &TopologyBar::zoomInRequested);
    connect(m_scale, &QPushButton::clicked, this, &TopologyBar::zoomToOneRequested);
    connect(fit, &QPushButton::clicked, this, &TopologyBar::fitRequested);
}

void TopologyBar::makeColourMenu()
{
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(menu);
    for (const ColourBy colourBy :
        {ColourBy::Health, ColourBy::Cpu, ColourBy::Memory, ColourBy::Age, ColourBy::Release}) {
        QAction* action = menu->addAction(colourName(colourBy));
        action->setCheckable(true);
        action->setChecked(colourBy == ColourBy::Health);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, colourBy] { chooseColour(colourBy); });
        if (colourBy == ColourBy::Cpu)
            m_cpu = action;
        else if (colourBy == ColourBy::Memory)
            m_memory = action;
    }
    m_colour->setText(tr("Colour: %1").arg(colourName(ColourBy::Health)));
    m_colour->setMenu(menu);
    setHasUsage(false);
}

void TopologyBar::setColourBy(ColourBy colourBy)
{
    m_colour->setText(tr("Colour: %1").arg(colourName(colourBy)));
    m_colour->menu()->actions().at(static_cast<qsizetype>(colourBy))->setChecked(true);
}

void TopologyBar::chooseColour(ColourBy colourBy)
{
    setColourBy(colourBy);
    Q_EMIT colourByChosen(colourBy);
}

void TopologyBar::makeMoreMenu()
{
    auto* menu = new QMenu(this);
    connect(menu->addAction(icon(u"tidy"), tr("Tidy up")), &QAction::triggered, this, &TopologyBar::tidyRequested);
    menu->addSeparator();
    connect(menu->addAction(icon(u"download"), tr("Save what is seen as PNG…")), &QAction::triggered, this,
        [this] { Q_EMIT exportRequested(false); });
    connect(menu->addAction(icon(u"download"), tr("Save what is seen as SVG…")), &QAction::triggered, this,
        [this] { Q_EMIT exportRequested(true); });
    m_more->setMenu(menu);
}

void TopologyBar::setView(Topology::View view)
{
    m_views->setCurrent(view == Topology::View::Namespaces ? 0 : 1);
}

void TopologyBar::setHasUsage(bool hasUsage)
{
    m_cpu->setEnabled(hasUsage);
    m_memory->setEnabled(hasUsage);
    const QString why = hasUsage ? QString() : tr("There are no usage figures for this cluster.");
    m_cpu->setToolTip(why);
    m_memory->setToolTip(why);
}

void TopologyBar::setScale(double scale)
{
    m_scale->setText(QLocale().toString(scale, 'f', scale < 9.995 ? 2 : 1) + u'×');
}

void TopologyBar::setMatches(bool isSearching, std::size_t current, std::size_t count, std::size_t inView)
{
    QString text;
    const QLocale locale;
    if (isSearching && count == 0)
        text = tr("none");
    else if (isSearching && inView == count)
        text = tr("%1 of %2 in view").arg(locale.toString(qulonglong(current + 1)), locale.toString(qulonglong(count)));
    else if (isSearching)
        text = tr("%1 of %2, %3 in view")
                   .arg(locale.toString(qulonglong(current + 1)), locale.toString(qulonglong(count)),
                       locale.toString(qulonglong(inView)));
    m_matches->setText(text);
    m_matches->adjustSize();
    m_matches->move(SearchWidth - m_matches->width() - 8, (m_search->height() - m_matches->height()) / 2);
    m_search->setTextMargins(0, 0, text.isEmpty() ? 0 : m_matches->width() + 6, 0);
    m_search->setAccessibleDescription(text);
}

QString TopologyBar::searchText() const
{
    return m_search->text();
}

void TopologyBar::setSearchText(const QString& text)
{
    m_search->setText(text);
}

void TopologyBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopologyBar::setOutlineShown(bool shown)
{
    const QSignalBlocker blocker(m_outline);
    m_outline->setChecked(shown);
}

void TopologyBar::resizeEvent(QResizeEvent* event)
{
    m_title->setVisible(width() > 760);
    m_colour->setVisible(width() > 620);
    QWidget::resizeEvent(event);
}

bool TopologyBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->modifiers() & Qt::ShiftModifier ? -1 : 1;
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT matchRequested(step);
            return true;
        case Qt::Key_Down:
            Q_EMIT matchRequested(1);
            return true;
        case Qt::Key_Up:
            Q_EMIT matchRequested(-1);
            return true;
        case Qt::Key_Escape:
            m_search->clear();
            Q_EMIT searchLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Chartroom::Widgets
