// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

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

    Widgets::ObjectCharts* m_charts; ///< the inspector's
};

} // namespace Chartroom::Console
