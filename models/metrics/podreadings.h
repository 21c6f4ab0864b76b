// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/point.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Metrics {

struct ContainerUsage {
    std::string name;
    double cpu = 0; ///< millicores
    double memory = 0; ///< bytes, the working set
};

struct PodUsage {
    std::string nameSpace;
    std::string name;
    Seconds time = 0; ///< of the measurement, by the metrics server's clock
    std::vector<ContainerUsage> containers;
};

/// What one answer says of many pods, in a handful of blocks of memory: 150,000 pods with strings of their own would be
/// a million of them, to be made and freed every quarter of a minute.
class PodReadings {
public:
    /// Valid as long as the readings.
    struct Container {
        std::string_view name;
        double cpu = 0;
        double memory = 0;
    };
    struct Pod {
        std::string_view nameSpace;
        std::string_view name;
        Seconds time = 0;
        std::size_t firstContainer = 0;
        std::size_t containers = 0;
    };

    PodReadings() = default;
    PodReadings(std::initializer_list<PodUsage> pods);

    /// Begins a pod; its containers follow.
    void beginPod(std::string_view nameSpace, std::string_view name, Seconds time);
    void addContainer(std::string_view name, double cpu, double memory);
    /// Forgets the pod begun last where it has no containers.
    void endPod();
    void add(const PodUsage& pod);
    void append(const PodReadings& other);

    bool empty() const { return m_pods.empty(); }
    std::size_t size() const { return m_pods.size(); }
    Pod operator[](std::size_t index) const;
    /// `index` from Pod::firstContainer.
    Container container(std::size_t index) const;

private:
    struct PodEntry {
        std::uint32_t text; ///< where namespace and name begin
        std::uint16_t nameSpaceSize;
        std::uint16_t nameSize;
        std::uint32_t firstContainer;
        std::uint32_t time; ///< Unix time fits until 2106
    };
    struct ContainerEntry {
        std::uint32_t text; ///< where its name begins
        std::uint16_t nameSize;
        double cpu;
        double memory;
    };

    void append(std::string_view name); ///< to m_text

    std::string m_text; ///< all names
    std::vector<PodEntry> m_pods;
    std::vector<ContainerEntry> m_containers;
};

} // namespace Chartroom::Metrics
