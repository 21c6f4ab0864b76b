// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/manifest.h"
#include "models/documents/yaml.h"

#include <QCoreApplication>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

/// The path in helm's "# Source: " line, which stands above every document of a manifest.
std::string sourceOf(std::string_view document)
{
    constexpr std::string_view mark = "# Source: ";
    while (document.starts_with('#') || document.starts_with('\n')) {
        const std::size_t end = std::min(document.find('\n'), document.size());
        if (document.starts_with(mark))
            return std::string(document.substr(mark.size(), end - mark.size()));
        document.remove_prefix(std::min(end + 1, document.size()));
    }
    return {};
}

Failure notAnObject(const std::string& source, int line)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.attempted = QCoreApplication::translate("Manifest", "The manifest of the release could not be read.");
    error.said
        = QCoreApplication::translate("Manifest", "The document at line %1 (%2) has no apiVersion, kind or name.")
              .arg(line)
              .arg(QString::fromStdString(source));
    return Failure(std::move(error));
}

Result<void> add(std::vector<ManifestObject>& objects, Json object, const std::string& source, int line)
{
    const std::string kind = object["kind"].toString();
    if (const Json* items = object.find("items"); items && kind.ends_with("List") && items->isArray()) {
        for (const Json& item : items->items())
            if (auto added = add(objects, item, source, line); !added)
                return added;
        return {};
    }
    const Json& metadata = object["metadata"];
    ManifestObject result;
    result.groupVersion = Kube::GroupVersion::fromApiVersion(object["apiVersion"].toStringView());
    result.ref = {result.groupVersion.group, kind, metadata["namespace"].toString(), metadata["name"].toString()};
    if (!result.ref.isValid() || result.groupVersion.version.empty())
        return notAnObject(source, line);
    result.object = std::move(object);
    result.source = source;
    objects.push_back(std::move(result));
    return {};
}

} // namespace

Result<std::vector<ManifestObject>> parseManifest(std::string_view manifest)
{
    auto documents = Documents::parseYamlDocuments(manifest, Documents::YamlSplitter::Kubernetes);
    if (!documents) {
        Error error = std::move(documents.error());
        error.said = error.attempted + u' ' + error.said;
        error.attempted = QCoreApplication::translate("Manifest", "The manifest of the release could not be read.");
        return Failure(std::move(error));
    }
    std::vector<ManifestObject> objects;
    for (auto& document : *documents) {
        if (document.value.isNull() || (document.value.isObject() && document.value.isEmpty()))
            continue;
        if (auto added = add(objects, std::move(document.value), sourceOf(document.text), document.firstLine); !added)
            return Failure(std::move(added.error()));
    }
    return objects;
}

bool isSameObject(const ManifestObject& a, const ManifestObject& b)
{
    return a.ref == b.ref;
}

} // namespace Chartroom::Helm
