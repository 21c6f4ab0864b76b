// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/releasesteps.h"

#include "app/console/navigationrail.h"
#include "app/console/pages/releaseshost.h"
#include "models/items/roles.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/comparepane.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/planparts.h"
#include "widgets/releases/railview.h"
#include "widgets/releases/releasespage.h"
#include "widgets/tables/tableview.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr int Patience = 60'000; ///< a real cluster brings up pods meanwhile

} // namespace

ReleasesHost& ReleaseSteps::host() const
{
    return *m_driver.page<ReleasesHost>(PageId::Releases);
}

TableView& ReleaseSteps::table() const
{
    return *host().view()->findChild<TableView*>();
}

RailView& ReleaseSteps::rail() const
{
    return *host().view()->findChild<RailView*>();
}

ComparePane& ReleaseSteps::compare() const
{
    return *host().view()->findChild<ComparePane*>();
}

PlanDialog* ReleaseSteps::dialog() const
{
    return host().dialog();
}

QWidget* ReleaseSteps::inDialog(const char* name) const
{
    return dialog() ? dialog()->findChild<QWidget*>(QString::fromLatin1(name)) : nullptr;
}

ObjectList& ReleaseSteps::plannedObjects() const
{
    return *dialog()->findChild<ObjectList*>();
}

void ReleaseSteps::openPage()
{
    const QString title = pageTitle(PageId::Releases);
    for (QAbstractButton* item : m_driver.window().rail().findChildren<QAbstractButton*>())
        if (item->text() == title)
            return m_driver.click(item);
    QFAIL("the page is not in the rail");
}

void ReleaseSteps::openPageByKey()
{
    m_driver.key("Alt+6");
}

void ReleaseSteps::choose(const Helm::ReleaseKey& key)
{
    const QModelIndex cell = host().releases()->index(host().releases()->rowOf(key), 1);
    m_driver.click(table().viewport(), table().visualRect(cell).center());
}

void ReleaseSteps::choosePoint(int revision)
{
    const QModelIndex stop = rail().model()->index(rail().rail().rowOf(revision), 0);
    m_driver.click(rail().viewport(), rail().visualRect(stop).center());
}

void ReleaseSteps::askForPlan()
{
    m_driver.click(host().view()->findChild<QWidget*>(u"rollBack"_s));
}

void ReleaseSteps::confirm()
{
    m_driver.click(inDialog("confirm"));
}

bool ReleaseSteps::waitForRelease(const Helm::ReleaseKey& key) const
{
    return QTest::qWaitFor([&] { return host().releases() && host().releases()->rowOf(key) >= 0; }, Patience);
}

bool ReleaseSteps::waitForStop(int revision, const QString& status) const
{
    return QTest::qWaitFor(
        [&] {
            const History::RailEntry* entry = rail().rail().entryOf(revision);
            return entry && entry->isRead && entry->status == status;
        },
        Patience);
}

bool ReleaseSteps::waitForComparison() const
{
    return QTest::qWaitFor(
        [&] { return compare().objects().isVisible() && compare().diff().lineCount() > 0; }, Patience);
}

bool ReleaseSteps::waitForPlan() const
{
    return QTest::qWaitFor([&] { return dialog() && plannedObjects().isVisible(); }, Patience);
}

bool ReleaseSteps::waitForOutcome() const
{
    return QTest::qWaitFor(
        [&] {
            QWidget* stop = inDialog("stop");
            QWidget* close = inDialog("cancel");
            return stop && !stop->isVisible() && close->isVisible() && !inDialog("confirm")->isVisible();
        },
        2 * Patience);
}

QString ReleaseSteps::outcome() const
{
    const auto* note = static_cast<NoteBox*>(inDialog("dryRun"));
    return note ? note->title() + u' ' + note->detail() : QString();
}

QString ReleaseSteps::notes() const
{
    QStringList notes;
    if (dialog())
        for (const NoteBox* note : dialog()->findChildren<NoteBox*>())
            notes << note->title() + u": "_s + note->detail();
    return notes.join(u'\n');
}

QString ReleaseSteps::summary() const
{
    return host().view()->findChild<QLabel*>(u"summary"_s)->text();
}

QString ReleaseSteps::cell(const Helm::ReleaseKey& key, const QString& column) const
{
    const auto* model = host().releases();
    for (int at = 0; at < model->columnCount(); ++at)
        if (model->headerData(at, Qt::Horizontal, Items::ColumnKeyRole).toString() == column)
            return model->index(model->rowOf(key), at).data().toString();
    return {};
}

} // namespace Chartroom::Console
