// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace Chartroom::Metrics {

/// Cuts a list of the API server ({"items": [{…}, …]}) into its items as it arrives in pieces, without looking into them.
/// Holds one item at a time.
class ItemSplitter {
public:
    /// Gets each item, which may be taken or changed.
    using Visit = std::function<void(std::string& item)>;

    void take(std::string_view bytes, const Visit& visit);
    /// The list has been read to its end. What comes behind it (metadata) does not matter.
    bool isWhole() const { return m_phase == Phase::Whole; }

private:
    enum class Phase {
        Head, ///< before the items
        Name, ///< behind what may be their name
        Colon, ///< behind their name and a colon
        Between, ///< before an item or the end
        Item,
        Whole,
        Broken,
    };

    std::size_t takeHead(std::string_view bytes);
    std::size_t takeBetween(std::string_view bytes);
    std::size_t takeItem(std::string_view bytes, const Visit& visit);
    /// Within a text: to its end or that of the bytes.
    std::size_t takeText(std::string_view bytes);
    bool follow(char c);

    Phase m_phase = Phase::Head;
    int m_depth = 0;
    bool m_inText = false;
    bool m_isEscaped = false; ///< the next character of the text is
    std::string m_text; ///< of the head, its beginning
    std::string m_item;
};

} // namespace Chartroom::Metrics
