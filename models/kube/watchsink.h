// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/kube/resourcetype.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace Chartroom::Kube {

/// In which form the objects of a watch are asked for.
enum class ObjectForm {
    Full,
    Metadata, ///< PartialObjectMetadata: everything but spec, data and status
    Table, ///< the server's columns, with each row's metadata
};

/// What to list and then watch.
struct WatchRequest {
    ResourceType resource;
    std::string nameSpace; ///< "" for all namespaces, or a cluster-scoped kind
    std::string labelSelector;
    std::string fieldSelector;
    ObjectForm form = ObjectForm::Full;
    /// The complete state may come as protobuf, which an API server writes two to three times faster than JSON; what
    /// happens after it comes as JSON. The sink then has to know messageReceived().
    bool protobuf = false;
};

/// Where a list-and-watch stands, for panes and the status bar.
struct WatchState {
    enum class Phase {
        Loading, ///< the first, or a new, complete state is being read
        Live,
        Waiting, ///< the connection was lost; what is known is stale; tries again at `retryAt`
        Refused, ///< 401, 403, 404, 405: tried again slowly, because rights change
        Stopped,
    };
    Phase phase = Phase::Stopped;
    std::uint64_t received = 0; ///< objects of the load under way
    std::uint64_t expected = 0; ///< 0 where the server did not say
    std::optional<Error> error; ///< in Waiting and Refused
    TimePoint since {}; ///< when this phase began
    TimePoint retryAt {}; ///< in Waiting and Refused
    int attempt = 0;
};

enum class WatchEvent : std::uint8_t { Added, Modified, Deleted };

/// Receives one list-and-watch, on the I/O thread, in the order of the server.
///
/// Between resyncStarted() and resyncFinished() only Added events come; together they are the complete state, and what
/// was known before and is not among them no longer exists. After that each event changes one object. An object may
/// come again unchanged (same resourceVersion). If a load breaks off, resyncStarted() comes again.
class WatchSink {
public:
    virtual ~WatchSink() = default;
    virtual void resyncStarted() = 0;
    /// `json` is one object (Full), PartialObjectMetadata (Metadata), or a Table with its rows (Table): it is followed
    /// by at least 64 readable bytes (simdjson's padding) and valid only during the call. False where it could not be
    /// read: it may be broken JSON, and then the rest of the stream is not to be trusted either.
    virtual bool objectReceived(WatchEvent event, std::string_view json) = 0;
    /// One object of the load under way as a protobuf message, valid only during the call.
    virtual void messageReceived(std::string_view message) { static_cast<void>(message); }
    /// The object of a bookmark, in the same form. A Table's columns come with the first event of a watch only, which
    /// is a bookmark where there are no objects.
    virtual void bookmarkReceived(std::string_view /*json*/) { }
    virtual void resyncFinished() = 0;
    virtual void stateChanged(const WatchState& state) = 0;
};

} // namespace Chartroom::Kube
