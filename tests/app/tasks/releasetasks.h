// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/tasks/releasesteps.h"

#include <QList>

namespace Chartroom::Console {

/// The operator tasks 6 to 8, by mouse and by keyboard alone, on whichever cluster the driver is connected to. Each
/// verifies what is on screen and that it took no more than its par (two more without the mouse); the caller asks
/// QTest::currentTestFailed().
namespace ReleaseTasks {

enum class Way { Mouse, Keys };

struct Change {
    Helm::ReleaseKey key;
    QString who;
    QString why;
};

/// 6, from the start page: which releases changed in the last hour, by whom and why. `expected` are all of them.
void whichChanged(ConsoleDriver& driver, Way way, const QList<Change>& expected);

/// 7, with the release chosen: what differs between the active revision and the one before, by object and by line.
/// `object` is one that differs ("Deployment web"), `line` a line that its diff must show.
void whatDiffers(
    ConsoleDriver& driver, Way way, const Helm::ReleaseKey& key, const QString& object, const QString& line);

/// 8, with the release chosen: back to the revision before, having read what will change and what the server says to
/// it, until it is ready. `active` is the revision that runs before.
void rollBack(ConsoleDriver& driver, Way way, const Helm::ReleaseKey& key, int active, const QString& object);

} // namespace ReleaseTasks

} // namespace Chartroom::Console
