// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/stringpool.h"

#include <QTest>
#include <string>
#include <thread>
#include <vector>

using namespace Chartroom;

class StringPoolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEmptyStringIsIdZeroInEveryPool()
    {
        StringPool pool;
        QCOMPARE(pool.intern("").value(), 0u);
        QCOMPARE(pool.text(StringId(0)), std::string_view());
    }

    void equalTextsShareOneId()
    {
        StringPool pool;
        const StringId id = pool.intern("kube-system");
        QCOMPARE(pool.intern(std::string("kube-") + "system"), id);
        QCOMPARE(pool.text(id), std::string_view("kube-system"));
        QCOMPARE(pool.size(), 2u);
    }

    void findDoesNotIntern()
    {
        StringPool pool;
        QVERIFY(!pool.find("payments").isValid());
        QCOMPARE(pool.size(), 1u);
    }

    void anInvalidIdReadsAsEmpty()
    {
        StringPool pool;
        QCOMPARE(pool.text(StringId()), std::string_view());
        QCOMPARE(pool.text(StringId(99)), std::string_view());
    }

    void viewsStayValidWhileThePoolGrows()
    {
        StringPool pool;
        const std::string_view first = pool.text(pool.intern("first"));
        for (int i = 0; i < 20'000; ++i)
            pool.intern("string " + std::to_string(i));
        QCOMPARE(first, std::string_view("first"));
        QCOMPARE(pool.text(pool.find("string 19999")), std::string_view("string 19999"));
    }

    void readersNeedNoLockWhileAWriterInterns()
    {
        StringPool pool;
        std::atomic<std::uint32_t> published = 0;
        std::atomic<int> wrong = 0;
        std::jthread reader([&] {
            while (published.load() < 50'000) {
                const std::uint32_t id = published.load();
                if (id > 0 && pool.text(StringId(id)) != std::to_string(id))
                    ++wrong;
            }
        });
        for (std::uint32_t i = 1; i <= 50'000; ++i)
            published = pool.intern(std::to_string(i)).value();
        reader.join();
        QCOMPARE(wrong.load(), 0);
    }

    void threadsThatInternTheSameWordsGetTheSameIds()
    {
        constexpr int Words = 20'000; // the index grows several times under them
        StringPool pool;
        const auto internAll = [&pool](std::vector<StringId>& ids) {
            for (int i = 0; i < Words; ++i)
                ids.push_back(pool.intern("word " + std::to_string(i)));
        };
        std::vector<StringId> first;
        std::vector<StringId> second;
        std::jthread other([&] { internAll(second); });
        internAll(first);
        other.join();
        QCOMPARE(first, second);
        QCOMPARE(pool.size(), std::size_t(Words) + 1);
        for (int i = 0; i < Words; ++i)
            QCOMPARE(pool.text(first[std::size_t(i)]), std::string_view("word " + std::to_string(i)));
    }

    void wordsOfEveryLengthAreToldApart()
    {
        StringPool pool;
        const std::string text(100, 'x');
        for (std::size_t size = 0; size <= text.size(); ++size)
            pool.intern(std::string_view(text).substr(0, size));
        QCOMPARE(pool.size(), text.size() + 1);
    }
};

QTEST_GUILESS_MAIN(StringPoolTest)
#include "tst_stringpool.moc"
