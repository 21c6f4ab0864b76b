// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/point.h"

#include <QColor>
#include <QPixmap>
#include <span>

class QPainter;
class QRectF;

namespace Chartroom::Widgets {

/// Draws the course of a value into a cell: a line without axes, from 0 to the largest value, gaps left open. The
/// picture is cached by what it shows, so a table that repaints draws each of them once per sample.
void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const Metrics::Point> points,
    Metrics::Seconds from, Metrics::Seconds to, Metrics::Seconds longestStep, const QColor& color);

} // namespace Chartroom::Widgets
