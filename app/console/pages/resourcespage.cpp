// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/resourcespage.h"

#include "app/console/clustersession.h"
#include "app/console/pages/kindtreemodel.h"
#include "models/items/roles.h"
#include "widgets/common/icons.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/theme.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimerEvent>
#include <QTreeView>

using namespace Chartroom::Widgets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int TreeWidth = 190;
constexpr auto CountInterval = 1s;

class KindDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {TreeWidth, 24}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const QRect rect = option.rect;
        if (!index.parent().isValid()) {
            painter->setFont(Theme::font(FontRole::Secondary));
            painter->setPen(Theme::color(Token::TextSecondary));
            painter->drawText(rect.adjusted(10, 4, 0, 0), Qt::AlignVCenter, index.data().toString());
            painter->restore();
            return;
        }
        const bool selected = option.state & QStyle::State_Selected;
        const bool focused = option.widget && option.widget->hasFocus();
        if (selected)
            painter->fillRect(rect, Theme::color(focused ? Token::Selection : Token::SelectionInactive));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(rect, Theme::color(Token::SelectionInactive));
        painter->drawPixmap(rect.left() + 10, rect.center().y() - 7,
            iconPixmap(kindIconName(index.data(Qt::DecorationRole).toString()), 16, Theme::color(Token::TextSecondary),
                painter->device()->devicePixelRatio()));
        const QVariant count = index.data(Items::CountRole);
        const QString countText = count.isValid() ? QLocale().toString(count.toInt()) : QString();
        painter->setFont(Theme::font(FontRole::Table));
        const int countWidth = painter->fontMetrics().horizontalAdvance(countText);
        painter->setPen(Theme::color(Token::TextSecondary));
        painter->drawText(rect.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, countText);
        painter->setFont(Theme::font(selected ? FontRole::TableStrong : FontRole::Table));
        painter->setPen(Theme::color(Token::Text));
        const QRect nameRect = rect.adjusted(33, 0, -countWidth - 14, 0);
        painter->drawText(nameRect, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameRect.width()));
        painter->restore();
    }
};

} // namespace

ResourcesPage::ResourcesPage(const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_clock(clock)
    , m_tree(new QTreeView(this))
    , m_kinds(new KindTreeModel(this))
    , m_view(new ResourceView(clock, ResourceView::Segments::Health, this))
{
    m_tree->setModel(m_kinds);
    m_tree->setItemDelegate(new KindDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setItemsExpandable(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->setFixedWidth(TreeWidth);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_tree);
    row->addWidget(m_view, 1);
    connect(m_kinds, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (const Store::KindId kind = m_kinds->kindAt(current); kind.isValid())
            showKind(kind);
    });
    connect(m_view, &ResourceView::selected, this, [this](const Kube::ObjectRef& reference) {
        if (!m_marking && reference.isValid())
            Q_EMIT selected(reference);
    });
    connect(m_view, &ResourceView::activated, this, &Page::activated);
    connect(m_view, &ResourceView::yamlWanted, this, &Page::yamlWanted);
    connect(m_view, &ResourceView::mapWanted, this, &Page::mapWanted);
    connect(m_view, &ResourceView::allNamespacesWanted, this, &Page::allNamespacesWanted);
    connect(m_view, &ResourceView::retryWanted, this, [this] {
        if (m_session)
            m_session->retry();
    });
    connect(&m_view->table(), &TableView::visibleColumnsChanged, this, [this] {
        m_columns[m_kindName] = m_view->table().visibleColumns();
        Q_EMIT columnsChanged(m_kindName, m_columns[m_kindName]);
    });
}

ResourcesPage::~ResourcesPage()
{
    m_view->setModel(nullptr, {});
}

void ResourcesPage::setSession(ClusterSession* session)
{
    m_view->setModel(nullptr, {});
    m_model.reset();
    m_subscription.release();
    m_kind = {};
    m_session = session;
    m_kinds->setSession(session);
    m_view->setIdentity({});
    if (!session)
        return;
    connect(session, &ClusterSession::discovered, this, &ResourcesPage::discovered);
    connect(session, &ClusterSession::identityChanged, this, [this] { m_view->setIdentity(m_session->identity()); });
    connect(session, &ClusterSession::countsChanged, m_kinds, &KindTreeModel::refreshCounts);
    connect(&session->replica(), &Store::Replica::stateChanged, this, [this](Store::KindId kind) {
        if (kind == m_kind)
            watchChanged();
    });
    m_countTimer.start(CountInterval, this);
    if (session->isDiscovered())
        discovered();
}

void ResourcesPage::discovered()
{
    m_kinds->rebuild();
    showPending();
    m_tree->setCurrentIndex(m_kinds->indexOf(m_kind)); // which the tree forgot, where this kind is shown already
}

void ResourcesPage::showPending()
{
    if (!m_session || !m_session->isDiscovered())
        return;
    Store::KindId kind = m_session->kinds().findResource(m_kindName.toStdString());
    if (!kind.isValid())
        kind = m_session->kinds().findResource("pods");
    if (kind.isValid())
        showKind(kind);
}

void ResourcesPage::remember()
{
    if (!m_model)
        return;
    m_states[m_kindName] = {m_view->filterText(), m_model->sortColumn(), m_model->sortOrder()};
}

void ResourcesPage::showKind(const QString& groupResource)
{
    if (groupResource == m_kindName && m_kind.isValid())
        return;
    remember();
    m_kindName = groupResource;
    m_model.reset();
    m_kind = {};
    showPending();
}

void ResourcesPage::showKind(Store::KindId kind)
{
    if (!m_session || kind == m_kind)
        return;
    remember();
    const Store::KindInfo& info = m_session->kinds().info(kind);
    m_view->setModel(nullptr, {});
    m_kind = kind;
    m_kindName = QString::fromStdString(info.resource.groupResource());
    m_subscription = m_session->subscribe(kind);
    m_model = std::make_unique<Items::ResourceTableModel>(m_session->replica(), kind, m_clock);
    m_model->setUsageSource(&m_session->usage());
    const KindState kept = m_states.value(m_kindName);
    m_view->setTitle(pluralTitle(info.resource));
    m_view->setFilterText(kept.filter);
    m_view->setModel(m_model.get(), info.resource);
    m_view->setNamespaces(m_namespaces);
    m_view->setIdentity(m_session->identity());
    m_view->table().setVisibleColumns(m_columns.value(m_kindName));
    if (kept.sortColumn >= 0)
        m_view->table().sortByColumn(kept.sortColumn, kept.sortOrder);
    watchChanged();
    const QModelIndex index = m_kinds->indexOf(kind);
    if (m_tree->currentIndex() != index)
        m_tree->setCurrentIndex(index);
    markObject(m_marked);
}

void ResourcesPage::watchChanged()
{
    if (m_session && m_kind.isValid())
        m_view->setWatch(m_session->replica().state(m_kind), m_session->replica().isComplete(m_kind));
}

void ResourcesPage::setNamespaces(const QStringList& namespaces)
{
    m_namespaces = namespaces;
    m_view->setNamespaces(namespaces);
}

void ResourcesPage::setMapAvailable(bool available)
{
    m_view->setMapAvailable(available);
}

QVariantMap ResourcesPage::state() const
{
    QVariantMap state {{u"kind"_s, m_kindName}, {u"filter"_s, m_view->filterText()}};
    if (m_model && m_model->sortColumn() >= 0) {
        state.insert(u"sort"_s, m_model->sortColumn());
        state.insert(u"order"_s, static_cast<int>(m_model->sortOrder()));
    }
    return state;
}

void ResourcesPage::restore(const QVariantMap& state)
{
    if (state.contains(u"kind"_s))
        showKind(state.value(u"kind"_s).toString());
    if (state.contains(u"filter"_s))
        m_view->setFilterText(state.value(u"filter"_s).toString());
    if (state.contains(u"sort"_s))
        m_view->table().sortByColumn(
            state.value(u"sort"_s).toInt(), static_cast<Qt::SortOrder>(state.value(u"order"_s).toInt()));
}

void ResourcesPage::focusFilter()
{
    m_view->focusFilter();
}

void ResourcesPage::focusContent()
{
    m_view->focusTable();
}

void ResourcesPage::markObject(const Kube::ObjectRef& reference)
{
    m_marked = reference;
    if (!m_model || !reference.isValid() || m_view->table().currentReference() == reference)
        return;
    const Store::Entry entry = m_session->replica().find(m_kind, reference.nameSpace, reference.name);
    const Store::KindInfo& info = m_session->kinds().info(m_kind);
    if (!entry || info.resource.kind != reference.kind || info.resource.groupVersion.group != reference.group)
        return;
    m_marking = true;
    if (const QModelIndex index = m_model->indexOf(entry.slot); index.isValid()) {
        m_view->table().setCurrentIndex(index);
        m_view->table().scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
    m_marking = false;
}

bool ResourcesPage::isSettled() const
{
    if (!m_session || !m_kind.isValid() || !m_model)
        return false;
    const bool read = m_session->replica().isComplete(m_kind)
        || m_session->replica().state(m_kind).phase == Kube::WatchState::Phase::Refused;
    return read && !m_model->isBusy();
}

void ResourcesPage::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_countTimer.timerId())
        return Page::timerEvent(event);
    if (Widgets::isOnScreen(*this) && m_session && m_session->isDiscovered())
        m_kinds->refreshCounts();
}

} // namespace Chartroom::Console
