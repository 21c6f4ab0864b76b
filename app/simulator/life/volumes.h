// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

namespace Chartroom::Simulator {

/// Gives every claim a volume, as a storage class that provisions does.
class Volumes final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;
};

} // namespace Chartroom::Simulator
