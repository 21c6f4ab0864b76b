// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

namespace {

QStringList optionWords(const CommandInfo& command)
{
    QStringList words {u"--kubeconfig"_s, u"--context"_s, u"--output"_s, u"--allow-plugins"_s, u"--help"_s};
    for (const QString& name : command.options)
        words << u"--"_s + name;
    return words;
}

/// What may follow a command besides options: words of its own, or the names of releases.
QString argumentWords(const CommandInfo& command)
{
    if (command.arguments.contains(u'|'))
        return QString(command.arguments).replace(u'|', u' ');
    return command.arguments.startsWith("RELEASE"_L1) ? u"$(chartroomctl releases -o name 2>/dev/null)"_s : QString();
}

QString bashScript()
{
    QStringList names;
    QString cases;
    for (const CommandInfo& command : commandInfos()) {
        names << command.name;
        cases += u"        %1) words=\"%2 %3\" ;;\n"_s.arg(
            command.name, optionWords(command).join(u' '), argumentWords(command));
    }
    QString values;
    for (const OptionInfo& option : optionInfos())
        if (!option.values.isEmpty())
            values += u"        --%1) COMPREPLY=($(compgen -W \"%2\" -- \"$current\")); return ;;\n"_s.arg(
                option.name, option.values.join(u' '));
    return u"_chartroomctl() {\n"
           u"    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=\n"
           u"    COMPREPLY=()\n"
           u"    case $previous in\n"
           u"        --kubeconfig) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n"
           u"        --context) COMPREPLY=($(compgen -W \"$(chartroomctl contexts -o name 2>/dev/null)\" -- \"$current\")); return ;;\n"_s
        + values
        + u"        -o) COMPREPLY=($(compgen -W \"table json yaml name\" -- \"$current\")); return ;;\n"
          u"    esac\n"
          u"    case ${COMP_WORDS[1]} in\n"_s
        + cases + u"        *) words=\"%1 --help --version\" ;;\n"_s.arg(names.join(u' '))
        + u"    esac\n"
          u"    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
          u"}\n"
          u"complete -F _chartroomctl chartroomctl\n"_s;
}

} // namespace

CommandResult completionCommand(const CommandLine& line)
{
    if (line.arguments.front() == "bash"_L1)
        return {ExitCode::Success, bashScript(), {}};
    // zsh runs bash's completion functions when asked to.
    if (line.arguments.front() == "zsh"_L1)
        return {ExitCode::Success,
            u"#compdef chartroomctl\nautoload -U +X bashcompinit && bashcompinit\n"_s + bashScript(), {}};
    return {ExitCode::Usage, {}, QCoreApplication::translate("Completion", "completion takes: bash|zsh")};
}

} // namespace Chartroom::Ctl
