// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/execcredentials.h"

#include <QDialog>

class QCheckBox;

namespace Chartroom::Widgets {

/// Asks before a program named by a kubeconfig is run for the first time: which one, with which arguments, and who says
/// so. Cancel is the default.
class ConsentDialog : public QDialog {
    Q_OBJECT
public:
    explicit ConsentDialog(const Kube::PluginConsentRequest& request, QWidget* parent = nullptr);

    /// What was answered is to hold from now on, as long as the same is asked.
    bool isKept() const;

private:
    QCheckBox* m_keep;
};

} // namespace Chartroom::Widgets
