// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/rollbackplan.h"
#include "widgets/topology/planmarks.h"

namespace Chartroom::Console {

/// A rollback as the map shows it.
Widgets::PlanMarks planMarksOf(const Helm::RollbackPlan& plan);

} // namespace Chartroom::Console
