// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/selector.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Splits at commas outside of parentheses.
std::vector<std::string_view> splitList(std::string_view text)
{
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (text[i] == ',' && depth == 0)) {
            parts.push_back(trimmed(text.substr(start, i - start)));
            start = i + 1;
        } else {
            depth += (text[i] == '(') - (text[i] == ')');
        }
    }
    return parts;
}

bool isLabelText(std::string_view text)
{
    return std::ranges::all_of(
        text, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == '/'; });
}

Refusal badRequirement(std::string_view text)
{
    return Refusal(
        StatusError::badRequest(std::format("unable to parse requirement: found '{}', expected: in, notin, =, "
                                            "==, !=, gt, lt",
            text)));
}

} // namespace

Answer<Selector> Selector::parse(const ResourceInfo& info, std::string_view labels, std::string_view fields)
{
    Selector selector;
    if (!trimmed(labels).empty())
        if (auto parsed = selector.parseLabels(labels); !parsed)
            return Refusal(parsed.error());
    if (!trimmed(fields).empty())
        if (auto parsed = selector.parseFields(info, labels, fields); !parsed)
            return Refusal(parsed.error());
    return selector;
}

Answer<void> Selector::parseLabels(std::string_view text)
{
    for (const auto part : splitList(text))
        if (auto parsed = parseLabel(part); !parsed)
            return parsed;
    return {};
}

Answer<void> Selector::parseLabel(std::string_view text)
{
    const auto add = [&](std::string_view key, Operator op, std::vector<std::string> values) -> Answer<void> {
        if (key.empty() || !isLabelText(key) || !std::ranges::all_of(values, isLabelText))
            return badRequirement(text);
        m_labels.push_back({std::string(key), op, std::move(values)});
        return {};
    };
    if (text.starts_with('!'))
        return add(trimmed(text.substr(1)), Operator::DoesNotExist, {});
    if (const auto open = text.find('('); open != std::string_view::npos) {
        if (!text.ends_with(')'))
            return badRequirement(text);
        auto head = trimmed(text.substr(0, open));
        const auto space = head.rfind(' ');
        if (space == std::string_view::npos)
            return badRequirement(text);
        const auto word = head.substr(space + 1);
        std::vector<std::string> values;
        for (const auto value : splitList(text.substr(open + 1, text.size() - open - 2)))
            values.emplace_back(value);
        if (word == "in")
            return add(trimmed(head.substr(0, space)), Operator::In, std::move(values));
        if (word == "notin")
            return add(trimmed(head.substr(0, space)), Operator::NotIn, std::move(values));
        return badRequirement(text);
    }
    const auto equals = text.find('=');
    if (equals == std::string_view::npos)
        return add(text, Operator::Exists, {});
    const bool negated = equals > 0 && text[equals - 1] == '!';
    const bool doubled = equals + 1 < text.size() && text[equals + 1] == '=';
    return add(trimmed(text.substr(0, equals - (negated ? 1 : 0))), negated ? Operator::NotIn : Operator::In,
        {std::string(trimmed(text.substr(equals + (doubled ? 2 : 1))))});
}

Answer<void> Selector::parseFields(const ResourceInfo& info, std::string_view labels, std::string_view text)
{
    for (const auto part : splitList(text)) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            return Refusal(
                StatusError::badRequest(std::format("invalid selector: '{}'; can't understand '{}'", text, part)));
        const bool negated = equals > 0 && part[equals - 1] == '!';
        const bool doubled = equals + 1 < part.size() && part[equals + 1] == '=';
        const auto key = part.substr(0, equals - (negated ? 1 : 0));
        const std::string value(part.substr(equals + (doubled ? 2 : 1)));
        const auto found = std::ranges::find(info.selectableFields, key);
        int field = static_cast<int>(found - info.selectableFields.begin());
        if (key == "metadata.name") {
            field = Name;
        } else if (key == "metadata.namespace") {
            field = Namespace;
        } else if (found == info.selectableFields.end()) {
            const auto& gv = info.type.groupVersion;
            return Refusal(StatusError::badRequest(
                std::format("Unable to find \"{}/{}, Resource={}\" that match label selector \"{}\", field selector "
                            "\"{}\": field label not supported: {}",
                    gv.group, gv.version, info.type.plural, labels, text, key)));
        }
        m_fields.push_back({field, !negated, value});
    }
    return {};
}

bool Selector::matches(const LabelRequirement& requirement, const Object& object)
{
    const auto* labels = object.labels.get();
    const std::string* value = nullptr;
    if (labels) {
        const auto found = std::ranges::find(*labels, requirement.key, &Labels::value_type::first);
        if (found != labels->end())
            value = &found->second;
    }
    switch (requirement.op) {
    case Operator::In:
        return value && std::ranges::contains(requirement.values, *value);
    case Operator::NotIn: // also where the label is absent
        return !value || !std::ranges::contains(requirement.values, *value);
    case Operator::Exists:
        return value;
    case Operator::DoesNotExist:
        return !value;
    }
    return false;
}

bool Selector::matches(const Object& object) const
{
    for (const auto& requirement : m_fields) {
        const std::string_view value = requirement.field == Name ? object.name.view()
            : requirement.field == Namespace                     ? object.nameSpace.view()
                                             : packedValue(object.fields, static_cast<std::size_t>(requirement.field));
        if ((value == requirement.value) != requirement.equal)
            return false;
    }
    return std::ranges::all_of(m_labels, [&](const auto& requirement) { return matches(requirement, object); });
}

} // namespace Chartroom::Simulator
