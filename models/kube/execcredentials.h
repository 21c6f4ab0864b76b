// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/credentials.h"
#include "models/kube/kubeconfig.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QProcess;

namespace Chartroom::Http {
class IoThread;
}

namespace Chartroom::Kube {

/// What the user is asked before a credential plugin runs for the first time: choosing a context must not be enough to
/// run a program.
struct PluginConsentRequest {
    std::string contextName;
    std::string userName;
    std::string origin; ///< the kubeconfig file that names it
    std::string command; ///< as written
    std::string resolvedPath; ///< the program found; "" where there is none
    std::vector<std::string> arguments;
    std::vector<std::string> environmentNames; ///< names only: values may be secret
    std::string environmentDigest; ///< another one when a name or a value is another one
};

/// Asks; called on the I/O thread. `answer` may be called from any thread, once, at any time later.
using ConsentCallback = std::function<void(const PluginConsentRequest& request, std::function<void(bool)> answer)>;

/// Credentials from a plugin (kubernetes.md 1.3). It is run without a shell and without a terminal, one run at a time,
/// with the user's consent; its answer is kept for the whole process until it expires or the server answers 401.
class ExecCredentials final : public CredentialSource, public std::enable_shared_from_this<ExecCredentials> {
public:
    /// `authorities` is the cluster's CA as PEM, for plugins that want to know the cluster.
    ExecCredentials(const ResolvedContext& context, const std::string& authorities, ConsentCallback consent,
        const Clock& clock, std::weak_ptr<Http::IoThread> thread);
    ~ExecCredentials() override;

    void fetch(Callback done) override;
    void renew(std::uint64_t refusedGeneration, Callback done) override;

    /// Forgets all answers and consents of this process. For tests.
    static void forgetAll();

private:
    void obtain(Callback done);
    void askConsent();
    void run();
    void finished(int exitCode, bool crashed);
    void answer(const Result<Credentials>& result);
    Error failure(const QString& sentence) const;
    QString resolvedPath() const;
    std::string execInfo() const;

    const ResolvedContext m_context;
    const ExecPlugin& m_plugin; ///< in m_context
    const std::string m_authorities;
    const ConsentCallback m_consent;
    const Clock& m_clock;
    const std::weak_ptr<Http::IoThread> m_thread;
    const std::string m_key; ///< what equal plugins of equal clusters share
    std::unique_ptr<QProcess> m_process;
    std::vector<Callback> m_waiting; ///< for the run, or the consent, under way
};

} // namespace Chartroom::Kube
