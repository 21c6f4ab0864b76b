// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/kubeconfig.h"

#include <functional>
#include <string>
#include <vector>

namespace Chartroom::Kube {

/// What the user is asked before a credential plugin runs for the first time: choosing a context must not be enough to
/// run a program.
struct PluginConsentRequest
{
    std::string contextName;
    std::string userName;
    std::string origin; ///< the kubeconfig file that names it
    std::string command; ///< as written
    std::string resolvedPath; ///< the program found; "" where there is none
    std::vector<std::string> arguments;
    std::vector<std::string> environmentNames; ///< names only: values may be secret
};

/// Asks; called on the I/O thread. `answer` may be called from any thread, once, at any time later.
using ConsentCallback = std::function<void(const PluginConsentRequest& request, std::function<void(bool)> answer)>;

} // namespace Chartroom::Kube
