// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/recordcodec.h"

#include <QByteArray>
#include <QCoreApplication>
#include <array>
#include <cstdint>
#include <zlib.h>

namespace Chartroom::Helm {

namespace {

constexpr std::size_t MaxObjectSize = 1'048'576;

constexpr std::uint8_t NoLetter = 0x80;

/// What each letter of base64 stands for.
constexpr auto SixBits = [] {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<std::uint8_t, 256> values {};
    values.fill(NoLetter);
    for (std::size_t i = 0; i < letters.size(); ++i)
        values[static_cast<unsigned char>(letters[i])] = static_cast<std::uint8_t>(i);
    return values;
}();

Failure unreadable(const QString& said)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.attempted = QCoreApplication::translate("RecordCodec", "The release record could not be read.");
    error.said = said;
    error.advice = QCoreApplication::translate("RecordCodec", "The other revisions are not affected.");
    return Failure(std::move(error));
}

QByteArray viewOf(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

/// zlib's stream, ended when it goes out of scope.
struct Inflater {
    z_stream stream {};
    bool ready = inflateInit2(&stream, 16 + MAX_WBITS) == Z_OK; // 16: gzip only

    Inflater() = default;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { inflateEnd(&stream); }
};

Result<std::string> gunzip(std::string bytes)
{
    Inflater inflater;
    if (!inflater.ready)
        return unreadable(QCoreApplication::translate("RecordCodec", "There is not enough memory."));
    z_stream& stream = inflater.stream;
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    for (;;) {
        const std::size_t have = out.size();
        if (have >= MaxRecordSize)
            return unreadable(QCoreApplication::translate("RecordCodec", "It unpacks to more than 64 MiB."));
        out.resize(std::min(std::max<std::size_t>(have * 2, 64 * 1024), MaxRecordSize));
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + have);
        stream.avail_out = static_cast<uInt>(out.size() - have);
        const int code = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        if (code == Z_STREAM_END)
            return out;
        if (code == Z_BUF_ERROR || (code == Z_OK && stream.avail_in == 0 && stream.avail_out > 0))
            return unreadable(QCoreApplication::translate("RecordCodec", "It is cut off."));
        if (code != Z_OK)
            return unreadable(QCoreApplication::translate("RecordCodec", "It is not gzip data: %1.")
                    .arg(QString::fromUtf8(stream.msg ? stream.msg : "damaged")));
    }
}

Result<std::string> gzip(std::string_view text)
{
    z_stream stream {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return unreadable(QCoreApplication::translate("RecordCodec", "There is not enough memory."));
    std::string input(text);
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    return viewOf(bytes).toBase64().toStdString();
}

/// Four letters at a time: a list of releases decodes every record twice, and a decoder that looks at each letter by
/// itself took more time than everything else together.
Result<std::string> fromBase64(std::string_view text)
{
    const auto foreign = [] { return unreadable(QCoreApplication::translate("RecordCodec", "It is not base64.")); };
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    const std::size_t rest = text.size() % 4;
    if (rest == 1)
        return foreign();
    std::string bytes(text.size() / 4 * 3 + (rest == 0 ? 0 : rest - 1), '\0');
    const auto letter = [&](std::size_t at) { return std::uint32_t(SixBits[static_cast<unsigned char>(text[at])]); };
    std::uint32_t seen = 0; // collects the bit of what is no letter
    std::size_t out = 0;
    std::size_t at = 0;
    for (; at + 4 <= text.size(); at += 4, out += 3) {
        const std::uint32_t a = letter(at), b = letter(at + 1), c = letter(at + 2), d = letter(at + 3);
        seen |= a | b | c | d;
        const std::uint32_t three = (a << 18) | (b << 12) | (c << 6) | d;
        bytes[out] = static_cast<char>(three >> 16);
        bytes[out + 1] = static_cast<char>(three >> 8);
        bytes[out + 2] = static_cast<char>(three);
    }
    if (rest > 0) {
        const std::uint32_t a = letter(at), b = letter(at + 1), c = rest == 3 ? letter(at + 2) : 0;
        seen |= a | b | c;
        bytes[out] = static_cast<char>((a << 2) | (b >> 4));
        if (rest == 3)
            bytes[out + 1] = static_cast<char>((b << 4) | (c >> 2));
    }
    if (seen & NoLetter)
        return foreign();
    return bytes;
}

Result<std::string> decodeRecord(std::string_view base64)
{
    if (base64.empty())
        return unreadable(QCoreApplication::translate("RecordCodec", "It is empty."));
    auto bytes = fromBase64(base64);
    if (!bytes || !bytes->starts_with("\x1f\x8b\x08"))
        return bytes; // very old records are not packed; whether it is JSON is for the reader to say
    return gunzip(std::move(*bytes));
}

Result<std::string> encodeRecord(std::string_view json)
{
    auto packed = gzip(json);
    if (!packed)
        return packed;
    std::string text = toBase64(*packed);
    if (text.size() > MaxObjectSize) {
        Error error;
        error.kind = Error::Kind::InvalidInput;
        error.attempted = QCoreApplication::translate("RecordCodec", "The release record could not be written.");
        error.advice = QCoreApplication::translate("RecordCodec",
            "It would be larger than the 1 MiB that an object of the cluster may have: make the chart "
            "smaller, for example by leaving files out with .helmignore.");
        return Failure(std::move(error));
    }
    return text;
}

} // namespace Chartroom::Helm
