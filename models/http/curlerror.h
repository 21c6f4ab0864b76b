// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <curl/curl.h>

namespace Chartroom::Http {

/// Why libcurl gave up, as a sentence for an operator. `detail` is libcurl's own text; `verifyResult` is
/// CURLINFO_SSL_VERIFYRESULT.
Error transferError(CURLcode code, const QString& host, const QString& detail, long verifyResult);

Error cancelledError();

} // namespace Chartroom::Http
