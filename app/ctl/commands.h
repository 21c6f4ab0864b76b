// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/output.h"
#include "app/ctl/session.h"

#include <functional>
#include <stop_token>

namespace Chartroom::Ctl {

/// What a command may do besides returning its result.
struct Terminal {
    std::function<void(const QString& line)> progress; ///< one line for standard error, at once
    std::function<bool(const QString& question)> confirm; ///< false where nobody can be asked
};

CommandResult runCommand(const CommandLine& line, const Terminal& terminal, std::stop_token stop);

CommandResult contextsCommand(const CommandLine& line);
CommandResult releasesCommand(const CommandLine& line, Session& session, std::stop_token stop);
CommandResult historyCommand(const CommandLine& line, Session& session, std::stop_token stop);
CommandResult diffCommand(const CommandLine& line, Session& session, std::stop_token stop);
CommandResult rollbackCommand(
    const CommandLine& line, Session& session, const Terminal& terminal, std::stop_token stop);
CommandResult appsCommand(const CommandLine& line, Session& session, std::stop_token stop);
CommandResult topCommand(const CommandLine& line, Session& session, std::stop_token stop);
CommandResult completionCommand(const CommandLine& line);

} // namespace Chartroom::Ctl
