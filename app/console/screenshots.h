// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "widgets/common/theme.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace Chartroom::Console {

class MainWindow;

/// Writes pictures of the window once its data is there; prints the paths; then tells.
class Screenshots : public QObject {
    Q_OBJECT
public:
    enum class Series {
        Pages, ///< every page, in light, dark and Korean
        Map, ///< the map from far to near (see mapSeries()), in light and dark
    };

    Screenshots(MainWindow& window, const QString& folder, Series series = Series::Pages);
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Stop {
        QString name; ///< of the pictures
        PageId page;
        std::function<void()> go;
        std::function<void()> approach; ///< once it has been reached and its data is there; may be empty
    };

    std::vector<Stop> pageStops();
    std::vector<Stop> mapStops();
    void step();
    bool isThere(const Stop& stop) const;
    void wear(std::size_t look);
    void end(int exitCode);
    bool take();

    MainWindow& m_window;
    QString m_folder;
    const Series m_series;
    std::vector<Stop> m_stops; ///< those of the map are known once its data is there
    QTimer m_timer;
    Widgets::SchemeChoice m_choice; ///< before
    QString m_language; ///< before
    int m_waited = 0; ///< steps since the last stop, or its last look, was reached
    bool m_approached = false;
    std::size_t m_stop = 0; ///< to be looked at
    std::size_t m_look = 0; ///< of that stop
};

} // namespace Chartroom::Console
