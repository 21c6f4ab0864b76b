// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/json.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Documents;

class JsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueWithAKeyThatStandsTwiceEqualsItself()
    {
        const auto value = Json::parse(R"({"a":1,"a":2})");
        QVERIFY(value);
        const auto again = Json::parse(value->dump());
        QVERIFY(again);
        QVERIFY(*again == *value);
    }

    void whatIsReadIsWrittenBackUnchanged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("true") << QByteArray("true");
        QTest::newRow("string") << QByteArray("\"a\\n\\\"b\\\" \\\\ \\u0001 é\"");
        QTest::newRow("largest int64") << QByteArray("9223372036854775807");
        QTest::newRow("beyond int64") << QByteArray("9223372036854775808");
        QTest::newRow("beyond uint64") << QByteArray("123456789012345678901234567890");
        QTest::newRow("more digits than a double") << QByteArray("0.1000000000000000055511151231257827");
        QTest::newRow("one with a point") << QByteArray("1.0");
        QTest::newRow("exponent") << QByteArray("1E+2");
        QTest::newRow("minus zero") << QByteArray("-0");
        QTest::newRow("half") << QByteArray("0.5");
        QTest::newRow("order of keys") << QByteArray(R"({"z":1,"a":{"y":[],"b":{}},"m":[1,"2",null,false]})");
        QTest::newRow("numbers in a list") << QByteArray("[1,2.5,-3,1e400]");
    }
    void whatIsReadIsWrittenBackUnchanged()
    {
        QFETCH(QByteArray, text);
        const auto value = Json::parse(text.toStdString());
        QVERIFY2(value, value ? "" : qPrintable(value.error().sentence()));
        QCOMPARE(QByteArray::fromStdString(value->dump()), text);
    }

    void textThatIsNotJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("spaces") << QByteArray("  \n ");
        QTest::newRow("html") << QByteArray("<html></html>");
        QTest::newRow("cut off") << QByteArray(R"({"a":[1,2)");
        QTest::newRow("two values") << QByteArray("{} {}");
        QTest::newRow("two scalars") << QByteArray("1 2");
        QTest::newRow("leading zero") << QByteArray("[01]");
        QTest::newRow("not a number") << QByteArray("[1x]");
        QTest::newRow("point without digits") << QByteArray("1.");
        QTest::newRow("single quotes") << QByteArray("{'a':1}");
        QTest::newRow("trailing comma") << QByteArray("[1,]");
        QTest::newRow("not utf-8") << QByteArray("\"\xff\xfe\"");
        QTest::newRow("nested too deeply") << QByteArray(600, '[') + QByteArray(600, ']');
        QTest::newRow("a bomb of brackets") << QByteArray(2'000'000, '[');
        QTest::newRow("nul word") << QByteArray("[nulx]");
    }
    void textThatIsNotJsonIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto value = Json::parse(text.toStdString());
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!value.error().attempted.isEmpty());
    }

    void nestingUpTo512IsRead() { QVERIFY(Json::parse(std::string(512, '[') + std::string(512, ']'))); }

    void equalityIsOfValuesNotOfNotation_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("equal");
        QTest::newRow("order of keys") << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"({"b":2,"a":1})") << true;
        QTest::newRow("order of items") << QByteArray("[1,2]") << QByteArray("[2,1]") << false;
        QTest::newRow("1 and 1.0") << QByteArray("1") << QByteArray("1.0") << true;
        QTest::newRow("1 and 10e-1") << QByteArray("1") << QByteArray("10e-1") << true;
        QTest::newRow("0 and -0.0") << QByteArray("0") << QByteArray("-0.0") << true;
        QTest::newRow("1 and true") << QByteArray("1") << QByteArray("true") << false;
        QTest::newRow("1 and its text") << QByteArray("1") << QByteArray("\"1\"") << false;
        QTest::newRow("neighbours beyond 2^53")
            << QByteArray("9007199254740993") << QByteArray("9007199254740992") << false;
        QTest::newRow("neighbours beyond int64")
            << QByteArray("9223372036854775808") << QByteArray("9223372036854775809") << false;
        QTest::newRow("null and absent") << QByteArray(R"({"a":null})") << QByteArray("{}") << false;
    }
    void equalityIsOfValuesNotOfNotation()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, equal);
        QCOMPARE(*Json::parse(a.toStdString()) == *Json::parse(b.toStdString()), equal);
    }

    void readersAreLenient()
    {
        const Json value = *Json::parse(R"({"metadata":{"labels":{"app":"web"}},"list":[{"x":7}],"n":3})");
        QCOMPARE(value.at({"metadata", "labels", "app"}).toString(), std::string("web"));
        QCOMPARE(value["list"][0]["x"].toInteger(), 7);
        QCOMPARE(value["list"][9]["x"].toInteger(-1), -1);
        QVERIFY(value.at({"n", "deeper", "still"}).isNull());
        QCOMPARE(value["n"].toStringView(), std::string_view());
    }

    void aNullBecomesWhatIsWrittenIntoIt()
    {
        Json value;
        value.member("metadata").member("labels").set("app", "web");
        value.member("list").append(1);
        value.set("metadata", value["metadata"]);
        QCOMPARE(value.dump(), std::string(R"({"metadata":{"labels":{"app":"web"}},"list":[1]})"));
        QVERIFY(value.remove("list"));
        QVERIFY(!value.remove("list"));
        QCOMPARE(value.size(), std::size_t(1));
    }

    void copiesAreDeep()
    {
        Json original = Json::object({{"a", Json::array({1})}});
        const Json copy = original;
        original.member("a").append(2);
        QCOMPARE(copy.dump(), std::string(R"({"a":[1]})"));
    }

    void keysCanBeSorted()
    {
        const Json value = *Json::parse(R"({"b":{"d":1,"c":2},"a":0})");
        QCOMPARE(value.dump(Json::Keys::Sorted), std::string(R"({"a":0,"b":{"c":2,"d":1}})"));
        QCOMPARE(value["b"].dumpIndented(), std::string("{\n  \"d\": 1,\n  \"c\": 2\n}"));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
