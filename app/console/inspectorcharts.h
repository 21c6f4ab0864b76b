// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace Chartroom::Widgets {
class ObjectCharts;
}

namespace Chartroom::Console {

class ClusterSession;
class MainWindow;

/// Gives the inspector its charts, and the charts the figures of the session that is looked at. Belongs to the window.
class InspectorCharts : public QObject {
    Q_OBJECT
public:
    explicit InspectorCharts(MainWindow& window);

private:
    void setSession(ClusterSession* session);
    void updateMarks();

    MainWindow& m_window;
    Widgets::ObjectCharts* m_charts; ///< the inspector's
    QTimer m_marks;
};

} // namespace Chartroom::Console
