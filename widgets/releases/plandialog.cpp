// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/releases/plandialog.h"

#include "widgets/common/button.h"
#include "widgets/common/pane.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/text.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"
#include "widgets/releases/planmap.h"
#include "widgets/releases/planparts.h"
#include "widgets/releases/railview.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

using Action = Helm::PlannedObject::Action;

namespace {

/// Objects that a finding names before it counts them.
constexpr int MostNamed = 6;

ObjectLine lineOf(const Helm::PlannedObject& object)
{
    ObjectLine line;
    line.mark = planMarkOf(object);
    line.kind = QString::fromStdString(object.ref.kind);
    line.name = QString::fromStdString(object.ref.name);
    line.clause = object.summary;
    if (object.dryRun.verdict == Helm::DryRun::Verdict::Refused) {
        line.figures = PlanDialog::tr("refused");
        line.toolTip = severalLines(object.dryRun.said);
    }
    return line;
}

State stateOf(Helm::Finding::Severity severity)
{
    switch (severity) {
    case Helm::Finding::Severity::Blocks:
        return State::Degraded;
    case Helm::Finding::Severity::Decision:
        return State::OutOfSync;
    case Helm::Finding::Severity::Fine:
        break;
    }
    return State::Synced;
}

} // namespace

PlanDialog::PlanDialog(
    TargetCluster cluster, Helm::ReleaseKey key, int currentRevision, int revision, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_cluster(std::move(cluster))
    , m_key(std::move(key))
    , m_currentRevision(currentRevision)
    , m_revision(revision)
    , m_clock(clock)
{
    setWindowTitle(tr("Roll back %1 to revision %2").arg(QString::fromStdString(m_key.name)).arg(m_revision));
    resize(1136, 772);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildStrip());
    m_stack = new PaneStack(this);
    m_stack->setContent(buildBody());
    column->addWidget(m_stack, 1);
    column->addWidget(buildFooter());
    // Return presses the button that has the focus, and Cancel only where none has.
    for (Button* button : findChildren<Button*>())
        button->setAutoDefault(true);
    updateButtons();
    m_cancel->setFocus();
}

PlanDialog::~PlanDialog() = default;

void PlanDialog::start()
{
    m_stage = Stage::Planning;
    setPlanProgress(0, 0);
    updateButtons();
    Helm::RollbackOptions options;
    options.revision = m_revision;
    Q_EMIT planWanted(m_key, options);
}

void PlanDialog::setPlanProgress(int done, int total)
{
    if (m_stage != Stage::Planning)
        return;
    PaneMessage message;
    message.title = tr("Looking at what would change. Nothing is written.");
    if (total > 0)
        message.detail = tr("%1 of %2 objects compared with the cluster and tried by a dry run.").arg(done).arg(total);
    message.progress = total > 0 ? static_cast<double>(done) / total : -1;
    m_stack->showMessage(message);
}

void PlanDialog::setPlanError(const Error& error)
{
    m_stage = Stage::Failed;
    m_stack->showMessage(PaneMessage::fromError(error, {{tr("Try again"), [this] { start(); }, true}}));
    updateButtons();
}

void PlanDialog::setPlan(const History::PlanPtr& plan)
{
    m_plan = plan;
    m_stage = Stage::Planned;
    m_writes->setText(tr("%1 %2 → contents of %3, written as %4")
            .arg(QString::fromStdString(m_key.name))
            .arg(plan->current.revision())
            .arg(plan->target.revision())
            .arg(plan->newRevision));
    m_made->setText(momentText(plan->made));
    fillObjects();
    fillFindings();
    fillOrder();
    fillDryRun();
    m_stack->showContent();
    updateButtons();
    m_cancel->setFocus();
}

void PlanDialog::fillObjects()
{
    std::vector<ObjectLine> lines;
    m_shown.clear();
    for (std::size_t i = 0; i < m_plan->objects.size(); ++i) {
        if (m_plan->objects[i].action == Action::Unchanged)
            continue;
        m_shown.push_back(i);
        lines.push_back(lineOf(m_plan->objects[i]));
    }
    std::vector<MarkCounts::Count> counts;
    const auto add = [&](ObjectLine::Mark mark, int count, const QString& word) {
        if (count > 0)
            counts.push_back({mark, count, word});
    };
    add(ObjectLine::Mark::Created, m_plan->count(Action::Create), tr("created"));
    add(ObjectLine::Mark::Changed, m_plan->count(Action::Patch) + m_plan->count(Action::Replace), tr("changed"));
    add(ObjectLine::Mark::Restarted, m_plan->podsRestarted(), tr("pods restarted"));
    add(ObjectLine::Mark::Deleted, m_plan->count(Action::Delete), tr("deleted"));
    add(ObjectLine::Mark::Kept, m_plan->count(Action::Keep), tr("kept by policy"));
    add(ObjectLine::Mark::Depends, Helm::sketchOf(*m_plan).count(Helm::PlanSketch::Column::Depends),
        tr("depend on them"));
    m_marks->setCounts(std::move(counts));
    m_objects->setLines(std::move(lines));
    m_map->setPlan(m_plan);
    showDetail(Detail::Map);
    const int rest = m_plan->count(Action::Unchanged);
    m_rest->setText(m_shown.empty()
            ? tr("The cluster is already as revision %1 describes it: no object changes.").arg(m_revision)
            : tr("%Ln more object(s) stay as they are.", nullptr, rest));
    m_rest->setVisible(m_shown.empty() || rest > 0);
    if (!m_shown.empty())
        m_objects->setCurrentRow(0);
}

void PlanDialog::showObject(int row)
{
    if (!m_plan || row < 0 || row >= static_cast<int>(m_shown.size())) {
        m_diff->clear();
        return;
    }
    const Helm::PlannedObject& object = m_plan->objects[m_shown[static_cast<std::size_t>(row)]];
    m_diff->setDiff(object.text, tr("live"), tr("after the rollback"));
}

void PlanDialog::showDetail(Detail detail)
{
    m_detailChoice->setCurrent(static_cast<int>(detail));
    m_detail->setCurrentIndex(static_cast<int>(detail));
}

void PlanDialog::clearFindings()
{
    m_decisions.clear();
    m_waiting = nullptr;
    while (QLayoutItem* item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PlanDialog::addFinding(const Helm::Finding& finding)
{
    auto* note = new NoteBox(stateOf(finding.severity), false, m_findings->parentWidget());
    QString text = severalLines(finding.text);
    QStringList objects;
    for (const Kube::ObjectRef& object : finding.objects)
        objects.push_back(singleLine(object.kind + ' ' + object.name));
    if (objects.size() > MostNamed)
        objects = objects.mid(0, MostNamed) << tr("%Ln more", nullptr, static_cast<int>(objects.size()) - MostNamed);
    if (!objects.isEmpty())
        text += (text.isEmpty() ? u""_s : u"\n"_s) + objects.join(u", "_s);
    note->setText(singleLine(finding.title), text, finding.severity != Helm::Finding::Severity::Fine);
    if (finding.severity == Helm::Finding::Severity::Decision) {
        QCheckBox* box = note->addCheckBox(tr("I know, go on nevertheless"));
        connect(box, &QCheckBox::toggled, this, &PlanDialog::updateButtons);
        m_decisions.push_back(box);
    }
    m_findings->addWidget(note);
}

void PlanDialog::fillFindings()
{
    clearFindings();
    for (const Helm::Finding& finding : m_plan->findings)
        addFinding(finding);
    m_findings->addStretch();
    m_rightTitle->setText(tr("Before it starts"));
    m_rightCounts->setText(tr("%1 block, %2 need a decision, %3 fine")
            .arg(m_plan->count(Helm::Finding::Severity::Blocks))
            .arg(m_plan->count(Helm::Finding::Severity::Decision))
            .arg(m_plan->count(Helm::Finding::Severity::Fine)));
}

void PlanDialog::fillOrder()
{
    QStringList steps {tr("Write release %1 as pending-rollback").arg(m_plan->newRevision)};
    const auto hooks = [&](Helm::PlannedHook::Point point) {
        for (const Helm::PlannedHook& hook : m_plan->hooks)
            if (hook.point == point)
                steps.push_back(tr("Run hook %1 %2").arg(singleLine(hook.hook.kind), singleLine(hook.hook.name)));
    };
    hooks(Helm::PlannedHook::Point::PreRollback);
    const int applied = m_plan->count(Action::Create) + m_plan->count(Action::Patch) + m_plan->count(Action::Replace);
    if (applied > 0)
        steps.push_back(tr("Apply %n object(s), stop at the first error", nullptr, applied));
    if (const int deleted = m_plan->count(Action::Delete))
        steps.push_back(tr("Delete %n object(s)", nullptr, deleted));
    if (m_plan->options.waitUntilReady)
        steps.push_back(tr("Wait until everything is ready, at most %1 min").arg(m_plan->options.timeout.count() / 60));
    hooks(Helm::PlannedHook::Point::PostRollback);
    steps.push_back(
        tr("Mark %1 as deployed and %2 as superseded").arg(m_plan->newRevision).arg(m_plan->current.revision()));
    if (!m_plan->prunedRevisions.empty())
        steps.push_back(
            tr("Remove %n old record(s), the limit is %1", nullptr, static_cast<int>(m_plan->prunedRevisions.size()))
                .arg(m_plan->options.historyLimit));
    for (qsizetype i = 0; i < steps.size(); ++i)
        steps[i] = u"%1   %2"_s.arg(i + 1).arg(steps[i]);
    m_order->setText(steps.join(u'\n'));
}

void PlanDialog::fillDryRun()
{
    const int accepted = m_plan->dryRuns(Helm::DryRun::Verdict::Accepted);
    const int refused = m_plan->dryRuns(Helm::DryRun::Verdict::Refused);
    QStringList details;
    std::size_t warnings = 0;
    for (const Helm::PlannedObject& object : m_plan->objects) {
        warnings += object.dryRun.warnings.size();
        if (object.dryRun.verdict == Helm::DryRun::Verdict::Refused)
            details.push_back(
                singleLine(object.ref.kind + ' ' + object.ref.name) + u": "_s + severalLines(object.dryRun.said, 600));
        for (const std::string& warning : object.dryRun.warnings)
            details.push_back(tr("Warning: %1").arg(singleLine(warning, 300)));
    }
    if (details.size() > 4)
        details = details.mid(0, 4) << tr("and %Ln more", nullptr, static_cast<int>(details.size()) - 4);
    if (details.isEmpty())
        details.push_back(tr("No warnings. Nothing was written."));
    m_dryRun->setState(refused > 0 ? State::Degraded : warnings > 0 ? State::OutOfSync : State::Synced);
    m_dryRun->setText(refused > 0
            ? tr("Dry run: the server refused %1 of %2 requests.").arg(refused).arg(accepted + refused)
            : tr("Dry run: the server accepted %1 of %2 requests.").arg(accepted).arg(accepted + refused),
        details.join(u'\n'));
}

bool PlanDialog::isConfirmable() const
{
    return m_stage == Stage::Planned && m_plan && !m_plan->isBlocked() && !m_cluster.readOnly
        && std::ranges::all_of(m_decisions, [](const QCheckBox* box) { return box->isChecked(); })
        && (!m_typedName || m_typedName->text().trimmed() == m_cluster.name);
}

void PlanDialog::updateButtons()
{
    const bool planned = m_stage == Stage::Planned;
    m_confirm->setEnabled(isConfirmable());
    m_confirm->setVisible(m_stage != Stage::Executing && m_stage != Stage::Done);
    m_stop->setVisible(m_stage == Stage::Executing);
    m_preview->setEnabled(planned);
    m_copy->setEnabled(m_plan != nullptr);
    m_form->setEnabled(planned);
    m_cancel->setVisible(m_stage != Stage::Executing);
    m_form->setVisible(m_stage != Stage::Executing && m_stage != Stage::Done);
    m_cancel->setText(m_stage == Stage::Done ? tr("Close") : tr("Cancel"));
    if (!planned)
        return;
    if (m_plan->isBlocked())
        m_footer->setText(tr("What blocks it has to be mended first."));
    else if (m_cluster.readOnly)
        m_footer->setText(tr("%1 is read-only.").arg(m_cluster.name));
    else
        m_footer->setText(tr("Undo afterwards: roll back to %1.").arg(m_plan->current.revision()));
}

void PlanDialog::confirm()
{
    if (!isConfirmable())
        return;
    auto plan = std::make_shared<Helm::RollbackPlan>(*m_plan);
    plan->options.description = m_reason->text().trimmed();
    m_plan = plan;
    m_stage = Stage::Executing;
    clearFindings();
    m_findings->addStretch();
    m_rightTitle->setText(tr("Under way"));
    m_rightCounts->clear();
    for (int row = 0; row < static_cast<int>(m_shown.size()); ++row)
        m_objects->setProgress(row, ObjectLine::Progress::Waiting);
    m_footer->setText(tr("Stopping ends the new revision as failed; it can be rolled back again."));
    updateButtons();
    m_stop->setFocus();
    Q_EMIT confirmed(m_plan);
}

void PlanDialog::addStep(State state, const QString& text, const QString& detail)
{
    auto* note = new NoteBox(state, false, m_findings->parentWidget());
    note->setText(text, detail, state == State::Degraded);
    m_findings->insertWidget(m_findings->count() - 1, note);
}

void PlanDialog::setProgress(const Helm::RollbackProgress& progress)
{
    using Step = Helm::RollbackProgress::Step;
    const auto shown = std::ranges::find(m_shown, static_cast<std::size_t>(std::max(progress.index, 0)));
    const int row = progress.index < 0 || shown == m_shown.end() ? -1 : static_cast<int>(shown - m_shown.begin());
    switch (progress.step) {
    case Step::RecordCreated:
        addStep(State::Synced, tr("Release %1 is written as pending-rollback.").arg(m_plan->newRevision));
        break;
    case Step::HookStarted:
        m_footer->setText(singleLine(progress.text));
        break;
    case Step::HookFinished:
        addStep(progress.error ? State::Degraded : State::Synced, singleLine(progress.text),
            progress.error ? progress.error->sentence() : QString());
        break;
    case Step::ObjectStarted:
        m_objects->setProgress(row, ObjectLine::Progress::Running);
        m_footer->setText(singleLine(progress.text));
        break;
    case Step::ObjectFinished:
        m_objects->setProgress(row, progress.error ? ObjectLine::Progress::Failed : ObjectLine::Progress::Done);
        if (progress.error)
            addStep(State::Degraded, progress.error->attempted,
                severalLines(QString(progress.error->said + u' ' + progress.error->advice)));
        break;
    case Step::WaitingForReady:
        if (!m_waiting) {
            m_waiting = new NoteBox(State::Progressing, false, m_findings->parentWidget());
            m_findings->insertWidget(m_findings->count() - 1, m_waiting);
        }
        m_waiting->setState(progress.ready == progress.total ? State::Synced : State::Progressing);
        m_waiting->setText(tr("%1 of %2 objects are ready.").arg(progress.ready).arg(progress.total),
            severalLines(progress.text), false);
        break;
    case Step::Finished:
        break;
    }
}

void PlanDialog::finish(State state, const QString& title, const QString& text)
{
    m_stage = Stage::Done;
    m_rightTitle->setText(tr("Outcome"));
    m_dryRun->setState(state);
    m_dryRun->setText(title, text);
    m_footer->clear();
    updateButtons();
    m_cancel->setFocus();
}

void PlanDialog::setOutcome(const Helm::RollbackOutcome& outcome)
{
    if (outcome.status == Helm::ReleaseStatus::Deployed) {
        finish(State::Synced, tr("Revision %1 is deployed.").arg(outcome.revision),
            tr("%n object(s) were written. Undo: roll back to %1.", nullptr, outcome.objectsWritten)
                .arg(m_plan->current.revision()));
        return;
    }
    QString text = outcome.error ? outcome.error->sentence() : singleLine(outcome.description);
    text += u'\n'
        + tr("%n object(s) were written before. The release can be rolled back again, to %1 or any other "
             "revision.",
            nullptr, outcome.objectsWritten)
              .arg(m_plan->current.revision());
    finish(State::Degraded,
        outcome.stopped ? tr("Stopped: revision %1 is marked as failed.").arg(outcome.revision)
                        : tr("Revision %1 failed.").arg(outcome.revision),
        text);
}

void PlanDialog::setExecutionError(const Error& error)
{
    finish(State::Degraded, tr("Nothing was written."), error.sentence());
}

void PlanDialog::reject()
{
    if (m_stage != Stage::Executing)
        QDialog::reject();
}

} // namespace Chartroom::Widgets
