// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace Chartroom::Simulator {

/// Rolls Deployments as kube-controller-manager does: a ReplicaSet per template, surge and unavailability kept.
class Deployments final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;

private:
    struct Set {
        std::string nameSpace;
        std::string name;
        std::uint64_t resourceVersion = 0;
        int revision = 0;
        int wanted = 0; ///< spec.replicas
        int total = 0; ///< status.replicas
        int available = 0;
    };
    struct Rollout {
        Json deployment;
        std::vector<Set> old; ///< the oldest first
        Set current;
        int replicas = 1;
        int maxSurge = 0;
        int maxUnavailable = 0;
        bool recreate = false;
    };

    Rollout read(Json deployment);
    const Set& readSet(const Object& object);
    void createCurrent(Rollout& rollout, const std::string& setName);
    void scaleCurrent(Rollout& rollout);
    void scaleOld(Rollout& rollout);
    void scale(const Rollout& rollout, Set& set, int to);
    void trimHistory(Rollout& rollout);
    void writeStatus(Rollout& rollout);
    Json status(const Rollout& rollout) const;

    std::unordered_map<std::string, Set> m_sets; ///< by uid: most of a Deployment's sets are old and stay as they are
};

} // namespace Chartroom::Simulator
