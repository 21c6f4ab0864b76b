// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/itemsplitter.h"

#include <algorithm>

namespace Chartroom::Metrics {

namespace {

constexpr std::string_view Items = "items\""; ///< the key, with its closing quotation mark
constexpr std::string_view Space = " \t\r\n";
/// etcd takes no object of more than some megabytes; whoever sends more would fill our memory.
constexpr std::size_t LargestItem = 16 * 1024 * 1024;

} // namespace

void ItemSplitter::take(std::string_view bytes, const Visit& visit)
{
    while (!bytes.empty()) {
        switch (m_phase) {
        case Phase::Head:
        case Phase::Name:
        case Phase::Colon:
            bytes.remove_prefix(takeHead(bytes));
            break;
        case Phase::Between:
            bytes.remove_prefix(takeBetween(bytes));
            break;
        case Phase::Item:
            bytes.remove_prefix(takeItem(bytes, visit));
            break;
        case Phase::Whole:
        case Phase::Broken:
            return;
        }
    }
}

/// Up to the bracket that opens the items, or to the end.
std::size_t ItemSplitter::takeHead(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        if (m_inText) {
            const std::size_t size = takeText(bytes.substr(at));
            if (m_text.size() <= Items.size())
                m_text += bytes.substr(at, std::min(size, Items.size() + 1));
            at += size;
            if (!m_inText && m_depth == 1 && m_text == Items)
                m_phase = Phase::Name;
            continue;
        }
        const char c = bytes[at++];
        if (m_phase != Phase::Head && Space.find(c) != Space.npos)
            continue;
        if (m_phase == Phase::Name && c == ':') {
            m_phase = Phase::Colon;
            continue;
        }
        if (m_phase == Phase::Colon && c == '[') {
            m_phase = Phase::Between;
            m_depth = 0;
            return at;
        }
        m_phase = Phase::Head;
        if (follow(c))
            m_text.clear();
    }
    return bytes.size();
}

std::size_t ItemSplitter::takeBetween(std::string_view bytes)
{
    const std::size_t at = bytes.find_first_not_of(", \t\r\n");
    if (at == std::string_view::npos)
        return bytes.size();
    m_phase = bytes[at] == '{' ? Phase::Item : bytes[at] == ']' ? Phase::Whole : Phase::Broken;
    return at;
}

std::size_t ItemSplitter::takeItem(std::string_view bytes, const Visit& visit)
{
    std::size_t at = 0;
    bool isComplete = false;
    while (at < bytes.size() && !isComplete) {
        if (m_inText) {
            at += takeText(bytes.substr(at));
        } else {
            follow(bytes[at++]);
            isComplete = m_depth == 0;
        }
    }
    m_item += bytes.substr(0, at);
    if (m_item.size() > LargestItem) {
        m_phase = Phase::Broken;
    } else if (isComplete) {
        m_phase = Phase::Between;
        visit(m_item);
        m_item.clear();
    }
    return at;
}

std::size_t ItemSplitter::takeText(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (bytes[at] == '\\')
            m_isEscaped = true;
        else if (bytes[at] == '"') {
            m_inText = false;
            return at + 1;
        }
    }
    return bytes.size();
}

/// Outside of texts. True where one begins.
bool ItemSplitter::follow(char c)
{
    if (c == '{' || c == '[')
        ++m_depth;
    else if (c == '}' || c == ']')
        --m_depth;
    return m_inText = c == '"';
}

} // namespace Chartroom::Metrics
