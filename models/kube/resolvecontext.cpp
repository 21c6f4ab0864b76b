// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/kubeconfig.h"

#include "models/kube/kubetext.h"

#include <QUrl>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Chartroom::Kube {

namespace {

std::optional<Error> invalid(const QString& sentence, const QString& advice = {})
{
    return Error {.kind = Error::Kind::InvalidInput, .attempted = sentence, .advice = advice};
}

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

bool isHttpUrl(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

std::optional<Error> errorIn(const KubeconfigCluster& cluster)
{
    const QString name = shown(cluster.name);
    if (cluster.server.empty())
        return invalid(KubeText::tr("The cluster %1 has no server.").arg(name));
    const QString server = shown(cluster.server);
    const QUrl url(server.contains(u"://"_s) ? server : u"https://"_s + server, QUrl::StrictMode);
    if (!isHttpUrl(url))
        return invalid(KubeText::tr("The server of cluster %1 is not an http or https address: %2.").arg(name, server));
    const bool hasAuthority = !cluster.certificateAuthority.empty() || !cluster.certificateAuthorityData.empty();
    if (!cluster.certificateAuthority.empty() && !cluster.certificateAuthorityData.empty())
        return invalid(
            KubeText::tr("The cluster %1 has both certificate-authority and certificate-authority-data.").arg(name),
            KubeText::tr("Remove one of them."));
    if (hasAuthority && cluster.insecureSkipTlsVerify)
        return invalid(KubeText::tr("The cluster %1 names a certificate authority and asks not to verify.").arg(name),
            KubeText::tr("Remove insecure-skip-tls-verify or the certificate authority."));
    if (!cluster.proxyUrl.empty()) {
        const QUrl proxy(shown(cluster.proxyUrl), QUrl::StrictMode);
        const bool known = proxy.scheme() == u"socks5"_s || proxy.scheme() == u"http"_s || proxy.scheme() == u"https"_s;
        if (!proxy.isValid() || proxy.host().isEmpty() || !known)
            return invalid(
                KubeText::tr("The proxy-url of cluster %1 is not an http, https or socks5 address.").arg(name));
    }
    return std::nullopt;
}

std::optional<Error> errorInCertificates(const KubeconfigUser& user)
{
    const QString name = shown(user.name);
    if (!user.clientCertificate.empty() && !user.clientCertificateData.empty())
        return invalid(KubeText::tr("The user %1 has both client-certificate and client-certificate-data.").arg(name),
            KubeText::tr("Remove one of them."));
    if (!user.clientKey.empty() && !user.clientKeyData.empty())
        return invalid(KubeText::tr("The user %1 has both client-key and client-key-data.").arg(name),
            KubeText::tr("Remove one of them."));
    const bool hasCertificate = !user.clientCertificate.empty() || !user.clientCertificateData.empty();
    const bool hasKey = !user.clientKey.empty() || !user.clientKeyData.empty();
    if (hasCertificate && !hasKey)
        return invalid(KubeText::tr("The user %1 has a client certificate without a key.").arg(name));
    return std::nullopt;
}

std::optional<Error> errorInAuthProvider(const KubeconfigUser& user)
{
    if (user.authProvider.empty())
        return std::nullopt;
    const QString sentence = KubeText::tr("The user %1 uses the auth-provider %2, which Kubernetes has withdrawn.")
                                 .arg(shown(user.name), shown(user.authProvider));
    if (user.authProvider == "gcp")
        return invalid(
            sentence, KubeText::tr("Install gke-gcloud-auth-plugin and let gcloud write the kubeconfig again."));
    if (user.authProvider == "azure")
        return invalid(sentence, KubeText::tr("Convert it with kubelogin convert-kubeconfig."));
    return invalid(sentence, KubeText::tr("Use a credential plugin (exec), for example kubectl oidc-login."));
}

std::optional<Error> errorIn(const ExecPlugin& exec, const QString& name)
{
    using Mode = ExecPlugin::InteractiveMode;
    const bool v1 = exec.apiVersion == "client.authentication.k8s.io/v1";
    if (exec.command.empty())
        return invalid(KubeText::tr("The credential plugin of user %1 has no command.").arg(name));
    if (exec.apiVersion.empty())
        return invalid(KubeText::tr("The credential plugin of user %1 has no apiVersion.").arg(name));
    if (!v1 && exec.apiVersion != "client.authentication.k8s.io/v1beta1")
        return invalid(KubeText::tr("The credential plugin of user %1 speaks %2, which is not supported.")
                           .arg(name, shown(exec.apiVersion)),
            KubeText::tr("Update the plugin and let it write the kubeconfig again."));
    if (v1 && exec.interactiveMode == Mode::Missing)
        return invalid(KubeText::tr("The credential plugin of user %1 has no interactiveMode.").arg(name));
    if (exec.interactiveMode == Mode::Always)
        return invalid(KubeText::tr("The credential plugin of user %1 needs a terminal.").arg(name),
            KubeText::tr("Run it once in a terminal with kubectl, or use one that opens a browser."));
    for (const auto& [variable, value] : exec.environment)
        if (variable.empty())
            return invalid(KubeText::tr("The credential plugin of user %1 sets a variable without a name.").arg(name));
    return std::nullopt;
}

std::optional<Error> errorIn(const KubeconfigUser& user)
{
    const QString name = shown(user.name);
    if (auto error = errorInCertificates(user))
        return error;
    const bool hasToken = !user.token.empty() || !user.tokenFile.empty();
    const bool hasBasic = !user.username.empty() || !user.password.empty();
    if (hasToken && hasBasic)
        return invalid(KubeText::tr("The user %1 has both a token and a password.").arg(name),
            KubeText::tr("Remove one of them."));
    if (user.exec && !user.authProvider.empty())
        return invalid(KubeText::tr("The user %1 has both exec and auth-provider.").arg(name),
            KubeText::tr("Remove one of them."));
    if (auto error = errorInAuthProvider(user))
        return error;
    if (user.exec)
        if (auto error = errorIn(*user.exec, name))
            return error;
    const bool impersonatesMore
        = !user.impersonateUid.empty() || !user.impersonateGroups.empty() || !user.impersonateExtra.empty();
    if (impersonatesMore && user.impersonateUser.empty())
        return invalid(KubeText::tr("The user %1 has as-groups, as-uid or as-user-extra without as.").arg(name));
    return std::nullopt;
}

/// Of a context whose cluster and user were looked up; null for one that does not exist.
std::optional<Error> errorIn(
    const KubeconfigContext& context, const KubeconfigCluster* cluster, const KubeconfigUser* user)
{
    const QString name = shown(context.name);
    if (context.cluster.empty())
        return invalid(KubeText::tr("The context %1 names no cluster.").arg(name));
    if (context.user.empty())
        return invalid(KubeText::tr("The context %1 names no user.").arg(name));
    if (!cluster)
        return invalid(KubeText::tr("The context %1 names the cluster %2, which does not exist.")
                .arg(name, shown(context.cluster)));
    if (!user)
        return invalid(
            KubeText::tr("The context %1 names the user %2, which does not exist.").arg(name, shown(context.user)));
    if (auto error = errorIn(*cluster))
        return error;
    return errorIn(*user);
}

/// The first of each name, as Kubeconfig::cluster() and user() find it.
template <typename Entry>
std::unordered_map<std::string_view, const Entry*> byName(const std::vector<Entry>& entries)
{
    std::unordered_map<std::string_view, const Entry*> found;
    found.reserve(entries.size());
    for (const Entry& entry : entries)
        found.try_emplace(entry.name, &entry);
    return found;
}

} // namespace

Result<ResolvedContext> resolveContext(const Kubeconfig& kubeconfig, std::string_view contextName)
{
    const std::string_view name = contextName.empty() ? std::string_view(kubeconfig.currentContext) : contextName;
    if (name.empty())
        return Failure(*invalid(kubeconfig.contexts.empty() ? KubeText::tr("There is no kubeconfig with a context.")
                                                            : KubeText::tr("The kubeconfig has no current context."),
            KubeText::tr("Choose a context, or name a kubeconfig file.")));
    const QString quoted = QString::fromUtf8(name);
    const KubeconfigContext* context = kubeconfig.context(name);
    if (!context)
        return Failure(*invalid(KubeText::tr("The context %1 does not exist in the kubeconfig.").arg(quoted)));
    const KubeconfigCluster* cluster = kubeconfig.cluster(context->cluster);
    const KubeconfigUser* user = kubeconfig.user(context->user);
    if (const auto error = errorIn(*context, cluster, user))
        return Failure(*error);
    return ResolvedContext {*context, *cluster, *user};
}

std::vector<ContextSummary> summarizeContexts(const Kubeconfig& kubeconfig)
{
    const auto clusters = byName(kubeconfig.clusters);
    const auto users = byName(kubeconfig.users);
    std::vector<ContextSummary> summaries;
    summaries.reserve(kubeconfig.contexts.size());
    for (const KubeconfigContext& context : kubeconfig.contexts) {
        const auto cluster = clusters.find(context.cluster);
        const auto user = users.find(context.user);
        const KubeconfigCluster* found = cluster == clusters.end() ? nullptr : cluster->second;
        auto problem = errorIn(context, found, user == users.end() ? nullptr : user->second);
        summaries.push_back({context.name, problem ? std::string() : found->server, std::move(problem)});
    }
    return summaries;
}

} // namespace Chartroom::Kube
