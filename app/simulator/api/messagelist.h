// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/http/message.h"
#include "app/simulator/store/object.h"

#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

/// The media type of an answer in protobuf: "k8s\0", and a runtime.Unknown around the object (apimachinery
/// runtime/serializer/protobuf).
inline constexpr const char* ProtobufMediaType = "application/vnd.kubernetes.protobuf";

/// One object as an answer in protobuf.
std::string messageAnswer(const Object& object, const ResourceInfo& info, ManagedFields managedFields);

struct ListMeta {
    std::uint64_t resourceVersion = 0;
    std::string continueToken;
    std::size_t remaining = 0; ///< 0: not told
};

/// Writes a list in protobuf while the client reads it. Its length is said at its beginning, so that all items are
/// measured first, as kube-apiserver's streaming encoder does.
class MessageListSource final : public BodySource {
public:
    using Items = std::vector<ObjectPtr>;
    /// The items from `first` to before `last`, of a resource that has a message type.
    MessageListSource(const ResourceInfo& info, ManagedFields managedFields, std::shared_ptr<const Items> items,
        std::size_t first, std::size_t last, const ListMeta& meta);
    State produce(std::string& out, std::size_t wanted) override;

private:
    std::size_t sizeOfItems() const;

    const Protobuf::MessageType& m_type;
    const ManagedFields m_managedFields;
    std::shared_ptr<const Items> m_items;
    std::size_t m_next; ///< the next item to write
    const std::size_t m_last;
    std::string m_head; ///< what has not been written of it
};

} // namespace Chartroom::Simulator
