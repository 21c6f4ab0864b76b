// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/kubeconfig.h"

#include "models/documents/yaml.h"
#include "models/kube/file.h"
#include "models/kube/kubeconfigreader.h"
#include "models/kube/kubetext.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <unordered_set>

namespace Chartroom::Kube {

namespace {

template <typename Entry>
const Entry* named(const std::vector<Entry>& entries, std::string_view name)
{
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? nullptr : &*found;
}

/// The first file wins, entry by entry; entries are never mixed field by field.
template <typename Entry>
void mergeEntries(std::vector<Entry>& into, std::vector<Entry> from)
{
    std::unordered_set<std::string> known;
    for (const Entry& entry : into)
        known.insert(entry.name);
    for (Entry& entry : from)
        if (known.insert(entry.name).second)
            into.push_back(std::move(entry));
}

void merge(Kubeconfig& into, Kubeconfig from)
{
    mergeEntries(into.clusters, std::move(from.clusters));
    mergeEntries(into.users, std::move(from.users));
    mergeEntries(into.contexts, std::move(from.contexts));
    if (into.currentContext.empty())
        into.currentContext = std::move(from.currentContext);
    into.files.insert(into.files.end(), from.files.begin(), from.files.end());
}

Result<Kubeconfig> loadFile(const std::string& path)
{
    const auto text = readFile(path);
    if (!text)
        return Failure(text.error());
    return Kubeconfig::parse(*text, path);
}

std::vector<std::string> listedFiles(std::string_view list)
{
    std::vector<std::string> files;
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(':', at), list.size());
        std::string file(list.substr(at, end - at));
        if (!file.empty() && !std::ranges::contains(files, file))
            files.push_back(std::move(file));
        at = end + 1;
    }
    return files;
}

std::string environmentValue(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

const KubeconfigCluster* Kubeconfig::cluster(std::string_view name) const
{
    return named(clusters, name);
}

const KubeconfigUser* Kubeconfig::user(std::string_view name) const
{
    return named(users, name);
}

const KubeconfigContext* Kubeconfig::context(std::string_view name) const
{
    return named(contexts, name);
}

Result<Kubeconfig> Kubeconfig::parse(std::string_view text, const std::string& origin)
{
    const auto document = Documents::parseYaml(text);
    if (!document)
        return Failure(Error {.kind = Error::Kind::InvalidInput,
            .attempted = KubeText::tr("%1 is not a usable kubeconfig: %2")
                .arg(QString::fromStdString(origin), document.error().sentence())});
    return readKubeconfig(*document, origin);
}

Result<Kubeconfig> Kubeconfig::load(
    const std::string& explicitPath, const std::string& environmentList, const std::string& homeFolder)
{
    if (!explicitPath.empty())
        return loadFile(explicitPath);
    const auto files = environmentList.empty() ? std::vector<std::string> {homeFolder + "/.kube/config"}
                                               : listedFiles(environmentList);
    Kubeconfig merged;
    for (const std::string& file : files) {
        std::error_code failure;
        if (!std::filesystem::exists(file, failure) && !failure)
            continue;
        if (auto loaded = loadFile(file))
            merge(merged, std::move(*loaded));
        else
            merged.problems.push_back(std::move(loaded.error()));
    }
    return merged;
}

Result<Kubeconfig> Kubeconfig::load(const std::string& explicitPath)
{
    return load(explicitPath, environmentValue("KUBECONFIG"), environmentValue("HOME"));
}

Result<Kubeconfig> Kubeconfig::inCluster(const std::string& root)
{
    const std::filesystem::path folder = std::filesystem::path(root) / "var/run/secrets/kubernetes.io/serviceaccount";
    std::string host = environmentValue("KUBERNETES_SERVICE_HOST");
    const std::string port = environmentValue("KUBERNETES_SERVICE_PORT");
    const auto token = readFile((folder / "token").string());
    if (host.empty() || port.empty() || !token)
        return Failure(Error {.kind = Error::Kind::InvalidInput,
            .attempted = KubeText::tr("This is not running in a pod with a service account."),
            .advice = KubeText::tr("Name a kubeconfig file.")});
    if (host.contains(':'))
        host = '[' + host + ']';
    const auto nameSpace = readFile((folder / "namespace").string());
    constexpr const char* Name = "in-cluster";
    Kubeconfig kubeconfig;
    kubeconfig.currentContext = Name;
    KubeconfigCluster& cluster = kubeconfig.clusters.emplace_back();
    cluster.name = Name;
    cluster.server = "https://" + host + ':' + port;
    cluster.certificateAuthority = (folder / "ca.crt").string();
    KubeconfigUser& user = kubeconfig.users.emplace_back();
    user.name = Name;
    user.tokenFile = (folder / "token").string();
    KubeconfigContext& context = kubeconfig.contexts.emplace_back();
    context.name = context.cluster = context.user = Name;
    context.nameSpace = nameSpace ? QString::fromStdString(*nameSpace).trimmed().toStdString() : std::string();
    return kubeconfig;
}

} // namespace Chartroom::Kube
