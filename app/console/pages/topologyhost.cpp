// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/topologyhost.h"

#include "app/console/clustersession.h"
#include "app/console/pages/hiddenkinds.h"
#include "app/console/viewstate.h"
#include "widgets/topology/topologypage.h"
#include "widgets/topology/topologyview.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

TopologyHost::TopologyHost(QWidget* parent)
    : Page(parent)
    , m_page(new Widgets::TopologyPage(&m_map, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_map.setActive(false); // until it is looked at
    m_hidden.setSingleShot(true);
    m_hidden.setInterval(200ms);
    connect(&m_hidden, &QTimer::timeout, this, &TopologyHost::passHidden);
    connectView();
}

void TopologyHost::connectView()
{
    layout()->addWidget(m_page);
    connect(m_page, &Widgets::TopologyPage::objectSelected, this, &Page::selected);
    connect(m_page, &Widgets::TopologyPage::objectActivated, this, &Page::activated);
    connect(m_page, &Widgets::TopologyPage::hiddenActivated, this, [this](const Widgets::HiddenPart& part) {
        Q_EMIT pageWanted(PageId::Resources, {{u"kind"_s, part.resource}});
    });
    connect(m_page, &Widgets::TopologyPage::kindRequested, this, &TopologyHost::showKind);
    connect(m_page, &Widgets::TopologyPage::planReviewRequested, this, &TopologyHost::planLeft);
    connect(m_page, &Widgets::TopologyPage::planClosed, this, &TopologyHost::planLeft);
}

void TopologyHost::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_map.setActive(true);
    passUsage();
}

void TopologyHost::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_map.setActive(false);
    if (m_usage)
        m_usage->stop();
}

TopologyHost::~TopologyHost()
{
    delete m_page;
}

void TopologyHost::setSession(ClusterSession* session)
{
    m_session = session;
    m_usage.reset();
    m_map.attach(session ? &session->replica() : nullptr);
    passHidden();
    if (!session)
        return;
    m_usage = std::make_unique<MapUsage>(*session, m_map);
    connect(&session->metrics(), &Metrics::MetricsStore::changed, this, &TopologyHost::passUsage);
    connect(&session->replica(), &Store::Replica::stateChanged, &m_hidden, qOverload<>(&QTimer::start));
    connect(session, &ClusterSession::identityChanged, &m_hidden, qOverload<>(&QTimer::start));
}

void TopologyHost::passHidden()
{
    m_page->setHidden(m_session ? hiddenPartsOf(*m_session) : Widgets::HiddenParts());
}

/// The objects behind a number on the map: as a table, filtered to the namespace.
void TopologyHost::showKind(const Topology::KindName& kind, const QString& nameSpace)
{
    const Kube::ResourceType* type = m_session ? m_session->discovery().byKind(kind.group, kind.kind) : nullptr;
    if (type)
        Q_EMIT pageWanted(
            PageId::Resources, {{u"kind"_s, QString::fromStdString(type->groupResource())}, {u"filter"_s, nameSpace}});
}

void TopologyHost::passUsage()
{
    if (m_usage && isVisible()) // showEvent() catches up
        m_usage->pass();
}

QVariantMap TopologyHost::state() const
{
    const Widgets::MapPlace place = m_page->place();
    QVariantMap state {{u"search"_s, place.search}, {u"nodes"_s, place.sight.view == Topology::View::Nodes},
        {u"outline"_s, place.outline}, {u"whole"_s, place.sight.whole},
        {u"colour"_s, static_cast<int>(place.colourBy)}};
    if (place.filter)
        state.insert(u"filter"_s, static_cast<int>(*place.filter));
    if (!place.sight.whole) {
        state.insert(u"scale"_s, place.sight.scale);
        state.insert(u"centre"_s, place.sight.centre);
    }
    return state;
}

/// Either a whole state, or only something to search for.
void TopologyHost::restore(const QVariantMap& state)
{
    if (!state.contains(u"whole"_s))
        return m_page->search(state.value(u"search"_s).toString());
    Widgets::MapPlace place;
    place.search = state.value(u"search"_s).toString();
    place.outline = state.value(u"outline"_s).toBool();
    place.colourBy = static_cast<Widgets::ColourBy>(state.value(u"colour"_s).toInt());
    if (state.contains(u"filter"_s))
        place.filter = static_cast<Topology::CellState>(state.value(u"filter"_s).toInt());
    place.sight = {.view = state.value(u"nodes"_s).toBool() ? Topology::View::Nodes : Topology::View::Namespaces,
        .whole = state.value(u"whole"_s).toBool(),
        .scale = state.value(u"scale"_s).toDouble(),
        .centre = state.value(u"centre"_s).toPointF()};
    m_page->setPlace(place);
}

void TopologyHost::showWhole(Topology::View arrangement)
{
    Widgets::MapPlace place;
    place.sight.view = arrangement;
    m_page->setPlace(place);
}

void TopologyHost::focusFilter()
{
    m_page->focusSearch();
}

void TopologyHost::focusContent()
{
    m_page->view()->setFocus();
}

void TopologyHost::markObject(const Kube::ObjectRef& reference)
{
    m_page->select(reference);
}

bool TopologyHost::isSettled() const
{
    return m_map.isIdle() && m_map.scene()->complete && m_page->view()->isPictureInPlace();
}

/// The map itself stays as it is, so that nothing on it moves. A plan that is shown on it is left: it is made again, in
/// the other language.
void TopologyHost::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const Widgets::MapPlace place = m_page->place();
        const Kube::ObjectRef selected = m_page->view()->selected();
        const bool focused = holdsFocus(*m_page);
        delete m_page;
        m_page = new Widgets::TopologyPage(&m_map, this);
        connectView();
        m_page->select(selected);
        m_page->setPlace(place);
        passHidden();
        if (focused)
            m_page->setFocus();
    }
    Page::changeEvent(event);
}

} // namespace Chartroom::Console
