// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/protobuflist.h"

#include "models/base/wirefields.h"

namespace Chartroom::Kube {

namespace {

constexpr std::uint64_t Sized = 2; ///< the wire type of texts and messages

// Field numbers of apimachinery's generated.proto.
constexpr std::uint32_t UnknownRaw = 2;
constexpr std::uint32_t ListMetadata = 1;
constexpr std::uint32_t ListItems = 2;
constexpr std::uint32_t ListMetaResourceVersion = 2;
constexpr std::uint32_t ListMetaContinue = 3;

} // namespace

bool ProtobufList::append(std::string_view bytes)
{
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    if (m_stage != Stage::Behind) // what follows the list says nothing more
        m_buffer += bytes;
    if (m_stage == Stage::Magic) {
        if (m_buffer.size() < ProtobufMagic.size())
            return true;
        if (!m_buffer.starts_with(ProtobufMagic))
            return broken();
        m_begin = ProtobufMagic.size();
        m_stage = Stage::Envelope;
    }
    if (m_stage == Stage::Envelope)
        openEnvelope();
    return m_stage != Stage::Broken;
}

bool ProtobufList::broken()
{
    m_stage = Stage::Broken;
    return false;
}

/// Of the next field, once it is all there; every field here is a text or a message.
std::optional<ProtobufList::Header> ProtobufList::header()
{
    constexpr std::size_t Longest = 20;
    std::string_view ahead = pending();
    const auto tag = takeVarint(ahead);
    const auto size = tag ? takeVarint(ahead) : std::nullopt;
    if ((tag && (*tag & 7) != Sized) || (!size && pending().size() > Longest)) {
        broken();
        return {};
    }
    if (!size)
        return {};
    return Header {
        .number = static_cast<std::uint32_t>(*tag >> 3), .length = pending().size() - ahead.size(), .size = *size};
}

/// Up to the first byte of the list itself.
void ProtobufList::openEnvelope()
{
    while (m_stage == Stage::Envelope) {
        const auto field = header();
        if (!field)
            return;
        if (field->number > UnknownRaw || (field->number != UnknownRaw && field->size > LargestItem)) {
            broken();
        } else if (field->number == UnknownRaw) {
            m_left = field->size;
            m_begin += field->length;
            m_stage = m_left > 0 ? Stage::List : Stage::Behind;
        } else if (pending().size() < field->length + field->size) {
            return;
        } else {
            m_begin += field->length + static_cast<std::size_t>(field->size);
        }
    }
}

/// The next field of the list, once all of it is there.
std::optional<ProtobufList::Field> ProtobufList::takeField()
{
    const auto field = header();
    if (!field)
        return {};
    if (field->size > LargestItem || field->length + field->size > m_left) {
        broken();
        return {};
    }
    const auto size = static_cast<std::size_t>(field->size);
    if (pending().size() < field->length + size)
        return {};
    const Field taken {.number = field->number, .bytes = pending().substr(field->length, size)};
    m_begin += field->length + size;
    m_left -= field->length + size;
    if (m_left == 0)
        m_stage = Stage::Behind;
    return taken;
}

std::optional<std::string_view> ProtobufList::next()
{
    while (m_stage == Stage::List) {
        const auto field = takeField();
        if (!field)
            return {};
        if (field->number == ListItems)
            return field->bytes;
        if (field->number != ListMetadata)
            continue;
        WireFields metadata(field->bytes);
        while (metadata.next())
            if (metadata.number() == ListMetaResourceVersion)
                m_resourceVersion = metadata.bytes();
            else if (metadata.number() == ListMetaContinue)
                m_continueToken = metadata.bytes();
    }
    return {};
}

} // namespace Chartroom::Kube
