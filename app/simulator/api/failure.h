// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/http/message.h"
#include "app/simulator/store/resourceinfo.h"
#include "models/documents/json.h"

#include <expected>
#include <string>
#include <string_view>

namespace Chartroom::Simulator {

using Documents::Json;

/// A metav1.Status in the API server's own wording (apimachinery api/errors), so that clients can be tested against it.
struct StatusError {
    int code = 500;
    std::string reason;
    std::string message;
    Json details; ///< null where there are none

    Json toJson() const;
    Response response() const;

    static StatusError badRequest(std::string message);
    static StatusError unauthorized();
    /// `where`: the namespace, or "" for the cluster scope.
    static StatusError forbidden(const ResourceInfo& info, std::string_view user, std::string_view verb,
        std::string_view subresource, std::string_view where, std::string_view name);
    static StatusError notFound(const ResourceInfo& info, std::string_view name);
    static StatusError unknownResource();
    static StatusError methodNotAllowed();
    static StatusError notAcceptable();
    static StatusError alreadyExists(const ResourceInfo& info, std::string_view name);
    static StatusError conflict(const ResourceInfo& info, std::string_view name, std::string_view why = {});
    static StatusError expired(std::string message);
    static StatusError unsupportedMediaType(bool builtIn);
    static StatusError tooLargeResourceVersion(std::string_view wanted, std::uint64_t current);
    /// `field`: "metadata.name"; `problem`: "Required value: name or generateName is required".
    static StatusError invalid(const ResourceInfo& info, std::string_view name, std::string_view field,
        std::string_view causeReason, std::string_view problem);
};

template <typename T>
using Answer = std::expected<T, StatusError>;
using Refusal = std::unexpected<StatusError>;

Response jsonResponse(int status, const Json& json);

} // namespace Chartroom::Simulator
