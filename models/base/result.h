// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <expected>

namespace Chartroom {

/// Why something could not be done, in a form that can be shown to an operator and acted on by code.
/// `attempted`, `said` and `advice` are whole sentences in the language of the user, except that `said` quotes the
/// server (or library) verbatim and is never markup.
struct Error {
    enum class Kind {
        Cancelled, ///< we, or the user, gave up on it
        InvalidInput, ///< what was given cannot be used: kubeconfig, YAML, a filter, a record
        Unreachable, ///< DNS, refused, reset, no route
        Timeout,
        Tls, ///< certificate or handshake
        Unauthorized, ///< 401: the server does not know who we are
        Forbidden, ///< 403: it knows, and refuses
        NotFound,
        Conflict, ///< 409: somebody else was faster
        Gone, ///< 410: this resourceVersion or continue token is too old
        Throttled, ///< 429
        Unprocessable, ///< 400, 415, 422: the server understood and rejects the request
        Server, ///< 5xx
        Protocol, ///< the answer is not what the protocol promises (HTML, garbage, too large)
        Io, ///< a local file or process
    };

    Kind kind = Kind::Protocol;
    QString attempted {}; ///< "Pods in payments could not be listed."
    QString said {}; ///< the server's own words, verbatim; may be empty
    QString advice {}; ///< what to do next; may be empty
    int httpStatus = 0; ///< 0 where no HTTP answer arrived
    int retryAfterSeconds = -1; ///< from Retry-After or Status.details; -1 where not given

    /// All three parts in one line, for a status bar, a log or a terminal.
    QString sentence() const;
};

template <typename T>
using Result = std::expected<T, Error>;

using Failure = std::unexpected<Error>;

} // namespace Chartroom
