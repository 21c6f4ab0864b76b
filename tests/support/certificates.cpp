// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/certificates.h"

#include <QtGlobal>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace Chartroom::Support {

namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T* thing) const
    {
        Free(thing);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free>>;

std::string contents(const Bio& bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

Bio reader(const std::string& text)
{
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

void addExtension(X509* certificate, X509* issuer, int nid, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// Signed by `issuer`, or by itself where that is empty.
KeyPair make(const CertificateOptions& options, const KeyPair& issuer)
{
    static long serial = 1;
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    constexpr long Day = 24 * 60 * 60;
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), options.daysFrom * Day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), options.daysTo * Day);
    X509_set_pubkey(certificate.get(), key.get());
    std::string name = options.commonName;
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
        reinterpret_cast<unsigned char*>(name.data()), -1, -1, 0);

    Key issuerKey;
    Certificate issuerCertificate;
    if (!issuer.certificate.empty()) {
        issuerKey.reset(PEM_read_bio_PrivateKey(reader(issuer.key).get(), nullptr, nullptr, nullptr));
        issuerCertificate.reset(PEM_read_bio_X509(reader(issuer.certificate).get(), nullptr, nullptr, nullptr));
    }
    X509* issuing = issuerCertificate ? issuerCertificate.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuing));
    addExtension(
        certificate.get(), issuing, NID_basic_constraints, options.authority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!options.subjectAltName.empty())
        addExtension(certificate.get(), issuing, NID_subject_alt_name, options.subjectAltName);
    X509_sign(certificate.get(), issuerKey ? issuerKey.get() : key.get(), EVP_sha256());

    const Bio certificateText(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    const Bio keyText(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {contents(certificateText), contents(keyText)};
}

} // namespace

CertificateAuthority::CertificateAuthority(const std::string& commonName)
    : m_self(make({.commonName = commonName, .subjectAltName = "", .authority = true}, {}))
{ }

KeyPair CertificateAuthority::issue(const CertificateOptions& options) const
{
    return make(options, m_self);
}

} // namespace Chartroom::Support
