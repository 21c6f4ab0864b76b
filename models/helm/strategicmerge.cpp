// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/elementorder.h"
#include "models/helm/strategicpatch.h"

#include <QCoreApplication>
#include <algorithm>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

bool isDirective(std::string_view key)
{
    return key == PatchDirective || key == RetainKeysDirective || key.starts_with(OrderPrefix)
        || key.starts_with(DeletePrefix);
}

/// A value that is added whole: directives speak of what was there before, and nulls of what to delete.
Json withoutDirectives(const Json& value)
{
    if (value.isObject()) {
        Json result = Json::object();
        for (const auto& [key, member] : value.members())
            if (!isDirective(key) && !member.isNull())
                result.mutableMembers().emplace_back(key, withoutDirectives(member));
        return result;
    }
    if (value.isArray()) {
        Json result = Json::array();
        for (const Json& item : value.items())
            if (item[PatchDirective].toStringView() != "delete" && item[PatchDirective].toStringView() != "replace")
                result.append(withoutDirectives(item));
        return result;
    }
    return value;
}

bool isIn(const Json& list, const Json& item)
{
    return std::ranges::find(list.items(), item) != list.items().end();
}

Json unionOf(const Json& a, const Json& b)
{
    Json result = Json::array();
    for (const Json* list : {&a, &b})
        for (const Json& item : list->items())
            if (!isIn(result, item))
                result.append(item);
    return result;
}

} // namespace

Result<Json> StrategicMerge::merge(const Json& target, const Json& patch)
{
    Json result = mergeMaps(target, patch, m_schema.root());
    if (m_error)
        return Failure(std::move(*m_error));
    return result;
}

void StrategicMerge::fail(const QString& said)
{
    if (m_error)
        return;
    m_error.emplace();
    m_error->kind = Error::Kind::Unprocessable;
    m_error->attempted = QCoreApplication::translate("StrategicPatch", "The patch could not be applied.");
    m_error->said = said;
}

PatchSchema::Field StrategicMerge::knownField(PatchSchema::Node node, std::string_view name)
{
    const auto field = m_schema.field(node, name);
    if (!field.known)
        fail(QCoreApplication::translate("StrategicPatch", "The server's schema has no field %1.")
                .arg(QString::fromUtf8(name)));
    return field;
}

Json StrategicMerge::mergeMaps(Json target, Json patch, PatchSchema::Node node)
{
    if (const Json* directive = patch.find(PatchDirective)) {
        if (directive->toStringView() == "replace") {
            patch.remove(PatchDirective);
            return patch;
        }
        if (directive->toStringView() == "delete")
            return Json::object();
        fail(QCoreApplication::translate("StrategicPatch", "The directive %1 is not known.")
                .arg(QString::fromStdString(directive->dump())));
        return target;
    }
    if (!target.isObject())
        target = Json::object();
    retainKeys(target, patch);
    mergeOrdered(target, patch, node);
    for (auto& [key, value] : patch.mutableMembers()) {
        if (m_error)
            break;
        mergeMember(target, key, std::move(value), node);
    }
    return target;
}

void StrategicMerge::retainKeys(Json& target, Json& patch)
{
    const Json* directive = patch.find(RetainKeysDirective);
    if (!directive)
        return;
    const Json kept = *directive;
    patch.remove(RetainKeysDirective);
    if (ontoPatch()) {
        target.set(RetainKeysDirective, kept);
        return;
    }
    std::erase_if(target.mutableMembers(), [&kept](const auto& member) { return !isIn(kept, Json(member.first)); });
}

/// Lists whose order the patch sets: merged, brought into that order, and taken out of the patch.
void StrategicMerge::mergeOrdered(Json& target, Json& patch, PatchSchema::Node node)
{
    std::vector<std::string> directives;
    for (const auto& [key, value] : patch.members())
        if (key.starts_with(OrderPrefix))
            directives.push_back(key);
    for (const std::string& directive : directives) {
        const Json order = patch[directive];
        patch.remove(directive);
        if (ontoPatch())
            target.set(directive, order);
        const std::string key = directive.substr(OrderPrefix.size());
        const Json* old = target.find(key);
        const Json* added = patch.find(key);
        const auto field = knownField(node, key);
        if (m_error || (!old && !added))
            continue;
        const Json before = old ? *old : Json();
        Json merged = !added ? before
            : old            ? mergeLists(before, *added, field)
            : ontoPatch()    ? *added
                             : withoutDirectives(*added);
        target.set(key, inElementOrder(merged, order, before, field.mergeKey));
        patch.remove(key);
    }
}

void StrategicMerge::mergeMember(Json& target, const std::string& patchKey, Json value, PatchSchema::Node node)
{
    const bool deletesScalars = patchKey.starts_with(DeletePrefix);
    if (deletesScalars && ontoPatch()) {
        target.set(patchKey, std::move(value));
        return;
    }
    const std::string key = deletesScalars ? patchKey.substr(DeletePrefix.size()) : patchKey;
    if (value.isNull()) {
        target.remove(key);
        if (ontoPatch())
            target.set(key, Json());
        return;
    }
    Json* old = target.find(key);
    const bool both = old && ((old->isObject() && value.isObject()) || (old->isArray() && value.isArray()));
    if (!both) {
        if (!deletesScalars)
            target.set(key, ontoPatch() ? std::move(value) : withoutDirectives(value));
        return;
    }
    if (deletesScalars) {
        std::erase_if(old->mutableItems(), [&value](const Json& item) { return isIn(value, item); });
        return;
    }
    const auto field = knownField(node, key);
    if (m_error)
        return;
    if (value.isArray())
        *old = field.merge ? mergeLists(*old, value, field) : std::move(value);
    else
        *old = field.replace ? std::move(value) : mergeMaps(std::move(*old), std::move(value), field.node);
}

Json StrategicMerge::mergeLists(const Json& target, const Json& patch, const PatchSchema::Field& field)
{
    if (!field.merge)
        return patch;
    if (target.isEmpty() && patch.isEmpty())
        return target;
    const bool maps = (target.isEmpty() ? patch : target)[0].isObject();
    if (!maps)
        return inElementOrder(unionOf(target, patch), patch, target, {});
    if (field.mergeKey.empty()) {
        fail(QCoreApplication::translate("StrategicPatch", "A list of maps cannot be merged without a key."));
        return target;
    }
    return mergeListsOfMaps(target, patch, field);
}

Json StrategicMerge::mergeListsOfMaps(Json target, const Json& patch, const PatchSchema::Field& field)
{
    Json plain = Json::array();
    const bool replaces = std::ranges::any_of(
        patch.items(), [](const Json& item) { return item[PatchDirective].toStringView() == "replace"; });
    if (replaces)
        target = Json::array();
    for (const Json& item : patch.items()) {
        const Json* directive = item.find(PatchDirective);
        if (!directive) {
            plain.append(item);
        } else if (directive->toStringView() == "delete") {
            const std::string text = elementText(item, field.mergeKey);
            std::erase_if(
                target.mutableItems(), [&](const Json& old) { return elementText(old, field.mergeKey) == text; });
        } else if (directive->toStringView() != "replace") {
            fail(QCoreApplication::translate("StrategicPatch", "The directive %1 is not known.")
                    .arg(QString::fromStdString(directive->dump())));
        }
    }
    const Json liveOrder = target;
    for (const Json& item : plain.items()) {
        if (!item.contains(field.mergeKey)) {
            fail(
                QCoreApplication::translate("StrategicPatch", "An item of a list has no %1, by which it is told apart.")
                    .arg(QString::fromUtf8(field.mergeKey)));
            return target;
        }
        const int known = indexOfElement(target, item, field.mergeKey);
        if (known >= 0) {
            Json& old = target.mutableItems()[static_cast<std::size_t>(known)];
            old = mergeMaps(std::move(old), item, field.node);
        } else {
            target.append(ontoPatch() ? item : withoutDirectives(item));
        }
    }
    return inElementOrder(target, plain, liveOrder, field.mergeKey);
}

} // namespace Chartroom::Helm
