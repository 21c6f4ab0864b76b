// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/clusters.h"
#include "app/console/diagnostics/guithreadmonitor.h"
#include "app/console/languages.h"
#include "app/console/page.h"
#include "app/console/pagehistory.h"
#include "app/console/palette.h"
#include "app/console/pluginconsent.h"
#include "app/console/settings.h"
#include "widgets/common/theme.h"

#include <QMainWindow>
#include <QPointer>

#include <map>

class QSplitter;
class QStackedWidget;

namespace Chartroom::Widgets {
class Band;
class Button;
class InspectorPanel;
class PaneStack;
} // namespace Chartroom::Widgets

namespace Chartroom::Console {

class DiagnosticsDialog;
class NamespacePopup;
class NavigationRail;
class StatusLine;
class TopBar;
class WindowActions;

/// What a window needs from the program. All outlive it.
struct Services {
    const Clock& clock;
    Clusters& clusters;
    Widgets::Theme& theme;
    Languages& languages;
    SettingsStore& settingsStore;
};

/// The frame: top bar, rail, pages, inspector, status line; the one selection that all pages share; and the way back to
/// where the operator was. Pages are put in from outside (see addPage): the frame knows what a page is, not which.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes ownership. In the order of the rail.
    void addPage(Page* page);
    Page* page(PageId id) const;
    Page* currentPage() const;
    std::vector<PageId> pages() const;

    /// Goes there, leaving a way back.
    void showPage(PageId id, const QVariantMap& state = {});
    /// The object, where it is at home, with the inspector open.
    void showObject(const Kube::ObjectRef& reference);
    void select(const Kube::ObjectRef& reference);
    Kube::ObjectRef selection() const { return m_selection; }
    void goBack();
    void goForward();

    void chooseNamespaces(const QStringList& namespaces);
    QStringList namespaces() const { return m_namespaces; }
    void chooseCluster(const QString& name);
    /// Whatever was refused or waits is tried again.
    void retry();

    void setThemeChoice(Widgets::SchemeChoice choice);
    void setLanguage(const QString& code);
    void openInspector(bool yaml = false);
    void closeInspector();
    Widgets::InspectorPanel& inspector() { return *m_inspector; }
    Palette& palettePopup() { return *m_palette; }
    NavigationRail& rail() { return *m_rail; }
    Widgets::Band& band() { return *m_band; }
    StatusLine& statusLine() { return *m_status; }
    GuiThreadMonitor& monitor() { return m_monitor; }
    const Services& services() const { return m_services; }
    const Settings& settings() const { return m_settings; }
    /// Changes what is kept, and keeps it.
    void changeSettings(const std::function<void(Settings&)>& change);

    /// The settings, as the place where consents to credential programs are kept.
    ConsentMemory consentMemory();

    void openNamespaces();
    void openKeys();
    void openDiagnostics();
    void openSettingsMenu();
    void openLanguageMenu();
    void setRailCollapsed(bool collapsed);

Q_SIGNALS:
    void selectionChanged(const Chartroom::Kube::ObjectRef& reference);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void buildFrame();
    void connectFrame();
    void sessionEnding();
    void sessionChanged(ClusterSession* session);
    void openFailed(const Error& error);
    void askForDocument(const Kube::ObjectRef& reference);
    void updateBand();
    void updateTitle();
    void updateStartPage();
    void updateTopBar();
    void updateInspector();
    Place here() const;
    void goTo(const Place& place);
    void switchTo(PageId id);
    bool isWide() const;

    Services m_services;
    GuiThreadMonitor m_monitor;
    QPointer<DiagnosticsDialog> m_diagnostics;
    Settings m_settings;
    QStringList m_namespaces;
    Kube::ObjectRef m_selection;
    Kube::RequestHandle m_documentRequest;
    PageHistory m_history;
    bool m_inspectorWanted = true; ///< false after it was closed, until something is opened in it
    bool m_inspectorPinned = false; ///< opened on purpose: stays in a narrow window too
    bool m_restoring = false;
    QString m_startError; ///< why the chosen cluster could not be opened

    TopBar* m_top;
    Widgets::Band* m_band;
    Widgets::Button* m_tryNow;
    NavigationRail* m_rail;
    QSplitter* m_splitter;
    QStackedWidget* m_stack; ///< pages; behind them the start page
    Widgets::PaneStack* m_start;
    Widgets::InspectorPanel* m_inspector;
    StatusLine* m_status;
    Palette* m_palette;
    NamespacePopup* m_namespacePopup;
    WindowActions* m_actions;
    std::map<PageId, Page*> m_pages;
    PageId m_current = PageId::Overview;
    QBasicTimer m_secondTimer;
};

} // namespace Chartroom::Console
