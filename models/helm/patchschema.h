// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/documents/json.h"
#include "models/kube/apiclient.h"
#include "models/kube/resourcetype.h"

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace Chartroom::Helm {

/// How the fields of a kind merge: x-kubernetes-patch-strategy and -merge-key of the server's OpenAPI v3 document, or
/// the built-in table of the fields that matter in manifests. (x-kubernetes-list-map-keys belong to server-side apply
/// and differ: they are not used.) A copy shares the document; immutable, so any thread may read.
class PatchSchema {
public:
    /// A type inside of the document. Null: a type nothing is known about.
    using Node = const Documents::Json*;

    struct Field {
        bool known = false; ///< false: the document does not have this field, which makes a difference in it an error
        bool merge = false;
        bool replace = false;
        bool retainKeys = false;
        std::string_view mergeKey; ///< "" for lists of scalars
        Node node = nullptr; ///< type of the map, or of the list's items
    };

    /// From the OpenAPI v3 document of the group version; nothing where the kind is not in it.
    static std::optional<PatchSchema> fromOpenApi(
        std::shared_ptr<const Documents::Json> document, const Kube::GroupVersion& groupVersion, std::string_view kind);
    static PatchSchema builtIn(const Kube::GroupVersion& groupVersion, std::string_view kind);

    Node root() const { return m_root; }
    Field field(Node node, std::string_view name) const;

private:
    Node resolved(Node node) const;

    std::shared_ptr<const Documents::Json> m_document;
    Node m_root = nullptr;
    bool m_complete = false; ///< a field that is not in the document does not exist
};

/// The schemas of one server, read when first asked for. Blocking; one thread at a time.
class PatchSchemaSource {
public:
    explicit PatchSchemaSource(Kube::ApiClient& api)
        : m_api(api)
    { }

    /// From the server where it has OpenAPI v3, else the built-in table: never fails.
    PatchSchema schemaOf(const Kube::GroupVersion& groupVersion, std::string_view kind, std::stop_token stop = {});

private:
    std::shared_ptr<const Documents::Json> read(const std::string& path, std::stop_token stop);

    Kube::ApiClient& m_api;
    std::map<std::string, std::shared_ptr<const Documents::Json>> m_documents; ///< by path; null: not to be had
};

} // namespace Chartroom::Helm
