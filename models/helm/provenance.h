// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/release.h"

#include <QString>
#include <string>

namespace Chartroom::Helm {

/// Who made a revision, as far as the cluster records it. Helm itself stores no person anywhere. What there may be: a
/// label of the user's (`helm upgrade --labels deployer=mina.kim`), and always the name of the program that wrote the
/// record, from its managedFields ("helm", "helm-controller", "terraform-provider-helm").
struct Author {
    std::string person;
    std::string label; ///< the label that names the person
    std::string program; ///< what wrote the record first; later writers only change its status

    /// A rollback takes over the labels of the revision it goes back to, so they do not say who rolled back and are
    /// left aside.
    static Author of(const Release& release);

    /// A person, or a controller that acts by itself; not where the program is somebody's command line.
    bool isRecorded() const;
    /// "mina.kim", "helm-controller", "not recorded (helm)", "not recorded".
    QString text() const;
    /// Where that comes from, and what would record it: one sentence.
    QString explanation() const;
};

/// The revision that this one went back to; 0 where it is no rollback, or nothing tells.
int rollbackOf(const Release& release);

/// Why a revision was made: its description where somebody wrote one, else the change cause in its manifest (annotation
/// kubernetes.io/change-cause); "" where neither records it.
std::string reasonOf(const Release& release);
/// The same for people: where it is not recorded, helm's own sentence, and that.
QString reasonText(const QString& reason, const QString& description);

} // namespace Chartroom::Helm
