// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/catalogue.h"

#include <array>

namespace Chartroom::Simulator {

namespace {

using enum WorkloadEntry::Kind;
using enum WorkloadEntry::Extra;

constexpr std::array<NamespaceEntry, 14> Namespaces {{
    {"argocd", "platform"},
    {"catalog", "catalog"},
    {"cert-manager", "platform"},
    {"checkout", "checkout"},
    {"default", ""},
    {"identity", "identity"},
    {"ingress", "platform"},
    {"kube-system", ""},
    {"loyalty", "growth"},
    {"monitoring", "platform"},
    {"notifications", "growth"},
    {"payments", "payments"},
    {"reports", "data"},
    {"shipping", "logistics"},
}};

constexpr std::array<ReleaseEntry, 18> Releases {{
    {"checkout", "checkout", "checkout", 2, 19, 48, 0, 110, "shop.example.kr", false},
    {"payments-api", "payments", "payments", 5, 4, 131, 3, 60, "pay.example.kr", false},
    {"catalog-api", "catalog", "catalog", 7, 7, 77, 5, 90, "catalog.example.kr", false},
    {"identity", "identity", "identity", 20, 4, 204, 23, 40, "login.example.kr", false},
    {"loyalty", "loyalty", "loyalty", 1, 9, 19, 5, 300, "points.example.kr", false},
    {"notifications", "notifications", "notifications", 3, 2, 33, 51, 160, "", false},
    {"shipping", "shipping", "shipping", 4, 1, 58, 6, 120, "track.example.kr", false},
    {"reports", "reports", "reports", 2, 9, 26, 1, 200, "", false},
    {"loki", "monitoring", "loki", 6, 16, 12, 1, 400, "", true},
    {"prometheus", "monitoring", "kube-prometheus-stack", 69, 3, 21, 130, 350, "", false},
    {"grafana", "monitoring", "grafana", 9, 2, 14, 75, 500, "grafana.example.kr", true},
    {"otel", "monitoring", "opentelemetry-collector", 0, 129, 17, 96, 380, "", false},
    {"ingress-nginx", "ingress", "ingress-nginx", 4, 13, 11, 290, 700, "", false},
    {"cert-manager", "cert-manager", "cert-manager", 1, 18, 10, 410, 800, "", false},
    {"argocd", "argocd", "argo-cd", 8, 5, 15, 330, 420, "argocd.example.kr", false},
    {"cilium", "kube-system", "cilium", 1, 18, 13, 500, 600, "", false},
    {"metrics-server", "kube-system", "metrics-server", 3, 13, 10, 620, 900, "", false},
    {"aws-ebs-csi", "kube-system", "aws-ebs-csi-driver", 2, 48, 12, 240, 650, "", false},
}};

constexpr std::array<WorkloadEntry, 71> Workloads {{
    {"checkout", "checkout", Deployment, "cart-api", 24, "registry.example.kr/cart-api", 5, 41, 8080, 250, 192,
        Config | SecretEnv | Autoscaled | Budget},
    {"checkout", "checkout", Deployment, "checkout-web", 18, "registry.example.kr/checkout-web", 5, 41, 3000, 150, 192,
        Config | Sidecar | Autoscaled},
    {"checkout", "checkout", Deployment, "order-api", 16, "registry.example.kr/order-api", 5, 40, 8080, 200, 256,
        Config | SecretEnv | Budget},
    {"checkout", "checkout", Deployment, "checkout-bff", 14, "registry.example.kr/checkout-bff", 5, 40, 8080, 150, 192,
        Config | Sidecar},
    {"checkout", "checkout", Deployment, "cart-worker", 12, "registry.example.kr/cart-worker", 5, 38, 0, 100, 160,
        Config | SecretEnv},
    {"checkout", "checkout", Deployment, "pricing", 8, "registry.example.kr/pricing", 3, 12, 9090, 200, 256, Config},
    {"checkout", "checkout", Deployment, "promo-engine", 8, "registry.example.kr/promo-engine", 2, 7, 8080, 200, 256,
        Config},
    {"checkout", "checkout", Deployment, "fraud-gateway", 4, "registry.example.kr/fraud-gateway", 1, 30, 8443, 100, 128,
        SecretEnv | Sidecar},
    {"checkout", "checkout", StatefulSet, "session-store", 3, "registry.example.kr/valkey", 8, 1, 6379, 100, 512,
        Budget},
    {"checkout", "checkout", StatefulSet, "redis-cart", 6, "registry.example.kr/redis", 7, 4, 6379, 150, 1024, Budget},
    {"checkout", "checkout", CronJob, "abandoned-cart", 15, "registry.example.kr/cart-worker", 5, 38, 0, 100, 128,
        Suspended},

    {"payments-api", "payments", Deployment, "payments-api", 20, "registry.example.kr/payments-api", 9, 14, 8443, 300,
        384, Config | SecretEnv | Sidecar | Autoscaled | Budget},
    {"payments-api", "payments", Deployment, "settlement", 12, "registry.example.kr/settlement", 4, 2, 8080, 250, 512,
        Config | SecretEnv},
    {"payments-api", "payments", Deployment, "ledger-writer", 10, "registry.example.kr/ledger-writer", 4, 9, 0, 200,
        256, SecretEnv},
    {"payments-api", "payments", Deployment, "refund-worker", 8, "registry.example.kr/refund-worker", 2, 11, 0, 100,
        192, Config},
    {"payments-api", "payments", Deployment, "webhook-in", 8, "registry.example.kr/webhook-in", 1, 8, 8080, 100, 128,
        None},
    {"payments-api", "payments", Deployment, "psp-adapter-toss", 6, "registry.example.kr/psp-adapter-toss", 3, 1, 8080,
        100, 192, SecretEnv},
    {"payments-api", "payments", Deployment, "psp-adapter-kakao", 6, "registry.example.kr/psp-adapter-kakao", 3, 3,
        8080, 100, 192, SecretEnv},
    {"payments-api", "payments", Deployment, "card-vault", 6, "registry.example.kr/card-vault", 6, 0, 8443, 150, 256,
        SecretEnv | Budget},
    {"payments-api", "payments", Deployment, "kms-proxy", 4, "registry.example.kr/kms-proxy", 1, 2, 8443, 50, 96, None},
    {"payments-api", "payments", Deployment, "fx-rates", 2, "registry.example.kr/fx-rates", 2, 0, 8080, 50, 128, None},
    {"payments-api", "payments", StatefulSet, "ledger-db", 3, "registry.example.kr/postgresql", 17, 2, 5432, 1000, 4096,
        SecretEnv | Budget},
    {"payments-api", "payments", CronJob, "reconcile", 5, "registry.example.kr/settlement", 4, 2, 0, 200, 256, None},

    {"catalog-api", "catalog", Deployment, "catalog-api", 18, "registry.example.kr/catalog-api", 7, 7, 8080, 250, 384,
        Config | Sidecar | Autoscaled | Budget},
    {"catalog-api", "catalog", Deployment, "search-api", 16, "registry.example.kr/search-api", 7, 5, 8080, 300, 512,
        Config | Autoscaled},
    {"catalog-api", "catalog", Deployment, "image-resizer", 12, "registry.example.kr/image-resizer", 2, 20, 8080, 400,
        384, None},
    {"catalog-api", "catalog", Deployment, "recommender", 10, "registry.example.kr/recommender", 1, 44, 8080, 500, 1024,
        Config},
    {"catalog-api", "catalog", Deployment, "reviews-api", 8, "registry.example.kr/reviews-api", 3, 6, 8080, 150, 256,
        Config},
    {"catalog-api", "catalog", Deployment, "price-feed", 6, "registry.example.kr/price-feed", 1, 9, 0, 100, 192, None},
    {"catalog-api", "catalog", StatefulSet, "search-index", 9, "registry.example.kr/opensearch", 3, 2, 9200, 1000, 4096,
        Budget},
    {"catalog-api", "catalog", CronJob, "catalog-sync", 10, "registry.example.kr/catalog-sync", 1, 3, 0, 200, 256,
        None},

    {"identity", "identity", Deployment, "token-api", 10, "registry.example.kr/token-api", 20, 4, 8443, 200, 256,
        Config | SecretEnv | Budget},
    {"identity", "identity", Deployment, "login-web", 8, "registry.example.kr/login-web", 20, 4, 3000, 100, 192,
        Config},
    {"identity", "identity", Deployment, "user-directory", 6, "registry.example.kr/user-directory", 11, 2, 8080, 200,
        384, SecretEnv},
    {"identity", "identity", StatefulSet, "session-cache", 3, "registry.example.kr/valkey", 8, 1, 6379, 100, 512, None},

    {"loyalty", "loyalty", Deployment, "loyalty-api", 8, "registry.example.kr/loyalty-api", 1, 9, 8080, 150, 256,
        Config | Autoscaled},
    {"loyalty", "loyalty", Deployment, "points-worker", 6, "registry.example.kr/points-worker", 1, 9, 0, 100, 192,
        Config},
    {"loyalty", "loyalty", Deployment, "coupon-api", 4, "registry.example.kr/coupon-api", 1, 4, 8080, 100, 192, None},

    {"notifications", "notifications", Deployment, "push-api", 8, "registry.example.kr/push-api", 3, 2, 8080, 100, 192,
        SecretEnv},
    {"notifications", "notifications", Deployment, "mail-worker", 6, "registry.example.kr/mail-worker", 3, 2, 0, 100,
        160, SecretEnv},
    {"notifications", "notifications", Deployment, "sms-gateway", 4, "registry.example.kr/sms-gateway", 2, 8, 8080, 50,
        128, SecretEnv},
    {"notifications", "notifications", StatefulSet, "queue", 3, "registry.example.kr/rabbitmq", 4, 1, 5672, 300, 1024,
        Budget},

    {"shipping", "shipping", Deployment, "shipping-api", 8, "registry.example.kr/shipping-api", 4, 1, 8080, 150, 256,
        Config},
    {"shipping", "shipping", Deployment, "tracker", 8, "registry.example.kr/tracker", 4, 1, 8080, 150, 256, None},
    {"shipping", "shipping", Deployment, "label-printer", 4, "registry.example.kr/label-printer", 1, 7, 8080, 50, 128,
        None},
    {"shipping", "shipping", Deployment, "carrier-sync", 6, "registry.example.kr/carrier-sync", 2, 3, 0, 100, 192,
        SecretEnv},

    {"reports", "reports", Deployment, "report-api", 3, "registry.example.kr/report-api", 2, 9, 8080, 100, 192, Config},
    {"reports", "reports", Deployment, "report-builder", 3, "registry.example.kr/report-builder", 2, 9, 0, 250, 256,
        None},
    {"reports", "reports", CronJob, "batch-reports", 60, "registry.example.kr/report-builder", 2, 8, 0, 250, 256, None},

    {"loki", "monitoring", StatefulSet, "loki", 6, "docker.io/grafana/loki", 3, 5, 3100, 300, 1024, Budget},
    {"prometheus", "monitoring", StatefulSet, "prometheus", 2, "quay.io/prometheus/prometheus", 3, 7, 9090, 1000, 4096,
        Config},
    {"prometheus", "monitoring", StatefulSet, "alertmanager", 3, "quay.io/prometheus/alertmanager", 0, 28, 9093, 50, 64,
        None},
    {"prometheus", "monitoring", Deployment, "kube-state-metrics", 2, "registry.k8s.io/kube-state-metrics", 2, 17, 8080,
        100, 256, None},
    {"prometheus", "monitoring", DaemonSet, "node-exporter", 0, "quay.io/prometheus/node-exporter", 1, 9, 9100, 50, 48,
        Everywhere},
    {"grafana", "monitoring", Deployment, "grafana", 2, "docker.io/grafana/grafana", 12, 2, 3000, 100, 256,
        Config | SecretEnv},
    {"otel", "monitoring", DaemonSet, "otel-collector", 0, "docker.io/otel/opentelemetry-collector-k8s", 0, 139, 4317,
        100, 256, Config | Everywhere},

    {"ingress-nginx", "ingress", Deployment, "ingress-nginx-controller", 4, "registry.k8s.io/ingress-nginx/controller",
        1, 13, 443, 200, 256, Budget},
    {"cert-manager", "cert-manager", Deployment, "cert-manager", 1, "quay.io/jetstack/cert-manager-controller", 1, 18,
        9402, 50, 96, None},
    {"cert-manager", "cert-manager", Deployment, "cert-manager-webhook", 2, "quay.io/jetstack/cert-manager-webhook", 1,
        18, 10250, 30, 64, None},
    {"cert-manager", "cert-manager", Deployment, "cert-manager-cainjector", 1,
        "quay.io/jetstack/cert-manager-cainjector", 1, 18, 0, 30, 96, None},

    {"argocd", "argocd", StatefulSet, "argocd-application-controller", 1, "quay.io/argoproj/argocd", 3, 2, 8082, 500,
        1024, None},
    {"argocd", "argocd", Deployment, "argocd-repo-server", 5, "quay.io/argoproj/argocd", 3, 2, 8081, 200, 256, None},
    {"argocd", "argocd", Deployment, "argocd-server", 3, "quay.io/argoproj/argocd", 3, 2, 8080, 100, 128, None},
    {"argocd", "argocd", StatefulSet, "argocd-redis-ha", 3, "docker.io/library/redis", 8, 2, 6379, 100, 128, None},
    {"argocd", "argocd", Deployment, "argocd-dex", 1, "ghcr.io/dexidp/dex", 2, 43, 5556, 20, 64, None},

    {"cilium", "kube-system", DaemonSet, "cilium", 0, "quay.io/cilium/cilium", 1, 18, 0, 200, 384, Config | Everywhere},
    {"cilium", "kube-system", Deployment, "cilium-operator", 2, "quay.io/cilium/operator-generic", 1, 18, 0, 50, 128,
        None},
    {"metrics-server", "kube-system", Deployment, "metrics-server", 2, "registry.k8s.io/metrics-server/metrics-server",
        0, 8, 443, 100, 128, Budget},
    {"aws-ebs-csi", "kube-system", DaemonSet, "ebs-csi-node", 0, "public.ecr.aws/ebs-csi-driver/aws-ebs-csi-driver", 1,
        48, 0, 30, 64, Everywhere},
    {"aws-ebs-csi", "kube-system", Deployment, "ebs-csi-controller", 2,
        "public.ecr.aws/ebs-csi-driver/aws-ebs-csi-driver", 1, 48, 0, 50, 96, None},
    {"", "kube-system", Deployment, "coredns", 3, "registry.k8s.io/coredns/coredns", 1, 12, 53, 100, 96,
        Config | Budget},
}};

} // namespace

std::span<const NamespaceEntry> namespaces()
{
    return Namespaces;
}

std::span<const ReleaseEntry> releases()
{
    return Releases;
}

std::span<const WorkloadEntry> workloads()
{
    return Workloads;
}

} // namespace Chartroom::Simulator
