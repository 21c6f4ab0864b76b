// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/identity.h"

#include <algorithm>

namespace Chartroom::Simulator {

Identities::Identities(std::string adminToken, bool anonymousIsAdmin)
    : m_entries {{std::move(adminToken), {"admin", {"system:masters", "system:authenticated"}, {}}}}
    , m_anonymousIsAdmin(anonymousIsAdmin)
{ }

const std::string& Identities::addNamespaceUser(const std::string& user, const std::string& nameSpace)
{
    return m_entries
        .emplace_back(
            adminToken() + '-' + user, Identity {user, {nameSpace + "-team", "system:authenticated"}, nameSpace})
        .token;
}

std::optional<Identity> Identities::identify(const Request& request) const
{
    const auto header = request.header("authorization");
    if (header.empty() && m_anonymousIsAdmin)
        return m_entries.front().identity;
    constexpr std::string_view bearer = "Bearer ";
    if (!header.starts_with(bearer))
        return std::nullopt;
    const auto found = std::ranges::find(m_entries, header.substr(bearer.size()), &Entry::token);
    return found == m_entries.end() ? std::nullopt : std::optional(found->identity);
}

} // namespace Chartroom::Simulator
