// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/screen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

Screen::Screen(const QSize& size)
    : m_size(size)
    , m_lines(size.height(), QString(size.width(), u' '))
{ }

void Screen::write(QByteArrayView bytes)
{
    const QString text = m_decoder.decode(bytes);
    for (const QChar character : text)
        take(character);
}

void Screen::take(QChar character)
{
    switch (m_state) {
    case State::Text:
        return takeText(character);
    case State::Escape:
        return takeEscaped(character);
    case State::Sequence:
        if (character >= u'@' && character <= u'~') {
            m_state = State::Text;
            return runSequence(character);
        }
        m_parameters += character;
        return;
    case State::String: // such as the window's title: up to BEL or ESC \.
        if (character == u'\a')
            m_state = State::Text;
        else if (character == u'\x1b')
            m_state = State::StringEscape;
        return;
    case State::StringEscape:
    case State::Charset:
        m_state = State::Text;
        return;
    }
}

void Screen::takeText(QChar character)
{
    switch (character.unicode()) {
    case u'\x1b':
        m_state = State::Escape;
        return;
    case u'\r':
        m_column = 0;
        return;
    case u'\n':
        return feedLine();
    case u'\b':
        m_column = std::max(0, m_column - 1);
        return;
    default:
        if (character >= u' ')
            put(character);
    }
}

void Screen::takeEscaped(QChar character)
{
    m_parameters.clear();
    if (character == u'[')
        m_state = State::Sequence;
    else if (character == u']' || character == u'P')
        m_state = State::String;
    else if (character == u'(' || character == u')')
        m_state = State::Charset;
    else
        m_state = State::Text;
}

void Screen::runSequence(QChar final)
{
    const auto numbers = QStringView(m_parameters).split(u';');
    const auto number = [&numbers](qsizetype index, int absent) {
        const int value = index < numbers.size() ? numbers[index].toInt() : 0;
        return value > 0 ? value : absent;
    };
    switch (final.unicode()) {
    case u'H':
    case u'f':
        return moveTo(number(0, 1) - 1, number(1, 1) - 1);
    case u'A':
        return moveTo(m_row - number(0, 1), m_column);
    case u'B':
        return moveTo(m_row + number(0, 1), m_column);
    case u'C':
        return moveTo(m_row, m_column + number(0, 1));
    case u'D':
        return moveTo(m_row, m_column - number(0, 1));
    case u'G':
        return moveTo(m_row, number(0, 1) - 1);
    case u'd':
        return moveTo(number(0, 1) - 1, m_column);
    case u'J':
        return eraseInScreen(number(0, 0));
    case u'K':
        return eraseInLine(number(0, 0));
    default:
        return;
    }
}

void Screen::put(QChar character)
{
    if (m_column >= m_size.width()) {
        m_column = 0;
        feedLine();
    }
    m_lines[m_row][m_column++] = character;
}

void Screen::feedLine()
{
    ++m_lineFeeds;
    if (++m_row < m_size.height())
        return;
    m_row = m_size.height() - 1;
    m_lines.removeFirst();
    m_lines.append(QString(m_size.width(), u' '));
}

void Screen::moveTo(int row, int column)
{
    m_row = std::clamp(row, 0, m_size.height() - 1);
    m_column = std::clamp(column, 0, m_size.width() - 1);
}

// 0: from the cursor on; 1: up to it; 2: all.
void Screen::eraseInLine(int mode)
{
    const int from = mode == 0 ? m_column : 0;
    const int to = mode == 1 ? std::min(m_column + 1, m_size.width()) : m_size.width();
    for (int column = from; column < to; ++column)
        m_lines[m_row][column] = u' ';
}

void Screen::eraseInScreen(int mode)
{
    eraseInLine(mode);
    for (int row = mode == 0 ? m_row + 1 : 0; row < (mode == 1 ? m_row : m_size.height()); ++row)
        m_lines[row].fill(u' ');
}

} // namespace Chartroom::Testing
