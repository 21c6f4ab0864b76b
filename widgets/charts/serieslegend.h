// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>
#include <QWidget>
#include <vector>

namespace Chartroom::Widgets {

/// The names of the series that several charts share, each with its line, and what the marks mean.
class SeriesLegend : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        int color = 0;
    };

    explicit SeriesLegend(QWidget* parent = nullptr);
    void setEntries(std::vector<Entry> entries);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Entry> m_entries;
};

/// The box at the left of a candidate: filled with its colour where it is drawn.
class ColorBoxDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace Chartroom::Widgets
