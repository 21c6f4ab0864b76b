// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QTableView>

#include <optional>

namespace Chartroom::Kube {
struct ObjectRef;
}

namespace Chartroom::Widgets {

class ResourceDelegate;

/// A table as the specification draws it: 24 px rows, one object a line, sortable, columns that can be chosen, moved
/// and sized. Widths are set once, when the first rows are there, and never change by themselves after that. Ages are
/// repainted every second, for visible rows only. Selection is by row; Enter or a double click activates.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The column that takes what width is left over: "NAME" unless told otherwise.
    void setStretchColumn(const QString& key) { m_stretchColumn = key; }
    /// For texts that are known by their beginning, as hashes are: at first the column is not wider than that, in pixels.
    void setMostFirstWidth(const QString& key, int width) { m_mostFirstWidths.insert(key, width); }
    /// Widths follow the contents once, when the first rows arrive. For tables whose cells are filled later: once more.
    void fitColumnsAgain();

    /// Shown columns by their keys, in visual order; empty: the defaults (priority 0).
    void setVisibleColumns(const QStringList& keys);
    QStringList visibleColumns() const;
    /// Lists all columns with check marks at the given global position.
    void chooseColumns(const QPoint& globalPosition);

    /// The object of the current row; invalid where there is none.
    Kube::ObjectRef currentReference() const;
    /// Selected rows as tab-separated text, whole names, visible columns.
    QString selectedText() const;

Q_SIGNALS:
    void currentReferenceChanged(const Chartroom::Kube::ObjectRef& reference);
    void referenceActivated(const Chartroom::Kube::ObjectRef& reference);
    void visibleColumnsChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void columnsReset();
    void applyDefaultColumns();
    void fitColumnsOnce();
    void stretch();
    void setHoveredRow(int row);
    void repaintAges();
    int columnOf(const QString& key) const;
    QString keyOf(int column) const;

    ResourceDelegate* m_delegate;
    QString m_stretchColumn;
    QHash<QString, int> m_mostFirstWidths;
    std::optional<QStringList> m_wantedColumns;
    QBasicTimer m_ageTimer;
    int m_hoveredRow = -1;
    bool m_fitted = false;
};

} // namespace Chartroom::Widgets
