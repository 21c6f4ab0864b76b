// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/settings.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace Chartroom::Widgets {
class Button;
}

namespace Chartroom::Console {

class ClusterButton;

/// The bar across the top: cluster, namespaces, search, theme, language, settings. Tells what is wanted; opens nothing.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);

    /// Empty name: no cluster is chosen.
    void setCluster(const QString& name, const ContextSettings& settings);
    /// Chosen of all known; empty choice: all.
    void setNamespaces(const QStringList& chosen, int known);
    Widgets::Button* namespaceButton() const { return m_namespaces; }
    Widgets::Button* settingsButton() const { return m_settings; }
    Widgets::Button* languageButton() const { return m_language; }

Q_SIGNALS:
    void railToggled();
    void clusterWanted();
    void namespacesWanted();
    void searchWanted();
    void themeToggled();
    void languageWanted();
    void settingsWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    ContextSettings m_context;
    QString m_clusterName;
    QStringList m_chosen;
    int m_known = 0;
    Widgets::Button* m_menu;
    ClusterButton* m_cluster;
    Widgets::Button* m_namespaces;
    Widgets::Button* m_search;
    Widgets::Button* m_theme;
    Widgets::Button* m_language;
    Widgets::Button* m_settings;
};

} // namespace Chartroom::Console
