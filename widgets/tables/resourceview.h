// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/items/resourcetablemodel.h"
#include "models/kube/resourcetype.h"
#include "widgets/tables/watchmessage.h"

#include <QBasicTimer>
#include <QPointer>
#include <QWidget>

#include <array>

class QHBoxLayout;
class QLabel;

namespace Chartroom::Widgets {

class Button;
class FilterEdit;
class PaneStack;
class SegmentedControl;
class TableView;

/// One kind's objects: title and counts, filter box, health segments, the table (or why there is none), and a strip of
/// actions for the selection. The model decides what is shown; this decides how, and tells what the operator wants.
class ResourceView : public QWidget {
    Q_OBJECT
public:
    enum class Segments { Health, EventType };

    explicit ResourceView(const Clock& clock, Segments segments = Segments::Health, QWidget* parent = nullptr);
    ~ResourceView() override;

    /// `model` is borrowed and may be null; `resource` says what it lists. It is active while the view is seen.
    void setModel(Items::ResourceTableModel* model, const Kube::ResourceType& resource);
    Items::ResourceTableModel* model() const { return m_model; }
    void setTitle(const QString& title);
    void setWatch(const Kube::WatchState& state, bool complete);
    /// Chosen namespaces, empty for all: goes into the model's filter.
    void setNamespaces(const QStringList& namespaces);
    void setIdentity(const QString& identity);

    QString filterText() const;
    void setFilterText(const QString& text);
    void focusFilter();
    void focusTable();
    TableView& table() { return *m_table; }
    PaneStack& pane() { return *m_pane; }
    QString subtitle() const;
    /// Whether the map can be asked for; its button is not there otherwise.
    void setMapAvailable(bool available);

Q_SIGNALS:
    void selected(const Chartroom::Kube::ObjectRef& reference);
    void activated(const Chartroom::Kube::ObjectRef& reference);
    void yamlWanted(const Chartroom::Kube::ObjectRef& reference);
    void mapWanted(const Chartroom::Kube::ObjectRef& reference);
    void allNamespacesWanted();
    void retryWanted();
    void filterTextChanged(const QString& text);

protected:
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildBar();
    void buildStrip();
    void retranslate();
    void applyFilter();
    void updateCounts();
    void updateSegments();
    void updateMessage();
    void updateStrip();
    WatchSituation situation() const;

    const Clock& m_clock;
    const Segments m_segmentKind;
    QPointer<Items::ResourceTableModel> m_model;
    Kube::ResourceType m_resource;
    Kube::WatchState m_watch;
    bool m_complete = false;
    QStringList m_namespaces;
    QString m_identity;
    std::array<int, HealthCount> m_health {};
    QLabel* m_title;
    QLabel* m_subtitle;
    FilterEdit* m_filter;
    SegmentedControl* m_segments;
    Button* m_columns;
    QWidget* m_bar;
    QWidget* m_strip;
    QLabel* m_selection;
    Button* m_copyName;
    Button* m_yaml;
    Button* m_map;
    PaneStack* m_pane;
    TableView* m_table;
    QBasicTimer m_countTimer;
    QBasicTimer m_messageTimer;
};

} // namespace Chartroom::Widgets
