// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/easytransfer.h"

#include "models/http/curlerror.h"
#include "models/http/proxy.h"

#include <QString>
#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace Chartroom::Http {

namespace {

constexpr long KeepAliveIdleSeconds = 30; // as Go's HTTP/2 health check in client-go
constexpr long KeepAliveIntervalSeconds = 15;
constexpr long ReceiveBufferSize = 256 * 1024;

std::string environmentValue(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

curl_blob borrowed(const std::string& text)
{
    // libcurl's interface is not const-correct; with NOCOPY it only reads.
    return {const_cast<char*>(text.data()), text.size(), CURL_BLOB_NOCOPY};
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Space = " \t\r\n";
    const auto first = text.find_first_not_of(Space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(Space) - first + 1);
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(
        lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string bracketed(const std::string& host)
{
    return host.find(':') == std::string::npos ? host : '[' + host + ']';
}

} // namespace

EasyTransfer::EasyTransfer(Request request, Handlers handlers)
    : m_request(std::move(request))
    , m_handlers(std::move(handlers))
    , m_easy(curl_easy_init())
{
    configure();
}

EasyTransfer::~EasyTransfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_headerLines);
    curl_slist_free_all(m_connectTo);
}

void EasyTransfer::configure()
{
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_errorText.data());
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &EasyTransfer::connectedCallback);
    curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, ReceiveBufferSize);
    // A server that moved is looked for at its new address at once, as Go's clients do; connections are few.
    curl_easy_setopt(m_easy, CURLOPT_DNS_CACHE_TIMEOUT, 0L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPIDLE, KeepAliveIdleSeconds);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPINTVL, KeepAliveIntervalSeconds);
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_request.connectTimeout.count()));
    curl_easy_setopt(m_easy, CURLOPT_TIMEOUT_MS, static_cast<long>(m_request.timeout.count()));
    if (m_request.idleTimeout.count() > 0) {
        curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_request.idleTimeout.count()));
    }
    if (m_request.compressed)
        curl_easy_setopt(m_easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(m_easy, CURLOPT_USERAGENT, userAgent().c_str());
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &EasyTransfer::headerCallback);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &EasyTransfer::writeCallback);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);

    curl_easy_setopt(m_easy, CURLOPT_URL, m_request.url.c_str());
    configureBody();
    static const Route DefaultRoute;
    const Route& route = m_request.route ? *m_request.route : DefaultRoute;
    configureTls(route.tls);
    if (!route.tls.serverName.empty())
        configureServerName(route.tls.serverName);
    configureProxy(route.proxy);
    for (const auto& [name, value] : m_request.headers)
        addHeader(value.empty() ? name + ';' : name + ": " + value); // "Name:" would remove the header instead
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headerLines);
}

void EasyTransfer::configureBody()
{
    if (m_request.method == "HEAD") {
        curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
        return;
    }
    if (m_request.method == "GET" && m_request.body.empty())
        return;
    if (!m_request.body.empty() || m_request.method != "DELETE") {
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_request.body.c_str()); // not copied: m_request lives as long
        const bool typed = std::ranges::any_of(
            m_request.headers, [](const auto& header) { return lowerCase(header.first) == "content-type"; });
        if (!typed)
            addHeader("Content-Type:"); // libcurl would say it is a form
        addHeader("Expect:"); // no round trip to ask whether the body may be sent
    }
    curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
}

void EasyTransfer::configureTls(const Tls& tls)
{
    curl_easy_setopt(m_easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (tls.insecure) {
        curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYPEER, 0L);
        curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYHOST, 0L);
    }
    if (!tls.authorities.empty()) {
        curl_blob authorities = borrowed(tls.authorities);
        curl_easy_setopt(m_easy, CURLOPT_CAINFO_BLOB, &authorities);
        curl_easy_setopt(m_easy, CURLOPT_PROXY_CAINFO_BLOB, &authorities); // Go uses one TLS configuration for both
        curl_easy_setopt(m_easy, CURLOPT_CAPATH, nullptr); // trust only what was given
    }
    if (!tls.certificate.empty()) {
        curl_blob certificate = borrowed(tls.certificate);
        curl_blob key = borrowed(tls.key);
        curl_easy_setopt(m_easy, CURLOPT_SSLCERTTYPE, "PEM");
        curl_easy_setopt(m_easy, CURLOPT_SSLCERT_BLOB, &certificate);
        curl_easy_setopt(m_easy, CURLOPT_SSLKEYTYPE, "PEM");
        curl_easy_setopt(m_easy, CURLOPT_SSLKEY_BLOB, &key);
    }
}

void EasyTransfer::configureServerName(const std::string& serverName)
{
    // libcurl has no option for the verified name alone: the URL gets that name, the connection and the Host header
    // stay with the server.
    CURLU* url = curl_url();
    char* text = nullptr;
    const HostPort server = hostPortOf(m_request.url);
    if (curl_url_set(url, CURLUPART_URL, m_request.url.c_str(), 0) == CURLUE_OK
        && curl_url_set(url, CURLUPART_HOST, bracketed(serverName).c_str(), 0) == CURLUE_OK
        && curl_url_get(url, CURLUPART_URL, &text, 0) == CURLUE_OK) {
        curl_easy_setopt(m_easy, CURLOPT_URL, text);
        curl_free(text);
        m_connectTo = curl_slist_append(nullptr, ("::" + bracketed(server.host) + ':' + server.port).c_str());
        curl_easy_setopt(m_easy, CURLOPT_CONNECT_TO, m_connectTo);
        addHeader("Host: " + bracketed(server.host) + (server.port.empty() ? "" : ':' + server.port));
    }
    curl_url_cleanup(url);
}

void EasyTransfer::configureProxy(const std::string& proxy)
{
    // Both are always set, "" included: unset, libcurl reads the environment by rules of its own.
    const ProxyChoice choice = chooseProxy(proxy, m_request.url, environmentValue);
    curl_easy_setopt(m_easy, CURLOPT_PROXY, choice.url.c_str());
    curl_easy_setopt(m_easy, CURLOPT_NOPROXY, choice.exceptions.c_str());
}

void EasyTransfer::addHeader(const std::string& line)
{
    m_headerLines = curl_slist_append(m_headerLines, line.c_str());
}

int EasyTransfer::connectedCallback(void* self, char*, char*, int, int)
{
    if (const auto& onConnected = static_cast<EasyTransfer*>(self)->onConnected)
        onConnected();
    return CURL_PREREQFUNC_OK;
}

std::size_t EasyTransfer::headerCallback(char* data, std::size_t size, std::size_t count, void* self)
{
    static_cast<EasyTransfer*>(self)->headerLine({data, size * count});
    return size * count;
}

void EasyTransfer::headerLine(std::string_view line)
{
    if (m_headersTold || m_silent)
        return; // trailers
    if (line.starts_with("HTTP/")) {
        m_answerHeaders.clear();
        m_status = 0;
        if (const auto space = line.find(' '); space != std::string_view::npos)
            std::from_chars(line.data() + space + 1, line.data() + line.size(), m_status);
        return;
    }
    line = trimmed(line);
    if (!line.empty()) {
        const auto colon = line.find(':');
        if (colon != std::string_view::npos)
            m_answerHeaders.emplace_back(lowerCase(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
        return;
    }
    if (m_status < 200)
        return; // an interim answer
    m_headersTold = true;
    if (m_handlers.onHeaders)
        m_handlers.onHeaders(m_status, m_answerHeaders);
}

std::size_t EasyTransfer::writeCallback(char* data, std::size_t size, std::size_t count, void* self)
{
    auto* transfer = static_cast<EasyTransfer*>(self);
    if (transfer->m_silent)
        return CURL_WRITEFUNC_ERROR;
    if (transfer->m_paused)
        return CURL_WRITEFUNC_PAUSE; // libcurl keeps these bytes and brings them again
    if (transfer->m_handlers.onBytes)
        transfer->m_handlers.onBytes({data, size * count});
    return size * count;
}

bool EasyTransfer::resume()
{
    if (!std::exchange(m_paused, false))
        return false;
    curl_easy_pause(m_easy, CURLPAUSE_CONT);
    return true;
}

void EasyTransfer::finish(CURLcode code)
{
    if (code == CURLE_OK) {
        finish(std::nullopt);
        return;
    }
    if (m_silent) {
        finish(cancelledError());
        return;
    }
    long verifyResult = 0;
    curl_easy_getinfo(m_easy, CURLINFO_SSL_VERIFYRESULT, &verifyResult);
    const char* detail = m_errorText.front() ? m_errorText.data() : curl_easy_strerror(code);
    const HostPort server = hostPortOf(m_request.url);
    const std::string host = bracketed(server.host) + (server.port.empty() ? "" : ':' + server.port);
    Error error = transferError(code, QString::fromStdString(host), QString::fromUtf8(detail).trimmed(), verifyResult);
    error.httpStatus = m_status;
    finish(std::move(error));
}

void EasyTransfer::finish(std::optional<Error> error)
{
    if (m_handlers.onEnd)
        m_handlers.onEnd(std::move(error));
}

} // namespace Chartroom::Http
