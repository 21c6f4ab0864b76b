// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/protobuflist.h"
#include "tests/support/wirewriter.h"

#include <QTest>
#include <vector>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Tests;

class ProtobufListTest : public QObject {
    Q_OBJECT

    static std::string list(const std::vector<std::string>& items)
    {
        std::string raw = Wire::bytes(1, Wire::bytes(1, "") + Wire::bytes(2, "4711") + Wire::bytes(3, "next"));
        for (const std::string& item : items)
            raw += Wire::bytes(2, item);
        return Wire::envelope("v1", "PodList", raw);
    }

    /// What comes out of `bytes`, given in pieces of `size`.
    static std::vector<std::string> read(ProtobufList& list, std::string_view bytes, std::size_t size)
    {
        std::vector<std::string> items;
        for (std::size_t at = 0; at < bytes.size() && list.append(bytes.substr(at, size)); at += size)
            while (const auto item = list.next())
                items.emplace_back(*item);
        return items;
    }

private Q_SLOTS:
    void aListIsCutIntoItsItemsHoweverItArrives_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 7, 64, 100'000})
            QTest::addRow("%d bytes at a time", size) << size;
    }
    void aListIsCutIntoItsItemsHoweverItArrives()
    {
        QFETCH(int, size);
        const std::vector<std::string> items {"a", "", std::string(300, 'x'), std::string(20'000, 'y')};
        ProtobufList reader;
        QVERIFY(read(reader, list(items), std::size_t(size)) == items);
        QVERIFY(reader.isComplete());
        QCOMPARE(reader.resourceVersion(), std::string("4711"));
        QCOMPARE(reader.continueToken(), std::string("next"));
    }

    void anEmptyListIsComplete()
    {
        ProtobufList reader;
        QVERIFY(read(reader, list({}), 5).empty());
        QVERIFY(reader.isComplete());
        QCOMPARE(reader.resourceVersion(), std::string("4711"));
    }

    void aListThatIsCutOffIsNotComplete()
    {
        const std::string whole = list({"one", "two", "three"});
        const std::string_view upToLast = std::string_view(whole).substr(0, whole.find("three") + 2);
        for (std::size_t size = 0; size <= upToLast.size(); ++size) {
            ProtobufList reader;
            read(reader, upToLast.substr(0, size), 16);
            QVERIFY(!reader.isComplete());
            QVERIFY(!reader.isBroken());
        }
    }

    void whatIsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        const std::string magic("k8s\0", 4);
        row("JSON", R"({"kind":"PodList","items":[]})");
        row("an item beyond the end of the list",
            magic + Wire::bytes(2, Wire::bytes(2, "abc").substr(0, 4)) + "xxxxxxxxxxxxxx");
        row("a number where an item should be", magic + Wire::bytes(2, Wire::number(2, 5) + std::string(40, 'x')));
        row("an item of 3 GB",
            magic + Wire::varint(2 << 3 | 2) + Wire::varint(4'000'000'000) + Wire::varint(2 << 3 | 2)
                + Wire::varint(3'000'000'000));
        row("a number without end", magic + std::string(30, '\xFF'));
    }
    void whatIsNoListIsRefused()
    {
        QFETCH(QByteArray, bytes);
        ProtobufList reader;
        QVERIFY(read(reader, {bytes.data(), std::size_t(bytes.size())}, 9).empty());
        QVERIFY(reader.isBroken());
    }
};

QTEST_GUILESS_MAIN(ProtobufListTest)
#include "tst_protobuflist.moc"
