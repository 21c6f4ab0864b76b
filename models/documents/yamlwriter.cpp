// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/canonicalorder.h"
#include "models/documents/yaml.h"
#include "models/documents/yamlscalar.h"

#include <algorithm>
#include <array>

namespace Chartroom::Documents {

namespace {

class Writer {
public:
    std::string take() { return std::move(m_out); }

    void writeRoot(const Json& value)
    {
        if (value.isObject() && !value.isEmpty())
            writeMap(value, 0, MapPlace::Root);
        else if (value.isArray() && !value.isEmpty())
            writeList(value, 0);
        else
            writeScalar(value, 0);
        if (m_out.empty() || m_out.back() != '\n')
            m_out += '\n';
    }

private:
    void indent(int depth) { m_out.append(static_cast<std::size_t>(depth), ' '); }

    /// `first` is true where the cursor already stands behind "- ".
    void writeMap(const Json& map, int depth, MapPlace place, bool first = false)
    {
        for (const Member* member : canonicalMembers(map, place)) {
            if (!first)
                indent(depth);
            first = false;
            writeText(member->first, depth, false);
            m_out += ':';
            writeValue(member->second, depth, placeOfMember(place, member->first));
        }
    }

    void writeValue(const Json& value, int depth, MapPlace place)
    {
        if (value.isObject() && !value.isEmpty()) {
            m_out += '\n';
            writeMap(value, depth + 2, place);
        } else if (value.isArray() && !value.isEmpty()) {
            m_out += '\n';
            writeList(value, depth); // lists stand under their key, as kubectl writes them
        } else {
            m_out += ' ';
            writeScalar(value, depth + 2);
            endLine();
        }
    }

    void writeList(const Json& list, int depth, bool first = false)
    {
        for (const Json& item : list.items()) {
            if (!first)
                indent(depth);
            first = false;
            m_out += "- ";
            if (item.isObject() && !item.isEmpty()) {
                writeMap(item, depth + 2, MapPlace::ListItem, true);
            } else if (item.isArray() && !item.isEmpty()) {
                writeList(item, depth + 2, true);
            } else {
                writeScalar(item, depth + 2);
                endLine();
            }
        }
    }

    void endLine()
    {
        if (m_out.back() != '\n')
            m_out += '\n';
    }

    void writeScalar(const Json& value, int depth)
    {
        if (value.isString())
            writeText(value.toStringView(), depth, true);
        else
            m_out += value.dump(); // null, true, 1, [], {}
    }

    void writeText(std::string_view text, int depth, bool blockAllowed)
    {
        if (isSafePlainScalar(text))
            m_out += text;
        else if (blockAllowed && fitsLiteralBlock(text))
            writeLiteralBlock(text, depth);
        else
            writeQuoted(text);
    }

    static bool fitsLiteralBlock(std::string_view text)
    {
        const auto firstBreak = text.find('\n');
        if (firstBreak == std::string_view::npos || text.find_first_not_of('\n') == std::string_view::npos)
            return false;
        // A line that begins the text with white space or nothing would need an indentation indicator.
        if (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')
            return false;
        return std::ranges::none_of(text, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
        }) && !hasUnicodeLineBreak(text);
    }

    void writeLiteralBlock(std::string_view text, int depth)
    {
        const auto lastContent = text.find_last_not_of('\n');
        const std::size_t breaks = text.size() - lastContent - 1;
        m_out += breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+";
        m_out += '\n';
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (end > at) {
                indent(std::max(depth, 2));
                m_out += text.substr(at, end - at);
            }
            m_out += '\n';
            at = end + 1;
        }
    }

    /// Single quotes where nothing needs an escape and double quotes would need some, else double quotes as in JSON.
    void writeQuoted(std::string_view text)
    {
        const bool escapes = std::ranges::any_of(text, [](char c) { return c == '"' || c == '\\'; });
        const bool control
            = std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
        if (!escapes || control || text.contains('\'') || hasUnicodeLineBreak(text)) {
            writeEscaped(Json(text).dump());
            return;
        }
        m_out += '\'';
        m_out += text;
        m_out += '\'';
    }

    /// What JSON may leave as it is and YAML may not.
    void writeEscaped(std::string_view quoted)
    {
        using Escape = std::pair<std::string_view, std::string_view>;
        constexpr std::array<Escape, 5> escapes {Escape {"\x7F", "\\x7F"}, Escape {"\xC2\x85", "\\u0085"},
            Escape {"\xE2\x80\xA8", "\\u2028"}, Escape {"\xE2\x80\xA9", "\\u2029"}, Escape {"\xEF\xBB\xBF", "\\uFEFF"}};
        while (!quoted.empty()) {
            const auto escape = std::ranges::find_if(
                escapes, [quoted](const Escape& entry) { return quoted.starts_with(entry.first); });
            if (escape == escapes.end()) {
                m_out += quoted.front();
                quoted.remove_prefix(1);
            } else {
                m_out += escape->second;
                quoted.remove_prefix(escape->first.size());
            }
        }
    }

    std::string m_out;
};

} // namespace

std::string toYaml(const Json& value)
{
    Writer writer;
    writer.writeRoot(value);
    return writer.take();
}

} // namespace Chartroom::Documents
