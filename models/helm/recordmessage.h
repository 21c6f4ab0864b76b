// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <optional>
#include <string_view>

namespace Chartroom::Helm {

/// A Secret or ConfigMap in protobuf (k8s.io/api core/v1 and apimachinery meta/v1, generated.proto), as the JSON that
/// RevisionInfo and Release read: metadata as far as they ask for it, and data. It has neither kind nor type, because the
/// values of a Secret are bytes there and do not carry the API's own base64. Nothing where the message is broken.
std::optional<Documents::Json> recordOfMessage(std::string_view message);

} // namespace Chartroom::Helm
