// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>
#include <string>
#include <string_view>

namespace Chartroom::Kube {

/// Standard base64 as Go's encoding/json reads it into []byte: line breaks are ignored, anything else foreign is an
/// error.
inline std::optional<std::string> decodedBase64(std::string_view text)
{
    QByteArray compact(text.data(), static_cast<qsizetype>(text.size()));
    compact.replace("\n", "").replace("\r", "");
    const auto decoded = QByteArray::fromBase64Encoding(compact, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || compact.size() % 4 != 0)
        return std::nullopt;
    return (*decoded).toStdString();
}

inline std::string encodedBase64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

} // namespace Chartroom::Kube
