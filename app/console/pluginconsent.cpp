// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pluginconsent.h"

#include "widgets/dialogs/consentdialog.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

QString consentKey(const Kube::PluginConsentRequest& request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // With its length before it no word can be taken for two, or for the end of another.
    const auto add = [&hash](const std::string& word) {
        const QByteArray size = QByteArray::number(static_cast<qulonglong>(word.size())) + ':';
        hash.addData(size);
        hash.addData(QByteArrayView(word.data(), static_cast<qsizetype>(word.size())));
    };
    add(request.origin);
    add(request.command);
    add(request.resolvedPath);
    for (const std::string& argument : request.arguments)
        add(argument);
    add(request.environmentDigest);
    return QString::fromLatin1(hash.result().toHex());
}

Kube::ConsentCallback askOnce(QWidget* window, ConsentMemory memory)
{
    // The guard is read on the GUI thread only.
    return [guard = QPointer<QWidget>(window), memory = std::move(memory)](
               const Kube::PluginConsentRequest& request, std::function<void(bool)> answer) {
        const auto ask = [guard, memory, request, answer = std::move(answer)] {
            if (!guard)
                return answer(false);
            const QString key = consentKey(request);
            if (memory.allowed().contains(key))
                return answer(true);
            auto* dialog = new Widgets::ConsentDialog(request, guard);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(dialog, &QDialog::finished, dialog, [dialog, memory, key, answer](int result) {
                if (result == QDialog::Accepted && dialog->isKept())
                    memory.allow(key);
                answer(result == QDialog::Accepted);
            });
            dialog->open();
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), ask, Qt::QueuedConnection);
    };
}

} // namespace Chartroom::Console
