// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/rollbackplan.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace Chartroom::Ctl {

/// How chartroomctl ends; part of its interface.
enum class ExitCode {
    Success = 0,
    Failed = 1, ///< the server or the network said no
    Usage = 2, ///< the command line cannot be understood
    Differences = 3, ///< diff found some
    Refused = 4, ///< a rollback that findings block, or that was not confirmed: nothing was written
    RollbackFailed = 5, ///< begun and failed: the new revision says why
    NotFound = 6, ///< no such context, release or revision
    NoAccess = 7, ///< the cluster cannot be reached, or does not let us in
};

enum class OutputFormat { Table, Json, Yaml, Name };

/// What was asked for. Members that a command does not know stay as they are.
struct CommandLine {
    QString command;
    QStringList arguments;
    OutputFormat format = OutputFormat::Table;
    QString kubeconfig;
    QString context;
    QString nameSpace;
    bool allNamespaces = false;
    bool dryRun = false;
    bool yes = false; ///< accepts what needs a decision, and does not ask
    bool live = false; ///< diff: against what is in the cluster
    QString part = QStringLiteral("objects"); ///< diff: of the revision
    bool metadataOnly = false; ///< releases: without reading the records
    bool allowPlugins = false; ///< credential plugins of the kubeconfig may run
    Helm::RollbackOptions rollback;
};

/// Either a command line, or why not: a sentence for people and the code to end with.
struct ParsedCommandLine {
    std::optional<CommandLine> commandLine;
    QString text; ///< of the help, the version, or the mistake
    ExitCode code = ExitCode::Success;
};

/// `arguments` without the program's name.
ParsedCommandLine parseCommandLine(const QStringList& arguments);

struct CommandInfo {
    QString name;
    QString arguments; ///< "RELEASE [REVISION]"
    QString summary;
    QStringList options; ///< long names, without dashes
};

/// Every command with what it takes, for help and completion.
const QList<CommandInfo>& commandInfos();

struct OptionInfo {
    QString name; ///< long, without dashes
    QString shortName; ///< one letter, or ""
    QString value; ///< placeholder; "" for a switch
    QString summary;
    QStringList values; ///< where only these are allowed
};
const QList<OptionInfo>& optionInfos();

QString helpText(const QString& command = {});

} // namespace Chartroom::Ctl
