// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/http/request.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace Chartroom::Kube {

/// Status bodies are short; what has more bytes is data.
constexpr std::size_t LongestStatus = 256 * 1024;

/// The error in an answer of the API server: its HTTP status is 400 or more (or 3xx: redirects are not followed), or
/// its body is a Status that is not Success, whatever the HTTP status says. Nothing where the answer is good.
/// `attempted` becomes the error's first sentence. The first LongestStatus + 1 bytes of the body are enough.
std::optional<Error> errorInAnswer(
    int httpStatus, const Http::Headers& headers, std::string_view body, const QString& attempted);

/// The error told by a Status object: an ERROR event of a watch, or the body of an answer.
Error errorFromStatus(std::string_view statusJson, int httpStatus, const QString& attempted);

/// The texts of `Warning: 299 - "text"` headers, each once.
std::vector<std::string> warningTexts(const Http::Headers& headers);

} // namespace Chartroom::Kube
