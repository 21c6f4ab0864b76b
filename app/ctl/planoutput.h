// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"
#include "models/documents/textdiff.h"
#include "models/helm/rollbackexecutor.h"
#include "models/helm/rollbackplan.h"

#include <QString>

namespace Chartroom::Ctl {

/// The plan for machines: every request with its body, the server's answer, changes and findings. Values of Secrets
/// are masked.
Documents::Json planJson(const Helm::RollbackPlan& plan);
/// The plan for people.
QString planText(const Helm::RollbackPlan& plan);

Documents::Json outcomeJson(const Helm::RollbackPlan& plan, const Helm::RollbackOutcome& outcome);
QString progressText(const Helm::RollbackPlan& plan, const Helm::RollbackProgress& progress);

Documents::Json changesJson(const std::vector<Documents::ValueChange>& changes);
Documents::Json refJson(const Kube::ObjectRef& ref);
/// "Deployment shop/web"
QString refText(const Kube::ObjectRef& ref);

} // namespace Chartroom::Ctl
