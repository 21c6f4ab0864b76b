// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/applications/applicationspage.h"

#include "widgets/applications/applicationdetail.h"
#include "widgets/applications/applicationdiff.h"
#include "widgets/applications/applicationtree.h"
#include "widgets/common/pane.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/releases/railview.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int RebuildMilliseconds = 500;
constexpr int RevisionWidth = 96; ///< the first ten characters of a commit

} // namespace

ApplicationsPage::ApplicationsPage(Items::ResourceTableModel& applications, const Kube::ResourceType& resource,
    Store::Replica& replica, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_replica(replica)
    , m_kind(applications.kind())
    , m_view(new ResourceView(clock, ResourceView::Segments::Health, this))
{
    m_view->setModel(&applications, resource);
    m_view->setTitle(tr("Applications"));
    // What is OutOfSync goes first, until the operator sorts otherwise.
    m_view->table().sortByColumn(applications.columnOf(u"SYNC STATUS"), Qt::DescendingOrder);
    m_view->table().setVisibleColumns({u"NAME"_s, u"PROJECT"_s, u"HEALTH STATUS"_s, u"SYNC STATUS"_s, u"CLUSTER"_s,
        u"DEST NAMESPACE"_s, u"TARGET"_s, u"REVISION"_s, u"LAST SYNC"_s, u"POLICY"_s});
    m_view->table().setMostFirstWidth(u"REVISION"_s, RevisionWidth);
    m_railView = new RailView(m_rail, clock, false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_view);
    splitter->addWidget(buildBelow());
    splitter->setSizes({300, 560});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter);

    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(RebuildMilliseconds);
    connect(&m_rebuild, &QTimer::timeout, this, &ApplicationsPage::rebuildTree);
    connect(&replica, &Store::Replica::changed, this, &ApplicationsPage::replicaChanged);
    connect(m_view, &ResourceView::selected, this, [this](const Kube::ObjectRef& reference) {
        m_isFirst = m_isChoosingFirst;
        choose(reference);
        if (!m_isFirst)
            Q_EMIT selected(reference);
    });
    // A click on what was chosen by itself changes nothing in the table, and makes it the window's selection all the same.
    connect(&m_view->table(), &QAbstractItemView::clicked, this, [this] {
        if (m_isFirst && m_current)
            Q_EMIT selected(*m_current);
    });
    connect(&applications, &QAbstractItemModel::rowsInserted, this, &ApplicationsPage::chooseFirst);
    connect(&applications, &QAbstractItemModel::layoutChanged, this, &ApplicationsPage::chooseFirst);
    choose({});
}

void ApplicationsPage::chooseFirst()
{
    TableView& table = m_view->table();
    if (m_current || !isVisible() || !m_replica.isComplete(m_kind) || table.model()->rowCount() == 0)
        return;
    const QScopedValueRollback choosing(m_isChoosingFirst, true);
    table.setCurrentIndex(table.model()->index(0, 0));
}

void ApplicationsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    chooseFirst();
}

QWidget* ApplicationsPage::buildBelow()
{
    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* bar = new QWidget(below);
    bar->setFixedHeight(36);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_title = new QLabel(bar);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(Theme::font(FontRole::PaneTitle));
    row->addWidget(m_title);
    m_tabs = new SegmentedControl(bar);
    m_tabs->setSegments(
        {{tr("Tree"), {}, u"Shift+T"_s}, {tr("Diff"), {}, u"Shift+D"_s}, {tr("History"), {}, u"Shift+H"_s}});
    row->addWidget(m_tabs);
    row->addStretch();
    m_show = new SegmentedControl(bar);
    row->addWidget(m_show);
    column->addWidget(bar);

    m_stack = new PaneStack(below);
    auto* splitter = new QSplitter(Qt::Horizontal);
    m_pages = new QStackedWidget(splitter);
    m_tree = new ApplicationTree(m_pages);
    m_pages->addWidget(m_tree);
    m_diff = new ApplicationDiff(m_pages);
    m_pages->addWidget(m_diff);
    m_pages->addWidget(m_railView);
    m_detail = new ApplicationDetail(splitter);
    splitter->addWidget(m_pages);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({900, 340});
    splitter->setChildrenCollapsible(false);
    m_stack->setContent(splitter);
    column->addWidget(m_stack, 1);

    connect(m_tabs, &SegmentedControl::activated, this, [this](int tab) { showTab(static_cast<Tab>(tab)); });
    for (const auto& [keys, tab] : {std::pair(u"Shift+T"_s, Tab::Tree), std::pair(u"Shift+D"_s, Tab::Diff),
             std::pair(u"Shift+H"_s, Tab::History)}) {
        auto* shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, tab] { showTab(tab); });
    }
    connect(m_diff, &ApplicationDiff::objectWanted, this, &ApplicationsPage::objectWanted);
    connect(m_show, &SegmentedControl::activated, this,
        [this](int show) { m_tree->setShow(static_cast<ApplicationTree::Show>(show)); });
    connect(m_tree, &ApplicationTree::selected, this, &ApplicationsPage::selected);
    connect(m_tree, &ApplicationTree::activated, this, &ApplicationsPage::activated);
    return below;
}

void ApplicationsPage::showTab(Tab tab)
{
    m_tabs->setCurrent(static_cast<int>(tab));
    m_pages->setCurrentIndex(static_cast<int>(tab));
    m_show->setVisible(tab == Tab::Tree && m_application);
    if (tab == Tab::Diff && m_application)
        m_diff->setApplication(*m_application); // asks for what it shows only when it is looked at
}

void ApplicationsPage::choose(const Kube::ObjectRef& reference)
{
    const auto chosen = reference.isValid() ? std::optional(reference) : std::nullopt;
    if (chosen && chosen == m_current)
        return;
    m_current = chosen;
    m_application.reset();
    m_resourceVersion.clear();
    m_rail.clear();
    m_diff->clear();
    m_show->hide();
    m_tabs->setVisible(m_current.has_value());
    m_title->setText(m_current ? singleLine(m_current->name) : QString());
    PaneMessage message;
    if (!m_current) {
        message.icon = u"kind-application"_s;
        message.title = tr("No application is chosen.");
        message.detail = tr("Choose one in the table to see its objects, its history and its last operation.");
        m_stack->showMessage(message);
        return;
    }
    message.title = tr("Reading %1.").arg(m_title->text());
    message.progress = -1;
    m_stack->showMessage(message);
    if (const Store::Entry entry = m_replica.find(m_kind, m_current->nameSpace, m_current->name))
        m_resourceVersion = entry.row->resourceVersion.view();
    Q_EMIT applicationWanted(*m_current);
}

void ApplicationsPage::replicaChanged(const Store::ChangeSetPtr& changes)
{
    if (!m_current)
        return;
    if (changes->kind == m_kind) {
        const Store::Entry entry = m_replica.find(m_kind, m_current->nameSpace, m_current->name);
        if (!entry) {
            setError({.kind = Error::Kind::NotFound,
                .attempted = tr("The application %1 is gone.").arg(singleLine(m_current->name))});
        } else if (m_resourceVersion != entry.row->resourceVersion.view()) {
            m_resourceVersion = entry.row->resourceVersion.view();
            Q_EMIT applicationWanted(*m_current);
        }
    } else if (m_application && !m_rebuild.isActive()) {
        m_rebuild.start();
    }
}

void ApplicationsPage::setApplication(const Argo::Application& application)
{
    if (!m_current || application.name != m_current->name || application.nameSpace != m_current->nameSpace)
        return; // another one was chosen meanwhile
    m_application = application;
    m_rail.setApplication(application);
    m_detail->setApplication(application);
    m_stack->showContent();
    showTab(static_cast<Tab>(m_tabs->current()));
    rebuildTree();
}

void ApplicationsPage::setError(const Error& error)
{
    m_application.reset();
    m_show->hide();
    m_stack->showMessage(PaneMessage::fromError(error));
}

void ApplicationsPage::rebuildTree()
{
    if (!m_application)
        return;
    m_tree->setNodes(Argo::resourceTree(*m_application, m_replica, Argo::isInCluster(*m_application)));
    updateFilter();
}

void ApplicationsPage::updateFilter()
{
    using Show = ApplicationTree::Show;
    const auto text = [this](const QString& word, Show show) {
        return SegmentedControl::Segment {u"%1 %2"_s.arg(word).arg(m_tree->countOf(show)), {}, {}};
    };
    m_show->setSegments(
        {text(tr("All"), Show::All), text(u"OutOfSync"_s, Show::OutOfSync), text(tr("Not Healthy"), Show::NotHealthy)});
}

} // namespace Chartroom::Widgets
