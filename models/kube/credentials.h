// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <functional>
#include <string>

namespace Chartroom::Kube {

/// What a request proves its identity with.
struct Credentials {
    std::string authorization {}; ///< value of the Authorization header; "" for none
    std::string certificate {}; ///< PEM; together with `key`, or empty
    std::string key {};
    std::uint64_t generation = 0; ///< grows whenever the content changed
};

/// Where credentials come from. Used on the I/O thread only; an answer may come during the call or later, exactly once.
class CredentialSource {
public:
    using Callback = std::function<void(Result<Credentials>)>;

    virtual ~CredentialSource() = default;
    /// The current credentials, renewed first where they are known to have expired.
    virtual void fetch(Callback done) = 0;
    /// The server answered 401 to credentials of this generation: renews them unless that has happened meanwhile. Where
    /// nothing can be renewed, answers with the same generation again.
    virtual void renew(std::uint64_t refusedGeneration, Callback done) = 0;
};

/// Credentials that never change.
class StaticCredentials final : public CredentialSource {
public:
    explicit StaticCredentials(Credentials credentials = {})
        : m_credentials(std::move(credentials))
    { }
    void fetch(Callback done) override { done(m_credentials); }
    void renew(std::uint64_t, Callback done) override { done(m_credentials); }

private:
    Credentials m_credentials;
};

} // namespace Chartroom::Kube
