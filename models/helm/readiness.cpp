// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/readiness.h"

#include <QCoreApplication>

namespace Chartroom::Helm {

using Documents::Json;
using State = Readiness::State;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

Readiness waiting(const QString& text)
{
    return {State::Waiting, text};
}

const Json& condition(const Json& live, std::string_view type)
{
    for (const Json& entry : live.at({"status", "conditions"}).items())
        if (entry["type"].toStringView() == type)
            return entry;
    static const Json none;
    return none;
}

bool isTrue(const Json& entry)
{
    return entry["status"].toStringView() == "True";
}

bool isObserved(const Json& live)
{
    return live.at({"status", "observedGeneration"}).toInteger() >= live.at({"metadata", "generation"}).toInteger();
}

std::int64_t replicas(const Json& live)
{
    return live.at({"spec", "replicas"}).toInteger(1);
}

Readiness ofDeployment(const Json& live)
{
    const Json& status = live["status"];
    if (live.at({"spec", "paused"}).toBool())
        return {};
    if (!isObserved(live))
        return waiting(Text::tr("The change has not been seen by its controller yet."));
    const Json& progressing = condition(live, "Progressing");
    if (progressing["reason"].toStringView() == "ProgressDeadlineExceeded")
        return {State::Failed, QString::fromStdString(progressing["message"].toString())};
    const std::int64_t wanted = replicas(live);
    const std::int64_t updated = status["updatedReplicas"].toInteger();
    if (updated < wanted)
        return waiting(Text::tr("%1 of %2 pods are updated.").arg(updated).arg(wanted));
    if (status["replicas"].toInteger() > updated)
        return waiting(
            Text::tr("%n old pod(s) are being ended.", nullptr, int(status["replicas"].toInteger() - updated)));
    if (status["availableReplicas"].toInteger() < updated)
        return waiting(
            Text::tr("%1 of %2 pods are available.").arg(status["availableReplicas"].toInteger()).arg(updated));
    return {};
}

Readiness ofStatefulSet(const Json& live)
{
    const Json& status = live["status"];
    if (live.at({"spec", "updateStrategy", "type"}).toStringView() == "OnDelete")
        return {};
    if (!isObserved(live))
        return waiting(Text::tr("The change has not been seen by its controller yet."));
    const std::int64_t wanted = replicas(live);
    const std::int64_t partition = live.at({"spec", "updateStrategy", "rollingUpdate", "partition"}).toInteger();
    if (status["readyReplicas"].toInteger() < wanted)
        return waiting(Text::tr("%1 of %2 pods are ready.").arg(status["readyReplicas"].toInteger()).arg(wanted));
    if (status["updatedReplicas"].toInteger() < wanted - partition)
        return waiting(
            Text::tr("%1 of %2 pods are updated.").arg(status["updatedReplicas"].toInteger()).arg(wanted - partition));
    return {};
}

Readiness ofDaemonSet(const Json& live)
{
    const Json& status = live["status"];
    if (live.at({"spec", "updateStrategy", "type"}).toStringView() == "OnDelete")
        return {};
    if (!isObserved(live))
        return waiting(Text::tr("The change has not been seen by its controller yet."));
    const std::int64_t wanted = status["desiredNumberScheduled"].toInteger();
    if (status["updatedNumberScheduled"].toInteger() < wanted)
        return waiting(
            Text::tr("%1 of %2 pods are updated.").arg(status["updatedNumberScheduled"].toInteger()).arg(wanted));
    if (status["numberAvailable"].toInteger() < wanted)
        return waiting(Text::tr("%1 of %2 pods are available.").arg(status["numberAvailable"].toInteger()).arg(wanted));
    return {};
}

Readiness ofReplicas(const Json& live)
{
    const std::int64_t ready = live.at({"status", "readyReplicas"}).toInteger();
    if (!isObserved(live) || ready < replicas(live))
        return waiting(Text::tr("%1 of %2 pods are ready.").arg(ready).arg(replicas(live)));
    return {};
}

Readiness ofService(const Json& live)
{
    const Json& spec = live["spec"];
    const std::string_view type = spec["type"].toStringView();
    if (type == "ExternalName")
        return {};
    if (spec["clusterIP"].toStringView().empty())
        return waiting(Text::tr("It has no cluster IP yet."));
    const bool balanced = type != "LoadBalancer" || !spec["externalIPs"].isEmpty()
        || !live.at({"status", "loadBalancer", "ingress"}).isEmpty();
    return balanced ? Readiness {} : waiting(Text::tr("Its load balancer has no address yet."));
}

Readiness ofJob(const Json& live, bool waitForJobs)
{
    if (!waitForJobs)
        return {};
    if (const Json& failed = condition(live, "Failed"); isTrue(failed))
        return {State::Failed, QString::fromStdString(failed["message"].toString())};
    return isTrue(condition(live, "Complete")) ? Readiness {} : waiting(Text::tr("It has not completed yet."));
}

} // namespace

Readiness readinessOf(const Json& live, bool waitForJobs)
{
    if (!live.isObject())
        return waiting(Text::tr("It does not exist yet."));
    const std::string_view kind = live["kind"].toStringView();
    const std::string_view apiVersion = live["apiVersion"].toStringView();
    if (apiVersion == "apps/v1") {
        if (kind == "Deployment")
            return ofDeployment(live);
        if (kind == "StatefulSet")
            return ofStatefulSet(live);
        if (kind == "DaemonSet")
            return ofDaemonSet(live);
        if (kind == "ReplicaSet")
            return ofReplicas(live);
    } else if (apiVersion == "v1") {
        if (kind == "ReplicationController")
            return ofReplicas(live);
        if (kind == "Service")
            return ofService(live);
        if (kind == "Pod")
            return isTrue(condition(live, "Ready")) ? Readiness {} : waiting(Text::tr("It is not ready yet."));
        if (kind == "PersistentVolumeClaim")
            return live.at({"status", "phase"}).toStringView() == "Bound" ? Readiness {}
                                                                          : waiting(Text::tr("It is not bound yet."));
    } else if (kind == "Job" && apiVersion == "batch/v1") {
        return ofJob(live, waitForJobs);
    } else if (kind == "CustomResourceDefinition") {
        return isTrue(condition(live, "Established")) ? Readiness {} : waiting(Text::tr("It is not established yet."));
    }
    return {};
}

} // namespace Chartroom::Helm
