// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/chartmarks.h"

#include "models/store/relations.h"

#include <set>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

/// Of the workload that the pod belongs to; "" where it does not say.
std::string releaseOf(const Store::Replica& replica, const Metrics::Subject& subject)
{
    const Store::KindId pods = replica.kinds().find("", "Pod");
    const Store::Entry pod = pods.isValid() ? replica.find(pods, subject.nameSpace, subject.name) : Store::Entry();
    if (!pod)
        return {};
    return std::string(replica.text(Store::Relations::topOwner(replica, pod).row->helmRelease));
}

} // namespace

QString ReleaseMark::text() const
{
    return u"%1 %2"_s.arg(QString::fromStdString(release)).arg(revision);
}

std::vector<ReleaseMark> releaseMarksOf(const Store::Replica& replica)
{
    std::vector<ReleaseMark> marks;
    for (const Store::KindId kind : {replica.kinds().helmSecrets(), replica.kinds().helmConfigMaps()}) {
        if (!kind.isValid())
            continue;
        for (const Store::RowPtr& row : replica.table(kind).slots()) {
            if (!row)
                continue;
            const auto& record = static_cast<const Store::HelmRecordRow&>(*row);
            marks.push_back({record.created, std::string(replica.text(record.nameSpace)),
                std::string(record.release.view()), record.revision});
        }
    }
    return marks;
}

std::vector<ChartMark> marksOf(std::span<const Metrics::Subject> subjects, const std::vector<ReleaseMark>& releases,
    const Metrics::RestartLog& restarts, const Store::Replica& replica, Metrics::Seconds from, Metrics::Seconds to)
{
    std::vector<ChartMark> marks;
    std::set<std::pair<std::string, std::string>> belongs; ///< namespace and release, "" for any
    for (const Metrics::Subject& subject : subjects) {
        if (subject.scope == Metrics::Scope::Node)
            continue;
        belongs.emplace(subject.nameSpace, releaseOf(replica, subject));
        for (const Metrics::Seconds moment : restarts.moments(subject, from, to))
            marks.push_back({ChartMark::Kind::Restart, moment, {}});
    }
    for (const ReleaseMark& mark : releases) {
        if (mark.time < from || mark.time > to)
            continue; // nearly all of 30,000 in a large cluster: names are compared for the others only
        const bool concerns
            = belongs.contains({mark.nameSpace, mark.release}) || belongs.contains({mark.nameSpace, {}});
        if (concerns)
            marks.push_back({ChartMark::Kind::Release, mark.time, mark.text()});
    }
    return marks;
}

} // namespace Chartroom::Widgets
