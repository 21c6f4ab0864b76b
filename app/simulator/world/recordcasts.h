// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/modeltenant.h"

#include <cstdint>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

/// Helm's records of one release of a model tenant, for all tenants. What tenants have in common (chart, values,
/// manifest: nearly all) is compressed once; gzip and both base64 layers are put together around it for each, which
/// takes microseconds where compressing takes milliseconds.
class RecordCasts {
public:
    static constexpr int Revisions = 10;

    RecordCasts(World& world, const ModelRelease& release);

    /// Writes the records of all revisions. The newest is from `deployed`.
    void write(World& world, std::string_view nameSpace, TimePoint deployed) const;

private:
    struct Revision {
        Mould secret;
        std::string packedEnd; ///< what of the compressed text does not fill a group of nine bytes
        std::size_t size = 0; ///< of the text that was compressed: what follows the head in the record
        std::uint32_t checksum = 0; ///< of it
        std::string_view reason;
    };
    static Revision makeRevision(World& world, const ModelRelease& release, int number);

    std::string m_name;
    std::vector<Revision> m_revisions;
};

} // namespace Chartroom::Simulator
