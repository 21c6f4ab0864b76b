// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <optional>
#include <string_view>

namespace Chartroom::Documents {

/// What a plain (unquoted) YAML scalar means in YAML 1.1 as go-yaml v2 reads it. Nothing for .inf and .nan, which JSON
/// cannot say.
std::optional<Json> resolvePlainScalar(std::string_view text);

/// Whether `text`, written plain, is read back as this same text by readers of YAML 1.1 and of YAML 1.2.
bool isSafePlainScalar(std::string_view text);

/// Line and paragraph separators beyond ASCII: readers of YAML 1.1 take them for the end of a line.
bool hasUnicodeLineBreak(std::string_view text);

} // namespace Chartroom::Documents
