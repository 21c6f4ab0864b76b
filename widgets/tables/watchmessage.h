// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/watchsink.h"
#include "widgets/common/panestate.h"

#include <QStringList>

namespace Chartroom::Widgets {

/// What is to be known to say why a table of one kind shows nothing, or something old.
struct WatchSituation {
    Kube::WatchState state;
    bool complete = false; ///< the first list was read to its end
    int total = 0; ///< objects held
    int shown = 0;
    QString plural; ///< "pods"
    QString filterText; ///< as typed
    QStringList namespaces; ///< chosen ones; empty: all
    int elsewhere = 0; ///< objects of the kind in other namespaces
    QString identity; ///< who the server takes us for; empty where not known
    TimePoint now {};
};

/// What buttons below the message do.
struct WatchActions {
    std::function<void()> clearFilter;
    std::function<void()> showAllNamespaces;
    std::function<void()> retry;
    std::function<void()> copyRule;
};

/// The message in place of the rows, or nothing where rows are to be shown.
std::optional<PaneMessage> messageFor(const WatchSituation& situation, const WatchActions& actions);

/// "As of 14:09:51, 2m47s ago." where rows are shown but the watch is interrupted; empty where they are live.
std::pair<QString, QString> staleNotice(const WatchSituation& situation);

/// The RBAC rule, as YAML, that would allow what was refused.
QString missingRule(const Kube::ResourceType& resource, const QString& nameSpace);

} // namespace Chartroom::Widgets
