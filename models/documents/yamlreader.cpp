// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/longwords.h"
#include "models/documents/yaml.h"
#include "models/documents/yamlscalar.h"

#include <QByteArray>
#include <QCoreApplication>
#include <algorithm>
#include <simdjson.h>
#include <sstream>
#include <stdexcept>
#include <unordered_map>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace Chartroom::Documents {

namespace {

constexpr std::size_t MaxDepth = 512;
constexpr std::size_t MaxAliasNodes = 1'000'000;
constexpr std::size_t MaxAliasBytes = 64u << 20;

Failure notYaml(int line, int column, const QString& said)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.attempted = line > 0
        ? QCoreApplication::translate("Yaml", "The text is not valid YAML (line %1, column %2).").arg(line).arg(column)
        : QCoreApplication::translate("Yaml", "The text is not valid YAML.");
    error.said = said;
    return Failure(std::move(error));
}

/// Thrown through yaml-cpp, which knows no other way to stop, and caught in parse().
struct Refused {
    YAML::Mark mark;
    QString said;
};

/// Size of a value once written out: what an alias costs.
struct Weight {
    std::size_t nodes = 1;
    std::size_t bytes = 0;

    void add(const Weight& other)
    {
        nodes += other.nodes;
        bytes += other.bytes;
    }
};

/// Builds values from yaml-cpp's events. Its own node tree is not used: it loses duplicate keys, positions of keys and
/// the difference between plain and quoted scalars.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const LongWords& words, std::vector<YamlPosition>* positions)
        : m_words(words)
        , m_positions(positions)
    { }

    Json take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { scalar(mark, anchor, Json(), false); }

    void OnScalar(
        const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        const bool plain = tag == "?" || tag.empty();
        scalar(mark, anchor, typed(mark, tag, m_words.restored(withUtf8Escapes(value))), plain && value == "<<");
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.find(anchor);
        if (known == m_anchors.end())
            throw Refused {mark, QCoreApplication::translate("Yaml", "an alias stands inside of what it refers to")};
        m_expanded.add(known->second.weight);
        if (m_expanded.nodes > MaxAliasNodes || m_expanded.bytes > MaxAliasBytes)
            throw Refused {mark, QCoreApplication::translate("Yaml", "the aliases expand to too much")};
        begin(mark);
        place(mark, Json(known->second.value), known->second.weight, false);
    }

    void OnSequenceStart(
        const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, Json::array());
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(
        const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, Json::object());
    }
    void OnMapEnd() override { close(); }

private:
    struct Anchored {
        Json value;
        Weight weight;
    };
    struct Frame {
        /// As Json::set(), without looking through a long map once for every key.
        void put(const std::string& name, Json member)
        {
            Json::Object& members = value.mutableMembers();
            const auto [known, added] = index.try_emplace(name, members.size());
            if (added)
                members.emplace_back(name, std::move(member));
            else
                members[known->second].second = std::move(member);
        }

        Json value;
        std::unordered_map<std::string, std::size_t> index; // of the members, by key
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        Weight weight;
        std::string pointer; // only with positions
        std::string key;
        bool haveKey = false;
        bool mergeKey = false;
    };

    /// yaml-cpp 0.8 turns the escapes \N and \_ into one byte of Latin-1 (src/exp.cpp); the rest is the UTF-8 that went
    /// in.
    static std::string withUtf8Escapes(const std::string& value)
    {
        if (simdjson::validate_utf8(value))
            return value;
        std::string result;
        int following = 0; // bytes that the character under way still has
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            if (following > 0)
                --following;
            else if (byte == 0x85 || byte == 0xA0)
                result += '\xC2';
            else
                following = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
            result += c;
        }
        return result;
    }

    static Json typed(const YAML::Mark& mark, const std::string& tag, const std::string& value)
    {
        if (tag == "!" || tag == "tag:yaml.org,2002:str") // quoted, or said to be text
            return Json(value);
        if (tag == "tag:yaml.org,2002:binary") {
            const std::string bytes = QByteArray::fromBase64(QByteArray::fromStdString(value)).toStdString();
            if (!simdjson::validate_utf8(bytes))
                throw Refused {
                    mark, QCoreApplication::translate("Yaml", "binary data that is no text cannot be stored")};
            return Json(bytes);
        }
        const bool resolvable = tag.empty() || tag == "?" || tag == "tag:yaml.org,2002:int"
            || tag == "tag:yaml.org,2002:float" || tag == "tag:yaml.org,2002:bool" || tag == "tag:yaml.org,2002:null";
        if (!resolvable)
            return Json(value);
        auto meaning = resolvePlainScalar(value);
        if (!meaning)
            throw Refused {mark,
                QCoreApplication::translate("Yaml", "%1 is not a number that can be stored")
                    .arg(QString::fromStdString(value))};
        return std::move(*meaning);
    }

    bool expectsKey() const
    {
        return !m_frames.empty() && m_frames.back().value.isObject() && !m_frames.back().haveKey;
    }

    /// Notes where a value of a list, or the root, begins; the values of a map begin at their key.
    void begin(const YAML::Mark& mark)
    {
        if (!m_positions || expectsKey())
            return;
        if (m_frames.empty())
            note({}, mark);
        else if (m_frames.back().value.isArray())
            note(childPointer(m_frames.back().pointer, std::to_string(m_frames.back().value.size())), mark);
    }

    void note(std::string pointer, const YAML::Mark& mark)
    {
        m_positions->push_back({std::move(pointer), mark.line + 1, mark.column + 1});
    }

    std::string pointerHere() const
    {
        if (!m_positions || m_frames.empty())
            return {};
        const Frame& frame = m_frames.back();
        return childPointer(frame.pointer, frame.value.isArray() ? std::to_string(frame.value.size()) : frame.key);
    }

    void scalar(const YAML::Mark& mark, YAML::anchor_t anchor, Json value, bool merge)
    {
        const Weight weight {1, value.toStringView().size()};
        if (anchor)
            m_anchors[anchor] = {value, weight};
        begin(mark);
        place(mark, std::move(value), weight, merge);
    }

    void open(const YAML::Mark& mark, YAML::anchor_t anchor, Json empty)
    {
        if (m_frames.size() >= MaxDepth)
            throw Refused {mark, QCoreApplication::translate("Yaml", "it is nested too deeply")};
        if (expectsKey())
            throw Refused {mark, QCoreApplication::translate("Yaml", "a key must not be a list or a map")};
        begin(mark);
        Frame frame;
        frame.pointer = pointerHere();
        frame.value = std::move(empty);
        frame.mark = mark;
        frame.anchor = anchor;
        m_frames.push_back(std::move(frame));
    }

    void close()
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        if (frame.anchor)
            m_anchors[frame.anchor] = {frame.value, frame.weight};
        place(frame.mark, std::move(frame.value), frame.weight, false);
    }

    /// Puts a finished value where it belongs: root, item, key, or value of the pending key.
    void place(const YAML::Mark& mark, Json value, const Weight& weight, bool merge)
    {
        if (m_frames.empty()) {
            m_root = std::move(value);
            return;
        }
        Frame& frame = m_frames.back();
        frame.weight.add(weight);
        if (frame.value.isArray()) {
            frame.value.append(std::move(value));
        } else if (!frame.haveKey) {
            frame.key = keyText(mark, value);
            frame.haveKey = true;
            frame.mergeKey = merge;
            if (m_positions && !merge)
                note(childPointer(frame.pointer, frame.key), mark);
        } else {
            frame.haveKey = false;
            if (frame.mergeKey)
                mergeInto(frame, value, mark);
            else
                frame.put(frame.key, std::move(value));
        }
    }

    static std::string keyText(const YAML::Mark& mark, const Json& key)
    {
        if (key.isString())
            return key.toString();
        if (key.isNumber() || key.type() == Json::Type::Bool)
            return key.dump();
        throw Refused {mark, QCoreApplication::translate("Yaml", "a key must not be empty, a list or a map")};
    }

    static void mergeInto(Frame& target, const Json& source, const YAML::Mark& mark)
    {
        if (source.isObject()) {
            for (const auto& [key, value] : source.members())
                target.put(key, value);
            return;
        }
        if (!source.isArray())
            throw Refused {mark, QCoreApplication::translate("Yaml", "a map merge needs a map, or a list of maps")};
        // The first of several maps wins: it is applied last.
        for (auto item = source.items().rbegin(); item != source.items().rend(); ++item) {
            if (!item->isObject())
                throw Refused {mark, QCoreApplication::translate("Yaml", "a map merge needs a map, or a list of maps")};
            mergeInto(target, *item, mark);
        }
    }

    const LongWords& m_words;
    std::vector<YamlPosition>* m_positions;
    std::vector<Frame> m_frames;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
    Weight m_expanded {0, 0};
    Json m_root;
};

Result<Json> parse(std::string_view text, int firstLine, std::vector<YamlPosition>* positions)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (!simdjson::validate_utf8(text.data(), text.size()))
        return notYaml(0, 0, QCoreApplication::translate("Yaml", "it is not UTF-8"));
    const LongWords words(text);
    std::istringstream stream(words.shortened());
    TreeBuilder builder(words, positions);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const Refused& refused) {
        return notYaml(refused.mark.line + firstLine, refused.mark.column + 1, refused.said);
    } catch (const YAML::Exception& error) {
        return notYaml(error.mark.line + firstLine, error.mark.column + 1, QString::fromStdString(error.msg));
    } catch (const std::exception& error) {
        return notYaml(0, 0, QString::fromUtf8(error.what()));
    }
    return builder.take();
}

/// Lines that neither say nor separate anything.
bool hasContent(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        const auto first = line.find_first_not_of(" \t\r");
        if (first != std::string_view::npos && line[first] != '#') {
            const auto rest = line.starts_with("---") ? line.substr(3) : line;
            const auto content = rest.find_first_not_of(" \t\r");
            if (content != std::string_view::npos && rest[content] != '#')
                return true;
        }
        at = end + 1;
    }
    return false;
}

/// How many bytes at the start of `line` (without its end) separate documents; 0 where it does not.
std::size_t separatorLength(std::string_view line, YamlSplitter splitter)
{
    if (!line.starts_with("---"))
        return 0;
    const auto rest = std::min(line.find_first_not_of(" \t\r", 3), line.size());
    if (splitter == YamlSplitter::Helm)
        return rest;
    return rest == line.size() || line[rest] == '#' ? line.size() : 0;
}

} // namespace

std::string childPointer(std::string_view pointer, std::string_view key)
{
    std::string result(pointer);
    result += '/';
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

Result<Json> parseYaml(std::string_view text)
{
    return parse(text, 1, nullptr);
}

std::vector<YamlDocument> splitYaml(std::string_view text, YamlSplitter splitter)
{
    std::vector<YamlDocument> documents;
    std::size_t begin = 0;
    int beginLine = 1;
    int line = 1;
    const auto finish = [&](std::size_t end) {
        const auto document = text.substr(begin, end - begin);
        if (hasContent(document))
            documents.push_back({{}, std::string(document), beginLine});
    };
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t separator = separatorLength(text.substr(at, end - at), splitter);
        if (separator > 0) {
            finish(at);
            const bool wholeLine = at + separator >= end;
            begin = wholeLine ? std::min(end + 1, text.size()) : at + separator;
            beginLine = wholeLine ? line + 1 : line;
        }
        at = end + 1;
    }
    finish(text.size());
    return documents;
}

Result<std::vector<YamlDocument>> parseYamlDocuments(std::string_view text, YamlSplitter splitter)
{
    auto documents = splitYaml(text, splitter);
    for (YamlDocument& document : documents) {
        auto value = parse(document.text, document.firstLine, nullptr);
        if (!value)
            return Failure(std::move(value.error()));
        document.value = std::move(*value);
    }
    return documents;
}

Result<std::vector<YamlPosition>> yamlPositions(std::string_view text)
{
    std::vector<YamlPosition> positions;
    if (auto value = parse(text, 1, &positions); !value)
        return Failure(std::move(value.error()));
    return positions;
}

} // namespace Chartroom::Documents
