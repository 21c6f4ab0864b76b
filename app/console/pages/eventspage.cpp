// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/eventspage.h"

#include "app/console/clustersession.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

EventsPage::EventsPage(const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_clock(clock)
    , m_view(new ResourceView(clock, ResourceView::Segments::EventType, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setTitle(pageTitle(PageId::Events));
    m_view->table().setStretchColumn(u"MESSAGE"_s);
    connect(m_view, &ResourceView::selected, this, [this] {
        if (const Kube::ObjectRef object = currentObject(); object.isValid())
            Q_EMIT selected(object);
    });
    connect(m_view, &ResourceView::activated, this, [this] { Q_EMIT activated(currentObject()); });
    connect(m_view, &ResourceView::yamlWanted, this, &Page::yamlWanted);
    connect(m_view, &ResourceView::mapWanted, this, [this] { Q_EMIT mapWanted(currentObject()); });
    connect(m_view, &ResourceView::allNamespacesWanted, this, &Page::allNamespacesWanted);
    connect(m_view, &ResourceView::retryWanted, this, [this] {
        if (m_session)
            m_session->retry();
    });
}

EventsPage::~EventsPage()
{
    m_view->setModel(nullptr, {});
}

void EventsPage::setSession(ClusterSession* session)
{
    m_view->setModel(nullptr, {});
    m_model.reset();
    m_kind = {};
    m_session = session;
    if (!session)
        return;
    connect(session, &ClusterSession::discovered, this, &EventsPage::discovered);
    connect(session, &ClusterSession::identityChanged, this, [this] { m_view->setIdentity(m_session->identity()); });
    connect(&session->replica(), &Store::Replica::stateChanged, this, [this](Store::KindId kind) {
        if (kind == m_kind)
            watchChanged();
    });
    if (session->isDiscovered())
        discovered();
}

void EventsPage::discovered()
{
    if (m_model)
        return;
    m_kind = m_session->kinds().findResource("events");
    if (!m_kind.isValid())
        return;
    m_model = std::make_unique<Items::ResourceTableModel>(m_session->replica(), m_kind, m_clock);
    m_view->setModel(m_model.get(), m_session->kinds().info(m_kind).resource);
    m_view->setNamespaces(m_namespaces);
    m_view->table().sortByColumn(m_model->columnOf(u"LAST SEEN"), Qt::AscendingOrder); // the smallest age first
    watchChanged();
}

void EventsPage::watchChanged()
{
    if (m_session && m_kind.isValid())
        m_view->setWatch(m_session->replica().state(m_kind), m_session->replica().isComplete(m_kind));
}

Kube::ObjectRef EventsPage::currentObject() const
{
    const QModelIndex index = m_view->table().currentIndex();
    if (!m_model || !index.isValid())
        return {};
    const Store::RowPtr row = m_model->rowAt(index.row());
    if (!row || row->type != Store::RowType::Event)
        return {};
    const auto& event = static_cast<const Store::EventRow&>(*row);
    const auto text = [this](StringId id) { return std::string(m_session->replica().text(id)); };
    return {text(event.involvedGroup), text(event.involvedKind), text(event.involvedNamespace),
        std::string(event.involvedName.view())};
}

void EventsPage::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    m_view->setNamespaces(namespaces);
}

QVariantMap EventsPage::state() const
{
    return {{u"filter"_s, m_view->filterText()}};
}

void EventsPage::restore(const QVariantMap& state)
{
    if (state.contains(u"filter"_s))
        m_view->setFilterText(state.value(u"filter"_s).toString());
}

void EventsPage::focusFilter()
{
    m_view->focusFilter();
}

void EventsPage::focusContent()
{
    m_view->focusTable();
}

bool EventsPage::isSettled() const
{
    return m_model && m_session->replica().isComplete(m_kind) && !m_model->isBusy();
}

void EventsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_view->setTitle(pageTitle(PageId::Events));
    Page::changeEvent(event);
}

} // namespace Chartroom::Console
