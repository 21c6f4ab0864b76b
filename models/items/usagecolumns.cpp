// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/usagecolumns.h"

#include <algorithm>

namespace Chartroom::Items {

using namespace Store;

std::string cpuText(std::int64_t millicores)
{
    return std::to_string(millicores) + 'm';
}

std::string memoryText(std::int64_t bytes)
{
    return std::to_string(bytes / (1024 * 1024)) + "Mi";
}

PodResources resourcesOf(const PodRow& pod)
{
    PodResources sum;
    bool allCpuLimited = true;
    bool allMemoryLimited = true;
    const auto add = [](std::int64_t& total, std::int64_t part) {
        if (part >= 0)
            total = std::max<std::int64_t>(total, 0) + part;
    };
    for (const Container& container : pod.containers) {
        if (container.init && !container.restartable)
            continue;
        add(sum.cpuRequest, container.cpuRequest);
        add(sum.memoryRequest, container.memoryRequest);
        add(sum.cpuLimit, container.cpuLimit);
        add(sum.memoryLimit, container.memoryLimit);
        allCpuLimited = allCpuLimited && container.cpuLimit >= 0;
        allMemoryLimited = allMemoryLimited && container.memoryLimit >= 0;
    }
    if (!allCpuLimited)
        sum.cpuLimit = -1;
    if (!allMemoryLimited)
        sum.memoryLimit = -1;
    return sum;
}

namespace {

/// In hundredths of a percent; -1 where one of both is not known.
std::int64_t share(std::int64_t used, std::int64_t whole)
{
    return used < 0 || whole <= 0 ? -1 : used * 10'000 / whole;
}

std::int64_t cpu(const Column&, const Row&, const CellContext& context)
{
    return context.usage ? context.usage->cpu : -1;
}

std::int64_t memory(const Column&, const Row&, const CellContext& context)
{
    return context.usage ? context.usage->memory : -1;
}

std::int64_t cpuShare(const Column& column, const Row& row, const CellContext& context)
{
    const std::int64_t whole = row.type == RowType::Node ? static_cast<const NodeRow&>(row).cpuAllocatable
                                                         : resourcesOf(static_cast<const PodRow&>(row)).cpuRequest;
    return share(cpu(column, row, context), whole);
}

std::int64_t memoryShare(const Column& column, const Row& row, const CellContext& context)
{
    const std::int64_t whole = row.type == RowType::Node ? static_cast<const NodeRow&>(row).memoryAllocatable
                                                         : resourcesOf(static_cast<const PodRow&>(row)).memoryLimit;
    return share(memory(column, row, context), whole);
}

using ValueText = std::string (*)(std::int64_t);

template <ValueText Text>
std::string_view valueText(const Column& column, const Row& row, const CellContext& context, std::string& scratch)
{
    const std::int64_t value = column.number(column, row, context);
    scratch = value < 0 ? std::string() : Text(value);
    return scratch;
}

std::string percentText(std::int64_t share)
{
    return std::to_string(share / 100) + '%';
}

Column usageColumn(const char* title, Column::NumberOf number, Column::TextOf text, bool isFraction)
{
    Column column;
    column.title = title;
    column.align = CellAlign::Right;
    column.needsUsage = true;
    column.isFraction = isFraction;
    column.ticks = true; // changes without the object
    column.number = number;
    column.text = text;
    return column;
}

} // namespace

void addUsageColumns(RowType type, std::vector<Column>& columns)
{
    const bool isNode = type == RowType::Node;
    if (!isNode && type != RowType::Pod)
        return;
    const auto age = std::ranges::find(columns, std::string_view("AGE"), &Column::title);
    const std::vector<Column> usage {usageColumn("CPU", cpu, valueText<cpuText>, false),
        usageColumn(isNode ? "%CPU/A" : "%CPU/R", cpuShare, valueText<percentText>, true),
        usageColumn("MEM", memory, valueText<memoryText>, false),
        usageColumn(isNode ? "%MEM/A" : "%MEM/L", memoryShare, valueText<percentText>, true)};
    columns.insert(age, usage.begin(), usage.end());
}

} // namespace Chartroom::Items
