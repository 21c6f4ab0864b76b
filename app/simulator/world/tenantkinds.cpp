// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/tenantkinds.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

class Maker {
public:
    Maker(Workshop& shop, std::string_view manager)
        : m_world(shop.world)
        , m_manager(manager)
    { }
    void add(std::string_view group, std::string_view plural, const std::string& name, Json object)
    {
        object.set("metadata", Json::object({{"name", name}, {"namespace", Workshop::NameSpace}}));
        Table& table = m_world.table(group, plural);
        made.push_back({&table, m_world.create(table, std::move(object), m_manager)});
    }
    Json ready() const
    {
        return Json::object({{"conditions",
            Json::array({Json::object({{"type", "Ready"}, {"status", "True"},
                {"lastTransitionTime", m_world.timestamp()}, {"reason", "Ready"}, {"message", ""}})})}});
    }

    std::vector<MadeObject> made;

private:
    World& m_world;
    std::string_view m_manager;
};

Json rule(std::string_view group, std::initializer_list<Json> resources)
{
    return Json::object({{"apiGroups", Json::array({group})}, {"resources", Json::array(resources)},
        {"verbs", Json::array({"get", "list", "watch"})}});
}

} // namespace

std::vector<MadeObject> createHousehold(Workshop& shop)
{
    Maker maker(shop, "kubectl-client-side-apply");
    const Json hard = Json::object({{"limits.memory", "4Ti"}, {"pods", "2000"}, {"requests.cpu", "800"}});
    maker.add("", "resourcequotas", "team",
        Json::object(
            {{"spec", Json::object({{"hard", hard}})}, {"status", Json::object({{"hard", hard}, {"used", hard}})}}));
    maker.add("", "limitranges", "defaults",
        Json::object({{"spec",
            Json::object({{"limits",
                Json::array({Json::object({{"type", "Container"},
                    {"defaultRequest", Json::object({{"cpu", "50m"}, {"memory", "64Mi"}})}})})}})}}));
    maker.add("networking.k8s.io", "networkpolicies", "same-namespace-only",
        Json::object({{"spec",
            Json::object({{"podSelector", Json::object()}, {"policyTypes", Json::array({"Ingress"})},
                {"ingress",
                    Json::array({Json::object(
                        {{"from", Json::array({Json::object({{"podSelector", Json::object()}})})}})})}})}}));
    maker.add("rbac.authorization.k8s.io", "roles", "team",
        Json::object({{"rules",
            Json::array({rule("", {"pods", "pods/log", "services", "configmaps"}), rule("apps", {"deployments"})})}}));
    maker.add("rbac.authorization.k8s.io", "rolebindings", "team",
        Json::object({{"subjects",
                          Json::array({Json::object({{"kind", "Group"}, {"apiGroup", "rbac.authorization.k8s.io"},
                              {"name", Workshop::NameSpace}})})},
            {"roleRef",
                Json::object({{"apiGroup", "rbac.authorization.k8s.io"}, {"kind", "Role"}, {"name", "team"}})}}));
    maker.add("external-secrets.io", "secretstores", "vault",
        Json::object({{"spec",
                          Json::object({{"provider",
                              Json::object({{"vault",
                                  Json::object({{"server", "https://vault.example.kr"}, {"path", "teams"}})}})}})},
            {"status", maker.ready()}}));
    return std::move(maker.made);
}

std::vector<MadeObject> createCustomObjects(Workshop& shop, const std::string& release)
{
    Maker maker(shop, "helm");
    const Json selector = Json::object({{"matchLabels", Json::object({{"app.kubernetes.io/instance", release}})}});
    maker.add("monitoring.coreos.com", "servicemonitors", release,
        Json::object({{"spec",
            Json::object({{"selector", selector},
                {"endpoints",
                    Json::array(
                        {Json::object({{"port", "metrics"}, {"interval", "30s"}, {"path", "/metrics"}})})}})}}));
    maker.add("monitoring.coreos.com", "prometheusrules", release,
        Json::object({{"spec",
            Json::object({{"groups",
                Json::array({Json::object({{"name", release},
                    {"rules",
                        Json::array({Json::object({{"alert", "TooManyErrors"}, {"for", "5m"},
                            {"expr",
                                std::format(
                                    "sum(rate(http_requests_total{{job=\"{}-api\",code=~\"5..\"}}[5m])) > 1", release)},
                            {"labels", Json::object({{"severity", "page"}})}})})}})})}})}}));
    maker.add("external-secrets.io", "externalsecrets", release + "-credentials",
        Json::object(
            {{"spec",
                 Json::object({{"refreshInterval", "1h"},
                     {"secretStoreRef", Json::object({{"name", "vault"}, {"kind", "SecretStore"}})},
                     {"dataFrom", Json::array({Json::object({{"extract", Json::object({{"key", release}})}})})}})},
                {"status", maker.ready()}}));
    maker.add("cert-manager.io", "certificates", release,
        Json::object({{"spec",
                          Json::object({{"secretName", release + "-tls"},
                              {"dnsNames", Json::array({release + "." + std::string(Workshop::NameSpace) + ".svc"})},
                              {"issuerRef", Json::object({{"name", "internal"}, {"kind", "ClusterIssuer"}})}})},
            {"status", maker.ready()}}));
    maker.add("keda.sh", "scaledobjects", release + "-worker",
        Json::object({{"spec",
                          Json::object({{"scaleTargetRef", Json::object({{"name", release + "-worker"}})},
                              {"minReplicaCount", 1}, {"maxReplicaCount", 40},
                              {"triggers",
                                  Json::array({Json::object({{"type", "kafka"},
                                      {"metadata", Json::object({{"topic", release}, {"lagThreshold", "100"}})}})})}})},
            {"status", maker.ready()}}));
    maker.add("kafka.strimzi.io", "kafkatopics", release,
        Json::object({{"spec", Json::object({{"partitions", 12}, {"replicas", 3}})}, {"status", maker.ready()}}));
    return std::move(maker.made);
}

} // namespace Chartroom::Simulator
