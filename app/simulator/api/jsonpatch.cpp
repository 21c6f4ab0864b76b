// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/jsonpatch.h"

#include <charconv>
#include <format>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

namespace {

using Documents::Json;
using Failed = std::unexpected<std::string>;

std::vector<std::string> pointerParts(std::string_view pointer)
{
    std::vector<std::string> parts;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const auto slash = pointer.find('/');
        std::string part(pointer.substr(0, slash));
        for (const auto& [escaped, plain] : {std::pair("~1", "/"), std::pair("~0", "~")})
            for (auto at = part.find(escaped); at != std::string::npos; at = part.find(escaped, at + 1))
                part.replace(at, 2, plain);
        parts.push_back(std::move(part));
        pointer = slash == std::string_view::npos ? std::string_view() : pointer.substr(slash);
    }
    return parts;
}

bool readIndex(std::string_view text, std::size_t& index)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    return error == std::errc() && end == text.data() + text.size();
}

Json* child(Json& parent, const std::string& key)
{
    if (parent.isObject())
        return parent.find(key);
    std::size_t index = 0;
    return parent.isArray() && readIndex(key, index) && index < parent.size() ? &parent.mutableItems()[index] : nullptr;
}

Json* resolve(Json& root, const std::vector<std::string>& parts, std::size_t count)
{
    Json* at = &root;
    for (std::size_t i = 0; at && i < count; ++i)
        at = child(*at, parts[i]);
    return at;
}

bool addAt(Json& root, const std::vector<std::string>& parts, Json value)
{
    if (parts.empty()) {
        root = std::move(value);
        return true;
    }
    Json* parent = resolve(root, parts, parts.size() - 1);
    if (!parent)
        return false;
    const std::string& key = parts.back();
    if (parent->isObject()) {
        parent->set(key, std::move(value));
        return true;
    }
    std::size_t index = parent->size();
    if (!parent->isArray() || (key != "-" && (!readIndex(key, index) || index > parent->size())))
        return false;
    auto& items = parent->mutableItems();
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), std::move(value));
    return true;
}

bool removeAt(Json& root, const std::vector<std::string>& parts)
{
    Json* parent = parts.empty() ? nullptr : resolve(root, parts, parts.size() - 1);
    if (!parent || !child(*parent, parts.back()))
        return false;
    if (parent->isObject())
        return parent->remove(parts.back());
    std::size_t index = 0;
    readIndex(parts.back(), index);
    parent->mutableItems().erase(parent->mutableItems().begin() + static_cast<std::ptrdiff_t>(index));
    return true;
}

std::expected<void, std::string> applyOne(Json& target, const Json& operation)
{
    const auto op = operation["op"].toStringView();
    const auto path = operation["path"].toStringView();
    const auto parts = pointerParts(path);
    const auto missing = [&](std::string_view what) {
        return Failed(std::format("{} operation does not apply: doc is missing {}: {}: missing value", op, what, path));
    };
    if (op == "add")
        return addAt(target, parts, operation["value"]) ? std::expected<void, std::string>() : missing("path");
    if (op == "remove")
        return removeAt(target, parts) ? std::expected<void, std::string>() : missing("key");
    if (op == "replace") {
        Json* at = resolve(target, parts, parts.size());
        if (!at)
            return missing("key");
        *at = operation["value"];
        return {};
    }
    if (op == "test") {
        const Json* at = resolve(target, parts, parts.size());
        if (at ? *at == operation["value"] : operation["value"].isNull())
            return {};
        return Failed(std::format("testing value {} failed", path));
    }
    if (op == "move" || op == "copy") {
        const auto from = pointerParts(operation["from"].toStringView());
        const Json* source = resolve(target, from, from.size());
        if (!source)
            return missing("from path");
        Json value = *source;
        if (op == "move")
            removeAt(target, from);
        return addAt(target, parts, std::move(value)) ? std::expected<void, std::string>() : missing("path");
    }
    return Failed(std::format("Unexpected kind: {}", op));
}

} // namespace

std::expected<Json, std::string> applyJsonPatch(Json target, const Json& operations)
{
    if (!operations.isArray())
        return Failed("json: cannot unmarshal object into Go value of type jsonpatch.Patch");
    for (const Json& operation : operations.items())
        if (auto applied = applyOne(target, operation); !applied)
            return Failed(applied.error());
    return target;
}

} // namespace Chartroom::Simulator
