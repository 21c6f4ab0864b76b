// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/releaseshost.h"

#include "app/console/clustersession.h"
#include "app/console/viewstate.h"
#include "widgets/inspector/objectfacts.h"
#include "widgets/releases/railview.h"
#include "widgets/releases/releasespage.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

TargetCluster targetOf(const QString& name, const ContextSettings& settings)
{
    return {.name = name,
        .tag = tagWord(settings.tag),
        .tagColor = tagColor(settings.tag),
        .production = settings.tag == ClusterTag::Production,
        .readOnly = settings.readOnly};
}

} // namespace

ReleasesHost::ReleasesHost(const Clock& clock, std::function<ContextSettings()> context, QWidget* parent)
    : Page(parent)
    , m_clock(clock)
    , m_context(std::move(context))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

ReleasesHost::~ReleasesHost()
{
    setSession(nullptr);
}

void ReleasesHost::setSession(ClusterSession* session)
{
    delete m_dialog;
    delete m_page;
    m_page = nullptr;
    m_controller.reset();
    m_rail.reset();
    m_releases.reset();
    m_session = session;
    if (!session)
        return;
    connect(session, &ClusterSession::discovered, this, &ReleasesHost::discovered);
    if (session->isDiscovered())
        discovered();
}

void ReleasesHost::discovered()
{
    if (m_page)
        return;
    m_releases = std::make_unique<History::ReleaseListModel>(m_session->replica(), m_clock);
    m_rail = std::make_unique<History::RailModel>();
    // The session outlives the controller (see setSession): shared in form only.
    m_controller = std::make_unique<History::ReleaseController>(
        std::shared_ptr<Kube::ApiClient>(std::shared_ptr<void>(), &m_session->api()), m_clock);
    connect(m_releases.get(), &History::ReleaseListModel::detailsWanted, m_controller.get(),
        &History::ReleaseController::readRecord);
    connect(
        m_rail.get(), &History::RailModel::detailsWanted, m_controller.get(), &History::ReleaseController::readRecord);
    makeView();
    connect(m_releases.get(), &History::ReleaseListModel::countsChanged, this, &ReleasesHost::updateBadge);
    setNamespaces(m_namespaces);
    updateBadge();
}

void ReleasesHost::makeView()
{
    m_page = new ReleasesPage(m_session->replica(), *m_releases, *m_rail, m_clock, this);
    m_column->addWidget(m_page);
    connectController();
    connect(&m_session->replica(), &Store::Replica::stateChanged, m_page,
        [this](Store::KindId kind, const Kube::WatchState& state) {
            if (kind == m_session->kinds().helmSecrets())
                m_page->setWatchState(state);
        });
    m_page->setWatchState(m_session->replica().state(m_session->kinds().helmSecrets()));
    updateCluster();
}

void ReleasesHost::connectController()
{
    using History::ReleaseController;
    ReleaseController* controller = m_controller.get();
    connect(controller, &ReleaseController::recordRead, m_page, &ReleasesPage::setRecord);
    connect(controller, &ReleaseController::recordFailed, m_page, &ReleasesPage::setRecordError);
    connect(m_page, &ReleasesPage::comparisonWanted, controller, &ReleaseController::compare);
    connect(m_page, &ReleasesPage::liveComparisonWanted, controller, &ReleaseController::compareWithLive);
    connect(controller, &ReleaseController::compared, m_page, &ReleasesPage::setComparison);
    connect(controller, &ReleaseController::comparisonFailed, m_page, &ReleasesPage::setComparisonError);
    connect(m_page, &ReleasesPage::rollbackWanted, this, &ReleasesHost::openPlan);
}

void ReleasesHost::openPlan(const Helm::ReleaseKey& key, int revision)
{
    using History::ReleaseController;
    const History::ReleaseItem* item = m_releases->find(key);
    if (!item || m_dialog)
        return;
    updateCluster();
    m_planned = {key, revision};
    m_dialog = new PlanDialog(
        targetOf(m_session->name(), m_context()), key, item->newest().revision, revision, m_clock, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    ReleaseController* controller = m_controller.get();
    connect(m_dialog, &PlanDialog::planWanted, controller, &ReleaseController::plan);
    connect(controller, &ReleaseController::planProgressed, m_dialog, &PlanDialog::setPlanProgress);
    connect(controller, &ReleaseController::planned, m_dialog, &PlanDialog::setPlan);
    connect(controller, &ReleaseController::planFailed, m_dialog, &PlanDialog::setPlanError);
    connect(m_dialog, &PlanDialog::confirmed, controller, &ReleaseController::execute);
    connect(controller, &ReleaseController::executionProgressed, m_dialog, &PlanDialog::setProgress);
    connect(controller, &ReleaseController::executed, m_dialog, &PlanDialog::setOutcome);
    connect(controller, &ReleaseController::executionFailed, m_dialog, &PlanDialog::setExecutionError);
    connect(m_dialog, &PlanDialog::stopWanted, controller, &ReleaseController::stopExecuting);
    connect(m_dialog, &QDialog::rejected, controller, &ReleaseController::stopPlanning);
    connect(m_dialog, &PlanDialog::previewWanted, this, &ReleasesHost::previewWanted);
    m_dialog->open();
    m_dialog->start();
}

void ReleasesHost::updateCluster()
{
    if (m_page && m_session)
        m_page->setCluster(targetOf(m_session->name(), m_context()));
}

void ReleasesHost::updateBadge()
{
    const int releases = m_releases ? m_releases->totalCount() : 0;
    Q_EMIT badgeChanged(releases > 0 ? QLocale().toString(releases) : QString());
}

void ReleasesHost::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    if (!m_releases)
        return;
    std::set<std::string> names;
    for (const QString& name : namespaces)
        names.insert(name.toStdString());
    m_releases->setNamespaces(std::move(names));
}

QVariantMap ReleasesHost::state() const
{
    if (!m_page)
        return {};
    QVariantMap state {{u"filter"_s, filterEdit()->text()}, {u"a"_s, m_page->pointA()}, {u"b"_s, m_page->pointB()}};
    if (const auto release = m_page->currentRelease()) {
        state.insert(u"namespace"_s, QString::fromStdString(release->nameSpace));
        state.insert(u"release"_s, QString::fromStdString(release->name));
    }
    return state;
}

/// A whole state, or only a release to go to.
void ReleasesHost::restore(const QVariantMap& state)
{
    if (!m_page)
        return;
    if (state.contains(u"filter"_s))
        filterEdit()->setText(state.value(u"filter"_s).toString());
    if (state.contains(u"release"_s))
        m_page->showRelease(
            {state.value(u"namespace"_s).toString().toStdString(), state.value(u"release"_s).toString().toStdString()});
    if (state.contains(u"a"_s))
        setPoints(state.value(u"a"_s).toInt(), state.value(u"b"_s).toInt());
}

QLineEdit* ReleasesHost::filterEdit() const
{
    return m_page->findChild<QLineEdit*>();
}

void ReleasesHost::setPoints(int a, int b)
{
    auto* rail = m_page->findChild<RailView*>();
    rail->setPointA(a);
    rail->setPointB(b);
}

void ReleasesHost::focusFilter()
{
    if (m_page)
        m_page->focusFilter();
}

void ReleasesHost::focusContent()
{
    updateCluster();
    if (auto* table = m_page ? m_page->findChild<QTableView*>() : nullptr)
        table->setFocus();
}

void ReleasesHost::markObject(const Kube::ObjectRef& reference)
{
    if (m_page && reference.group == ReleaseGroup)
        m_page->showRelease({reference.nameSpace, reference.name});
}

bool ReleasesHost::isSettled() const
{
    return m_page && m_session->replica().isComplete(m_session->kinds().helmSecrets());
}

std::size_t ReleasesHost::memoryUsage() const
{
    return m_releases ? m_releases->memoryUsage() : 0;
}

/// A plan that was hidden to see it on the map is made again: its findings are sentences too. One that is being carried
/// out stands in front of the window, and keeps its words until it is closed.
void ReleasesHost::changeLanguage()
{
    const int a = m_page->pointA();
    const int b = m_page->pointB();
    remake(m_page, [this] { makeView(); });
    setPoints(a, b);
    if (!m_dialog || m_dialog->isVisible())
        return;
    delete m_dialog;
    openPlan(m_planned.first, m_planned.second);
}

void ReleasesHost::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_page)
        changeLanguage();
    Page::changeEvent(event);
}

} // namespace Chartroom::Console
