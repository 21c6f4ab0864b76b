// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"
#include "models/store/replica.h"
#include "widgets/inspector/section.h"

#include <vector>

namespace Chartroom::Widgets {

/// What the inspector says about an object, worked out from the rows of the replica (and, for conditions, from the
/// whole object where it has been read). Pure: no widgets, no requests. The thread of the replica.
struct FactsContext {
    const Store::Replica& replica;
    Store::Entry entry; ///< not null
    Store::Seconds now = 0;
    const Documents::Json* document = nullptr; ///< null: not read (yet)
};

/// A Helm release is no object of the API; links to one use this group with the kind "Release".
inline constexpr const char* ReleaseGroup = "helm.sh";

std::vector<Section> summarySections(const FactsContext& context);
/// Of a pod, one section for each container; empty for other kinds.
std::vector<Section> containerSections(const FactsContext& context);
/// Newest first. `most` 0: all.
Section eventSection(const FactsContext& context, std::size_t most);

/// The line for status.conditions, worst state per line by what the type means.
Section conditionSection(const FactsContext& context);
Section relatedSection(const FactsContext& context);
/// Properties of a pod beyond what every kind has.
std::vector<Fact> podFacts(const FactsContext& context, const Store::PodRow& pod);
Section containerSummary(const FactsContext& context, const Store::PodRow& pod);
/// The pods below a workload or on a node, worst first, with how their containers last ended; empty for other kinds.
Section podsSection(const FactsContext& context);

/// Helpers shared by the above.
QString qtext(std::string_view utf8);
QString ageText(Store::Seconds since, Store::Seconds now);
/// "7m26s (14:05:12)", the date in front where it was another day.
QString ageAndTime(Store::Seconds since, Store::Seconds now);
Fact linkTo(const FactsContext& context, const QString& name, const Store::Entry& target);

} // namespace Chartroom::Widgets
