// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/relations.h"

#include <algorithm>
#include <unordered_set>

namespace Chartroom::Store::Relations {

namespace {

/// Owner chains are short; whatever is longer is a cycle that somebody wrote.
constexpr int MaxDepth = 16;

template <typename T>
const T* as(const Entry& entry)
{
    return entry ? static_cast<const T*>(entry.row.get()) : nullptr;
}

KindId pods(const Replica& replica)
{
    return replica.kinds().find({}, "Pod");
}
KindId services(const Replica& replica)
{
    return replica.kinds().find({}, "Service");
}
KindId ingresses(const Replica& replica)
{
    return replica.kinds().find("networking.k8s.io", "Ingress");
}

template <typename Range>
void append(const Replica& replica, KindId kind, const Range& range, std::vector<Entry>& entries)
{
    for (const Slot slot : range)
        entries.push_back({kind, slot, replica.row(kind, slot)});
}

template <typename Collect>
std::vector<Entry> fromAllKinds(const Replica& replica, Collect&& collect)
{
    std::vector<Entry> entries;
    for (const KindId kind : replica.kinds().ids())
        collect(kind, replica.table(kind), entries);
    return entries;
}

/// Whether a pod's labels satisfy a selector; null selects nothing.
bool selects(const LabelSetPtr& selector, const LabelSetPtr& labels)
{
    return selector && labels && Table::contains(*labels, *selector);
}

} // namespace

Entry owner(const Replica& replica, const Row& row)
{
    const OwnerReference* controller = row.controller();
    return controller ? replica.find(controller->uid) : Entry();
}

std::vector<Entry> ownerChain(const Replica& replica, const Row& row)
{
    std::vector<Entry> chain;
    Entry next = owner(replica, row);
    while (next && chain.size() < MaxDepth) {
        chain.push_back(next);
        next = owner(replica, *chain.back().row);
    }
    return chain;
}

Entry topOwner(const Replica& replica, const Entry& entry)
{
    std::vector<Entry> chain = ownerChain(replica, *entry.row);
    return chain.empty() ? entry : chain.back();
}

std::vector<Entry> owned(const Replica& replica, const Row& row)
{
    return fromAllKinds(replica, [&](KindId kind, const Table& table, std::vector<Entry>& entries) {
        append(replica, kind, table.ownedBy(row.uid), entries);
    });
}

std::vector<Entry> podsOf(const Replica& replica, const Row& row)
{
    std::vector<Entry> found;
    std::vector<Entry> layer = owned(replica, row);
    for (int depth = 0; depth < MaxDepth && !layer.empty(); ++depth) {
        std::vector<Entry> below;
        for (Entry& entry : layer) {
            if (entry.row->type == RowType::Pod)
                found.push_back(std::move(entry));
            else
                std::ranges::move(owned(replica, *entry.row), std::back_inserter(below));
        }
        layer = std::move(below);
    }
    return found;
}

std::vector<Entry> selectedPods(const Replica& replica, const ServiceRow& service)
{
    std::vector<Entry> entries;
    const KindId kind = pods(replica);
    if (service.selector)
        replica.table(kind).forEachMatch(service.nameSpace, *service.selector,
            [&](Slot slot) { entries.push_back({kind, slot, replica.row(kind, slot)}); });
    return entries;
}

std::vector<Entry> servicesSelecting(const Replica& replica, const PodRow& pod)
{
    std::vector<Entry> entries;
    const KindId kind = services(replica);
    for (const Slot slot : replica.table(kind).inNamespace(pod.nameSpace)) {
        Entry entry {kind, slot, replica.row(kind, slot)};
        if (selects(as<ServiceRow>(entry)->selector, pod.labels))
            entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<Entry> routedServices(const Replica& replica, const IngressRow& ingress)
{
    std::vector<Entry> entries;
    for (const StringId name : ingress.services)
        if (Entry entry = replica.find(services(replica), ingress.nameSpace, replica.text(name)))
            entries.push_back(std::move(entry));
    return entries;
}

std::vector<Entry> ingressesRoutingTo(const Replica& replica, const ServiceRow& service)
{
    std::vector<Entry> entries;
    const KindId kind = ingresses(replica);
    const StringId name = replica.strings().find(service.name);
    for (const Slot slot : replica.table(kind).inNamespace(service.nameSpace)) {
        Entry entry {kind, slot, replica.row(kind, slot)};
        if (name.isValid() && std::ranges::contains(as<IngressRow>(entry)->services, name))
            entries.push_back(std::move(entry));
    }
    return entries;
}

namespace {

KindId mountedKind(const Replica& replica, MountKind kind)
{
    switch (kind) {
    case MountKind::ConfigMap:
        return replica.kinds().find({}, "ConfigMap");
    case MountKind::Secret:
        return replica.kinds().find({}, "Secret");
    case MountKind::PersistentVolumeClaim:
        return replica.kinds().find({}, "PersistentVolumeClaim");
    }
    return {};
}

} // namespace

std::vector<Entry> mountedObjects(const Replica& replica, const PodRow& pod)
{
    std::vector<Entry> entries;
    for (const Mount& mount : pod.mounts)
        if (Entry entry = replica.find(mountedKind(replica, mount.kind), pod.nameSpace, replica.text(mount.name)))
            entries.push_back(std::move(entry));
    return entries;
}

std::vector<Entry> mountedBy(const Replica& replica, const Row& row)
{
    std::vector<Entry> entries;
    const KindId kind = pods(replica);
    const StringId name = replica.strings().find(row.name);
    if (!name.isValid())
        return entries; // no pod has named it
    for (const Slot slot : replica.table(kind).inNamespace(row.nameSpace)) {
        Entry entry {kind, slot, replica.row(kind, slot)};
        const bool mounts = std::ranges::any_of(as<PodRow>(entry)->mounts,
            [&](const Mount& mount) { return mount.name == name && mountedKind(replica, mount.kind) == row.kind; });
        if (mounts)
            entries.push_back(std::move(entry));
    }
    return entries;
}

Entry node(const Replica& replica, const PodRow& pod)
{
    return replica.find(replica.kinds().find({}, "Node"), StringId(0), replica.text(pod.node));
}

std::vector<Entry> podsOn(const Replica& replica, const NodeRow& node)
{
    std::vector<Entry> entries;
    const KindId kind = pods(replica);
    const StringId name = replica.strings().find(node.name);
    if (name.isValid())
        append(replica, kind, replica.table(kind).onNode(name), entries);
    return entries;
}

Entry scaleTarget(const Replica& replica, const HorizontalPodAutoscalerRow& autoscaler)
{
    const std::string_view kind = replica.text(autoscaler.targetKind);
    for (const std::string_view group : {"apps", ""})
        if (Entry entry = replica.find(replica.kinds().find(group, kind), autoscaler.nameSpace, autoscaler.targetName))
            return entry;
    return {};
}

std::vector<Entry> releaseMembers(const Replica& replica, std::string_view nameSpace, std::string_view release)
{
    const StringId id = replica.strings().find(release);
    const StringId space = replica.strings().find(nameSpace);
    if (!id.isValid())
        return {};
    return fromAllKinds(replica, [&](KindId kind, const Table& table, std::vector<Entry>& entries) {
        for (const Slot slot : table.ofRelease(id)) {
            RowPtr row = replica.row(kind, slot);
            const bool isMember
                = row->type != RowType::HelmRecord && (row->nameSpace == space || row->nameSpace == StringId(0));
            if (isMember)
                entries.push_back({kind, slot, std::move(row)});
        }
    });
}

std::vector<Entry> applicationMembers(const Replica& replica, std::string_view application)
{
    const StringId id = replica.strings().find(application);
    if (!id.isValid() || id == StringId(0))
        return {};
    return fromAllKinds(replica, [&](KindId kind, const Table& table, std::vector<Entry>& entries) {
        append(replica, kind, table.ofApplication(id), entries);
    });
}

namespace {

/// Collects relations in the order they are asked for.
class Collector {
public:
    void add(Relation relation, bool outgoing, Entry entry)
    {
        if (entry)
            found.push_back({relation, outgoing, std::move(entry)});
    }
    void add(Relation relation, bool outgoing, std::vector<Entry> entries)
    {
        for (Entry& entry : entries)
            add(relation, outgoing, std::move(entry));
    }
    std::vector<RelatedObject> found;
};

void addForPod(const Replica& replica, const PodRow& pod, Collector& collector)
{
    collector.add(Relation::Selects, false, servicesSelecting(replica, pod));
    collector.add(Relation::Mounts, true, mountedObjects(replica, pod));
    collector.add(Relation::RunsOn, true, node(replica, pod));
}

void addForService(const Replica& replica, const ServiceRow& service, Collector& collector)
{
    collector.add(Relation::Selects, true, selectedPods(replica, service));
    collector.add(Relation::Routes, false, ingressesRoutingTo(replica, service));
    const KindId slices = replica.kinds().find("discovery.k8s.io", "EndpointSlice");
    const StringId name = replica.strings().find(service.name);
    if (!name.isValid())
        return;
    for (const Slot slot : replica.table(slices).ofService(name))
        if (RowPtr slice = replica.row(slices, slot); slice->nameSpace == service.nameSpace)
            collector.add(Relation::Slices, true, Entry {slices, slot, std::move(slice)});
}

/// Autoscalers that scale a workload.
void addScalers(const Replica& replica, const Row& row, Collector& collector)
{
    const KindId kind = replica.kinds().find("autoscaling", "HorizontalPodAutoscaler");
    for (const Slot slot : replica.table(kind).inNamespace(row.nameSpace)) {
        Entry scaler {kind, slot, replica.row(kind, slot)};
        const Entry target = scaleTarget(replica, *as<HorizontalPodAutoscalerRow>(scaler));
        if (target && target.row->uid == row.uid)
            collector.add(Relation::Scales, false, std::move(scaler));
    }
}

void addForVolume(const Replica& replica, const PersistentVolumeRow& volume, Collector& collector)
{
    const std::string_view claim = volume.claim;
    const auto slash = claim.find('/');
    if (slash != std::string_view::npos)
        collector.add(Relation::Binds, false,
            replica.find(
                replica.kinds().find({}, "PersistentVolumeClaim"), claim.substr(0, slash), claim.substr(slash + 1)));
}

void addForClaim(const Replica& replica, const PersistentVolumeClaimRow& claim, Collector& collector)
{
    collector.add(Relation::Mounts, false, mountedBy(replica, claim));
    collector.add(
        Relation::Binds, true, replica.find(replica.kinds().find({}, "PersistentVolume"), StringId(0), claim.volume));
}

void addForSlice(const Replica& replica, const EndpointSliceRow& slice, Collector& collector)
{
    collector.add(
        Relation::Slices, false, replica.find(services(replica), slice.nameSpace, replica.text(slice.service)));
}

} // namespace

std::vector<RelatedObject> related(const Replica& replica, const Row& row)
{
    Collector collector;
    collector.add(Relation::Owns, false, owner(replica, row));
    collector.add(Relation::Owns, true, owned(replica, row));
    switch (row.type) {
    case RowType::Pod:
        addForPod(replica, static_cast<const PodRow&>(row), collector);
        break;
    case RowType::Service:
        addForService(replica, static_cast<const ServiceRow&>(row), collector);
        break;
    case RowType::Ingress:
        collector.add(Relation::Routes, true, routedServices(replica, static_cast<const IngressRow&>(row)));
        break;
    case RowType::EndpointSlice:
        addForSlice(replica, static_cast<const EndpointSliceRow&>(row), collector);
        break;
    case RowType::ConfigData:
        collector.add(Relation::Mounts, false, mountedBy(replica, row));
        break;
    case RowType::PersistentVolumeClaim:
        addForClaim(replica, static_cast<const PersistentVolumeClaimRow&>(row), collector);
        break;
    case RowType::PersistentVolume:
        addForVolume(replica, static_cast<const PersistentVolumeRow&>(row), collector);
        break;
    case RowType::Node:
        collector.add(Relation::RunsOn, false, podsOn(replica, static_cast<const NodeRow&>(row)));
        break;
    case RowType::HorizontalPodAutoscaler:
        collector.add(
            Relation::Scales, true, scaleTarget(replica, static_cast<const HorizontalPodAutoscalerRow&>(row)));
        break;
    case RowType::Workload:
        addScalers(replica, row, collector);
        break;
    default:
        break;
    }
    std::ranges::stable_sort(collector.found, {}, &RelatedObject::relation);
    return std::move(collector.found);
}

} // namespace Chartroom::Store::Relations
