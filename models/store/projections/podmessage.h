// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/projections/wire.h"

namespace Chartroom::Store::Projections {

/// k8s.io.api.core.v1.Pod, as far as a row is made from it.
extern const Reading::WireType PodMessage;

} // namespace Chartroom::Store::Projections
