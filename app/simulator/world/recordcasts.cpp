// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/recordcasts.h"

#include "models/base/timetext.h"
#include "models/documents/yaml.h"
#include "models/helm/recordcodec.h"

#include <array>
#include <format>
#include <zlib.h>

namespace Chartroom::Simulator {

namespace {

/// So many bytes become base64 of base64 without regard to what comes before and after.
constexpr std::size_t Group = 9;
constexpr std::size_t GzipHead = 10;
constexpr std::size_t StoredHead = 5;
constexpr std::size_t TemplateFiles = 9;

constexpr std::array<std::string_view, RecordCasts::Revisions> Reasons {"Install complete", "Upgrade complete",
    "Raise memory limit", "Bump base image", "Upgrade complete", "Add readiness probe", "Upgrade complete",
    "Update dependencies", "Shorten upstream time-outs", "Upgrade complete"};

std::string twiceEncoded(std::string_view bytes)
{
    return Helm::toBase64(Helm::toBase64(bytes));
}

void appendInteger(std::string& out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xff);
}

std::uint32_t checksumOf(std::string_view text)
{
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
}

/// A deflate stream without zlib's or gzip's frame.
std::string deflated(const std::string& text)
{
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

/// gzip's head, and the head of the record as a block that is stored as it is.
std::string framed(std::string_view head)
{
    std::string out("\x1f\x8b\x08\0\0\0\0\0\x02\xff", GzipHead);
    out += '\0'; // not the last block, stored
    const auto size = static_cast<std::uint32_t>(head.size());
    appendInteger(out, size, 2);
    appendInteger(out, ~size, 2);
    return out += head;
}

std::string manifestOf(const ModelRelease& release)
{
    std::string text;
    for (const ModelWorkload& workload : release.workloads)
        for (const Json& object : workload.manifest)
            text += std::format(
                "---\n# Source: {}/templates/{}.yaml\n{}\n", release.name, workload.name, Documents::toYaml(object));
    return text;
}

/// The chart's files: the manifests with what a chart makes of them, and words around it.
Json templatesOf(const ModelRelease& release, const std::string& manifest, int number)
{
    Json files = Json::array();
    for (std::size_t i = 0; i < TemplateFiles; ++i) {
        const auto part = manifest.size() / TemplateFiles;
        const std::string text = std::format("{{{{- /* {} {} */ -}}}}\n{{{{- $root := . -}}}}\n{}{{{{- end }}}}\n",
            release.name, number, manifest.substr(i * part, part));
        files.append(Json::object(
            {{"name", std::format("templates/{}-{}.yaml", release.name, i)}, {"data", Helm::toBase64(text)}}));
    }
    return files;
}

Json valuesOf(const ModelRelease& release)
{
    Json values = Json::object();
    for (const ModelWorkload& workload : release.workloads)
        values.set(workload.name,
            Json::object({{"image",
                              Json::object({{"repository", "registry.example.kr/" + workload.name},
                                  {"tag", release.version + ".0"}})},
                {"replicas", 1}}));
    return values;
}

/// The members of a record but those of its head, with the brace that ends it.
std::string restOfRecord(const ModelRelease& release, int number)
{
    const std::string manifest = manifestOf(release);
    const Json metadata
        = Json::object({{"name", release.name}, {"version", std::format("{}.{}", release.version, number)},
            {"description", release.name + " and what belongs to it"}, {"apiVersion", "v2"},
            {"appVersion", release.version}, {"type", "application"}});
    Json chart = Json::object(
        {{"metadata", metadata}, {"lock", nullptr}, {"templates", templatesOf(release, manifest, number)},
            {"values", valuesOf(release)}, {"schema", nullptr}, {"files", nullptr}});
    const Json rest = Json::object({{"chart", std::move(chart)},
        {"config", Json::object({{"global", Json::object({{"environment", "production"}})}})}, {"manifest", manifest},
        {"hooks", Json::array()}, {"version", number}});
    return ',' + rest.dump().substr(1);
}

} // namespace

RecordCasts::RecordCasts(World& world, const ModelRelease& release)
    : m_name(release.name)
{
    for (int number = 1; number <= Revisions; ++number)
        m_revisions.push_back(makeRevision(world, release, number));
}

RecordCasts::Revision RecordCasts::makeRevision(World& world, const ModelRelease& release, int number)
{
    Revision revision;
    const std::string text = restOfRecord(release, number);
    revision.size = text.size();
    revision.checksum = checksumOf(text);
    revision.reason = Reasons[static_cast<std::size_t>(number - 1)];
    const std::string packed = deflated(text);
    const auto whole = packed.size() / Group * Group;
    revision.packedEnd = packed.substr(whole);
    const char* status = number == Revisions ? "deployed" : "superseded";
    Table& secrets = world.table("", "secrets");
    Json secret = world.complete(secrets,
        Json::object({{"metadata",
                          Json::object({{"name", std::format("sh.helm.release.v1.{}.v{}", release.name, number)},
                              {"namespace", Workshop::NameSpace},
                              {"labels",
                                  Json::object({{"modifiedAt", "@{state}"}, {"name", release.name}, {"owner", "helm"},
                                      {"status", status}, {"version", std::to_string(number)}})}})},
            {"data",
                Json::object(
                    {{"release", "@{head}" + twiceEncoded(std::string_view(packed).substr(0, whole)) + "@{tail}"}})},
            {"type", "helm.sh/release.v1"}}),
        "helm");
    revision.secret = Mould(secrets.info(), withHoles(world, secret));
    return revision;
}

void RecordCasts::write(World& world, std::string_view nameSpace, TimePoint deployed) const
{
    using namespace std::chrono_literals;
    Table& secrets = world.table("", "secrets");
    constexpr auto step = 9 * 24h;
    const std::string first = timestampText(deployed - (Revisions - 1) * step);
    Words words;
    words[Word::NameSpace] = nameSpace;
    for (int number = 1; number <= Revisions; ++number) {
        const Revision& revision = m_revisions[static_cast<std::size_t>(number - 1)];
        const auto when = deployed - (Revisions - number) * step;
        std::string head = std::format(
            R"({{"name":"{}","namespace":"{}","info":{{"first_deployed":"{}","last_deployed":"{}","deleted":"","description":"{}","status":"{}","notes":"{} runs in {}.\n"}})",
            m_name, nameSpace, first, timestampText(when), revision.reason,
            number == Revisions ? "deployed" : "superseded", m_name, nameSpace);
        head.append((Group - (GzipHead + StoredHead + head.size()) % Group) % Group, ' ');
        std::string tail = revision.packedEnd;
        const auto checksum = crc32_combine(checksumOf(head), revision.checksum, static_cast<z_off_t>(revision.size));
        appendInteger(tail, static_cast<std::uint32_t>(checksum), 4);
        appendInteger(tail, static_cast<std::uint32_t>(head.size() + revision.size), 4);
        words[Word::Uid] = world.random.uuid();
        words[Word::Created] = timestampText(when);
        words[Word::State] = std::to_string(when.time_since_epoch().count() / 1000);
        words[Word::Head] = twiceEncoded(framed(head));
        words[Word::Tail] = twiceEncoded(tail);
        world.store.put(secrets, revision.secret.cast(words));
    }
}

} // namespace Chartroom::Simulator
