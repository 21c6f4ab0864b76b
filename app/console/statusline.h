// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QPointer>
#include <QWidget>

namespace Chartroom::Console {

class ClusterSession;

/// The line at the foot: how the connection is, in words; how many objects are held; how many events came and how many
/// of them were merged into a later one; requests per second; the server's version. One look a second.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setSession(ClusterSession* session);
    /// The parts as shown, for tests and assistive tools.
    QStringList parts() const { return m_parts; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString connectionText() const;
    QStringList eventTexts() const;

    QPointer<ClusterSession> m_session;
    QStringList m_parts;
    QString m_icon;
    quint64 m_requests = 0; ///< at the last look
    double m_rate = 0;
    QBasicTimer m_timer;
};

} // namespace Chartroom::Console
