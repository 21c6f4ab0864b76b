// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/elementorder.h"
#include "models/helm/mergepatch.h"
#include "models/helm/strategicpatch.h"

#include <QCoreApplication>
#include <algorithm>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

/// Go compares the types of decoded JSON: whole and broken numbers are not told apart here, all else is.
bool isSameType(const Json& a, const Json& b)
{
    return a.type() == b.type() || (a.isNumber() && b.isNumber());
}

Json sortedByKey(const Json& list, std::string_view mergeKey)
{
    Json result = list;
    std::ranges::stable_sort(
        result.mutableItems(), {}, [mergeKey](const Json& item) { return elementText(item, mergeKey); });
    return result;
}

Json withoutRepeats(const Json& scalars)
{
    Json result = Json::array();
    for (const Json& item : scalars.items())
        if (std::ranges::find(result.items(), item) == result.items().end())
            result.append(item);
    return result;
}

bool hasMemberMissingIn(const Json& before, const Json& after)
{
    return std::ranges::any_of(before.members(),
        [&after](const auto& member) { return !member.second.isNull() && !after.contains(member.first); });
}

} // namespace

Result<Json> StrategicDiff::diff(const Json& before, const Json& after)
{
    Json patch = diffMaps(before, after, m_schema.root(), false);
    if (m_error)
        return Failure(std::move(*m_error));
    return patch;
}

void StrategicDiff::fail(const QString& said)
{
    if (m_error)
        return;
    m_error.emplace();
    m_error->kind = Error::Kind::Unprocessable;
    m_error->attempted = QCoreApplication::translate("StrategicPatch", "The patch could not be made.");
    m_error->said = said;
}

bool StrategicDiff::isUnknown(
    const PatchSchema::Field& field, const std::string& key, const Json& before, const Json& after)
{
    if (field.known)
        return false;
    if (!(before == after))
        fail(QCoreApplication::translate("StrategicPatch", "The server's schema has no field %1.")
                .arg(QString::fromStdString(key)));
    return true;
}

Json StrategicDiff::diffMaps(const Json& before, const Json& after, PatchSchema::Node node, bool retainKeys)
{
    Json patch = Json::object();
    for (const auto& [key, value] : after.members()) {
        const Json* old = before.find(key);
        if (old && isSameType(*old, value))
            diffMember(key, *old, value, node, patch);
        else if (changes())
            patch.set(key, value);
        if (m_error)
            return patch;
    }
    if (deletes()) {
        for (const auto& [key, value] : before.members())
            if (!after.contains(key))
                patch.set(key, Json());
    }
    if (!retainKeys)
        return patch;
    Json kept = Json::array();
    for (const auto& [key, value] : after.members())
        if (!value.isNull())
            kept.append(key);
    if (!kept.isEmpty() && (!patch.isEmpty() || hasMemberMissingIn(before, after)))
        patch.set(RetainKeysDirective, sortedByKey(kept, {}));
    return patch;
}

void StrategicDiff::diffMember(
    const std::string& key, const Json& before, const Json& after, PatchSchema::Node node, Json& patch)
{
    if (!after.isObject() && !after.isArray()) {
        if (changes() && !(before == after))
            patch.set(key, after);
        return;
    }
    const auto field = m_schema.field(node, key);
    if (isUnknown(field, key, before, after))
        return;
    if (after.isObject() && !field.replace) {
        Json inner = diffMaps(before, after, field.node, field.retainKeys);
        if (!inner.isEmpty())
            patch.set(key, std::move(inner));
    } else if (after.isArray() && field.merge) {
        ListDiff lists = diffLists(before, after, field);
        if (!lists.patch.isEmpty())
            patch.set(key, std::move(lists.patch));
        if (!lists.deletions.isEmpty())
            patch.set(std::string(DeletePrefix) + key, std::move(lists.deletions));
        if (lists.order && !lists.order->isEmpty())
            patch.set(std::string(OrderPrefix) + key, std::move(*lists.order));
    } else if (changes() && (after.isObject() || !(before == after))) {
        patch.set(key, after); // a map that is replaced is sent even where it is equal
    }
}

StrategicDiff::ListDiff StrategicDiff::diffLists(const Json& before, const Json& after, const PatchSchema::Field& field)
{
    ListDiff result;
    if (before.isEmpty()) {
        if (changes())
            result.patch = after;
        return result;
    }
    const bool maps = (before.isEmpty() ? after : before)[0].isObject();
    if (maps) {
        if (!hasMergeKeys(before, field.mergeKey) || !hasMergeKeys(after, field.mergeKey))
            return result;
        diffListsOfMaps(before, after, field, result);
        result.patch = sortedAs(result.patch, after, field.mergeKey);
        for (Json& deletion : result.deletions.mutableItems())
            result.patch.append(std::move(deletion));
        result.deletions = Json::array();
        const bool ordered = changes() && (!result.patch.isEmpty() || !hasSameOrder(before, after, field.mergeKey));
        if (ordered || (deletes() && !result.patch.isEmpty())) {
            result.order = Json::array();
            for (const Json& item : after.items())
                result.order->append(Json::object({{std::string(field.mergeKey), item[field.mergeKey]}}));
        }
    } else {
        diffListsOfScalars(before, after, result);
        result.patch = sortedAs(result.patch, after, {});
        if ((deletes() && !result.deletions.isEmpty()) || (changes() && !(before == after)))
            result.order = after;
    }
    return result;
}

/// Both lists sorted and walked together, as apimachinery does it: so lists with repeated keys come out equal, too.
void StrategicDiff::diffListsOfMaps(
    const Json& before, const Json& after, const PatchSchema::Field& field, ListDiff& result)
{
    const std::string key(field.mergeKey);
    const Json old = sortedByKey(before, key);
    const Json now = sortedByKey(after, key);
    std::size_t i = 0, j = 0;
    while (i < old.size() || j < now.size()) {
        const int order = i == old.size() ? 1
            : j == now.size()             ? -1
                                          : elementText(old[i], key).compare(elementText(now[j], key));
        if (order == 0) {
            Json inner = diffMaps(old[i++], now[j], field.node, field.retainKeys);
            if (!inner.isEmpty()) {
                inner.set(key, now[j][key]);
                result.patch.append(std::move(inner));
            }
            ++j;
        } else if (order > 0) {
            if (changes())
                result.patch.append(now[j]);
            ++j;
        } else {
            if (deletes())
                result.deletions.append(Json::object({{std::string(PatchDirective), "delete"}, {key, old[i][key]}}));
            ++i;
        }
    }
}

void StrategicDiff::diffListsOfScalars(const Json& before, const Json& after, ListDiff& result)
{
    const Json old = sortedByKey(before, {});
    const Json now = sortedByKey(after, {});
    std::size_t i = 0, j = 0;
    while (i < old.size() || j < now.size()) {
        const int order = i == old.size() ? 1
            : j == now.size()             ? -1
                                          : elementText(old[i], {}).compare(elementText(now[j], {}));
        if (order == 0) {
            ++i, ++j;
        } else if (order > 0) {
            if (changes())
                result.patch.append(now[j]);
            ++j;
        } else {
            if (deletes())
                result.deletions.append(old[i]);
            ++i;
        }
    }
    result.deletions = withoutRepeats(result.deletions);
}

bool StrategicDiff::hasMergeKeys(const Json& list, std::string_view mergeKey)
{
    const bool all = !mergeKey.empty()
        && std::ranges::all_of(list.items(), [mergeKey](const Json& item) { return item.contains(mergeKey); });
    if (!all)
        fail(QCoreApplication::translate("StrategicPatch", "An item of a list has no %1, by which it is told apart.")
                .arg(QString::fromUtf8(mergeKey)));
    return all;
}

Result<Json> createTwoWayPatch(const Json& before, const Json& after, const PatchSchema& schema)
{
    return StrategicDiff(schema, StrategicDiff::Changes::All).diff(before, after);
}

Result<Json> createThreeWayPatch(
    const Json& original, const Json& modified, const Json& live, const PatchSchema& schema)
{
    auto delta = StrategicDiff(schema, StrategicDiff::Changes::NoDeletions).diff(live, modified);
    if (!delta)
        return delta;
    auto deletions = StrategicDiff(schema, StrategicDiff::Changes::OnlyDeletions).diff(original, modified);
    if (!deletions)
        return deletions;
    return StrategicMerge(schema, StrategicMerge::Target::Patch).merge(*deletions, *delta);
}

Result<Json> applyStrategicPatch(const Json& target, const Json& patch, const PatchSchema& schema)
{
    return StrategicMerge(schema, StrategicMerge::Target::Object).merge(target, patch);
}

} // namespace Chartroom::Helm
