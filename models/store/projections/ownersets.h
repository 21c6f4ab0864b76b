// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/store/projections/reading.h"
#include "models/store/projections/sharedvectors.h"
#include "models/store/row.h"

#include <utility>
#include <vector>

namespace Chartroom::Store {

/// Gives objects with equal owners one list of them. Lists that nobody holds any more are forgotten now and then.
/// Used by one thread; the lists themselves may be dropped by any.
class OwnerSets {
public:
    /// Reads metadata.ownerReferences, through Reading::Value, Reading::Stream or wire format.
    template <typename Reader>
    Owners read(StringPool& strings, Reader references)
    {
        m_scratch.clear();
        std::size_t hash = 0;
        references.forEach([&](auto reference) {
            OwnerReference owner;
            reference.forEachField([&](Reading::Key key, auto value) {
                if (key == "uid")
                    owner.uid = Kube::Uid::fromText(value.text());
                else if (key == "kind")
                    owner.kind = strings.intern(value.text());
                else if (key == "name")
                    owner.name = CompactString(value.text());
                else if (key == "controller")
                    owner.controller = value.boolean();
            });
            hash = hash * 31 + std::hash<Kube::Uid>()(owner.uid);
            m_scratch.push_back(std::move(owner));
        });
        return Owners(m_sets.share(m_scratch, hash));
    }
    std::size_t size() const { return m_sets.size(); }
    std::size_t memoryUsage() const { return m_sets.memoryUsage(); }

private:
    std::vector<OwnerReference> m_scratch;
    SharedVectors<OwnerReference> m_sets;
};

} // namespace Chartroom::Store
