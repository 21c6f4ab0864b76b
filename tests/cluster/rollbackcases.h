// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Chartroom::Testing {

/// One way a release comes to be rolled back. Every case is played in three namespaces, which differ only in who does
/// the last step.
struct RollbackCase {
    QString name;
    QString installer = QStringLiteral("helm3"); ///< who installs and upgrades; helm4 does so by server-side apply
    QList<QByteArray> revisions; ///< the template of each revision
    QList<int> failing = {}; ///< revisions whose upgrade must fail
    QList<QStringList> byHand = {}; ///< kubectl commands between the last revision and the rollback
    int target = 1;
    QStringList helmFlags = {}; ///< of the rollback
    QStringList helm4Flags = {}; ///< where helm 4 calls them otherwise
    QStringList chartroomFlags = {};
    bool serverSide = true; ///< how helm 4 installs
    bool inConfigMaps = false; ///< HELM_DRIVER=configmap
    bool fails = false; ///< the rollback itself
    bool changesNothing = false; ///< no live object differs afterwards
    bool uninstalled = false; ///< with --keep-history, before the rollback
    /// Cases whose outcome by the other method of applying is another one by design are not compared with that helm.
    QStringList peers = {QStringLiteral("helm3"), QStringLiteral("helm4")};
};

QList<RollbackCase> rollbackCases();

/// Two ConfigMaps come back, and a quota that is set by hand leaves room for one: no dry run sees that.
RollbackCase secondCreationFails();
/// Somebody else has taken over a field by server-side apply.
RollbackCase fieldOfAnother();

/// A rollback that stays in a hook, or waits for readiness, until somebody stops it.
RollbackCase neverEndingHook();
RollbackCase neverReady();

/// The definition that the cases with custom resources need.
QByteArray widgetDefinition();

} // namespace Chartroom::Testing
