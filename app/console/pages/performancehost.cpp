// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/performancehost.h"

#include "app/console/clustersession.h"
#include "widgets/charts/performancepage.h"

#include <QVBoxLayout>

using namespace Chartroom::Widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

PerformanceHost::PerformanceHost(const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_marks.setSingleShot(true);
    m_marks.setInterval(500ms);
    connect(&m_marks, &QTimer::timeout, this, &PerformanceHost::updateMarks);
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
    Store::Replica& replica = m_session->replica();
    m_candidates = std::make_unique<Metrics::CandidateModel>(m_session->metrics(), replica);
    m_page = new PerformancePage(m_session->metrics(), *m_candidates, m_session->restarts(), replica, m_clock, this);
    m_column->addWidget(m_page);
    m_page->setAvailability(m_session->sampler().availability());
    m_page->setNamespaces(m_namespaces);
    connect(&m_session->sampler(), &Metrics::MetricsSampler::availabilityChanged, m_page, &PerformancePage::setAvailability);
    connect(m_page, &PerformancePage::selected, this, &Page::selected);
    connect(&replica, &Store::Replica::changed, &m_marks, [this](const Store::ChangeSetPtr& changes) {
        if (m_session->kinds().info(changes->kind).rowType == Store::RowType::HelmRecord && !m_marks.isActive())
            m_marks.start();
    });
    updateMarks();
}

void PerformanceHost::updateMarks()
{
    if (m_page)
        m_page->setReleaseMarks(releaseMarksOf(m_session->replica()));
}

void PerformanceHost::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    if (m_page)
        m_page->setNamespaces(namespaces);
}

void PerformanceHost::restore(const QVariantMap& state)
{
    const QString kind = state.value(u"kind"_s).toString();
    if (!m_page || (kind != "Pod"_L1 && kind != "Node"_L1))
        return;
    m_page->showSubject({.scope = kind == "Pod"_L1 ? Metrics::Scope::Pod : Metrics::Scope::Node,
        .nameSpace = state.value(u"namespace"_s).toString().toStdString(),
        .name = state.value(u"name"_s).toString().toStdString(),
        .container = {}});
}

void PerformanceHost::focusFilter()
{
    if (m_page)
        m_page->focusFilter();
}

bool PerformanceHost::isSettled() const
{
    return m_page && m_session->sampler().availability().state != Metrics::Availability::State::Asking
        && (!m_session->sampler().availability().isAvailable() || !m_session->metrics().isEmpty());
}

} // namespace Chartroom::Console
