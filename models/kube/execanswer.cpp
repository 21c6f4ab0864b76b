// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/execanswer.h"

#include "models/base/timetext.h"
#include "models/documents/json.h"
#include "models/kube/kubetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chartroom::Kube {

Result<ExecAnswer> readExecAnswer(std::string_view output, std::string_view apiVersion)
{
    const auto wrong
        = [](const QString& sentence) { return Failure(Error {.kind = Error::Kind::Protocol, .attempted = sentence}); };
    const auto json = Documents::Json::parse(output);
    if (!json || !json->isObject() || (*json)["kind"].toStringView() != "ExecCredential")
        return wrong(KubeText::tr("it did not print an ExecCredential"));
    const std::string_view spoken = (*json)["apiVersion"].toStringView();
    if (spoken != apiVersion)
        return wrong(KubeText::tr("it answered with %1, but the kubeconfig says %2")
                .arg(plainText(spoken), plainText(apiVersion)));
    const auto& status = (*json)["status"];
    ExecAnswer answer;
    const std::string_view token = status["token"].toStringView();
    if (!token.empty())
        answer.credentials.authorization = "Bearer " + std::string(token);
    answer.credentials.certificate = status["clientCertificateData"].toString();
    answer.credentials.key = status["clientKeyData"].toString();
    if (answer.credentials.certificate.empty() != answer.credentials.key.empty())
        return wrong(KubeText::tr("it gave a certificate without its key, or a key without its certificate"));
    if (token.empty() && answer.credentials.certificate.empty())
        return wrong(KubeText::tr("it gave neither a token nor a certificate"));
    if (const std::string_view expires = status["expirationTimestamp"].toStringView(); !expires.empty()) {
        answer.expires = parseTimestamp(expires);
        if (!answer.expires)
            return wrong(KubeText::tr("its expirationTimestamp is not a time"));
    }
    return answer;
}

QString plainText(std::string_view text)
{
    constexpr qsizetype Longest = 1000;
    static const QRegularExpression escapes(u"\\x1b(\\[[0-9;?]*[ -/]*[@-~]|[@-_])"_s);
    static const QRegularExpression controls(
        u"[\\x00-\\x08\\x0b-\\x1f\\x7f\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    QString plain = QString::fromUtf8(text);
    plain.remove(escapes).remove(controls);
    plain = std::move(plain).trimmed();
    return plain.size() <= Longest ? plain : plain.first(Longest) + u'…';
}

} // namespace Chartroom::Kube
