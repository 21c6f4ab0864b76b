// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringDecoder>
#include <QStringList>

namespace Chartroom::Testing {

/// The characters on a terminal's screen, as far as xterm's control sequences place them: colours and all that does
/// not move text is passed over. Enough to read what a program in a terminal shows.
class Screen {
public:
    explicit Screen(const QSize& size);

    /// What the program wrote; sequences and characters may be torn between two calls.
    void write(QByteArrayView bytes);

    [[nodiscard]] const QStringList& lines() const { return m_lines; }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }
    /// Line feeds since the start.
    [[nodiscard]] qint64 lineFeeds() const { return m_lineFeeds; }

private:
    enum class State { Text, Escape, Sequence, String, StringEscape, Charset };

    void take(QChar character);
    void takeText(QChar character);
    void takeEscaped(QChar character);
    void runSequence(QChar final);
    void put(QChar character);
    void feedLine();
    void moveTo(int row, int column);
    void eraseInLine(int mode);
    void eraseInScreen(int mode);

    QSize m_size;
    QStringList m_lines;
    QStringDecoder m_decoder {QStringDecoder::Utf8};
    State m_state = State::Text;
    QString m_parameters; ///< of the sequence that is being read
    int m_row = 0;
    int m_column = 0;
    qint64 m_lineFeeds = 0;
};

} // namespace Chartroom::Testing
