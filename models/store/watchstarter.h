// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/watcher.h"
#include "models/store/hub.h"

namespace Chartroom::Store {

/// Starts real watches, for a Hub that lives on the context's I/O thread. `context` outlives the hub.
WatchStarter watchStarter(const Kube::WatchContext& context);

} // namespace Chartroom::Store
