// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/common/tokens.h"

#include <QString>

namespace Chartroom::Widgets {

/// Argo CD's words for states. They are terms of the field and stay English in every language.
QString stateWord(State state);
QString syncWord(SyncStatus sync);

} // namespace Chartroom::Widgets
