// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QString>
#include <QWidget>

namespace Chartroom::Testing {

/// Writes what `widget` looks like to the folder named by CHARTROOM_SAVE_IMAGES, for people to look at; does nothing
/// where the variable is not set.
inline void savePicture(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("CHARTROOM_SAVE_IMAGES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        widget.grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

} // namespace Chartroom::Testing
