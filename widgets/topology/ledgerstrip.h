// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"
#include "widgets/topology/planmarks.h"

#include <QWidget>
#include <array>
#include <optional>
#include <vector>

class QPushButton;

namespace Chartroom::Widgets {

/// The line over the map that adds up: pods per state = total, and what is drawn of it. A count is a filter, by click
/// or by arrows and Space. While a plan is shown, its counts stand here instead.
class LedgerStrip final : public QWidget {
    Q_OBJECT

public:
    explicit LedgerStrip(QWidget* parent = nullptr);

    void setCounts(const Topology::Counts& counts);
    /// "623 in view · 0 left out"
    void setNote(const QString& note);
    void setFilter(std::optional<Topology::CellState> state);
    /// `unchanged`: objects of the plan's release that stay as they are.
    void setPlan(const QString& title, const std::array<std::uint32_t, PlanMarkCount>& counts, std::uint32_t unchanged);
    void clearPlan();

    QSize sizeHint() const override { return {600, 30}; }
    QSize minimumSizeHint() const override { return {200, 30}; }

Q_SIGNALS:
    void filterChosen(std::optional<Topology::CellState> state);
    void planClosed();
    void planReviewRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Entry {
        QRectF place;
        Topology::CellState state;
    };
    std::vector<Entry> entries() const;
    void choose(Topology::CellState state);
    void paintLedger(QPainter& painter);
    void paintPlan(QPainter& painter);
    void describe();

    Topology::Counts m_counts;
    QString m_note;
    std::optional<Topology::CellState> m_filter;
    int m_hovered = -1;
    int m_focused = 0;
    bool m_isPlan = false;
    QString m_planTitle;
    std::array<std::uint32_t, PlanMarkCount> m_planCounts {};
    std::uint32_t m_planUnchanged = 0;
    QPushButton* m_close;
    QPushButton* m_review;
};

} // namespace Chartroom::Widgets
