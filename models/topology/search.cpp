// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/search.h"

#include <algorithm>

namespace Chartroom::Topology {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

void searchBox(const Scene& scene, std::uint32_t index, std::string_view text, std::vector<Item>& found)
{
    const Box& box = *scene.boxes[index];
    if (findIgnoringCase(box.ref.name, text) != std::string_view::npos) {
        found.push_back({Item::Kind::Box, index, 0});
        return;
    }
    for (std::uint32_t slot = 0; slot < box.cells.states.size(); ++slot)
        if (box.cells.isTaken(slot)
            && findIgnoringCase(box.cells.rows[slot]->name.view(), text) != std::string_view::npos)
            found.push_back({Item::Kind::Cell, index, slot});
}

void searchBlock(const Scene& scene, std::uint32_t index, std::string_view text, std::vector<Item>& found)
{
    const Block& block = *scene.blocks[index];
    if (findIgnoringCase(block.name, text) != std::string_view::npos)
        found.push_back({Item::Kind::Block, index, 0});
    for (std::uint32_t i = 0; i < block.ingresses.size(); ++i)
        if (!scene.ingressRect(index, i).isNull()
            && findIgnoringCase(block.ingresses[i].row->name.view(), text) != std::string_view::npos)
            found.push_back({Item::Kind::Ingress, index, i});
}

} // namespace

std::size_t findIgnoringCase(std::string_view name, std::string_view text)
{
    const auto at = std::ranges::search(name, text, {}, lower, lower);
    return at.empty() && !text.empty() ? std::string_view::npos : std::size_t(at.begin() - name.begin());
}

std::vector<Item> search(const Scene& scene, std::string_view text, std::stop_token stop)
{
    std::vector<Item> found;
    if (text.empty())
        return found;
    for (std::uint32_t block = 0; block < scene.blocks.size(); ++block)
        if (scene.blocks[block])
            searchBlock(scene, block, text, found);
    for (std::uint32_t box = 0; box < scene.boxes.size() && !stop.stop_requested(); ++box)
        if (scene.boxes[box])
            searchBox(scene, box, text, found);
    std::ranges::stable_sort(found, [&scene](const Item& a, const Item& b) {
        const QRectF left = scene.rect(a);
        const QRectF right = scene.rect(b);
        return left.top() != right.top() ? left.top() < right.top() : left.left() < right.left();
    });
    return found;
}

} // namespace Chartroom::Topology
