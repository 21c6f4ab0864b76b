// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/apiclient.h"

#include <QString>

namespace Chartroom::Testing {

struct PodComparison {
    QString problem; ///< the first; empty where there is none
    int compared = 0; ///< pods that were the same version both times
};

/// Reads all pods of a server as JSON and in protobuf: rows of both must not differ. Blocks.
PodComparison comparePodForms(Kube::ApiClient& api);

} // namespace Chartroom::Testing
