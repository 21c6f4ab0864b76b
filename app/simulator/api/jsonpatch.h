// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <expected>
#include <string>

namespace Chartroom::Simulator {

/// RFC 6902. The error says which operation failed, in the words of the library that kube-apiserver uses.
std::expected<Documents::Json, std::string> applyJsonPatch(Documents::Json target, const Documents::Json& operations);

} // namespace Chartroom::Simulator
