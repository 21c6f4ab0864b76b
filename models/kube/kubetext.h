// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Chartroom::Kube {

/// The translation context of this folder's sentences. It bears the name of its context because lupdate, where it does
/// not resolve the name, takes it as written.
struct KubeText {
    Q_DECLARE_TR_FUNCTIONS(KubeText)
};

} // namespace Chartroom::Kube
