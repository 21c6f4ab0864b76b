// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/map.h"

#include <QBasicTimer>
#include <QObject>

#include <vector>

namespace Chartroom::Console {

class ClusterSession;

/// Gives a map how much of what they asked for the pods of a session use, and how much of what they have its nodes do.
/// Looking that up for 150,000 pods takes a tenth of a second, so it is done in slices between the events of the GUI
/// thread. Both outlive it.
class MapUsage : public QObject {
    Q_OBJECT
public:
    MapUsage(ClusterSession& session, Topology::Map& map);

    /// Begins, or begins anew; the map gets all figures at once, at the end.
    void pass();
    void stop() { m_slices.stop(); }

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    ClusterSession& m_session;
    Topology::Map& m_map;
    QBasicTimer m_slices; ///< while there is more to look up
    std::size_t m_kind = 0;
    std::size_t m_slot = 0; ///< the next one
    std::vector<std::pair<Kube::Uid, Topology::Usage>> m_found;
};

} // namespace Chartroom::Console
