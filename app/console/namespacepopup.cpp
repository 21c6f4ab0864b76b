// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/namespacepopup.h"

#include "widgets/common/theme.h"
#include "widgets/tables/filteredit.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QListView>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

/// What is listed, with a check mark before what is chosen. There may be ten thousand names: those that fit are found
/// anew with each key, and nothing is made for a name that is not on screen.
class NamespacePopup::Model final : public QAbstractListModel {
public:
    explicit Model(NamespacePopup& popup)
        : QAbstractListModel(&popup)
        , m_popup(popup)
    { }

    void set(const QStringList& known, const QStringList& chosen)
    {
        m_known = known;
        m_chosen = QSet<QString>(chosen.begin(), chosen.end());
    }
    void narrow(const QString& typed)
    {
        beginResetModel();
        m_shown.clear();
        if (typed.isEmpty())
            m_shown << QString(); // all namespaces
        for (const QString& name : std::as_const(m_known))
            if (name.contains(typed, Qt::CaseInsensitive))
                m_shown << name;
        endResetModel();
    }
    /// Empty for the line of all namespaces.
    QString name(int row) const { return m_shown.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
    }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const QString& name = m_shown.at(index.row());
        if (role == Qt::DisplayRole)
            return name.isEmpty() ? NamespacePopup::tr("All namespaces") : name;
        if (role == Qt::CheckStateRole)
            return (name.isEmpty() ? m_chosen.isEmpty() : m_chosen.contains(name)) ? Qt::Checked : Qt::Unchecked;
        return {};
    }
    bool setData(const QModelIndex& index, const QVariant& value, int role) override
    {
        if (role != Qt::CheckStateRole)
            return false;
        const QString& name = m_shown.at(index.row());
        if (name.isEmpty())
            m_chosen.clear();
        else if (value.toInt() == Qt::Checked)
            m_chosen.insert(name);
        else
            m_chosen.remove(name);
        Q_EMIT dataChanged(this->index(0), this->index(rowCount() - 1), {Qt::CheckStateRole});
        QStringList chosen = m_chosen.values();
        chosen.sort();
        Q_EMIT m_popup.chosen(chosen);
        return true;
    }

private:
    NamespacePopup& m_popup;
    QStringList m_known;
    QStringList m_shown;
    QSet<QString> m_chosen;
};

NamespacePopup::NamespacePopup(QWidget* parent)
    : QWidget(parent, Qt::Popup)
    , m_filter(new Widgets::FilterEdit(this))
    , m_names(new Model(*this))
    , m_list(new QListView(this))
{
    setObjectName(u"namespacePopup"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_names);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &NamespacePopup::narrow);
}

void NamespacePopup::open(const QWidget& anchor, const QStringList& known, const QStringList& chosen)
{
    m_names->set(known, chosen);
    m_filter->clear();
    narrow();
    resize(300, 380);
    move(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)));
    show();
    m_filter->setFocus();
}

void NamespacePopup::narrow()
{
    m_names->narrow(m_filter->text().trimmed());
    if (m_names->rowCount() > 0)
        m_list->setCurrentIndex(m_names->index(0));
}

void NamespacePopup::takeTyped()
{
    const QString typed = m_filter->text().trimmed();
    if (const QModelIndex current = m_list->currentIndex(); current.isValid()) {
        const QString name = m_names->name(current.row());
        Q_EMIT chosen(name.isEmpty() ? QStringList() : QStringList {name});
    } else if (!typed.isEmpty()) {
        Q_EMIT chosen({typed});
    }
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
