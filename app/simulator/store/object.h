// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/store/resourceinfo.h"
#include "app/simulator/store/shape.h"
#include "models/base/compactstring.h"
#include "models/documents/json.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Simulator {

using Documents::Json;

/// metadata.labels; shared by all objects of a template.
using Labels = std::vector<std::pair<std::string, std::string>>;
using LabelsPtr = std::shared_ptr<const Labels>;

/// One version of an object: immutable, shared by the table, the watch history and the answers under way. Its text is
/// kept without `apiVersion` and `kind`, as a list of a built-in kind shows it.
struct Object {
    CompactString nameSpace;
    CompactString name;
    CompactString uid;
    CompactString ownerUid; ///< of the controlling owner, else of the first
    std::uint64_t resourceVersion = 0;
    LabelsPtr labels;
    CompactString fields; ///< the selectable fields of the kind in its order, packed (see packValues())
    std::shared_ptr<const Shape> shape; ///< null where `values` is the whole text
    CompactString values;

    /// Appends the object's JSON. With `info`, apiVersion and kind come first.
    void write(
        std::string& out, const ResourceInfo* info = nullptr, ManagedFields managedFields = ManagedFields::Kept) const;
    /// Appends it as PartialObjectMetadata.
    void writeMetadata(std::string& out, bool withKind, ManagedFields managedFields = ManagedFields::Kept) const;
    /// Appends it in protobuf, of the type that its kind has, as that field of another message.
    void writeMessage(
        const Protobuf::MessageType& type, std::string& out, std::uint32_t field, ManagedFields managedFields) const;
    std::size_t messageSize(const Protobuf::MessageType& type, ManagedFields managedFields) const;
    Json toJson(const ResourceInfo& info) const; ///< with apiVersion and kind
    std::string key() const { return makeKey(nameSpace, name); }
    std::string_view label(std::string_view name) const;
    std::size_t memoryUsage() const;

    /// The order of keys is the order of lists, as in etcd.
    static std::string makeKey(std::string_view nameSpace, std::string_view name);
};
using ObjectPtr = std::shared_ptr<const Object>;

/// An object of this JSON (with or without apiVersion and kind) at `resourceVersion`, which is put into its metadata.
ObjectPtr makeObject(const ResourceInfo& info, Json json, std::uint64_t resourceVersion);

} // namespace Chartroom::Simulator
