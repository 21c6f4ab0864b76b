// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/protobuf/messageshape.h"

#include "app/simulator/protobuf/messageencoder.h"
#include "app/simulator/protobuf/wire.h"
#include "models/base/timetext.h"

#include <QtAssert>
#include <charconv>

namespace Chartroom::Simulator::Protobuf {

namespace {

/// A value as it stands in JSON, without its escapes.
std::string unescaped(std::string_view value)
{
    std::string quoted = "\"";
    quoted.append(value).append("\"");
    const auto json = Documents::Json::parse(quoted);
    return json ? json->toString() : std::string(value);
}

std::uint64_t numberOf(std::string_view value)
{
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return static_cast<std::uint64_t>(number);
}

/// Fills the holes of one message. Most times of an object are the same.
class Filler {
public:
    std::size_t sizeOf(MessageShape::Fill fill, std::string_view value)
    {
        switch (fill) {
        case MessageShape::Fill::Json:
            return value.size();
        case MessageShape::Fill::Text:
            return value.contains('\\') ? unescaped(value).size() : value.size();
        case MessageShape::Fill::Number:
            return varintSize(numberOf(value));
        case MessageShape::Fill::Seconds:
            return varintSize(secondsOf(value));
        }
        return 0;
    }

    void append(std::string& out, MessageShape::Fill fill, std::string_view value)
    {
        switch (fill) {
        case MessageShape::Fill::Json:
            out += value;
            break;
        case MessageShape::Fill::Text:
            if (value.contains('\\'))
                out += unescaped(value);
            else
                out += value;
            break;
        case MessageShape::Fill::Number:
            appendVarint(out, numberOf(value));
            break;
        case MessageShape::Fill::Seconds:
            appendVarint(out, secondsOf(value));
            break;
        }
    }

private:
    std::uint64_t secondsOf(std::string_view value)
    {
        if (value != m_time) {
            m_time = value;
            const auto time = std::chrono::floor<std::chrono::seconds>(parseTimestamp(value).value_or(TimePoint()));
            m_seconds = static_cast<std::uint64_t>(time.time_since_epoch().count());
        }
        return m_seconds;
    }

    std::string_view m_time; ///< the last that was read
    std::uint64_t m_seconds = 0;
};

} // namespace

MessageShape::MessageShape(const MessageType& type, const Documents::Json& object, bool holes)
{
    MessageEncoder(*this, holes).encode(type, object);
    m_sizes.resize(m_blocks.size());
}

std::size_t MessageShape::size(std::span<const std::string_view> values) const
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        m_sizes[i] = m_blocks[i].fixed;
    Filler filler;
    for (const Step& step : m_steps)
        if (step.what == Step::What::Hole && step.index < values.size())
            m_sizes[step.block] += filler.sizeOf(step.fill, values[step.index]);
    for (std::size_t i = m_blocks.size() - 1; i > 0; --i)
        m_sizes[m_blocks[i].parent] += m_sizes[i] + varintSize(m_sizes[i]);
    return m_sizes.front();
}

void MessageShape::write(std::span<const std::string_view> values, std::string& out, std::uint32_t field) const
{
    const std::size_t size = this->size(values);
    if (field > 0) {
        appendSizedTag(out, field);
        appendVarint(out, size);
    }
    [[maybe_unused]] const std::size_t start = out.size();
    Filler filler;
    for (const Step& step : m_steps) {
        switch (step.what) {
        case Step::What::Literal:
            out.append(m_literals, step.index, step.size);
            break;
        case Step::What::Begin:
            appendVarint(out, m_sizes[step.index]);
            break;
        case Step::What::Hole:
            if (step.index < values.size())
                filler.append(out, step.fill, values[step.index]);
            break;
        }
    }
    Q_ASSERT(out.size() - start == size);
}

} // namespace Chartroom::Simulator::Protobuf
