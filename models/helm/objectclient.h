// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/manifest.h"
#include "models/kube/apiclient.h"
#include "models/kube/discovery.h"

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
    /// Asks the server what it serves.
    static Result<ObjectClient> open(Kube::ApiClient& api, std::stop_token stop = {});

    const Kube::Discovery& discovery() const { return m_discovery; }
    Kube::ApiClient& api() const { return *m_api; }
    /// In exactly the version of the manifest; null where it is not served.
    const Kube::ResourceType* typeOf(const ManifestObject& object) const;
    /// As helm places it: a namespaced object without a namespace goes into the release's.
    ObjectAddress addressOf(const ManifestObject& object, const Kube::ResourceType& type,
        const std::string& releaseNamespace) const;

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
    Kube::ApiClient* m_api = nullptr;
    Kube::Discovery m_discovery;
};

/// "Deployment web in namespace shop", for sentences.
QString nameOf(const ObjectAddress& address);
QString nameOf(const Kube::ObjectRef& ref);

} // namespace Chartroom::Helm
