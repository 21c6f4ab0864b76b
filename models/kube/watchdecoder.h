// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/kube/watchsink.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Kube {

/// What simdjson may read beyond the end of its input; everything handed to a WatchSink is followed by so many bytes.
inline constexpr std::size_t JsonPadding = 64;

/// Cuts a stream of bytes into lines, in a buffer that does not grow beyond the longest line allowed.
class LineSplitter {
public:
    static constexpr std::size_t DefaultLimit = 16 * 1024 * 1024; ///< etcd refuses objects over 1.5 MiB

    explicit LineSplitter(std::size_t limit = DefaultLimit)
        : m_limit(limit)
    { }
    /// Adds bytes; earlier lines become invalid. False if a line is longer than allowed: then the stream is unusable.
    bool append(std::string_view bytes);
    /// The next whole line without its newline, padded by JsonPadding readable bytes; nothing until more bytes come.
    std::optional<std::string_view> next();
    /// Bytes of a line that has not ended.
    std::size_t pending() const { return m_end - m_begin; }

private:
    void makeRoom(std::size_t bytes);

    const std::size_t m_limit;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0; ///< without the padding
    std::size_t m_begin = 0; ///< of the first line not taken
    std::size_t m_scanned = 0; ///< no newline before this
    std::size_t m_end = 0;
};

/// One line of a watch: {"type": …, "object": …}.
struct WatchLine {
    enum class Type { Added, Modified, Deleted, Bookmark, Error };
    Type type = Type::Added;
    std::string_view object {}; ///< within the line given, padded as it was
    std::string resourceVersion {}; ///< of the object, or of a Table and its first row; may be empty
    bool initialEventsEnd = false;
};

/// The object of a line that says ADDED, told from the ends of the line alone, as Go's encoder writes them; the object
/// itself has not been looked at. Nothing where the line is written in another way: decodeWatchLine() reads them all.
/// A complete state is nothing but such lines, and whoever reads the object finds out whether it is whole.
std::optional<std::string_view> objectOfAddedLine(std::string_view line);

/// Reads the envelope of one line; of the object only what leads to its version is looked at. `line` is padded.
Result<WatchLine> decodeWatchLine(std::string_view line);

/// One page of a list.
struct ListPage {
    std::string kind; ///< "PodList", "Table"
    std::string resourceVersion;
    std::string continueToken;
    std::uint64_t remaining = 0;
    /// The items within the body given; for a Table the body itself. Items of built-in kinds have no kind of their own.
    std::vector<std::string_view> items;
    std::uint64_t count = 0; ///< items, or rows of the Table
};

/// Cuts the body of a list into its items. Reserves the padding behind `body`, which must outlive the views.
Result<ListPage> decodeList(std::string& body);

} // namespace Chartroom::Kube
