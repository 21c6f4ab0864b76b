// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/request.h"

#include <QString>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Chartroom::Http {

std::string_view headerValue(const Headers& headers, std::string_view lowerCaseName)
{
    for (const auto& [name, value] : headers)
        if (name == lowerCaseName)
            return value;
    return {};
}

const std::string& userAgent()
{
    static const std::string text = [] {
        QString architecture = QSysInfo::buildCpuArchitecture();
        if (architecture == u"x86_64")
            architecture = u"amd64"_s;
        return "chartroom/" CHARTROOM_VERSION " (" + QSysInfo::kernelType().toStdString() + '/'
            + architecture.toStdString() + ')';
    }();
    return text;
}

} // namespace Chartroom::Http
