// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/server.h"
#include "app/simulator/store/store.h"
#include "app/simulator/world/agenda.h"
#include "app/simulator/world/random.h"

#include <string>
#include <string_view>

namespace Chartroom::Simulator {

/// What everything that makes or changes objects shares: the store, simulated time, chance, and the ways to write an
/// object as the API server does.
class World {
public:
    World(Store& store, const Options& options, TimePoint start);

    Store& store;
    const Options& options;
    Agenda agenda;
    Random random;

    Table& table(std::string_view group, std::string_view plural);
    std::string timestamp() const; ///< now, as it stands in objects
    std::string timestamp(TimePoint time) const;

    /// Gives a new object what the API server gives it (uid, creationTimestamp, generation, managedFields of `manager`)
    /// and stores it.
    ObjectPtr create(Table& table, Json object, std::string_view manager);
    /// The object as create() would store it.
    Json complete(const Table& table, Json object, std::string_view manager, std::string_view operation = "Update");
    /// Stores a changed object. `specChanged` counts its generation up.
    ObjectPtr update(Table& table, Json object, bool specChanged = false);
    Json read(
        const Table& table, std::string_view nameSpace, std::string_view name) const; ///< null where there is none

    /// The next free address of the Service network.
    std::string clusterAddress();

    /// A core/v1 Event about `object` (with kind, apiVersion and metadata). The same reason and message again counts
    /// up.
    void event(const Json& object, std::string_view type, std::string_view reason, std::string_view message,
        std::string_view component, std::string_view fieldPath = {});

private:
    int m_nextClusterAddress = 10;
    std::map<std::string, std::string> m_eventNames; ///< by what makes events the same
};

/// What World::complete() made just now, with holes for its uid and its times: for a Mould.
Json withHoles(const World& world, const Json& object);

/// metadata.managedFields as one manager's entry over everything that is in `object`.
Json managedFieldsEntry(const Json& object, std::string_view manager, std::string_view operation, std::string_view time,
    std::string_view subresource = {});
/// fieldsV1 of a value: "f:…" keys, "k:{…}" for lists of named items.
Json fieldsOf(const Json& value);

Json ownerReference(const Json& owner, std::string_view apiVersion, std::string_view kind, bool controller = true);

} // namespace Chartroom::Simulator
