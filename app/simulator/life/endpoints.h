// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <map>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

/// EndpointSlices of Services with a selector.
class Endpoints final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;
    /// This Service has its slices already.
    void adopt(std::string_view nameSpace, std::string name, Labels selector);
    /// Services that select the pod look again.
    void podChanged(const Object& pod);
    static constexpr std::size_t PerSlice = 100;

private:
    struct Known {
        std::string name;
        Labels selector;
    };
    std::vector<Json> endpointsOf(const std::string& nameSpace, const Labels& selector) const;
    void writeSlices(const Json& service, std::vector<Json> endpoints);

    std::map<std::string, std::vector<Known>, std::less<>> m_byNamespace;
};

} // namespace Chartroom::Simulator
