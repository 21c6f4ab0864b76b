// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/objectfacts.h"

#include "models/base/timetext.h"
#include "models/items/column.h"
#include "models/store/relations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString relationName(const Store::RelatedObject& related)
{
    using Store::Relation;
    const bool out = related.outgoing;
    switch (related.relation) {
    case Relation::Owns:
        return out ? Tr::tr("Owns") : Tr::tr("Controlled by");
    case Relation::Selects:
        return out ? Tr::tr("Selects") : Tr::tr("Selected by");
    case Relation::Routes:
        return out ? Tr::tr("Routes to") : Tr::tr("Routed from");
    case Relation::Mounts:
        return out ? Tr::tr("Uses") : Tr::tr("Used by");
    case Relation::RunsOn:
        return out ? Tr::tr("Runs on") : Tr::tr("Runs");
    case Relation::Scales:
        return out ? Tr::tr("Scales") : Tr::tr("Scaled by");
    case Relation::Binds:
        return out ? Tr::tr("Bound to") : Tr::tr("Bound by");
    case Relation::Slices:
        return out ? Tr::tr("Endpoints") : Tr::tr("Endpoints of");
    }
    return {};
}

/// Types whose "True" is the bad news.
bool isNegative(std::string_view type)
{
    return type.ends_with("Pressure") || type.ends_with("Unavailable") || type.ends_with("Failure")
        || type.ends_with("Failed") || type == "Stalled" || type.ends_with("Error");
}

std::optional<State> conditionState(std::string_view type, std::string_view status)
{
    if (status == "Unknown")
        return State::Unknown;
    const bool good = (status == "True") != isNegative(type);
    return good ? std::nullopt : std::optional(State::Degraded);
}

/// The columns that kubectl prints, as facts: right for every kind, those of custom resources included.
std::vector<Fact> columnFacts(const FactsContext& context)
{
    const Store::KindTable& kinds = context.replica.kinds();
    const Store::KindInfo& kind = kinds.info(context.entry.kind);
    Items::CellContext cells;
    cells.strings = &context.replica.strings();
    cells.now = context.now;
    std::vector<Fact> facts;
    for (const Items::Column& column : Items::columnsFor(kind, kinds.columns(context.entry.kind), false)) {
        if (column.title == "NAME" || column.title == "NAMESPACE" || column.isAge || !column.text)
            continue;
        std::string scratch;
        const QString value = qtext(column.text(column, *context.entry.row, cells, scratch));
        if (value.isEmpty() || value == u"<none>")
            continue;
        Fact fact {.name = qtext(column.title), .value = value, .state = {}, .link = {}, .toolTip = {}};
        if (column.isState)
            fact.state = stateOf(context.entry.row->health, context.entry.row->terminating);
        facts.push_back(std::move(fact));
    }
    return facts;
}

/// To which release and application it belongs. A pod does not say so itself: the workload it is part of does.
void addBelonging(const FactsContext& context, std::vector<Fact>& facts)
{
    const Store::Entry whole = context.entry.row->type == Store::RowType::Pod
        ? Store::Relations::topOwner(context.replica, context.entry)
        : context.entry;
    const Store::Row& row = *whole.row;
    const std::string nameSpace(context.replica.text(row.nameSpace));
    if (const std::string_view release = context.replica.text(row.helmRelease); !release.empty())
        facts.push_back({.name = Tr::tr("Release"),
            .value = qtext(release),
            .state = {},
            .link = {ReleaseGroup, "Release", nameSpace, std::string(release)},
            .toolTip = {}});
    if (const std::string_view application = context.replica.text(row.argoApplication); !application.empty()) {
        const Store::KindId kind = context.replica.kinds().find("argoproj.io", "Application");
        Fact fact {.name = Tr::tr("Application"), .value = qtext(application), .state = {}, .link = {}, .toolTip = {}};
        if (kind.isValid()) {
            for (const Store::RowPtr& candidate : context.replica.table(kind).slots()) {
                if (!candidate || candidate->name.view() != application)
                    continue;
                fact.link = context.replica.reference(*candidate);
                fact.state = stateOf(candidate->health, candidate->terminating);
            }
        }
        facts.push_back(std::move(fact));
    }
}

/// Of a workload, what happens to its pods is told too: that is where it goes wrong.
std::unordered_set<Kube::Uid> eventSubjects(const FactsContext& context)
{
    const Store::Row& row = *context.entry.row;
    std::unordered_set<Kube::Uid> subjects {row.uid};
    if (row.type == Store::RowType::Workload || row.type == Store::RowType::Job)
        for (const Store::Entry& pod : Store::Relations::podsOf(context.replica, row))
            subjects.insert(pod.row->uid);
    return subjects;
}

/// What an event is about; the events of an object do not name it again.
void addInvolved(const FactsContext& context, std::vector<Fact>& facts)
{
    if (context.entry.row->type != Store::RowType::Event)
        return;
    const auto& event = static_cast<const Store::EventRow&>(*context.entry.row);
    const auto text = [&context](StringId id) { return std::string(context.replica.text(id)); };
    const Kube::ObjectRef object {text(event.involvedGroup), text(event.involvedKind), text(event.involvedNamespace),
        std::string(event.involvedName.view())};
    facts.push_back({.name = Tr::tr("About"),
        .value = qtext(object.kind + ' ' + object.name),
        .state = {},
        .link = object,
        .toolTip = {}});
}

} // namespace

QString qtext(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString ageText(Store::Seconds since, Store::Seconds now)
{
    return since == 0 ? QString() : QString::fromStdString(durationText(std::chrono::seconds(now - since)));
}

QString ageAndTime(Store::Seconds since, Store::Seconds now)
{
    if (since == 0)
        return {};
    const QDateTime when = QDateTime::fromSecsSinceEpoch(since);
    const bool today = when.date() == QDateTime::fromSecsSinceEpoch(now).date();
    const QString time = today ? when.toString(u"HH:mm:ss"_s) : QLocale().toString(when, QLocale::ShortFormat);
    return u"%1 (%2)"_s.arg(ageText(since, now), time);
}

Fact linkTo(const FactsContext& context, const QString& name, const Store::Entry& target)
{
    const Store::KindInfo& kind = context.replica.kinds().info(target.kind);
    return {.name = name,
        .value = qtext(kind.resource.kind) + u' ' + qtext(target.row->name.view()),
        .state = stateOf(target.row->health, target.row->terminating),
        .link = context.replica.reference(*target.row),
        .toolTip = {}};
}

Section conditionSection(const FactsContext& context)
{
    Section section;
    section.title = Tr::tr("Conditions");
    if (!context.document)
        return section;
    for (const Documents::Json& condition : context.document->at({"status", "conditions"}).items()) {
        const std::string_view type = condition["type"].toStringView();
        const std::string_view status = condition["status"].toStringView();
        QString value = qtext(status);
        if (const auto since = parseTimestamp(condition["lastTransitionTime"].toStringView()))
            value += u", "_s
                + ageText(std::chrono::floor<std::chrono::seconds>(*since).time_since_epoch().count(), context.now);
        const std::optional<State> state = conditionState(type, status);
        const QString message = qtext(condition["message"].toStringView());
        if (state && !message.isEmpty())
            value += u", "_s + message;
        section.facts.push_back({.name = qtext(type),
            .value = value,
            .state = state,
            .link = {},
            .toolTip = qtext(condition["reason"].toStringView())});
    }
    return section;
}

Section relatedSection(const FactsContext& context)
{
    constexpr std::size_t MostOfOneKind = 12;
    Section section;
    section.title = Tr::tr("Related");
    QString lastName;
    std::size_t sameName = 0;
    std::size_t hidden = 0;
    for (const Store::RelatedObject& related : Store::Relations::related(context.replica, *context.entry.row)) {
        const QString name = relationName(related);
        sameName = name == lastName ? sameName + 1 : 1;
        if (sameName > MostOfOneKind) {
            ++hidden;
            continue;
        }
        Fact fact = linkTo(context, name == lastName ? QString() : name, related.object);
        lastName = name;
        section.facts.push_back(std::move(fact));
    }
    if (hidden > 0)
        section.subtitle = Tr::tr("%Ln more not listed", nullptr, static_cast<int>(hidden));
    return section;
}

Section eventSection(const FactsContext& context, std::size_t most)
{
    Section section;
    section.title = Tr::tr("Events");
    const Store::KindId kind = context.replica.kinds().findResource("events");
    if (!kind.isValid())
        return section;
    const std::unordered_set<Kube::Uid> subjects = eventSubjects(context);
    std::vector<const Store::EventRow*> events;
    for (const Store::RowPtr& row : context.replica.table(kind).slots()) {
        const auto* event = static_cast<const Store::EventRow*>(row.get());
        if (event && subjects.contains(event->involvedUid))
            events.push_back(event);
    }
    std::ranges::sort(events, std::greater(), &Store::EventRow::lastSeen);
    const std::size_t shown = most == 0 ? events.size() : std::min(most, events.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const Store::EventRow& event = *events[i];
        QString value = qtext(context.replica.text(event.reason));
        if (event.count > 1)
            value += u" ×"_s + QLocale().toString(event.count);
        value += u": "_s + qtext(event.text.view());
        section.facts.push_back({.name = ageText(event.lastSeen, context.now),
            .value = value,
            .state = event.warning ? std::optional(State::Degraded) : std::nullopt,
            .link = {},
            .toolTip = qtext(context.replica.text(event.source))});
    }
    if (shown < events.size())
        section.subtitle = Tr::tr("%1 newest of %2").arg(shown).arg(events.size());
    else if (events.empty())
        section.facts.push_back(
            {.name = {}, .value = Tr::tr("No events in the last hour"), .state = {}, .link = {}, .toolTip = {}});
    return section;
}

std::vector<Section> summarySections(const FactsContext& context)
{
    const Store::Row& row = *context.entry.row;
    std::vector<Section> sections;
    Section first;
    const bool isPod = row.type == Store::RowType::Pod;
    const auto* pod = isPod ? static_cast<const Store::PodRow*>(&row) : nullptr;
    first.facts = isPod ? podFacts(context, *pod) : columnFacts(context);
    if (!isPod)
        if (const Store::Entry owner = Store::Relations::owner(context.replica, row))
            first.facts.push_back(linkTo(context, Tr::tr("Controlled by"), owner));
    addInvolved(context, first.facts);
    addBelonging(context, first.facts);
    first.facts.push_back(
        {.name = Tr::tr("Age"), .value = ageAndTime(row.created, context.now), .state = {}, .link = {}, .toolTip = {}});
    sections.push_back(std::move(first));
    const QString message = qtext(row.message.view());
    if (!message.isEmpty() && (row.health != Health::Healthy || row.terminating))
        sections.push_back({.title = {},
            .subtitle = {},
            .notice = message,
            .state = stateOf(row.health, row.terminating),
            .facts = {}});
    if (pod)
        sections.push_back(containerSummary(context, *pod));
    for (Section section :
        {podsSection(context), conditionSection(context), relatedSection(context), eventSection(context, 6)})
        if (!section.facts.empty())
            sections.push_back(std::move(section));
    return sections;
}

} // namespace Chartroom::Widgets
