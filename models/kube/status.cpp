// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/status.h"

#include "models/base/wirefields.h"
#include "models/kube/kubetext.h"
#include "models/kube/protobuflist.h"

#include <algorithm>
#include <charconv>
#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace Chartroom::Kube {

namespace {

constexpr qsizetype LongestQuote = 2000;

struct Status {
    bool success = false;
    QString message;
    std::string reason;
    int code = 0;
    int retryAfterSeconds = -1;
};

/// meta/v1's Status in protobuf: the answer to a request for protobuf is an error in protobuf.
Status readStatus(std::string_view message)
{
    Status status;
    WireFields fields(message);
    while (fields.next()) {
        if (fields.number() == 2)
            status.success = fields.bytes() == "Success";
        else if (fields.number() == 3)
            status.message = QString::fromUtf8(fields.bytes());
        else if (fields.number() == 4)
            status.reason = fields.bytes();
        else if (fields.number() == 6)
            status.code = static_cast<int>(std::min<std::uint64_t>(fields.integer(), 999));
        if (fields.number() != 5)
            continue;
        WireFields details(fields.bytes());
        while (details.next())
            if (details.number() == 5)
                status.retryAfterSeconds = static_cast<int>(std::min<std::uint64_t>(details.integer(), 3600));
    }
    return status;
}

/// "k8s\0" and runtime.Unknown, whose type says Status.
std::optional<Status> parseProtobufStatus(std::string_view body)
{
    WireFields unknown(body.substr(ProtobufMagic.size()));
    bool isStatus = false;
    std::string_view raw;
    while (unknown.next()) {
        if (unknown.number() == 2)
            raw = unknown.bytes();
        if (unknown.number() != 1)
            continue;
        WireFields type(unknown.bytes());
        while (type.next())
            isStatus = isStatus || (type.number() == 2 && type.bytes() == "Status");
    }
    return isStatus ? std::optional(readStatus(raw)) : std::nullopt;
}

std::optional<Status> parseStatus(std::string_view json)
{
    if (json.starts_with(ProtobufMagic))
        return parseProtobufStatus(json);
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (json.size() > LongestStatus || parser.parse(json.data(), json.size()).get(root))
        return std::nullopt;
    std::string_view kind;
    if (root["kind"].get(kind) || kind != "Status")
        return std::nullopt;
    Status status;
    std::string_view text;
    if (!root["status"].get(text))
        status.success = text == "Success";
    if (!root["message"].get(text))
        status.message = QString::fromUtf8(text);
    if (!root["reason"].get(text))
        status.reason = text;
    std::int64_t number = 0;
    if (!root["code"].get(number))
        status.code = static_cast<int>(std::clamp<std::int64_t>(number, 0, 999));
    if (!root["details"]["retryAfterSeconds"].get(number))
        status.retryAfterSeconds = static_cast<int>(std::clamp<std::int64_t>(number, 0, 3600));
    return status;
}

Error::Kind kindOf(int code)
{
    using Kind = Error::Kind;
    switch (code) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 408:
        return Kind::Timeout;
    case 409:
        return Kind::Conflict;
    case 410:
        return Kind::Gone;
    case 429:
        return Kind::Throttled;
    default:
        break;
    }
    if (code >= 500)
        return Kind::Server;
    return code >= 400 ? Kind::Unprocessable : Kind::Protocol;
}

QString adviceFor(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::Unauthorized:
        return KubeText::tr("Log in again or renew the credentials of this context.");
    case Kind::Forbidden:
        return KubeText::tr("Ask for a role that allows it, or choose a namespace you may read.");
    case Kind::Conflict:
        return KubeText::tr("Read the object again and repeat the change.");
    case Kind::Throttled:
        return KubeText::tr("The API server is busy; it will be tried again.");
    case Kind::Server:
        return KubeText::tr("Look at the API server's own logs if this persists.");
    default:
        return {};
    }
}

QString shortened(const QString& text)
{
    return text.size() <= LongestQuote ? text : text.first(LongestQuote) + u'…';
}

bool looksLikeHtml(const Http::Headers& headers, std::string_view body)
{
    const auto first = body.find_first_not_of(" \t\r\n");
    return Http::headerValue(headers, "content-type").starts_with("text/html") && first != std::string_view::npos
        && body[first] == '<';
}

Error webPage(int httpStatus, const QString& attempted)
{
    return {.kind = httpStatus >= 400 ? kindOf(httpStatus) : Error::Kind::Protocol,
        .attempted = attempted + (attempted.isEmpty() ? u""_s : u" "_s)
            + KubeText::tr("The answer is a web page (HTTP %1), not one of a Kubernetes API server.").arg(httpStatus),
        .advice
        = KubeText::tr("Check the server address in the kubeconfig; a proxy or a login page may be in between."),
        .httpStatus = httpStatus};
}

int retryAfterHeader(const Http::Headers& headers)
{
    const auto text = Http::headerValue(headers, "retry-after");
    int seconds = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    return failure == std::errc() && end == text.data() + text.size() && seconds >= 0 ? seconds : -1;
}

Error errorOf(const Status& status, int httpStatus, const QString& attempted)
{
    const int code = status.code ? status.code : httpStatus;
    Error::Kind kind = kindOf(code);
    if (status.reason == "Expired" || status.reason == "Gone")
        kind = Error::Kind::Gone;
    return {.kind = kind,
        .attempted = attempted,
        .said = shortened(status.message.isEmpty() ? QString::fromStdString(status.reason) : status.message),
        .advice = adviceFor(kind),
        .httpStatus = code,
        .retryAfterSeconds = status.retryAfterSeconds};
}

Error redirected(int httpStatus, const Http::Headers& headers, const QString& attempted)
{
    return {.kind = Error::Kind::Protocol,
        .attempted = attempted,
        .said = QString::fromUtf8(Http::headerValue(headers, "location")),
        .advice
        = KubeText::tr("The server redirects (HTTP %1). Redirects are not followed, because they would carry the "
                       "credentials along: set the final address in the kubeconfig.")
            .arg(httpStatus),
        .httpStatus = httpStatus};
}

} // namespace

Error errorFromStatus(std::string_view statusJson, int httpStatus, const QString& attempted)
{
    if (const auto status = parseStatus(statusJson))
        return errorOf(*status, httpStatus, attempted);
    const Error::Kind kind = kindOf(httpStatus);
    return {.kind = kind,
        .attempted = attempted,
        .said = shortened(QString::fromUtf8(statusJson.substr(0, LongestQuote)).trimmed()),
        .advice = adviceFor(kind),
        .httpStatus = httpStatus};
}

std::optional<Error> errorInAnswer(
    int httpStatus, const Http::Headers& headers, std::string_view body, const QString& attempted)
{
    if (httpStatus == 304)
        return std::nullopt; // the answer to If-None-Match
    if (looksLikeHtml(headers, body))
        return webPage(httpStatus, attempted);
    if (httpStatus >= 300 && httpStatus < 400)
        return redirected(httpStatus, headers, attempted);
    if (httpStatus >= 400) {
        Error error = errorFromStatus(body, httpStatus, attempted);
        error.httpStatus = httpStatus;
        if (const int seconds = retryAfterHeader(headers); seconds >= 0)
            error.retryAfterSeconds = seconds;
        return error;
    }
    if (body.size() > LongestStatus || body.substr(0, 512).find("\"Status\"") == std::string_view::npos)
        return std::nullopt;
    const auto status = parseStatus(body);
    if (!status || status->success)
        return std::nullopt;
    return errorOf(*status, httpStatus, attempted);
}

std::vector<std::string> warningTexts(const Http::Headers& headers)
{
    std::vector<std::string> texts;
    for (const auto& [name, value] : headers) {
        if (name != "warning" || !value.starts_with("299 "))
            continue;
        const auto open = value.find('"');
        if (open == std::string::npos)
            continue;
        std::string text;
        for (std::size_t i = open + 1; i < value.size() && value[i] != '"'; ++i) {
            if (value[i] == '\\' && i + 1 < value.size())
                ++i;
            text += value[i];
        }
        if (std::ranges::find(texts, text) == texts.end())
            texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace Chartroom::Kube
