// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/recordlist.h"
#include "models/helm/release.h"
#include "models/kube/apiclient.h"

#include <stop_token>
#include <vector>

namespace Chartroom::Helm {

/// Reads release records. All functions block the calling thread and may run in any but the GUI and I/O thread.
class ReleaseReader {
public:
    explicit ReleaseReader(Kube::ApiClient& api)
        : m_api(api)
    { }

    /// Every revision of every release in `nameSpace` ("" for all), from metadata alone, newest revision first within
    /// a release. Where Secrets may not be listed but ConfigMaps may (or the other way), what can be read is returned.
    Result<std::vector<RevisionInfo>> list(const std::string& nameSpace, std::stop_token stop = {}) const;

    /// The revisions of one release, oldest first. NotFound where there is none.
    Result<std::vector<RevisionInfo>> history(const ReleaseKey& key, std::stop_token stop = {}) const;

    /// One record with its payload.
    Result<Release> read(const RevisionInfo& revision, std::stop_token stop = {}) const;
    Result<Release> read(const ReleaseKey& key, int revision, std::stop_token stop = {}) const;

    /// Every record of one release with its payload, oldest first. Records that cannot be decoded appear as errors.
    using Entry = RecordList::Record;
    Result<std::vector<Entry>> readAll(const ReleaseKey& key, std::stop_token stop = {}) const;

    /// The newest record of every release in `nameSpace` ("" for all), by name, with its payload. Which revision is the
    /// newest, the metadata of all of them says; the payloads come with one list of the deployed records, and one by
    /// one only where the newest revision is not among those.
    Result<std::vector<Entry>> readNewest(const std::string& nameSpace, std::stop_token stop = {}) const;

private:
    Kube::ApiClient& m_api;
};

/// The newest revision of each release, as `helm list` has it, in the order of `revisions`.
std::vector<RevisionInfo> newestOfEach(const std::vector<RevisionInfo>& revisions);

} // namespace Chartroom::Helm
