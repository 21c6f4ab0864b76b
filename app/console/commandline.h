// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "widgets/common/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace Chartroom::Console {

/// What was asked for on the command line.
struct CommandLine {
    bool demo = false;
    QString kubeconfig;
    QString context;
    QString page; ///< id of a page: "resources"
    QString screenshots; ///< folder for pictures; empty: none
    bool mapSeries = false; ///< pictures of the map from far to near instead of one of every page
    QSize size; ///< of the window; invalid: as in the settings, and 1600 x 1000 in pictures
    std::optional<Widgets::SchemeChoice> theme;
    QString language; ///< "en" or "ko"; empty: as in the settings
    QString answer; ///< text of --help or --version: to be printed, and then the program ends

    /// `arguments` as QCoreApplication::arguments(). InvalidInput where something is unknown.
    static Result<CommandLine> parse(const QStringList& arguments);
};

} // namespace Chartroom::Console
