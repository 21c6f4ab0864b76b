// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/usagemessage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(UsageMessage)
};

} // namespace

PaneMessage usageMessage(const Metrics::Availability& availability)
{
    using enum Metrics::Availability::State;
    PaneMessage message;
    if (availability.state == Asking || availability.state == Available) {
        message.title = Tr::tr("Waiting for the first figures.");
        message.detail = Tr::tr("The metrics API measures every 15 to 60 seconds.");
        message.progress = -1;
        return message;
    }
    message.icon = availability.state == Forbidden ? u"lock"_s : u"page-performance"_s;
    message.title = availability.title;
    message.detail = availability.detail;
    message.quoted = availability.said;
    return message;
}

} // namespace Chartroom::Widgets
