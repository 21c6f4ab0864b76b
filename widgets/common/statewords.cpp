// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/statewords.h"

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

QString stateWord(State state)
{
    switch (state) {
    case State::Healthy:
        return u"Healthy"_s;
    case State::Suspended:
        return u"Suspended"_s;
    case State::Progressing:
        return u"Progressing"_s;
    case State::Missing:
        return u"Missing"_s;
    case State::Degraded:
        return u"Degraded"_s;
    case State::Unknown:
        return u"Unknown"_s;
    case State::Terminating:
        return u"Terminating"_s;
    case State::Synced:
        return u"Synced"_s;
    case State::OutOfSync:
        return u"OutOfSync"_s;
    }
    return {};
}

QString syncWord(SyncStatus sync)
{
    switch (sync) {
    case SyncStatus::Unknown:
        return u"Unknown"_s;
    case SyncStatus::Synced:
        return u"Synced"_s;
    case SyncStatus::OutOfSync:
        return u"OutOfSync"_s;
    }
    return {};
}

} // namespace Chartroom::Widgets
