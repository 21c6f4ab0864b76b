// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/watchdecoder.h"

#include "models/kube/kubetext.h"

#include <algorithm>
#include <cstring>
#include <simdjson.h>

namespace Chartroom::Kube {

namespace {

using simdjson::SUCCESS;
namespace ondemand = simdjson::ondemand;

static_assert(JsonPadding >= simdjson::SIMDJSON_PADDING);

constexpr std::size_t SmallBuffer = 64 * 1024;
constexpr std::size_t LargeBuffer = 1024 * 1024; ///< given back once it is empty

/// Its buffers grow to the largest document seen and are used again for the next.
ondemand::parser& sharedParser()
{
    thread_local ondemand::parser parser;
    return parser;
}

Error protocolError(const QString& sentence)
{
    return {.kind = Error::Kind::Protocol, .attempted = sentence};
}

/// What is absent or of another type is simply not there. After any other error the iterator must not be used again:
/// simdjson would walk out of the document.
bool isUsableAfter(simdjson::error_code error)
{
    return error == SUCCESS || error == simdjson::NO_SUCH_FIELD || error == simdjson::INCORRECT_TYPE;
}

// The readers below are false where the JSON is broken; what is not there leaves their result as it was.

bool readString(ondemand::object& object, std::string_view key, std::string& result)
{
    std::string_view text;
    const auto error = object.find_field_unordered(key).get_string().get(text);
    if (error == SUCCESS)
        result = text;
    return isUsableAfter(error);
}

struct Versions {
    std::string resourceVersion;
    bool initialEventsEnd = false;
};

bool readVersionsOf(ondemand::object& object, Versions& versions)
{
    ondemand::object metadata;
    auto error = object.find_field_unordered("metadata").get_object().get(metadata);
    if (error != SUCCESS)
        return isUsableAfter(error);
    if (!readString(metadata, "resourceVersion", versions.resourceVersion))
        return false;
    ondemand::object annotations;
    error = metadata.find_field_unordered("annotations").get_object().get(annotations);
    if (error != SUCCESS)
        return isUsableAfter(error);
    std::string end;
    if (!readString(annotations, "k8s.io/initial-events-end", end))
        return false;
    versions.initialEventsEnd |= end == "true";
    return true;
}

/// A Table carries the metadata of its object in its row.
bool readVersionsOfFirstRow(ondemand::object& table, Versions& versions)
{
    ondemand::array rows;
    auto error = table.find_field_unordered("rows").get_array().get(rows);
    if (error != SUCCESS)
        return isUsableAfter(error);
    for (auto row : rows) {
        ondemand::object object;
        error = row.find_field_unordered("object").get_object().get(object);
        return error == SUCCESS ? readVersionsOf(object, versions) : isUsableAfter(error);
    }
    return true;
}

std::optional<WatchLine::Type> typeNamed(std::string_view name)
{
    using Type = WatchLine::Type;
    if (name == "ADDED")
        return Type::Added;
    if (name == "MODIFIED")
        return Type::Modified;
    if (name == "DELETED")
        return Type::Deleted;
    if (name == "BOOKMARK")
        return Type::Bookmark;
    if (name == "ERROR")
        return Type::Error;
    return std::nullopt;
}

/// Where a Table is the object, its version may stand in the row alone.
bool readVersions(WatchLine& line, ondemand::object& object)
{
    Versions versions;
    if (!readVersionsOf(object, versions))
        return false;
    if (versions.resourceVersion.empty() || line.type == WatchLine::Type::Bookmark) {
        Versions inRow;
        if (object.reset().error() != SUCCESS || !readVersionsOfFirstRow(object, inRow))
            return false;
        if (versions.resourceVersion.empty())
            versions.resourceVersion = std::move(inRow.resourceVersion);
        versions.initialEventsEnd |= inRow.initialEventsEnd;
    }
    line.resourceVersion = std::move(versions.resourceVersion);
    line.initialEventsEnd = versions.initialEventsEnd;
    return true;
}

/// simdjson looks only at what is asked for: an envelope cut off behind its object would pass.
bool closesEnvelope(std::string_view line, std::string_view object)
{
    std::string_view tail = line.substr(static_cast<std::size_t>(object.data() + object.size() - line.data()));
    const auto first = tail.find_first_not_of(" \t\r");
    const auto last = tail.find_last_not_of(" \t\r");
    if (first == std::string_view::npos || tail[last] != '}')
        return false;
    return first == last || tail[first] == ',';
}

bool readListMetadata(ListPage& page, ondemand::object metadata)
{
    if (!readString(metadata, "resourceVersion", page.resourceVersion)
        || !readString(metadata, "continue", page.continueToken))
        return false;
    std::uint64_t remaining = 0;
    const auto error = metadata.find_field_unordered("remainingItemCount").get_uint64().get(remaining);
    if (error == SUCCESS)
        page.remaining = remaining;
    return isUsableAfter(error) || error == simdjson::NUMBER_OUT_OF_RANGE || error == simdjson::NUMBER_ERROR;
}

bool readItems(ListPage& page, ondemand::value value)
{
    bool isNull = false;
    if (value.is_null().get(isNull) != SUCCESS)
        return false;
    if (isNull)
        return true; // an empty list of Go
    ondemand::array items;
    if (value.get_array().get(items) != SUCCESS)
        return false;
    for (auto item : items) {
        std::string_view json;
        ondemand::object object;
        if (item.get_object().get(object) != SUCCESS || object.raw_json().get(json) != SUCCESS)
            return false;
        page.items.push_back(json);
    }
    page.count = page.items.size();
    return true;
}

bool countRows(ListPage& page, ondemand::value value)
{
    std::size_t rows = 0;
    bool isNull = false;
    if (value.is_null().get(isNull) != SUCCESS)
        return false;
    if (isNull)
        return true;
    if (value.count_elements().get(rows) != SUCCESS)
        return false;
    page.count = rows;
    return true;
}

bool readList(ListPage& page, ondemand::document& document)
{
    ondemand::object root;
    if (document.get_object().get(root) != SUCCESS)
        return false;
    for (auto field : root) {
        std::string_view key;
        ondemand::value value;
        if (field.unescaped_key().get(key) != SUCCESS || field.value().get(value) != SUCCESS)
            return false;
        if (key == "kind") {
            std::string_view kind;
            if (value.get_string().get(kind) != SUCCESS)
                return false;
            page.kind = kind;
        } else if (key == "metadata") {
            ondemand::object metadata;
            if (value.get_object().get(metadata) != SUCCESS || !readListMetadata(page, metadata))
                return false;
        } else if ((key == "items" && !readItems(page, value)) || (key == "rows" && !countRows(page, value))) {
            return false;
        }
    }
    return document.at_end();
}

} // namespace

bool LineSplitter::append(std::string_view bytes)
{
    makeRoom(bytes.size());
    std::memcpy(m_buffer.get() + m_end, bytes.data(), bytes.size());
    m_end += bytes.size();
    // Only the last line can be too long: those before it end within these bytes.
    const char* from = m_buffer.get() + m_scanned;
    const auto* newline = static_cast<const char*>(std::memchr(from, '\n', m_end - m_scanned));
    if (!newline)
        m_scanned = m_end;
    const std::size_t first = newline ? static_cast<std::size_t>(newline - m_buffer.get()) : m_end;
    return first - m_begin <= m_limit;
}

void LineSplitter::makeRoom(std::size_t bytes)
{
    const std::size_t held = m_end - m_begin;
    if (m_end + bytes <= m_capacity && !(held == 0 && m_capacity > LargeBuffer))
        return;
    const std::size_t wanted = std::max({SmallBuffer, held + bytes, held > 0 ? 2 * held : 0});
    if (wanted > m_capacity || (held == 0 && m_capacity > LargeBuffer)) {
        auto larger = std::make_unique_for_overwrite<char[]>(wanted + JsonPadding);
        if (held)
            std::memcpy(larger.get(), m_buffer.get() + m_begin, held);
        std::memset(larger.get() + wanted, 0, JsonPadding);
        m_buffer = std::move(larger);
        m_capacity = wanted;
    } else if (held) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, held);
    }
    m_scanned -= m_begin;
    m_end = held;
    m_begin = 0;
}

std::optional<std::string_view> LineSplitter::next()
{
    if (m_scanned >= m_end)
        return std::nullopt;
    const char* from = m_buffer.get() + m_scanned;
    const auto* newline = static_cast<const char*>(std::memchr(from, '\n', m_end - m_scanned));
    if (!newline) {
        m_scanned = m_end;
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(newline - m_buffer.get());
    const std::string_view line(m_buffer.get() + m_begin, at - m_begin);
    m_begin = m_scanned = at + 1;
    return line;
}

std::optional<std::string_view> objectOfAddedLine(std::string_view line)
{
    static constexpr std::string_view Head = R"({"type":"ADDED","object":)";
    if (!line.starts_with(Head) || !line.ends_with("}}") || line[Head.size()] != '{')
        return std::nullopt;
    return line.substr(Head.size(), line.size() - Head.size() - 1);
}

Result<WatchLine> decodeWatchLine(std::string_view line)
{
    const auto broken
        = [] { return Failure(protocolError(KubeText::tr("The watch sent a line that is not an event."))); };
    ondemand::document document;
    ondemand::object root;
    if (sharedParser().iterate(line.data(), line.size(), line.size() + JsonPadding).get(document) != SUCCESS
        || document.get_object().get(root) != SUCCESS)
        return broken();
    std::string_view typeName;
    if (root.find_field_unordered("type").get_string().get(typeName) != SUCCESS)
        return broken();
    const auto type = typeNamed(typeName);
    if (!type)
        return broken();
    WatchLine decoded {.type = *type};
    ondemand::object object;
    if (root.find_field_unordered("object").get_object().get(object) != SUCCESS)
        return broken();
    if (!readVersions(decoded, object) || object.reset().error() != SUCCESS
        || object.raw_json().get(decoded.object) != SUCCESS || !closesEnvelope(line, decoded.object))
        return broken();
    // White space may stand behind it; a bracket may too, where they do not match.
    const auto end = decoded.object.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos || decoded.object[end] != '}')
        return broken();
    decoded.object = decoded.object.substr(0, end + 1);
    return decoded;
}

Result<ListPage> decodeList(std::string& body)
{
    body.reserve(body.size() + JsonPadding);
    ListPage page;
    ondemand::document document;
    if (sharedParser().iterate(body.data(), body.size(), body.size() + JsonPadding).get(document) != SUCCESS
        || !readList(page, document))
        return Failure(protocolError(KubeText::tr("The answer is not a list of objects.")));
    if (page.kind == "Table")
        page.items.assign(1, body);
    return page;
}

} // namespace Chartroom::Kube
