// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/http/message.h"
#include "app/simulator/store/resourceinfo.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// Who asks, and what they may do: everything, or everything namespaced within one namespace (a Role `edit`).
struct Identity {
    std::string user;
    std::vector<std::string> groups;
    std::string onlyNamespace; ///< "" for an administrator

    bool mayAll() const { return onlyNamespace.empty(); }
    bool may(const ResourceInfo& info, std::string_view nameSpace) const
    {
        const bool review = !info.stored && info.type.groupVersion.group != "metrics.k8s.io"; // about oneself
        return mayAll() || review || (info.type.namespaced && nameSpace == onlyNamespace);
    }
};

/// The users of the simulated cluster and their bearer tokens.
class Identities {
public:
    /// Without TLS a client sends no token (client-go's rule), so a request without one is the administrator's then.
    Identities(std::string adminToken, bool anonymousIsAdmin);

    /// A user who may use one namespace only; the token is derived from the administrator's.
    const std::string& addNamespaceUser(const std::string& user, const std::string& nameSpace);
    const std::string& adminToken() const { return m_entries.front().token; }
    /// Nothing for an unknown or missing token: 401.
    std::optional<Identity> identify(const Request& request) const;

private:
    struct Entry {
        std::string token;
        Identity identity;
    };
    std::vector<Entry> m_entries;
    bool m_anonymousIsAdmin;
};

} // namespace Chartroom::Simulator
