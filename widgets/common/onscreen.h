// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Chartroom::Widgets {

/// Whether somebody can see the widget: it is shown and its window is not minimised. QWidget::isVisible() stays true in
/// a minimised window. What follows time or the cluster asks this before it works; a window that comes back gets a
/// QShowEvent.
inline bool isOnScreen(const QWidget& widget)
{
    return widget.isVisible() && !widget.window()->isMinimized();
}

} // namespace Chartroom::Widgets
