// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/result.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Chartroom {

QString Error::sentence() const
{
    QStringList parts;
    if (!attempted.isEmpty())
        parts << attempted;
    if (!said.isEmpty())
        parts << QCoreApplication::translate("Error", "The server said: %1").arg(said);
    if (!advice.isEmpty())
        parts << advice;
    return parts.join(u' ');
}

} // namespace Chartroom
