// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/health/healthrules.h"
#include "models/store/kindtable.h"
#include "models/store/projections/labelsets.h"
#include "models/store/projections/mountsets.h"
#include "models/store/projections/ownersets.h"
#include "models/store/projections/reading.h"
#include "models/store/row.h"

#include <algorithm>
#include <string_view>

/// One function per kind, or family of kinds, that turns an object into its row. They port the columns of kubectl's
/// printers (kubernetes pkg/printers/internalversion, 1.36) and ask HealthRules for the verdict.
namespace Chartroom::Store::Projections {

using HealthRules::Conditions;
using HealthRules::Verdict;
using Reading::Key;
using Reading::Stream;
using Reading::Value;

struct Context {
    StringPool& strings;
    LabelSets& labelSets;
    OwnerSets& ownerSets;
    MountSets& mountSets;
    const KindInfo& kind;

    StringId intern(std::string_view text) const { return strings.intern(text); }
};

/// What a projection needs of the metadata beyond what every row has. The views are borrowed from the document.
struct ExtraMetadata {
    std::int64_t generation = 0;
    std::string_view revision; ///< annotation deployment.kubernetes.io/revision
    std::string_view storageClass; ///< annotation volume.beta.kubernetes.io/storage-class
};

/// The application in Argo CD's tracking id "app:group/Kind:namespace/name"; "" where it is not one.
std::string_view trackedApplication(std::string_view trackingId);

/// Fills what every row has. Works on Value and Stream alike.
template <typename Reader>
ExtraMetadata readMetadata(const Context& context, Reader metadata, Row& row);

/// Sets the verdict; an object that is being deleted is Progressing whatever its rule says.
void setHealth(Row& row, const Verdict& verdict);

Conditions readConditions(const Value& conditions);
/// "a,b" of one member of each item.
std::string joined(const Value& items, std::string_view member, std::string_view separator = ",");
/// "app=web,tier in (a,b)" as apimachinery's Selector.String(); "<none>" where it selects nothing.
std::string selectorText(const Value& labelSelector);
/// "app=web,tier=front" of a plain map; "<none>" where it is empty.
std::string labelsText(const Value& labels);
LabelSetPtr readLabelSet(const Context& context, const Value& labels);
/// "RWO,ROX" of spec.accessModes.
std::string accessModesText(const Value& accessModes);
/// Addresses of a load balancer's status, sorted, each once, joined by commas.
std::string loadBalancerText(const Value& loadBalancer);

using OfValue = RowPtr (*)(const Context&, const Value& object);
RowPtr node(const Context& context, const Value& object);
RowPtr nameSpace(const Context& context, const Value& object);
RowPtr workload(const Context& context, const Value& object);
RowPtr job(const Context& context, const Value& object);
RowPtr cronJob(const Context& context, const Value& object);
RowPtr service(const Context& context, const Value& object);
RowPtr endpointSlice(const Context& context, const Value& object);
RowPtr ingress(const Context& context, const Value& object);
RowPtr persistentVolumeClaim(const Context& context, const Value& object);
RowPtr persistentVolume(const Context& context, const Value& object);
RowPtr horizontalPodAutoscaler(const Context& context, const Value& object);
RowPtr roleBinding(const Context& context, const Value& object);
RowPtr customResourceDefinition(const Context& context, const Value& object);
RowPtr helmRecord(const Context& context, const Value& object);
RowPtr application(const Context& context, const Value& object);
/// A kind without a projection, read as an object because the server does not make Tables.
RowPtr plain(const Context& context, const Value& object);
/// A row of a server-side Table: a ConfigDataRow or a TableRow.
RowPtr tableRow(const Context& context, const TableColumns& columns, const Value& row);

using OfStream = RowPtr (*)(const Context&, simdjson::ondemand::object& object, bool& broken);
RowPtr pod(const Context& context, simdjson::ondemand::object& object, bool& broken);
RowPtr event(const Context& context, simdjson::ondemand::object& object, bool& broken);

/// From protobuf, for the kind of which there are most.
RowPtr podOfMessage(const Context& context, std::string_view message, bool& broken);

// ---------------------------------------------------------------------------------------------------------------------

template <typename Reader>
void readAnnotations(const Context& context, Reader annotations, Row& row, ExtraMetadata& extra)
{
    annotations.forEachField([&](Key key, auto value) {
        if (key == "meta.helm.sh/release-name")
            row.helmRelease = context.intern(value.text());
        else if (key == "argocd.argoproj.io/tracking-id")
            row.argoApplication = context.intern(trackedApplication(value.text()));
        else if (key == "deployment.kubernetes.io/revision")
            extra.revision = value.text();
        else if (key == "volume.beta.kubernetes.io/storage-class")
            extra.storageClass = value.text();
    });
}

template <typename Reader>
ExtraMetadata readMetadata(const Context& context, Reader metadata, Row& row)
{
    ExtraMetadata extra;
    std::string_view nameSpace;
    std::string_view uid;
    row.helmRelease = row.argoApplication = row.status = StringId(0);
    row.kind = context.kind.id;
    metadata.forEachField([&](Key key, auto value) {
        if (key == "name")
            row.name = CompactString(value.text());
        else if (key == "namespace")
            nameSpace = value.text();
        else if (key == "uid")
            uid = value.text();
        else if (key == "resourceVersion")
            row.resourceVersion = ShortString(value.text());
        else if (key == "generation")
            extra.generation = value.integer();
        else if (key == "creationTimestamp")
            row.created = value.time();
        else if (key == "deletionTimestamp")
            row.deleted = value.time();
        else if (key == "labels")
            row.labels = context.labelSets.read(context.strings, value);
        else if (key == "annotations")
            readAnnotations(context, value, row, extra);
        else if (key == "ownerReferences")
            row.owners = context.ownerSets.read(context.strings, value);
    });
    row.nameSpace = context.intern(nameSpace);
    row.terminating = row.deleted != 0;
    // Aggregated APIs may leave the uid out: the name stands in for it.
    row.uid = Kube::Uid::fromText(
        uid.empty() ? std::string(nameSpace) + '/' + std::string(row.name.view()) : std::string(uid));
    return extra;
}

} // namespace Chartroom::Store::Projections
