// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/execcredentials.h"

#include <QDialog>

namespace Chartroom::Widgets {

/// Asks before a program named by a kubeconfig is run for the first time: which one, with which arguments, and who says
/// so. Cancel is the default.
class ConsentDialog : public QDialog {
    Q_OBJECT
public:
    explicit ConsentDialog(const Kube::PluginConsentRequest& request, QWidget* parent = nullptr);
};

/// A callback for connections that opens a ConsentDialog over `window`, on the GUI thread, without blocking. Without a
/// window any more the answer is no.
Kube::ConsentCallback consentAsker(QWidget* window);

} // namespace Chartroom::Widgets
