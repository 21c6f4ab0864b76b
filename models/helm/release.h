// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/documents/json.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Helm {

enum class ReleaseStatus {
    Unknown,
    Deployed,
    Uninstalled,
    Superseded,
    Failed,
    Uninstalling,
    PendingInstall,
    PendingUpgrade,
    PendingRollback,
};

/// helm's word: "deployed", "pending-rollback". It is a term and not translated.
std::string_view statusWord(ReleaseStatus status);
ReleaseStatus statusFromWord(std::string_view word);
/// Somebody is at work on the release, or died at it: helm refuses to upgrade it.
bool isPending(ReleaseStatus status);

/// Where helm keeps the records (HELM_DRIVER): nothing in the cluster says which, so both are looked at.
enum class StorageDriver { Secret, ConfigMap };

/// Which helm wrote a record; each helm rewrites the records it touches in its own.
enum class Dialect { Helm3, Helm4 };

/// How the objects of a revision were applied; records that do not say so were client-side.
enum class ApplyMethod { ClientSide, ServerSide };

struct ReleaseKey {
    std::string nameSpace;
    std::string name;
    StorageDriver driver = StorageDriver::Secret;

    auto operator<=>(const ReleaseKey&) const = default;
};

/// One revision, as far as the labels of its record tell: enough for lists, without reading the record.
struct RevisionInfo {
    ReleaseKey release;
    int revision = 0;
    ReleaseStatus status = ReleaseStatus::Unknown;
    std::string objectName; ///< of the Secret or ConfigMap
    std::string resourceVersion;
    TimePoint created {}; ///< of the object: helm's own createdAt and modifiedAt labels are not to be trusted
    std::vector<std::pair<std::string, std::string>> labels; ///< the user's (helm --labels), without helm's six

    /// From a Secret, ConfigMap or PartialObjectMetadata with helm's labels; nothing where it is no release record.
    /// `driver` is used where the object has no kind, as the items of a list have none.
    static std::optional<RevisionInfo> fromObject(const Documents::Json& object, StorageDriver driver);
};

struct Hook {
    std::string name;
    std::string kind;
    std::string path; ///< of the template
    std::string manifest;
    std::vector<std::string> events; ///< "pre-rollback"
    int weight = 0;
    std::vector<std::string> deletePolicies;
    std::vector<std::string> outputLogPolicies;
    std::string phase; ///< of the last run: "", "Unknown", "Running", "Succeeded", "Failed"
    std::optional<TimePoint> startedAt;
    std::optional<TimePoint> completedAt;

    bool runsAt(std::string_view event) const;
    bool hasDeletePolicy(std::string_view policy) const;
};

/// A release record: the whole JSON that helm stored, kept as it is (keys this version does not know included), with
/// readers for what is known. helm.md 1.3 describes it.
class Release {
public:
    /// From the text of a record, as recordcodec.h gives it. InvalidInput where it is no release.
    static Result<Release> fromJson(std::string_view json);
    static Result<Release> fromTree(Documents::Json tree);
    /// From a whole Secret or ConfigMap: decodes its payload and takes over its labels.
    static Result<Release> fromObject(const Documents::Json& object);

    const Documents::Json& tree() const { return m_tree; }
    Documents::Json& tree() { return m_tree; }
    /// The user's labels, which live on the object and not in the record.
    const std::vector<std::pair<std::string, std::string>>& labels() const { return m_labels; }
    void setLabels(std::vector<std::pair<std::string, std::string>> labels) { m_labels = std::move(labels); }
    /// The program that wrote the record first ("helm", "helm-controller"), by its managedFields; "" where not known.
    const std::string& writer() const { return m_writer; }

    std::string name() const;
    std::string nameSpace() const;
    int revision() const;
    ReleaseStatus status() const;
    std::string description() const;
    std::string notes() const;
    std::optional<TimePoint> firstDeployed() const;
    std::optional<TimePoint> lastDeployed() const;
    std::optional<TimePoint> deleted() const;
    int rollbackRevision() const; ///< the revision this one went back to; 0 where not recorded
    std::string chartName() const;
    std::string chartVersion() const;
    std::string chart() const; ///< "checkout-2.18.3"; "MISSING" as helm says it where the record has none
    std::string appVersion() const;
    std::string manifest() const;
    std::vector<Hook> hooks() const;
    const Documents::Json& userValues() const; ///< null or an object
    /// Chart defaults overlaid by the user's values, as `helm get values --all`: maps merge, a null removes a default.
    Documents::Json computedValues() const;
    Dialect dialect() const;
    ApplyMethod applyMethod() const;

private:
    Documents::Json m_tree;
    std::vector<std::pair<std::string, std::string>> m_labels;
    std::string m_writer;
};

/// A moment as helm writes it (RFC 3339 with fraction and any offset); nothing for "" and the zero time.
std::optional<TimePoint> parseTime(std::string_view text);
std::string formatTime(TimePoint time); ///< UTC, with the trailing zeros of the fraction left out

} // namespace Chartroom::Helm
