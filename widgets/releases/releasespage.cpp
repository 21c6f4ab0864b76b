// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/releases/releasespage.h"

#include "widgets/common/button.h"
#include "widgets/common/icons.h"
#include "widgets/common/pane.h"
#include "widgets/common/theme.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/comparepane.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/railview.h"
#include "widgets/tables/filteredit.h"
#include "widgets/tables/tableview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr int BarHeight = 40;

QVBoxLayout* columnIn(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    column->setSpacing(0);
    return column;
}

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setFixedHeight(1);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

ReleasesPage::ReleasesPage(Store::Replica& replica, History::ReleaseListModel& releases, History::RailModel& rail,
    const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_replica(replica)
    , m_releases(releases)
    , m_rail(rail)
    , m_clock(clock)
{
    auto* column = columnIn(this);
    column->addWidget(buildBar());
    column->addWidget(hairline(this));
    m_stack = new PaneStack(this);
    column->addWidget(m_stack, 1);

    auto* rows = new QSplitter(Qt::Vertical);
    rows->addWidget(buildTable());
    auto* below = new QSplitter(Qt::Horizontal, rows);
    below->addWidget(buildRail());
    below->addWidget(buildCompare());
    below->setStretchFactor(1, 1);
    below->setSizes({560, 880});
    below->setChildrenCollapsible(false);
    rows->addWidget(below);
    rows->setStretchFactor(1, 1);
    rows->setSizes({196, 660});
    rows->setChildrenCollapsible(false);
    m_stack->setContent(rows);

    connect(&m_releases, &History::ReleaseListModel::countsChanged, this, [this] {
        updateState();
        wantVisibleDetails();
    });
    connect(&m_releases, &History::ReleaseListModel::releaseChanged, this, [this](const Helm::ReleaseKey& key) {
        if (m_current == key)
            refreshRail();
    });
    connect(&m_rail, &History::RailModel::changed, this, &ReleasesPage::updateTexts);
    // In the order of the work: which release, which revision, which object, which lines.
    setTabOrder(m_table, m_railView);
    setTabOrder(m_railView, &m_compare->objects());
    setTabOrder(&m_compare->objects(), &m_compare->diff());
    setTabOrder(&m_compare->diff(), m_rollBack);
    auto* rollBack = new QShortcut(QKeySequence(Qt::Key_R), this);
    rollBack->setContext(Qt::WidgetWithChildrenShortcut);
    connect(rollBack, &QShortcut::activated, this, &ReleasesPage::requestRollback);
    auto* everyMinute = new QTimer(this); // "changed in the last hour"
    connect(everyMinute, &QTimer::timeout, this, &ReleasesPage::updateState);
    everyMinute->start(std::chrono::minutes(1));
    updateState();
    pointsChanged();
}

QWidget* ReleasesPage::buildBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(BarHeight);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    auto* title = new QLabel(tr("Releases"), bar);
    title->setFont(Theme::font(FontRole::PageTitle));
    row->addWidget(title);
    m_count = secondaryLabel({}, bar);
    m_count->setObjectName(u"summary"_s);
    row->addWidget(m_count);
    row->addStretch();
    m_filter = new FilterEdit(bar);
    m_filter->setPlaceholderText(tr("Filter"));
    row->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_releases.setFilter(text); });
    return bar;
}

QWidget* ReleasesPage::buildTable()
{
    m_table = new TableView(this);
    m_table->setModel(&m_releases);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setStretchColumn(u"WHY"_s);
    // What changed last is what one comes to see.
    m_table->sortByColumn(History::ReleaseListModel::Updated, Qt::AscendingOrder);
    // Charts and descriptions stand in the records, which are read after the rows are there.
    connect(
        &m_releases, &QAbstractItemModel::dataChanged, m_table, [this] { m_table->fitColumnsAgain(); },
        Qt::SingleShotConnection);
    m_table->setAccessibleName(tr("Releases"));
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReleasesPage::currentChanged);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReleasesPage::wantVisibleDetails);
    connect(
        &m_releases, &QAbstractItemModel::layoutChanged, this, &ReleasesPage::wantVisibleDetails, Qt::QueuedConnection);
    return m_table;
}

QWidget* ReleasesPage::buildRail()
{
    auto* side = new QWidget(this);
    auto* column = columnIn(side);
    m_railTitle = secondaryLabel({}, side);
    m_railTitle->setFixedHeight(BarHeight);
    m_railTitle->setContentsMargins(12, 0, 12, 0);
    column->addWidget(m_railTitle);
    column->addWidget(hairline(side));
    m_railView = new RailView(m_rail, m_clock, true, side);
    column->addWidget(m_railView, 1);
    column->addWidget(hairline(side));
    m_railFooter = secondaryLabel({}, side);
    m_railFooter->setFixedHeight(44);
    m_railFooter->setContentsMargins(12, 0, 12, 0);
    column->addWidget(m_railFooter);
    connect(m_railView, &RailView::pointsChanged, this, &ReleasesPage::pointsChanged);
    connect(m_railView, &RailView::rollbackWanted, this, &ReleasesPage::requestRollback);
    return side;
}

QWidget* ReleasesPage::buildCompare()
{
    auto* side = new QWidget(this);
    auto* column = columnIn(side);
    m_compare = new ComparePane(m_rail, side);
    column->addWidget(m_compare, 1);
    column->addWidget(hairline(side));
    auto* strip = new QWidget(side);
    strip->setFixedHeight(44);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_hint = secondaryLabel({}, strip);
    row->addWidget(m_hint, 1);
    m_rollBack = new Button({}, strip);
    m_rollBack->setObjectName(u"rollBack"_s);
    m_rollBack->setLook(Button::Look::Primary);
    m_rollBack->setToolTip(tr("Key R: shows the plan"));
    m_rollBack->setIcon(icon(u"rollback"_s, Token::TextOnAccent));
    row->addWidget(m_rollBack);
    column->addWidget(strip);
    connect(m_rollBack, &Button::clicked, this, &ReleasesPage::requestRollback);
    connect(m_compare, &ComparePane::pointAChosen, m_railView, &RailView::setPointA);
    connect(m_compare, &ComparePane::pointBChosen, this, [this](std::int64_t number) {
        m_live = false;
        m_railView->setPointB(number);
        pointsChanged();
    });
    connect(m_compare, &ComparePane::liveChosen, this, [this] {
        m_live = true;
        pointsChanged();
    });
    connect(m_compare, &ComparePane::swapWanted, this, [this] {
        const auto a = m_railView->pointA();
        const auto b = m_railView->pointB();
        m_railView->setPointA(b);
        m_railView->setPointB(a);
    });
    connect(m_compare, &ComparePane::retryWanted, this, [this] {
        m_compared = {};
        pointsChanged();
    });
    return side;
}

void ReleasesPage::setCluster(const TargetCluster& cluster)
{
    m_cluster = cluster;
    updateTexts();
}

void ReleasesPage::setWatchState(const Kube::WatchState& state)
{
    m_watchState = state;
    updateState();
}

void ReleasesPage::showRelease(const Helm::ReleaseKey& key)
{
    if (m_releases.rowOf(key) < 0)
        m_filter->clear();
    if (const int row = m_releases.rowOf(key); row >= 0)
        m_table->setCurrentIndex(m_releases.index(row, 0));
}

void ReleasesPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

int ReleasesPage::pointA() const
{
    return static_cast<int>(m_railView->pointA());
}

int ReleasesPage::pointB() const
{
    return static_cast<int>(m_railView->pointB());
}

bool ReleasesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        wantVisibleDetails();
    return QWidget::eventFilter(watched, event);
}

void ReleasesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateState();
}

void ReleasesPage::wantVisibleDetails()
{
    if (!m_table->isVisible() || m_releases.rowCount() == 0)
        return;
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_releases.wantDetails(first, last < 0 ? m_releases.rowCount() - 1 : last);
}

void ReleasesPage::currentChanged()
{
    const QModelIndex current = m_table->currentIndex();
    std::optional<Helm::ReleaseKey> key;
    if (current.isValid())
        key = m_releases.itemAt(current.row()).key;
    if (key == m_current)
        return;
    m_current = key;
    m_live = false;
    m_compared = {};
    refreshRail();
    m_railView->resetPoints();
    pointsChanged();
    if (m_current)
        Q_EMIT releaseSelected(*m_current);
}

void ReleasesPage::refreshRail()
{
    const History::ReleaseItem* item = m_current ? m_releases.find(*m_current) : nullptr;
    if (item)
        m_rail.setRelease(*item, History::workloadChanges(m_replica, item->key));
    else
        m_rail.clear();
    pointsChanged();
}

void ReleasesPage::pointsChanged()
{
    const History::RailEntry* a = m_rail.entryOf(m_railView->pointA());
    const History::RailEntry* b = m_rail.entryOf(m_railView->pointB());
    updateTexts();
    if (!a || !b) {
        m_compared = {};
        m_compare->clear(tr("No release is chosen."), tr("Choose one in the table to see its history and to compare."));
        return;
    }
    m_compare->setPoints(a->number, b->number, m_live);
    // The record's version is part of the question: a rollback rewrites the records of the revisions it touches.
    const Compared wanted {a->revision.objectName + a->revision.resourceVersion,
        m_live ? std::string("live") : b->revision.objectName + b->revision.resourceVersion};
    if (wanted == m_compared)
        return;
    m_compared = wanted;
    m_compare->setReading();
    if (m_live)
        Q_EMIT liveComparisonWanted(a->revision);
    else
        Q_EMIT comparisonWanted(a->revision, b->revision);
}

void ReleasesPage::setDetails(const Helm::RevisionInfo& revision, const History::RevisionDetails& details)
{
    m_releases.setDetails(revision, details);
    m_rail.setDetails(revision, details);
}

void ReleasesPage::setRecord(const Helm::RevisionInfo& revision, const History::RecordPtr& record)
{
    setDetails(revision, History::RevisionDetails::fromRecord(*record));
}

void ReleasesPage::setRecordError(const Helm::RevisionInfo& revision, const Error& error)
{
    History::RevisionDetails details;
    details.error = error.sentence();
    setDetails(revision, details);
}

void ReleasesPage::setComparison(const History::ComparisonPtr& comparison)
{
    m_compare->setComparison(comparison);
}

void ReleasesPage::setComparisonError(const Error& error)
{
    m_compare->setError(error);
}

void ReleasesPage::requestRollback()
{
    if (m_current && m_rollBack->isEnabled())
        Q_EMIT rollbackWanted(*m_current, pointB());
}

void ReleasesPage::updateTexts()
{
    const auto& entries = m_rail.entries();
    const bool any = m_current && !entries.empty();
    m_railTitle->setText(any
            ? tr("History of %1 in %2")
                  .arg(QString::fromStdString(m_current->name), QString::fromStdString(m_current->nameSpace))
            : tr("History"));
    m_railFooter->setText(any ? tr("%n revision(s) kept, the oldest is %1.", nullptr, static_cast<int>(entries.size()))
                                    .arg(entries.back().number)
                              : QString());
    const int target = pointB();
    const History::RailEntry* entry = m_rail.entryOf(target);
    m_rollBack->setText(target > 0 ? tr("Roll back to %1…").arg(target) : tr("Roll back…"));
    m_rollBack->updateGeometry();
    QString hint;
    if (!any || !entry)
        hint = tr("Click sets B, Shift+click sets A.");
    else if (m_cluster.readOnly)
        hint = tr("%1 is read-only: nothing can be rolled back from here.").arg(m_cluster.name);
    else if (entry->number == entries.front().number)
        hint = tr("Revision %1 is the newest: rolling back to it writes its manifest again.").arg(target);
    else
        hint = tr("The plan shows what would change before anything is written.");
    m_hint->setText(hint);
    m_rollBack->setEnabled(any && entry && !m_cluster.readOnly && !m_live);
}

void ReleasesPage::updateState()
{
    const int total = m_releases.totalCount();
    const int shown = m_releases.rowCount();
    const int failed = m_releases.countOf(Helm::ReleaseStatus::Failed);
    const QLocale locale;
    QString count = locale.toString(total);
    if (shown != total)
        count = tr("%1 of %2").arg(locale.toString(shown), count);
    if (failed > 0)
        count += u" · "_s + tr("%Ln failed", nullptr, failed);
    if (const int changed = m_releases.countSince(m_clock.now() - std::chrono::hours(1)))
        count += u" · "_s + tr("%n changed in the last hour", nullptr, changed);
    m_count->setText(count);

    using Phase = Kube::WatchState::Phase;
    if (total > 0 && shown == 0 && !m_filter->text().isEmpty()) {
        PaneMessage message;
        message.icon = u"filter"_s;
        message.title = tr("No release matches “%1”.").arg(m_filter->text());
        message.detail = tr("%Ln release(s) are hidden by this filter.", nullptr, total);
        message.actions = {{tr("Clear filter"), [this] { m_filter->clear(); }, true}};
        m_stack->showMessage(message);
    } else if (total > 0 && shown > 0) {
        m_stack->showContent();
        // Not before the page is looked at: choosing a release reads its records.
        if (isVisible() && !m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_releases.index(0, 0));
    } else if (m_watchState.error && (m_watchState.phase == Phase::Refused || m_watchState.phase == Phase::Waiting)) {
        m_stack->showMessage(PaneMessage::fromError(*m_watchState.error));
    } else if (m_watchState.phase == Phase::Loading) {
        PaneMessage message;
        message.title = tr("Reading release records: %1 so far.").arg(QLocale().toString(m_watchState.received));
        message.progress = -1;
        m_stack->showMessage(message);
    } else {
        PaneMessage message;
        message.icon = u"kind-release"_s;
        message.title = total > 0 ? tr("No Helm release in these namespaces.") : tr("No Helm release in this cluster.");
        message.detail = total > 0
            ? tr("%Ln release(s) exist in other namespaces.", nullptr, total)
            : tr("Neither Secrets nor ConfigMaps of Helm's storage were found. Records in an SQL database cannot be "
                 "seen through the API server.");
        m_stack->showMessage(message);
    }
}

} // namespace Chartroom::Widgets
