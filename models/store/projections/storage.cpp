// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

namespace Chartroom::Store::Projections {

namespace {

std::string_view orUnset(const Value& value)
{
    return value.exists() ? value.text() : "<unset>";
}

std::string_view classOf(const ExtraMetadata& extra, const Value& spec)
{
    return extra.storageClass.empty() ? spec["storageClassName"].text() : extra.storageClass;
}

} // namespace

RowPtr persistentVolumeClaim(const Context& context, const Value& object)
{
    BasicRowPtr<PersistentVolumeClaimRow> row(new PersistentVolumeClaimRow);
    const ExtraMetadata extra = readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    const std::string_view phase = status["phase"].text();
    const bool isBound = !spec["volumeName"].text().empty();
    row->volume = CompactString(spec["volumeName"].text());
    row->capacity = context.intern(isBound ? status["capacity"]["storage"].text() : "");
    row->accessModes = context.intern(isBound ? accessModesText(status["accessModes"]) : "");
    row->storageClass = context.intern(classOf(extra, spec));
    row->attributesClass = context.intern(orUnset(spec["volumeAttributesClassName"]));
    row->volumeMode = context.intern(orUnset(spec["volumeMode"]));
    row->status = context.intern(row->terminating ? "Terminating" : phase);
    setHealth(*row, HealthRules::persistentVolumeClaim(phase));
    return RowPtr(row.get());
}

RowPtr persistentVolume(const Context& context, const Value& object)
{
    BasicRowPtr<PersistentVolumeRow> row(new PersistentVolumeRow);
    const ExtraMetadata extra = readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    const Value claim = spec["claimRef"];
    const std::string_view phase = status["phase"].text();
    row->capacity = context.intern(spec["capacity"]["storage"].text());
    row->accessModes = context.intern(accessModesText(spec["accessModes"]));
    row->reclaimPolicy = context.intern(spec["persistentVolumeReclaimPolicy"].text());
    row->storageClass = context.intern(classOf(extra, spec));
    row->attributesClass = context.intern(orUnset(spec["volumeAttributesClassName"]));
    row->reason = context.intern(status["reason"].text());
    row->volumeMode = context.intern(orUnset(spec["volumeMode"]));
    if (claim.exists())
        row->claim = CompactString(std::string(claim["namespace"].text()) + '/' + std::string(claim["name"].text()));
    row->status = context.intern(row->terminating ? "Terminating" : phase);
    setHealth(*row, HealthRules::persistentVolume(phase, status["message"].text()));
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
