// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/compactstring.h"
#include "models/base/health.h"
#include "models/base/shortstring.h"
#include "models/base/stringpool.h"
#include "models/base/strongid.h"
#include "models/kube/objectref.h"

#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace Chartroom::Store {

struct KindTag;
/// One kind of one cluster session (see KindTable). Dense from 0.
using KindId = StrongId<KindTag>;

struct SlotTag;
/// The place of an object in its kind's table. It stays the same as long as the object lives; after the object is
/// gone the slot may be given to another.
using Slot = StrongId<SlotTag>;

/// Seconds since 1970 UTC; 0 means "not set".
using Seconds = std::int64_t;

/// Labels, sorted by the id of the key. Objects with equal labels share one set (a ReplicaSet's pods all do).
using LabelSet = std::vector<std::pair<StringId, StringId>>;
using LabelSetPtr = std::shared_ptr<const LabelSet>;

struct OwnerReference {
    Kube::Uid uid;
    StringId kind;
    CompactString name;
    bool controller = false;

    bool operator==(const OwnerReference&) const = default;
};

/// A list that objects with equal ones share.
template <typename T>
class SharedList {
public:
    using List = std::vector<T>;

    SharedList() = default;
    SharedList(std::initializer_list<T> items)
        : m_list(std::make_shared<const List>(items))
    { }
    explicit SharedList(std::shared_ptr<const List> list)
        : m_list(std::move(list))
    { }
    const T* begin() const { return m_list ? m_list->data() : nullptr; }
    const T* end() const { return begin() + size(); }
    std::size_t size() const { return m_list ? m_list->size() : 0; }
    bool empty() const { return size() == 0; }
    /// Null for none; equal for those that share.
    const List* list() const { return m_list.get(); }

private:
    std::shared_ptr<const List> m_list;
};

/// The owners of an object; a ReplicaSet's pods share theirs.
using Owners = SharedList<OwnerReference>;

/// Which shape of row a kind is projected into: the dynamic type of its rows.
enum class RowType : std::uint8_t {
    Generic, ///< TableRow: cells as the server's Table gave them
    Pod,
    Node,
    Workload, ///< Deployment, ReplicaSet, StatefulSet, DaemonSet, ReplicationController
    Job,
    CronJob,
    Service,
    EndpointSlice,
    Ingress,
    ConfigData, ///< ConfigMap, Secret
    PersistentVolumeClaim,
    PersistentVolume,
    HorizontalPodAutoscaler,
    Event,
    Namespace,
    RoleBinding, ///< Role, ClusterRole, RoleBinding, ClusterRoleBinding
    CustomResourceDefinition,
    HelmRecord, ///< metadata of a release Secret or ConfigMap
    Application, ///< Argo CD
};

/// What the store keeps of one object: what is shown in tables, drawn on the map, or relates objects to each other.
/// Immutable once published; shared between the I/O thread, the GUI thread and the pool without locks. Strings are
/// UTF-8 as the server sent them: untrusted, never markup. Names of pods and the like are CompactString; words that
/// repeat are StringIds of the session's StringPool.
struct Row {
    explicit Row(RowType rowType)
        : type(rowType)
    { }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    virtual ~Row() = default;

    mutable std::atomic<std::uint32_t> references = 0; ///< for RowPtr alone

    RowType type;
    Health health = Health::Unknown;
    bool terminating = false; ///< metadata.deletionTimestamp is set
    KindId kind;
    StringId nameSpace; ///< id 0 ("") for cluster-scoped objects
    Kube::Uid uid;
    CompactString name;
    ShortString resourceVersion;
    Seconds created = 0;
    Seconds deleted = 0;
    LabelSetPtr labels; ///< null where there are none
    Owners owners;
    StringId helmRelease; ///< annotation meta.helm.sh/release-name, "" where absent
    StringId
        argoApplication; ///< from argocd.argoproj.io/tracking-id or app.kubernetes.io/instance where Argo manages it
    StringId status; ///< the word kubectl prints: "Running", "CrashLoopBackOff", "NotReady,SchedulingDisabled"
    CompactString message; ///< why it is not healthy, in the server's words; "" where healthy or unknown

    const OwnerReference* controller() const
    {
        for (const auto& owner : owners)
            if (owner.controller)
                return &owner;
        return nullptr;
    }
};

/// Shared ownership of an immutable row in 8 bytes.
template <typename T>
class BasicRowPtr {
public:
    BasicRowPtr() = default;
    BasicRowPtr(std::nullptr_t) { }
    explicit BasicRowPtr(T* row)
        : m_row(row)
    {
        retain();
    }
    BasicRowPtr(const BasicRowPtr& other)
        : m_row(other.m_row)
    {
        retain();
    }
    BasicRowPtr(BasicRowPtr&& other) noexcept
        : m_row(std::exchange(other.m_row, nullptr))
    { }
    BasicRowPtr& operator=(BasicRowPtr other) noexcept
    {
        std::swap(m_row, other.m_row);
        return *this;
    }
    ~BasicRowPtr()
    {
        if (m_row && m_row->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_row;
    }
    T* get() const { return m_row; }
    T* operator->() const { return m_row; }
    T& operator*() const { return *m_row; }
    explicit operator bool() const { return m_row; }
    friend bool operator==(const BasicRowPtr& a, const BasicRowPtr& b) { return a.m_row == b.m_row; }

private:
    void retain() const
    {
        if (m_row)
            m_row->references.fetch_add(1, std::memory_order_relaxed);
    }
    T* m_row = nullptr;
};
using RowPtr = BasicRowPtr<const Row>;

enum class ContainerPhase : std::uint8_t { Waiting, Running, Terminated };

/// A container of a pod, with its live state. CPU in millicores, memory in bytes, -1 where not set.
struct Container {
    StringId name;
    StringId image;
    StringId reason; ///< "CrashLoopBackOff", "OOMKilled", "Completed", "" while running well
    StringId lastReason; ///< of the last termination
    std::int32_t restarts = 0;
    std::int32_t lastExitCode = 0; ///< meaningful where lastFinished is set
    std::uint32_t lastFinished = 0; ///< as Seconds
    std::uint32_t started = 0; ///< as Seconds
    std::int32_t cpuRequest = -1;
    std::int32_t cpuLimit = -1;
    std::int64_t memoryRequest = -1;
    std::int64_t memoryLimit = -1;
    ContainerPhase phase = ContainerPhase::Waiting;
    bool ready = false;
    bool init = false; ///< an init container (a sidecar where `restartable`)
    bool restartable = false;
};

static_assert(sizeof(Container) <= 64, "two of them fill a block of 128 bytes");

enum class MountKind : std::uint8_t { ConfigMap, Secret, PersistentVolumeClaim };

struct Mount {
    MountKind kind;
    StringId name;

    bool operator==(const Mount&) const = default;
};

/// What a pod mounts; pods of one template share theirs.
using MountList = SharedList<Mount>;

enum class QosClass : std::uint8_t { Unknown, Guaranteed, Burstable, BestEffort };

/// The order of the members is the one that takes the least room: there are 150,000 of these.
struct PodRow : Row {
    PodRow()
        : Row(RowType::Pod)
    { }
    StringId node;
    StringId phase;
    StringId serviceAccount;
    StringId nominatedNode;
    ShortString podIp;
    std::vector<Container> containers; ///< containers first, then init containers
    MountList mounts; ///< volumes, env and envFrom, each object once
    std::int32_t restarts = 0;
    std::uint32_t lastRestart = 0; ///< as Seconds
    std::int16_t readyContainers = 0;
    std::int16_t totalContainers = 0; ///< as kubectl's READY counts them
    std::uint8_t readinessGates = 0;
    std::uint8_t readinessGatesReady = 0;
    bool ready = false; ///< condition Ready
    QosClass qosClass = QosClass::Unknown;
};
static_assert(sizeof(PodRow) <= 224, "allocators round to 256 from here on");

struct NodeRow : Row {
    NodeRow()
        : Row(RowType::Node)
    { }
    bool ready = false;
    bool unschedulable = false;
    StringId roles; ///< "control-plane,worker", "<none>"
    StringId version;
    StringId zone;
    StringId osImage;
    StringId kernel;
    StringId runtime;
    CompactString internalIp;
    CompactString externalIp;
    std::int64_t cpuAllocatable = -1; ///< millicores
    std::int64_t memoryAllocatable = -1; ///< bytes
    std::int64_t podsAllocatable = -1;
    Seconds readySince = 0; ///< when the condition Ready last changed to what it is
    std::int32_t taints = 0;
};

struct WorkloadRow : Row {
    WorkloadRow()
        : Row(RowType::Workload)
    { }
    std::int32_t desired = 0;
    std::int32_t current = 0;
    std::int32_t ready = 0;
    std::int32_t updated = 0;
    std::int32_t available = 0;
    bool paused = false;
    StringId containers; ///< "app,sidecar"
    StringId images;
    StringId selector; ///< as text: "app=web,tier in (a,b)"
    StringId nodeSelector; ///< DaemonSet
    LabelSetPtr matchLabels; ///< of the selector; null where it matches nothing or has expressions only
    CompactString revision; ///< deployment.kubernetes.io/revision or status.currentRevision
};

struct JobRow : Row {
    JobRow()
        : Row(RowType::Job)
    { }
    std::int32_t completions = -1; ///< -1: not set
    std::int32_t parallelism = 1;
    std::int32_t active = 0;
    std::int32_t succeeded = 0;
    std::int32_t failed = 0;
    Seconds started = 0;
    Seconds finished = 0;
    StringId containers;
    StringId images;
    StringId selector;
};

struct CronJobRow : Row {
    CronJobRow()
        : Row(RowType::CronJob)
    { }
    StringId schedule;
    StringId timeZone;
    bool suspended = false;
    std::int32_t active = 0;
    Seconds lastSchedule = 0;
    StringId containers;
    StringId images;
    StringId selector;
};

struct ServiceRow : Row {
    ServiceRow()
        : Row(RowType::Service)
    { }
    StringId serviceType;
    CompactString clusterIp;
    CompactString externalIp;
    StringId ports; ///< as kubectl: "80/TCP,443:30443/TCP"
    LabelSetPtr selector; ///< null: no selector
};

struct EndpointSliceRow : Row {
    EndpointSliceRow()
        : Row(RowType::EndpointSlice)
    { }
    StringId addressType;
    StringId service; ///< label kubernetes.io/service-name
    StringId ports;
    std::vector<Kube::Uid> readyPods;
    std::vector<Kube::Uid> notReadyPods;
    CompactString endpoints; ///< as kubectl: "10.0.0.1,10.0.0.2,10.0.0.3 + 4 more..."
};

struct IngressRow : Row {
    IngressRow()
        : Row(RowType::Ingress)
    { }
    StringId ingressClass;
    CompactString hosts;
    CompactString address;
    StringId ports; ///< "80" or "80, 443"
    std::vector<StringId> services; ///< backends, each once
};

struct ConfigDataRow : Row {
    ConfigDataRow()
        : Row(RowType::ConfigData)
    { }
    StringId secretType; ///< "" for a ConfigMap
    std::int32_t entries = 0;
};

struct PersistentVolumeClaimRow : Row {
    PersistentVolumeClaimRow()
        : Row(RowType::PersistentVolumeClaim)
    { }
    CompactString volume;
    StringId capacity;
    StringId accessModes;
    StringId storageClass;
    StringId attributesClass;
    StringId volumeMode;
};

struct PersistentVolumeRow : Row {
    PersistentVolumeRow()
        : Row(RowType::PersistentVolume)
    { }
    StringId capacity;
    StringId accessModes;
    StringId reclaimPolicy;
    StringId storageClass;
    StringId attributesClass;
    StringId reason;
    StringId volumeMode;
    CompactString claim; ///< "namespace/name"
};

struct HorizontalPodAutoscalerRow : Row {
    HorizontalPodAutoscalerRow()
        : Row(RowType::HorizontalPodAutoscaler)
    { }
    StringId targetKind;
    CompactString targetName;
    CompactString targets; ///< as kubectl: "cpu: 45%/80%"
    std::int32_t minReplicas = 1;
    std::int32_t maxReplicas = 0;
    std::int32_t replicas = 0;
};

struct EventRow : Row {
    EventRow()
        : Row(RowType::Event)
    { }
    bool warning = false;
    StringId eventType;
    StringId reason;
    StringId source;
    StringId involvedKind;
    StringId involvedNamespace;
    StringId involvedGroup;
    CompactString involvedName;
    Kube::Uid involvedUid;
    CompactString fieldPath;
    CompactString text; ///< the event's message
    std::int32_t count = 1;
    Seconds firstSeen = 0;
    Seconds lastSeen = 0;
};

struct NamespaceRow : Row {
    NamespaceRow()
        : Row(RowType::Namespace)
    { }
};

struct RoleBindingRow : Row {
    RoleBindingRow()
        : Row(RowType::RoleBinding)
    { }
    StringId role; ///< "ClusterRole/edit"; "" for Roles
    CompactString users;
    CompactString groups;
    CompactString serviceAccounts;
};

struct CustomResourceDefinitionRow : Row {
    CustomResourceDefinitionRow()
        : Row(RowType::CustomResourceDefinition)
    { }
};

/// One revision of a Helm release, from the labels of its record (helm.md 1.2): the payload is not read for it.
struct HelmRecordRow : Row {
    HelmRecordRow()
        : Row(RowType::HelmRecord)
    { }
    bool inConfigMap = false;
    CompactString release;
    std::int32_t revision = 0;
    StringId recordStatus; ///< label `status`
};

/// An Argo CD Application as its own status tells it.
struct ApplicationRow : Row {
    ApplicationRow()
        : Row(RowType::Application)
    { }
    SyncStatus sync = SyncStatus::Unknown;
    bool autoSync = false;
    bool selfHeal = false;
    bool prune = false;
    StringId project;
    StringId destination; ///< "in-cluster", server or name, as in Argo CD's list of Applications
    StringId destinationNamespace;
    StringId repository;
    CompactString path; ///< path or chart
    CompactString targetRevision;
    CompactString revision;
    StringId operationPhase; ///< Running, Succeeded, Failed, Error, Terminating; "" where none
    CompactString operationMessage;
    Seconds lastSync = 0;
    std::int32_t outOfSyncResources = 0;
    std::int32_t resources = 0;
    std::int32_t conditions = 0; ///< of type …Error or …Warning
};

/// Any other kind: the cells of the server's own Table, without ages (those are computed locally from `created`).
struct TableRow : Row {
    TableRow()
        : Row(RowType::Generic)
    { }
    std::vector<CompactString> cells; ///< parallel to the columns in KindTable
};

} // namespace Chartroom::Store
