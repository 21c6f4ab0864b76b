// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/objectview.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <array>

namespace Chartroom::Documents {

namespace {

constexpr std::string_view LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/// Length and fingerprint of a value: enough to see that it changed, not what it is.
std::string masked(std::string_view value)
{
    static const QByteArray key = [] {
        QByteArray bytes(32, Qt::Uninitialized);
        QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(bytes.data()), bytes.size() / 4);
        return bytes;
    }();
    const QByteArray bytes(value.data(), static_cast<qsizetype>(value.size()));
    const QByteArray mark = QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256).toHex().first(6);
    return "•••••• (" + std::to_string(value.size()) + " bytes, " + mark.toStdString() + ')';
}

void maskValues(Json& object, std::string_view field, bool base64)
{
    Json* values = object.find(field);
    if (!values || !values->isObject())
        return;
    for (auto& [key, value] : values->mutableMembers()) {
        const std::string text = value.isString() ? value.toString() : value.dump();
        value = masked(base64 ? QByteArray::fromBase64(QByteArray::fromStdString(text)).toStdString() : text);
    }
}

} // namespace

void hideNoise(Json& object, Noise noise)
{
    if (Json* metadata = object.find("metadata"); metadata && metadata->isObject()) {
        constexpr std::array<std::string_view, 6> fields {
            "managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink"};
        for (const std::string_view field : fields)
            metadata->remove(field);
        if (Json* annotations = metadata->find("annotations")) {
            annotations->remove(LastApplied);
            annotations->remove("deployment.kubernetes.io/revision");
            if (annotations->isEmpty())
                metadata->remove("annotations");
        }
    }
    if (noise == Noise::HideStatus)
        object.remove("status");
}

void maskSecrets(Json& object)
{
    if (Json* items = object.find("items"); items && items->isArray()) {
        for (Json& item : items->mutableItems())
            maskSecrets(item);
        return;
    }
    if (object["kind"].toStringView() != "Secret" || object["apiVersion"].toStringView() != "v1")
        return;
    maskValues(object, "data", true);
    maskValues(object, "stringData", false);
    if (Json* metadata = object.find("metadata"))
        if (Json* annotations = metadata->find("annotations"))
            if (Json* applied = annotations->find(LastApplied))
                *applied = masked(applied->toStringView());
}

} // namespace Chartroom::Documents
