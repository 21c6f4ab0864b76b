// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/mould.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Word::Count)> Names {"name", "namespace", "uid",
    "ownerUid", "created", "hash", "address", "replicas", "maxReplicas", "zone", "node", "state", "head", "tail",
    "items"};

/// Those that occur in the text, and their names for Shape::compile().
struct Holes {
    explicit Holes(std::string_view text)
    {
        for (std::size_t i = 0; i < Names.size(); ++i)
            if (text.contains(std::format("@{{{}}}", Names[i])) || text.contains(std::format("@#{{{}}}", Names[i]))) {
                words.push_back(static_cast<Word>(i));
                names.push_back(Names[i]);
            }
    }
    std::vector<Word> words;
    std::vector<std::string_view> names;
};

std::string pack(const std::vector<Word>& holes, const Words& words)
{
    std::vector<std::string> values;
    values.reserve(holes.size());
    for (const Word hole : holes)
        values.push_back(words[hole]);
    return packValues(values);
}

} // namespace

Mould::Part::Part(std::string_view text)
{
    for (auto mark = text.find("@{"); mark != std::string_view::npos; mark = text.find("@{")) {
        const auto end = text.find('}', mark);
        const auto found = std::ranges::find(Names, text.substr(mark + 2, end - mark - 2));
        Q_ASSERT(found != Names.end());
        m_pieces.emplace_back(text.substr(0, mark), static_cast<Word>(found - Names.begin()));
        text.remove_prefix(end + 1);
    }
    m_end = text;
}

std::string Mould::Part::fill(const Words& words) const
{
    std::string text;
    for (const auto& [literal, word] : m_pieces)
        (text += literal) += words[word];
    return text += m_end;
}

Mould::Mould(const ResourceInfo& info, Json object)
{
    object.member("metadata").set("resourceVersion", "@{resourceVersion}");
    const ObjectPtr model = makeObject(info, std::move(object), 0);
    std::string text(model->values);
    replaceAll(text, R"("resourceVersion":"0")", R"("resourceVersion":"@{resourceVersion}")");
    const Holes holes(text);
    m_shape = Shape::compile(text, holes.names);
    m_holes = holes.words;
    m_name = Part(model->name);
    m_nameSpace = Part(model->nameSpace);
    m_ownerUid = Part(model->ownerUid);
    for (std::size_t i = 0; i < info.selectableFields.size(); ++i)
        m_fields.emplace_back(packedValue(model->fields, i));
    if (!model->labels)
        return;
    bool differ = false;
    for (const auto& [key, value] : *model->labels)
        differ |= m_labelParts.emplace_back(key, Part(value)).second.hasHoles();
    if (differ)
        return;
    m_labels = model->labels;
    m_labelParts.clear();
}

std::shared_ptr<Object> Mould::cast(const Words& words) const
{
    auto object = std::make_shared<Object>();
    object->nameSpace = CompactString(m_nameSpace.fill(words));
    object->name = CompactString(m_name.fill(words));
    object->uid = CompactString(words[Word::Uid]);
    object->ownerUid = CompactString(m_ownerUid.fill(words));
    object->labels = m_labels;
    if (!m_labelParts.empty()) {
        Labels labels;
        labels.reserve(m_labelParts.size());
        for (const auto& [key, part] : m_labelParts)
            labels.emplace_back(key, part.fill(words));
        object->labels = std::make_shared<const Labels>(std::move(labels));
    }
    if (!m_fields.empty()) {
        std::vector<std::string> fields;
        fields.reserve(m_fields.size());
        for (const Part& field : m_fields)
            fields.push_back(field.fill(words));
        object->fields = CompactString(packValues(fields));
    }
    object->shape = m_shape;
    object->values = CompactString(pack(m_holes, words));
    return object;
}

TextMould::TextMould(std::string_view text)
{
    const Holes holes(text);
    m_shape = Shape::compile(text, holes.names);
    m_holes = holes.words;
}

void TextMould::fill(const Words& words, std::string& out) const
{
    m_shape->render(pack(m_holes, words), 0, out);
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace Chartroom::Simulator
