// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace Chartroom::Helm {

/// A record larger than this after unpacking is refused: no honest one can be, since its object is at most 1 MiB.
inline constexpr std::size_t MaxRecordSize = 64u << 20;

/// The JSON text of a record from the base64 text inside its object: a ConfigMap's data.release, or a Secret's after
/// the API's own base64 was undone. Plain JSON under the base64 (very old records) is read too. InvalidInput says what
/// is wrong: not base64, truncated, not gzip, too large.
Result<std::string> decodeRecord(std::string_view base64);

/// The reverse, always gzip. Fails only where the result would not fit into an object (1 MiB).
Result<std::string> encodeRecord(std::string_view json);

/// Base64 with padding, as the API writes binary values.
std::string toBase64(std::string_view bytes);
Result<std::string> fromBase64(std::string_view text);

} // namespace Chartroom::Helm
