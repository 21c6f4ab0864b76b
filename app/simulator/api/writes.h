// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/failure.h"
#include "app/simulator/api/identity.h"
#include "app/simulator/api/reads.h"
#include "app/simulator/life/cluster.h"

#include <map>
#include <optional>
#include <string>

namespace Chartroom::Simulator {

/// create, update, patch and delete with the rules, side effects and refusals of kube-apiserver; dryRun=All does all of
/// it but the writing.
class Writes {
public:
    explicit Writes(Cluster& cluster);

    Response create(const Target& target, const Request& request);
    Response update(const Target& target, const Request& request);
    Response patch(const Target& target, const Request& request);
    Response remove(const Target& target, const Request& request);
    Response removeCollection(const Target& target, const Request& request);
    /// …/scale of workloads, read and written.
    Response scale(const Target& target, const Request& request, std::string_view verb);
    Response evict(const Target& target, const Request& request);

private:
    struct Change {
        Json before;
        Json after;
        bool dryRun = false;
        std::string manager;
        std::string operation = "Update"; ///< or Apply
    };

    Answer<Json> readBody(const Target& target, const Request& request) const;
    Answer<Json> patched(const Target& target, const Request& request, const Json& live);
    Answer<Json> applied(const Target& target, const Request& request, const Json& live, const Json& given);
    Response createFrom(const Target& target, const Request& request, Json object, bool applying);
    Response store(const Target& target, Change change);
    std::optional<StatusError> refusal(const Target& target, const Change& change) const;
    bool removeOne(Table& table, const ObjectPtr& object, const Json& options);
    Response answer(int status, const ResourceInfo& info, const Json& object) const;
    void noteManager(Json& object, const Change& change) const;
    void definitionsChanged(const Target& target, const Json& before, const Json& after);

    Cluster& m_cluster;
    World& m_world;
    std::map<std::string, Json> m_appliedBy; ///< what a field manager last applied, by uid and manager
};

/// Serves the kind that a CustomResourceDefinition describes.
void serveDefinition(Store& store, const Json& definition);

} // namespace Chartroom::Simulator
