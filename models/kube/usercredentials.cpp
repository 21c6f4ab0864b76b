// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/usercredentials.h"

#include "models/kube/base64.h"
#include "models/kube/file.h"

#include <QString>

namespace Chartroom::Kube {

namespace {

using namespace std::chrono_literals;

constexpr auto TokenLifetime = 50s; // client-go: one minute, less ten seconds
constexpr auto CertificateLifetime = 5min;

std::string trimmed(const std::string& text)
{
    return QString::fromStdString(text).trimmed().toStdString();
}

} // namespace

UserCredentials::UserCredentials(const KubeconfigUser& user, const Clock& clock)
    : m_user(user)
    , m_clock(clock)
    , m_token(user.token)
    , m_certificate(user.clientCertificateData)
    , m_key(user.clientKeyData)
{ }

Result<std::shared_ptr<UserCredentials>> UserCredentials::open(const KubeconfigUser& user, const Clock& clock)
{
    const std::shared_ptr<UserCredentials> credentials(new UserCredentials(user, clock));
    if (auto error = credentials->readToken(); error && user.token.empty())
        return Failure(std::move(*error));
    if (auto error = credentials->readCertificate())
        return Failure(std::move(*error));
    credentials->m_current.generation = 1;
    credentials->m_current = credentials->assembled();
    return credentials;
}

std::optional<Error> UserCredentials::readToken()
{
    if (m_user.tokenFile.empty())
        return std::nullopt;
    m_tokenRead = m_clock.now();
    const auto text = readFile(m_user.tokenFile);
    if (!text)
        return text.error();
    if (std::string token = trimmed(*text); !token.empty())
        m_token = std::move(token);
    return std::nullopt;
}

std::optional<Error> UserCredentials::readCertificate()
{
    m_certificateRead = m_clock.now();
    std::string certificate = m_user.clientCertificateData;
    std::string key = m_user.clientKeyData;
    if (certificate.empty() && !m_user.clientCertificate.empty()) {
        auto text = readFile(m_user.clientCertificate);
        if (!text)
            return text.error();
        certificate = std::move(*text);
    }
    if (key.empty() && !m_user.clientKey.empty()) {
        auto text = readFile(m_user.clientKey);
        if (!text)
            return text.error();
        key = std::move(*text);
    }
    m_certificate = std::move(certificate);
    m_key = std::move(key);
    return std::nullopt;
}

Credentials UserCredentials::assembled()
{
    Credentials credentials {.certificate = m_certificate, .key = m_key, .generation = m_current.generation};
    if (!m_token.empty())
        credentials.authorization = "Bearer " + m_token;
    else if (!m_user.username.empty() || !m_user.password.empty())
        credentials.authorization = "Basic " + encodedBase64(m_user.username + ':' + m_user.password);
    if (credentials.authorization != m_current.authorization || credentials.certificate != m_current.certificate
        || credentials.key != m_current.key)
        ++credentials.generation;
    return credentials;
}

void UserCredentials::fetch(Callback done)
{
    const TimePoint now = m_clock.now();
    if (now - m_tokenRead >= TokenLifetime)
        readToken(); // the last good one stays where that fails
    const bool fromFiles = !m_user.clientCertificate.empty() || !m_user.clientKey.empty();
    if (fromFiles && now - m_certificateRead >= CertificateLifetime)
        readCertificate();
    m_current = assembled();
    done(m_current);
}

void UserCredentials::renew(std::uint64_t refusedGeneration, Callback done)
{
    if (refusedGeneration == m_current.generation) {
        m_tokenRead = {};
        m_certificateRead = {};
    }
    fetch(std::move(done));
}

} // namespace Chartroom::Kube
