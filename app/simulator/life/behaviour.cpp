// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/behaviour.h"

#include <algorithm>
#include <array>
#include <format>
#include <optional>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

/// Programs that do not start without a variable, as programs do.
struct NeededVariable {
    std::string_view image; ///< its path and the start of its tag
    std::string_view variable;
};
constexpr std::array<NeededVariable, 2> NeededVariables {
    {{"/cart-api:5.41", "PRICE_API_URL"}, {"/promo-engine:3.", "PROMO_RULES_URL"}}};

/// Versions that never give memory back.
constexpr std::array<std::string_view, 1> LeakingImages {"/report-builder:2.9"};

bool hasVariable(World& world, const Pod& pod, const PodTemplate::Container& container, std::string_view name)
{
    for (const Json& variable : container.env.items())
        if (variable["name"].toStringView() == name)
            return true;
    for (const Json& source : container.envFrom.items()) {
        const auto map = source.at({"configMapRef", "name"}).toStringView();
        if (!map.empty() && world.read(world.table("", "configmaps"), pod.nameSpace, map)["data"].contains(name))
            return true;
    }
    return false;
}

/// What the environment refers to and is not there, in kubelet's words.
std::optional<std::string> missingReference(World& world, const Pod& pod, const PodTemplate::Container& container)
{
    const auto check = [&](const Json& reference, std::string_view plural, std::string_view word) {
        const auto name = reference["name"].toStringView();
        const bool missing
            = !name.empty() && !reference["optional"].toBool() && !world.table("", plural).find(pod.nameSpace, name);
        return missing ? std::optional(std::format("{} \"{}\" not found", word, name)) : std::nullopt;
    };
    for (const Json& source : container.envFrom.items()) {
        if (auto text = check(source["configMapRef"], "configmaps", "configmap"))
            return text;
        if (auto text = check(source["secretRef"], "secrets", "secret"))
            return text;
    }
    for (const Json& variable : container.env.items()) {
        if (auto text = check(variable.at({"valueFrom", "configMapKeyRef"}), "configmaps", "configmap"))
            return text;
        if (auto text = check(variable.at({"valueFrom", "secretKeyRef"}), "secrets", "secret"))
            return text;
    }
    return std::nullopt;
}

} // namespace

bool mayLeakMemory(const Pod& pod, std::size_t index)
{
    const std::string_view image = pod.podTemplate->containers()[index].image;
    return std::ranges::any_of(LeakingImages, [&](auto leaking) { return image.contains(leaking); });
}

Behaviour behaviourOf(World& world, const Pod& pod, std::size_t index)
{
    const auto& container = pod.podTemplate->containers()[index];
    const std::string_view image = container.image;
    const auto tag = image.substr(image.rfind(':') + 1);
    if (tag.find("missing") != std::string_view::npos || tag.find("does-not-exist") != std::string_view::npos)
        return {.kind = Behaviour::Kind::ImageMissing, .lastWords = std::format("{}: not found", image)};
    if (pod.ordinal == 7 && image.find("/search-index:") != std::string_view::npos)
        return {.kind = Behaviour::Kind::MountFails,
            .lastWords = std::format("MountVolume.SetUp failed for volume \"data\" : rpc error: code = Internal desc = "
                                     "volume data-{} is still attached to another node",
                pod.name)};
    if (auto missing = missingReference(world, pod, container))
        return {.kind = Behaviour::Kind::ConfigMissing, .lastWords = std::move(*missing)};
    for (const auto& [start, variable] : NeededVariables)
        if (image.find(start) != std::string_view::npos && !hasVariable(world, pod, container, variable))
            return {.kind = Behaviour::Kind::Exits,
                .after = 2s,
                .exitCode = 1,
                .lastWords = std::format("missing env {}", variable)};
    if (mayLeakMemory(pod, index))
        return {.kind = Behaviour::Kind::LeaksMemory,
            .after = 11min + std::chrono::seconds(hashText(pod.uid) % 240),
            .exitCode = 137};
    if (pod.podTemplate->runsOnce())
        return {.kind = Behaviour::Kind::Completes, .after = 20s + std::chrono::seconds(hashText(pod.uid) % 40)};
    return {};
}

} // namespace Chartroom::Simulator
