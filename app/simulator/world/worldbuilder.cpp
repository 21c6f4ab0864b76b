// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/worldbuilder.h"

#include "app/simulator/world/nodes.h"

namespace Chartroom::Simulator {

void WorldBuilder::build()
{
    m_world.store.setSilent(true);
    buildNamespaces();
    createNodes(m_world);
    m_world.store.setSilent(false);
}

void WorldBuilder::buildNamespaces()
{
    for (const char* name : {"argocd", "catalog", "cert-manager", "checkout", "default", "identity", "ingress",
             "kube-system", "loyalty", "monitoring", "notifications", "payments", "reports", "shipping"}) {
        m_world.create(m_world.table("", "namespaces"),
            Json::object({{"metadata",
                              Json::object({{"name", name},
                                  {"labels", Json::object({{"kubernetes.io/metadata.name", name}})}})},
                {"spec", Json::object({{"finalizers", Json::array({"kubernetes"})}})},
                {"status", Json::object({{"phase", "Active"}})}}),
            "kubectl-create");
    }
}

} // namespace Chartroom::Simulator
