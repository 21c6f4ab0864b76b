// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/history/railmodel.h"
#include "models/history/releasecontroller.h"

#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;

namespace Chartroom::Widgets {

class Button;
class DiffView;
class ObjectList;
class PaneStack;
class SegmentedControl;

/// Two points of a history compared: by object with the text of the one chosen, and the values, notes, hooks and the
/// whole manifest as texts. Where both points are the same revision, its contents are shown.
class ComparePane : public QWidget {
    Q_OBJECT

public:
    /// `rail` must outlive the pane: its stops are what the pickers offer.
    explicit ComparePane(History::RailModel& rail, QWidget* parent = nullptr);

    /// Live: compare `a` with what is in the cluster instead of with `b`.
    void setPoints(std::int64_t a, std::int64_t b, bool live);
    void setReading();
    void setComparison(const History::ComparisonPtr& comparison);
    void setError(const Error& error);
    void clear(const QString& title, const QString& detail);
    ObjectList& objects() { return *m_objects; }
    DiffView& diff() { return *m_diff; }

Q_SIGNALS:
    void pointAChosen(std::int64_t number);
    void pointBChosen(std::int64_t number);
    void liveChosen();
    void swapWanted();
    void retryWanted();

private:
    enum Tab { Objects, UserValues, ComputedValues, Hooks, Notes, Manifest };

    QWidget* buildBar();
    QWidget* buildDiffBar();
    void fillMenu(QMenu& menu, bool withLive, void (ComparePane::*chosen)(std::int64_t));
    void showTab();
    void fillObjects();
    void showObject();
    void show(const Documents::TextDiff& diff, const QString& title);
    void updateChange();
    QString pointText(std::int64_t number) const;
    QString sideTitle(const QString& side, std::int64_t number, bool live) const;

    History::RailModel& m_rail;
    std::int64_t m_a = 0;
    std::int64_t m_b = 0;
    bool m_live = false;
    History::ComparisonPtr m_comparison;
    Button* m_pickA = nullptr;
    Button* m_pickB = nullptr;
    Button* m_swap = nullptr;
    SegmentedControl* m_tabs = nullptr;
    PaneStack* m_stack = nullptr;
    QLabel* m_summary = nullptr;
    ObjectList* m_objects = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_change = nullptr;
    SegmentedControl* m_layout = nullptr;
    Button* m_hide = nullptr;
    DiffView* m_diff = nullptr;
};

} // namespace Chartroom::Widgets
