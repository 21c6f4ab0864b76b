// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/history/releasecontroller.h"
#include "widgets/common/tokens.h"
#include "widgets/releases/targetcluster.h"

#include <QDialog>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace Chartroom::Widgets {

class Button;
class DiffView;
class MarkCounts;
class NoteBox;
class ObjectList;
class PaneStack;
class PlanMap;
class SegmentedControl;

/// What a rollback will do, and then how it goes. Opened while the plan is being made; connect
///
///     dialog.planWanted    -> controller.plan (emitted by start(), and by "Try again")
///     controller.planProgressed, planned, planFailed -> dialog.setPlanProgress, setPlan, setPlanError
///     dialog.confirmed     -> controller.execute
///     controller.executionProgressed, executed, executionFailed -> dialog.setProgress, setOutcome, setExecutionError
///     dialog.stopWanted    -> controller.stopExecuting
///     dialog.rejected      -> controller.stopPlanning
///     dialog.previewWanted -> the map's preview
///
/// Cancel is the default and has the focus. The other button names verb and target and is enabled when the plan is not
/// blocked, every decision is taken and, on a production cluster, the cluster's name was typed.
class PlanDialog : public QDialog {
    Q_OBJECT

public:
    PlanDialog(TargetCluster cluster, Helm::ReleaseKey key, int currentRevision, int revision, const Clock& clock,
        QWidget* parent = nullptr);
    ~PlanDialog() override;

    /// Asks for the plan. Call after connecting.
    void start();
    bool isExecuting() const { return m_stage == Stage::Executing; }

public Q_SLOTS:
    void setPlanProgress(int done, int total);
    void setPlan(const Chartroom::History::PlanPtr& plan);
    void setPlanError(const Chartroom::Error& error);
    void setProgress(const Chartroom::Helm::RollbackProgress& progress);
    void setOutcome(const Chartroom::Helm::RollbackOutcome& outcome);
    void setExecutionError(const Chartroom::Error& error);
    void reject() override; ///< does not close while the rollback is under way

Q_SIGNALS:
    void planWanted(const Chartroom::Helm::ReleaseKey& key, const Chartroom::Helm::RollbackOptions& options);
    /// The plan with the reason that was typed.
    void confirmed(const Chartroom::History::PlanPtr& plan);
    void stopWanted();
    void previewWanted(const Chartroom::History::PlanPtr& plan);

private:
    enum class Stage { Planning, Failed, Planned, Executing, Done };
    enum class Detail { Map, Difference }; ///< below the list

    QWidget* buildStrip();
    QWidget* buildBody();
    QWidget* buildLeft();
    QWidget* buildRight();
    QWidget* buildFooter();
    void fillObjects();
    void fillFindings();
    void fillOrder();
    void fillDryRun();
    void showObject(int row);
    void showDetail(Detail detail);
    void addFinding(const Helm::Finding& finding);
    void addStep(State state, const QString& text, const QString& detail = {});
    void clearFindings();
    void updateButtons();
    void confirm();
    void finish(State state, const QString& title, const QString& text);
    bool isConfirmable() const;

    const TargetCluster m_cluster;
    const Helm::ReleaseKey m_key;
    const int m_currentRevision;
    const int m_revision;
    const Clock& m_clock;
    Stage m_stage = Stage::Planning;
    History::PlanPtr m_plan;
    std::vector<std::size_t> m_shown; ///< row of the list: index in plan.objects
    std::vector<QCheckBox*> m_decisions;
    QLabel* m_writes = nullptr;
    QLabel* m_made = nullptr;
    PaneStack* m_stack = nullptr;
    MarkCounts* m_marks = nullptr;
    ObjectList* m_objects = nullptr;
    QLabel* m_rest = nullptr;
    SegmentedControl* m_detailChoice = nullptr;
    QStackedWidget* m_detail = nullptr;
    PlanMap* m_map = nullptr;
    DiffView* m_diff = nullptr;
    QLabel* m_order = nullptr;
    QLabel* m_rightTitle = nullptr;
    QLabel* m_rightCounts = nullptr;
    QVBoxLayout* m_findings = nullptr;
    NoteBox* m_waiting = nullptr; ///< the line that tells what is not ready yet
    NoteBox* m_dryRun = nullptr;
    QWidget* m_form = nullptr;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_typedName = nullptr; ///< null where the cluster is not a production one
    QLabel* m_footer = nullptr;
    Button* m_preview = nullptr;
    Button* m_copy = nullptr;
    Button* m_stop = nullptr;
    Button* m_cancel = nullptr;
    Button* m_confirm = nullptr;
};

} // namespace Chartroom::Widgets
