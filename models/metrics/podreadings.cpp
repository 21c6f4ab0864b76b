// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/podreadings.h"

#include "models/base/growto.h"

#include <limits>

namespace Chartroom::Metrics {

namespace {

constexpr std::size_t Longest = std::numeric_limits<std::uint16_t>::max(); ///< of a name; Kubernetes allows 253

} // namespace

PodReadings::PodReadings(std::initializer_list<PodUsage> pods)
{
    for (const PodUsage& pod : pods)
        add(pod);
}

void PodReadings::beginPod(std::string_view nameSpace, std::string_view name, Seconds time)
{
    nameSpace = nameSpace.substr(0, Longest);
    name = name.substr(0, Longest);
    growTo(m_pods, m_pods.size() + 1,
        {static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint16_t>(nameSpace.size()),
            static_cast<std::uint16_t>(name.size()), static_cast<std::uint32_t>(m_containers.size()),
            static_cast<std::uint32_t>(time)});
    append(nameSpace);
    append(name);
}

void PodReadings::addContainer(std::string_view name, double cpu, double memory)
{
    name = name.substr(0, Longest);
    growTo(m_containers, m_containers.size() + 1,
        {static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint16_t>(name.size()), cpu, memory});
    append(name);
}

void PodReadings::append(std::string_view name)
{
    if (const std::size_t size = m_text.size() + name.size(); size > m_text.capacity())
        m_text.reserve(size + size / 8);
    m_text += name;
}

void PodReadings::endPod()
{
    if (m_pods.back().firstContainer != m_containers.size())
        return;
    m_text.resize(m_pods.back().text);
    m_pods.pop_back();
}

void PodReadings::add(const PodUsage& pod)
{
    beginPod(pod.nameSpace, pod.name, pod.time);
    for (const ContainerUsage& container : pod.containers)
        addContainer(container.name, container.cpu, container.memory);
    endPod();
}

void PodReadings::append(const PodReadings& other)
{
    for (std::size_t i = 0; i < other.size(); ++i) {
        const Pod pod = other[i];
        beginPod(pod.nameSpace, pod.name, pod.time);
        for (std::size_t c = 0; c < pod.containers; ++c) {
            const Container container = other.container(pod.firstContainer + c);
            addContainer(container.name, container.cpu, container.memory);
        }
    }
}

PodReadings::Pod PodReadings::operator[](std::size_t index) const
{
    const PodEntry& pod = m_pods[index];
    const std::string_view text(m_text);
    const std::size_t end = index + 1 < m_pods.size() ? m_pods[index + 1].firstContainer : m_containers.size();
    return {text.substr(pod.text, pod.nameSpaceSize), text.substr(pod.text + pod.nameSpaceSize, pod.nameSize), pod.time,
        pod.firstContainer, end - pod.firstContainer};
}

PodReadings::Container PodReadings::container(std::size_t index) const
{
    const ContainerEntry& container = m_containers[index];
    return {std::string_view(m_text).substr(container.text, container.nameSize), container.cpu, container.memory};
}

} // namespace Chartroom::Metrics
