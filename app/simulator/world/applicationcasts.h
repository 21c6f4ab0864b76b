// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/modeltenant.h"

#include <string>

namespace Chartroom::Simulator {

/// Applications that manage one release of a model tenant, for all tenants.
class ApplicationCasts {
public:
    ApplicationCasts(World& world, const ModelRelease& release);

    /// The tenant's n-th application for this release. One in fifty differs from its repository.
    void write(World& world, std::string_view nameSpace, int number, TimePoint synced) const;

private:
    std::string m_release;
    Mould m_application;
};

} // namespace Chartroom::Simulator
