// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

#include <set>

namespace Chartroom::Store::Projections {

std::string_view trackedApplication(std::string_view trackingId)
{
    // app:group/Kind:namespace/name; exactly three parts, a slash in the last two (argocd.md 3.2).
    const auto first = trackingId.find(':');
    const auto second = first == std::string_view::npos ? first : trackingId.find(':', first + 1);
    if (second == std::string_view::npos || trackingId.find(':', second + 1) != std::string_view::npos)
        return {};
    const auto kind = trackingId.substr(first + 1, second - first - 1);
    const auto object = trackingId.substr(second + 1);
    const bool valid = kind.find('/') != std::string_view::npos && object.find('/') != std::string_view::npos;
    return valid ? trackingId.substr(0, first) : std::string_view();
}

void setHealth(Row& row, const Verdict& verdict)
{
    const Verdict& told = row.terminating ? HealthRules::pendingDeletion() : verdict;
    row.health = told.health;
    row.message = CompactString(told.message);
}

Conditions readConditions(const Value& conditions)
{
    Conditions read;
    conditions.forEach([&](const Value& item) {
        read.push_back({item["type"].text(), item["status"].text(), item["reason"].text(), item["message"].text()});
    });
    return read;
}

std::string joined(const Value& items, std::string_view member, std::string_view separator)
{
    std::string text;
    bool first = true;
    items.forEach([&](const Value& item) {
        if (!std::exchange(first, false))
            text += separator;
        text += member.empty() ? item.text() : item[member].text();
    });
    return text;
}

namespace {

std::string requirementText(const Value& expression)
{
    const std::string key(expression["key"].text());
    const std::string_view op = expression["operator"].text();
    if (op == "Exists")
        return key;
    if (op == "DoesNotExist")
        return '!' + key;
    std::set<std::string_view> values;
    expression["values"].forEach([&](const Value& value) { values.insert(value.text()); });
    std::string text = key + (op == "NotIn" ? " notin (" : " in (");
    for (bool first = true; const std::string_view value : values) {
        text += std::exchange(first, false) ? "" : ",";
        text += value;
    }
    return text + ')';
}

std::string joinSorted(std::vector<std::pair<std::string, std::string>> byKey)
{
    std::ranges::stable_sort(byKey, {}, &std::pair<std::string, std::string>::first);
    std::string text;
    for (const auto& [key, part] : byKey)
        text += (text.empty() ? "" : ",") + part;
    return text.empty() ? "<none>" : text;
}

} // namespace

std::string selectorText(const Value& labelSelector)
{
    std::vector<std::pair<std::string, std::string>> parts;
    labelSelector["matchLabels"].forEachField([&](std::string_view key, const Value& value) {
        parts.emplace_back(key, std::string(key) + '=' + std::string(value.text()));
    });
    labelSelector["matchExpressions"].forEach(
        [&](const Value& expression) { parts.emplace_back(expression["key"].text(), requirementText(expression)); });
    return joinSorted(std::move(parts));
}

std::string labelsText(const Value& labels)
{
    std::vector<std::pair<std::string, std::string>> parts;
    labels.forEachField([&](std::string_view key, const Value& value) {
        parts.emplace_back(key, std::string(key) + '=' + std::string(value.text()));
    });
    return joinSorted(std::move(parts));
}

LabelSetPtr readLabelSet(const Context& context, const Value& labels)
{
    return context.labelSets.read(context.strings, labels);
}

std::string accessModesText(const Value& accessModes)
{
    // In kubectl's order whatever the object's is, each once.
    static constexpr std::pair<std::string_view, std::string_view> Modes[]
        = {{"ReadWriteOnce", "RWO"}, {"ReadOnlyMany", "ROX"}, {"ReadWriteMany", "RWX"}, {"ReadWriteOncePod", "RWOP"}};
    std::string text;
    for (const auto& [mode, word] : Modes) {
        bool has = false;
        accessModes.forEach([&](const Value& item) { has = has || item.text() == mode; });
        if (has)
            text.append(text.empty() ? "" : ",").append(word);
    }
    return text;
}

std::string loadBalancerText(const Value& loadBalancer)
{
    std::set<std::string_view> addresses;
    loadBalancer["ingress"].forEach([&](const Value& item) {
        const std::string_view ip = item["ip"].text();
        const std::string_view address = ip.empty() ? item["hostname"].text() : ip;
        if (!address.empty())
            addresses.insert(address);
    });
    std::string text;
    for (const std::string_view address : addresses)
        text.append(text.empty() ? "" : ",").append(address);
    return text;
}

} // namespace Chartroom::Store::Projections
