// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/documents/json.h"
#include "models/kube/objectref.h"
#include "models/kube/resourcetype.h"

#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Helm {

/// One object of a manifest. Lists are flattened, in the manifest's order.
struct ManifestObject {
    Kube::ObjectRef ref; ///< the namespace as written; helm fills in the release's for namespaced kinds
    Kube::GroupVersion groupVersion;
    Documents::Json object;
    std::string source; ///< "checkout/templates/deployment.yaml", from helm's comment; may be empty
};

/// Reads a record's manifest the way helm does before it builds objects from it. A document that is no object (no kind
/// or name) is an error, as it is to helm.
Result<std::vector<ManifestObject>> parseManifest(std::string_view manifest);

/// The same object to helm: group, kind, namespace and name; the API version does not matter.
bool isSameObject(const ManifestObject& a, const ManifestObject& b);

} // namespace Chartroom::Helm
