// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/manifest.h"
#include "models/kube/apiclient.h"

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace Chartroom::Helm {

/// Where one object lives.
struct ObjectAddress {
    Kube::ResourceType type;
    std::string nameSpace; ///< "" for cluster-scoped kinds
    std::string name;
};

/// How an object is written. The field manager is always `helm`: what helm writes next must not conflict with it.
struct WriteOptions {
    bool dryRun = false;
    bool force = false; ///< of a server-side apply: takes fields from other managers
    bool strict = false; ///< the server refuses fields it does not know
};

struct Written {
    Documents::Json object;
    std::vector<std::string> warnings; ///< the server's
};

/// Reads and writes single objects of any kind the server serves. Blocking; not for the GUI or I/O thread.
class ObjectClient {
public:
    explicit ObjectClient(Kube::ApiClient& api)
        : m_api(api)
    { }

    Kube::ApiClient& api() const { return m_api; }
    /// The kind in exactly this version; nothing where the server does not serve it. Asks the server once per group
    /// version: the whole of what a cluster serves is megabytes, a release uses a handful of versions.
    Result<std::optional<Kube::ResourceType>> typeOf(
        const Kube::GroupVersion& groupVersion, const std::string& kind, std::stop_token stop);
    /// Asks anew from now on: a definition was created.
    void forgetTypes() { m_types.clear(); }
    /// As helm places it: a namespaced object without a namespace goes into the release's.
    ObjectAddress addressOf(
        const ManifestObject& object, const Kube::ResourceType& type, const std::string& releaseNamespace) const;

    /// Nothing where it does not exist.
    Result<std::optional<Documents::Json>> get(const ObjectAddress& address, std::stop_token stop) const;
    Result<Written> create(const ObjectAddress& address, const Documents::Json& object, const WriteOptions& options,
        std::stop_token stop) const;
    Result<Written> patch(const ObjectAddress& address, Kube::PatchType type, const Documents::Json& body,
        const WriteOptions& options, std::stop_token stop) const;
    Result<Written> replace(const ObjectAddress& address, const Documents::Json& object, const WriteOptions& options,
        std::stop_token stop) const;
    /// In the background, as helm deletes. True where it existed.
    Result<bool> remove(const ObjectAddress& address, const WriteOptions& options, std::stop_token stop) const;

private:
    using Types = std::map<std::string, Kube::ResourceType, std::less<>>; ///< by kind

    Result<const Types*> typesOf(const Kube::GroupVersion& groupVersion, std::stop_token stop);

    Kube::ApiClient& m_api;
    std::map<Kube::GroupVersion, Types> m_types;
};

/// "Deployment web in namespace shop", for sentences.
QString nameOf(const ObjectAddress& address);
QString nameOf(const Kube::ObjectRef& ref);

} // namespace Chartroom::Helm
