// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/curlerror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chartroom::Http {

namespace {

/// OpenSSL's X509_V_ERR_… (x509_vfy.h): a stable interface, and the only part of OpenSSL needed here.
enum VerifyResult : long {
    NotYetValid = 9,
    HasExpired = 10,
    DepthZeroSelfSigned = 18,
    SelfSignedInChain = 19,
    NoLocalIssuer = 20,
    NoLeafSignature = 21,
    HostnameMismatch = 62,
    AddressMismatch = 64
};

struct HttpText {
    Q_DECLARE_TR_FUNCTIONS(HttpText)
};

Error certificateError(const QString& host, const QString& detail, long verifyResult)
{
    Error error {.kind = Error::Kind::Tls};
    switch (verifyResult) {
    case HasExpired:
        error.attempted = HttpText::tr("The certificate of %1 has expired.").arg(host);
        error.advice = HttpText::tr("Renew the API server's certificate, or check this machine's clock.");
        break;
    case NotYetValid:
        error.attempted = HttpText::tr("The certificate of %1 is not valid yet.").arg(host);
        error.advice = HttpText::tr("Check this machine's clock.");
        break;
    case DepthZeroSelfSigned:
    case SelfSignedInChain:
    case NoLocalIssuer:
    case NoLeafSignature:
        error.attempted
            = HttpText::tr("The certificate of %1 was issued by an authority that is not trusted here.").arg(host);
        error.advice
            = HttpText::tr("Check certificate-authority in the kubeconfig: it must be the CA of this cluster.");
        break;
    default:
        error.attempted = HttpText::tr("The certificate of %1 was not accepted: %2.").arg(host, detail);
        error.advice = HttpText::tr("If the certificate names another host, set tls-server-name in the kubeconfig.");
    }
    return error;
}

Error handshakeError(const QString& host, const QString& detail)
{
    return {.kind = Error::Kind::Tls,
        .attempted = HttpText::tr("No encrypted connection to %1 could be made: %2.").arg(host, detail),
        .advice = HttpText::tr("Check that the server speaks TLS on this port and accepts the client certificate.")};
}

/// Alerts about our certificate arrive after our side of the handshake is done, as errors of the first read.
bool isTlsAlert(const QString& detail)
{
    return detail.contains(u"alert"_s) || detail.contains(u"certificate required"_s);
}

} // namespace

Error cancelledError()
{
    return {.kind = Error::Kind::Cancelled, .attempted = HttpText::tr("The request was cancelled.")};
}

Error transferError(CURLcode code, const QString& host, const QString& detail, long verifyResult)
{
    using Kind = Error::Kind;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {.kind = Kind::Unreachable,
            .attempted = HttpText::tr("The name %1 could not be resolved.").arg(host),
            .advice = HttpText::tr("Check the server's name in the kubeconfig, and the network or VPN.")};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {.kind = Kind::Unreachable,
            .attempted = HttpText::tr("The name of the proxy could not be resolved."),
            .advice = HttpText::tr("Check proxy-url in the kubeconfig and the proxy variables of the environment.")};
    case CURLE_PROXY:
        return {.kind = Kind::Unreachable,
            .attempted = HttpText::tr("The proxy did not connect to %1: %2.").arg(host, detail),
            .advice = HttpText::tr("Check proxy-url in the kubeconfig and the proxy variables of the environment.")};
    case CURLE_COULDNT_CONNECT:
        return {.kind = Kind::Unreachable,
            .attempted = HttpText::tr("No connection to %1 could be made: %2.").arg(host, detail),
            .advice = HttpText::tr("Check that the API server is running and that the network or VPN is up.")};
    case CURLE_OPERATION_TIMEDOUT:
        return {.kind = Kind::Timeout,
            .attempted = HttpText::tr("%1 did not answer in time: %2.").arg(host, detail),
            .advice = HttpText::tr("Check the network or VPN; the API server may be overloaded.")};
    case CURLE_PEER_FAILED_VERIFICATION:
        return certificateError(host, detail, verifyResult);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
        return handshakeError(host, detail);
    case CURLE_SSL_CACERT_BADFILE:
        return {.kind = Kind::Tls,
            .attempted
            = HttpText::tr("The certificate authority given for %1 is not a certificate: %2.").arg(host, detail),
            .advice = HttpText::tr("Check certificate-authority in the kubeconfig.")};
    case CURLE_SSL_CERTPROBLEM:
        return {.kind = Kind::Tls,
            .attempted = HttpText::tr("The client certificate or key for %1 cannot be used: %2.").arg(host, detail),
            .advice
            = HttpText::tr("Check client-certificate and client-key in the kubeconfig: they must belong together.")};
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        if (isTlsAlert(detail))
            return handshakeError(host, detail);
        [[fallthrough]];
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return {.kind = Kind::Unreachable,
            .attempted = HttpText::tr("The connection to %1 was cut: %2.").arg(host, detail),
            .advice = HttpText::tr("The API server may be restarting.")};
    case CURLE_URL_MALFORMAT:
        return {.kind = Kind::InvalidInput,
            .attempted = HttpText::tr("The address of %1 is not a URL.").arg(host),
            .advice = HttpText::tr("Check server in the kubeconfig.")};
    default:
        return {.kind = Kind::Protocol,
            .attempted = HttpText::tr("%1 did not answer as a web server does: %2.").arg(host, detail),
            .advice = HttpText::tr("Check that the address in the kubeconfig is that of an API server.")};
    }
}

} // namespace Chartroom::Http
