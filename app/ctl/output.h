// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/commandline.h"
#include "models/base/result.h"
#include "models/documents/json.h"

#include <QStringList>
#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Ctl {

/// Columns as kubectl prints them: as wide as their widest cell, three spaces between. Control characters and
/// line breaks in cells, which come from the cluster, are printed as spaces.
class TextTable {
public:
    explicit TextTable(QStringList header);
    void addRow(QStringList cells);
    bool isEmpty() const { return m_rows.size() < 2; }
    QString text() const;

private:
    std::vector<QStringList> m_rows;
};

/// What a command has to say: printed to standard output and standard error by main().
struct CommandResult {
    ExitCode code = ExitCode::Success;
    QString output;
    QString message; ///< for standard error
};

/// The document in the format asked for; `table` is the text for people.
QString formatted(OutputFormat format, const Documents::Json& document, const QString& table);

CommandResult failure(const Error& error);
ExitCode exitCodeOf(const Error& error);
Documents::Json errorJson(const std::optional<Error>& error);

/// Without control characters, so that nothing from the cluster can steer the terminal.
QString printable(const QString& text, bool keepLineBreaks = false);
QString printable(const std::string& text, bool keepLineBreaks = false);

} // namespace Chartroom::Ctl
