// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/provenance.h"

#include "models/documents/yaml.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cstdlib>

namespace Chartroom::Helm {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Provenance)
};

/// What people call such a label, without its prefix; in the order in which they are believed.
constexpr std::array<std::string_view, 8> PersonLabels {
    "changed-by", "deployed-by", "deployer", "triggered-by", "initiated-by", "author", "user", "by"};

/// helm 3 and 4, action/*.go. Those of failures name the reason behind a colon and are not among them.
constexpr std::array<std::string_view, 9> OwnSentences {"Install complete", "Upgrade complete", "Rollback complete",
    "Initial install underway", "Preparing upgrade", "Preparing rollback", "Uninstallation complete",
    "Deletion in progress (or silently failed)", "Dry run complete"};

constexpr std::string_view OwnName = "chartroom";
constexpr std::string_view RollbackSentence = "Rollback to ";

/// One of the sentences that helm itself writes, which say what happened and not why.
bool isHelmsOwnDescription(std::string_view description)
{
    if (description.starts_with(RollbackSentence))
        return std::ranges::all_of(
            description.substr(RollbackSentence.size()), [](char c) { return c >= '0' && c <= '9'; });
    return description.empty() || std::ranges::contains(OwnSentences, description);
}

/// The change cause in a manifest. Looked for as text: most manifests have none, and a whole one is costly to parse.
std::string changeCauseIn(std::string_view manifest)
{
    constexpr std::string_view key = "kubernetes.io/change-cause:";
    const std::size_t at = manifest.find(key);
    if (at == std::string_view::npos)
        return {};
    std::string_view line = manifest.substr(at + key.size());
    line = line.substr(0, line.find('\n'));
    const auto value = Documents::parseYaml(line);
    return value ? value->toString() : std::string();
}

std::string_view withoutPrefix(std::string_view key)
{
    return key.substr(key.find('/') + 1);
}

} // namespace

Author Author::of(const Release& release)
{
    Author author;
    author.program = release.writer();
    if (rollbackOf(release) > 0 || author.program.starts_with(OwnName)) // which writes nothing but rollbacks
        return author;
    for (const std::string_view wanted : PersonLabels) {
        const auto found = std::ranges::find_if(release.labels(),
            [wanted](const auto& label) { return withoutPrefix(label.first) == wanted && !label.second.empty(); });
        if (found == release.labels().end())
            continue;
        author.label = found->first;
        author.person = found->second;
        break;
    }
    return author;
}

bool Author::isRecorded() const
{
    const bool isCommandLine = program == "helm" || program == "Helm" || program.starts_with(OwnName);
    return !person.empty() || !(program.empty() || isCommandLine);
}

QString Author::text() const
{
    if (isRecorded())
        return QString::fromStdString(person.empty() ? program : person);
    return program.empty() ? Text::tr("not recorded")
                           : Text::tr("not recorded (%1)").arg(QString::fromStdString(program));
}

QString Author::explanation() const
{
    const QString writer = program.empty() ? Text::tr("an unknown program") : QString::fromStdString(program);
    if (!person.empty())
        return Text::tr("From the label %1 of the release record, written by %2.")
            .arg(QString::fromStdString(label), writer);
    return Text::tr("The record was written by %1; helm stores no person. “helm upgrade --labels deployer=NAME” would.")
        .arg(writer);
}

int rollbackOf(const Release& release)
{
    if (const int recorded = release.rollbackRevision())
        return recorded;
    // Before 4.3 only helm's own sentence tells that a revision is a rollback.
    const std::string text = release.description();
    return text.starts_with(RollbackSentence) ? std::atoi(text.c_str() + RollbackSentence.size()) : 0;
}

std::string reasonOf(const Release& release)
{
    std::string description = release.description();
    return isHelmsOwnDescription(description) ? changeCauseIn(release.manifest()) : description;
}

QString reasonText(const QString& reason, const QString& description)
{
    if (!reason.isEmpty())
        return reason;
    return description.isEmpty() ? Text::tr("not recorded")
                                 : Text::tr("%1 (why is not recorded)", "helm's own sentence").arg(description);
}

} // namespace Chartroom::Helm
