// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/resourceview.h"

#include "models/items/roles.h"
#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/pane.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/shapes.h"
#include "widgets/common/statewords.h"
#include "widgets/common/theme.h"
#include "widgets/tables/filteredit.h"
#include "widgets/tables/tableview.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimerEvent>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int BarHeight = 40;
constexpr int StripHeight = 34;

/// In the order of the segments after "All": worst first.
constexpr std::array SegmentHealth {
    Health::Degraded, Health::Unknown, Health::Missing, Health::Progressing, Health::Suspended, Health::Healthy};

} // namespace

ResourceView::ResourceView(const Clock& clock, Segments segments, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_segmentKind(segments)
    , m_title(new QLabel(this))
    , m_subtitle(secondaryLabel({}, this))
    , m_filter(new FilterEdit(this))
    , m_segments(new SegmentedControl(this))
    , m_columns(new Button({}, this))
    , m_bar(new QWidget(this))
    , m_strip(new QWidget(this))
    , m_selection(secondaryLabel({}, this))
    , m_copyName(new Button({}, this))
    , m_yaml(new Button({}, this))
    , m_map(new Button({}, this))
    , m_pane(new PaneStack(this))
    , m_table(new TableView(this))
{
    buildBar();
    buildStrip();
    m_pane->setContent(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pane, 1);
    column->addWidget(m_strip);
    connect(m_table, &TableView::currentReferenceChanged, this, &ResourceView::selected);
    connect(m_table, &TableView::referenceActivated, this, &ResourceView::activated);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        applyFilter();
        Q_EMIT filterTextChanged(text);
    });
    connect(m_filter, &FilterEdit::left, this, [this] {
        focusTable();
        if (!m_table->currentIndex().isValid() && m_table->model() && m_table->model()->rowCount() > 0)
            m_table->setCurrentIndex(m_table->model()->index(0, 0));
    });
    connect(m_segments, &SegmentedControl::activated, this, &ResourceView::applyFilter);
    retranslate();
    updateSegments();
}

ResourceView::~ResourceView() = default;

void ResourceView::buildBar()
{
    m_bar->setFixedHeight(BarHeight);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(Theme::font(FontRole::PageTitle));
    m_columns->setCompact(true);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    row->addWidget(m_filter);
    row->addWidget(m_segments);
    row->addWidget(m_columns);
    m_subtitle->setMinimumWidth(60);
    connect(m_columns, &Button::clicked, this,
        [this] { m_table->chooseColumns(m_columns->mapToGlobal(QPoint(0, m_columns->height()))); });
}

void ResourceView::buildStrip()
{
    m_strip->setFixedHeight(StripHeight);
    auto* row = new QHBoxLayout(m_strip);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_selection, 1);
    for (Button* button : {m_copyName, m_yaml, m_map}) {
        button->setCompact(true);
        row->addWidget(button);
    }
    m_copyName->setIcon(icon(u"copy"));
    m_yaml->setIcon(icon(u"yaml"));
    m_yaml->setKeyHint(u"y"_s);
    m_map->setIcon(icon(u"page-topology"));
    m_map->hide();
    connect(m_copyName, &Button::clicked, this, [this] {
        QStringList names;
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
            names << QString::fromStdString(index.data(Items::ReferenceRole).value<Kube::ObjectRef>().name);
        QGuiApplication::clipboard()->setText(names.join(u'\n'));
    });
    connect(m_yaml, &Button::clicked, this, [this] { Q_EMIT yamlWanted(m_table->currentReference()); });
    connect(m_map, &Button::clicked, this, [this] { Q_EMIT mapWanted(m_table->currentReference()); });
}

void ResourceView::setMapAvailable(bool available)
{
    m_map->setVisible(available);
}

void ResourceView::setModel(Items::ResourceTableModel* model, const Kube::ResourceType& resource)
{
    if (m_model)
        m_model->disconnect(this);
    m_resource = resource;
    m_model = model;
    m_segments->setCurrent(0);
    if (model)
        model->setActive(isVisible());
    m_table->setModel(model);
    if (model) {
        connect(model, &Items::ResourceTableModel::countsChanged, this, &ResourceView::updateCounts);
        connect(model, &QAbstractItemModel::dataChanged, this, [this] {
            if (!m_countTimer.isActive())
                m_countTimer.start(500ms, this);
        });
        connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResourceView::updateStrip);
    }
    applyFilter();
    updateStrip();
}

void ResourceView::setTitle(const QString& title)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
}

void ResourceView::setWatch(const Kube::WatchState& state, bool complete)
{
    m_watch = state;
    m_complete = complete;
    updateMessage();
}

void ResourceView::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    applyFilter();
}

void ResourceView::setIdentity(const QString& identity)
{
    m_identity = identity;
    updateMessage();
}

QString ResourceView::filterText() const
{
    return m_filter->text();
}

void ResourceView::setFilterText(const QString& text)
{
    m_filter->setText(text);
}

void ResourceView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ResourceView::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QString ResourceView::subtitle() const
{
    return m_subtitle->text();
}

void ResourceView::applyFilter()
{
    if (!m_model)
        return;
    Items::RowFilter rows = m_model->filter();
    if (auto parsed = Items::Filter::parse(m_filter->text())) {
        rows.filter = *parsed;
        m_filter->setProblem({});
    } else {
        m_filter->setProblem(parsed.error().sentence());
    }
    rows.namespaces.clear();
    for (const QString& name : m_namespaces)
        rows.namespaces.push_back(name.toStdString());
    rows.health.reset();
    if (m_segmentKind == Segments::Health && m_segments->current() > 0)
        rows.health.set(
            static_cast<std::size_t>(SegmentHealth.at(static_cast<std::size_t>(m_segments->current() - 1))));
    else if (m_segmentKind == Segments::EventType && m_segments->current() > 0)
        rows.health.set(static_cast<std::size_t>(m_segments->current() == 1 ? Health::Degraded : Health::Healthy));
    m_model->setFilter(std::move(rows));
    updateCounts();
}

void ResourceView::updateCounts()
{
    if (!m_model)
        return;
    const QLocale locale;
    const int shown = m_model->rowCount();
    const int total = m_model->totalCount();
    QString text
        = shown == total ? locale.toString(total) : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total));
    if (!m_namespaces.isEmpty() && m_resource.namespaced)
        text += u" · "_s + tr("%Ln namespace(s)", nullptr, static_cast<int>(m_namespaces.size()));
    m_subtitle->setText(text);
    if (!m_countTimer.isActive())
        m_countTimer.start(100ms, this);
    updateMessage();
}

void ResourceView::updateSegments()
{
    const QLocale locale;
    std::vector<SegmentedControl::Segment> segments;
    if (m_segmentKind == Segments::EventType) {
        segments = {{tr("All"), {}, {}}, {tr("Warning"), icon(u"warning"), {}}, {tr("Normal"), {}, {}}};
    } else {
        int all = 0;
        for (const int count : m_health)
            all += count;
        segments.push_back({tr("All %1").arg(locale.toString(all)), {}, {}});
        for (const Health health : SegmentHealth) {
            const State state = stateOf(health);
            segments.push_back(
                {locale.toString(m_health.at(static_cast<std::size_t>(health))), stateIcon(state), stateWord(state)});
        }
    }
    m_segments->setSegments(segments);
}

WatchSituation ResourceView::situation() const
{
    WatchSituation s;
    s.state = m_watch;
    s.complete = m_complete;
    s.plural = QString::fromStdString(m_resource.plural);
    s.filterText = m_filter->text();
    if (m_resource.namespaced)
        s.namespaces = m_namespaces;
    s.identity = m_identity;
    s.now = m_clock.now();
    if (!m_model)
        return s;
    s.shown = m_model->rowCount();
    s.total = m_model->totalCount();
    const bool narrowed = !m_filter->text().isEmpty() || m_segments->current() > 0;
    if (s.shown == 0 && !narrowed && s.total > 0) { // only the choice of namespaces hides them
        s.elsewhere = s.total;
        s.total = 0;
    }
    return s;
}

void ResourceView::updateMessage()
{
    const WatchSituation s = situation();
    WatchActions actions;
    actions.clearFilter = [this] {
        m_segments->setCurrent(0);
        m_filter->clear();
        applyFilter();
    };
    actions.showAllNamespaces = [this] { Q_EMIT allNamespacesWanted(); };
    actions.retry = [this] { Q_EMIT retryWanted(); };
    actions.copyRule = [this] {
        const QString nameSpace = m_namespaces.size() == 1 && m_resource.namespaced ? m_namespaces.first() : QString();
        QGuiApplication::clipboard()->setText(missingRule(m_resource, nameSpace));
    };
    const bool busy = m_model && m_model->isBusy();
    if (auto message = busy ? std::nullopt : messageFor(s, actions))
        m_pane->showMessage(*message);
    else
        m_pane->showContent();
    const auto [title, detail] = staleNotice(s);
    m_pane->setStale(title, detail);
    const bool changesWithTime
        = m_watch.phase == Kube::WatchState::Phase::Waiting || (m_pane->isShowingMessage() && !m_complete);
    changesWithTime ? m_messageTimer.start(1s, this) : m_messageTimer.stop();
}

void ResourceView::updateStrip()
{
    const auto selectedCount
        = m_table->selectionModel() ? m_table->selectionModel()->selectedRows().size() : qsizetype(0);
    m_selection->setText(selectedCount == 0 ? QString() : tr("%Ln selected", nullptr, static_cast<int>(selectedCount)));
    for (Button* button : {m_copyName, m_yaml, m_map})
        button->setEnabled(selectedCount > 0);
}

void ResourceView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_messageTimer.timerId())
        return updateMessage();
    if (event->timerId() != m_countTimer.timerId())
        return QWidget::timerEvent(event);
    m_countTimer.stop();
    if (!m_model)
        return;
    // With a state chosen the rows are of that state only: the other counts stay as they were.
    if (m_model->filter().health.none())
        m_health = m_model->healthCounts();
    updateSegments();
}

void ResourceView::retranslate()
{
    m_columns->setIconOnly(u"columns"_s, tr("Columns"));
    m_copyName->setText(tr("Copy name"));
    m_yaml->setText(tr("YAML"));
    m_map->setText(tr("Show on map"));
}

void ResourceView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_model)
        m_model->setActive(true);
}

void ResourceView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_model)
        m_model->setActive(false);
}

void ResourceView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        updateSegments();
        updateCounts();
        updateStrip();
    }
    QWidget::changeEvent(event);
}

} // namespace Chartroom::Widgets
