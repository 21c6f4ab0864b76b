// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/credentials.h"
#include "models/kube/kubeconfig.h"

namespace Chartroom::Kube {

/// Client certificate, token or password of a kubeconfig user. What stands in files is read again while it is used, as
/// client-go does: a token after 50 seconds, a certificate after 5 minutes, both after a 401. A token file that cannot
/// be read any more leaves the last good token in place.
class UserCredentials final : public CredentialSource {
public:
    /// Reads the files once; fails where one that is needed cannot be read.
    static Result<std::shared_ptr<UserCredentials>> open(const KubeconfigUser& user, const Clock& clock);

    void fetch(Callback done) override;
    void renew(std::uint64_t refusedGeneration, Callback done) override;

private:
    UserCredentials(const KubeconfigUser& user, const Clock& clock);
    std::optional<Error> readToken();
    std::optional<Error> readCertificate();
    Credentials assembled();

    const KubeconfigUser m_user;
    const Clock& m_clock;
    std::string m_token;
    std::string m_certificate;
    std::string m_key;
    TimePoint m_tokenRead {};
    TimePoint m_certificateRead {};
    Credentials m_current; ///< as last told
};

} // namespace Chartroom::Kube
