// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/watchdecoder.h"
#include "tests/support/jsontext.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Kube;
using Chartroom::Support::json;
using namespace Qt::StringLiterals;

namespace {

std::string padded(std::string text)
{
    text.reserve(text.size() + JsonPadding);
    return text;
}

QString jsonText(std::string_view text)
{
    return QString::fromStdString(json(text));
}

QStringList linesOf(LineSplitter& splitter)
{
    QStringList lines;
    while (const auto line = splitter.next())
        lines << QString::fromUtf8(*line);
    return lines;
}

} // namespace

class WatchDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreCutWhereverTheBytesWereSplit()
    {
        const std::string text = "first\nsecönd\n\nthird\n";
        for (std::size_t size = 1; size <= text.size(); ++size) {
            LineSplitter splitter;
            QStringList lines;
            for (std::size_t at = 0; at < text.size(); at += size) {
                QVERIFY(splitter.append(std::string_view(text).substr(at, size)));
                lines += linesOf(splitter);
            }
            QCOMPARE(lines, QStringList({u"first"_s, u"secönd"_s, QString(), u"third"_s}));
            QCOMPARE(splitter.pending(), 0u);
        }
    }

    void aLineThatHasNotEndedIsPending()
    {
        LineSplitter splitter;
        QVERIFY(splitter.append("done\nhalf"));
        QCOMPARE(linesOf(splitter).size(), 1);
        QCOMPARE(splitter.pending(), 4u);
    }

    void aLineMayBeAsLongAsTheLimitAndNoLonger()
    {
        LineSplitter fits(10);
        QVERIFY(fits.append("0123456789"));
        QVERIFY(fits.append("\n"));
        LineSplitter exceeds(10);
        QVERIFY(exceeds.append("ok\n012345"));
        QCOMPARE(linesOf(exceeds).size(), 1);
        QVERIFY(!exceeds.append("67890"));
    }

    void largeLinesGrowTheBuffer()
    {
        LineSplitter splitter;
        const std::string large(3'000'000, 'x');
        for (int i = 0; i < 30; ++i)
            QVERIFY(splitter.append(large.substr(0, 100'000)));
        QVERIFY(splitter.append("\nnext\n"));
        QCOMPARE(splitter.next()->size(), large.size());
        QCOMPARE(*splitter.next(), "next");
    }

    void eventsAreOpened_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("resourceVersion");
        QTest::addColumn<bool>("end");

        using Type = WatchLine::Type;
        QTest::newRow("added") << jsonText("{'type':'ADDED','object':{'metadata':{'name':'a','resourceVersion':'7'}}}")
                               << int(Type::Added) << jsonText("{'metadata':{'name':'a','resourceVersion':'7'}}") << "7"
                               << false;
        QTest::newRow("keys in another order, unknown fields")
            << jsonText("{'extra':[1,{'type':'x'}],'object':{'z':{},'metadata':{'resourceVersion':'8'}},'type':'"
                        "DELETED','more':null}")
            << int(Type::Deleted) << jsonText("{'z':{},'metadata':{'resourceVersion':'8'}}") << "8" << false;
        QTest::newRow("a version beyond 64 bits stays text")
            << jsonText("{'type':'MODIFIED','object':{'metadata':{'resourceVersion':'"
                        "340282366920938463463374607431768211455'}}}")
            << int(Type::Modified)
            << jsonText("{'metadata':{'resourceVersion':'340282366920938463463374607431768211455'}}")
            << "340282366920938463463374607431768211455" << false;
        QTest::newRow("bookmark") << jsonText(
            "{'type':'BOOKMARK','object':{'kind':'Pod','metadata':{'resourceVersion':'9'}}}")
                                  << int(Type::Bookmark)
                                  << jsonText("{'kind':'Pod','metadata':{'resourceVersion':'9'}}") << "9" << false;
        const QString end
            = jsonText("{'metadata':{'resourceVersion':'9','annotations':{'k8s.io/initial-events-end':'true'}}}");
        QTest::newRow("end of the initial events")
            << jsonText("{'type':'BOOKMARK','object':%1}").arg(end) << int(Type::Bookmark) << end << "9" << true;
        const QString table = jsonText("{'kind':'Table','metadata':{'resourceVersion':'9'},'rows':[{'cells':[''],"
                                       "'object':{'metadata':{'resourceVersion':'9','annotations':"
                                       "{'k8s.io/initial-events-end':'true'}}}}]}");
        QTest::newRow("end of the initial events of a table")
            << jsonText("{'type':'BOOKMARK','object':%1}").arg(table) << int(Type::Bookmark) << table << "9" << true;
        const QString row = jsonText(
            "{'kind':'Table','metadata':{},'rows':[{'cells':['a'],'object':{'metadata':{'resourceVersion':'5'}}}]}");
        QTest::newRow("a table's version may stand in its row")
            << jsonText("{'type':'ADDED','object':%1}").arg(row) << int(Type::Added) << row << "5" << false;
        QTest::newRow("metadata of a wrong type has no version")
            << jsonText("{'type':'ADDED','object':{'metadata':[]}}") << int(Type::Added) << jsonText("{'metadata':[]}")
            << "" << false;
        QTest::newRow("a version of a wrong type is none")
            << jsonText("{'type':'ADDED','object':{'metadata':{'resourceVersion':7}}}") << int(Type::Added)
            << jsonText("{'metadata':{'resourceVersion':7}}") << "" << false;
        QTest::newRow("error") << jsonText("{'type':'ERROR','object':{'kind':'Status','code':410}}") << int(Type::Error)
                               << jsonText("{'kind':'Status','code':410}") << "" << false;
    }
    void eventsAreOpened()
    {
        QFETCH(QString, line);
        const std::string text = padded(line.toStdString());
        const auto decoded = decodeWatchLine(text);
        QVERIFY(decoded);
        QTEST(int(decoded->type), "type");
        QTEST(QString::fromUtf8(decoded->object), "object");
        QTEST(QString::fromStdString(decoded->resourceVersion), "resourceVersion");
        QTEST(decoded->initialEventsEnd, "end");
    }

    void theObjectOfAnAddedLineIsToldByTheEndsOfTheLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("object");
        const QString pod = jsonText("{'metadata':{'name':'a','resourceVersion':'5'}}");
        QTest::newRow("as Go writes it") << jsonText("{'type':'ADDED','object':%1}").arg(pod) << pod;
        QTest::newRow("an empty object") << jsonText("{'type':'ADDED','object':{}}") << u"{}"_s;
        QTest::newRow("another type") << jsonText("{'type':'MODIFIED','object':%1}").arg(pod) << QString();
        QTest::newRow("another order") << jsonText("{'object':%1,'type':'ADDED'}").arg(pod) << QString();
        QTest::newRow("with spaces") << jsonText("{'type': 'ADDED', 'object': %1 }").arg(pod) << QString();
        QTest::newRow("no object") << jsonText("{'type':'ADDED','object':[{}}") << QString();
        QTest::newRow("the head alone") << jsonText("{'type':'ADDED','object':") << QString();
        QTest::newRow("cut off") << jsonText("{'type':'ADDED','object':{'metadata'") << QString();
    }
    void theObjectOfAnAddedLineIsToldByTheEndsOfTheLine()
    {
        QFETCH(QString, line);
        QFETCH(QString, object);
        const std::string text = padded(line.toStdString());
        const auto told = objectOfAddedLine(text);
        QCOMPARE(told.has_value(), !object.isEmpty());
        if (told)
            QCOMPARE(QString::fromUtf8(*told), object);
    }

    void whatIsNoEventIsAnError_data()
    {
        QTest::addColumn<QString>("line");
        for (const std::string& line : std::vector<std::string> {"garbage", "{", "[]", "null", "{}",
                 json("{'type':'ADDED'}"), json("{'type':'ADDED','object':7}"), json("{'type':'NEWS','object':{}}"),
                 json("{'type':1,'object':{}}"), json("{'type':'ADDED','object':{'metadata':"),
                 json("{'type':'ADDED','object':{'metadata':{}}"), "<html>",
                 json("{'type':'MODIFIED','object':{'kind':'Table','rows':],'object':{}}}")})
            QTest::newRow(line.c_str()) << QString::fromStdString(line);
    }
    void whatIsNoEventIsAnError()
    {
        QFETCH(QString, line);
        const std::string text = padded(line.toStdString());
        const auto decoded = decodeWatchLine(text);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Error::Kind::Protocol);
        QVERIFY(!decoded.error().attempted.isEmpty());
    }

    void aListIsCutIntoItsItems()
    {
        std::string body
            = json("{'kind':'PodList','apiVersion':'v1','metadata':{'resourceVersion':'12','continue':'abc',"
                   "'remainingItemCount':1500},'items':[{'metadata':{'name':'a'}}, {'metadata':{'name':']}'}}]}");
        const auto page = decodeList(body);
        QVERIFY(page);
        QCOMPARE(page->kind, "PodList");
        QCOMPARE(page->resourceVersion, "12");
        QCOMPARE(page->continueToken, "abc");
        QCOMPARE(page->remaining, 1500u);
        QCOMPARE(page->items.size(), 2u);
        QCOMPARE(page->items[0], json("{'metadata':{'name':'a'}}"));
        QCOMPARE(page->items[1], json("{'metadata':{'name':']}'}}"));
    }

    void aListMayBeEmptyOrNull()
    {
        std::string empty = json("{'kind':'PodList','items':[],'metadata':{'resourceVersion':'1'}}");
        QCOMPARE(decodeList(empty)->count, 0u);
        std::string null = json("{'kind':'PodList','items':null,'metadata':{'resourceVersion':'1'}}");
        QCOMPARE(decodeList(null)->resourceVersion, "1");
    }

    void aTableStaysWholeAndCountsItsRows()
    {
        std::string body = json("{'kind':'Table','metadata':{'resourceVersion':'3'},'columnDefinitions':[],"
                                "'rows':[{'cells':[1]},{'cells':[2]}]}");
        const auto page = decodeList(body);
        QVERIFY(page);
        QCOMPARE(page->count, 2u);
        QCOMPARE(page->items.size(), 1u);
        QCOMPARE(page->items[0], std::string_view(body));
    }

    void whatIsNoListIsAnError_data()
    {
        QTest::addColumn<QString>("body");
        for (const std::string& body : std::vector<std::string> {"", "<html>", "[]", json("{'items':{}}"),
                 json("{'items':[1]}"), json("{'items':[{'a':1]"), json("{'kind':'PodList','items':[]} trailing"),
                 json("{'kind':'Table','rows':7}"), json("{'items':nul1}"), json("{'rows':nul1}")})
            QTest::newRow(body.empty() ? "nothing" : body.c_str()) << QString::fromStdString(body);
    }
    void whatIsNoListIsAnError()
    {
        QFETCH(QString, body);
        std::string text = body.toStdString();
        QVERIFY(!decodeList(text));
    }
};

QTEST_GUILESS_MAIN(WatchDecoderTest)
#include "tst_watchdecoder.moc"
