// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>

namespace Chartroom::Support {

struct KeyPair {
    std::string certificate; ///< PEM
    std::string key; ///< PEM
};

struct CertificateOptions {
    std::string commonName = "server";
    std::string subjectAltName = "IP:127.0.0.1,DNS:localhost"; ///< "" for none
    int daysFrom = -1; ///< relative to now
    int daysTo = 30;
    bool authority = false;
};

/// A certificate authority made for one test.
class CertificateAuthority {
public:
    explicit CertificateAuthority(const std::string& commonName = "test CA");
    const std::string& certificate() const { return m_self.certificate; }
    KeyPair issue(const CertificateOptions& options = {}) const;

private:
    KeyPair m_self;
};

} // namespace Chartroom::Support
