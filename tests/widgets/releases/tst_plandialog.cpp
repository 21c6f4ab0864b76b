// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"
#include "tests/support/picture.h"
#include "widgets/common/theme.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/plandialog.h"
#include "widgets/releases/planmap.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;
using Action = Helm::PlannedObject::Action;

namespace {

const Helm::ReleaseKey Key {"checkout", "checkout", Helm::StorageDriver::Secret};

TargetCluster production()
{
    return {u"prod-seoul-1"_s, u"production"_s, QColor(0x74, 0x30, 0x59), true, false};
}

TargetCluster staging()
{
    return {u"stage"_s, u"staging"_s, QColor(0x26, 0x6F, 0xA4), false, false};
}

Helm::PlannedObject object(Action action, const char* kind, const char* name, const QString& summary, int restarted = 0)
{
    Helm::PlannedObject planned;
    planned.action = action;
    planned.ref = {"", kind, "checkout", name};
    planned.summary = summary;
    planned.podsRestarted = restarted;
    planned.dryRun.verdict = planned.writes() ? Helm::DryRun::Verdict::Accepted : Helm::DryRun::Verdict::NotAsked;
    planned.text
        = Documents::diffTexts("kind: " + std::string(kind) + "\nspec:\n  image: cart-api:5.41.0\n  replicas: 3\n",
            "kind: " + std::string(kind) + "\nspec:\n  image: cart-api:5.40.2\n  replicas: 3\n");
    return planned;
}

Helm::Release release(int revision)
{
    const std::string text = R"({"name":"checkout","namespace":"checkout","version":)" + std::to_string(revision)
        + R"(,"info":{"status":"deployed"},"manifest":""})";
    return Helm::Release::fromJson(text).value();
}

Helm::RollbackPlan plan()
{
    Helm::RollbackPlan plan;
    plan.key = Key;
    plan.options.revision = 47;
    plan.current = release(48);
    plan.target = release(47);
    plan.newRevision = 49;
    plan.made = TimePoint(std::chrono::seconds(1'763'356'400));
    plan.objects = {object(Action::Patch, "ConfigMap", "cart-api-env", u"PRICE_API_URL comes back"_s),
        object(Action::Patch, "Deployment", "cart-api", u"image 5.41.0 → 5.40.2, restarts 24 pods"_s, 24),
        object(Action::Unchanged, "Service", "cart-api", {}),
        object(Action::Patch, "Deployment", "order-api", u"env of 2 containers, restarts 16 pods"_s, 16),
        object(Action::Create, "ConfigMap", "price-endpoints", u"9 keys"_s),
        object(Action::Delete, "VirtualService", "price-mesh", u"only in 48"_s)};
    using enum Helm::Finding::Severity;
    plan.findings = {{Decision, "auto-sync", u"Argo CD would undo this in about 3 minutes."_s,
                         u"It syncs automatically with self-heal, and Git still holds 48."_s, {}},
        {Fine, "api", u"All API versions of revision 47 are still served."_s, {}, {}},
        {Fine, "references", u"Every ConfigMap, Secret and claim it names exists."_s, {}, {}}};
    return plan;
}

Helm::RollbackProgress progress(Helm::RollbackProgress::Step step, int index = -1, const QString& text = {})
{
    Helm::RollbackProgress result;
    result.step = step;
    result.index = index;
    result.text = text;
    return result;
}

Helm::RollbackOutcome outcome(Helm::ReleaseStatus status, int written)
{
    Helm::RollbackOutcome result;
    result.revision = 49;
    result.status = status;
    result.objectsWritten = written;
    return result;
}

History::PlanPtr shared(Helm::RollbackPlan plan)
{
    return std::make_shared<const Helm::RollbackPlan>(std::move(plan));
}

QPushButton* button(const PlanDialog& dialog, const QString& text)
{
    for (QPushButton* candidate : dialog.findChildren<QPushButton*>())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

bool says(const PlanDialog& dialog, const QString& text)
{
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (label->text().contains(text))
            return true;
    return false;
}

} // namespace

class PlanDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePlanIsAskedForWithTheTarget()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        QSignalSpy wanted(&dialog, &PlanDialog::planWanted);
        dialog.start();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(1).value<Helm::RollbackOptions>().revision, 47);
        QVERIFY(!button(dialog, u"Roll back to 47"_s)->isEnabled());
    }

    void cancelIsTheDefault()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        dialog.start();
        dialog.setPlan(shared(plan()));
        dialog.show();
        QVERIFY(button(dialog, u"Cancel"_s)->isDefault());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
    }

    void theMapIsAnOverviewAndAnObjectShowsItsLines()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        dialog.start();
        dialog.setPlan(shared(plan()));
        dialog.show();
        auto* map = dialog.findChild<PlanMap*>();
        auto* list = dialog.findChild<ObjectList*>();
        auto* diff = dialog.findChild<DiffView*>();
        QVERIFY(map->isVisible() && !diff->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QVERIFY(!map->isVisible() && diff->isVisible());
        QVERIFY(diff->changeCount() > 0);
    }

    void returnPressesTheButtonThatHasTheFocus()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        Helm::RollbackPlan undecided = plan();
        undecided.findings.clear();
        dialog.start();
        dialog.setPlan(shared(undecided));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy confirmed(&dialog, &PlanDialog::confirmed);
        QPushButton* rollBack = button(dialog, u"Roll back to 47"_s);
        rollBack->setFocus();
        QTest::keyClick(rollBack, Qt::Key_Return);
        QCOMPARE(confirmed.size(), 1);
        QVERIFY(dialog.isVisible());
    }

    void everyDecisionMustBeTaken()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        dialog.start();
        dialog.setPlan(shared(plan()));
        QVERIFY(!button(dialog, u"Roll back to 47"_s)->isEnabled());
        dialog.findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(button(dialog, u"Roll back to 47"_s)->isEnabled());
    }

    void aProductionClusterWantsItsNameTyped()
    {
        PlanDialog dialog(production(), Key, 48, 47, m_clock);
        dialog.start();
        dialog.setPlan(shared(plan()));
        dialog.findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(!button(dialog, u"Roll back to 47"_s)->isEnabled());
        dialog.findChildren<QLineEdit*>().last()->setText(u"prod-seoul"_s);
        QVERIFY(!button(dialog, u"Roll back to 47"_s)->isEnabled());
        dialog.findChildren<QLineEdit*>().last()->setText(u"prod-seoul-1"_s);
        QVERIFY(button(dialog, u"Roll back to 47"_s)->isEnabled());
    }

    void whatBlocksCannotBeConfirmed()
    {
        Helm::RollbackPlan blocked = plan();
        blocked.findings.insert(blocked.findings.begin(),
            {Helm::Finding::Severity::Blocks, "api-gone", u"policy/v1beta1 is no longer served."_s, {}, {}});
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        dialog.start();
        dialog.setPlan(shared(blocked));
        dialog.findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(!button(dialog, u"Roll back to 47"_s)->isEnabled());
        QVERIFY(says(dialog, u"1 block"_s));
    }

    void theReasonTravelsWithThePlan()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        dialog.start();
        dialog.setPlan(shared(plan()));
        dialog.findChild<QCheckBox*>()->setChecked(true);
        dialog.findChild<QLineEdit*>()->setText(u"6 pods crash. OPS-4121"_s);
        QSignalSpy confirmed(&dialog, &PlanDialog::confirmed);
        QTest::mouseClick(button(dialog, u"Roll back to 47"_s), Qt::LeftButton);
        QCOMPARE(confirmed.size(), 1);
        const auto sent = confirmed.front().front().value<History::PlanPtr>();
        QCOMPARE(sent->options.description, u"6 pods crash. OPS-4121"_s);
        QVERIFY(dialog.isExecuting());
        dialog.reject();
        QVERIFY(dialog.isExecuting());
    }

    void progressIsShownPerObjectAndTheOutcomeInWords()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        confirmedDialog(dialog);
        auto* list = dialog.findChild<ObjectList*>();
        using Step = Helm::RollbackProgress::Step;
        dialog.setProgress(progress(Step::RecordCreated));
        dialog.setProgress(progress(Step::ObjectStarted, 0, u"ConfigMap"_s));
        dialog.setProgress(progress(Step::ObjectFinished, 0));
        // Index 3 of the plan is row 2 of the list: the unchanged Service is not in it.
        auto refused = progress(Step::ObjectFinished, 3);
        refused.error = Error {.kind = Error::Kind::Conflict, .attempted = u"Deployment order-api was not changed."_s};
        dialog.setProgress(refused);
        QCOMPARE(list->lines()[0].progress, ObjectLine::Progress::Done);
        QCOMPARE(list->lines()[2].progress, ObjectLine::Progress::Failed);
        QVERIFY(says(dialog, u"Deployment order-api was not changed."_s));
        auto waiting = progress(Step::WaitingForReady, -1, u"Deployment cart-api: 12 of 24 replicas are ready."_s);
        waiting.ready = 1;
        waiting.total = 2;
        dialog.setProgress(waiting);
        QVERIFY(says(dialog, u"1 of 2 objects are ready."_s));
        Testing::savePicture(dialog, u"plan-executing-light"_s);
        dialog.setOutcome(outcome(Helm::ReleaseStatus::Deployed, 5));
        QVERIFY(says(dialog, u"Revision 49 is deployed."_s));
        QVERIFY(button(dialog, u"Close"_s)->isEnabled());
    }

    void aFailureSaysWhatTheServerSaidAndThatOneCanGoOn()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        confirmedDialog(dialog);
        auto failed = outcome(Helm::ReleaseStatus::Failed, 1);
        failed.error = Error {.kind = Error::Kind::Forbidden,
            .attempted = u"Deployment cart-api was not changed."_s,
            .said = u"admission webhook denied the request"_s};
        dialog.setOutcome(failed);
        QVERIFY(says(dialog, u"Revision 49 failed."_s));
        QVERIFY(says(dialog, u"admission webhook denied the request"_s));
        QVERIFY(says(dialog, u"can be rolled back again"_s));
    }

    void aPlanThatCannotBeMadeCanBeTriedAgain()
    {
        PlanDialog dialog(staging(), Key, 48, 47, m_clock);
        QSignalSpy wanted(&dialog, &PlanDialog::planWanted);
        dialog.start();
        dialog.setPlanError({.kind = Error::Kind::NotFound, .attempted = u"Revision 47 could not be read."_s});
        QVERIFY(says(dialog, u"Revision 47 could not be read."_s));
        dialog.show();
        QTest::mouseClick(button(dialog, u"Try again"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 2);
    }

    void drawsInBothSchemes()
    {
        Theme theme(*qApp, SchemeChoice::Light);
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            theme.setChoice(scheme);
            PlanDialog dialog(production(), Key, 48, 47, m_clock);
            dialog.start();
            dialog.setPlan(shared(plan()));
            dialog.show();
            QTest::qWait(20);
            Testing::savePicture(dialog, scheme == SchemeChoice::Light ? u"plan-light"_s : u"plan-dark"_s);
            QVERIFY(!dialog.grab().isNull());
        }
    }

private:
    void confirmedDialog(PlanDialog& dialog)
    {
        dialog.start();
        dialog.setPlan(shared(plan()));
        dialog.findChild<QCheckBox*>()->setChecked(true);
        QTest::mouseClick(button(dialog, u"Roll back to 47"_s), Qt::LeftButton);
    }

    Support::FakeClock m_clock;
};

QTEST_MAIN(PlanDialogTest)
#include "tst_plandialog.moc"
