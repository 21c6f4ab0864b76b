// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commands.h"

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

CommandResult runCommand(const CommandLine& line, const Terminal& terminal, std::stop_token stop)
{
    if (line.command == "contexts"_L1)
        return contextsCommand(line);
    if (line.command == "completion"_L1)
        return completionCommand(line);
    auto session = Session::open(line);
    if (!session)
        return failure(session.error());
    if (line.command == "releases"_L1)
        return releasesCommand(line, **session, stop);
    if (line.command == "history"_L1)
        return historyCommand(line, **session, stop);
    if (line.command == "diff"_L1)
        return diffCommand(line, **session, stop);
    if (line.command == "rollback"_L1)
        return rollbackCommand(line, **session, terminal, stop);
    if (line.command == "apps"_L1)
        return appsCommand(line, **session, stop);
    return topCommand(line, **session, stop);
}

} // namespace Chartroom::Ctl
