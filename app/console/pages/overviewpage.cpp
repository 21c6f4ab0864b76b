// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/overviewpage.h"

#include "app/console/clustersession.h"
#include "app/console/pages/figuretile.h"
#include "app/console/pages/snapshottable.h"
#include "widgets/charts/clustercharts.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/pane.h"
#include "widgets/tables/tableview.h"
#include "widgets/tables/watchmessage.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTimerEvent>

using namespace Chartroom::Widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr std::size_t MostTroubles = 200;
constexpr std::size_t MostWarnings = 100;
constexpr int MostObjectWidth = 220; ///< of a warning, in a narrow window too: what happened is in its message
constexpr auto RefreshAfter = 500ms; ///< of the first change

QString coresText(double millicores)
{
    return QLocale().toString(millicores / 1000, 'f', millicores < 10'000 ? 1 : 0);
}

QString gibText(double bytes)
{
    const double gib = bytes / (1024.0 * 1024.0 * 1024.0);
    if (gib >= 1024)
        return QLocale().toString(gib / 1024, 'f', 1) + u"Ti"_s;
    return QLocale().toString(gib, 'f', gib < 100 ? 1 : 0) + u"Gi"_s;
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 0) + u'%';
}

/// The worst state present, and how many objects are in it and the next ones: "7 Degraded · 5 Progressing".
std::pair<State, QString> worstOf(const std::array<int, HealthCount>& counts)
{
    State worst = State::Healthy;
    QStringList words;
    static constexpr std::array Order {
        Health::Degraded, Health::Unknown, Health::Missing, Health::Progressing, Health::Suspended};
    static const std::array Words {u"Degraded"_s, u"Unknown"_s, u"Missing"_s, u"Progressing"_s, u"Suspended"_s};
    for (std::size_t i = 0; i < Order.size(); ++i) {
        const int count = counts.at(static_cast<std::size_t>(Order[i]));
        if (count == 0)
            continue;
        if (words.isEmpty())
            worst = stateOf(Order[i]);
        words << QLocale().toString(count) + u' ' + Words[i];
    }
    return {worst, words.isEmpty() ? u"Healthy"_s : words.join(u" · "_s)};
}

} // namespace

OverviewPage::OverviewPage(const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_attention({{u"HEALTH"_s}, {u"OBJECT"_s}, {u"NAMESPACE"_s}, {u"WHY"_s}, {u"SINCE"_s, Qt::AlignRight}}, clock)
    , m_warnings(
          {{u"AGE"_s, Qt::AlignRight}, {u"REASON"_s}, {u"OBJECT"_s}, {u"TIMES"_s, Qt::AlignRight}, {u"MESSAGE"_s}},
          clock)
    , m_failing({{u"NODE"_s}, {u"FAILING"_s, Qt::AlignRight}, {u"PODS"_s, Qt::AlignRight}}, clock)
    , m_attentionPane(new Pane(this))
    , m_attentionTable(makeSnapshotTable(m_attention, u"WHY"_s, this))
    , m_warningPane(new Pane(this))
    , m_warningTable(makeSnapshotTable(m_warnings, u"MESSAGE"_s, this))
    , m_failingPane(new Pane(this))
    , m_failingTable(makeSnapshotTable(m_failing, u"NODE"_s, this))
    , m_charts(new ClusterCharts(clock, this))
{
    buildTiles();
    m_warningTable->setMostFirstWidth(u"OBJECT"_s, MostObjectWidth);
    m_attentionPane->stack().setContent(m_attentionTable);
    m_warningPane->stack().setContent(m_warningTable);
    m_failingPane->stack().setContent(m_failingTable);
    connect(m_failingTable, &TableView::currentReferenceChanged, this, &Page::selected);
    connect(m_failingTable, &TableView::referenceActivated, this, &Page::activated);
    connect(m_attentionTable, &TableView::currentReferenceChanged, this, &Page::selected);
    connect(m_attentionTable, &TableView::referenceActivated, this, &Page::activated);
    connect(m_warningTable, &TableView::currentReferenceChanged, this, [this](const Kube::ObjectRef& event) {
        if (const Kube::ObjectRef object = objectOfWarning(event); object.isValid())
            Q_EMIT selected(object);
    });
    connect(m_warningTable, &TableView::referenceActivated, this,
        [this](const Kube::ObjectRef& event) { Q_EMIT activated(objectOfWarning(event)); });
    retranslate();
}

void OverviewPage::buildTiles()
{
    const auto tile = [this](const QString& kind, PageId target = PageId::Resources) {
        auto* made = new FigureTile(this);
        made->setLink(true);
        connect(made, &FigureTile::clicked, this, [this, kind, target] {
            Q_EMIT pageWanted(target, kind.isEmpty() ? QVariantMap() : QVariantMap {{u"kind"_s, kind}});
        });
        return made;
    };
    m_nodes = tile(u"nodes"_s);
    m_pods = tile(u"pods"_s);
    m_containers = tile(u"pods"_s);
    m_spaces = tile(u"namespaces"_s);
    m_cpu = tile({}, PageId::Performance);
    m_memory = tile({}, PageId::Performance);
    m_events = tile({}, PageId::Events);
    m_applications = tile({}, PageId::Applications);
    m_releases = tile({}, PageId::Releases);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 10, 10, 10);
    grid->setSpacing(8);
    for (int column = 0; column < 20; ++column)
        grid->setColumnStretch(column, 1);
    int column = 0;
    for (FigureTile* small : {m_nodes, m_pods, m_containers, m_spaces}) {
        grid->addWidget(small, 0, column, 1, 5);
        column += 5;
    }
    grid->addWidget(m_cpu, 1, 0, 1, 5);
    grid->addWidget(m_memory, 1, 5, 1, 5);
    grid->addWidget(m_events, 1, 10, 1, 3);
    grid->addWidget(m_applications, 1, 13, 1, 4);
    grid->addWidget(m_releases, 1, 17, 1, 3);
    placePanes(*grid);
}

void OverviewPage::placePanes(QGridLayout& grid)
{
    grid.addWidget(m_attentionPane, 2, 0, 1, 14);
    grid.addWidget(m_failingPane, 2, 14, 1, 6);
    grid.addWidget(m_charts, 3, 0, 1, 9);
    grid.addWidget(m_warningPane, 3, 9, 1, 11);
    grid.setRowStretch(2, 5);
    grid.setRowStretch(3, 3);
    setTabOrder(m_attentionTable, m_failingTable);
    setTabOrder(m_failingTable, m_warningTable);
}

void OverviewPage::setSession(ClusterSession* session)
{
    m_session = session;
    m_search.reset();
    m_digests = session ? std::make_unique<PodDigests>(session->replica()) : nullptr;
    m_fresh = false;
    m_attention.setRows({});
    m_warnings.setRows({});
    m_failing.setRows({});
    m_charts->setMetrics(session ? &session->metrics() : nullptr);
    if (!session)
        return;
    m_charts->setAvailability(session->sampler().availability());
    connect(
        &session->sampler(), &Metrics::MetricsSampler::availabilityChanged, m_charts, &ClusterCharts::setAvailability);
    connect(&session->replica(), &Store::Replica::changed, this, &OverviewPage::scheduleRefresh);
    connect(&session->replica(), &Store::Replica::stateChanged, this, &OverviewPage::scheduleRefresh);
    connect(session, &ClusterSession::statusChanged, this, &OverviewPage::scheduleRefresh);
    connect(&session->sampler(), &Metrics::MetricsSampler::availabilityChanged, this, &OverviewPage::scheduleRefresh);
    connect(&session->metrics(), &Metrics::MetricsStore::changed, this, &OverviewPage::scheduleRefresh);
    refresh();
}

void OverviewPage::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    scheduleRefresh();
}

void OverviewPage::focusContent()
{
    m_attentionTable->setFocus();
}

bool OverviewPage::isSettled() const
{
    return m_fresh && !m_stepTimer.isActive();
}

void OverviewPage::scheduleRefresh()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start(RefreshAfter, this);
}

void OverviewPage::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_stepTimer.timerId())
        return refreshNext();
    if (event->timerId() != m_refreshTimer.timerId())
        return Page::timerEvent(event);
    m_refreshTimer.stop();
    if (Widgets::isOnScreen(*this)) // else showEvent() catches up
        refresh();
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

/// Nobody sees the rest of a refresh that is under way: showEvent() begins anew.
void OverviewPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_stepTimer.stop();
    m_search.reset();
}

/// One part after the other, so that a key never waits for all of them.
void OverviewPage::refresh()
{
    m_step = 0;
    m_search.reset();
    m_stepTimer.start(0ms, this);
}

void OverviewPage::refreshNext()
{
    if (!m_session) {
        m_stepTimer.stop();
        return;
    }
    const NamespaceScope scope(m_session->replica(), m_namespaces);
    switch (m_step++) {
    case 0: {
        m_fresh = m_session->isSettled() && m_session->isUsageSettled();
        const ClusterTotals totals = totalsOf(*m_digests, scope);
        showTotals(totals);
        return showUsage(totals);
    }
    case 1:
        return findTroubles(scope);
    case 2:
        return m_warnings.setRows(warningsOf(m_session->replica(), scope, MostWarnings));
    case 3:
        return m_failing.setRows(failingNodesOf(*m_digests, scope));
    default:
        m_stepTimer.stop();
        showLists();
    }
}

void OverviewPage::findTroubles(const NamespaceScope& scope)
{
    if (!m_search)
        m_search = std::make_unique<Attention>(*m_digests, scope);
    if (m_search->goOn()) {
        --m_step; // again
        return;
    }
    m_attention.setRows(m_search->lines(MostTroubles));
    m_search.reset();
}

void OverviewPage::showTotals(const ClusterTotals& totals)
{
    const QLocale locale;
    const bool allReady = totals.nodes == totals.nodesReady;
    m_nodes->setFigure(tr("%1 of %2").arg(locale.toString(totals.nodesReady), locale.toString(totals.nodes)),
        allReady ? tr("all ready") : tr("%Ln not ready", nullptr, totals.nodes - totals.nodesReady),
        allReady ? State::Healthy : State::Degraded);
    const auto [podState, podWords] = worstOf(totals.podHealth);
    m_pods->setFigure(locale.toString(totals.pods), podWords, podState);
    m_containers->setFigure(locale.toString(totals.containers), tr("in %Ln pod(s)", nullptr, totals.pods));
    m_spaces->setFigure(locale.toString(totals.namespaces),
        m_namespaces.isEmpty() ? tr("all shown") : tr("%Ln chosen", nullptr, static_cast<int>(m_namespaces.size())));
    m_events->setFigure(tr("%1 warnings").arg(locale.toString(totals.eventsWarning)),
        tr("%1 normal").arg(locale.toString(totals.eventsNormal)));
    const auto [applicationState, applicationWords] = worstOf(totals.applicationHealth);
    m_applications->setFigure(locale.toString(totals.applications),
        totals.applications == 0
            ? tr("Argo CD has none here")
            : tr("%1 OutOfSync").arg(locale.toString(totals.outOfSync)) + u" · "_s + applicationWords,
        totals.applications == 0 ? std::nullopt : std::optional(applicationState));
    QStringList states;
    bool failed = false;
    for (const auto& [word, count] : totals.releaseStates) {
        states << locale.toString(count) + u' ' + word;
        failed = failed || word == "failed"_L1 || word.startsWith("pending"_L1);
    }
    m_releases->setFigure(locale.toString(totals.releases),
        states.isEmpty() ? tr("Helm has none here") : states.join(u" · "_s),
        totals.releases == 0 ? std::nullopt : std::optional(failed ? State::Degraded : State::Healthy));
}

void OverviewPage::showUsage(const ClusterTotals& totals)
{
    const auto share = [](double part, double whole) { return whole > 0 ? part / whole : -1; };
    const Metrics::Subject cluster {.scope = Metrics::Scope::Cluster, .nameSpace = {}, .name = {}, .container = {}};
    const std::optional<Metrics::Usage> used = m_session->metrics().latest(cluster);
    const auto cpuAllocatable = static_cast<double>(totals.cpuAllocatable);
    const auto memoryAllocatable = static_cast<double>(totals.memoryAllocatable);
    const auto cpuRequested = static_cast<double>(totals.cpuRequested);
    const auto memoryRequested = static_cast<double>(totals.memoryRequested);
    m_charts->setRequested(cpuRequested, memoryRequested);
    m_charts->setAllocatable(cpuAllocatable, memoryAllocatable);
    m_charts->refresh();
    m_cpu->setBar(used ? share(used->cpu, cpuAllocatable) : -1, share(cpuRequested, cpuAllocatable));
    m_memory->setBar(used ? share(used->memory, memoryAllocatable) : -1, share(memoryRequested, memoryAllocatable));
    m_cpu->setFigure(used ? percent(share(used->cpu, cpuAllocatable)) : tr("not measured"),
        used ? tr("%1 used · %2 requested · %3 allocatable")
                   .arg(coresText(used->cpu), coresText(cpuRequested), coresText(cpuAllocatable))
             : tr("%1 requested · %2 allocatable").arg(coresText(cpuRequested), coresText(cpuAllocatable)));
    m_memory->setFigure(used ? percent(share(used->memory, memoryAllocatable)) : tr("not measured"),
        used ? tr("%1 used · %2 requested · %3 allocatable")
                   .arg(gibText(used->memory), gibText(memoryRequested), gibText(memoryAllocatable))
             : tr("%1 requested · %2 allocatable").arg(gibText(memoryRequested), gibText(memoryAllocatable)));
}

void OverviewPage::showLists()
{
    const bool settled = m_session->isSettled();
    const auto say = [](Pane& pane, bool empty, const PaneMessage& message) {
        if (empty)
            pane.stack().showMessage(message);
        else
            pane.stack().showContent();
    };
    const ConnectionStatus status = m_session->status();
    PaneMessage nothing;
    nothing.icon = u"refresh"_s;
    nothing.title = tr("Reading the cluster");
    if (!settled && status.error) {
        nothing = PaneMessage::fromError(*status.error);
        nothing.actions.push_back({tr("Try now"), [this] {
                                       if (m_session)
                                           m_session->retry();
                                   }});
    }
    PaneMessage well = nothing;
    PaneMessage quiet = nothing;
    PaneMessage running = nothing;
    if (settled) {
        well.icon = u"ok"_s;
        well.title = tr("Nothing needs attention.");
        well.detail = tr("Every node, workload, pod and application is Healthy.");
        quiet.icon = u"ok"_s;
        quiet.title = tr("No warnings.");
        quiet.detail = tr("The server keeps events for about an hour.");
        running.icon = u"ok"_s;
        running.title = tr("No pod fails on any node.");
    }
    const int troubles = m_attention.rowCount();
    say(*m_attentionPane, troubles == 0, well);
    say(*m_warningPane, m_warnings.rowCount() == 0, quiet);
    say(*m_failingPane, m_failing.rowCount() == 0, running);
    m_failingPane->setSubtitle(tr("by node, most first"));
    m_attentionPane->setSubtitle(troubles == static_cast<int>(MostTroubles)
            ? tr("the %1 worst objects").arg(MostTroubles)
            : tr("%Ln object(s) in %1", nullptr, troubles).arg(m_session->name()));
    m_warningPane->setSubtitle(tr("%n latest, each seen the number of times given", nullptr, m_warnings.rowCount()));
    Q_EMIT badgeChanged(troubles > 0 ? QLocale().toString(troubles) : QString());
}

Kube::ObjectRef OverviewPage::objectOfWarning(const Kube::ObjectRef& event) const
{
    if (!m_session)
        return {};
    const Store::Entry entry = m_session->replica().find(event);
    if (!entry || entry.row->type != Store::RowType::Event)
        return {};
    const auto& row = static_cast<const Store::EventRow&>(*entry.row);
    const auto text = [this](StringId id) { return std::string(m_session->replica().text(id)); };
    return {text(row.involvedGroup), text(row.involvedKind), text(row.involvedNamespace),
        std::string(row.involvedName.view())};
}

void OverviewPage::retranslate()
{
    m_nodes->setTitle(tr("Nodes ready"));
    m_pods->setTitle(tr("Pods"));
    m_containers->setTitle(tr("Containers"));
    m_spaces->setTitle(tr("Namespaces"));
    m_cpu->setTitle(tr("CPU cores"));
    m_memory->setTitle(tr("Memory"));
    m_events->setTitle(tr("Events"));
    m_applications->setTitle(tr("Applications"));
    m_releases->setTitle(tr("Releases"));
    m_attentionPane->setTitle(tr("Needs attention"));
    m_warningPane->setTitle(tr("Warning events"));
    m_failingPane->setTitle(tr("Failing pods"));
}

void OverviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    Page::changeEvent(event);
}

} // namespace Chartroom::Console
