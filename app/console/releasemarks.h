// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chartmarks.h"

#include <QObject>
#include <QTimer>

namespace Chartroom::Console {

/// The moments at which the releases of a cluster changed, for every chart that marks them. Looked for again a moment
/// after a record has changed, however many do. `replica` is borrowed.
class ReleaseMarks : public QObject {
    Q_OBJECT
public:
    explicit ReleaseMarks(const Store::Replica& replica, QObject* parent = nullptr);

    const std::vector<Widgets::ReleaseMark>& marks() const { return m_marks; }
    std::size_t memoryUsage() const;

Q_SIGNALS:
    void changed(const std::vector<Chartroom::Widgets::ReleaseMark>& marks);

private:
    const Store::Replica& m_replica;
    std::vector<Widgets::ReleaseMark> m_marks;
    QTimer m_timer;
};

} // namespace Chartroom::Console
