// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"
#include "app/simulator/world/world.h"

#include <string_view>

namespace Chartroom::Simulator {

/// A small world of its own in which moulds are made: one namespace, whose name is a hole, in a year in which nothing
/// else happens. Independent of the world that its casts go to, so that it can be at work in another thread.
class Workshop {
public:
    static constexpr std::string_view NameSpace = "@{namespace}";
    static constexpr std::string_view Year = "1990";

    Workshop();

    ObjectPtr find(std::string_view group, std::string_view plural, std::string_view name);
    ObjectPtr firstOwnedBy(const ObjectPtr& owner, std::string_view group, std::string_view plural);
    /// Lets controllers finish.
    void settle();

private:
    static Options options();

    const Options m_options = options();

public:
    Store store;
    World world;
    Cluster cluster;
};

} // namespace Chartroom::Simulator
