// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/namespacepopup.h"

#include "widgets/common/theme.h"
#include "widgets/tables/filteredit.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

NamespacePopup::NamespacePopup(QWidget* parent)
    : QWidget(parent, Qt::Popup)
    , m_filter(new Widgets::FilterEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"namespacePopup"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &NamespacePopup::fill);
    connect(m_list, &QListWidget::itemChanged, this, &NamespacePopup::itemChanged);
}

void NamespacePopup::open(const QWidget& anchor, const QStringList& known, const QStringList& chosen)
{
    m_known = known;
    m_chosen = chosen;
    m_filter->clear();
    fill();
    resize(300, 380);
    move(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)));
    show();
    m_filter->setFocus();
}

void NamespacePopup::fill()
{
    m_filling = true;
    m_list->clear();
    const auto add = [this](const QString& text, bool checked, const QString& value) {
        auto* item = new QListWidgetItem(text, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, value);
    };
    const QString typed = m_filter->text().trimmed();
    if (typed.isEmpty())
        add(tr("All namespaces"), m_chosen.isEmpty(), {});
    for (const QString& name : std::as_const(m_known))
        if (name.contains(typed, Qt::CaseInsensitive))
            add(name, m_chosen.contains(name), name);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_filling = false;
}

void NamespacePopup::itemChanged(QListWidgetItem* item)
{
    if (m_filling)
        return;
    const QString name = item->data(Qt::UserRole).toString();
    if (name.isEmpty())
        m_chosen.clear();
    else if (item->checkState() == Qt::Checked)
        m_chosen << name;
    else
        m_chosen.removeAll(name);
    const int row = m_list->currentRow();
    fill();
    m_list->setCurrentRow(row);
    Q_EMIT chosen(m_chosen);
}

void NamespacePopup::takeTyped()
{
    const QString typed = m_filter->text().trimmed();
    const QListWidgetItem* item = m_list->currentItem();
    if (item)
        Q_EMIT chosen(item->data(Qt::UserRole).toString().isEmpty()
                ? QStringList()
                : QStringList {item->data(Qt::UserRole).toString()});
    else if (!typed.isEmpty())
        Q_EMIT chosen({typed});
    hide();
}

bool NamespacePopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeTyped();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Down:
        m_list->setFocus();
        return true;
    default:
        return false;
    }
}

} // namespace Chartroom::Console
