// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <unordered_map>

namespace Chartroom::Simulator {

/// Keeps as many pods as a ReplicaSet asks for.
class ReplicaSets final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;

private:
    std::shared_ptr<PodTemplate> templateOf(const Json& set);
    void createPods(const Json& set, int count);
    void removePods(const Json& set, std::vector<Pod*> pods, int count);

    std::unordered_map<std::string, std::weak_ptr<PodTemplate>> m_templates; ///< by uid
};

} // namespace Chartroom::Simulator
