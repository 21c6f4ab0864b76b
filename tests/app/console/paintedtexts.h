// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace Chartroom::Tests {

/// Every text that the visible part of a widget and its children paints, line by line, whoever paints it. What was cut
/// to fit is as it was cut; pictures that are kept between frames are not looked into.
QStringList paintedTexts(QWidget& widget);

/// Every text that the visible widgets below this one hold without painting it: tool tips, accessible names, headers,
/// actions, placeholders. What is hidden asks for its texts when it is shown.
QStringList heldTexts(const QWidget& widget);

} // namespace Chartroom::Tests
