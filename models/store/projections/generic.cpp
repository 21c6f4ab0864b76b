// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

namespace Chartroom::Store::Projections {

namespace {

RowPtr configData(const Context& context, const TableColumns& columns, const Value& tableRow)
{
    BasicRowPtr<ConfigDataRow> row(new ConfigDataRow);
    readMetadata(context, tableRow["object"]["metadata"], *row);
    row->secretType = StringId(0);
    std::size_t at = 0;
    tableRow["cells"].forEach([&](const Value& cell) {
        const std::size_t column = at++;
        if (column >= columns.size())
            return;
        if (columns[column].name == "Type")
            row->secretType = context.intern(cell.text());
        else if (columns[column].name == "Data")
            row->entries = cell.count();
    });
    setHealth(*row, {});
    return RowPtr(row.get());
}

} // namespace

RowPtr plain(const Context& context, const Value& object)
{
    BasicRowPtr<TableRow> row(new TableRow);
    readMetadata(context, object["metadata"], *row);
    setHealth(*row, {});
    return RowPtr(row.get());
}

RowPtr tableRow(const Context& context, const TableColumns& columns, const Value& tableRow)
{
    if (context.kind.rowType == RowType::ConfigData)
        return configData(context, columns, tableRow);
    BasicRowPtr<TableRow> row(new TableRow);
    readMetadata(context, tableRow["object"]["metadata"], *row);
    row->cells.reserve(columns.size());
    tableRow["cells"].forEach([&](const Value& cell) {
        const std::size_t column = row->cells.size();
        if (column < columns.size())
            row->cells.emplace_back(columns[column].isAge() ? std::string() : cell.cellText());
    });
    if (row->name.isEmpty() && !row->cells.empty())
        row->name = row->cells.front();
    setHealth(*row, {});
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
