// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/http/client.h"

#include <array>
#include <curl/curl.h>
#include <functional>
#include <optional>

namespace Chartroom::Http {

/// One easy handle of libcurl with everything it points into. Lives in the I/O thread, owned by the Client's engine.
class EasyTransfer {
public:
    EasyTransfer(Request request, Handlers handlers);
    EasyTransfer(const EasyTransfer&) = delete;
    EasyTransfer& operator=(const EasyTransfer&) = delete;
    ~EasyTransfer();

    CURL* easy() const { return m_easy; }
    const Request& request() const { return m_request; }
    /// Called within libcurl, when the connection is there and the request is about to be sent.
    std::function<void()> onConnected;
    /// Tells the end; call once, with the handle removed from the multi.
    void finish(CURLcode code);
    void finish(std::optional<Error> error);

    /// From now on nothing but the end is delivered.
    void silence() { m_silent = true; }
    void pause() { m_paused = true; }
    /// True if libcurl has to be kicked to go on.
    bool resume();

private:
    void configure();
    void configureBody();
    void configureTls(const Tls& tls);
    void configureServerName(const std::string& serverName);
    void configureProxy(const std::string& proxy);
    void addHeader(const std::string& line);
    static int connectedCallback(void* self, char* remote, char* local, int remotePort, int localPort);
    static std::size_t headerCallback(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t writeCallback(char* data, std::size_t size, std::size_t count, void* self);
    void headerLine(std::string_view line);

    const Request m_request;
    const Handlers m_handlers;
    CURL* m_easy;
    curl_slist* m_headerLines = nullptr;
    curl_slist* m_connectTo = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_errorText {};
    Headers m_answerHeaders;
    int m_status = 0;
    bool m_headersTold = false;
    bool m_silent = false;
    bool m_paused = false;
};

} // namespace Chartroom::Http
