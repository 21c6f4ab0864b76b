// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/execcredentials.h"

#include <QStringList>

#include <functional>

class QWidget;

namespace Chartroom::Console {

/// What is agreed to when a credential program is allowed: the kubeconfig that names it, command, program found,
/// arguments and environment. Another value of any of them is another key. Tells nothing about them.
QString consentKey(const Kube::PluginConsentRequest& request);

/// Where consents are kept. Used on the GUI thread.
struct ConsentMemory {
    std::function<QStringList()> allowed; ///< keys
    std::function<void(const QString& key)> allow;
};

/// Asks with a dialog over `window`, on the GUI thread and without blocking, what has not been agreed to yet, and keeps
/// what the operator wants to be kept. When the window has gone the answer is no.
Kube::ConsentCallback askOnce(QWidget* window, ConsentMemory memory);

} // namespace Chartroom::Console
