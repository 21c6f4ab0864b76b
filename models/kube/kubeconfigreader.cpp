// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/kubeconfigreader.h"

#include "models/kube/base64.h"
#include "models/kube/kubetext.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

namespace Chartroom::Kube {

namespace {

using Documents::Json;

constexpr std::string_view ExecExtension = "client.authentication.k8s.io/exec";

/// Reads typed members; the first that is of another type is remembered as the error, and reading goes on with nothing.
class Reader {
public:
    explicit Reader(const std::string& origin)
        : m_origin(origin)
        , m_folder(std::filesystem::absolute(origin).parent_path())
    { }

    const std::optional<Error>& error() const { return m_error; }

    void fail(const QString& sentence)
    {
        if (!m_error)
            m_error = Error {.kind = Error::Kind::InvalidInput,
                .attempted
                = KubeText::tr("%1 is not a usable kubeconfig: %2").arg(QString::fromStdString(m_origin), sentence)};
    }

    std::string string(const Json& object, std::string_view key)
    {
        const Json& value = object[key];
        if (!value.isNull() && !value.isString())
            fail(KubeText::tr("%1 is not text.").arg(QString::fromUtf8(key)));
        return value.toString();
    }

    bool boolean(const Json& object, std::string_view key)
    {
        const Json& value = object[key];
        if (!value.isNull() && value.type() != Json::Type::Bool)
            fail(KubeText::tr("%1 is neither true nor false.").arg(QString::fromUtf8(key)));
        return value.toBool();
    }

    /// A path, made absolute against the folder of the file it stands in.
    std::string path(const Json& object, std::string_view key) { return resolved(string(object, key)); }

    std::string resolved(const std::string& path) const
    {
        if (path.empty() || path.front() == '/')
            return path;
        return (m_folder / path).lexically_normal().string();
    }

    std::string data(const Json& object, std::string_view key)
    {
        const std::string text = string(object, key);
        auto bytes = decodedBase64(text);
        if (!bytes)
            fail(KubeText::tr("%1 is not base64.").arg(QString::fromUtf8(key)));
        return std::move(bytes).value_or(std::string());
    }

    const Json::Array& list(const Json& object, std::string_view key)
    {
        const Json& value = object[key];
        if (!value.isNull() && !value.isArray())
            fail(KubeText::tr("%1 is not a list.").arg(QString::fromUtf8(key)));
        return value.items();
    }

    std::vector<std::string> strings(const Json& object, std::string_view key)
    {
        std::vector<std::string> texts;
        for (const Json& item : list(object, key)) {
            if (!item.isString())
                fail(KubeText::tr("%1 has an entry that is not text.").arg(QString::fromUtf8(key)));
            texts.push_back(item.toString());
        }
        return texts;
    }

    const Json& object(const Json& parent, std::string_view key)
    {
        const Json& value = parent[key];
        if (!value.isNull() && !value.isObject())
            fail(KubeText::tr("%1 has no fields.").arg(QString::fromUtf8(key)));
        return value;
    }

    const std::string& origin() const { return m_origin; }

private:
    const std::string& m_origin;
    const std::filesystem::path m_folder;
    std::optional<Error> m_error;
};

std::string execConfigOf(const Json& cluster)
{
    for (const Json& extension : cluster["extensions"].items())
        if (extension["name"].toStringView() == ExecExtension)
            return extension["extension"].dump();
    return {};
}

KubeconfigCluster readCluster(Reader& reader, const Json& json)
{
    KubeconfigCluster cluster;
    cluster.server = reader.string(json, "server");
    cluster.tlsServerName = reader.string(json, "tls-server-name");
    cluster.certificateAuthority = reader.path(json, "certificate-authority");
    cluster.certificateAuthorityData = reader.data(json, "certificate-authority-data");
    cluster.proxyUrl = reader.string(json, "proxy-url");
    cluster.insecureSkipTlsVerify = reader.boolean(json, "insecure-skip-tls-verify");
    cluster.disableCompression = reader.boolean(json, "disable-compression");
    cluster.execConfig = execConfigOf(json);
    return cluster;
}

ExecPlugin::InteractiveMode readInteractiveMode(Reader& reader, const Json& json)
{
    using Mode = ExecPlugin::InteractiveMode;
    const std::string mode = reader.string(json, "interactiveMode");
    if (mode.empty())
        return Mode::Missing;
    if (mode == "Never")
        return Mode::Never;
    if (mode == "IfAvailable")
        return Mode::IfAvailable;
    if (mode == "Always")
        return Mode::Always;
    reader.fail(KubeText::tr("interactiveMode %1 is unknown.").arg(QString::fromStdString(mode)));
    return Mode::Missing;
}

ExecPlugin readExec(Reader& reader, const Json& json)
{
    ExecPlugin plugin;
    plugin.apiVersion = reader.string(json, "apiVersion");
    plugin.command = reader.string(json, "command");
    if (plugin.command.contains('/'))
        plugin.command = reader.resolved(plugin.command);
    plugin.arguments = reader.strings(json, "args");
    for (const Json& variable : reader.list(json, "env"))
        plugin.environment.emplace_back(reader.string(variable, "name"), reader.string(variable, "value"));
    plugin.installHint = reader.string(json, "installHint");
    plugin.interactiveMode = readInteractiveMode(reader, json);
    plugin.provideClusterInfo = reader.boolean(json, "provideClusterInfo");
    return plugin;
}

KubeconfigUser readUser(Reader& reader, const Json& json)
{
    KubeconfigUser user;
    user.clientCertificate = reader.path(json, "client-certificate");
    user.clientCertificateData = reader.data(json, "client-certificate-data");
    user.clientKey = reader.path(json, "client-key");
    user.clientKeyData = reader.data(json, "client-key-data");
    user.token = reader.string(json, "token");
    user.tokenFile = reader.path(json, "tokenFile");
    user.username = reader.string(json, "username");
    user.password = reader.string(json, "password");
    user.impersonateUser = reader.string(json, "as");
    user.impersonateUid = reader.string(json, "as-uid");
    user.impersonateGroups = reader.strings(json, "as-groups");
    const Json& extra = reader.object(json, "as-user-extra");
    for (const auto& [key, values] : extra.members())
        user.impersonateExtra.emplace_back(key, reader.strings(extra, key));
    if (const Json& provider = reader.object(json, "auth-provider"); !provider.isNull()) {
        user.authProvider = reader.string(provider, "name");
        if (user.authProvider.empty())
            user.authProvider = "?";
    }
    if (const Json& exec = reader.object(json, "exec"); !exec.isNull())
        user.exec = readExec(reader, exec);
    return user;
}

KubeconfigContext readContext(Reader& reader, const Json& json)
{
    KubeconfigContext context;
    context.cluster = reader.string(json, "cluster");
    context.user = reader.string(json, "user");
    context.nameSpace = reader.string(json, "namespace");
    return context;
}

/// A list of {name, <member>: {…}}. Two of one name in one file are an error: neither is meant more than the other.
template <typename Entry>
void readNamed(std::vector<Entry>& entries, Reader& reader, const Json& document, std::string_view listKey,
    std::string_view member, Entry (*read)(Reader&, const Json&))
{
    std::unordered_set<std::string> known;
    for (const Json& item : reader.list(document, listKey)) {
        const std::string name = reader.string(item, "name");
        if (!known.insert(name).second) {
            reader.fail(KubeText::tr("%1 has two entries named %2.")
                    .arg(QString::fromUtf8(listKey), QString::fromStdString(name)));
            return;
        }
        Entry entry = read(reader, reader.object(item, member));
        entry.name = name;
        entry.origin = reader.origin();
        entries.push_back(std::move(entry));
    }
}

} // namespace

Result<Kubeconfig> readKubeconfig(const Json& document, const std::string& origin)
{
    Kubeconfig kubeconfig;
    kubeconfig.files = {origin};
    if (document.isNull())
        return kubeconfig; // an empty file
    Reader reader(origin);
    if (!document.isObject())
        reader.fail(KubeText::tr("it has no fields."));
    const std::string kind = reader.string(document, "kind");
    const std::string apiVersion = reader.string(document, "apiVersion");
    if ((!kind.empty() && kind != "Config") || (!apiVersion.empty() && apiVersion != "v1"))
        reader.fail(KubeText::tr("it is a %1 of %2, not a Config of v1.")
                .arg(QString::fromStdString(kind), QString::fromStdString(apiVersion)));
    kubeconfig.currentContext = reader.string(document, "current-context");
    readNamed(kubeconfig.clusters, reader, document, "clusters", "cluster", readCluster);
    readNamed(kubeconfig.users, reader, document, "users", "user", readUser);
    readNamed(kubeconfig.contexts, reader, document, "contexts", "context", readContext);
    if (reader.error())
        return Failure(*reader.error());
    return kubeconfig;
}

} // namespace Chartroom::Kube
