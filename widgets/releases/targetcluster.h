// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

namespace Chartroom::Widgets {

/// Which cluster a write goes to, as the operator knows it.
struct TargetCluster {
    QString name;
    QString tag; ///< "production", "staging"; may be empty
    QColor tagColor;
    bool production = false; ///< its name must be typed before anything is written
    bool readOnly = false; ///< nothing may be written
};

} // namespace Chartroom::Widgets
