// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/performancepage.h"

#include "widgets/charts/serieslegend.h"
#include "widgets/charts/spanchooser.h"
#include "widgets/charts/usagemessage.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/pane.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/theme.h"
#include "widgets/tables/filteredit.h"
#include "widgets/tables/tableview.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTimerEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chartroom::Widgets {

using Metrics::Scope;
using Metrics::Seconds;
using Metrics::Subject;

namespace {

constexpr std::array<Scope, 3> Scopes {Scope::Node, Scope::Pod, Scope::Container};
constexpr std::size_t DrawnAtFirst = 3;
constexpr int TickMilliseconds = 5000; ///< the charts move on while nothing is measured
constexpr int ColorColumnWidth = 28;
constexpr int FigureColumnWidth = 68;
constexpr int NarrowPage = 900; ///< one chart below the other
constexpr int WidePage = 1900; ///< three beside each other

QString nameOf(const Subject& subject)
{
    return QString::fromStdString(
        subject.scope == Scope::Container ? subject.name + '/' + subject.container : subject.name);
}

} // namespace

PerformancePage::PerformancePage(Metrics::MetricsStore& metrics, Metrics::CandidateModel& candidates,
    const Metrics::RestartLog& restarts, const Store::Replica& replica, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_metrics(metrics)
    , m_candidates(candidates)
    , m_restarts(restarts)
    , m_replica(replica)
    , m_clock(clock)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_stack = new PaneStack(this);
    column->addWidget(m_stack, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(buildCandidates());
    splitter->addWidget(buildCharts());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({500, 930});
    splitter->setChildrenCollapsible(false);
    m_stack->setContent(splitter);

    connect(&m_candidates, &Metrics::CandidateModel::chosenChanged, this, &PerformancePage::refresh);
    connect(&m_candidates, &Metrics::CandidateModel::countsChanged, this, [this] {
        updateState();
        refresh();
    });
    rebuildPanels();
    updateState();
    startTimer(TickMilliseconds);
}

QWidget* PerformancePage::buildBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(40);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    auto* title = new QLabel(tr("Performance"), bar);
    title->setFont(Theme::font(FontRole::PageTitle));
    row->addWidget(title);
    m_scope = new SegmentedControl(bar);
    m_scope->setSegments({{tr("Nodes"), {}, {}}, {tr("Pods"), {}, {}}, {tr("Containers"), {}, {}}});
    m_scope->setCurrent(1);
    connect(m_scope, &SegmentedControl::activated, this, &PerformancePage::scopeChosen);
    row->addWidget(m_scope);
    m_count = secondaryLabel({}, bar);
    row->addWidget(m_count);
    row->addStretch();
    m_filter = new FilterEdit(bar);
    m_filter->setPlaceholderText(tr("Filter"));
    connect(m_filter, &QLineEdit::textChanged, &m_candidates, &Metrics::CandidateModel::setFilter);
    connect(m_filter, &FilterEdit::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    m_filter->installEventFilter(this);
    row->addWidget(m_filter);
    m_range = new SpanChooser(bar);
    connect(m_range, &SpanChooser::spanChanged, this, &PerformancePage::refresh);
    row->addWidget(m_range);
    return bar;
}

QWidget* PerformancePage::buildCandidates()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_table = new TableView(side);
    m_table->setModel(&m_candidates);
    m_table->horizontalHeader()->setMinimumSectionSize(ColorColumnWidth);
    m_table->setItemDelegateForColumn(Metrics::CandidateModel::Color, new ColorBoxDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("What can be drawn"));
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this,
        [this](const QModelIndex& index) { m_candidates.toggle(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == Metrics::CandidateModel::Color)
            m_candidates.toggle(index.row());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        const Subject& subject = m_candidates.at(index.row()).subject;
        Q_EMIT selected({{}, subject.scope == Scope::Node ? "Node" : "Pod", subject.nameSpace, subject.name});
    });
    column->addWidget(m_table, 1);
    m_footer = secondaryLabel({}, side);
    m_footer->setContentsMargins(12, 8, 12, 8);
    m_footer->setWordWrap(true);
    column->addWidget(m_footer);
    return side;
}

QWidget* PerformancePage::buildCharts()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_legend = new SeriesLegend(side);
    column->addWidget(m_legend);
    m_grid = new QGridLayout;
    m_grid->setContentsMargins(6, 4, 6, 6);
    m_grid->setSpacing(6);
    column->addLayout(m_grid, 1);
    return side;
}

void PerformancePage::scopeChosen(int index)
{
    m_cleared = false;
    m_fitted = false;
    m_candidates.setScope(Scopes[static_cast<std::size_t>(index)]);
    rebuildPanels();
    updateState();
    refresh();
}

void PerformancePage::rebuildPanels()
{
    using enum Measure;
    struct Chart {
        Measure measure;
        ChartUnit unit;
        QString title;
        QString subtitle;
    };
    const bool nodes = m_candidates.scope() == Scope::Node;
    const std::vector<Chart> charts = nodes
        ? std::vector<Chart> {{Cpu, ChartUnit::Millicores, tr("CPU"), tr("millicores")},
              {Memory, ChartUnit::Bytes, tr("Memory, working set"), {}},
              {CpuOfAllocatable, ChartUnit::Percent, tr("CPU"), tr("% of allocatable")},
              {MemoryOfAllocatable, ChartUnit::Percent, tr("Memory"), tr("% of allocatable")},
              {CpuOfRequest, ChartUnit::Percent, tr("CPU"), tr("% of what pods request")},
              {MemoryOfRequest, ChartUnit::Percent, tr("Memory"), tr("% of what pods request")}}
        : std::vector<Chart> {{Cpu, ChartUnit::Millicores, tr("CPU"), tr("millicores")},
              {Memory, ChartUnit::Bytes, tr("Memory, working set"), {}},
              {CpuOfRequest, ChartUnit::Percent, tr("CPU"), tr("% of request")},
              {MemoryOfLimit, ChartUnit::Percent, tr("Memory"), tr("% of limit")},
              {Restarts, ChartUnit::Count, tr("Restarts"), tr("count since pod start")},
              {MemoryOfRequest, ChartUnit::Percent, tr("Memory"), tr("% of request")}};
    qDeleteAll(m_panels);
    m_panels.clear();
    m_measures.clear();
    for (const Chart& chart : charts) {
        auto* panel = new ChartPanel(chart.unit, m_crosshair, this);
        panel->setTitle(chart.title, chart.subtitle);
        m_panels.push_back(panel);
        m_measures.push_back(chart.measure);
    }
    arrangePanels();
}

void PerformancePage::arrangePanels()
{
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_grid->addWidget(m_panels[i], static_cast<int>(i) / m_columns, static_cast<int>(i) % m_columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
}

std::vector<Subject> PerformancePage::drawn() const
{
    std::vector<Subject> subjects;
    for (const auto& subject : m_candidates.chosen())
        if (subject)
            subjects.push_back(*subject);
    return subjects;
}

std::vector<Metrics::Point> PerformancePage::pointsOf(
    const Subject& subject, Measure measure, Seconds from, Seconds to) const
{
    using enum Measure;
    if (measure == Restarts)
        return m_restarts.steps(subject, from, to);
    const bool isCpu = measure == Cpu || measure == CpuOfRequest || measure == CpuOfAllocatable;
    auto points = m_metrics.points(subject, isCpu ? Metrics::Metric::Cpu : Metrics::Metric::Memory, from, to);
    if (measure == Cpu || measure == Memory)
        return points;
    const auto capacity = Metrics::capacityOf(m_replica, subject);
    double whole = 0;
    if (capacity) {
        whole = measure == CpuOfRequest   ? capacity->cpuRequest
            : measure == MemoryOfRequest  ? capacity->memoryRequest
            : measure == MemoryOfLimit    ? capacity->memoryLimit
            : measure == CpuOfAllocatable ? capacity->cpuAllocatable
                                          : capacity->memoryAllocatable;
    }
    if (whole <= 0)
        return {};
    for (Metrics::Point& point : points)
        point.value = point.value / whole * 100;
    return points;
}

/// Levels are drawn where they are the same for everything on the chart: pods of one workload, or one pod.
std::vector<ChartLevel> PerformancePage::levelsOf(Measure measure) const
{
    if (measure != Measure::Cpu && measure != Measure::Memory)
        return {};
    const bool isCpu = measure == Measure::Cpu;
    std::optional<std::array<double, 3>> common;
    for (const Subject& subject : drawn()) {
        const auto capacity = Metrics::capacityOf(m_replica, subject);
        if (!capacity)
            continue;
        const std::array<double, 3> levels {isCpu ? capacity->cpuRequest : capacity->memoryRequest,
            isCpu ? capacity->cpuLimit : capacity->memoryLimit,
            isCpu ? capacity->cpuAllocatable : capacity->memoryAllocatable};
        if (!common)
            common = levels;
        for (std::size_t i = 0; i < levels.size(); ++i)
            if ((*common)[i] != levels[i])
                (*common)[i] = 0;
    }
    if (!common)
        return {};
    return {{ChartLevel::Kind::Request, (*common)[0]}, {ChartLevel::Kind::Limit, (*common)[1]},
        {ChartLevel::Kind::Allocatable, (*common)[2]}};
}

ChartContent PerformancePage::contentOf(Measure measure) const
{
    ChartContent content;
    content.from = m_from;
    content.to = m_to;
    content.longestStep
        = measure == Measure::Restarts ? m_to - m_from + 1 : m_metrics.longestStep(m_candidates.scope(), m_from);
    const auto& chosen = m_candidates.chosen();
    for (std::size_t color = 0; color < chosen.size(); ++color)
        if (chosen[color])
            content.series.push_back(
                {nameOf(*chosen[color]), static_cast<int>(color), pointsOf(*chosen[color], measure, m_from, m_to)});
    content.levels = levelsOf(measure);
    content.marks = m_marks;
    return content;
}

/// Once for each scope: figures as narrow as they are, names get what is left. After that widths are the operator's.
void PerformancePage::fitColumns()
{
    using Model = Metrics::CandidateModel;
    if (m_fitted || m_candidates.rowCount() == 0)
        return;
    m_fitted = true;
    int figures = ColorColumnWidth;
    m_table->setColumnWidth(Model::Color, ColorColumnWidth);
    for (const int column : {Model::Cpu, Model::CpuShare, Model::Memory, Model::MemoryShare}) {
        m_table->setColumnWidth(column, FigureColumnWidth);
        figures += FigureColumnWidth;
    }
    m_table->setColumnWidth(Model::Name, std::max(FigureColumnWidth, m_table->viewport()->width() - figures));
}

void PerformancePage::refresh()
{
    updateTexts();
    if (!isOnScreen(*this))
        return; // drawn when it is looked at
    fitColumns();
    m_nextPanel = 0;
    m_steps.start(0ms, this);
}

void PerformancePage::refreshNext()
{
    if (m_nextPanel == 0) {
        m_to = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
        m_from = m_to - m_range->span();
        m_marks = marksOf(drawn(), m_releaseMarks, m_restarts, m_replica, m_from, m_to);
        updateLegend();
    }
    m_panels[m_nextPanel]->setContent(contentOf(m_measures[m_nextPanel]));
    if (++m_nextPanel == m_panels.size())
        m_steps.stop();
}

void PerformancePage::updateLegend()
{
    std::vector<SeriesLegend::Entry> entries;
    const auto& chosen = m_candidates.chosen();
    for (std::size_t color = 0; color < chosen.size(); ++color)
        if (chosen[color])
            entries.push_back({nameOf(*chosen[color]), static_cast<int>(color)});
    m_legend->setEntries(std::move(entries));
}

void PerformancePage::setAvailability(const Metrics::Availability& availability)
{
    m_availability = availability;
    updateState();
    updateTexts();
}

void PerformancePage::setReleaseMarks(std::vector<ReleaseMark> marks)
{
    m_releaseMarks = std::move(marks);
    refresh();
}

void PerformancePage::setNamespaces(const QStringList& namespaces)
{
    std::set<std::string> names;
    for (const QString& name : namespaces)
        names.insert(name.toStdString());
    m_candidates.setNamespaces(std::move(names));
}

void PerformancePage::showSubject(const Subject& subject)
{
    const auto scope = std::ranges::find(Scopes, subject.scope);
    if (scope == Scopes.end())
        return;
    m_scope->setCurrent(static_cast<int>(scope - Scopes.begin()));
    scopeChosen(m_scope->current());
    m_candidates.choose({subject});
}

void PerformancePage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

/// In place of what was drawn before: the first of the list, and the table for what comes next.
void PerformancePage::drawListed()
{
    std::vector<Subject> subjects;
    const auto count = std::min(static_cast<std::size_t>(m_candidates.rowCount()), Metrics::CandidateModel::MostChosen);
    for (std::size_t row = 0; row < count; ++row)
        subjects.push_back(m_candidates.at(static_cast<int>(row)).subject);
    if (subjects.empty())
        return;
    m_candidates.choose(subjects);
    m_table->setCurrentIndex(m_candidates.index(0, Metrics::CandidateModel::Name));
    m_table->setFocus(Qt::OtherFocusReason);
}

void PerformancePage::toggleMarked()
{
    const QModelIndexList marked = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : marked)
        m_candidates.toggle(index.row());
    if (marked.isEmpty())
        m_candidates.toggle(m_table->currentIndex().row());
}

void PerformancePage::updateState()
{
    if (m_metrics.isEmpty()) {
        m_stack->showMessage(usageMessage(m_availability));
        return;
    }
    m_stack->showContent();
    if (!m_cleared && m_candidates.chosenCount() == 0 && m_candidates.rowCount() > 0) {
        std::vector<Subject> first;
        for (int row = 0; row < std::min<int>(DrawnAtFirst, m_candidates.rowCount()); ++row)
            first.push_back(m_candidates.at(row).subject);
        m_candidates.choose(first);
    }
}

void PerformancePage::updateTexts()
{
    const int total = m_candidates.totalCount();
    const int listed = m_candidates.rowCount();
    const QLocale locale;
    m_count->setText(listed < total ? tr("the biggest %1 of %2").arg(locale.toString(listed), locale.toString(total))
                                    : locale.toString(total));
    QStringList lines {tr("%1 of %2 drawn, the most a chart takes is %3. Space adds the marked rows, Enter in the "
                          "filter draws what it lists, c clears.")
            .arg(m_candidates.chosenCount())
            .arg(locale.toString(total))
            .arg(Metrics::CandidateModel::MostChosen)};
    if (m_metrics.keptSince() > 0)
        lines.push_back(tr("To save memory, what is older than %1 is kept of the biggest pods only.")
                .arg(QDateTime::fromSecsSinceEpoch(m_metrics.keptSince()).toString(u"HH:mm"_s)));
    if (!m_availability.missing.isEmpty())
        lines.push_back(m_availability.missing);
    m_footer->setText(lines.join(u'\n'));
}

bool PerformancePage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_filter && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        drawListed();
        return true;
    }
    if (watched == m_table) {
        if (key->key() == Qt::Key_Space && m_table->currentIndex().isValid()) {
            toggleMarked();
            return true;
        }
        if (key->key() == Qt::Key_C && key->modifiers() == Qt::NoModifier) {
            m_cleared = true;
            m_candidates.choose({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PerformancePage::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_steps.timerId())
        return refreshNext();
    if (isOnScreen(*this) && !m_metrics.isEmpty())
        refresh();
}

void PerformancePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void PerformancePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int columns = width() < NarrowPage ? 1 : width() < WidePage ? 2 : 3;
    if (columns != m_columns) {
        m_columns = columns;
        arrangePanels();
    }
}

} // namespace Chartroom::Widgets
