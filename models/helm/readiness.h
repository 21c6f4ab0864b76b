// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"

#include <QString>

namespace Chartroom::Helm {

/// Whether an object does what it is there for, by the rules of `kubectl rollout status` and, for the other kinds, of
/// helm's own waiting (helm.md 2.6). Kinds without a rule are ready once they exist.
struct Readiness {
    enum class State {
        Ready,
        Waiting,
        Failed, ///< it says itself that it will not get there: waiting longer is in vain
    };
    State state = State::Ready;
    QString text; ///< what is waited for, or why it failed; empty where ready
};

/// `live` null means that it does not exist (yet).
Readiness readinessOf(const Documents::Json& live, bool waitForJobs);

} // namespace Chartroom::Helm
