// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/outlineview.h"

#include "widgets/common/shapes.h"
#include "widgets/common/statewords.h"
#include "widgets/common/theme.h"
#include "widgets/topology/mapstyle.h"
#include "widgets/topology/readout.h"

#include <QDateTime>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;
using Topology::CellState;
using Topology::OutlineModel;

namespace {

constexpr int RowHeight = 24;
constexpr int Indent = 16;

} // namespace

/// The model's values in words.
class OutlineView::Texts final : public QIdentityProxyModel {
public:
    explicit Texts(OutlineModel* model, QObject* parent)
        : QIdentityProxyModel(parent)
        , m_model(model)
    {
        setSourceModel(model);
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        switch (role) {
        case Qt::DisplayRole:
            return lineOf(index);
        case Qt::DecorationRole:
            return stateIcon(stateOf(static_cast<CellState>(index.data(OutlineModel::StateRole).toInt())));
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole: {
            const QString spoken = readoutOf(index).spoken();
            return role == Qt::ToolTipRole ? spoken.toHtmlEscaped() : spoken;
        }
        case Qt::SizeHintRole:
            return QSize(0, RowHeight);
        default:
            return QIdentityProxyModel::data(index, role);
        }
    }

private:
    Readout readoutOf(const QModelIndex& index) const
    {
        return Readout::of(*m_model->scene(), index.data(OutlineModel::ItemRole).value<Topology::Item>(),
            QDateTime::currentSecsSinceEpoch());
    }
    QString lineOf(const QModelIndex& index) const
    {
        const Readout readout = readoutOf(index);
        QStringList parts {readout.title};
        const QVariant counts = index.data(OutlineModel::CountsRole);
        if (!counts.isValid() && readout.state != Widgets::State::Healthy)
            parts << stateWord(readout.state);
        auto troubles = counts.value<Topology::Counts>();
        troubles[CellState::Healthy] = 0;
        if (troubles.total() > 0)
            parts << countsText(troubles);
        if (!readout.stateLine.isEmpty())
            parts << readout.stateLine;
        return parts.join(u" · "_s);
    }

    const OutlineModel* m_model;
};

OutlineView::OutlineView(QWidget* parent)
    : QTreeView(parent)
    , m_texts(new Texts(&m_model, this))
{
    setModel(m_texts);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(Indent);
    setIconSize({14, 14});
    setFrameShape(QFrame::NoFrame);
    setFont(Theme::font(FontRole::Table));
    setAccessibleName(tr("Outline of the map"));
    connect(this, &QTreeView::doubleClicked, this, [this] { Q_EMIT objectActivated(selected()); });
    setExpandsOnDoubleClick(false);
}

void OutlineView::setScene(std::shared_ptr<const Topology::Scene> scene)
{
    if (scene != m_model.scene())
        m_model.setScene(std::move(scene));
}

void OutlineView::select(const Kube::ObjectRef& object)
{
    if (object == selected())
        return;
    const QScopedValueRollback selecting(m_isSelecting, true);
    const QModelIndex index = m_texts->mapFromSource(m_model.indexOf(m_model.scene()->find(object)));
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
}

Kube::ObjectRef OutlineView::selected() const
{
    return currentIndex().data(OutlineModel::ReferenceRole).value<Kube::ObjectRef>();
}

void OutlineView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isSelecting && current.isValid())
        Q_EMIT objectSelected(current.data(OutlineModel::ReferenceRole).value<Kube::ObjectRef>());
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const Kube::ObjectRef object = selected(); object.isValid())
            Q_EMIT objectActivated(object);
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace Chartroom::Widgets
