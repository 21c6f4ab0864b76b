// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/connection.h"

#include "models/kube/file.h"
#include "models/kube/usercredentials.h"

#include <QString>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Chartroom::Kube {

namespace {

/// Scheme, host, port and path prefix; query and fragment are dropped. A bare host:port means https where anything
/// speaks of TLS, else http (client-go: rest/url_utils.go).
std::string baseUrl(const ResolvedContext& context)
{
    const KubeconfigCluster& cluster = context.cluster;
    QString server = QString::fromStdString(cluster.server);
    if (!server.contains(u"://"_s)) {
        const KubeconfigUser& user = context.user;
        const bool tls = cluster.insecureSkipTlsVerify || !cluster.certificateAuthority.empty()
            || !cluster.certificateAuthorityData.empty() || !user.clientCertificate.empty()
            || !user.clientCertificateData.empty();
        server.prepend(tls ? u"https://"_s : u"http://"_s);
    }
    QUrl url(server);
    url.setQuery(QString());
    url.setFragment(QString());
    QString text = url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text.toStdString();
}

std::vector<std::pair<std::string, std::string>> impersonationHeaders(const KubeconfigUser& user)
{
    std::vector<std::pair<std::string, std::string>> headers;
    if (!user.impersonateUser.empty())
        headers.emplace_back("Impersonate-User", user.impersonateUser);
    if (!user.impersonateUid.empty())
        headers.emplace_back("Impersonate-Uid", user.impersonateUid);
    for (const std::string& group : user.impersonateGroups)
        headers.emplace_back("Impersonate-Group", group);
    for (const auto& [key, values] : user.impersonateExtra)
        for (const std::string& value : values)
            headers.emplace_back(
                "Impersonate-Extra-" + QUrl::toPercentEncoding(QString::fromStdString(key)).toStdString(), value);
    return headers;
}

Result<ServerAddress> addressOf(const ResolvedContext& context)
{
    const KubeconfigCluster& cluster = context.cluster;
    ServerAddress address {.url = baseUrl(context), .impersonation = impersonationHeaders(context.user)};
    address.compression = !cluster.disableCompression;
    address.route.proxy = cluster.proxyUrl;
    address.route.tls.authorities = cluster.certificateAuthorityData;
    address.route.tls.serverName = cluster.tlsServerName;
    address.route.tls.insecure = cluster.insecureSkipTlsVerify;
    if (cluster.certificateAuthorityData.empty() && !cluster.certificateAuthority.empty()) {
        auto authorities = readFile(cluster.certificateAuthority);
        if (!authorities)
            return Failure(std::move(authorities.error()));
        address.route.tls.authorities = std::move(*authorities);
    }
    return address;
}

bool hasPlainCredentials(const KubeconfigUser& user)
{
    return !user.token.empty() || !user.tokenFile.empty() || !user.username.empty() || !user.password.empty()
        || !user.clientCertificate.empty() || !user.clientCertificateData.empty();
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(
    const Kubeconfig& kubeconfig, std::string_view contextName, Options options)
{
    auto context = resolveContext(kubeconfig, contextName);
    if (!context)
        return Failure(std::move(context.error()));
    auto address = addressOf(*context);
    if (!address)
        return Failure(std::move(address.error()));

    std::unique_ptr<Connection> connection(new Connection);
    const Clock& clock = options.clock ? *options.clock : connection->m_systemClock;
    connection->m_thread = options.thread ? std::move(options.thread) : std::make_shared<Http::IoThread>();
    std::shared_ptr<CredentialSource> credentials;
    const KubeconfigUser& user = context->user;
    if (!address->url.starts_with("https://")) {
        credentials = std::make_shared<StaticCredentials>(); // nothing secret goes over plain http
    } else if (user.exec && !hasPlainCredentials(user)) {
        credentials = std::make_shared<ExecCredentials>(
            *context, address->route.tls.authorities, std::move(options.consent), clock, connection->m_thread);
    } else {
        auto opened = UserCredentials::open(user, clock);
        if (!opened)
            return Failure(std::move(opened.error()));
        credentials = std::move(*opened);
    }
    connection->m_context = std::move(*context);
    connection->m_http = std::make_unique<Http::Client>(*connection->m_thread);
    connection->m_api
        = std::make_unique<HttpApiClient>(*connection->m_http, std::move(*address), std::move(credentials));
    connection->m_watchContext = std::make_unique<WatchContext>(WatchContext {.api = *connection->m_api,
        .transport = *connection->m_api,
        .thread = *connection->m_thread,
        .clock = clock,
        .longestSilence = options.longestSilence});
    return connection;
}

Connection::~Connection() = default; // in reverse: the API client, the HTTP client, the thread

std::string Connection::defaultNamespace() const
{
    return m_context.context.nameSpace.empty() ? "default" : m_context.context.nameSpace;
}

} // namespace Chartroom::Kube
