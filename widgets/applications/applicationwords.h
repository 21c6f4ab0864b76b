// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/application.h"

#include <QString>

namespace Chartroom::Widgets {

/// What the health of an Application means here, by which objects, and what can be done: a sentence or two. What
/// Argo CD says itself goes first.
QString healthSentence(const Argo::Application& application);
/// The same for its sync status.
QString syncSentence(const Argo::Application& application);

} // namespace Chartroom::Widgets
