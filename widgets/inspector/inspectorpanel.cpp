// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/inspectorpanel.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/pane.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrappedlabel.h"
#include "widgets/editor/documentview.h"
#include "widgets/inspector/objectfacts.h"
#include "widgets/inspector/secretvalues.h"
#include "widgets/inspector/sectionview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimerEvent>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

InspectorPanel::InspectorPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_icon(new QLabel(this))
    , m_name(new WrappedLabel(this))
    , m_where(secondaryLabel({}, this))
    , m_close(Button::iconOnly(u"close"_s, {}, this))
    , m_header(new QWidget(this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_pane(new PaneStack(this))
    , m_summary(new SectionView(this))
    , m_containers(new SectionView(this))
    , m_events(new SectionView(this))
    , m_values(new SecretValues(this))
    , m_document(new DocumentView(this))
{
    buildHeader();
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (QWidget* page : {static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_containers),
             static_cast<QWidget*>(m_events), static_cast<QWidget*>(m_values), static_cast<QWidget*>(m_document)})
        m_stack->addWidget(page);
    auto* body = new QWidget(this);
    auto* bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(0, 0, 0, 0);
    bodyColumn->setSpacing(0);
    bodyColumn->addWidget(m_header);
    bodyColumn->addWidget(m_tabs);
    bodyColumn->addWidget(m_stack, 1);
    m_pane->setContent(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        const Tab tab = currentTab();
        QWidget* page = tab == Tab::Summary ? m_summary
            : tab == Tab::Containers        ? m_containers
            : tab == Tab::Events            ? m_events
            : tab == Tab::Charts            ? m_charts
            : tab == Tab::Values            ? m_values
                                            : static_cast<QWidget*>(m_document);
        if (page)
            m_stack->setCurrentWidget(page);
        refresh();
    });
    for (SectionView* view : {m_summary, m_containers, m_events})
        connect(view, &SectionView::linkActivated, this, &InspectorPanel::linkActivated);
    connect(m_document, &DocumentView::retryWanted, this, [this] { Q_EMIT documentWanted(m_reference); });
    connect(m_close, &Button::clicked, this, &InspectorPanel::closed);
    retranslate();
    m_ageTimer.start(1s, this);
    setObject({});
}

void InspectorPanel::buildHeader()
{
    m_name->setFont(Theme::font(FontRole::PaneTitle));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_where->setFont(Theme::font(FontRole::Table));
    m_icon->setFixedSize(20, 20);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_where);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(12, 8, 8, 4);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
}

void InspectorPanel::setReplica(Store::Replica* replica)
{
    if (m_replica)
        m_replica->disconnect(this);
    m_replica = replica;
    if (replica) {
        connect(replica, &Store::Replica::changed, this, [this](const Store::ChangeSetPtr& changes) {
            const Store::KindId events = m_replica->kinds().findResource("events");
            if (changes->kind == m_entry.kind || changes->kind == events || m_gone || !m_entry)
                scheduleRefresh();
        });
    }
    setObject({});
}

void InspectorPanel::setObject(const Kube::ObjectRef& reference)
{
    if (reference == m_reference && reference.isValid())
        return;
    m_reference = reference;
    m_entry = {};
    m_gone = false;
    m_object.reset();
    m_askedVersion.clear();
    m_document->clear();
    m_values->clear();
    Q_EMIT objectChanged(reference);
    if (!reference.isValid()) {
        m_pane->showMessage({.icon = u"info"_s,
            .title = tr("Nothing is selected."),
            .detail = tr("Choose an object in a table, on the map or in the palette."),
            .quoted = {},
            .hint = {},
            .actions = {},
            .progress = {}});
        return;
    }
    m_document->setLoading(QString::fromStdString(reference.kind + ' ' + reference.name));
    m_pane->showContent();
    refresh();
}

void InspectorPanel::setDocument(const Kube::ObjectRef& reference, const Result<Documents::Json>& document)
{
    if (reference != m_reference)
        return;
    if (document) {
        m_object = *document;
        m_document->setDocument(*document);
        if (isSecret())
            m_values->setSecret(*document);
    } else if (!m_object) {
        m_document->setError(document.error());
    }
    refresh();
}

void InspectorPanel::setCharts(QWidget* charts)
{
    m_charts = charts;
    m_stack->addWidget(charts);
    rebuildTabs();
}

bool InspectorPanel::isSecret() const
{
    return m_reference.kind == "Secret" && m_reference.group.empty();
}

void InspectorPanel::conceal()
{
    m_values->conceal();
}

InspectorPanel::Tab InspectorPanel::currentTab() const
{
    const QVariant tab = m_tabs->tabData(m_tabs->currentIndex());
    return tab.isValid() ? static_cast<Tab>(tab.toInt()) : Tab::Summary;
}

void InspectorPanel::showTab(Tab tab)
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->tabData(i).toInt() == static_cast<int>(tab))
            m_tabs->setCurrentIndex(i);
}

void InspectorPanel::rebuildTabs()
{
    std::vector<std::pair<Tab, QString>> wanted {{Tab::Summary, tr("Summary")}};
    const bool isPod = m_entry && m_entry.row->type == Store::RowType::Pod;
    const bool isNode = m_entry && m_entry.row->type == Store::RowType::Node;
    if (isPod)
        wanted.push_back({Tab::Containers, tr("Containers")});
    wanted.push_back({Tab::Events, tr("Events")});
    if (m_charts && (isPod || isNode))
        wanted.push_back({Tab::Charts, tr("Charts")});
    if (isSecret())
        wanted.push_back({Tab::Values, tr("Values")});
    wanted.push_back({Tab::Yaml, tr("YAML")});
    const Tab current = currentTab();
    bool same = m_tabs->count() == static_cast<int>(wanted.size());
    for (int i = 0; same && i < m_tabs->count(); ++i)
        same = m_tabs->tabText(i) == wanted[static_cast<std::size_t>(i)].second;
    if (same)
        return;
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const auto& [tab, text] : wanted)
        m_tabs->setTabData(m_tabs->addTab(text), static_cast<int>(tab));
    showTab(current);
    if (currentTab() != current)
        m_stack->setCurrentWidget(m_summary);
}

void InspectorPanel::scheduleRefresh()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start(250ms, this);
}

void InspectorPanel::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_refreshTimer.timerId()) {
        m_refreshTimer.stop();
        if (isOnScreen(*this)) // else the next second catches up
            refresh();
    } else if (event->timerId() == m_ageTimer.timerId()) {
        if (isOnScreen(*this))
            refresh();
    } else {
        QWidget::timerEvent(event);
    }
}

void InspectorPanel::refresh()
{
    if (!m_replica || !m_reference.isValid())
        return;
    const Store::Entry now = m_replica->find(m_reference);
    m_gone = !now && m_entry;
    if (now)
        m_entry = now;
    rebuildTabs();
    refreshHeader();
    if (!m_entry)
        return;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
    const FactsContext context {*m_replica, m_entry, seconds, m_object ? &*m_object : nullptr};
    if (currentTab() == Tab::Summary)
        m_summary->setSections(summarySections(context));
    else if (currentTab() == Tab::Containers)
        m_containers->setSections(containerSections(context));
    else if (currentTab() == Tab::Events)
        m_events->setSections({eventSection(context, 0)});
    askForDocument();
}

void InspectorPanel::refreshHeader()
{
    const QString kind = QString::fromStdString(m_reference.kind);
    m_icon->setPixmap(iconPixmap(kindIconName(kind), 20, Theme::color(Token::Text), devicePixelRatio()));
    m_name->setText(singleLine(std::string_view(m_reference.name), 300));
    QString where = kind;
    if (!m_reference.nameSpace.empty())
        where += u" · "_s + tr("namespace %1").arg(singleLine(std::string_view(m_reference.nameSpace), 200));
    m_where->setText(where);
    m_pane->setStale(m_gone ? tr("This object is gone.") : QString(),
        m_gone ? tr("It was deleted while you were looking at it.") : QString());
}

void InspectorPanel::askForDocument()
{
    if (m_gone || !isVisible())
        return;
    const std::string version(m_entry.row->resourceVersion.view());
    if (!m_askedVersion.empty() && m_askedVersion == version)
        return;
    m_askedVersion = version.empty() ? "?" : version;
    Q_EMIT documentWanted(m_reference);
}

void InspectorPanel::retranslate()
{
    m_close->setIconOnly(u"close"_s, tr("Close the inspector"));
    setAccessibleName(tr("Inspector"));
    while (m_tabs->count() > 0) {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->removeTab(0);
    }
    rebuildTabs();
}

void InspectorPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const Tab tab = currentTab();
        retranslate();
        showTab(tab);
        if (!m_reference.isValid())
            setObject({});
        refresh();
    } else if (event->type() == QEvent::PaletteChange && m_entry) {
        refreshHeader();
    }
    QWidget::changeEvent(event);
}

void InspectorPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
}

} // namespace Chartroom::Widgets
