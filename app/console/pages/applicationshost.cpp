// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/applicationshost.h"

#include "app/console/clustersession.h"
#include "app/console/viewstate.h"
#include "models/argo/application.h"
#include "widgets/applications/applicationdiff.h"
#include "widgets/applications/applicationspage.h"
#include "widgets/common/pane.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

ApplicationsHost::ApplicationsHost(const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
    , m_missing(new PaneStack(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_missing);
}

ApplicationsHost::~ApplicationsHost()
{
    setSession(nullptr);
}

void ApplicationsHost::setSession(ClusterSession* session)
{
    m_request.cancel();
    m_objectRequest.cancel();
    delete m_page;
    m_page = nullptr;
    m_model.reset();
    m_kind = {};
    m_session = session;
    m_missing->show();
    if (!session)
        return;
    connect(session, &ClusterSession::discovered, this, &ApplicationsHost::discovered);
    showMissing();
    if (session->isDiscovered())
        discovered();
}

void ApplicationsHost::showMissing()
{
    PaneMessage message;
    message.icon = u"page-applications"_s;
    if (m_session && m_session->isDiscovered()) {
        message.title = tr("Argo CD is not installed in this cluster.");
        message.detail
            = tr("The server does not serve applications.argoproj.io. Helm releases are on the page Releases.");
    } else {
        message.title = tr("Reading what the server serves");
        message.progress = -1;
    }
    m_missing->showMessage(message);
}

void ApplicationsHost::discovered()
{
    if (m_page)
        return;
    m_kind = m_session->kinds().find("argoproj.io", "Application");
    showMissing();
    if (!m_kind.isValid())
        return;
    m_model = std::make_unique<Items::ResourceTableModel>(m_session->replica(), m_kind, m_clock);
    connect(&m_session->replica(), &Store::Replica::stateChanged, m_model.get(), [this](Store::KindId kind) {
        if (kind == m_kind)
            watchChanged();
    });
    connect(&m_session->replica(), &Store::Replica::changed, m_model.get(), [this](const Store::ChangeSetPtr& changes) {
        if (changes->kind == m_kind)
            updateBadge();
    });
    makeView();
    updateBadge();
}

void ApplicationsHost::makeView()
{
    m_page
        = new ApplicationsPage(*m_model, m_session->kinds().info(m_kind).resource, m_session->replica(), m_clock, this);
    connectView();
    m_column->addWidget(m_page);
    m_missing->hide();
    m_page->view().setNamespaces(m_namespaces);
    m_page->view().setIdentity(m_session->identity());
    watchChanged();
}

void ApplicationsHost::connectView()
{
    ResourceView& view = m_page->view();
    connect(m_page, &ApplicationsPage::applicationWanted, this, &ApplicationsHost::read);
    connect(m_page, &ApplicationsPage::objectWanted, this, &ApplicationsHost::readObject);
    connect(m_page, &ApplicationsPage::selected, this, &Page::selected);
    connect(m_page, &ApplicationsPage::activated, this, &Page::activated);
    connect(&view, &ResourceView::yamlWanted, this, &Page::yamlWanted);
    connect(&view, &ResourceView::mapWanted, this, &Page::mapWanted);
    connect(&view, &ResourceView::allNamespacesWanted, this, &Page::allNamespacesWanted);
    connect(&view, &ResourceView::retryWanted, m_session, &ClusterSession::retry);
    connect(m_session, &ClusterSession::identityChanged, m_page,
        [this] { m_page->view().setIdentity(m_session->identity()); });
}

void ApplicationsHost::watchChanged()
{
    m_page->view().setWatch(m_session->replica().state(m_kind), m_session->replica().isComplete(m_kind));
    m_page->chooseFirst();
}

void ApplicationsHost::read(const Kube::ObjectRef& reference)
{
    m_request.cancel();
    m_request = m_session->readObject(reference, [this](const Result<Documents::Json>& object) {
        if (!m_page)
            return;
        const auto application
            = object ? Argo::Application::parse(*object) : Result<Argo::Application>(Failure(object.error()));
        if (application)
            m_page->setApplication(*application);
        else if (application.error().kind != Error::Kind::Cancelled)
            m_page->setError(application.error());
    });
}

void ApplicationsHost::readObject(const Kube::ObjectRef& reference)
{
    m_objectRequest.cancel();
    m_objectRequest = m_session->readObject(reference, [this, reference](const Result<Documents::Json>& object) {
        if (m_page)
            m_page->diff().setObject(reference, object);
    });
}

/// How many are not as they should be.
void ApplicationsHost::updateBadge()
{
    int outOfSync = 0;
    for (const Store::RowPtr& row : m_session->replica().table(m_kind).slots())
        if (row && static_cast<const Store::ApplicationRow&>(*row).sync == SyncStatus::OutOfSync)
            ++outOfSync;
    Q_EMIT badgeChanged(outOfSync > 0 ? QLocale().toString(outOfSync) : QString());
}

void ApplicationsHost::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    if (m_page)
        m_page->view().setNamespaces(namespaces);
}

QVariantMap ApplicationsHost::state() const
{
    return m_page ? QVariantMap {{u"filter"_s, m_page->view().filterText()}} : QVariantMap();
}

void ApplicationsHost::restore(const QVariantMap& state)
{
    if (m_page && state.contains(u"filter"_s))
        m_page->view().setFilterText(state.value(u"filter"_s).toString());
}

void ApplicationsHost::focusFilter()
{
    if (m_page)
        m_page->view().focusFilter();
}

void ApplicationsHost::focusContent()
{
    if (m_page)
        m_page->view().focusTable();
}

void ApplicationsHost::markObject(const Kube::ObjectRef& reference)
{
    if (!m_page || reference.kind != "Application")
        return;
    const Store::Entry entry = m_session->replica().find(reference);
    if (!entry)
        return;
    if (const QModelIndex index = m_model->indexOf(entry.slot); index.isValid())
        m_page->view().table().setCurrentIndex(index);
}

bool ApplicationsHost::isSettled() const
{
    return m_session && m_session->isDiscovered() && (!m_kind.isValid() || m_session->replica().isComplete(m_kind));
}

void ApplicationsHost::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showMissing();
        const QSignalBlocker blocker(this); // what is chosen again has been told already
        if (m_page)
            remake(m_page, [this] { makeView(); });
    }
    Page::changeEvent(event);
}

} // namespace Chartroom::Console
