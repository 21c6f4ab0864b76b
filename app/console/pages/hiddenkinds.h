// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/topology/hiddenparts.h"

namespace Chartroom::Console {

class ClusterSession;

/// Which of the kinds that are watched may not be read, or only in some namespaces, by reason: one part for each.
Widgets::HiddenParts hiddenPartsOf(const ClusterSession& session);

} // namespace Chartroom::Console
