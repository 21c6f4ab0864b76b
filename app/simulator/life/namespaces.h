// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

namespace Chartroom::Simulator {

/// What every namespace has (a ServiceAccount, the root certificate), and the emptying of one that is being deleted.
class Namespaces final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;

private:
    void furnish(const std::string& name);
    bool empty(const std::string& name); ///< true when nothing is left
};

} // namespace Chartroom::Simulator
