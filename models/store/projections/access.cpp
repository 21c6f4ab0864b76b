// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

namespace Chartroom::Store::Projections {

namespace {

void append(std::string& list, std::string_view item)
{
    list.append(list.empty() ? "" : ", ").append(item);
}

} // namespace

RowPtr roleBinding(const Context& context, const Value& object)
{
    BasicRowPtr<RoleBindingRow> row(new RoleBindingRow);
    readMetadata(context, object["metadata"], *row);
    const Value role = object["roleRef"];
    row->role = context.intern(
        role.exists() ? std::string(role["kind"].text()) + '/' + std::string(role["name"].text()) : std::string());
    std::string users;
    std::string groups;
    std::string serviceAccounts;
    object["subjects"].forEach([&](const Value& subject) {
        const std::string_view kind = subject["kind"].text();
        const std::string_view name = subject["name"].text();
        const std::string_view nameSpace = subject["namespace"].text();
        if (kind == "User")
            append(users, name);
        else if (kind == "Group")
            append(groups, name);
        else if (kind == "ServiceAccount")
            append(serviceAccounts,
                nameSpace.empty() ? std::string(name) : std::string(nameSpace) + '/' + std::string(name));
    });
    row->users = CompactString(users);
    row->groups = CompactString(groups);
    row->serviceAccounts = CompactString(serviceAccounts);
    setHealth(*row, {});
    return RowPtr(row.get());
}

RowPtr customResourceDefinition(const Context& context, const Value& object)
{
    BasicRowPtr<CustomResourceDefinitionRow> row(new CustomResourceDefinitionRow);
    readMetadata(context, object["metadata"], *row);
    setHealth(*row, HealthRules::customResourceDefinition(readConditions(object["status"]["conditions"])));
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
