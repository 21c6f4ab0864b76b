// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/yaml.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Chartroom;
using namespace Qt::StringLiterals;
using namespace Chartroom::Documents;

namespace {

Json yaml(std::string_view text)
{
    const auto value = parseYaml(text);
    if (!value)
        qWarning() << value.error().sentence();
    return value ? *value : Json("(error)");
}

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class YamlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// They do not go the same way through the parser.
    void longWordsAreReadAsShortOnesAre_data()
    {
        QTest::addColumn<QByteArray>("text"); // % is the word
        QTest::newRow("values") << QByteArray("a: %\nb:\n  - c: %\n    d: %\n");
        QTest::newRow("with carriage returns") << QByteArray("a: %\r\nb: 1\r\n");
        QTest::newRow("without an end of line") << QByteArray("a: %");
        QTest::newRow("in quotes") << QByteArray("a: \"%\"\nb: '%'\n");
        QTest::newRow("within a text of several lines") << QByteArray("a: b\n  c %\n  d\n");
        QTest::newRow("within quotes of several lines") << QByteArray("a: \"b: %\n  c: %\n  d\"\n");
        QTest::newRow("in a block") << QByteArray("a: |\n  b: %\n  c: %\nd: >\n  e: %\n  f\n");
        QTest::newRow("before a comment") << QByteArray("a: % # c: %\nb: 1 # c: %\n");
        QTest::newRow("as a key") << QByteArray("? %\n: %\n");
        QTest::newRow("beside an escape that spells what stands in")
            << QByteArray("a: %\nb: \"\\x61-long-word-stood-here-0.\"\n");
        QTest::newRow("beside what stands in") << QByteArray("a: %\nb: a-long-word-stood-here-0.\n");
        QTest::newRow("with an anchor") << QByteArray("a: &x\n  b: %\nc: *x\n");
    }

    void longWordsAreReadAsShortOnesAre()
    {
        QFETCH(QByteArray, text);
        const QByteArray word = "Cert/if+icate=";
        const QByteArray longWord = word + QByteArray(5000, 'Q');
        const auto read = [&](const QByteArray& filling) {
            return bytes(yaml(QByteArray(text).replace("%", filling).toStdString()).dump());
        };
        QCOMPARE(read(longWord), read(word).replace(word, longWord));
        QVERIFY(read(longWord).contains(longWord));
    }

    void aLongNumberStaysOne()
    {
        QVERIFY(!parseYaml("a: " + std::string(300, '9')) || !yaml("a: " + std::string(300, '9'))["a"].isString());
    }

    void plainScalarsHaveTheTypesOfYaml11_data()
    {
        QTest::addColumn<QByteArray>("scalar");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* scalar, const char* json) {
            QTest::newRow(scalar) << QByteArray(scalar) << QByteArray(json);
        };
        row("yes", "true");
        row("No", "false");
        row("ON", "true");
        row("off", "false");
        row("y", "true");
        row("yEs", "\"yEs\"");
        row("~", "null");
        row("Null", "null");
        row("12", "12");
        row("+12", "12");
        row("-0", "0");
        row("0777", "511");
        row("0o17", "15");
        row("0x1F", "31");
        row("0b101", "5");
        row("08", "8");
        row("1_000", "1000");
        row("1.0", "1");
        row("1.50", "1.5");
        row(".5", "0.5");
        row("1e3", "1000");
        row("1e30", "1e+30");
        row("-1.5e-7", "-1.5e-07");
        row("18446744073709551615", "18446744073709551615");
        row("1:30", "\"1:30\"");
        row("1.2.3", "\"1.2.3\"");
        row("2026-11-22", "\"2026-11-22\"");
        row("100m", "\"100m\"");
        row("!!str 12", "\"12\"");
        row("'yes'", "\"yes\"");
        row("\"12\"", "\"12\"");
        row("!!binary aGk=", "\"hi\"");
    }
    void plainScalarsHaveTheTypesOfYaml11()
    {
        QFETCH(QByteArray, scalar);
        QFETCH(QByteArray, json);
        QCOMPARE(bytes(yaml("v: " + scalar.toStdString())["v"].dump()), json);
    }

    void keysBecomeText()
    {
        QCOMPARE(
            yaml("{1: a, yes: b, 1.5: c, 'd': e}").dump(), std::string(R"({"1":"a","true":"b","1.5":"c","d":"e"})"));
    }

    void theLastOfEqualKeysWins() { QCOMPARE(yaml("a: 1\nb: 2\na: 3\n").dump(), std::string(R"({"a":3,"b":2})")); }

    void aliasesAndMergesAreExpanded()
    {
        const auto value = yaml(
            "base: &b {x: 1, w: 2}\ncopy: *b\nmerged:\n  <<: *b\n  w: 3\nseveral: {<<: [{x: 1}, {x: 2, z: 3}]}\n");
        QCOMPARE(value["copy"].dump(), std::string(R"({"x":1,"w":2})"));
        QCOMPARE(value["merged"].dump(), std::string(R"({"x":1,"w":3})"));
        QCOMPARE(value["several"].dump(), std::string(R"({"x":1,"z":3})"));
    }

    void escapesAreUtf8()
    {
        const auto value = parseYaml("a: \"\xC3\xA9\\N\\_\\u2028\"\n");
        QVERIFY(value);
        QCOMPARE((*value)["a"].toString(), std::string("\xC3\xA9\xC2\x85\xC2\xA0\xE2\x80\xA8"));
        const auto again = parseYaml(toYaml(*value));
        QVERIFY(again);
        QVERIFY(*again == *value);
    }

    void nothingIsNull_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("comment") << QByteArray("# nothing\n");
        QTest::newRow("marker") << QByteArray("---\n");
    }
    void nothingIsNull()
    {
        QFETCH(QByteArray, text);
        QVERIFY(yaml(text.toStdString()).isNull());
    }

    void whatCannotBeReadIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("bad indentation") << QByteArray("a: 1\n  b: 2\n") << u"line 2"_s;
        QTest::newRow("unclosed list") << QByteArray("a: [1, 2\n") << u"line 2"_s;
        QTest::newRow("unknown alias") << QByteArray("a: *nobody\n") << u"line 1"_s;
        QTest::newRow("alias of itself") << QByteArray("a: &a [*a]\n") << u"line 1"_s;
        QTest::newRow("infinity") << QByteArray("a: 1\nb: .inf\n") << u"line 2, column 4"_s;
        QTest::newRow("list as key") << QByteArray("? [a]\n: 1\n") << u"line 1"_s;
        QTest::newRow("binary that is no text") << QByteArray("a: !!binary /w==\n") << u"line 1"_s;
        QTest::newRow("not utf-8") << QByteArray("a: \xff\n") << QString();
        QTest::newRow("deep brackets") << QByteArray(100'000, '[') << u"line 1"_s;
        QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray(1, c) + ": &" + c + " ["
                + QByteArray("*%,*%,*%,*%,*%,*%,*%,*%,*%").replace('%', QByteArray(1, char(c - 1))) + "]\n";
        QTest::newRow("aliases that explode") << bomb << u"line "_s;
        QByteArray texts = "a: &a \"" + QByteArray(100'000, 'x') + "\"\nb:\n";
        for (int i = 0; i < 1000; ++i)
            texts += "- *a\n";
        QTest::newRow("aliases of long text") << texts << u"line "_s;
    }
    void whatCannotBeReadIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto value = parseYaml(text.toStdString());
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(value.error().attempted.contains(place), qPrintable(value.error().sentence()));
    }

    void aMapOfManyKeysIsReadInLinearTime()
    {
        std::string text;
        for (int i = 0; i < 50'000; ++i)
            text += "key" + std::to_string(i) + ": 1\n";
        QCOMPARE(yaml(text).size(), std::size_t(50'000));
    }

    void documentsAreSplitAsKubernetesAndAsHelmDo()
    {
        const std::string text = "---\n# Source: a\na: 1\n--- # second\nb: 2\n---\n---\n# only a comment\n---c: 3\n---";
        const auto kubernetes = splitYaml(text, YamlSplitter::Kubernetes);
        QCOMPARE(kubernetes.size(), std::size_t(3));
        QCOMPARE(kubernetes[0].text, std::string("# Source: a\na: 1\n"));
        QCOMPARE(kubernetes[0].firstLine, 2);
        QCOMPARE(kubernetes[1].firstLine, 5);
        const auto helm = splitYaml(text, YamlSplitter::Helm);
        QCOMPARE(helm.size(), std::size_t(3));
        QCOMPARE(helm[2].text, std::string("c: 3\n"));
        QCOMPARE(helm[2].firstLine, 9);
        QCOMPARE(parseYamlDocuments("a: 1\n---\nb: [\n").error().attempted.contains(u"line 4"_s), true);
        QCOMPARE(parseYamlDocuments("a: 1\n---\nb: 2\n")->at(1).value["b"].toInteger(), 2);
    }

    void everyValueHasItsPlaceInTheText()
    {
        const auto positions
            = yamlPositions("kind: Pod\nspec:\n  containers:\n  - name: a\n    args: [x, y]\n  - name: b/c\n");
        QVERIFY(positions);
        QStringList found;
        for (const YamlPosition& position : *positions)
            found << QString::fromStdString(position.pointer) + u':' + QString::number(position.line);
        QCOMPARE(found,
            (QStringList {u":1"_s, u"/kind:1"_s, u"/spec:2"_s, u"/spec/containers:3"_s, u"/spec/containers/0:4"_s,
                u"/spec/containers/0/name:4"_s, u"/spec/containers/0/args:5"_s, u"/spec/containers/0/args/0:5"_s,
                u"/spec/containers/0/args/1:5"_s, u"/spec/containers/1:6"_s, u"/spec/containers/1/name:6"_s}));
        QCOMPARE(childPointer("/a", "b/c~d"), std::string("/a/b~1c~0d"));
    }

    void objectsAreWrittenInTheOrderPeopleKnow()
    {
        const Json value = *Json::parse(R"({"status":{},"spec":{"template":{"spec":{"containers":[
            {"image":"nginx:1.27","args":["-c","yes"],"name":"web","env":[]}]}},"replicas":2},
            "metadata":{"labels":{"b":"1","a":"true"},"annotations":{"note":"two\nlines\n"},"name":"web"},
            "kind":"Deployment","apiVersion":"apps/v1"})");
        QCOMPARE(bytes(toYaml(value)),
            QByteArray(
                "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  labels:\n    a: \"true\"\n    b: "
                "\"1\"\n"
                "  annotations:\n    note: |\n      two\n      lines\nspec:\n  replicas: 2\n  template:\n    spec:\n"
                "      containers:\n      - name: web\n        image: nginx:1.27\n        args:\n        - \"-c\"\n"
                "        - \"yes\"\n        env: []\nstatus: {}\n"));
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        const char* texts[] = {"", " ", "a", "yes", "NO", "~", "null", "1", "01", "0x1F", "1e3", "1_0", ".5", "1:30",
            "2026-11-22", "2026-11-22T01:02:03Z", "=", "<<", "- a", "-a", "-", "?", "a: b", "a:", "a #b", "#a", "a#b",
            "*x", "&x", "!x", "%x", "@x", "`x", "|", ">", "'", "\"", "it's", "say \"hi\"", "both ' and \"",
            "back\\slash", "tab\tinside", "line\n", "two\nlines", "two\nlines\n", "two\nlines\n\n\n", "\nstarts empty",
            "  starts with spaces\nb", "trailing spaces  \nb", "a\n\n\nb\n", "\n", "\n\n", "\r\n", "a\rb", "\x01",
            "\x7f", "é", "\xC2\x85",
            "a\xE2\x80\xA8"
            "b",
            "\xEF\xBB\xBF"
            "bom",
            "---", "--- a", "...", "[a]", "{a}", "a, b", "a\n---\nb\n", "# c\nd\n", "\ttab first\nb", ".inf",
            "x\n\ty\n", "a\n b\n  c", "0.1.2", "+", "+1", "- \n- "};
        for (const char* text : texts)
            QTest::newRow(qPrintable(QString::fromUtf8(Json(text).dump()))) << QByteArray(text);
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(QByteArray, text);
        const Json string(text.toStdString());
        const Json value = Json::object({{"alone", string},
            {"list", Json::array({string, Json::array({string}), Json::object({{"deep", string}})})},
            {text.toStdString(), 1}});
        const std::string written = toYaml(value);
        const auto back = parseYaml(written);
        QVERIFY2(back, written.c_str());
        QVERIFY2(*back == value, written.c_str());
        QCOMPARE(bytes(parseYaml(toYaml(string))->dump()), bytes(string.dump()));
    }

    void randomTextSurvives()
    {
        QRandomGenerator random(20261122);
        const QByteArray alphabet("ab01 \n\t:#-?*&!|>'\"%@`{}[],\\~=.\r");
        for (int i = 0; i < 4000; ++i) {
            std::string text;
            for (int length = random.bounded(12); length >= 0; --length)
                text += alphabet[random.bounded(int(alphabet.size()))];
            const Json value = Json::object({{"a", Json::array({Json::object({{"k", text}})})}});
            const std::string written = toYaml(value);
            const auto back = parseYaml(written);
            QVERIFY2(back && *back == value, written.c_str());
        }
    }

    void numbersAndEmptyValuesAreWritten()
    {
        QCOMPARE(toYaml(*Json::parse(R"({"b":1.5,"a":null,"c":[],"d":{},"e":[[1,2],{}],"f":18446744073709551615})")),
            std::string("a: null\nb: 1.5\nc: []\nd: {}\ne:\n- - 1\n  - 2\n- {}\nf: 18446744073709551615\n"));
        QCOMPARE(toYaml(Json()), std::string("null\n"));
        QCOMPARE(toYaml(Json::array({1})), std::string("- 1\n"));
    }
};

QTEST_GUILESS_MAIN(YamlTest)
#include "tst_yaml.moc"
