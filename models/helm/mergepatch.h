// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/documents/json.h"
#include "models/helm/patchschema.h"

namespace Chartroom::Helm {

/// RFC 7386: the patch that makes `after` of `before`; an empty object where they are equal. As helm sends it for
/// kinds outside of Kubernetes' own, from the old manifest to the new one.
Documents::Json createMergePatch(const Documents::Json& before, const Documents::Json& after);
Documents::Json applyMergePatch(const Documents::Json& target, const Documents::Json& patch);

/// The strategic merge patch that takes `live` to `modified` without touching what neither `original` nor
/// `modified` mention: what differs between live and modified, and deletions of what original has and modified has
/// not. Equal to apimachinery's CreateThreeWayMergePatch with overwrite. Fails where a map or list differs in a field
/// that the schema does not know.
Result<Documents::Json> createThreeWayPatch(const Documents::Json& original, const Documents::Json& modified,
    const Documents::Json& live, const PatchSchema& schema);

/// The strategic merge patch from `before` to `after`.
Result<Documents::Json> createTwoWayPatch(
    const Documents::Json& before, const Documents::Json& after, const PatchSchema& schema);

/// What the server makes of `target` with such a patch, before its own defaulting.
Result<Documents::Json> applyStrategicPatch(
    const Documents::Json& target, const Documents::Json& patch, const PatchSchema& schema);

} // namespace Chartroom::Helm
