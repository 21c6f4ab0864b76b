// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/recordmessage.h"

#include "models/base/timetext.h"
#include "models/base/wirefields.h"

namespace Chartroom::Helm {

using Documents::Json;

namespace {

// Field numbers; those of Secret and ConfigMap are the same as far as they are read.
namespace ObjectField {
constexpr std::uint32_t Metadata = 1;
constexpr std::uint32_t Data = 2;
} // namespace ObjectField
namespace MetadataField {
constexpr std::uint32_t Name = 1;
constexpr std::uint32_t Namespace = 3;
constexpr std::uint32_t ResourceVersion = 6;
constexpr std::uint32_t CreationTimestamp = 8;
constexpr std::uint32_t Labels = 11;
constexpr std::uint32_t ManagedFields = 17;
} // namespace MetadataField
namespace ManagedField {
constexpr std::uint32_t Manager = 1;
constexpr std::uint32_t Time = 4;
} // namespace ManagedField
constexpr std::uint32_t Seconds = 1; ///< of a time
constexpr std::uint32_t Key = 1; ///< of a map's entry
constexpr std::uint32_t Value = 2;

/// Calls `visit` for each field, as long as it returns true; whether the message and what `visit` read of it is whole.
template <typename Visit>
bool forEachField(std::string_view message, Visit visit)
{
    WireFields fields(message);
    while (fields.next())
        if (!visit(fields))
            return false;
    return !fields.isBroken();
}

bool addEntry(Json& object, std::string_view entry)
{
    std::string_view key;
    std::string_view value;
    const bool isWhole = forEachField(entry, [&](const WireFields& field) {
        if (field.number() == Key)
            key = field.bytes();
        else if (field.number() == Value)
            value = field.bytes();
        return true;
    });
    object.set(key, value);
    return isWhole;
}

/// As JSON has it.
bool addTime(Json& object, std::string_view name, std::string_view message)
{
    return forEachField(message, [&](const WireFields& field) {
        if (field.number() == Seconds)
            object.set(
                name, timestampText(TimePoint(std::chrono::seconds(static_cast<std::int64_t>(field.integer())))));
        return true;
    });
}

bool addManager(Json& managers, std::string_view message)
{
    Json& manager = managers.append(Json::object());
    return forEachField(message, [&](const WireFields& field) {
        if (field.number() == ManagedField::Manager)
            manager.set("manager", field.bytes());
        else if (field.number() == ManagedField::Time)
            return addTime(manager, "time", field.bytes());
        return true;
    });
}

bool readMetadata(Json& metadata, std::string_view message)
{
    return forEachField(message, [&](const WireFields& field) {
        switch (field.number()) {
        case MetadataField::Name:
            metadata.set("name", field.bytes());
            return true;
        case MetadataField::Namespace:
            metadata.set("namespace", field.bytes());
            return true;
        case MetadataField::ResourceVersion:
            metadata.set("resourceVersion", field.bytes());
            return true;
        case MetadataField::CreationTimestamp:
            return addTime(metadata, "creationTimestamp", field.bytes());
        case MetadataField::Labels:
            return addEntry(metadata.member("labels"), field.bytes());
        case MetadataField::ManagedFields:
            return addManager(metadata.member("managedFields"), field.bytes());
        default:
            return true;
        }
    });
}

} // namespace

std::optional<Json> recordOfMessage(std::string_view message)
{
    Json object = Json::object();
    const bool isWhole = forEachField(message, [&](const WireFields& field) {
        if (field.number() == ObjectField::Metadata)
            return readMetadata(object.member("metadata"), field.bytes());
        if (field.number() == ObjectField::Data)
            return addEntry(object.member("data"), field.bytes());
        return true;
    });
    return isWhole ? std::optional(std::move(object)) : std::nullopt;
}

} // namespace Chartroom::Helm
