// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/mainwindow.h"
#include "app/simulator/server.h"
#include "models/base/clock.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <memory>

namespace Chartroom::Console {

/// The real main window on a simulated cluster, driven as a person would, with every interaction counted: a click, a
/// key chord, a word typed are one each.
class ConsoleDriver {
public:
    explicit ConsoleDriver(QApplication& application, const QSize& size = {1600, 1000});
    ~ConsoleDriver();

    /// Connects to a simulated cluster as this context and waits until everything has been read. The cluster is
    /// shared by all drivers, because building one takes longer than most tasks.
    bool open(const QString& context = QStringLiteral("demo"));
    /// The same with a cluster of its own, which can be lost.
    bool openOwn();
    /// The cluster that a kubeconfig file names, such as the real control plane of tests/cluster.
    bool openFile(const QString& kubeconfig, const QString& context);
    /// The server of openOwn() goes away, as if its machine had died.
    void loseServer();

    MainWindow& window() { return *m_window; }
    Clusters& clusters() { return m_clusters; }
    Widgets::Theme& theme() { return m_theme; }
    Languages& languages() { return m_languages; }
    ClusterSession& session() { return *m_clusters.session(); }

    void begin(); ///< counts from here
    void click(QWidget* widget, QPoint at = {});
    void key(const char* chord); ///< as in QKeySequence: "Ctrl+K", "/"; goes where the focus is
    /// One key in this widget, where it need not have the focus: a menu.
    void press(QWidget* widget, Qt::Key key);
    void type(const QString& word);
    int interactions() const { return m_interactions; }
    /// Prints what the task took.
    void report(const char* task) const;

    /// A picture of what is on screen, for people: written where CHARTROOM_TEST_PICTURES names a folder.
    void picture(const QString& name) const;

    template <typename T>
    T* page(PageId id)
    {
        return static_cast<T*>(m_window->page(id));
    }
    /// Some row of a kind that fits.
    Kube::ObjectRef find(const char* resource, const std::function<bool(const Store::Row&)>& fits);

private:
    bool connectTo(Result<Kube::Kubeconfig> config, const QString& context);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Simulator::Server> m_server; ///< of openOwn()
    Widgets::Theme m_theme;
    Languages m_languages;
    SettingsStore m_settings;
    Clusters m_clusters;
    std::unique_ptr<MainWindow> m_window;
    int m_interactions = 0;
    QElapsedTimer m_timer;
};

} // namespace Chartroom::Console
