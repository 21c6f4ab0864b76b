// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/api/failure.h"
#include "app/simulator/store/store.h"

#include <string_view>

namespace Chartroom::Simulator {

/// Answers below /api and /apis that name no resource: the aggregated form (apidiscovery.k8s.io/v2) where it is asked
/// for, else the legacy documents.
class Discovery {
public:
    explicit Discovery(const Store& store)
        : m_store(store)
    { }
    /// Of /api (`group` ignored) and /apis.
    Response root(bool core, std::string_view accept) const;
    Response group(std::string_view group) const;
    Response resources(std::string_view group, std::string_view version) const;

private:
    Json aggregated(bool core) const;
    Json groupDocument(std::string_view group) const;

    const Store& m_store;
};

} // namespace Chartroom::Simulator
