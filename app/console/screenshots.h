// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace Chartroom::Console {

class MainWindow;

/// Writes a picture of every page, in light, dark and Korean, once its data is there; prints the paths; then tells.
class Screenshots : public QObject {
    Q_OBJECT
public:
    Screenshots(MainWindow& window, const QString& folder);
    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void step();
    bool takeAll();
    bool take(const QString& suffix);

    MainWindow& m_window;
    QString m_folder;
    QTimer m_timer;
    int m_waited = 0; ///< steps since the last page was reached
    std::size_t m_next = 0; ///< page to be looked at
};

} // namespace Chartroom::Console
