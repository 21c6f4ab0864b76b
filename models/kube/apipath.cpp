// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/apipath.h"

namespace Chartroom::Kube {

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view Hex = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '.' || c == '_' || c == '~';
        if (unreserved) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += Hex[byte >> 4];
        encoded += Hex[byte & 15];
    }
    return encoded;
}

std::string encodedQuery(const std::vector<std::pair<std::string, std::string>>& query)
{
    std::string text;
    for (const auto& [name, value] : query) {
        if (!text.empty())
            text += '&';
        text += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return text;
}

std::string groupVersionPath(const GroupVersion& groupVersion)
{
    if (groupVersion.group.empty())
        return "/api/" + percentEncoded(groupVersion.version);
    return "/apis/" + percentEncoded(groupVersion.group) + '/' + percentEncoded(groupVersion.version);
}

std::string collectionPath(const ResourceType& type, std::string_view nameSpace)
{
    std::string path = groupVersionPath(type.groupVersion);
    if (type.namespaced && !nameSpace.empty())
        path += "/namespaces/" + percentEncoded(nameSpace);
    return path + '/' + percentEncoded(type.plural);
}

std::string objectPath(
    const ResourceType& type, std::string_view nameSpace, std::string_view name, std::string_view subresource)
{
    std::string path = collectionPath(type, nameSpace) + '/' + percentEncoded(name);
    if (!subresource.empty())
        path += '/' + std::string(subresource);
    return path;
}

} // namespace Chartroom::Kube
