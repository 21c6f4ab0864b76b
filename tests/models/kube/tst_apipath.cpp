// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/apipath.h"

#include <QTest>

using namespace Chartroom::Kube;

namespace {

ResourceType type(const char* apiVersion, const char* plural, bool namespaced)
{
    ResourceType result;
    result.groupVersion = GroupVersion::fromApiVersion(apiVersion);
    result.plural = plural;
    result.namespaced = namespaced;
    return result;
}

} // namespace

class ApiPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collections()
    {
        QCOMPARE(collectionPath(type("v1", "pods", true), "shop"), "/api/v1/namespaces/shop/pods");
        QCOMPARE(collectionPath(type("v1", "pods", true), ""), "/api/v1/pods");
        QCOMPARE(
            collectionPath(type("apps/v1", "deployments", true), "shop"), "/apis/apps/v1/namespaces/shop/deployments");
    }

    void aClusterScopedKindHasNoNamespace()
    {
        QCOMPARE(collectionPath(type("v1", "nodes", false), "shop"), "/api/v1/nodes");
    }

    void objectsAndSubresources()
    {
        QCOMPARE(objectPath(type("v1", "nodes", false), "", "n1"), "/api/v1/nodes/n1");
        QCOMPARE(objectPath(type("apps/v1", "deployments", true), "shop", "web", "scale"),
            "/apis/apps/v1/namespaces/shop/deployments/web/scale");
    }

    void namesWithColonsAreEncoded() // RBAC objects: system:node
    {
        QCOMPARE(objectPath(type("rbac.authorization.k8s.io/v1", "clusterroles", false), "", "system:node"),
            "/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Anode");
    }

    void nothingEscapesItsSegment() { QCOMPARE(percentEncoded("../a b?c#d%é"), "..%2Fa%20b%3Fc%23d%25%C3%A9"); }

    void queries()
    {
        QCOMPARE(encodedQuery({{"labelSelector", "app=web,tier in (a,b)"}, {"limit", "500"}}),
            "labelSelector=app%3Dweb%2Ctier%20in%20%28a%2Cb%29&limit=500");
        QCOMPARE(encodedQuery({}), "");
    }
};

QTEST_GUILESS_MAIN(ApiPathTest)
#include "tst_apipath.moc"
