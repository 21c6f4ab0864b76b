// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/objectcharts.h"

#include "models/metrics/capacity.h"
#include "widgets/charts/spanchooser.h"
#include "widgets/charts/usagemessage.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/pane.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Metrics::Metric;
using Metrics::Scope;
using Metrics::Seconds;
using Metrics::Subject;

namespace {

constexpr int TickMilliseconds = 5000;
constexpr int ChartHeight = 140;

ChartUnit unitOf(Metric metric)
{
    return metric == Metric::Cpu ? ChartUnit::Millicores : ChartUnit::Bytes;
}

/// In the order of the chart's levels: request, limit, allocatable.
std::array<double, 3> levelsOf(const Metrics::Capacity& capacity, Metric metric)
{
    return metric == Metric::Cpu
        ? std::array {capacity.cpuRequest, capacity.cpuLimit, capacity.cpuAllocatable}
        : std::array {capacity.memoryRequest, capacity.memoryLimit, capacity.memoryAllocatable};
}

} // namespace

ObjectCharts::ObjectCharts(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_range(new SpanChooser(this))
    , m_since(secondaryLabel({}, this))
    , m_stack(new PaneStack(this))
    , m_scroll(new QScrollArea(this))
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_range, 0, Qt::AlignLeft);
    m_since->setWordWrap(true);
    m_since->setFont(Theme::font(FontRole::Secondary));
    column->addWidget(m_since);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    m_stack->setContent(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_range, &SpanChooser::spanChanged, this, &ObjectCharts::refresh);
    retranslate();
    startTimer(TickMilliseconds);
}

void ObjectCharts::setSources(const std::optional<Sources>& sources)
{
    if (m_sources)
        m_sources->metrics->disconnect(this);
    m_sources = sources;
    m_object = {};
    m_releaseMarks.clear();
    if (sources)
        connect(sources->metrics, &Metrics::MetricsStore::changed, this, &ObjectCharts::refresh);
    rebuild();
}

void ObjectCharts::setObject(const Kube::ObjectRef& object)
{
    if (object == m_object)
        return;
    m_object = object;
    rebuild();
}

void ObjectCharts::setAvailability(const Metrics::Availability& availability)
{
    m_availability = availability;
    updateMessage();
}

void ObjectCharts::setReleaseMarks(std::vector<ReleaseMark> marks)
{
    m_releaseMarks = std::move(marks);
    refresh();
}

std::vector<Subject> ObjectCharts::subjects() const
{
    if (!m_sources || !m_object.isValid() || !m_object.group.empty())
        return {};
    if (m_object.kind == "Node")
        return {{.scope = Scope::Node, .nameSpace = {}, .name = m_object.name, .container = {}}};
    const Store::Entry entry = m_sources->replica->find(m_object);
    if (!entry || entry.row->type != Store::RowType::Pod)
        return {};
    std::vector<Subject> containers;
    for (const Store::Container& container : static_cast<const Store::PodRow&>(*entry.row).containers)
        if (!container.init || container.restartable) // what runs as long as the pod does
            containers.push_back({.scope = Scope::Container,
                .nameSpace = m_object.nameSpace,
                .name = m_object.name,
                .container = std::string(m_sources->replica->text(container.name))});
    return containers;
}

void ObjectCharts::rebuild()
{
    m_groups.clear();
    auto* contents = new QWidget;
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins(0, 4, 12, 12);
    column->setSpacing(4);
    for (const Subject& subject : subjects())
        addGroup(subject, *column);
    column->addStretch();
    m_scroll->setWidget(contents); // deletes the one before
    refresh();
}

void ObjectCharts::addGroup(const Subject& subject, QVBoxLayout& column)
{
    QWidget* parent = column.parentWidget();
    Group group {.subject = subject};
    if (subject.scope == Scope::Container) {
        auto* title = new QLabel(singleLine(subject.container), parent);
        title->setTextFormat(Qt::PlainText);
        title->setFont(Theme::font(FontRole::PaneTitle));
        title->setWordWrap(true);
        column.addSpacing(m_groups.empty() ? 0 : 10);
        column.addWidget(title);
    }
    for (const Metric metric : {Metric::Cpu, Metric::Memory}) {
        auto* chart = new ChartPanel(unitOf(metric), m_crosshair, parent);
        chart->setFixedHeight(ChartHeight);
        chart->setTitle(metric == Metric::Cpu ? tr("CPU") : tr("Memory"));
        column.addWidget(chart);
        (metric == Metric::Cpu ? group.cpu : group.memory) = chart;
    }
    m_groups.push_back(group);
}

void ObjectCharts::refresh()
{
    updateMessage();
    if (!m_sources || !isOnScreen(*this))
        return; // drawn when it is looked at
    const auto subjects = this->subjects();
    if (!std::ranges::equal(subjects, m_groups, {}, {}, &Group::subject) && !subjects.empty())
        return rebuild(); // the pod has other containers now; one that is gone keeps its charts
    const Seconds to = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
    const Seconds from = to - m_range->span();
    Seconds first = 0;
    for (const Group& group : m_groups) {
        draw(group, Metric::Cpu, from, to);
        draw(group, Metric::Memory, from, to);
        const auto& points = group.cpu->content().series.front().points;
        if (!points.empty())
            first = first == 0 ? points.front().time : std::min(first, points.front().time);
    }
    const bool isCut = first > from + m_sources->metrics->longestStep(Metrics::Scope::Pod, from);
    m_since->setText(isCut ? tr("Measured since %1; nothing is known from before.")
                                 .arg(QDateTime::fromSecsSinceEpoch(first).toString(u"HH:mm:ss"_s))
                           : QString());
    m_since->setVisible(isCut);
}

void ObjectCharts::draw(const Group& group, Metric metric, Seconds from, Seconds to)
{
    using enum ChartLevel::Kind;
    const bool isCpu = metric == Metric::Cpu;
    const ChartUnit unit = unitOf(metric);
    ChartContent content;
    content.from = from;
    content.to = to;
    content.longestStep = m_sources->metrics->longestStep(group.subject.scope, from);
    const std::string& name = group.subject.container.empty() ? group.subject.name : group.subject.container;
    content.series.push_back(
        {QString::fromStdString(name), 0, m_sources->metrics->points(group.subject, metric, from, to)});
    content.marks
        = marksOf(std::array {group.subject}, m_releaseMarks, *m_sources->restarts, *m_sources->replica, from, to);
    const auto usage = m_sources->metrics->latest(group.subject);
    QStringList parts {usage ? tr("%1 now").arg(valueText(usage->of(metric), unit)) : tr("not measured now")};
    if (const auto capacity = Metrics::capacityOf(*m_sources->replica, group.subject)) {
        const auto [request, limit, allocatable] = levelsOf(*capacity, metric);
        content.levels = {{Request, request}, {Limit, limit}, {Allocatable, allocatable}};
        const auto level = [&](const QString& word, double value, const QString& none) {
            parts.push_back(value > 0 ? word.arg(valueText(value, unit)) : none);
        };
        level(tr("request %1"), request, tr("no request"));
        if (group.subject.scope == Scope::Node)
            level(tr("allocatable %1"), allocatable, tr("allocatable not known"));
        else
            level(tr("limit %1"), limit, tr("no limit"));
    }
    ChartPanel& chart = isCpu ? *group.cpu : *group.memory;
    chart.setTitle(isCpu ? tr("CPU") : tr("Memory"), parts.join(u" · "_s));
    chart.setContent(std::move(content));
}

std::vector<ChartPanel*> ObjectCharts::panels() const
{
    std::vector<ChartPanel*> panels;
    for (const Group& group : m_groups) {
        panels.push_back(group.cpu);
        panels.push_back(group.memory);
    }
    return panels;
}

QString ObjectCharts::message() const
{
    return m_stack->isShowingMessage() ? m_stack->state().message().title : QString();
}

void ObjectCharts::updateMessage()
{
    if (!m_sources)
        return;
    if (m_sources->metrics->isEmpty())
        m_stack->showMessage(usageMessage(m_availability));
    else
        m_stack->showContent();
}

void ObjectCharts::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ObjectCharts::timerEvent(QTimerEvent*)
{
    refresh(); // time goes on while nothing is measured
}

void ObjectCharts::retranslate()
{
    setAccessibleName(tr("Charts of the selected object"));
}

void ObjectCharts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace Chartroom::Widgets
