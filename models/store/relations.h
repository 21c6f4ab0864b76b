// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"

#include <vector>

namespace Chartroom::Store {

/// Why two objects belong together. Read "from — verb — to".
enum class Relation : std::uint8_t {
    Owns, ///< Deployment → ReplicaSet → Pod (ownerReferences)
    Selects, ///< Service → Pod (label selector)
    Routes, ///< Ingress → Service
    Mounts, ///< Pod → ConfigMap, Secret, PersistentVolumeClaim (volumes, env, envFrom)
    RunsOn, ///< Pod → Node
    Scales, ///< HorizontalPodAutoscaler → workload
    Binds, ///< PersistentVolumeClaim → PersistentVolume
    Slices, ///< Service → EndpointSlice
};

struct RelatedObject {
    Relation relation;
    bool outgoing = true; ///< the object asked about is `from`
    Entry object;
};

/// How objects relate, worked out from the rows of a replica at the moment of the call. Only kinds that the replica
/// holds take part; call on the replica's thread. Costs are those of the indexes: proportional to the answer, except
/// for `mountedBy`, which walks the pods of one namespace.
namespace Relations {

/// The controlling owner, where it is known.
Entry owner(const Replica& replica, const Row& row);
/// From the direct owner up to the top: ReplicaSet, Deployment. Stops at what is unknown and at a cycle.
std::vector<Entry> ownerChain(const Replica& replica, const Row& row);
/// The top of the chain, or the row itself: what an operator calls the workload.
Entry topOwner(const Replica& replica, const Entry& entry);
std::vector<Entry> owned(const Replica& replica, const Row& row);
/// All pods below a workload, through ReplicaSets and Jobs.
std::vector<Entry> podsOf(const Replica& replica, const Row& row);

std::vector<Entry> selectedPods(const Replica& replica, const ServiceRow& service);
std::vector<Entry> servicesSelecting(const Replica& replica, const PodRow& pod);
std::vector<Entry> routedServices(const Replica& replica, const IngressRow& ingress);
std::vector<Entry> ingressesRoutingTo(const Replica& replica, const ServiceRow& service);
std::vector<Entry> mountedObjects(const Replica& replica, const PodRow& pod);
/// Pods that mount or refer to a ConfigMap, Secret or PersistentVolumeClaim.
std::vector<Entry> mountedBy(const Replica& replica, const Row& row);
Entry node(const Replica& replica, const PodRow& pod);
std::vector<Entry> podsOn(const Replica& replica, const NodeRow& node);
Entry scaleTarget(const Replica& replica, const HorizontalPodAutoscalerRow& autoscaler);

/// Objects that carry the release's annotations (helm.md 1.4), of all kinds held; not what those own.
std::vector<Entry> releaseMembers(const Replica& replica, std::string_view nameSpace, std::string_view release);
/// Objects that Argo CD tracks for the application, of all kinds held; not what those own.
std::vector<Entry> applicationMembers(const Replica& replica, std::string_view application);

/// Everything directly related to an object, in the order of Relation, each object once per relation.
std::vector<RelatedObject> related(const Replica& replica, const Row& row);

} // namespace Relations
} // namespace Chartroom::Store
