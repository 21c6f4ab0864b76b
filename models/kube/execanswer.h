// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/credentials.h"

#include <optional>
#include <string_view>

namespace Chartroom::Kube {

struct ExecAnswer {
    Credentials credentials; ///< without generation
    std::optional<TimePoint> expires;
};

/// Reads what a credential plugin printed: an ExecCredential of exactly this apiVersion, with a token, or a certificate
/// and its key. The error's sentence does not quote the output: it may hold secrets.
Result<ExecAnswer> readExecAnswer(std::string_view output, std::string_view apiVersion);

/// Text of others for showing: without escape sequences of terminals and other control characters, shortened.
QString plainText(std::string_view text);

} // namespace Chartroom::Kube
