// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/output.h"
#include "models/documents/yaml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Ctl {

using Documents::Json;

TextTable::TextTable(QStringList header)
{
    m_rows.push_back(std::move(header));
}

void TextTable::addRow(QStringList cells)
{
    for (QString& cell : cells)
        cell = printable(cell);
    m_rows.push_back(std::move(cells));
}

QString TextTable::text() const
{
    std::vector<qsizetype> widths(static_cast<std::size_t>(m_rows.front().size()));
    for (const QStringList& row : m_rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    QString text;
    for (const QStringList& row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 == row.size() ? row[i] : row[i].leftJustified(widths[static_cast<std::size_t>(i)] + 3);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString formatted(OutputFormat format, const Json& document, const QString& table)
{
    switch (format) {
    case OutputFormat::Json:
        return QString::fromStdString(document.dumpIndented()) + u'\n';
    case OutputFormat::Yaml:
        return QString::fromStdString(Documents::toYaml(document));
    case OutputFormat::Name: {
        QString names;
        for (const Json& item : document["items"].items())
            names += printable(item["name"].toString()) + u'\n';
        return names;
    }
    case OutputFormat::Table:
        break;
    }
    return table;
}

ExitCode exitCodeOf(const Error& error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return ExitCode::NotFound;
    case Kind::Unreachable:
    case Kind::Timeout:
    case Kind::Tls:
    case Kind::Unauthorized:
    case Kind::Forbidden:
        return ExitCode::NoAccess;
    default:
        return ExitCode::Failed;
    }
}

CommandResult failure(const Error& error)
{
    return {exitCodeOf(error), {}, printable(error.sentence())};
}

Json errorJson(const std::optional<Error>& error)
{
    if (!error)
        return {};
    return Json::object({{"attempted", error->attempted.toStdString()}, {"said", error->said.toStdString()},
        {"advice", error->advice.toStdString()}});
}

QString printable(const QString& text, bool keepLineBreaks)
{
    QString result = text;
    for (QChar& c : result) {
        const bool kept = keepLineBreaks && (c == u'\n' || c == u'\t');
        const auto category = c.category();
        // Other_Format are the overrides of the direction of writing, among others.
        if (!kept && (category == QChar::Other_Control || category == QChar::Other_Format))
            c = u' ';
    }
    return result;
}

QString printable(const std::string& text, bool keepLineBreaks)
{
    return printable(QString::fromStdString(text), keepLineBreaks);
}

} // namespace Chartroom::Ctl
