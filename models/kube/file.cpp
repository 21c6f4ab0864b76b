// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/file.h"

#include "models/kube/kubetext.h"

#include <QFile>
#include <QFileInfo>

namespace Chartroom::Kube {

namespace {

constexpr qint64 LargestFile = 64 * 1024 * 1024;

} // namespace

Result<std::string> readFile(const std::string& path)
{
    const QString name = QString::fromStdString(path);
    const auto failed = [&](const QString& why) {
        return Failure(Error {
            .kind = Error::Kind::Io, .attempted = KubeText::tr("The file %1 could not be read: %2.").arg(name, why)});
    };
    if (QFileInfo(name).isDir())
        return failed(KubeText::tr("it is a folder"));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    const QByteArray content = file.read(LargestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(file.errorString());
    if (content.size() > LargestFile)
        return failed(KubeText::tr("it is larger than 64 MiB"));
    return content.toStdString();
}

} // namespace Chartroom::Kube
