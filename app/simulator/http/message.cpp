// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/http/message.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <format>

namespace Chartroom::Simulator {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

void parseTarget(std::string_view target, Request& request)
{
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    std::string_view path = request.path;
    while (!path.empty()) {
        const auto slash = path.find('/');
        if (const auto segment = path.substr(0, slash); !segment.empty())
            request.segments.push_back(percentDecoded(segment, false));
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    }
    std::string_view query = question == std::string_view::npos ? std::string_view() : target.substr(question + 1);
    while (!query.empty()) {
        const auto ampersand = query.find('&');
        const auto pair = query.substr(0, ampersand);
        const auto equals = pair.find('=');
        request.query.emplace_back(percentDecoded(pair.substr(0, equals), true),
            equals == std::string_view::npos ? std::string() : percentDecoded(pair.substr(equals + 1), true));
        query = ampersand == std::string_view::npos ? std::string_view() : query.substr(ampersand + 1);
    }
}

} // namespace

std::string percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

std::string_view Request::header(std::string_view name) const
{
    const auto found = std::ranges::find(headers, name, &Pairs::value_type::first);
    return found == headers.end() ? std::string_view() : found->second;
}

std::string_view Request::parameter(std::string_view name) const
{
    const auto found = std::ranges::find(query, name, &Pairs::value_type::first);
    return found == query.end() ? std::string_view() : found->second;
}

bool Request::hasParameter(std::string_view name) const
{
    return std::ranges::contains(query, name, &Pairs::value_type::first);
}

bool parseRequestHead(std::string_view head, Request& request)
{
    const auto lineEnd = head.find("\r\n");
    const auto line = head.substr(0, lineEnd);
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || last == first || !line.substr(last + 1).starts_with("HTTP/1."))
        return false;
    request.method = line.substr(0, first);
    parseTarget(line.substr(first + 1, last - first - 1), request);
    std::string_view rest = lineEnd == std::string_view::npos ? std::string_view() : head.substr(lineEnd + 2);
    while (!rest.empty()) {
        const auto end = rest.find("\r\n");
        const auto header = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 2);
        if (header.empty())
            break;
        const auto colon = header.find(':');
        if (colon == std::string_view::npos)
            return false;
        std::string name(header.substr(0, colon));
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        request.headers.emplace_back(std::move(name), trimmed(header.substr(colon + 1)));
    }
    return true;
}

std::string_view statusPhrase(int status)
{
    static constexpr std::array<std::pair<int, std::string_view>, 21> phrases {
        {{200, "OK"}, {201, "Created"}, {202, "Accepted"}, {301, "Moved Permanently"}, {304, "Not Modified"},
            {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
            {405, "Method Not Allowed"}, {406, "Not Acceptable"}, {409, "Conflict"}, {410, "Gone"},
            {413, "Request Entity Too Large"}, {415, "Unsupported Media Type"}, {422, "Unprocessable Entity"},
            {429, "Too Many Requests"}, {500, "Internal Server Error"}, {501, "Not Implemented"},
            {503, "Service Unavailable"}, {504, "Gateway Timeout"}}};
    const auto found = std::ranges::find(phrases, status, &std::pair<int, std::string_view>::first);
    return found == phrases.end() ? std::string_view("Status") : found->second;
}

std::string httpDate(std::chrono::system_clock::time_point time)
{
    return std::format("{:%a, %d %b %Y %T} GMT", std::chrono::floor<std::chrono::seconds>(time));
}

} // namespace Chartroom::Simulator
