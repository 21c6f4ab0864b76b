// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/performancehost.h"

#include "app/console/clustersession.h"
#include "app/console/releasemarks.h"
#include "app/console/viewstate.h"
#include "widgets/charts/performancepage.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

PerformanceHost::PerformanceHost(const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

PerformanceHost::~PerformanceHost()
{
    setSession(nullptr);
}

void PerformanceHost::setSession(ClusterSession* session)
{
    delete m_page;
    m_page = nullptr;
    m_candidates.reset();
    m_session = session;
    if (!session)
        return;
    connect(session, &ClusterSession::discovered, this, &PerformanceHost::discovered);
    if (session->isDiscovered())
        discovered();
}

void PerformanceHost::discovered()
{
    if (m_page)
        return;
    m_candidates = std::make_unique<Metrics::CandidateModel>(m_session->metrics(), m_session->replica());
    m_candidates->setActive(isVisible());
    makeView();
}

void PerformanceHost::makeView()
{
    m_page = new PerformancePage(
        m_session->metrics(), *m_candidates, m_session->restarts(), m_session->replica(), m_clock, this);
    m_column->addWidget(m_page);
    m_page->setAvailability(m_session->sampler().availability());
    m_page->setNamespaces(m_namespaces);
    connect(&m_session->sampler(), &Metrics::MetricsSampler::availabilityChanged, m_page,
        &PerformancePage::setAvailability);
    connect(m_page, &PerformancePage::selected, this, &Page::selected);
    m_page->setReleaseMarks(m_session->releaseMarks().marks());
    connect(&m_session->releaseMarks(), &ReleaseMarks::changed, m_page, &PerformancePage::setReleaseMarks);
}

void PerformanceHost::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_candidates)
        m_candidates->setActive(true);
}

void PerformanceHost::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (m_candidates)
        m_candidates->setActive(false);
}

void PerformanceHost::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_page)
        remake(m_page, [this] { makeView(); });
    Page::changeEvent(event);
}

void PerformanceHost::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    if (m_page)
        m_page->setNamespaces(namespaces);
}

QVariantMap PerformanceHost::state() const
{
    if (!m_candidates)
        return {};
    QVariantList chosen;
    for (const auto& subject : m_candidates->chosen())
        if (subject)
            chosen << QVariant(QStringList {QString::fromStdString(subject->nameSpace),
                QString::fromStdString(subject->name), QString::fromStdString(subject->container)});
    return {{u"scope"_s, static_cast<int>(m_candidates->scope())}, {u"chosen"_s, chosen}};
}

/// A whole state, or one pod or node to draw alone.
void PerformanceHost::restore(const QVariantMap& state)
{
    if (!m_page)
        return;
    const QString kind = state.value(u"kind"_s).toString();
    if (kind == "Pod"_L1 || kind == "Node"_L1)
        m_page->showSubject({.scope = kind == "Pod"_L1 ? Metrics::Scope::Pod : Metrics::Scope::Node,
            .nameSpace = state.value(u"namespace"_s).toString().toStdString(),
            .name = state.value(u"name"_s).toString().toStdString(),
            .container = {}});
    if (!state.contains(u"scope"_s))
        return;
    const auto scope = static_cast<Metrics::Scope>(state.value(u"scope"_s).toInt());
    std::vector<Metrics::Subject> chosen;
    for (const QVariant& value : state.value(u"chosen"_s).toList()) {
        const QStringList words = value.toStringList();
        chosen.push_back({.scope = scope,
            .nameSpace = words.value(0).toStdString(),
            .name = words.value(1).toStdString(),
            .container = words.value(2).toStdString()});
    }
    if (chosen.empty())
        return;
    m_page->showSubject(chosen.front());
    m_candidates->choose(chosen);
}

void PerformanceHost::focusFilter()
{
    if (m_page)
        m_page->focusFilter();
}

bool PerformanceHost::isSettled() const
{
    return m_page && m_page->isSettled() && m_session->isUsageSettled();
}

} // namespace Chartroom::Console
