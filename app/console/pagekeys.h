// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/keyhelp.h"
#include "app/console/page.h"

namespace Chartroom::Console {

/// The keys that a page's own views answer while they have the focus, as a group of the list of keys.
std::vector<KeyLine> keysOf(PageId page);

} // namespace Chartroom::Console
