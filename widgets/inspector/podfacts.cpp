// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/objectfacts.h"

#include "models/store/relations.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString cpuText(std::int32_t millicores)
{
    return millicores < 0 ? Tr::tr("not set") : u"%1m"_s.arg(millicores);
}

QString memoryText(std::int64_t bytes)
{
    if (bytes < 0)
        return Tr::tr("not set");
    constexpr double Mebi = 1024.0 * 1024.0;
    const double mebibytes = static_cast<double>(bytes) / Mebi;
    return mebibytes >= 10 * 1024 ? u"%1Gi"_s.arg(mebibytes / 1024, 0, 'f', 1) : u"%1Mi"_s.arg(mebibytes, 0, 'f', 0);
}

QString phaseWord(const FactsContext& context, const Store::Container& container)
{
    const QString reason = qtext(context.replica.text(container.reason));
    if (!reason.isEmpty())
        return reason;
    switch (container.phase) {
    case Store::ContainerPhase::Waiting:
        return u"Waiting"_s;
    case Store::ContainerPhase::Running:
        return u"Running"_s;
    case Store::ContainerPhase::Terminated:
        return u"Terminated"_s;
    }
    return {};
}

State containerState(const FactsContext& context, const Store::Container& container)
{
    const std::string_view reason = context.replica.text(container.reason);
    if (container.phase == Store::ContainerPhase::Terminated)
        return reason == "Completed" ? State::Healthy : State::Degraded;
    if (container.phase == Store::ContainerPhase::Running)
        return container.ready || (container.init && !container.restartable) ? State::Healthy : State::Progressing;
    const bool starting = reason.empty() || reason == "ContainerCreating" || reason == "PodInitializing";
    return starting ? State::Progressing : State::Degraded;
}

QString lastTermination(const FactsContext& context, const Store::Container& container)
{
    if (container.lastFinished == 0)
        return {};
    const QString reason = qtext(context.replica.text(container.lastReason));
    return Tr::tr("%1, exit code %2, %3 ago")
        .arg(reason.isEmpty() ? u"Terminated"_s : reason)
        .arg(container.lastExitCode)
        .arg(ageText(container.lastFinished, context.now));
}

/// As the API writes it.
QString qosText(Store::QosClass qosClass)
{
    switch (qosClass) {
    case Store::QosClass::Guaranteed:
        return u"Guaranteed"_s;
    case Store::QosClass::Burstable:
        return u"Burstable"_s;
    case Store::QosClass::BestEffort:
        return u"BestEffort"_s;
    case Store::QosClass::Unknown:
        break;
    }
    return {};
}

Fact plain(const QString& name, const QString& value)
{
    return {.name = name, .value = value, .state = {}, .link = {}, .toolTip = {}};
}

} // namespace

std::vector<Fact> podFacts(const FactsContext& context, const Store::PodRow& pod)
{
    const auto text = [&context](StringId id) { return qtext(context.replica.text(id)); };
    std::vector<Fact> facts;
    facts.push_back({.name = Tr::tr("Status"),
        .value = text(pod.status),
        .state = stateOf(pod.health, pod.terminating),
        .link = {},
        .toolTip = {}});
    facts.push_back(plain(Tr::tr("Ready"), u"%1/%2"_s.arg(pod.readyContainers).arg(pod.totalContainers)));
    if (pod.restarts > 0)
        facts.push_back(plain(Tr::tr("Restarts"),
            pod.lastRestart > 0 ? Tr::tr("%1, last %2 ago").arg(pod.restarts).arg(ageText(pod.lastRestart, context.now))
                                : QString::number(pod.restarts)));
    if (const Store::Entry node = Store::Relations::node(context.replica, pod)) {
        Fact fact = linkTo(context, Tr::tr("Node"), node);
        fact.value = text(pod.node);
        facts.push_back(std::move(fact));
    } else if (!text(pod.node).isEmpty()) {
        facts.push_back(plain(Tr::tr("Node"), text(pod.node)));
    }
    const std::vector<Store::Entry> owners = Store::Relations::ownerChain(context.replica, pod);
    if (!owners.empty())
        facts.push_back(linkTo(context, Tr::tr("Controlled by"), owners.front()));
    if (owners.size() > 1)
        facts.push_back(linkTo(context, Tr::tr("Workload"), owners.back()));
    if (!pod.podIp.isEmpty())
        facts.push_back(plain(Tr::tr("Pod IP"), qtext(pod.podIp.view())));
    facts.push_back(plain(Tr::tr("QoS"), qosText(pod.qosClass)));
    if (!text(pod.serviceAccount).isEmpty())
        facts.push_back(plain(Tr::tr("Service account"), text(pod.serviceAccount)));
    return facts;
}

Section containerSummary(const FactsContext& context, const Store::PodRow& pod)
{
    Section section;
    section.title = Tr::tr("Containers");
    for (const Store::Container& container : pod.containers) {
        QString value = phaseWord(context, container);
        if (container.restarts > 0)
            value += u", "_s + Tr::tr("%n restart(s)", nullptr, container.restarts);
        if (const QString last = lastTermination(context, container); !last.isEmpty())
            value += u'\n' + Tr::tr("Last: %1").arg(last);
        section.facts.push_back({.name = qtext(context.replica.text(container.name)),
            .value = value,
            .state = containerState(context, container),
            .link = {},
            .toolTip = qtext(context.replica.text(container.image))});
    }
    return section;
}

Section podsSection(const FactsContext& context)
{
    constexpr std::size_t Most = 10; ///< but of those that are not well, all that can be read
    constexpr std::size_t MostUnwell = 60;
    Section section;
    section.title = Tr::tr("Pods");
    const Store::Row& row = *context.entry.row;
    std::vector<Store::Entry> pods;
    if (row.type == Store::RowType::Node)
        pods = Store::Relations::podsOn(context.replica, static_cast<const Store::NodeRow&>(row));
    else if (row.type == Store::RowType::Workload || row.type == Store::RowType::Job)
        pods = Store::Relations::podsOf(context.replica, row);
    std::ranges::sort(pods, std::greater(), [](const Store::Entry& pod) {
        // As they roll up, but what is known to be broken goes before what is unknown.
        return std::pair(pod.row->health == Health::Degraded, pod.row->health);
    });
    const auto unwell = static_cast<std::size_t>(
        std::ranges::count_if(pods, [](const Store::Entry& pod) { return pod.row->health != Health::Healthy; }));
    const std::size_t shown = std::min(pods.size(), std::clamp(unwell, Most, MostUnwell));
    for (const Store::Entry& entry : std::span(pods).first(shown)) {
        const auto& pod = static_cast<const Store::PodRow&>(*entry.row);
        Fact fact = linkTo(context, qtext(context.replica.text(pod.status)), entry);
        fact.value = qtext(pod.name.view());
        for (const Store::Container& container : pod.containers)
            if (const QString last = lastTermination(context, container); !last.isEmpty() && !container.ready)
                fact.value += u'\n' + qtext(context.replica.text(container.name)) + u": "_s + last;
        section.facts.push_back(std::move(fact));
    }
    if (pods.size() > shown)
        section.subtitle = Tr::tr("%1 worst of %2").arg(shown).arg(pods.size());
    return section;
}

std::vector<Section> containerSections(const FactsContext& context)
{
    std::vector<Section> sections;
    if (context.entry.row->type != Store::RowType::Pod)
        return sections;
    const auto& pod = static_cast<const Store::PodRow&>(*context.entry.row);
    for (const Store::Container& container : pod.containers) {
        Section section;
        section.title = qtext(context.replica.text(container.name));
        section.subtitle
            = container.init ? (container.restartable ? Tr::tr("sidecar") : Tr::tr("init container")) : QString();
        section.facts.push_back({.name = Tr::tr("State"),
            .value = phaseWord(context, container),
            .state = containerState(context, container),
            .link = {},
            .toolTip = {}});
        if (container.started > 0)
            section.facts.push_back(plain(Tr::tr("Since"), ageAndTime(container.started, context.now)));
        section.facts.push_back(plain(Tr::tr("Restarts"), QLocale().toString(container.restarts)));
        if (const QString last = lastTermination(context, container); !last.isEmpty())
            section.facts.push_back(plain(Tr::tr("Last termination"), last));
        section.facts.push_back(plain(Tr::tr("Image"), qtext(context.replica.text(container.image))));
        section.facts.push_back(plain(Tr::tr("CPU"),
            Tr::tr("request %1, limit %2").arg(cpuText(container.cpuRequest), cpuText(container.cpuLimit))));
        section.facts.push_back(plain(Tr::tr("Memory"),
            Tr::tr("request %1, limit %2")
                .arg(memoryText(container.memoryRequest), memoryText(container.memoryLimit))));
        sections.push_back(std::move(section));
    }
    return sections;
}

} // namespace Chartroom::Widgets
