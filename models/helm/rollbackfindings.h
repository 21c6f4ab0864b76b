// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/objectclient.h"
#include "models/helm/rollbackplan.h"

#include <map>

namespace Chartroom::Helm {

/// Looks for what would make a rollback fail, be undone, or surprise somebody, and what is in order.
class RollbackFindings {
public:
    RollbackFindings(ObjectClient& client, RollbackPlan& plan)
        : m_client(client)
        , m_plan(plan)
    { }

    /// The target's manifest names a kind that the server does not serve (any more), or only the current one does.
    void kindNotServed(const ManifestObject& object, bool inTarget);
    /// What one live object says about itself.
    void lookAtLive(const PlannedObject& object, const Documents::Json& live);
    /// Everything that can be told once all objects are planned. Sorts the findings, blocking ones first.
    Result<void> finish(std::stop_token stop);

private:
    using Severity = Finding::Severity;

    Finding& add(Severity severity, const char* code, const QString& title, const QString& text = {});
    /// One finding per code, which collects its objects.
    void addObject(
        Severity severity, const char* code, const Kube::ObjectRef& object, const QString& title, const QString& text);
    void aboutRecords();
    void aboutDryRuns();
    void aboutDeletions();
    void aboutHooks();
    Result<void> aboutReferences(std::stop_token stop);

    ObjectClient& m_client;
    RollbackPlan& m_plan;
    std::map<std::string, std::size_t> m_byCode; ///< position in m_plan.findings
};

} // namespace Chartroom::Helm
