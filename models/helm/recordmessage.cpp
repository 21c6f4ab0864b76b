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

/// Calls `visit` for each field; false where the message is broken.
template <typename Visit>
bool forEachField(std::string_view message, Visit visit)
{
    WireFields fields(message);
    while (fields.next())
        visit(fields);
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
    });
}

bool addManager(Json& managers, std::string_view message)
{
    bool isWhole = true;
    Json& manager = managers.append(Json::object());
    return forEachField(message, [&](const WireFields& field) {
        if (field.number() == ManagedField::Manager)
            manager.set("manager", field.bytes());
        else if (field.number() == ManagedField::Time)
            isWhole = addTime(manager, "time", field.bytes()) && isWhole;
    }) && isWhole;
}

bool readMetadata(Json& metadata, std::string_view message)
{
    bool isWhole = true;
    const auto read = [&](const WireFields& field) {
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
    };
    return forEachField(message, [&](const WireFields& field) { isWhole = read(field) && isWhole; }) && isWhole;
}

} // namespace

std::optional<Json> recordOfMessage(std::string_view message)
{
    Json object = Json::object();
    bool isWhole = true;
    const bool isRead = forEachField(message, [&](const WireFields& field) {
        if (field.number() == ObjectField::Metadata)
            isWhole = readMetadata(object.member("metadata"), field.bytes()) && isWhole;
        else if (field.number() == ObjectField::Data)
            isWhole = addEntry(object.member("data"), field.bytes()) && isWhole;
    });
    return isRead && isWhole ? std::optional(std::move(object)) : std::nullopt;
}

} // namespace Chartroom::Helm
