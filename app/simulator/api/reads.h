// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/failure.h"
#include "app/simulator/api/form.h"
#include "app/simulator/api/selector.h"
#include "app/simulator/http/eventloop.h"
#include "app/simulator/store/store.h"

#include <deque>
#include <map>
#include <memory>
#include <string>

namespace Chartroom::Simulator {

/// What a request is about, once its path is understood.
struct Target {
    std::shared_ptr<Table> table;
    std::string nameSpace;
    std::string name;
    std::string subresource;

    const ResourceInfo& info() const { return table->info(); }
};

/// get, list and watch with the semantics of kube-apiserver's watch cache (kubernetes.md section 2).
class Reads {
public:
    Reads(Store& store, EventLoop& loop)
        : m_store(store)
        , m_loop(loop)
    { }
    Response get(const Target& target, const Request& request);
    Response list(const Target& target, const Request& request);
    Response watch(const Target& target, const Request& request);

    /// Forgets what etcd would compact: continue tokens and older watches expire.
    void compact();
    /// And tells every watch that is open.
    void expireWatches();

private:
    using Items = std::vector<ObjectPtr>;
    struct Snapshot {
        std::string resource;
        std::uint64_t resourceVersion;
        std::shared_ptr<const Items> items;
    };
    struct Page {
        std::shared_ptr<const Items> items;
        std::size_t first = 0;
        std::size_t last = 0; ///< one past
        std::uint64_t resourceVersion = 0;
        std::string nextToken;
        std::size_t remaining = 0;
    };

    Answer<Page> page(const Target& target, const Request& request, const Selector& selector);
    Answer<Page> continued(const Target& target, std::string_view token, std::size_t limit);
    Answer<void> checkListVersion(const Request& request) const;
    std::shared_ptr<const Items> collect(const Target& target, const Selector& selector) const;
    void remember(Snapshot snapshot);

    static constexpr std::size_t MaxSnapshots = 64;

    Store& m_store;
    EventLoop& m_loop;
    std::deque<Snapshot> m_snapshots; ///< behind continue tokens, the oldest first
};

} // namespace Chartroom::Simulator
