// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/apiserver.h"

#include <optional>

namespace Chartroom::Simulator {

/// Who am I and what may I do: SelfSubjectReview, SelfSubjectAccessReview, SelfSubjectRulesReview.
std::optional<Response> answerReview(Store& store, const ApiServer::Call& call);

} // namespace Chartroom::Simulator
