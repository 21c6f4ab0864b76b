// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Kube {

/// `cluster` of a kubeconfig. Data fields are decoded from base64; paths are resolved against the file they stand in.
struct KubeconfigCluster {
    std::string name;
    std::string origin; ///< the file, as it was named
    std::string server;
    std::string tlsServerName;
    std::string certificateAuthority; ///< path
    std::string certificateAuthorityData; ///< PEM; goes before the path
    std::string proxyUrl;
    std::string execConfig; ///< JSON of the extension client.authentication.k8s.io/exec; "" for none
    bool insecureSkipTlsVerify = false;
    bool disableCompression = false;
};

/// A credential plugin: a program that is run to obtain credentials.
struct ExecPlugin {
    enum class InteractiveMode { Missing, Never, IfAvailable, Always };
    std::string apiVersion;
    std::string command; ///< resolved against the file where it contains a slash, else searched in PATH
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> environment;
    std::string installHint; ///< untrusted text
    InteractiveMode interactiveMode = InteractiveMode::Missing;
    bool provideClusterInfo = false;
};

/// `user` of a kubeconfig.
struct KubeconfigUser {
    std::string name;
    std::string origin;
    std::string clientCertificate; ///< path
    std::string clientCertificateData; ///< PEM
    std::string clientKey; ///< path
    std::string clientKeyData; ///< PEM
    std::string token;
    std::string tokenFile; ///< path; goes before `token` once read
    std::string username;
    std::string password;
    std::string impersonateUser;
    std::string impersonateUid;
    std::vector<std::string> impersonateGroups;
    std::vector<std::pair<std::string, std::vector<std::string>>> impersonateExtra;
    std::string authProvider; ///< its name; refused with a sentence
    std::optional<ExecPlugin> exec;
};

struct KubeconfigContext {
    std::string name;
    std::string origin;
    std::string cluster;
    std::string user;
    std::string nameSpace; ///< "" where not given: means "default"
};

/// Everything known about clusters and how to reach them. Loading reads kubeconfig files only: it opens no certificate,
/// runs no program and contacts nobody.
struct Kubeconfig {
    std::vector<KubeconfigCluster> clusters; ///< in the order of the files
    std::vector<KubeconfigUser> users;
    std::vector<KubeconfigContext> contexts;
    std::string currentContext;
    std::vector<std::string> files; ///< those read
    std::vector<Error> problems; ///< files that could not be used; the rest is still here

    const KubeconfigCluster* cluster(std::string_view name) const;
    const KubeconfigUser* user(std::string_view name) const;
    const KubeconfigContext* context(std::string_view name) const;

    /// Reads one file's text. `origin` is its path, for messages and relative paths.
    static Result<Kubeconfig> parse(std::string_view text, const std::string& origin);

    /// Finds and merges as client-go does: `explicitPath` alone if given (it must exist); else the files of
    /// `environmentList` (KUBECONFIG), the first mention of a name winning as a whole; else ~/.kube/config. Missing
    /// files are skipped. Fails where an explicit file cannot be used; other failures are in `problems`.
    static Result<Kubeconfig> load(
        const std::string& explicitPath, const std::string& environmentList, const std::string& homeFolder);
    /// The same with this process's environment.
    static Result<Kubeconfig> load(const std::string& explicitPath = {});

    /// One context named "in-cluster" from a pod's service account; fails outside a pod. `root` is for tests.
    static Result<Kubeconfig> inCluster(const std::string& root = "/");
};

/// A context that was found complete and free of contradictions.
struct ResolvedContext {
    KubeconfigContext context;
    KubeconfigCluster cluster;
    KubeconfigUser user;
};

/// The context of this name (or the current one for ""), checked by the rules of client-go (kubernetes.md 1.2); the
/// first violation as a sentence. Opens no file.
Result<ResolvedContext> resolveContext(const Kubeconfig& kubeconfig, std::string_view contextName);

/// Where a context leads, or why it cannot be used.
struct ContextSummary {
    std::string name;
    std::string server; ///< URL; "" where there is a problem
    std::optional<Error> problem; ///< as resolveContext() has it
};

/// Of every context, in their order. Takes time in proportion to them, where resolving each by its name would take their
/// square: a kubeconfig may hold thousands.
std::vector<ContextSummary> summarizeContexts(const Kubeconfig& kubeconfig);

} // namespace Chartroom::Kube
