// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/watchmessage.h"

#include "models/base/timetext.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WatchMessage)
};

int secondsBetween(TimePoint from, TimePoint to)
{
    return static_cast<int>(
        std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(to - from).count()));
}

QString clockTime(TimePoint when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count()).toString(u"HH:mm:ss"_s);
}

QString listed(const QStringList& names)
{
    constexpr qsizetype Named = 3;
    if (names.size() <= Named)
        return QLocale().createSeparatedList(names);
    return Tr::tr("%1 and %Ln more namespace(s)", nullptr, static_cast<int>(names.size() - Named))
        .arg(names.first(Named).join(u", "_s));
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

PaneMessage loading(const WatchSituation& s)
{
    PaneMessage message;
    message.title = Tr::tr("Reading %1").arg(s.plural);
    const double seconds = std::chrono::duration<double>(s.now - s.state.since).count();
    const QString time = Tr::tr("%1 s").arg(QLocale().toString(std::max(0.0, seconds), 'f', 1));
    message.detail = s.state.expected > 0
        ? Tr::tr("%1 of about %2, %3").arg(number(s.state.received), number(s.state.expected), time)
        : Tr::tr("%1 so far, %2").arg(number(s.state.received), time);
    message.progress
        = s.state.expected > 0 ? static_cast<double>(s.state.received) / static_cast<double>(s.state.expected) : -1;
    message.icon = u"refresh"_s;
    return message;
}

PaneMessage refused(const WatchSituation& s, const WatchActions& actions)
{
    PaneMessage message;
    if (s.state.error)
        message = PaneMessage::fromError(*s.state.error);
    if (message.title.isEmpty())
        message.title = Tr::tr("You may not list %1.").arg(s.plural);
    if (!s.identity.isEmpty())
        message.detail = Tr::tr("Asked as %1. The server said:").arg(s.identity);
    else if (!message.quoted.isEmpty())
        message.detail = Tr::tr("The server said:");
    if (actions.copyRule)
        message.actions.push_back({Tr::tr("Copy the missing rule"), actions.copyRule});
    if (actions.retry)
        message.actions.push_back({Tr::tr("Try now"), actions.retry});
    return message;
}

PaneMessage failed(const WatchSituation& s, const WatchActions& actions)
{
    PaneMessage message;
    if (s.state.error)
        message = PaneMessage::fromError(*s.state.error);
    if (message.title.isEmpty())
        message.title = Tr::tr("%1 could not be read.").arg(s.plural);
    if (!message.quoted.isEmpty())
        message.detail = Tr::tr("The server said:");
    const int wait = secondsBetween(s.now, s.state.retryAt);
    const QString next = Tr::tr("Attempt %1 in %2 s.").arg(s.state.attempt + 1).arg(wait);
    message.hint = message.hint.isEmpty() ? next : message.hint + u'\n' + next;
    if (actions.retry)
        message.actions.push_back({Tr::tr("Try now"), actions.retry});
    return message;
}

PaneMessage nothingThere(const WatchSituation& s, const WatchActions& actions)
{
    PaneMessage message;
    message.icon = u"ok"_s;
    if (s.namespaces.isEmpty()) {
        message.title = Tr::tr("No %1 in this cluster.").arg(s.plural);
        return message;
    }
    message.title = Tr::tr("No %1 in %2.").arg(s.plural, listed(s.namespaces));
    if (s.elsewhere > 0)
        message.detail
            = Tr::tr("%1 %2 exist in other namespaces.").arg(number(static_cast<std::uint64_t>(s.elsewhere)), s.plural);
    if (actions.showAllNamespaces)
        message.actions.push_back({Tr::tr("Show all namespaces"), actions.showAllNamespaces});
    return message;
}

PaneMessage filteredAway(const WatchSituation& s, const WatchActions& actions)
{
    PaneMessage message;
    message.icon = u"filter"_s;
    message.title = s.filterText.isEmpty()
        ? Tr::tr("None of the %1 is in this state.").arg(s.plural)
        : Tr::tr("None of the %1 matches “%2”.").arg(s.plural, singleLine(s.filterText, 200));
    message.detail
        = Tr::tr("%1 %2 are hidden by this filter.").arg(number(static_cast<std::uint64_t>(s.total)), s.plural);
    if (actions.clearFilter)
        message.actions.push_back({Tr::tr("Clear filter"), actions.clearFilter});
    return message;
}

} // namespace

std::optional<PaneMessage> messageFor(const WatchSituation& s, const WatchActions& actions)
{
    using Phase = Kube::WatchState::Phase;
    if (s.shown > 0)
        return {};
    if (s.total > 0)
        return filteredAway(s, actions);
    switch (s.state.phase) {
    case Phase::Refused:
        return refused(s, actions);
    case Phase::Waiting:
        return failed(s, actions);
    case Phase::Loading:
        if (!s.complete)
            return loading(s);
        break;
    case Phase::Stopped:
        if (!s.complete)
            return loading(s);
        break;
    case Phase::Live:
        break;
    }
    return nothingThere(s, actions);
}

std::pair<QString, QString> staleNotice(const WatchSituation& s)
{
    if (s.shown == 0 || s.state.phase != Kube::WatchState::Phase::Waiting)
        return {};
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(s.now - s.state.since);
    return {Tr::tr("As of %1, %2 ago.").arg(clockTime(s.state.since), QString::fromStdString(durationText(age))),
        Tr::tr("The watch on %1 ended with the connection. Writing is off until it is back.").arg(s.plural)};
}

QString missingRule(const Kube::ResourceType& resource, const QString& nameSpace)
{
    const QString group = QString::fromStdString(resource.groupVersion.group);
    const bool clusterWide = nameSpace.isEmpty();
    QString rule = u"apiVersion: rbac.authorization.k8s.io/v1\nkind: %1\nmetadata:\n  name: chartroom-%2\n"_s.arg(
        clusterWide ? u"ClusterRole"_s : u"Role"_s, QString::fromStdString(resource.plural));
    if (!clusterWide)
        rule += u"  namespace: %1\n"_s.arg(nameSpace);
    return rule
        + u"rules:\n- apiGroups: [\"%1\"]\n  resources: [\"%2\"]\n  verbs: [\"get\", \"list\", \"watch\"]\n"_s.arg(
            group, QString::fromStdString(resource.plural));
}

} // namespace Chartroom::Widgets
