// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"
#include "widgets/common/tokens.h"
#include "widgets/topology/planmarks.h"

#include <QColor>
#include <QString>
#include <array>
#include <map>
#include <vector>

class QPainter;

namespace Chartroom::Widgets {

struct MapFrame;

/// A plan found on a scene: which item has which mark, and which objects have no place of their own and are shown as
/// capsules on the shelf of their namespace.
struct PlanLayer {
    struct Mark {
        Topology::Item item;
        PlanMark mark;
        bool restartsPods = false;
    };
    struct Shelved {
        QString kind;
        QString name;
        PlanMark mark;
        Kube::ObjectRef object;
    };
    std::vector<Mark> marks;
    std::map<std::uint32_t, std::vector<Shelved>> shelved; ///< by block

    static PlanLayer find(const PlanMarks& plan, const Topology::Scene& scene);
    bool isEmpty() const { return marks.empty() && shelved.empty(); }
};

/// How many objects have each mark, pods that restart among them.
std::array<std::uint32_t, PlanMarkCount> planCounts(const PlanMarks& plan, const Topology::Scene& scene);

void paintPlan(const MapFrame& frame, const PlanLayer& plan);
/// The boxed glyph of a mark: + ~ ↻ − ◇.
void paintPlanGlyph(QPainter& painter, const QRectF& rect, PlanMark mark, Scheme scheme);
QColor planColor(PlanMark mark, Scheme scheme);

} // namespace Chartroom::Widgets
