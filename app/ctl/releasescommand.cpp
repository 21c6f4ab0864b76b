// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"
#include "models/helm/provenance.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

using Documents::Json;
using Helm::Release;
using Helm::RevisionInfo;

namespace {

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string timeText(const std::optional<TimePoint>& time)
{
    return time ? Helm::formatTime(*time) : std::string();
}

Json revisionJson(const RevisionInfo& info, const Result<Release>& release)
{
    Json item = Json::object({{"namespace", info.release.nameSpace}, {"name", info.release.name},
        {"revision", info.revision}, {"status", Helm::statusWord(info.status)},
        {"driver", info.release.driver == Helm::StorageDriver::Secret ? "secret" : "configmap"}});
    if (!release) {
        item.set("error", errorJson(release.error()));
        return item;
    }
    item.set("status", Helm::statusWord(release->status()));
    item.set("updated", timeText(release->lastDeployed()));
    item.set("chart", release->chart());
    item.set("chartName", release->chartName());
    item.set("chartVersion", release->chartVersion());
    item.set("appVersion", release->appVersion());
    item.set("description", release->description());
    item.set("rollbackRevision", release->rollbackRevision());
    const Helm::Author author = Helm::Author::of(*release);
    item.set("who", author.person);
    item.set("whoLabel", author.label);
    item.set("writtenBy", author.program);
    item.set("why", Helm::reasonOf(*release));
    item.set("applyMethod", release->applyMethod() == Helm::ApplyMethod::ServerSide ? "ssa" : "csa");
    return item;
}

/// What the labels of the records say.
CommandResult labelledReleases(const CommandLine& line, Session& session, std::stop_token stop)
{
    const auto revisions = Helm::ReleaseReader(session.api()).list(session.nameSpace(), stop);
    if (!revisions)
        return failure(revisions.error());
    TextTable table({u"NAMESPACE"_s, u"NAME"_s, u"REVISION"_s, u"STATUS"_s});
    Json items = Json::array();
    for (const RevisionInfo& info : Helm::newestOfEach(*revisions)) {
        table.addRow({shown(info.release.nameSpace), shown(info.release.name), QString::number(info.revision),
            QString::fromUtf8(Helm::statusWord(info.status))});
        items.append(Json::object({{"namespace", info.release.nameSpace}, {"name", info.release.name},
            {"revision", info.revision}, {"status", Helm::statusWord(info.status)}}));
    }
    return {ExitCode::Success,
        formatted(line.format, Json::object({{"kind", "ReleaseList"}, {"items", std::move(items)}}), table.text()), {}};
}

} // namespace

CommandResult releasesCommand(const CommandLine& line, Session& session, std::stop_token stop)
{
    if (line.metadataOnly || line.format == OutputFormat::Name)
        return labelledReleases(line, session, stop);
    const auto newest = Helm::ReleaseReader(session.api()).readNewest(session.nameSpace(), stop);
    if (!newest)
        return failure(newest.error());
    TextTable table({u"NAMESPACE"_s, u"NAME"_s, u"REVISION"_s, u"UPDATED"_s, u"STATUS"_s, u"CHART"_s, u"APP VERSION"_s,
        u"WHO"_s, u"WHY"_s});
    Json items = Json::array();
    QString problems;
    for (const auto& [info, release] : *newest) {
        if (!release)
            problems += (problems.isEmpty() ? QString() : u"\n"_s) + shown(info.release.name) + u": "_s
                + printable(release.error().sentence());
        table.addRow({shown(info.release.nameSpace), shown(info.release.name), QString::number(info.revision),
            release ? shown(timeText(release->lastDeployed())) : QString(),
            QString::fromUtf8(Helm::statusWord(release ? release->status() : info.status)),
            release ? shown(release->chart()) : QString(), release ? shown(release->appVersion()) : QString(),
            release ? Helm::Author::of(*release).text() : QString(),
            release ? Helm::reasonText(shown(Helm::reasonOf(*release)), shown(release->description())) : QString()});
        items.append(revisionJson(info, release));
    }
    return {ExitCode::Success,
        formatted(line.format, Json::object({{"kind", "ReleaseList"}, {"items", std::move(items)}}), table.text()),
        problems};
}

CommandResult historyCommand(const CommandLine& line, Session& session, std::stop_token stop)
{
    const auto key = session.release(line.arguments.front());
    if (!key)
        return failure(key.error());
    const auto entries = Helm::ReleaseReader(session.api()).readAll(*key, stop);
    if (!entries)
        return failure(entries.error());
    TextTable table(
        {u"REVISION"_s, u"UPDATED"_s, u"STATUS"_s, u"CHART"_s, u"APP VERSION"_s, u"WHO"_s, u"DESCRIPTION"_s});
    Json items = Json::array();
    for (const auto& entry : *entries) {
        const Result<Release>& release = entry.release;
        table.addRow(
            {QString::number(entry.info.revision), release ? shown(timeText(release->lastDeployed())) : QString(),
                QString::fromUtf8(Helm::statusWord(release ? release->status() : entry.info.status)),
                release ? shown(release->chart()) : QString(), release ? shown(release->appVersion()) : QString(),
                release ? Helm::Author::of(*release).text() : QString(),
                release ? shown(release->description()) : release.error().sentence()});
        items.append(revisionJson(entry.info, release));
    }
    return {ExitCode::Success,
        formatted(line.format,
            Json::object({{"kind", "ReleaseHistory"}, {"name", key->name}, {"namespace", key->nameSpace},
                {"items", std::move(items)}}),
            table.text()),
        {}};
}

} // namespace Chartroom::Ctl
