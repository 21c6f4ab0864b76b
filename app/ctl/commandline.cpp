// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commandline.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const OptionInfo* findOption(const QString& name)
{
    const auto& options = optionInfos();
    const auto found = std::ranges::find_if(options, [&name](const OptionInfo& option) {
        return option.name == name || (!option.shortName.isEmpty() && option.shortName == name);
    });
    return found == options.end() ? nullptr : &*found;
}

const CommandInfo* findCommand(const QString& name)
{
    const auto& commands = commandInfos();
    const auto found = std::ranges::find(commands, name, &CommandInfo::name);
    return found == commands.end() ? nullptr : &*found;
}

ParsedCommandLine mistake(const QString& text)
{
    return {{}, text, ExitCode::Usage};
}

/// "90", "90s", "5m", "1h": seconds.
std::optional<std::chrono::seconds> durationOf(const QString& text)
{
    qint64 unit = 1;
    QString number = text;
    if (text.endsWith(u's') || text.endsWith(u'm') || text.endsWith(u'h')) {
        unit = text.endsWith(u'h') ? 3600 : text.endsWith(u'm') ? 60 : 1;
        number.chop(1);
    }
    bool valid = false;
    const qint64 value = number.toLongLong(&valid);
    if (!valid || value < 1 || value > 86'400)
        return {};
    return std::chrono::seconds(value * unit);
}

/// Takes over one option; "" or why it cannot be.
QString applyRollbackOption(Helm::RollbackOptions& rollback, const QString& name, const QString& value)
{
    if (name == "no-hooks"_L1) {
        rollback.runHooks = false;
    } else if (name == "no-wait"_L1) {
        rollback.waitUntilReady = false;
    } else if (name == "wait-for-jobs"_L1) {
        rollback.waitForJobs = true;
    } else if (name == "cleanup-on-fail"_L1) {
        rollback.cleanUpOnFailure = true;
    } else if (name == "replace"_L1) {
        rollback.replace = true;
    } else if (name == "force-conflicts"_L1) {
        rollback.forceConflicts = true;
    } else if (name == "description"_L1) {
        rollback.description = value;
    } else if (name == "server-side"_L1) {
        if (value != "auto"_L1)
            rollback.method = value == "true"_L1 ? Helm::ApplyMethod::ServerSide : Helm::ApplyMethod::ClientSide;
    } else if (name == "timeout"_L1) {
        const auto duration = durationOf(value);
        if (!duration)
            return Text::tr("--timeout needs a duration such as 90s or 5m, not %1.").arg(value);
        rollback.timeout = *duration;
    } else if (name == "history-max"_L1) {
        bool valid = false;
        rollback.historyLimit = value.toInt(&valid);
        if (!valid || rollback.historyLimit < 0)
            return Text::tr("--history-max needs a number of revisions, not %1.").arg(value);
    }
    return {};
}

QString applyOption(CommandLine& line, const OptionInfo& option, const QString& value)
{
    const QString& name = option.name;
    if (!option.values.isEmpty() && !option.values.contains(value))
        return Text::tr("--%1 must be one of %2, not %3.").arg(name, option.values.join(", "_L1), value);
    if (name == "output"_L1)
        line.format = static_cast<OutputFormat>(option.values.indexOf(value));
    else if (name == "kubeconfig"_L1)
        line.kubeconfig = value;
    else if (name == "context"_L1)
        line.context = value;
    else if (name == "namespace"_L1)
        line.nameSpace = value;
    else if (name == "all-namespaces"_L1)
        line.allNamespaces = true;
    else if (name == "dry-run"_L1)
        line.dryRun = true;
    else if (name == "yes"_L1)
        line.yes = true;
    else if (name == "live"_L1)
        line.live = true;
    else if (name == "part"_L1)
        line.part = value;
    else if (name == "metadata-only"_L1)
        line.metadataOnly = true;
    else if (name == "allow-plugins"_L1)
        line.allowPlugins = true;
    return applyRollbackOption(line.rollback, name, value);
}

QString optionText(const OptionInfo& option)
{
    QString text = option.shortName.isEmpty() ? u"    "_s : u'-' + option.shortName + u", "_s;
    text += u"--"_s + option.name;
    if (!option.value.isEmpty())
        text += u' ' + option.value;
    return u"  "_s + text.leftJustified(34) + option.summary + u'\n';
}

const QStringList& commonOptions()
{
    static const QStringList options {u"kubeconfig"_s, u"context"_s, u"output"_s, u"allow-plugins"_s, u"help"_s};
    return options;
}

} // namespace

const QList<CommandInfo>& commandInfos()
{
    const QStringList scope {u"namespace"_s, u"all-namespaces"_s};
    static const QList<CommandInfo> commands {
        {u"contexts"_s, {}, Text::tr("The contexts of the kubeconfig. Contacts no cluster."), {}},
        {u"releases"_s, {}, Text::tr("Helm releases, each with its newest revision."),
            scope + QStringList {u"metadata-only"_s}},
        {u"history"_s, u"RELEASE"_s, Text::tr("The revisions of a release, oldest first."), {u"namespace"_s}},
        {u"diff"_s, u"RELEASE [FROM [TO]]"_s,
            Text::tr("What differs between two revisions (the last two), or a revision and the cluster."),
            {u"namespace"_s, u"live"_s, u"part"_s}},
        {u"rollback"_s, u"RELEASE [REVISION]"_s,
            Text::tr("Goes back to a revision (the one before), as a new revision."),
            {u"namespace"_s, u"dry-run"_s, u"yes"_s, u"description"_s, u"no-hooks"_s, u"no-wait"_s, u"wait-for-jobs"_s,
                u"cleanup-on-fail"_s, u"replace"_s, u"server-side"_s, u"force-conflicts"_s, u"timeout"_s,
                u"history-max"_s}},
        {u"apps"_s, {}, Text::tr("Argo CD applications with their sync and health."), scope},
        {u"top"_s, u"nodes|pods"_s, Text::tr("CPU and memory used now, from the metrics API."), scope},
        {u"completion"_s, u"bash|zsh"_s, Text::tr("A completion script for your shell."), {}},
    };
    return commands;
}

const QList<OptionInfo>& optionInfos()
{
    static const QList<OptionInfo> options {
        {u"kubeconfig"_s, {}, u"FILE"_s, Text::tr("instead of KUBECONFIG or ~/.kube/config"), {}},
        {u"context"_s, {}, u"NAME"_s, Text::tr("instead of the kubeconfig's current context"), {}},
        {u"namespace"_s, u"n"_s, u"NAME"_s, Text::tr("instead of the context's namespace"), {}},
        {u"all-namespaces"_s, u"A"_s, {}, Text::tr("of the whole cluster"), {}},
        {u"output"_s, u"o"_s, u"FORMAT"_s, Text::tr("table, json, yaml or name"),
            {u"table"_s, u"json"_s, u"yaml"_s, u"name"_s}},
        {u"allow-plugins"_s, {}, {}, Text::tr("run the kubeconfig's credential plugin without asking"), {}},
        {u"metadata-only"_s, {}, {}, Text::tr("do not read the records: faster, without chart and time"), {}},
        {u"live"_s, {}, {}, Text::tr("compare revision FROM with what is in the cluster"), {}},
        {u"part"_s, {}, u"PART"_s, Text::tr("objects, manifest, values, computed-values, notes or hooks"),
            {u"objects"_s, u"manifest"_s, u"values"_s, u"computed-values"_s, u"notes"_s, u"hooks"_s}},
        {u"dry-run"_s, {}, {}, Text::tr("print the whole plan, with the server's answers, and write nothing"), {}},
        {u"yes"_s, u"y"_s, {}, Text::tr("do not ask; findings that need a decision are accepted"), {}},
        {u"description"_s, {}, u"TEXT"_s, Text::tr("why, kept in the history"), {}},
        {u"no-hooks"_s, {}, {}, Text::tr("run no hooks"), {}},
        {u"no-wait"_s, {}, {}, Text::tr("do not wait until the objects are ready"), {}},
        {u"wait-for-jobs"_s, {}, {}, Text::tr("wait for Jobs, too"), {}},
        {u"cleanup-on-fail"_s, {}, {}, Text::tr("delete what the rollback created, if it fails"), {}},
        {u"replace"_s, {}, {}, Text::tr("replace objects instead of patching them (client-side only)"), {}},
        {u"server-side"_s, {}, u"auto|true|false"_s, Text::tr("how objects are applied; auto: as the revision was"),
            {u"auto"_s, u"true"_s, u"false"_s}},
        {u"force-conflicts"_s, {}, {}, Text::tr("take fields over from others (server-side only)"), {}},
        {u"timeout"_s, {}, u"DURATION"_s, Text::tr("for each hook, and for readiness (5m)"), {}},
        {u"history-max"_s, {}, u"N"_s, Text::tr("revisions kept; 0 for all (10)"), {}},
        {u"help"_s, u"h"_s, {}, Text::tr("print this text"), {}},
        {u"version"_s, {}, {}, Text::tr("print the version"), {}},
    };
    return options;
}

QString helpText(const QString& name)
{
    QString text;
    const CommandInfo* command = findCommand(name);
    if (command) {
        text += u"chartroomctl "_s + command->name
            + (command->arguments.isEmpty() ? QString() : u' ' + command->arguments) + u'\n' + command->summary
            + u"\n\n"_s;
        for (const OptionInfo& option : optionInfos())
            if (command->options.contains(option.name) || commonOptions().contains(option.name))
                text += optionText(option);
    } else {
        text += Text::tr("chartroomctl COMMAND [OPTIONS]: Helm releases, Argo CD applications and usage of a "
                         "Kubernetes cluster.")
            + u"\n\n"_s;
        for (const CommandInfo& info : commandInfos())
            text += u"  "_s + QString(info.name + u' ' + info.arguments).leftJustified(30) + info.summary + u'\n';
        text += u'\n' + Text::tr("chartroomctl COMMAND --help explains one command.") + u'\n';
    }
    text += u'\n'
        + Text::tr(
            "Ends with 0: done; 1: failed; 2: command line not understood; 3: differences found (diff); 4: rollback "
            "refused, "
            "nothing written; 5: rollback begun and failed; 6: not found; 7: cluster not reached or access denied.")
        + u'\n';
    text += Text::tr("With -o json and -o yaml the output is one document with a member \"kind\"; members may be added "
                     "in later versions, "
                     "none is renamed or removed. Times are RFC 3339 in UTC. Values of Secrets are masked.")
        + u'\n';
    return text;
}

ParsedCommandLine parseCommandLine(const QStringList& arguments)
{
    CommandLine line;
    bool help = false;
    bool onlyArguments = false;
    QStringList given;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString argument = arguments[i];
        if (onlyArguments || !argument.startsWith(u'-') || argument == "-"_L1) {
            (line.command.isEmpty() ? line.command : line.arguments.emplaceBack()) = argument;
            continue;
        }
        if (argument == "--"_L1) {
            onlyArguments = true;
            continue;
        }
        std::optional<QString> value;
        if (const auto equals = argument.indexOf(u'='); equals > 0) {
            value = argument.mid(equals + 1);
            argument.truncate(equals);
        }
        const bool isLong = argument.startsWith("--"_L1);
        QString name = argument.mid(isLong ? 2 : 1);
        if (!isLong && name.size() > 1 && !value) { // -nshop, -ojson
            value = name.mid(1);
            name.truncate(1);
        }
        const OptionInfo* option = findOption(name);
        if (!option || (isLong && option->shortName == name))
            return mistake(Text::tr("There is no option %1.").arg(argument));
        if (option->value.isEmpty() && value)
            return mistake(Text::tr("%1 takes no value.").arg(argument));
        if (!option->value.isEmpty() && !value) {
            if (++i == arguments.size())
                return mistake(Text::tr("%1 needs a value.").arg(argument));
            value = arguments[i];
        }
        if (option->name == "version"_L1)
            return {{}, u"chartroomctl "_s + QStringLiteral(CHARTROOM_VERSION) + u'\n', ExitCode::Success};
        help |= option->name == "help"_L1;
        given << option->name;
        if (const QString wrong = applyOption(line, *option, value.value_or(QString())); !wrong.isEmpty())
            return mistake(wrong);
    }
    if (help)
        return {{}, helpText(line.command), ExitCode::Success};
    if (line.command.isEmpty())
        return mistake(helpText());
    const CommandInfo* command = findCommand(line.command);
    if (!command)
        return mistake(Text::tr("There is no command %1. chartroomctl --help lists them.").arg(line.command));
    for (const QString& name : given)
        if (!command->options.contains(name) && !commonOptions().contains(name))
            return mistake(Text::tr("%1 does not take --%2.").arg(line.command, name));
    if (line.allNamespaces && !line.nameSpace.isEmpty())
        return mistake(Text::tr("-n and -A exclude each other."));
    const qsizetype most = command->arguments.isEmpty() ? 0 : command->arguments.split(u' ').size();
    const qsizetype least = command->arguments.isEmpty() ? 0 : 1;
    if (line.arguments.size() < least || line.arguments.size() > most)
        return mistake(most == 0 ? Text::tr("%1 takes no arguments.").arg(line.command)
                                 : Text::tr("%1 takes: %2").arg(line.command, command->arguments));
    return {std::move(line), {}, ExitCode::Success};
}

} // namespace Chartroom::Ctl
