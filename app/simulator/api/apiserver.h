// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/discovery.h"
#include "app/simulator/api/identity.h"
#include "app/simulator/api/reads.h"
#include "app/simulator/api/writes.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace Chartroom::Simulator {

/// The front of the simulated API server: who asks, for what, and which part answers.
class ApiServer {
public:
    ApiServer(Cluster& cluster, EventLoop& loop, const Identities& identities);

    Response handle(const Request& request);

    /// Answers for paths the core does not know by itself: pod logs, metrics, reviews, OpenAPI. Called with the verb;
    /// nothing means "not mine".
    struct Call {
        const Request& request;
        const Identity& identity;
        std::string verb; ///< get list watch create update patch delete deletecollection
        Target target; ///< `table` is null where the path names no resource
    };
    using Extension = std::function<std::optional<Response>(const Call&)>;
    void addExtension(Extension extension) { m_extensions.push_back(std::move(extension)); }

    Reads& reads() { return m_reads; }

private:
    Response handleResource(const Request& request, const Identity& identity, std::size_t groupSegments);
    Response dispatch(const Call& call);
    std::optional<Response> extended(const Call& call) const;

    Store& m_store;
    const Identities& m_identities;
    Discovery m_discovery;
    Reads m_reads;
    Writes m_writes;
    std::vector<Extension> m_extensions;
};

} // namespace Chartroom::Simulator
