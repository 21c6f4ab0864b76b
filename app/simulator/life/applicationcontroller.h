// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

namespace Chartroom::Simulator {

/// As much of Argo CD's application controller as can be seen from outside: health of the managed resources, refresh
/// requests, and operations that run and succeed.
class ApplicationController final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;

private:
    bool refreshHealth(Json& application);
    bool runOperation(Json& application);
    std::string healthOf(const Json& resource);
};

} // namespace Chartroom::Simulator
