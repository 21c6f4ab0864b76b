// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

#include <format>

namespace Chartroom::Store::Projections {

namespace {

std::string orUnknown(const Value& value)
{
    return value.exists() ? value.cellText() : "<unknown>";
}

/// "45%/80%" or "120m/100m" of a metric that a resource gives; kubectl puts the resource's name before it.
std::string resourceTarget(const Value& spec, const Value& current)
{
    const Value target = spec["target"];
    const std::string_view name = spec["name"].text();
    if (target["averageValue"].exists())
        return std::format("{}: {}/{}", name, orUnknown(current["averageValue"]), target["averageValue"].cellText());
    const Value now = current["averageUtilization"];
    const Value wanted = target["averageUtilization"];
    return std::format("{}: {}/{}", name, now.exists() ? now.cellText() + '%' : "<unknown>",
        wanted.exists() ? wanted.cellText() + '%' : "<auto>");
}

std::string objectTarget(const Value& spec, const Value& current)
{
    const Value target = spec["target"];
    if (target["averageValue"].exists())
        return std::format("{}/{} (avg)", orUnknown(current["averageValue"]), target["averageValue"].cellText());
    return std::format("{}/{}", orUnknown(current["value"]), target["value"].cellText());
}

std::string metricText(const Value& spec, const Value& status)
{
    const std::string_view type = spec["type"].text();
    if (type == "Resource")
        return resourceTarget(spec["resource"], status["resource"]["current"]);
    if (type == "ContainerResource")
        return resourceTarget(spec["containerResource"], status["containerResource"]["current"]);
    if (type == "Pods")
        return std::format("{}/{}", orUnknown(status["pods"]["current"]["averageValue"]),
            spec["pods"]["target"]["averageValue"].cellText());
    if (type == "Object")
        return objectTarget(spec["object"], status["object"]["current"]);
    if (type == "External")
        return objectTarget(spec["external"], status["external"]["current"]);
    return "<unknown type>";
}

std::string metricsText(const Value& metrics, const Value& currentMetrics)
{
    constexpr std::size_t Shown = 2;
    std::vector<Value> current;
    currentMetrics.forEach([&](const Value& metric) { current.push_back(metric); });
    std::string text;
    std::size_t count = 0;
    metrics.forEach([&](const Value& metric) {
        if (count < Shown)
            text.append(text.empty() ? "" : ", ")
                .append(metricText(metric, count < current.size() ? current[count] : Value()));
        ++count;
    });
    if (count == 0)
        return "<none>";
    return count > Shown ? std::format("{} + {} more...", text, count - Shown) : text;
}

} // namespace

RowPtr horizontalPodAutoscaler(const Context& context, const Value& object)
{
    BasicRowPtr<HorizontalPodAutoscalerRow> row(new HorizontalPodAutoscalerRow);
    readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    const Value target = spec["scaleTargetRef"];
    row->targetKind = context.intern(target["kind"].text());
    row->targetName = CompactString(target["name"].text());
    row->targets = CompactString(metricsText(spec["metrics"], status["currentMetrics"]));
    row->minReplicas = spec["minReplicas"].exists() ? spec["minReplicas"].count() : 1;
    row->maxReplicas = spec["maxReplicas"].count();
    row->replicas = status["currentReplicas"].count();
    setHealth(*row, HealthRules::horizontalPodAutoscaler(readConditions(status["conditions"])));
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
