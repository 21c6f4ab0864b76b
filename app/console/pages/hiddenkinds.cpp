// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/hiddenkinds.h"

#include "app/console/clustersession.h"
#include "app/console/pages/kindtreemodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HiddenKinds)
};

constexpr qsizetype MostKinds = 3; ///< by name, in one part

/// What the map is made of is named first.
constexpr std::array<std::string_view, 8> FirstKinds {
    "Pod", "Node", "Namespace", "Deployment", "StatefulSet", "DaemonSet", "Service", "Job"};

struct Refusal {
    std::map<std::pair<std::ptrdiff_t, QString>, QString> kinds; ///< titles, in the order in which they are named
    QString resource;
    QString said;
};

/// "Pods, Deployments, Services and 6 more kinds".
QString kindsText(const Refusal& refusal)
{
    QStringList kinds;
    for (const auto& [place, title] : refusal.kinds)
        kinds << title;
    const QString named = kinds.first(std::min(MostKinds, kinds.size())).join(u", "_s);
    return kinds.size() <= MostKinds
        ? named
        : Tr::tr("%1 and %Ln more kind(s)", nullptr, static_cast<int>(kinds.size() - MostKinds)).arg(named);
}

/// The namespace that is read instead of all; nothing where the kind can be read, an empty text where not at all.
std::optional<QString> readInstead(const ClusterSession& session, const Kube::WatchState& state)
{
    if (state.phase == Kube::WatchState::Phase::Refused)
        return QString();
    // A watch that goes on with a refusal is one on the session's own namespace: see ClusterSession.
    const bool isPart = state.error && state.error->kind == Error::Kind::Forbidden;
    return isPart ? std::optional(session.defaultNamespace()) : std::nullopt;
}

bool isOnMap(const Store::KindInfo& info)
{
    return !info.isPart && info.rowType != Store::RowType::Event && info.rowType != Store::RowType::HelmRecord;
}

QString reasonOf(const Refusal& refusal, const QString& identity)
{
    if (identity.isEmpty())
        return Tr::tr("You may not list them. The server said: %1").arg(refusal.said);
    return Tr::tr("You may not list them. Asked as %1. The server said: %2").arg(identity, refusal.said);
}

} // namespace

Widgets::HiddenParts hiddenPartsOf(const ClusterSession& session)
{
    std::map<QString, Refusal> refusals;
    for (const Store::KindId kind : session.kinds().ids()) {
        const Store::KindInfo& info = session.kinds().info(kind);
        const Kube::WatchState state = session.replica().state(info.id);
        const auto instead = readInstead(session, state);
        if (!instead || !isOnMap(info))
            continue;
        Refusal& refusal = refusals[*instead];
        const QString title = pluralTitle(info.resource);
        refusal.kinds[{std::ranges::find(FirstKinds, info.resource.kind) - FirstKinds.begin(), title}] = title;
        if (refusal.resource.isEmpty()) {
            refusal.resource = QString::fromStdString(info.resource.groupResource());
            refusal.said = state.error ? state.error->said : QString();
        }
    }
    Widgets::HiddenParts parts;
    for (const auto& [instead, refusal] : refusals)
        parts.push_back(
            {instead.isEmpty() ? kindsText(refusal) : Tr::tr("%1 outside %2").arg(kindsText(refusal), instead),
                reasonOf(refusal, session.identity()), refusal.resource});
    return parts;
}

} // namespace Chartroom::Console
