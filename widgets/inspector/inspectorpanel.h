// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/documents/json.h"
#include "models/store/replica.h"

#include <QBasicTimer>
#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace Chartroom::Widgets {

class Button;
class DocumentView;
class PaneStack;
class SecretValues;
class SectionView;

/// The selected object, on every page: summary, containers, events, charts, YAML. Facts come from the replica and stay
/// live; the whole object is asked for with documentWanted(), when it is first shown and when it has changed since.
/// An object that is gone stays, labelled so.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Summary, Containers, Events, Charts, Values, Yaml };

    explicit InspectorPanel(const Clock& clock, QWidget* parent = nullptr);

    /// Null between sessions.
    void setReplica(Store::Replica* replica);
    void setObject(const Kube::ObjectRef& reference);
    Kube::ObjectRef object() const { return m_reference; }
    /// The answer to documentWanted(); ignored where another object is shown by now.
    void setDocument(const Kube::ObjectRef& reference, const Result<Documents::Json>& document);
    /// What the tab Charts shows; without it there is no such tab. Takes ownership.
    void setCharts(QWidget* charts);
    void showTab(Tab tab);
    /// Hides what was revealed of a Secret: the operator goes elsewhere.
    void conceal();
    Tab currentTab() const;
    DocumentView& document() { return *m_document; }
    SectionView& summary() { return *m_summary; }

Q_SIGNALS:
    void documentWanted(const Chartroom::Kube::ObjectRef& reference);
    void linkActivated(const Chartroom::Kube::ObjectRef& reference);
    /// Another object, or none, is shown now.
    void objectChanged(const Chartroom::Kube::ObjectRef& reference);
    void closed();

protected:
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isSecret() const;
    void buildHeader();
    void retranslate();
    void rebuildTabs();
    void scheduleRefresh();
    void refresh();
    void refreshHeader();
    void askForDocument();

    const Clock& m_clock;
    QPointer<Store::Replica> m_replica;
    Kube::ObjectRef m_reference;
    Store::Entry m_entry;
    bool m_gone = false;
    std::optional<Documents::Json> m_object;
    std::string m_askedVersion; ///< resourceVersion that was last asked for
    QLabel* m_icon;
    QLabel* m_name;
    QLabel* m_where;
    Button* m_close;
    QWidget* m_header;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    PaneStack* m_pane;
    SectionView* m_summary;
    SectionView* m_containers;
    SectionView* m_events;
    SecretValues* m_values;
    DocumentView* m_document;
    QWidget* m_charts = nullptr;
    QBasicTimer m_refreshTimer;
    QBasicTimer m_ageTimer;
};

} // namespace Chartroom::Widgets
