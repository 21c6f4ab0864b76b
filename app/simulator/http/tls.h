// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <sys/types.h>

struct ssl_st;
struct ssl_ctx_st;

namespace Chartroom::Simulator {

/// The reading and writing side of a socket, encrypted or not.
class TlsSession {
public:
    static constexpr ssize_t WouldBlock = -2;

    TlsSession() = default; ///< plain
    explicit TlsSession(ssl_st* ssl); ///< takes over
    TlsSession(TlsSession&& other) noexcept;
    TlsSession& operator=(TlsSession&& other) noexcept;
    ~TlsSession();

    /// Bytes, 0 at the end, -1 on an error, WouldBlock.
    ssize_t read(int fd, char* data, std::size_t size);
    ssize_t write(int fd, const char* data, std::size_t size);
    bool wantsWriteToRead() const { return m_ssl != nullptr; }

private:
    ssl_st* m_ssl = nullptr;
};

/// A certificate authority made for this run and a server certificate for 127.0.0.1, ::1 and localhost signed by it.
/// The private keys exist in memory only.
class TlsIdentity {
public:
    /// OpenSSL cleans up when the program ends, after everything static that was complete later than this call. Whoever
    /// has a thread that uses it calls this first.
    static void prepare();
    static Result<TlsIdentity> create();
    /// Another key and certificate by the same authority, as when the server's are renewed.
    Result<TlsIdentity> renewed() const { return signedBy(m_authority); }
    TlsIdentity(TlsIdentity&&) noexcept = default;
    TlsIdentity& operator=(TlsIdentity&&) noexcept = default;

    const std::string& authorityPem() const { return m_authorityPem; }
    TlsSession accept(int fd) const;

private:
    struct ContextDeleter {
        void operator()(ssl_ctx_st* context) const;
    };
    struct Authority;
    TlsIdentity() = default;
    static Result<TlsIdentity> signedBy(std::shared_ptr<Authority> authority);

    std::shared_ptr<Authority> m_authority;
    std::unique_ptr<ssl_ctx_st, ContextDeleter> m_context;
    std::string m_authorityPem;
};

} // namespace Chartroom::Simulator
