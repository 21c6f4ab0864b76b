// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/podmessage.h"

// Field numbers from k8s.io/api core/v1/generated.proto and k8s.io/apimachinery meta/v1/generated.proto (1.37); a
// number never gets another meaning.
namespace Chartroom::Store::Projections {

using Reading::WireField;
using Reading::WireType;
using Shape = WireType::Shape;

namespace {

constexpr WireType Scalar;
constexpr WireType Texts {Shape::Map};
constexpr WireType Time {Shape::Time};
constexpr WireType Quantity {Shape::Quantity};

// meta/v1

constexpr WireField OwnerReferenceFields[] {
    {1, "kind", &Scalar}, {3, "name", &Scalar}, {4, "uid", &Scalar}, {6, "controller", &Scalar}};
constexpr WireType OwnerReference {Shape::Message, OwnerReferenceFields};

constexpr WireField ObjectMetaFields[] {{1, "name", &Scalar}, {3, "namespace", &Scalar}, {5, "uid", &Scalar},
    {6, "resourceVersion", &Scalar}, {7, "generation", &Scalar}, {8, "creationTimestamp", &Time},
    {9, "deletionTimestamp", &Time}, {11, "labels", &Texts}, {12, "annotations", &Texts},
    {13, "ownerReferences", &OwnerReference}};
constexpr WireType ObjectMeta {Shape::Message, ObjectMetaFields};

// What refers to other objects by name

constexpr WireField LocalObjectReferenceFields[] {{1, "name", &Scalar}};
constexpr WireType LocalObjectReference {Shape::Message, LocalObjectReferenceFields};

constexpr WireField ReferringFields[] {{1, "", &LocalObjectReference}};
constexpr WireType Referring {Shape::Message, ReferringFields}; ///< key selectors, env sources, projections

constexpr WireField EnvVarSourceFields[] {{3, "configMapKeyRef", &Referring}, {4, "secretKeyRef", &Referring}};
constexpr WireType EnvVarSource {Shape::Message, EnvVarSourceFields};
constexpr WireField EnvVarFields[] {{3, "valueFrom", &EnvVarSource}};
constexpr WireType EnvVar {Shape::Message, EnvVarFields};
constexpr WireField EnvFromFields[] {{2, "configMapRef", &Referring}, {3, "secretRef", &Referring}};
constexpr WireType EnvFrom {Shape::Message, EnvFromFields};

constexpr WireField SecretVolumeFields[] {{1, "secretName", &Scalar}};
constexpr WireType SecretVolume {Shape::Message, SecretVolumeFields};
constexpr WireField ClaimVolumeFields[] {{1, "claimName", &Scalar}};
constexpr WireType ClaimVolume {Shape::Message, ClaimVolumeFields};
constexpr WireField ProjectionFields[] {{1, "secret", &Referring}, {3, "configMap", &Referring}};
constexpr WireType Projection {Shape::Message, ProjectionFields};
constexpr WireField ProjectedVolumeFields[] {{1, "sources", &Projection}};
constexpr WireType ProjectedVolume {Shape::Message, ProjectedVolumeFields};
constexpr WireField VolumeSourceFields[] {{6, "secret", &SecretVolume}, {10, "persistentVolumeClaim", &ClaimVolume},
    {19, "configMap", &Referring}, {26, "projected", &ProjectedVolume}};
constexpr WireType VolumeSource {Shape::Message, VolumeSourceFields};
constexpr WireField VolumeFields[] {{2, "", &VolumeSource}};
constexpr WireType Volume {Shape::Message, VolumeFields};

// Containers

constexpr WireField AmountFields[] {{2, "", &Quantity}};
constexpr WireType Amounts {Shape::Map, AmountFields};
constexpr WireField ResourcesFields[] {{1, "limits", &Amounts}, {2, "requests", &Amounts}};
constexpr WireType Resources {Shape::Message, ResourcesFields};
constexpr WireField ContainerFields[] {{1, "name", &Scalar}, {2, "image", &Scalar}, {7, "env", &EnvVar},
    {8, "resources", &Resources}, {19, "envFrom", &EnvFrom}, {24, "restartPolicy", &Scalar}};
constexpr WireType ContainerType {Shape::Message, ContainerFields};

constexpr WireField WaitingFields[] {{1, "reason", &Scalar}, {2, "message", &Scalar}};
constexpr WireType Waiting {Shape::Message, WaitingFields};
constexpr WireField RunningFields[] {{1, "startedAt", &Time}};
constexpr WireType Running {Shape::Message, RunningFields};
constexpr WireField TerminatedFields[] {{1, "exitCode", &Scalar}, {2, "signal", &Scalar}, {3, "reason", &Scalar},
    {4, "message", &Scalar}, {6, "finishedAt", &Time}};
constexpr WireType Terminated {Shape::Message, TerminatedFields};
constexpr WireField StateFields[] {{1, "waiting", &Waiting}, {2, "running", &Running}, {3, "terminated", &Terminated}};
constexpr WireType State {Shape::Message, StateFields};
constexpr WireField ContainerStatusFields[] {{1, "name", &Scalar}, {2, "state", &State}, {3, "lastState", &State},
    {4, "ready", &Scalar}, {5, "restartCount", &Scalar}, {9, "started", &Scalar}};
constexpr WireType ContainerStatus {Shape::Message, ContainerStatusFields};

// The pod

constexpr WireField ReadinessGateFields[] {{1, "conditionType", &Scalar}};
constexpr WireType ReadinessGate {Shape::Message, ReadinessGateFields};
constexpr WireField ConditionFields[] {
    {1, "type", &Scalar}, {2, "status", &Scalar}, {5, "reason", &Scalar}, {6, "message", &Scalar}};
constexpr WireType Condition {Shape::Message, ConditionFields};

constexpr WireField SpecFields[] {{1, "volumes", &Volume}, {2, "containers", &ContainerType},
    {3, "restartPolicy", &Scalar}, {8, "serviceAccountName", &Scalar}, {10, "nodeName", &Scalar},
    {15, "imagePullSecrets", &LocalObjectReference}, {20, "initContainers", &ContainerType},
    {28, "readinessGates", &ReadinessGate}};
constexpr WireType Spec {Shape::Message, SpecFields};

constexpr WireField StatusFields[] {{1, "phase", &Scalar}, {2, "conditions", &Condition}, {3, "message", &Scalar},
    {4, "reason", &Scalar}, {6, "podIP", &Scalar}, {8, "containerStatuses", &ContainerStatus}, {9, "qosClass", &Scalar},
    {10, "initContainerStatuses", &ContainerStatus}, {11, "nominatedNodeName", &Scalar}};
constexpr WireType Status {Shape::Message, StatusFields};

constexpr WireField PodFields[] {{1, "metadata", &ObjectMeta}, {2, "spec", &Spec}, {3, "status", &Status}};

} // namespace

const WireType PodMessage {Shape::Message, PodFields};

} // namespace Chartroom::Store::Projections
