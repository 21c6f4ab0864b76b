// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/objectclient.h"
#include "models/helm/patchschema.h"
#include "models/helm/rollbackplan.h"

namespace Chartroom::Helm {

/// Plans what a rollback does to one object: reads it, makes the request, and asks the server by a dry run.
class ObjectPlanner {
public:
    ObjectPlanner(const ObjectClient& client, PatchSchemaSource& schemas, const RollbackPlan& plan)
        : m_client(client)
        , m_schemas(schemas)
        , m_plan(plan)
    { }

    /// An object of the target revision. `previous` is the one of the current revision, null where it has none.
    /// Fails only where the server cannot be asked.
    Result<PlannedObject> planTarget(const ManifestObject& target, const Kube::ResourceType& type,
        const ManifestObject* previous, std::stop_token stop);
    /// An object that only the current revision has.
    Result<PlannedObject> planRemoval(
        const ManifestObject& current, const Kube::ResourceType& type, std::stop_token stop);

private:
    Result<void> askServer(
        PlannedObject& object, const ObjectAddress& address, const Documents::Json& live, std::stop_token stop);
    void describe(PlannedObject& object, Documents::Json live, Documents::Json after);

    const ObjectClient& m_client;
    PatchSchemaSource& m_schemas;
    const RollbackPlan& m_plan;
};

/// Whether two states of one object differ only in what the server counts up by itself.
bool isSameState(const Documents::Json& before, const Documents::Json& after);

} // namespace Chartroom::Helm
