// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Topology {

/// The things of a scene whose name contains `text`, whatever its case (of ASCII letters, as names have), from the top
/// of the map to its bottom: blocks, boxes, pods, services, ingresses. Pods are left out where their box is a match
/// itself, for then the box stands for them; a text that has a match no pod shares leaves only names that differ.
/// Any thread.
std::vector<Item> search(const Scene& scene, std::string_view text, std::stop_token stop = {});

/// Where `text` occurs in `name`, or npos.
std::size_t findIgnoringCase(std::string_view name, std::string_view text);

} // namespace Chartroom::Topology
