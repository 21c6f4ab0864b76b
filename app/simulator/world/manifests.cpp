// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/manifests.h"

#include "app/simulator/world/podspec.h"
#include "app/simulator/world/random.h"

#include <QByteArray>
#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr int PriceMeshRevision = 48; ///< of checkout: the bad release
constexpr int MemoryRevision = 47; ///< of checkout: "Raise memory limit to 512Mi"

/// cart-api's versions in checkout's newest revisions, 48 first; 45 went back to 43.
constexpr std::array<std::string_view, 10> CartTags {
    "5.41.0", "5.40.2", "5.40.1", "5.38.4", "5.39.0", "5.38.4", "5.38.1", "5.38.0", "5.37.2", "5.37.1"};

bool isCheckout(const ReleaseEntry& release)
{
    return release.name == "checkout";
}

Json labelsOf(const WorkloadEntry& entry)
{
    return Json::object({{"app.kubernetes.io/name", entry.name},
        {"app.kubernetes.io/instance", entry.release.empty() ? entry.name : entry.release}});
}

Json objectLabels(const WorkloadEntry& entry, const ReleaseEntry& release, const std::string& tag)
{
    Json labels = labelsOf(entry);
    labels.set("app.kubernetes.io/version", tag);
    if (!entry.release.empty()) {
        labels.set("app.kubernetes.io/managed-by", "Helm");
        labels.set("helm.sh/chart", std::format("{}-{}.{}", release.chart, release.chartMajor, release.chartMinor));
    }
    return labels;
}

Json object(const char* apiVersion, const char* kind, std::string_view name, std::string_view nameSpace, Json labels)
{
    return Json::object({{"apiVersion", apiVersion}, {"kind", kind},
        {"metadata", Json::object({{"name", name}, {"namespace", nameSpace}, {"labels", std::move(labels)}})}});
}

PodSpecVariant variantOf(const WorkloadEntry& entry, const ReleaseEntry& release, int revision)
{
    PodSpecVariant variant {.tag = tagOf(entry, release, revision),
        .cpu = entry.cpu,
        .memoryLimit = entry.memory * 2,
        .extraConfigMaps = {},
        .extraEnv = {}};
    if (!isCheckout(release))
        return variant;
    if (entry.name == "cart-api") {
        variant.memoryLimit = revision >= MemoryRevision ? 512 : 384;
        if (revision >= PriceMeshRevision) {
            variant.cpu = 300;
            variant.readyPath = "/ready?deps=price";
            variant.readyFailures = 2;
        } else {
            variant.extraConfigMaps.emplace_back("price-endpoints");
        }
    } else if (entry.name == "order-api") {
        variant.extraEnv.emplace_back(
            "PRICE_HOST", revision >= PriceMeshRevision ? "price-mesh.checkout.svc" : "pricing.checkout.svc");
    }
    return variant;
}

Json configData(const WorkloadEntry& entry, const ReleaseEntry& release, int revision)
{
    Json data = Json::object({{"FEATURE_FLAGS", std::format("batch-lookups,fast-path-{}", revision % 7)},
        {"HTTP_TIMEOUT", "2500ms"}, {"MAX_CONNECTIONS", std::to_string(64 + revision % 5 * 16)},
        {"REGION", "ap-northeast-2"}, {"UPSTREAM", std::format("http://{}.svc.cluster.local", entry.nameSpace)}});
    if (isCheckout(release) && entry.name == "cart-api") {
        if (revision >= PriceMeshRevision) {
            data.set("PRICE_MESH_HOST", "price-mesh.checkout.svc");
            data.set("PRICE_MESH_PORT", "15001");
        } else {
            data.set("PRICE_API_URL", "http://pricing.checkout.svc:9090/v2");
        }
    }
    return data;
}

Json workload(const WorkloadEntry& entry, const ReleaseEntry& release, int revision)
{
    const PodSpecVariant variant = variantOf(entry, release, revision);
    const Json podTemplate = podTemplateFor(entry, variant, labelsOf(entry));
    const Json selector = Json::object({{"matchLabels", labelsOf(entry)}});
    Json labels = objectLabels(entry, release, variant.tag);
    using enum WorkloadEntry::Kind;
    if (entry.kind == Deployment) {
        Json made = object("apps/v1", "Deployment", entry.name, entry.nameSpace, std::move(labels));
        made.set(
            "spec", Json::object({{"replicas", entry.replicas}, {"selector", selector}, {"template", podTemplate}}));
        return made;
    }
    if (entry.kind == StatefulSet) {
        Json claim = Json::object({{"apiVersion", "v1"}, {"kind", "PersistentVolumeClaim"},
            {"metadata", Json::object({{"name", "data"}})},
            {"spec",
                Json::object({{"accessModes", Json::array({"ReadWriteOnce"})}, {"storageClassName", "gp3"},
                    {"resources",
                        Json::object({{"requests",
                            Json::object({{"storage", std::format("{}Gi", std::max(10, entry.memory / 50))}})}})}})}});
        Json made = object("apps/v1", "StatefulSet", entry.name, entry.nameSpace, std::move(labels));
        made.set("spec",
            Json::object({{"replicas", entry.replicas}, {"serviceName", entry.name}, {"selector", selector},
                {"template", podTemplate}, {"volumeClaimTemplates", Json::array({std::move(claim)})}}));
        return made;
    }
    if (entry.kind == DaemonSet) {
        Json made = object("apps/v1", "DaemonSet", entry.name, entry.nameSpace, std::move(labels));
        made.set("spec", Json::object({{"selector", selector}, {"template", podTemplate}}));
        return made;
    }
    Json made = object("batch/v1", "CronJob", entry.name, entry.nameSpace, std::move(labels));
    const bool hourly = entry.replicas >= 60;
    made.set("spec",
        Json::object({{"schedule", hourly ? "7 * * * *" : std::format("*/{} * * * *", entry.replicas)},
            {"suspend", (entry.extras & WorkloadEntry::Suspended) != 0},
            {"jobTemplate", Json::object({{"spec", Json::object({{"template", podTemplate}})}})}}));
    return made;
}

Json service(const WorkloadEntry& entry, const ReleaseEntry& release, const std::string& tag)
{
    Json made = object("v1", "Service", entry.name, entry.nameSpace, objectLabels(entry, release, tag));
    Json spec = Json::object({{"ports",
                                  Json::array({Json::object({{"name", "http"}, {"port", entry.port == 443 ? 443 : 80},
                                      {"targetPort", entry.port}, {"protocol", "TCP"}})})},
        {"selector", labelsOf(entry)}});
    if (entry.name == "ingress-nginx-controller")
        spec.set("type", "LoadBalancer");
    made.set("spec", std::move(spec));
    return made;
}

Json autoscaler(const WorkloadEntry& entry, const ReleaseEntry& release, const std::string& tag)
{
    Json made = object(
        "autoscaling/v2", "HorizontalPodAutoscaler", entry.name, entry.nameSpace, objectLabels(entry, release, tag));
    made.set("spec",
        Json::object({{"scaleTargetRef",
                          Json::object({{"apiVersion", "apps/v1"}, {"kind", "Deployment"}, {"name", entry.name}})},
            {"minReplicas", entry.replicas / 2}, {"maxReplicas", entry.replicas * 5 / 3},
            {"metrics",
                Json::array({Json::object({{"type", "Resource"},
                    {"resource",
                        Json::object({{"name", "cpu"},
                            {"target", Json::object({{"type", "Utilization"}, {"averageUtilization", 75}})}})}})})}}));
    return made;
}

Json budget(const WorkloadEntry& entry, const ReleaseEntry& release, const std::string& tag)
{
    Json made
        = object("policy/v1", "PodDisruptionBudget", entry.name, entry.nameSpace, objectLabels(entry, release, tag));
    made.set("spec",
        Json::object({{"maxUnavailable", std::max(1, entry.replicas / 4)},
            {"selector", Json::object({{"matchLabels", labelsOf(entry)}})}}));
    return made;
}

Json secret(const WorkloadEntry& entry, const ReleaseEntry& release, const std::string& tag)
{
    Json made = object(
        "v1", "Secret", std::format("{}-secret", entry.name), entry.nameSpace, objectLabels(entry, release, tag));
    Random random(hashText(entry.name));
    const std::string password = QByteArray::fromStdString(random.suffix(24)).toBase64().toStdString();
    made.set("type", "Opaque");
    made.set("data", Json::object({{"password", password}, {"username", "YXBw"}}));
    return made;
}

Json ingress(const ReleaseEntry& release)
{
    const auto found = std::ranges::find_if(
        workloads(), [&](const WorkloadEntry& entry) { return entry.release == release.name && entry.port > 0; });
    const bool shop = isCheckout(release);
    Json paths = Json::array();
    const auto add = [&](std::string_view path, std::string_view target) {
        paths.append(Json::object({{"path", path}, {"pathType", "Prefix"},
            {"backend",
                Json::object(
                    {{"service", Json::object({{"name", target}, {"port", Json::object({{"name", "http"}})}})}})}}));
    };
    if (shop)
        add("/cart", "cart-api");
    add("/", shop ? "checkout-web" : found->name);
    Json labels
        = Json::object({{"app.kubernetes.io/instance", release.name}, {"app.kubernetes.io/managed-by", "Helm"}});
    Json made
        = object("networking.k8s.io/v1", "Ingress", shop ? "shop" : release.name, release.nameSpace, std::move(labels));
    made.set("spec",
        Json::object({{"ingressClassName", "nginx"},
            {"tls",
                Json::array({Json::object(
                    {{"hosts", Json::array({release.host})}, {"secretName", std::format("{}-tls", release.name)}})})},
            {"rules",
                Json::array({Json::object(
                    {{"host", release.host}, {"http", Json::object({{"paths", std::move(paths)}})}})})}}));
    return made;
}

/// What the bad release moved: endpoints of prices from a ConfigMap to a mesh route.
Json priceRoute(int revision)
{
    Json labels = Json::object({{"app.kubernetes.io/instance", "checkout"}, {"app.kubernetes.io/managed-by", "Helm"}});
    if (revision >= PriceMeshRevision) {
        Json made = object("networking.istio.io/v1", "VirtualService", "price-mesh", "checkout", std::move(labels));
        made.set("spec",
            Json::object({{"hosts", Json::array({"price-mesh.checkout.svc"})},
                {"http",
                    Json::array({Json::object({{"route",
                                                   Json::array({Json::object({{"destination",
                                                       Json::object({{"host", "pricing.checkout.svc"},
                                                           {"port", Json::object({{"number", 9090}})}})}})})},
                        {"timeout", "800ms"}})})}}));
        return made;
    }
    Json made = object("v1", "ConfigMap", "price-endpoints", "checkout", std::move(labels));
    Json data = Json::object();
    for (int i = 1; i <= 9; ++i)
        data.set(std::format("PRICE_ENDPOINT_{}", i), std::format("http://pricing-{}.checkout.svc:9090", i));
    made.set("data", std::move(data));
    return made;
}

int installRank(const Json& made)
{
    static constexpr std::array<std::string_view, 12> order {"Namespace", "PodDisruptionBudget", "ServiceAccount",
        "Secret", "ConfigMap", "Service", "DaemonSet", "Deployment", "HorizontalPodAutoscaler", "StatefulSet",
        "CronJob", "Ingress"};
    return static_cast<int>(std::ranges::find(order, made["kind"].toStringView()) - order.begin());
}

} // namespace

std::string tagOf(const WorkloadEntry& entry, const ReleaseEntry& release, int revision)
{
    const int back = release.revision - revision;
    if (entry.name == "cart-api")
        return std::string(
            CartTags[static_cast<std::size_t>(std::clamp(back, 0, static_cast<int>(CartTags.size()) - 1))]);
    int minor = entry.minor;
    int patch = static_cast<int>(hashText(entry.name) % 4);
    for (int newer = release.revision; newer > revision; --newer) {
        constexpr std::uint64_t oneIn = 3; // a workload changes in every third revision, about
        if (hashText(std::format("{}@{}", entry.name, newer)) % oneIn != 0)
            continue;
        if (patch > 0)
            --patch;
        else if (minor > 0)
            --minor, patch = 2;
    }
    return std::format("{}.{}.{}", entry.major, minor, patch);
}

std::vector<Json> workloadObjects(const WorkloadEntry& entry, const ReleaseEntry& release, int revision)
{
    std::vector<Json> objects;
    const std::string tag = tagOf(entry, release, revision);
    if (entry.extras & WorkloadEntry::Budget)
        objects.push_back(budget(entry, release, tag));
    if (entry.extras & WorkloadEntry::SecretEnv)
        objects.push_back(secret(entry, release, tag));
    if (entry.extras & WorkloadEntry::Config) {
        Json map = object(
            "v1", "ConfigMap", std::format("{}-env", entry.name), entry.nameSpace, objectLabels(entry, release, tag));
        map.set("data", configData(entry, release, revision));
        objects.push_back(std::move(map));
    }
    if (entry.port > 0)
        objects.push_back(service(entry, release, tag));
    objects.push_back(workload(entry, release, revision));
    if (entry.extras & WorkloadEntry::Autoscaled)
        objects.push_back(autoscaler(entry, release, tag));
    return objects;
}

std::vector<Json> manifestOf(const ReleaseEntry& release, int revision)
{
    std::vector<Json> objects;
    for (const WorkloadEntry& entry : workloads())
        if (entry.release == release.name && entry.nameSpace == release.nameSpace)
            for (Json& made : workloadObjects(entry, release, revision))
                objects.push_back(std::move(made));
    if (!release.host.empty())
        objects.push_back(ingress(release));
    if (isCheckout(release))
        objects.push_back(priceRoute(revision));
    std::ranges::stable_sort(objects, {}, installRank);
    return objects;
}

Json valuesOf(const ReleaseEntry& release, int revision)
{
    Json values = Json::object();
    for (const WorkloadEntry& entry : workloads()) {
        if (entry.release != release.name || entry.nameSpace != release.nameSpace)
            continue;
        const auto variant = variantOf(entry, release, revision);
        values.set(entry.name,
            Json::object({{"replicas", entry.replicas},
                {"image", Json::object({{"repository", entry.image}, {"tag", variant.tag}})},
                {"resources",
                    Json::object({{"cpu", std::format("{}m", variant.cpu)},
                        {"memory", std::format("{}Mi", variant.memoryLimit)}})}}));
    }
    return values;
}

} // namespace Chartroom::Simulator
