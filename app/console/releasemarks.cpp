// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/releasemarks.h"

#include "models/base/stringcost.h"

using namespace std::chrono_literals;

namespace Chartroom::Console {

ReleaseMarks::ReleaseMarks(const Store::Replica& replica, QObject* parent)
    : QObject(parent)
    , m_replica(replica)
    , m_marks(Widgets::releaseMarksOf(replica))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(500ms);
    connect(&replica, &Store::Replica::changed, this, [this](const Store::ChangeSetPtr& changes) {
        if (m_replica.kinds().info(changes->kind).rowType == Store::RowType::HelmRecord && !m_timer.isActive())
            m_timer.start();
    });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_marks = Widgets::releaseMarksOf(m_replica);
        Q_EMIT changed(m_marks);
    });
}

std::size_t ReleaseMarks::memoryUsage() const
{
    std::size_t bytes = blockCost(m_marks);
    for (const Widgets::ReleaseMark& mark : m_marks)
        bytes += stringCost(mark.nameSpace) + stringCost(mark.release);
    return bytes;
}

} // namespace Chartroom::Console
