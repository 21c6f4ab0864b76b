// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/store/object.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

namespace {

/// The end of the JSON value that starts at `at`: enough of a reader for text that we wrote ourselves.
std::size_t valueEnd(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at)
                at += text[at] == '\\';
            if (depth == 0)
                return at + 1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth <= 0)
                return depth < 0 ? at : at + 1;
        } else if (c == ',' && depth == 0) {
            return at;
        }
    }
    return at;
}

constexpr std::string_view MetadataStart = R"({"metadata":)";

std::string_view textAt(const Json& json, std::string_view path)
{
    const Json* at = &json;
    while (!path.empty()) {
        const auto dot = path.find('.');
        at = &(*at)[path.substr(0, dot)];
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return at->toStringView();
}

/// Of an object that is kept as text.
Protobuf::MessageShape messageOf(const Object& object, const Protobuf::MessageType& type, ManagedFields managedFields)
{
    std::string text;
    object.write(text, nullptr, managedFields);
    const auto json = Json::parse(text);
    Q_ASSERT(json);
    return {type, *json, false};
}

} // namespace

void Object::write(std::string& out, const ResourceInfo* info, ManagedFields managedFields) const
{
    const auto start = out.size();
    if (info)
        std::format_to(
            std::back_inserter(out), R"({{"kind":"{}","apiVersion":"{}",)", info->type.kind, info->apiVersion());
    const auto body = out.size();
    if (shape) {
        shape->render(values, resourceVersion, out, managedFields);
    } else {
        const std::string_view text = values;
        const TextSpan left = managedFields == ManagedFields::Left ? managedFieldsIn(text) : TextSpan();
        out.append(text, 0, left.from).append(text, left.to);
    }
    if (info)
        out.erase(body, 1); // the brace of the text itself
    Q_ASSERT(out[start] == '{');
}

void Object::writeMetadata(std::string& out, bool withKind, ManagedFields managedFields) const
{
    std::string text;
    write(text, nullptr, managedFields);
    Q_ASSERT(text.starts_with(MetadataStart));
    const auto end = valueEnd(text, MetadataStart.size());
    out += withKind ? R"({"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":)"
                    : R"({"metadata":)";
    out.append(text, MetadataStart.size(), end - MetadataStart.size());
    out += '}';
}

void Object::writeMessage(
    const Protobuf::MessageType& type, std::string& out, std::uint32_t field, ManagedFields managedFields) const
{
    if (shape)
        shape->renderMessage(type, values, resourceVersion, out, field, managedFields);
    else
        messageOf(*this, type, managedFields).write({}, out, field);
}

std::size_t Object::messageSize(const Protobuf::MessageType& type, ManagedFields managedFields) const
{
    return shape ? shape->messageSize(type, values, resourceVersion, managedFields)
                 : messageOf(*this, type, managedFields).size({});
}

Json Object::toJson(const ResourceInfo& info) const
{
    std::string text;
    write(text, &info);
    auto json = Json::parse(text);
    Q_ASSERT(json);
    return std::move(*json);
}

std::string_view Object::label(std::string_view wanted) const
{
    if (!labels)
        return {};
    const auto found = std::ranges::find(*labels, wanted, &Labels::value_type::first);
    return found == labels->end() ? std::string_view() : found->second;
}

std::size_t Object::memoryUsage() const
{
    return sizeof(Object) + 16 + nameSpace.view().size() + name.view().size() + uid.view().size()
        + ownerUid.view().size() + values.view().size() + fields.view().size();
}

std::string Object::makeKey(std::string_view nameSpace, std::string_view name)
{
    std::string key;
    key.reserve(nameSpace.size() + name.size() + 1);
    key += nameSpace;
    key += '/';
    key += name;
    return key;
}

ObjectPtr makeObject(const ResourceInfo& info, Json json, std::uint64_t resourceVersion)
{
    json.remove("kind");
    json.remove("apiVersion");
    Json& metadata = json.member("metadata");
    metadata.set("resourceVersion", std::to_string(resourceVersion));
    auto object = std::make_shared<Object>();
    object->nameSpace = CompactString(metadata["namespace"].toStringView());
    object->name = CompactString(metadata["name"].toStringView());
    object->uid = CompactString(metadata["uid"].toStringView());
    object->resourceVersion = resourceVersion;
    for (const Json& owner : metadata["ownerReferences"].items())
        if (object->ownerUid.isEmpty() || owner["controller"].toBool())
            object->ownerUid = CompactString(owner["uid"].toStringView());
    if (const auto& given = metadata["labels"].members(); !given.empty()) {
        Labels labels;
        for (const auto& [key, value] : given)
            labels.emplace_back(key, value.toString());
        object->labels = std::make_shared<const Labels>(std::move(labels));
    }
    if (!info.selectableFields.empty()) {
        std::vector<std::string> values;
        for (const auto& path : info.selectableFields)
            values.emplace_back(textAt(json, path));
        object->fields = CompactString(packValues(values));
    }
    if (json.members().front().first != "metadata") { // writeMetadata() counts on it
        auto& members = json.mutableMembers();
        const auto found = std::ranges::find(members, "metadata", &Documents::Member::first);
        std::rotate(members.begin(), found, found + 1);
    }
    object->values = CompactString(json.dump());
    return object;
}

} // namespace Chartroom::Simulator
