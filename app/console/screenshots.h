// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/theme.h"

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
    void wear(std::size_t look);
    void end(int exitCode);
    bool take();

    MainWindow& m_window;
    QString m_folder;
    QTimer m_timer;
    Widgets::SchemeChoice m_choice; ///< before
    QString m_language; ///< before
    int m_waited = 0; ///< steps since the last page, or its last look, was reached
    std::size_t m_page = 0; ///< to be looked at
    std::size_t m_look = 0; ///< of that page
};

} // namespace Chartroom::Console
