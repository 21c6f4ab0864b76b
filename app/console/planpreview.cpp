// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/planpreview.h"

#include "models/helm/plansketch.h"

#include <QCoreApplication>

namespace Chartroom::Console {

namespace {

std::optional<Widgets::PlanMark> markOf(const Helm::PlannedObject& object)
{
    using Action = Helm::PlannedObject::Action;
    switch (object.action) {
    case Action::Create:
        return Widgets::PlanMark::Created;
    case Action::Patch:
    case Action::Replace:
        return Widgets::PlanMark::Changed;
    case Action::Delete:
        return Widgets::PlanMark::Deleted;
    case Action::Keep:
    case Action::Unchanged:
        break;
    }
    return {};
}

} // namespace

Widgets::PlanMarks planMarksOf(const Helm::RollbackPlan& plan)
{
    Widgets::PlanMarks marks;
    marks.title = QCoreApplication::translate("PlanPreview", "Preview of %1 %2 → %3, nothing written")
                      .arg(QString::fromStdString(plan.key.name))
                      .arg(plan.newRevision - 1)
                      .arg(plan.options.revision);
    for (const Helm::PlannedObject& object : plan.objects) {
        if (const auto mark = markOf(object))
            marks.entries.push_back({object.ref, *mark, object.podsRestarted > 0});
        else
            ++marks.unchanged;
    }
    // The same that the dialog draws: what does not change, but stands in front of what does.
    for (const Helm::PlanSketch::Node& node : Helm::sketchOf(plan).nodes) {
        if (node.column != Helm::PlanSketch::Column::Depends)
            continue;
        marks.entries.push_back({plan.objects[node.object].ref, Widgets::PlanMark::Depends, false});
        --marks.unchanged;
    }
    return marks;
}

} // namespace Chartroom::Console
