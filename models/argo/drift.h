// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/application.h"

#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Argo {

/// Somebody other than Argo CD who set fields of an object, as metadata.managedFields records it.
struct FieldChange {
    std::string manager; ///< "kubectl-edit"
    std::optional<TimePoint> time;
    std::vector<std::string> fields; ///< "spec.replicas", sorted; the first few where there are many
    std::size_t more = 0; ///< fields beyond those
};

/// Why an object is OutOfSync, as far as the cluster can tell. What Argo CD wants stands in the repository, and is
/// rendered by its repo server; the cluster holds only what was applied last (the annotation
/// last-applied-configuration, where Argo CD applies on the client's side) and who set which field. So what is known is
/// the part of the difference that was made in the cluster; what is new in the repository is not.
struct Drift {
    enum class Cause {
        NotInCluster, ///< a sync creates it
        NotInRepository, ///< Argo CD would prune it
        ChangedInCluster, ///< applied and live differ: see there
        NewInRepository, ///< live is what was applied last: the repository has moved on
        NotRecorded, ///< nothing says what was applied: server-side apply, or not applied by Argo CD
    };
    Cause cause = Cause::NotRecorded;
    /// What was applied last, and the live object reduced to the same fields: what the server and controllers added is
    /// no difference. Values of Secrets are masked. Null where not known.
    std::optional<Documents::Json> applied;
    std::optional<Documents::Json> live;
    /// Newest first; without Argo CD itself and the controllers that write status.
    std::vector<FieldChange> changes;
};

/// `live` is null where the cluster does not have the object. Pure.
Drift driftOf(const Resource& resource, const Documents::Json* live);

/// `live` reduced to the fields that `applied` has, recursively. Items of lists are told apart by their name (else
/// mountPath, containerPort, port, key …) where all have one, by place otherwise. Quantities that mean the same amount
/// are written as in `applied`.
Documents::Json reducedTo(const Documents::Json& applied, const Documents::Json& live);

} // namespace Chartroom::Argo
