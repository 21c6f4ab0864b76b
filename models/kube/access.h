// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/apiclient.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Kube {

/// One question to the authorizer: may I `verb` this?
struct AccessQuestion {
    std::string verb {}; ///< "list", "patch", "create"
    std::string group {};
    std::string resource {}; ///< plural
    std::string subresource {};
    std::string nameSpace {}; ///< "" for the whole cluster
    std::string name {};
};

struct AccessAnswer {
    bool allowed = false;
    bool denied = false; ///< a definite no, rather than nobody saying yes
    std::string reason;
};

/// All rules that hold for us in one namespace.
class AccessRules {
public:
    struct Rule {
        std::vector<std::string> verbs;
        std::vector<std::string> groups;
        std::vector<std::string> resources; ///< "pods", "pods/log", "*", "*/scale"
        std::vector<std::string> names; ///< empty: any
    };

    /// False only on a definite no: where the server's answer is incomplete, what it does not mention may be allowed.
    bool mayBeAllowed(const AccessQuestion& question) const;
    bool isIncomplete() const { return m_incomplete; }

    /// From the `status` of a SelfSubjectRulesReview.
    static AccessRules fromStatus(const Documents::Json& status);

private:
    std::vector<Rule> m_rules;
    bool m_incomplete = false;
};

/// Who the server takes us for.
struct Identity {
    std::string name;
    std::string uid;
    std::vector<std::string> groups;
};

/// SelfSubjectAccessReview. The callback runs on the I/O thread, as in all of these.
RequestHandle askAccess(ApiClient& api, const AccessQuestion& question, std::function<void(Result<AccessAnswer>)> done);
/// SelfSubjectRulesReview; `nameSpace` must not be empty: the server has no such answer for the whole cluster.
RequestHandle readAccessRules(
    ApiClient& api, std::string_view nameSpace, std::function<void(Result<AccessRules>)> done);
/// SelfSubjectReview (1.28 and newer).
RequestHandle whoAmI(ApiClient& api, std::function<void(Result<Identity>)> done);

} // namespace Chartroom::Kube
