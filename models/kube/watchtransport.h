// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/http/request.h"
#include "models/kube/apiclient.h"

#include <functional>
#include <optional>
#include <string_view>

namespace Chartroom::Kube {

/// Long-lived answers (watches, logs), delivered as they arrive. Implemented by HttpApiClient; tests script it.
class WatchTransport {
public:
    struct Handlers {
        std::function<void(const Http::Headers& headers)> onHeaders {}; ///< of a 2xx answer
        std::function<void(std::string_view bytes)> onBytes {}; ///< of a 2xx answer, in arbitrary pieces
        /// Exactly once. Nothing: the server ended the stream in good order. An HTTP status of 400 or more arrives here
        /// as an Error made from its Status, without onHeaders.
        std::function<void(std::optional<Error> error)> onEnd {};
    };

    virtual ~WatchTransport() = default;
    /// Starts the stream, from any thread; handlers run on the I/O thread. `request.timeout` is how long the stream may
    /// be silent, not how long it may last. After cancel() on the I/O thread only onEnd is called.
    virtual RequestHandle start(ApiRequest request, Handlers handlers) = 0;
};

} // namespace Chartroom::Kube
