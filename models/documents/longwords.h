// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Documents {

/// Keeps the certificates and keys of a YAML text from a parser that reads it letter by letter: words of base64 that
/// fill the rest of a line after `: `, and are long, stand aside, and a short word stands in for each. Where such a word
/// is a value of its own, and where it is a part of a longer text, what is read is the same in the end: neither it nor
/// its stand-in is a number, a boolean or null.
class LongWords {
public:
    /// `text` has to live as long as this.
    explicit LongWords(std::string_view text);

    /// The text with what stands in; lines are where they were.
    const std::string& shortened() const { return m_shortened; }
    /// A text that was read from shortened(), as it would have been read from the whole.
    std::string restored(std::string_view read) const;

private:
    std::string m_shortened;
    std::vector<std::string_view> m_words;
};

} // namespace Chartroom::Documents
