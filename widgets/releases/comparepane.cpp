// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/releases/comparepane.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/pane.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/railview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int BarHeight = 40;
constexpr int LeastWidthSideBySide = 760;

ObjectLine lineOf(const Helm::ComparedObject& object)
{
    ObjectLine line;
    switch (object.mark) {
    case Helm::ComparedObject::Mark::Added:
        line.mark = ObjectLine::Mark::Created;
        break;
    case Helm::ComparedObject::Mark::Changed:
        line.mark = ObjectLine::Mark::Changed;
        break;
    case Helm::ComparedObject::Mark::Removed:
        line.mark = ObjectLine::Mark::Deleted;
        break;
    case Helm::ComparedObject::Mark::Same:
        break;
    }
    line.kind = QString::fromStdString(object.ref.kind);
    line.name = QString::fromStdString(object.ref.name);
    if (object.text.removed > 0)
        line.figures += u"−%1"_s.arg(object.text.removed);
    if (object.text.added > 0)
        line.figures += (line.figures.isEmpty() ? u""_s : u" "_s) + u"+%1"_s.arg(object.text.added);
    line.toolTip = singleLine(object.source);
    return line;
}

QLabel* plainLabel(FontRole role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::font(role));
    return label;
}

} // namespace

ComparePane::ComparePane(History::RailModel& rail, QWidget* parent)
    : QWidget(parent)
    , m_rail(rail)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBar());

    m_stack = new PaneStack(this);
    column->addWidget(m_stack, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    auto* top = new QWidget(splitter);
    auto* topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins({});
    topColumn->setSpacing(0);
    m_summary = secondaryLabel({}, top);
    m_summary->setContentsMargins(12, 6, 12, 6);
    topColumn->addWidget(m_summary);
    m_objects = new ObjectList(ObjectList::Look::Plain, top);
    topColumn->addWidget(m_objects, 1);
    connect(m_objects, &QListWidget::currentRowChanged, this, &ComparePane::showObject);

    auto* bottom = new QWidget(splitter);
    auto* bottomColumn = new QVBoxLayout(bottom);
    bottomColumn->setContentsMargins({});
    bottomColumn->setSpacing(0);
    bottomColumn->addWidget(buildDiffBar());
    m_diff = new DiffView(bottom);
    bottomColumn->addWidget(m_diff, 1);
    connect(m_diff, &DiffView::currentChangeChanged, this, &ComparePane::updateChange);
    splitter->addWidget(top);
    splitter->addWidget(bottom);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({150, 450});
    splitter->setChildrenCollapsible(false);
    m_stack->setContent(splitter);
}

QWidget* ComparePane::buildBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(BarHeight);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    auto* title = plainLabel(FontRole::PaneTitle, bar);
    title->setText(tr("Compare"));
    row->addWidget(title);
    const auto picker = [&](bool withLive, void (ComparePane::*chosen)(std::int64_t)) {
        auto* button = new Button({}, bar);
        button->setCompact(true);
        auto* menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, withLive, chosen] { fillMenu(*menu, withLive, chosen); });
        connect(button, &Button::clicked, this,
            [button, menu] { menu->exec(button->mapToGlobal(QPoint(0, button->height()))); });
        button->setChevron(true);
        row->addWidget(button);
        return button;
    };
    m_pickA = picker(false, &ComparePane::pointAChosen);
    m_swap = Button::iconOnly(u"swap"_s, tr("Swap A and B"), bar);
    m_swap->setCompact(true);
    connect(m_swap, &Button::clicked, this, &ComparePane::swapWanted);
    row->addWidget(m_swap);
    m_pickB = picker(true, &ComparePane::pointBChosen);
    row->addStretch();
    m_tabs = new SegmentedControl(bar);
    m_tabs->setSegments({{tr("Objects"), {}, {}}, {tr("Values"), {}, tr("Values given by the user")},
        {tr("Computed"), {}, tr("The chart's defaults overlaid by the user's values")}, {tr("Hooks"), {}, {}},
        {tr("Notes"), {}, {}}, {tr("Manifest"), {}, tr("The stored text")}});
    connect(m_tabs, &SegmentedControl::activated, this, &ComparePane::showTab);
    row->addWidget(m_tabs);
    return bar;
}

QWidget* ComparePane::buildDiffBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(34);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_title = plainLabel(FontRole::PaneTitle, bar);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_title, 1);
    m_change = secondaryLabel({}, bar);
    m_change->setContentsMargins(0, 0, 4, 0);
    row->addWidget(m_change);
    auto* previous = Button::iconOnly(u"chevron-up"_s, tr("Previous change (p)"), bar);
    previous->setCompact(true);
    row->addWidget(previous);
    auto* next = Button::iconOnly(u"chevron-down"_s, tr("Next change (n)"), bar);
    next->setCompact(true);
    row->addWidget(next);
    row->addSpacing(12);
    m_layout = new SegmentedControl(bar);
    m_layout->setSegments({{tr("Side by side"), {}, {}}, {tr("Inline"), {}, {}}});
    row->addWidget(m_layout);
    m_hide = new Button(tr("Hide unchanged"), bar);
    m_hide->setCompact(true);
    m_hide->setCheckable(true);
    m_hide->setChecked(true);
    row->addWidget(m_hide);
    connect(previous, &Button::clicked, this, [this] { m_diff->previousChange(); });
    connect(next, &Button::clicked, this, [this] { m_diff->nextChange(); });
    connect(m_hide, &Button::toggled, this, [this](bool hide) { m_diff->setHidesUnchanged(hide); });
    connect(m_layout, &SegmentedControl::activated, this, [this](int index) {
        m_diff->setDiffLayout(index == 0 ? DiffView::Layout::SideBySide : DiffView::Layout::Inline);
    });
    return bar;
}

void ComparePane::fillMenu(QMenu& menu, bool withLive, void (ComparePane::*chosen)(std::int64_t))
{
    menu.clear();
    if (withLive)
        connect(menu.addAction(tr("Live objects in the cluster")), &QAction::triggered, this, &ComparePane::liveChosen);
    for (const History::RailEntry& entry : m_rail.entries()) {
        QString text = pointText(entry.number);
        if (!entry.title.isEmpty())
            text += u"   "_s + singleLine(entry.title, 80);
        const std::int64_t number = entry.number;
        connect(menu.addAction(text.replace(u'&', u"&&"_s)), &QAction::triggered, this,
            [this, chosen, number] { Q_EMIT(this->*chosen)(number); });
    }
}

QString ComparePane::pointText(std::int64_t number) const
{
    const History::RailEntry* entry = m_rail.entryOf(number);
    if (!entry)
        return QString::number(number);
    if (entry->isActive)
        return tr("%1, active now").arg(number);
    return entry->deployed ? u"%1, %2"_s.arg(number).arg(momentText(*entry->deployed)) : QString::number(number);
}

QString ComparePane::sideTitle(const QString& side, std::int64_t number, bool live) const
{
    return side + u": "_s
        + (live ? tr("live objects, as far as revision %1 sets them").arg(number) : tr("revision %1").arg(number));
}

void ComparePane::setPoints(std::int64_t a, std::int64_t b, bool live)
{
    m_a = a;
    m_b = b;
    m_live = live;
    m_pickA->setText(u"A  "_s + pointText(a));
    m_pickB->setText(u"B  "_s + (live ? tr("live") : pointText(b)));
    m_pickA->updateGeometry();
    m_pickB->updateGeometry();
    m_swap->setEnabled(!live && a != b);
}

void ComparePane::setReading()
{
    // What is shown stays until the answer is there: nothing flickers for a comparison that takes milliseconds.
    if (m_comparison && m_stack->isShowingMessage() == false)
        return;
    PaneMessage message;
    message.title = tr("Reading both revisions.");
    message.progress = -1;
    m_stack->showMessage(message);
}

void ComparePane::setError(const Error& error)
{
    m_comparison.reset();
    m_stack->showMessage(PaneMessage::fromError(error, {{tr("Try again"), [this] { Q_EMIT retryWanted(); }, true}}));
}

void ComparePane::clear(const QString& title, const QString& detail)
{
    m_comparison.reset();
    PaneMessage message;
    message.icon = u"compare"_s;
    message.title = title;
    message.detail = detail;
    m_stack->showMessage(message);
}

void ComparePane::setComparison(const History::ComparisonPtr& comparison)
{
    m_comparison = comparison;
    m_stack->showContent();
    fillObjects();
    showTab();
}

void ComparePane::fillObjects()
{
    std::vector<ObjectLine> lines;
    for (const Helm::ComparedObject& object : m_comparison->objects)
        lines.push_back(lineOf(object));
    const QSignalBlocker quiet(m_objects);
    m_objects->setLines(std::move(lines));
    if (m_objects->currentRow() < 0 && m_objects->count() > 0)
        m_objects->setCurrentRow(0);
    const int total = static_cast<int>(m_comparison->objects.size());
    if (!m_live && m_a == m_b)
        m_summary->setText(tr("%Ln object(s) in this revision.", nullptr, total));
    else
        m_summary->setText(tr("%1 of %2 objects differ. managedFields, resourceVersion and last-applied are hidden.")
                .arg(m_comparison->differing())
                .arg(total));
}

void ComparePane::showTab()
{
    const int tab = m_tabs->current();
    m_objects->parentWidget()->setVisible(tab == Objects);
    if (!m_comparison)
        return;
    switch (tab) {
    case UserValues:
        return show(m_comparison->userValues, tr("Values given by the user"));
    case ComputedValues:
        return show(m_comparison->computedValues, tr("Computed values"));
    case Hooks:
        return show(m_comparison->hooks, tr("Hooks"));
    case Notes:
        return show(m_comparison->notes, tr("Notes"));
    case Manifest:
        return show(m_comparison->manifest, tr("Manifest, as it is stored"));
    default:
        return showObject();
    }
}

void ComparePane::showObject()
{
    if (!m_comparison || m_tabs->current() != Objects)
        return;
    const int row = m_objects->currentRow();
    if (row < 0 || row >= static_cast<int>(m_comparison->objects.size())) {
        show({}, tr("No objects"));
        return;
    }
    const Helm::ComparedObject& object = m_comparison->objects[static_cast<std::size_t>(row)];
    show(object.text, singleLine(object.ref.kind + ' ' + object.ref.name));
}

void ComparePane::show(const Documents::TextDiff& diff, const QString& title)
{
    m_title->setText(title);
    const bool inlined = m_diff->width() > 0 && m_diff->isVisible() && m_diff->width() < LeastWidthSideBySide / 2;
    if (inlined && m_layout->current() == 0) {
        m_layout->setCurrent(1);
        m_diff->setDiffLayout(DiffView::Layout::Inline);
    }
    m_diff->setDiff(diff, sideTitle(u"A"_s, m_a, false), sideTitle(u"B"_s, m_live ? m_a : m_b, m_live));
    updateChange();
}

void ComparePane::updateChange()
{
    if (m_diff->changeCount() > 0)
        m_change->setText(tr("change %1 of %2").arg(m_diff->currentChange() + 1).arg(m_diff->changeCount()));
    else
        m_change->setText(m_diff->lineCount() > 0 ? tr("no difference") : tr("nothing in it"));
}

} // namespace Chartroom::Widgets
