// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/store/object.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// What differs between the casts of one mould. In its text each stands as a hole of Shape.
enum class Word : std::uint8_t {
    Name, ///< `@{name}`
    NameSpace, ///< `@{namespace}`
    Uid, ///< `@{uid}`: the object's own
    OwnerUid, ///< `@{ownerUid}`
    Created, ///< `@{created}`: every time in the object
    Hash, ///< `@{hash}`
    Address, ///< `@{address}`
    Replicas, ///< `@{replicas}`
    MaxReplicas, ///< `@{maxReplicas}`
    Zone, ///< `@{zone}`
    Node, ///< `@{node}`
    State, ///< `@{state}`
    Head, ///< `@{head}`: where something long is put together, what is before the shared part
    Tail, ///< `@{tail}`: what is after it
    Items, ///< `@{items}`: JSON
    Count
};

class Words {
public:
    std::string& operator[](Word word) { return m_texts[static_cast<std::size_t>(word)]; }
    const std::string& operator[](Word word) const { return m_texts[static_cast<std::size_t>(word)]; }

private:
    std::array<std::string, static_cast<std::size_t>(Word::Count)> m_texts;
};

/// Makes objects that differ in a few words without building each one's JSON: they share the text of the mould.
class Mould {
public:
    Mould() = default;
    /// `object` is as World::complete() makes it, with holes where casts differ.
    Mould(const ResourceInfo& info, Json object);

    std::shared_ptr<Object> cast(const Words& words) const;

private:
    /// A short text with holes, filled at once.
    class Part {
    public:
        Part() = default;
        explicit Part(std::string_view text);
        std::string fill(const Words& words) const;
        bool hasHoles() const { return !m_pieces.empty(); }

    private:
        std::vector<std::pair<std::string, Word>> m_pieces; ///< a literal and the word after it
        std::string m_end;
    };

    std::shared_ptr<const Shape> m_shape;
    std::vector<Word> m_holes;
    Part m_name;
    Part m_nameSpace;
    Part m_ownerUid;
    std::vector<Part> m_fields;
    LabelsPtr m_labels; ///< where they have no holes
    std::vector<std::pair<std::string, Part>> m_labelParts;
};

/// A text of its own, for what is no object: filled with words.
class TextMould {
public:
    TextMould() = default;
    explicit TextMould(std::string_view text);
    void fill(const Words& words, std::string& out) const;

private:
    std::shared_ptr<const Shape> m_shape;
    std::vector<Word> m_holes;
};

/// `text` with every occurrence of `from` replaced.
void replaceAll(std::string& text, std::string_view from, std::string_view to);

} // namespace Chartroom::Simulator
