// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

namespace Chartroom::Documents {

/// What the server writes and no person means: metadata.managedFields, resourceVersion, uid, generation,
/// creationTimestamp and selfLink, the annotations last-applied-configuration and deployment.kubernetes.io/revision,
/// and, with `status`, the status.
enum class Noise { KeepStatus, HideStatus };
void hideNoise(Json& object, Noise noise = Noise::HideStatus);

/// Replaces the values of a Secret (data, stringData, and its last-applied annotation) by text that says how long they
/// are, and changes when they change: a keyed hash, whose key lives only as long as this process. Other kinds are left
/// alone; the Secrets of a List are masked.
void maskSecrets(Json& object);

} // namespace Chartroom::Documents
