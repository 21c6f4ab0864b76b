// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/release.h"
#include "tests/app/tasks/consoledriver.h"

namespace Chartroom::Widgets {
class ComparePane;
class ObjectList;
class PlanDialog;
class RailView;
class TableView;
} // namespace Chartroom::Widgets

namespace Chartroom::Console {

class ReleasesHost;

/// What a person does on the page Releases and sees there, on whichever cluster the driver is connected to. The steps
/// count as the driver counts; what only looks counts nothing.
class ReleaseSteps {
public:
    explicit ReleaseSteps(ConsoleDriver& driver)
        : m_driver(driver)
    { }

    ReleasesHost& host() const;
    Widgets::TableView& table() const;
    Widgets::RailView& rail() const;
    Widgets::ComparePane& compare() const;
    Widgets::PlanDialog* dialog() const;
    /// By the name it was given; null where it is not there.
    QWidget* inDialog(const char* name) const;
    Widgets::ObjectList& plannedObjects() const;

    void openPage(); ///< a click on the page's name at the left
    void openPageByKey();
    void choose(const Helm::ReleaseKey& key); ///< a click on its row
    void choosePoint(int revision); ///< a click on its stop of the rail
    void askForPlan(); ///< a click on "Roll back to N…"
    void confirm(); ///< a click on the button that names the target

    bool waitForRelease(const Helm::ReleaseKey& key) const;
    /// The stop is there, its record has been read, and its status is this.
    bool waitForStop(int revision, const QString& status) const;
    bool waitForComparison() const;
    bool waitForPlan() const;
    /// The dialog tells how it ended.
    bool waitForOutcome() const;
    QString outcome() const; ///< what it says then
    QString notes() const; ///< everything the dialog tells, for a test's failure message
    QString summary() const; ///< what stands beside the page's title
    QString cell(const Helm::ReleaseKey& key, const QString& column) const;

private:
    ConsoleDriver& m_driver;
};

} // namespace Chartroom::Console
