// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/recordcodec.h"
#include "models/helm/release.h"

#include <QRandomGenerator>
#include <QTest>
#include <zlib.h>

using namespace Chartroom;
using namespace Chartroom::Helm;
using namespace Qt::StringLiterals;

namespace {

const std::string Record = R"({"name":"web","info":{"status":"deployed"},"version":1,"namespace":"shop"})";

/// A gzip member of `zeros` zero bytes: a thousand times smaller than what it unpacks to.
std::string bomb(std::size_t zeros)
{
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    std::string input(1 << 20, '\0');
    std::string out(zeros / 500 + 1024, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    for (std::size_t done = 0; done < zeros; done += input.size()) {
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = static_cast<uInt>(input.size());
        deflate(&stream, done + input.size() < zeros ? Z_NO_FLUSH : Z_FINISH);
    }
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

class RecordCodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsEncodedIsDecoded()
    {
        const auto text = encodeRecord(Record);
        QVERIFY(text);
        QVERIFY(text->starts_with("H4sI")); // gzip, as helm writes it
        QCOMPARE(*decodeRecord(*text), Record);
    }

    void plainJsonOfVeryOldRecordsIsRead() { QCOMPARE(*decodeRecord(toBase64(Record)), Record); }

    void badInputIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        const std::string good = *encodeRecord(Record);
        const std::string packed = *fromBase64(good);
        const auto row = [](const char* name, const std::string& text, const QString& said) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << said;
        };
        row("empty", "", u"empty"_s);
        row("not base64", "{\"name\":1}", u"base64"_s);
        row("text cut off", good.substr(0, good.size() / 2 / 4 * 4), u"cut off"_s);
        row("cut off in the header", toBase64(packed.substr(0, 6)), u"cut off"_s);
        row("not gzip after its magic", toBase64("\x1f\x8b\x08garbage that is no deflate stream"), u"gzip"_s);
        std::string flipped = packed;
        flipped[flipped.size() - 6] ^= 0x55;
        row("wrong checksum", toBase64(flipped), u"gzip"_s);
        row("bomb", toBase64(bomb(200u << 20)), u"64 MiB"_s);
    }
    void badInputIsRefusedWithASentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const auto record = decodeRecord(text.toStdString());
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(record.error().said.contains(said), qPrintable(record.error().sentence()));
    }

    void aRecordTooLargeForAnObjectIsNotWritten()
    {
        std::string noise(1'200'000, ' ');
        QRandomGenerator random(3);
        for (char& c : noise)
            c = static_cast<char>('!' + random.bounded(90));
        QVERIFY(!encodeRecord(noise));
    }

    void damagedRecordsNeverCrash()
    {
        const std::string packed = *fromBase64(*encodeRecord(Record + std::string(2000, 'x')));
        QRandomGenerator random(11);
        for (int i = 0; i < 3000; ++i) {
            std::string damaged = packed;
            for (int n = 0; n < 3; ++n)
                damaged[random.bounded(int(damaged.size()))] = static_cast<char>(random.bounded(256));
            damaged.resize(1 + random.bounded(int(damaged.size())));
            const auto text = decodeRecord(toBase64(damaged));
            if (text)
                (void)Release::fromJson(*text);
        }
    }
};

QTEST_GUILESS_MAIN(RecordCodecTest)
#include "tst_recordcodec.moc"
