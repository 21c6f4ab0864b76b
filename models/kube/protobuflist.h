// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace Chartroom::Kube {

/// What every answer in protobuf begins with.
inline constexpr std::string_view ProtobufMagic {"k8s\0", 4};

/// Cuts a list of objects in protobuf into its items while it arrives: "k8s\0", runtime.Unknown, and in its `raw` a
/// list of any kind, all of which have their metadata as field 1 and their items as field 2 (apimachinery
/// runtime/serializer/protobuf). Holds no more than the item under way.
class ProtobufList {
public:
    static constexpr std::size_t LargestItem = 16 * 1024 * 1024; ///< etcd refuses objects over 1.5 MiB

    /// Adds bytes; earlier items become invalid. False where this is no such list: then it is unusable.
    bool append(std::string_view bytes);
    /// The next whole item; nothing until more bytes come.
    std::optional<std::string_view> next();
    /// Everything that the list announced has been taken.
    bool isComplete() const { return m_stage == Stage::Behind; }
    /// What came so far may be protobuf.
    bool hasBegun() const { return m_stage != Stage::Magic && m_stage != Stage::Broken; }
    bool isBroken() const { return m_stage == Stage::Broken; }
    const std::string& resourceVersion() const { return m_resourceVersion; }
    /// For the next page; empty where this is the last one.
    const std::string& continueToken() const { return m_continueToken; }

private:
    enum class Stage : std::uint8_t { Magic, Envelope, List, Behind, Broken };
    struct Header {
        std::uint32_t number = 0;
        std::size_t length = 0; ///< of the header itself
        std::uint64_t size = 0; ///< of what follows it
    };
    struct Field {
        std::uint32_t number = 0;
        std::string_view bytes;
    };

    std::string_view pending() const { return std::string_view(m_buffer).substr(m_begin); }
    std::optional<Header> header();
    void openEnvelope();
    std::optional<Field> takeField();
    bool broken();

    std::string m_buffer;
    std::size_t m_begin = 0; ///< of what has not been taken
    std::uint64_t m_left = 0; ///< bytes of the list that have not been taken
    Stage m_stage = Stage::Magic;
    std::string m_resourceVersion;
    std::string m_continueToken;
};

} // namespace Chartroom::Kube
