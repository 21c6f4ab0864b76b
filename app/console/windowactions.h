// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/keyhelp.h"
#include "app/console/palette.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace Chartroom::Console {

class MainWindow;

/// Everything that can be done by key or by name in a window: makes the shortcuts, fills the palette, and lists the
/// keys.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(MainWindow& window);

    /// What fits the query, best first. ":" asks for kinds (":pod kube-system"), ":ctx" for clusters, ":ns" for
    /// namespaces; anything else for pages, actions, kinds, namespaces, clusters and objects by name.
    std::vector<PaletteEntry> find(const QString& query) const;
    /// Those of the page that is shown first.
    std::vector<KeyLine> help() const;
    void pagesChanged();

private:
    struct Command {
        const char* text; ///< source text in the context "WindowActions"
        const char* group;
        QString keys;
        QString icon;
        std::function<void()> run;
        bool inPalette = true;
    };
    void add(Command command);
    void addNavigation();
    void addInspector();
    void addAppearance();

    std::vector<PaletteEntry> kinds(const QString& query) const;
    std::vector<PaletteEntry> clusters(const QString& query) const;
    std::vector<PaletteEntry> namespaces(const QString& query) const;
    std::vector<PaletteEntry> objects(const QString& query) const;
    std::vector<PaletteEntry> commands() const;
    std::vector<PaletteEntry> pages() const;

    MainWindow& m_window;
    std::vector<Command> m_commands;
    std::vector<QAction*> m_pageActions;
};

} // namespace Chartroom::Console
