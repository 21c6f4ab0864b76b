// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/objectdiff.h"
#include "models/documents/textdiff.h"
#include "models/helm/manifest.h"
#include "models/helm/release.h"
#include "models/kube/apiclient.h"

#include <stop_token>
#include <string>
#include <vector>

namespace Chartroom::Helm {

/// One object of a comparison.
struct ComparedObject {
    enum class Mark { Added, Changed, Removed, Same }; ///< + ~ - =
    Mark mark = Mark::Same;
    Kube::ObjectRef ref;
    std::string source; ///< template it comes from, of the right side where it has one
    Documents::TextDiff text; ///< canonical YAML of both sides
    std::vector<Documents::ValueChange> changes; ///< of Changed: by field
};

/// Two revisions, or a revision and what is live, compared. Left is "before", right is "after".
struct Comparison {
    std::vector<ComparedObject> objects; ///< differing ones first, then in the manifest's order
    Documents::TextDiff userValues;
    Documents::TextDiff computedValues;
    Documents::TextDiff notes;
    Documents::TextDiff hooks; ///< canonical YAML with # Source lines
    Documents::TextDiff manifest; ///< the stored texts as they are

    int differing() const; ///< objects that are not Same
};

/// Secret values are masked. Pure; may take some ten milliseconds for large releases: call it from a pool thread.
Result<Comparison> compareRevisions(const Release& left, const Release& right);

/// Left is the revision's manifest, right what is live: fields that the manifest does not mention are left out of the
/// right side, so that defaults and status do not appear as differences. Blocking; see ReleaseReader.
Result<Comparison> compareWithLive(Kube::ApiClient& api, const Release& release, std::stop_token stop = {});

} // namespace Chartroom::Helm
