// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/tokens.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace Chartroom::Widgets {

/// Draws the state's own shape, filled, with a 1 px outline in the state's text colour, centred in `rect`: heart,
/// three-quarter ring, cracked heart, ghost, pause bars, disc with a question mark, full ring; for Synced a disc with a
/// tick, for OutOfSync a disc with an arrow up.
void paintState(QPainter& painter, const QRectF& rect, State state, Scheme scheme);

inline void paintHealth(QPainter& painter, const QRectF& rect, Health health, bool terminating, Scheme scheme)
{
    paintState(painter, rect, stateOf(health, terminating), scheme);
}

/// Unknown is a quarter ring here, unlike an unknown health. `prune` puts a bin in place of the arrow of OutOfSync.
void paintSync(QPainter& painter, const QRectF& rect, SyncStatus sync, Scheme scheme, bool prune = false);

/// Draws one cell of the map: Healthy a tinted square, Progressing a hollow one, Degraded solid with a slash and 1 px
/// larger, Missing a dashed outline, Suspended two bars, Unknown a thin outline, Terminating a cross.
void paintCell(QPainter& painter, const QRectF& rect, State state, Scheme scheme);

/// The state's shape as an icon that follows the scheme.
QIcon stateIcon(State state);
QIcon syncIcon(SyncStatus sync);

} // namespace Chartroom::Widgets
