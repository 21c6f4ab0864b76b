// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/messagelist.h"

#include "app/simulator/protobuf/wire.h"
#include "models/kube/protobuflist.h"

#include <string_view>
#include <utility>

namespace Chartroom::Simulator {

using namespace Protobuf;

namespace {

// Field numbers of apimachinery's generated.proto.
constexpr std::uint32_t UnknownTypeMeta = 1;
constexpr std::uint32_t UnknownRaw = 2;
constexpr std::uint32_t UnknownContentEncoding = 3;
constexpr std::uint32_t UnknownContentType = 4;
constexpr std::uint32_t TypeMetaApiVersion = 1;
constexpr std::uint32_t TypeMetaKind = 2;
constexpr std::uint32_t ListMetadata = 1;
constexpr std::uint32_t ListItems = 2;
constexpr std::uint32_t ListMetaSelfLink = 1;
constexpr std::uint32_t ListMetaResourceVersion = 2;
constexpr std::uint32_t ListMetaContinue = 3;
constexpr std::uint32_t ListMetaRemaining = 4;

std::string typeMeta(std::string_view apiVersion, std::string_view kind)
{
    std::string message;
    appendBytes(message, TypeMetaApiVersion, apiVersion);
    appendBytes(message, TypeMetaKind, kind);
    return message;
}

/// Up to the field that the object is.
void appendHead(std::string& out, std::string_view typeMeta)
{
    out += Kube::ProtobufMagic;
    appendBytes(out, UnknownTypeMeta, typeMeta);
}

void appendTail(std::string& out)
{
    appendBytes(out, UnknownContentEncoding, {});
    appendBytes(out, UnknownContentType, {});
}

std::string metadataField(const ListMeta& meta)
{
    std::string message;
    appendBytes(message, ListMetaSelfLink, {});
    appendBytes(message, ListMetaResourceVersion, std::to_string(meta.resourceVersion));
    appendBytes(message, ListMetaContinue, meta.continueToken);
    if (meta.remaining > 0) {
        appendNumberTag(message, ListMetaRemaining);
        appendVarint(message, meta.remaining);
    }
    std::string field;
    appendBytes(field, ListMetadata, message);
    return field;
}

} // namespace

std::string messageAnswer(const Object& object, const ResourceInfo& info, ManagedFields managedFields)
{
    std::string out;
    appendHead(out, typeMeta(info.apiVersion(), info.type.kind));
    object.writeMessage(*info.message, out, UnknownRaw, managedFields);
    appendTail(out);
    return out;
}

MessageListSource::MessageListSource(const ResourceInfo& info, ManagedFields managedFields,
    std::shared_ptr<const Items> items, std::size_t first, std::size_t last, const ListMeta& meta)
    : m_type(*info.message)
    , m_managedFields(managedFields)
    , m_items(std::move(items))
    , m_next(first)
    , m_last(last)
{
    const std::string metadata = metadataField(meta);
    appendHead(m_head, typeMeta(info.apiVersion(), info.listKind()));
    appendSizedTag(m_head, UnknownRaw);
    appendVarint(m_head, metadata.size() + sizeOfItems());
    m_head += metadata;
}

/// With their field numbers and lengths.
std::size_t MessageListSource::sizeOfItems() const
{
    std::size_t sum = 0;
    for (std::size_t i = m_next; i < m_last; ++i) {
        const std::size_t size = (*m_items)[i]->messageSize(m_type, m_managedFields);
        sum += 1 + varintSize(size) + size;
    }
    return sum;
}

BodySource::State MessageListSource::produce(std::string& out, std::size_t wanted)
{
    out += std::exchange(m_head, {});
    for (; m_next < m_last && out.size() < wanted; ++m_next)
        (*m_items)[m_next]->writeMessage(m_type, out, ListItems, m_managedFields);
    if (m_next < m_last)
        return State::More;
    appendTail(out);
    return State::End;
}

} // namespace Chartroom::Simulator
