// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"
#include "app/ctl/planoutput.h"
#include "models/helm/compare.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

using Documents::Json;
using Helm::ComparedObject;
using Helm::Comparison;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DiffCommand)
};

/// Which revisions are compared: as given, else the last two; with --live the newest one with the cluster.
Result<std::pair<int, int>> revisionsOf(const CommandLine& line, const std::vector<Helm::RevisionInfo>& history)
{
    const int newest = history.back().revision;
    const int before = history.size() > 1 ? history[history.size() - 2].revision : newest;
    std::pair<int, int> result {line.live ? newest : before, newest};
    for (qsizetype i = 1; i < line.arguments.size(); ++i) {
        bool valid = false;
        (i == 1 ? result.first : result.second) = line.arguments[i].toInt(&valid);
        if (!valid) {
            Error error;
            error.kind = Error::Kind::InvalidInput;
            error.attempted = Text::tr("%1 is no revision.").arg(line.arguments[i]);
            return Failure(std::move(error));
        }
    }
    return result;
}

const Documents::TextDiff& partOf(const Comparison& comparison, const QString& part)
{
    if (part == "manifest"_L1)
        return comparison.manifest;
    if (part == "values"_L1)
        return comparison.userValues;
    if (part == "computed-values"_L1)
        return comparison.computedValues;
    return part == "notes"_L1 ? comparison.notes : comparison.hooks;
}

Json objectsJson(const Comparison& comparison, const std::string& left, const std::string& right)
{
    constexpr std::array<std::string_view, 4> marks {"added", "changed", "removed", "same"};
    Json objects = Json::array();
    for (const ComparedObject& object : comparison.objects) {
        Json json = refJson(object.ref);
        json.set("mark", marks[static_cast<std::size_t>(object.mark)]);
        json.set("linesAdded", object.text.added);
        json.set("linesRemoved", object.text.removed);
        json.set("source", object.source);
        json.set("changes", changesJson(object.changes));
        json.set("diff", Documents::unifiedDiff(object.text, left, right));
        objects.append(std::move(json));
    }
    return objects;
}

QString objectsText(const Comparison& comparison, const std::string& left, const std::string& right)
{
    constexpr std::array marks {u'+', u'~', u'-', u'='};
    QString text;
    for (const ComparedObject& object : comparison.objects) {
        if (object.mark == ComparedObject::Mark::Same)
            continue;
        text += QChar(marks[static_cast<std::size_t>(object.mark)]) + u" "_s + refText(object.ref)
            + u"   -%1 +%2\n"_s.arg(object.text.removed).arg(object.text.added)
            + QString::fromStdString(Documents::unifiedDiff(object.text, left, right));
    }
    return printable(text, true);
}

} // namespace

CommandResult diffCommand(const CommandLine& line, Session& session, std::stop_token stop)
{
    const auto key = session.release(line.arguments.front());
    if (!key)
        return failure(key.error());
    const Helm::ReleaseReader reader(session.api());
    const auto history = reader.history(*key, stop);
    if (!history)
        return failure(history.error());
    const auto revisions = revisionsOf(line, *history);
    if (!revisions)
        return {ExitCode::Usage, {}, revisions.error().sentence()};
    const auto left = reader.read(*key, revisions->first, stop);
    if (!left)
        return failure(left.error());
    Result<Comparison> comparison;
    if (line.live) {
        comparison = Helm::compareWithLive(session.api(), *left, stop);
    } else {
        const auto right = reader.read(*key, revisions->second, stop);
        if (!right)
            return failure(right.error());
        comparison = Helm::compareRevisions(*left, *right);
    }
    if (!comparison)
        return failure(comparison.error());
    const std::string leftName = "revision " + std::to_string(revisions->first);
    const std::string rightName = line.live ? "live" : "revision " + std::to_string(revisions->second);
    Json document = Json::object({{"kind", "ReleaseDiff"}, {"namespace", key->nameSpace}, {"release", key->name},
        {"from", leftName}, {"to", rightName}, {"part", line.part.toStdString()}});
    QString text;
    bool differs = false;
    if (line.part == "objects"_L1) {
        differs = comparison->differing() > 0;
        document.set("objects", objectsJson(*comparison, leftName, rightName));
        text = objectsText(*comparison, leftName, rightName);
    } else {
        const auto& diff = partOf(*comparison, line.part);
        differs = !diff.isEqual();
        const std::string unified = Documents::unifiedDiff(diff, leftName, rightName);
        document.set("diff", unified);
        text = printable(unified, true);
    }
    document.set("differs", differs);
    return {differs ? ExitCode::Differences : ExitCode::Success, formatted(line.format, document, text), {}};
}

} // namespace Chartroom::Ctl
