// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/http/tls.h"

#include <QCoreApplication>
#include <cerrno>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Chartroom::Simulator {

namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;

constexpr long Day = 24 * 60 * 60;

bool addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

Certificate makeCertificate(EVP_PKEY* key, const char* commonName, long serial, X509* issuer, EVP_PKEY* issuerKey)
{
    Certificate certificate(X509_new());
    if (!certificate)
        return nullptr;
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -Day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 365 * Day);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(commonName), -1, -1, 0);
    X509* signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    const bool extended = issuer
        ? addExtension(certificate.get(), signer, NID_subject_alt_name, "IP:127.0.0.1,IP:::1,DNS:localhost")
            && addExtension(certificate.get(), signer, NID_ext_key_usage, "serverAuth")
        : addExtension(certificate.get(), signer, NID_basic_constraints, "critical,CA:TRUE")
            && addExtension(certificate.get(), signer, NID_key_usage, "critical,keyCertSign")
            && addExtension(certificate.get(), signer, NID_subject_key_identifier, "hash");
    if (!extended || X509_sign(certificate.get(), issuerKey ? issuerKey : key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

std::string pem(X509* certificate)
{
    const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

Failure tlsFailure()
{
    char text[256] = {};
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    return Failure(Error {Error::Kind::Tls,
        QCoreApplication::translate("Simulator", "No certificate could be made for the simulated cluster."),
        QString::fromLatin1(text), QCoreApplication::translate("Simulator", "Start it without TLS."), 0, -1});
}

ssize_t plainResult(ssize_t result)
{
    if (result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return TlsSession::WouldBlock;
    return result;
}

ssize_t tlsResult(ssl_st* ssl, int ok, std::size_t bytes)
{
    if (ok > 0)
        return static_cast<ssize_t>(bytes);
    const int error = SSL_get_error(ssl, ok);
    ERR_clear_error();
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return TlsSession::WouldBlock;
    return error == SSL_ERROR_ZERO_RETURN ? 0 : -1;
}

} // namespace

TlsSession::TlsSession(ssl_st* ssl)
    : m_ssl(ssl)
{ }

TlsSession::TlsSession(TlsSession&& other) noexcept
    : m_ssl(std::exchange(other.m_ssl, nullptr))
{ }

TlsSession& TlsSession::operator=(TlsSession&& other) noexcept
{
    std::swap(m_ssl, other.m_ssl);
    return *this;
}

TlsSession::~TlsSession()
{
    SSL_free(m_ssl);
}

ssize_t TlsSession::read(int fd, char* data, std::size_t size)
{
    if (!m_ssl)
        return plainResult(::recv(fd, data, size, 0));
    std::size_t bytes = 0;
    const int ok = SSL_read_ex(m_ssl, data, size, &bytes);
    return tlsResult(m_ssl, ok, bytes);
}

ssize_t TlsSession::write(int fd, const char* data, std::size_t size)
{
    if (!m_ssl)
        return plainResult(::send(fd, data, size, MSG_NOSIGNAL));
    std::size_t bytes = 0;
    const int ok = SSL_write_ex(m_ssl, data, size, &bytes);
    return tlsResult(m_ssl, ok, bytes);
}

void TlsIdentity::ContextDeleter::operator()(ssl_ctx_st* context) const
{
    SSL_CTX_free(context);
}

void TlsIdentity::prepare()
{
    OPENSSL_init_ssl(0, nullptr);
}

struct TlsIdentity::Authority {
    Key key;
    Certificate certificate;
    long serial = 1; ///< of the last that it signed
};

Result<TlsIdentity> TlsIdentity::create()
{
    auto authority = std::make_shared<Authority>();
    authority->key.reset(EVP_EC_gen("P-256"));
    if (!authority->key)
        return tlsFailure();
    authority->certificate = makeCertificate(authority->key.get(), "Chartroom simulated cluster", 1, nullptr, nullptr);
    if (!authority->certificate)
        return tlsFailure();
    return signedBy(std::move(authority));
}

Result<TlsIdentity> TlsIdentity::signedBy(std::shared_ptr<Authority> authority)
{
    const Key serverKey(EVP_EC_gen("P-256"));
    if (!serverKey)
        return tlsFailure();
    const Certificate server = makeCertificate(
        serverKey.get(), "kube-apiserver", ++authority->serial, authority->certificate.get(), authority->key.get());
    TlsIdentity identity;
    identity.m_context.reset(SSL_CTX_new(TLS_server_method()));
    if (!server || !identity.m_context || SSL_CTX_use_certificate(identity.m_context.get(), server.get()) != 1
        || SSL_CTX_use_PrivateKey(identity.m_context.get(), serverKey.get()) != 1)
        return tlsFailure();
    SSL_CTX_set_min_proto_version(identity.m_context.get(), TLS1_2_VERSION);
    // The buffer that is written grows and moves between attempts.
    SSL_CTX_set_mode(identity.m_context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    identity.m_authorityPem = pem(authority->certificate.get());
    identity.m_authority = std::move(authority);
    return identity;
}

TlsSession TlsIdentity::accept(int fd) const
{
    SSL* ssl = SSL_new(m_context.get());
    SSL_set_fd(ssl, fd);
    SSL_set_accept_state(ssl);
    return TlsSession(ssl);
}

} // namespace Chartroom::Simulator
