// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/lodpyramid.h"

namespace Chartroom::Topology {

LodPyramid::LodPyramid(std::span<const Counts> boxes, std::span<const std::uint32_t> blocks, std::size_t blockCount)
    : m_blocks(blockCount)
    , m_boxes(boxes.begin(), boxes.end())
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_blocks[blocks[i]] += m_boxes[i];
    for (const Counts& block : m_blocks)
        m_whole += block;
}

} // namespace Chartroom::Topology
