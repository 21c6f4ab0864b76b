// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/helm/releasehistory.h"
#include "models/helm/rollbackplan.h"

#include <stop_token>
#include <string>
#include <vector>

namespace Chartroom::Helm {

/// The record a rollback writes, before anything was done: contents of the target, first_deployed and namespace of the
/// current revision, pending-rollback, in the dialect of the target (helm.md 2.2).
Release newRevisionOf(const RollbackPlan& plan, TimePoint now);

/// The object that holds a record.
Result<Documents::Json> recordObject(const ReleaseKey& key, const Release& release, TimePoint now);

/// Records that the history limit removes before one more is written, oldest first: all but the newest `limit` - 1,
/// without the newest one that is deployed.
std::vector<RevisionInfo> recordsToPrune(const std::vector<RevisionInfo>& history, int limit);

/// Writes release records. Blocking. Each write replaces payload and status label together, keeps what else is on the
/// object, and goes over a write that came between, as helm itself does.
class RecordWriter {
public:
    RecordWriter(Kube::ApiClient& api, const Clock& clock, ReleaseKey key)
        : m_api(api)
        , m_clock(clock)
        , m_key(std::move(key))
    { }

    Result<void> create(const Release& release, std::stop_token stop = {}) const;
    Result<void> update(const Release& release, std::stop_token stop = {}) const;
    Result<void> remove(const RevisionInfo& revision, std::stop_token stop = {}) const;
    /// Sets one record's status, and its description unless that is empty, leaving the rest of it as it is.
    Result<void> setStatus(const RevisionInfo& revision, ReleaseStatus status, const std::string& description,
        std::stop_token stop = {}) const;

private:
    Kube::ApiClient& m_api;
    const Clock& m_clock;
    ReleaseKey m_key;
};

void setStatus(Release& release, ReleaseStatus status, const std::string& description);

} // namespace Chartroom::Helm
