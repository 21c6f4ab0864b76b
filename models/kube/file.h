// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <string>

namespace Chartroom::Kube {

/// The whole content of a small file (kubeconfig, certificate, token). At most 64 MiB. The error says the file and why.
Result<std::string> readFile(const std::string& path);

} // namespace Chartroom::Kube
