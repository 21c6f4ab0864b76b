// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/history/railmodel.h"

#include <QListView>

namespace Chartroom::Widgets {

/// The history as a line with a stop for each revision, newest on top, 76 px a stop. Two stops may be marked: B by a
/// click or b, A by Shift+click or a. A follows what is active, B the revision before it, until the operator chooses.
///
/// Keys: j and k (and the arrows) move, a and b mark the current stop, r asks for a rollback to B.
class RailView : public QListView {
    Q_OBJECT

public:
    static constexpr int StopHeight = 76;

    /// Both must outlive the view. Without points the stops are only shown (Argo CD's history).
    RailView(History::RailModel& rail, const Clock& clock, bool withPoints = true, QWidget* parent = nullptr);

    /// Numbers of the stops; 0 where there is none.
    std::int64_t pointA() const { return m_a; }
    std::int64_t pointB() const { return m_b; }
    void setPointA(std::int64_t number);
    void setPointB(std::int64_t number);
    /// Back to following what is active; for another release.
    void resetPoints();
    bool hasPoints() const { return m_withPoints; }
    History::RailModel& rail() const { return m_rail; }
    const Clock& clock() const { return m_clock; }

Q_SIGNALS:
    void pointsChanged();
    void rollbackWanted();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void followActive();
    std::int64_t before(std::int64_t a) const;
    std::int64_t numberAt(const QModelIndex& index) const;

    History::RailModel& m_rail;
    const Clock& m_clock;
    const bool m_withPoints;
    std::int64_t m_a = 0;
    std::int64_t m_b = 0;
    bool m_chosenA = false;
    bool m_chosenB = false;
};

/// "17 Nov 14:05:12" in the language of the user, local time.
QString momentText(TimePoint moment);

} // namespace Chartroom::Widgets
