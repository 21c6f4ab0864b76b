// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/history/releasecontroller.h"
#include "widgets/releases/targetcluster.h"

#include <QDialog>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Chartroom::Widgets {

class Button;
class PaneStack;
class PlanObjectList;

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

    QWidget* buildStrip();
    QWidget* buildLeft();
    QWidget* buildRight();
    QWidget* buildFooter();
    void fillFindings();
    void fillOrder();
    void fillDryRun();
    void updateButtons();
    void confirm();
    void finish(const QString& title, const QString& text, bool succeeded);

    const TargetCluster m_cluster;
    const Helm::ReleaseKey m_key;
    const int m_currentRevision;
    const int m_revision;
    const Clock& m_clock;
    Stage m_stage = Stage::Planning;
    History::PlanPtr m_plan;
    std::vector<QCheckBox*> m_decisions;
    QLabel* m_writes = nullptr;
    QLabel* m_made = nullptr;
    PaneStack* m_stack = nullptr;
    QLabel* m_marks = nullptr;
    PlanObjectList* m_objects = nullptr;
    QLabel* m_order = nullptr;
    QLabel* m_findingsTitle = nullptr;
    QVBoxLayout* m_findings = nullptr;
    QLabel* m_dryRun = nullptr;
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_typedName = nullptr;
    QLabel* m_footer = nullptr;
    Button* m_preview = nullptr;
    Button* m_copy = nullptr;
    Button* m_cancel = nullptr;
    Button* m_confirm = nullptr;
};

} // namespace Chartroom::Widgets
