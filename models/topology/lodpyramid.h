// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/blockcost.h"
#include "models/topology/cellstate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace Chartroom::Topology {

/// The counts of a map at every level: whole, block, box. A level's counts are the sums of the level below, made by
/// adding and nothing else, so that what is drawn from afar adds up to what is drawn from near.
class LodPyramid {
public:
    LodPyramid() = default;
    /// `blocks[i]` is the block of the box with counts `boxes[i]`.
    LodPyramid(std::span<const Counts> boxes, std::span<const std::uint32_t> blocks, std::size_t blockCount);

    const Counts& whole() const { return m_whole; }
    const Counts& block(std::size_t index) const { return m_blocks[index]; }
    const Counts& box(std::size_t index) const { return m_boxes[index]; }
    std::span<const Counts> blocks() const { return m_blocks; }
    std::span<const Counts> boxes() const { return m_boxes; }
    std::size_t memoryUsage() const { return blockCost(m_blocks) + blockCost(m_boxes); }

private:
    Counts m_whole;
    std::vector<Counts> m_blocks;
    std::vector<Counts> m_boxes;
};

} // namespace Chartroom::Topology
