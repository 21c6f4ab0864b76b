// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/metricssampler.h"
#include "widgets/common/panestate.h"

namespace Chartroom::Widgets {

/// Why there are no usage figures (yet), and what would provide them: in place of charts.
PaneMessage usageMessage(const Metrics::Availability& availability);

} // namespace Chartroom::Widgets
