// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/form.h"

#include "app/simulator/api/columns.h"
#include "app/simulator/api/messagelist.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

std::string_view takeUntil(std::string_view& text, char separator)
{
    const auto at = text.find(separator);
    const auto part = trimmed(text.substr(0, at));
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    return part;
}

/// One media range of an Accept header, or nothing where it is none of ours.
std::optional<Presentation> readRange(std::string_view range, bool hasMessages)
{
    const auto type = takeUntil(range, ';');
    const bool isProtobuf = hasMessages && type == ProtobufMediaType;
    if (!isProtobuf && type != "application/json" && type != "*/*" && type != "application/*")
        return std::nullopt;
    Presentation presentation;
    if (isProtobuf)
        presentation.encoding = Presentation::Encoding::Protobuf;
    while (!range.empty()) {
        auto value = takeUntil(range, ';');
        const auto name = takeUntil(value, '=');
        if (name == "as" && isProtobuf)
            return std::nullopt;
        if (name == "as" && value == "Table")
            presentation.form = Form::Table;
        else if (name == "as" && value.starts_with("PartialObjectMetadata"))
            presentation.form = Form::Metadata;
        else if (name == "as" || (name == "v" && value != "v1"))
            return std::nullopt;
        else if (name == "drop" && value == "metadata.managedFields")
            presentation.managedFields = ManagedFields::Left;
    }
    return presentation;
}

void writeRow(const Object& object, const ResourceInfo& info, const Presentation& presentation, std::string& out)
{
    const auto include = presentation.include;
    out += R"({"cells":)";
    out += tableCells(info, object.toJson(info)).dump();
    if (include == Presentation::Include::Metadata) {
        out += R"(,"object":)";
        object.writeMetadata(out, true, presentation.managedFields);
    } else if (include == Presentation::Include::Object) {
        out += R"(,"object":)";
        object.write(out, &info, presentation.managedFields);
    }
    out += '}';
}

constexpr std::string_view TableHead = R"({"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":)";

} // namespace

std::optional<Presentation> Presentation::negotiate(
    std::string_view accept, std::string_view includeObject, bool hasMessages)
{
    if (trimmed(accept).empty())
        return Presentation();
    while (!accept.empty()) {
        auto presentation = readRange(takeUntil(accept, ','), hasMessages);
        if (!presentation)
            continue;
        if (includeObject == "None")
            presentation->include = Include::None;
        else if (includeObject == "Object")
            presentation->include = Include::Object;
        return presentation;
    }
    return std::nullopt;
}

void Presentation::writeSingle(const Object& object, const ResourceInfo& info, bool withColumns, std::string& out) const
{
    switch (form) {
    case Form::Full:
        object.write(out, &info, managedFields);
        break;
    case Form::Metadata:
        object.writeMetadata(out, true, managedFields);
        break;
    case Form::Table:
        out += TableHead;
        std::format_to(
            std::back_inserter(out), R"({{"resourceVersion":"{}"}},"columnDefinitions":)", object.resourceVersion);
        out += withColumns ? columnDefinitions(info).dump() : std::string("null");
        out += R"(,"rows":[)";
        writeRow(object, info, *this, out);
        out += "]}";
        break;
    }
}

void Presentation::writeItem(const Object& object, const ResourceInfo& info, std::string& out) const
{
    switch (form) {
    case Form::Full:
        object.write(
            out, info.builtIn ? nullptr : &info, managedFields); // only custom objects carry their kind in a list
        break;
    case Form::Metadata:
        object.writeMetadata(out, true, managedFields);
        break;
    case Form::Table:
        writeRow(object, info, *this, out);
        break;
    }
}

std::string Presentation::listStart(const ResourceInfo& info, std::string_view metadata) const
{
    switch (form) {
    case Form::Full:
        return std::format(
            R"({{"kind":"{}","apiVersion":"{}","metadata":{},"items":[)", info.listKind(), info.apiVersion(), metadata);
    case Form::Metadata:
        return std::format(
            R"({{"kind":"PartialObjectMetadataList","apiVersion":"meta.k8s.io/v1","metadata":{},"items":[)", metadata);
    case Form::Table:
        return std::string(TableHead) + std::string(metadata) + R"(,"columnDefinitions":)"
            + columnDefinitions(info).dump() + R"(,"rows":[)";
    }
    return {};
}

std::string Presentation::bookmark(
    const ResourceInfo& info, std::uint64_t resourceVersion, bool initialEventsEnd, bool withColumns) const
{
    std::string metadata = std::format(R"({{"resourceVersion":"{}","creationTimestamp":null)", resourceVersion);
    if (initialEventsEnd)
        metadata += R"(,"annotations":{"k8s.io/initial-events-end":"true"})";
    metadata += '}';
    const std::string partial
        = R"({"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":)" + metadata + '}';
    switch (form) {
    case Form::Full:
        return std::format(
            R"({{"kind":"{}","apiVersion":"{}","metadata":{}}})", info.type.kind, info.apiVersion(), metadata);
    case Form::Metadata:
        return partial;
    case Form::Table:
        return std::format(
            R"({}{{"resourceVersion":"{}"}},"columnDefinitions":{},"rows":[{{"cells":{},"object":{}}}]}})", TableHead,
            resourceVersion, withColumns ? columnDefinitions(info).dump() : "null", blankCells(info).dump(), partial);
    }
    return {};
}

} // namespace Chartroom::Simulator
