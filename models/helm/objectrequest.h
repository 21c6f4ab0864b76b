// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/objectclient.h"
#include "models/helm/patchschema.h"
#include "models/helm/rollbackplan.h"

namespace Chartroom::Helm {

/// Adds what helm marks its objects with: the label managed-by, and the annotations release-name and -namespace.
void setOwnership(Documents::Json& object, const ReleaseKey& release);

/// Whether an object carries these marks, of this release.
bool isOwnedBy(const Documents::Json& live, const ReleaseKey& release);

/// What helm's compiled-in scheme knows: such kinds get a three-way strategic merge, others a two-way JSON merge.
bool isBuiltInKind(const Kube::GroupVersion& groupVersion, std::string_view kind);

/// One write, complete.
struct ObjectRequest {
    PlannedObject::Action action = PlannedObject::Action::Unchanged;
    Kube::PatchType patchType = Kube::PatchType::StrategicMerge;
    Documents::Json body;
};

/// The request that takes one object to `desired`, as helm would make it (helm.md 2.5).
/// `previous` is the object of the current manifest, null where it is not in it; `live` null where it does not exist.
Result<ObjectRequest> makeRequest(const PatchSchema& schema, const Kube::GroupVersion& groupVersion, ApplyMethod method,
    bool replace, const Documents::Json& previous, const Documents::Json& desired, const Documents::Json& live);

/// Sends it. Of a Delete, the answer has no object.
Result<Written> sendRequest(const ObjectClient& client, const ObjectAddress& address, const ObjectRequest& request,
    const WriteOptions& options, std::stop_token stop);

/// The JSON patch that hands what `helm` wrote by plain updates over to its server-side apply, so that fields which a
/// revision no longer mentions are removed and do not conflict with helm itself. Null where there is nothing to do.
Documents::Json managedFieldsUpgrade(const Documents::Json& live);

} // namespace Chartroom::Helm
