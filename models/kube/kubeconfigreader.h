// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"
#include "models/kube/kubeconfig.h"

namespace Chartroom::Kube {

/// Reads the document of one kubeconfig file. `origin` is its path, for messages and relative paths.
Result<Kubeconfig> readKubeconfig(const Documents::Json& document, const std::string& origin);

} // namespace Chartroom::Kube
