// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"
#include "app/ctl/planoutput.h"
#include "models/helm/rollbackexecutor.h"

#include <QCoreApplication>

namespace Chartroom::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RollbackCommand)
};

} // namespace

CommandResult rollbackCommand(const CommandLine& line, Session& session, const Terminal& terminal, std::stop_token stop)
{
    Helm::RollbackOptions options = line.rollback;
    if (line.arguments.size() > 1) {
        bool valid = false;
        options.revision = line.arguments[1].toInt(&valid);
        if (!valid || options.revision < 1)
            return {ExitCode::Usage, {}, Text::tr("%1 is no revision.").arg(line.arguments[1])};
    }
    const auto key = session.release(line.arguments.front());
    if (!key)
        return failure(key.error());
    const auto plan = Helm::RollbackPlanner(session.api(), session.clock()).plan(*key, options, stop);
    if (!plan) {
        auto result = failure(plan.error());
        if (plan.error().kind == Error::Kind::InvalidInput)
            result.code = ExitCode::Refused;
        return result;
    }
    const bool blocked = plan->isBlocked();
    if (line.dryRun || blocked)
        return {blocked ? ExitCode::Refused : ExitCode::Success,
            formatted(line.format, planJson(*plan), planText(*plan)),
            blocked ? Text::tr("The rollback cannot begin. Nothing was written.") : QString()};
    if (!line.yes) {
        terminal.progress(planText(*plan));
        const QString question = Text::tr("Roll back %1 in namespace %2 of %3 to revision %4?")
                                     .arg(QString::fromStdString(key->name), QString::fromStdString(key->nameSpace),
                                         QString::fromStdString(session.contextName()))
                                     .arg(plan->target.revision());
        if (!terminal.confirm(question))
            return {ExitCode::Refused, {},
                Text::tr("Not confirmed: nothing was written. Where nobody can be asked, say --yes.")};
    }
    const auto outcome = Helm::RollbackExecutor(session.api(), session.clock())
                             .execute(*plan, stop, [&](const Helm::RollbackProgress& progress) {
                                 if (const QString text = progressText(*plan, progress); !text.isEmpty())
                                     terminal.progress(text);
                             });
    if (!outcome) {
        auto result = failure(outcome.error());
        if (outcome.error().kind == Error::Kind::Conflict)
            result.code = ExitCode::Refused;
        return result;
    }
    const QString table
        = Text::tr("Release %1 is at revision %2: %3. %4")
              .arg(QString::fromStdString(key->name))
              .arg(outcome->revision)
              .arg(QString::fromUtf8(Helm::statusWord(outcome->status)), printable(outcome->description))
        + u'\n';
    const bool failed = outcome->error.has_value();
    return {failed ? ExitCode::RollbackFailed : ExitCode::Success,
        formatted(line.format, outcomeJson(*plan, *outcome), table),
        failed ? printable(outcome->error->sentence()) : QString()};
}

} // namespace Chartroom::Ctl
