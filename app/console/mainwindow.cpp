// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/mainwindow.h"

#include "app/console/diagnostics/diagnosticsdialog.h"
#include "app/console/namespacepopup.h"
#include "app/console/navigationrail.h"
#include "app/console/statusline.h"
#include "app/console/topbar.h"
#include "app/console/windowactions.h"
#include "widgets/common/band.h"
#include "widgets/common/button.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/pane.h"
#include "widgets/inspector/inspectorpanel.h"
#include "widgets/inspector/objectfacts.h"

#include <QCloseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimerEvent>
#include <QVBoxLayout>

using namespace Chartroom::Widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int WideWindow = 1440; ///< from here on there is room for the inspector beside a page

} // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_monitor(services.clock)
    , m_settings(services.settingsStore.load())
    , m_top(new TopBar(this))
    , m_band(new Band(this))
    , m_tryNow(m_band->addButton({}))
    , m_rail(new NavigationRail(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_start(new PaneStack(this))
    , m_inspector(new InspectorPanel(services.clock, this))
    , m_status(new StatusLine(this))
    , m_palette(nullptr)
    , m_namespacePopup(new NamespacePopup(this))
    , m_actions(nullptr)
{
    buildFrame();
    m_palette = new Palette(this);
    m_actions = new WindowActions(*this);
    m_palette->setSource([this](const QString& query) { return m_actions->find(query); });
    connectFrame();
    setRailCollapsed(m_settings.railCollapsed);
    if (!restoreGeometry(m_settings.windowGeometry))
        resize(1600, 1000);
    sessionChanged(services.clusters.session());
    m_secondTimer.start(1s, this);
}

MainWindow::~MainWindow()
{
    delete m_diagnostics; // it looks at this window to its end
    m_services.clusters.disconnect(this);
    sessionEnding();
}

void MainWindow::buildFrame()
{
    auto* pageArea = new QWidget(this);
    auto* pageRow = new QHBoxLayout(pageArea);
    pageRow->setContentsMargins(0, 0, 0, 0);
    pageRow->setSpacing(0);
    pageRow->addWidget(m_rail);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_inspector->setMinimumWidth(280);
    m_inspector->setMaximumWidth(560);
    pageRow->addWidget(m_splitter, 1);
    m_stack->addWidget(m_start);
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_band);
    column->addWidget(pageArea, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_band->hide();
    m_inspector->hide();
    setMinimumSize(960, 600);
}

void MainWindow::connectFrame()
{
    connect(&m_services.clusters, &Clusters::sessionEnding, this, &MainWindow::sessionEnding);
    connect(&m_services.clusters, &Clusters::sessionChanged, this, &MainWindow::sessionChanged);
    connect(&m_services.clusters, &Clusters::demoStartChanged, this, &MainWindow::updateStartPage);
    connect(&m_services.clusters, &Clusters::kubeconfigRead, this, &MainWindow::updateStartPage);
    connect(&m_services.clusters, &Clusters::kubeconfigFailed, this, &MainWindow::openFailed);
    connect(&m_services.clusters, &Clusters::openFailed, this, &MainWindow::openFailed);
    connect(m_rail, &NavigationRail::pageChosen, this, [this](PageId id) { showPage(id); });
    connect(m_top, &TopBar::railToggled, this, [this] { setRailCollapsed(!m_rail->isCollapsed()); });
    connect(m_top, &TopBar::clusterWanted, this, [this] { m_palette->open(u":ctx "_s); });
    connect(m_top, &TopBar::namespacesWanted, this, &MainWindow::openNamespaces);
    connect(m_top, &TopBar::searchWanted, this, [this] { m_palette->open(); });
    connect(m_top, &TopBar::themeToggled, this,
        [this] { setThemeChoice(Theme::scheme() == Scheme::Dark ? SchemeChoice::Light : SchemeChoice::Dark); });
    connect(m_top, &TopBar::languageWanted, this, &MainWindow::openLanguageMenu);
    connect(m_top, &TopBar::settingsWanted, this, &MainWindow::openSettingsMenu);
    connect(m_namespacePopup, &NamespacePopup::chosen, this, &MainWindow::chooseNamespaces);
    connect(m_tryNow, &Button::clicked, this, &MainWindow::retry);
    connect(m_inspector, &InspectorPanel::documentWanted, this, &MainWindow::askForDocument);
    connect(m_inspector, &InspectorPanel::linkActivated, this, &MainWindow::showObject);
    connect(m_inspector, &InspectorPanel::closed, this, &MainWindow::closeInspector);
}

void MainWindow::addPage(Page* page)
{
    m_pages[page->id()] = page;
    m_stack->addWidget(page);
    m_rail->addPage(page->id());
    connect(page, &Page::selected, this, &MainWindow::select);
    connect(page, &Page::activated, this, &MainWindow::showObject);
    connect(page, &Page::yamlWanted, this, [this](const Kube::ObjectRef& reference) {
        select(reference);
        openInspector(true);
    });
    connect(page, &Page::mapWanted, this, [this](const Kube::ObjectRef& reference) {
        select(reference);
        showPage(PageId::Topology);
    });
    connect(page, &Page::allNamespacesWanted, this, [this] { chooseNamespaces({}); });
    connect(page, &Page::pageWanted, this, [this](PageId id, const QVariantMap& state) { showPage(id, state); });
    connect(
        page, &Page::badgeChanged, this, [this, page](const QString& badge) { m_rail->setBadge(page->id(), badge); });
    page->setNamespaces(m_namespaces);
    if (ClusterSession* session = m_services.clusters.session())
        page->setSession(session);
    m_actions->pagesChanged();
}

Page* MainWindow::page(PageId id) const
{
    const auto found = m_pages.find(id);
    return found == m_pages.end() ? nullptr : found->second;
}

Page* MainWindow::currentPage() const
{
    return page(m_current);
}

std::vector<PageId> MainWindow::pages() const
{
    std::vector<PageId> ids;
    for (const auto& [id, shown] : m_pages)
        ids.push_back(id);
    return ids;
}

void MainWindow::sessionEnding()
{
    m_documentRequest.cancel();
    m_inspector->setReplica(nullptr);
    m_status->setSession(nullptr);
    for (const auto& [id, shown] : m_pages)
        shown->setSession(nullptr);
}

void MainWindow::sessionChanged(ClusterSession* session)
{
    m_history.clear();
    m_selection = {};
    m_status->setSession(session);
    m_namespaces = session ? m_settings.context(session->name()).namespaces : QStringList();
    if (session) {
        m_startError.clear();
        session->setOnScreen(!isMinimized());
        m_inspector->setReplica(&session->replica());
        connect(session, &ClusterSession::statusChanged, this, &MainWindow::updateBand);
        connect(session, &ClusterSession::statusChanged, this, &MainWindow::updateTopBar);
        connect(session, &ClusterSession::discovered, this, &MainWindow::updateTopBar);
    }
    for (const auto& [id, shown] : m_pages) {
        shown->setNamespaces(m_namespaces);
        if (session)
            shown->setSession(session);
    }
    switchTo(m_current);
    updateBand();
    updateTopBar();
}

void MainWindow::switchTo(PageId id)
{
    if (id != m_current)
        m_inspector->conceal();
    m_current = id;
    Page* shown = page(id);
    const bool started = m_services.clusters.session() && shown;
    if (started)
        m_stack->setCurrentWidget(shown);
    else
        m_stack->setCurrentWidget(m_start);
    m_rail->setCurrent(id);
    if (!started)
        updateStartPage();
    else
        shown->markObject(m_selection);
    updateTitle();
    updateInspector();
}

void MainWindow::showPage(PageId id, const QVariantMap& state)
{
    if (!page(id))
        return;
    m_history.leave(here());
    switchTo(id);
    if (!state.isEmpty())
        page(id)->restore(state);
    page(id)->focusContent();
}

Place MainWindow::here() const
{
    return {m_current, currentPage() ? currentPage()->state() : QVariantMap(), m_namespaces, m_selection};
}

void MainWindow::goTo(const Place& place)
{
    if (place.namespaces != m_namespaces)
        chooseNamespaces(place.namespaces);
    m_selection = place.selection;
    m_inspector->setObject(place.selection);
    switchTo(place.page); // marks the selection first: that may move a view, and the state puts it back
    if (Page* shown = page(place.page)) {
        shown->restore(place.state);
        shown->markObject(place.selection);
        shown->focusContent();
    }
}

void MainWindow::goBack()
{
    if (const auto place = m_history.back(here()))
        goTo(*place);
}

void MainWindow::goForward()
{
    if (const auto place = m_history.forward(here()))
        goTo(*place);
}

void MainWindow::select(const Kube::ObjectRef& reference)
{
    if (reference == m_selection)
        return;
    m_selection = reference;
    m_inspector->setObject(reference);
    updateInspector();
    Q_EMIT selectionChanged(reference);
}

void MainWindow::showObject(const Kube::ObjectRef& reference)
{
    if (!reference.isValid())
        return;
    if (reference == m_selection && m_current != PageId::Overview && m_current != PageId::Events) {
        openInspector();
        return;
    }
    const bool isRelease = reference.group == ReleaseGroup;
    const bool isApplication = reference.kind == "Application" && reference.group == "argoproj.io";
    PageId target = isRelease ? PageId::Releases : isApplication ? PageId::Applications : PageId::Resources;
    if (!page(target))
        target = PageId::Resources;
    QVariantMap state;
    if (target == PageId::Resources && m_services.clusters.session()) {
        const Kube::Discovery& discovery = m_services.clusters.session()->discovery();
        if (const Kube::ResourceType* type = discovery.byKind(reference.group, reference.kind))
            state.insert(u"kind"_s, QString::fromStdString(type->groupResource()));
        state.insert(u"filter"_s, QString());
    }
    const QString nameSpace = QString::fromStdString(reference.nameSpace);
    if (!m_namespaces.isEmpty() && !nameSpace.isEmpty() && !m_namespaces.contains(nameSpace))
        chooseNamespaces(QStringList(m_namespaces) << nameSpace);
    m_history.leave(here());
    switchTo(target);
    if (!state.isEmpty())
        page(target)->restore(state);
    if (!isRelease) {
        select(reference);
        openInspector();
    }
    page(target)->markObject(reference);
    page(target)->focusContent();
}

void MainWindow::askForDocument(const Kube::ObjectRef& reference)
{
    ClusterSession* session = m_services.clusters.session();
    if (!session)
        return;
    m_documentRequest.cancel();
    m_documentRequest = session->readObject(reference, [this, reference](const Result<Documents::Json>& document) {
        if (document || document.error().kind != Error::Kind::Cancelled)
            m_inspector->setDocument(reference, document);
    });
}

void MainWindow::chooseNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    for (const auto& [id, shown] : m_pages)
        shown->setNamespaces(namespaces);
    if (const ClusterSession* session = m_services.clusters.session()) {
        changeSettings([&](Settings& settings) {
            ContextSettings context = settings.context(session->name());
            context.namespaces = namespaces;
            settings.contexts.insert(session->name(), context);
        });
    }
    updateTopBar();
}

void MainWindow::chooseCluster(const QString& name)
{
    m_startError.clear();
    if (const Result<void> opened = m_services.clusters.open(name); !opened)
        openFailed(opened.error());
}

void MainWindow::openFailed(const Error& error)
{
    m_startError = error.sentence();
    updateStartPage();
}

void MainWindow::retry()
{
    if (ClusterSession* session = m_services.clusters.session())
        session->retry();
}

void MainWindow::setThemeChoice(SchemeChoice choice)
{
    m_services.theme.setChoice(choice);
    changeSettings([choice](Settings& settings) { settings.theme = choice; });
}

void MainWindow::setLanguage(const QString& code)
{
    m_services.languages.setCurrent(code);
    changeSettings([&code](Settings& settings) { settings.language = code; });
}

void MainWindow::changeSettings(const std::function<void(Settings&)>& change)
{
    change(m_settings);
    m_services.settingsStore.save(m_settings);
    updateTopBar();
}

ConsentMemory MainWindow::consentMemory()
{
    return {.allowed = [this] { return m_settings.allowedPlugins; },
        .allow
        = [this](
              const QString& key) { changeSettings([&key](Settings& settings) { settings.allowedPlugins << key; }); }};
}

bool MainWindow::isWide() const
{
    return width() >= WideWindow;
}

void MainWindow::openInspector(bool yaml)
{
    m_inspectorWanted = true;
    m_inspectorPinned = true;
    if (yaml)
        m_inspector->showTab(InspectorPanel::Tab::Yaml);
    updateInspector();
}

void MainWindow::closeInspector()
{
    m_inspectorWanted = false;
    m_inspectorPinned = false;
    updateInspector();
    if (currentPage())
        currentPage()->focusContent();
}

void MainWindow::updateInspector()
{
    const bool session = m_services.clusters.session() != nullptr;
    const bool wanted = m_inspectorWanted && (isWide() || m_inspectorPinned);
    const bool visible = session && wanted && m_selection.isValid();
    if (visible == m_inspector->isVisibleTo(this))
        return;
    m_inspector->setVisible(visible);
    if (visible)
        m_splitter->setSizes({m_splitter->width() - m_settings.inspectorWidth, m_settings.inspectorWidth});
}

void MainWindow::setRailCollapsed(bool collapsed)
{
    m_rail->setCollapsed(collapsed);
    if (collapsed != m_settings.railCollapsed)
        changeSettings([collapsed](Settings& settings) { settings.railCollapsed = collapsed; });
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCollapsed(m_settings.railCollapsed || !isWide());
    updateInspector();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    changeSettings([this](Settings& settings) {
        settings.windowGeometry = saveGeometry();
        if (m_inspector->isVisible())
            settings.inspectorWidth = m_inspector->width();
    });
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateBand();
        updateTitle();
        updateStartPage();
    }
    if (ClusterSession* session = m_services.clusters.session(); session && event->type() == QEvent::WindowStateChange)
        session->setOnScreen(!isMinimized());
    QMainWindow::changeEvent(event);
}

void MainWindow::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_secondTimer.timerId())
        return QMainWindow::timerEvent(event);
    if (!Widgets::isOnScreen(*this))
        return;
    if (m_band->isVisible())
        updateBand();
    updateTopBar();
}

} // namespace Chartroom::Console
