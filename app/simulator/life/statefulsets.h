// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <map>

namespace Chartroom::Simulator {

/// Pods with names, one after the other, each with its claims; updated from the highest ordinal down.
class StatefulSets final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;

private:
    std::shared_ptr<PodTemplate> templateOf(const Json& set, const std::string& revision);
    void noteRevision(const Json& set, const std::string& revision);
    void ensureClaims(const Json& set, int ordinal);
    bool step(const Json& set, const std::string& revision, const std::vector<Pod*>& pods);

    std::map<std::string, std::shared_ptr<PodTemplate>> m_templates; ///< by uid and revision
};

} // namespace Chartroom::Simulator
