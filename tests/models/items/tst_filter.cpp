// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/filter.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Items;
using namespace Qt::StringLiterals;

class FilterTest : public QObject {
    Q_OBJECT

    static QString describe(const LabelSelector& selector)
    {
        static const QStringList Operators {u"in"_s, u"notin"_s, u"exists"_s, u"!exists"_s};
        QStringList parts;
        for (const LabelRequirement& requirement : selector) {
            QStringList values;
            for (const std::string& value : requirement.values)
                values << QString::fromStdString(value);
            parts << QString::fromStdString(requirement.key) + u' ' + Operators[int(requirement.op)] + u" ["_s
                    + values.join(u'|') + u']';
        }
        return parts.join(u"; "_s);
    }

private Q_SLOTS:
    void wordsMustAllOccur()
    {
        const auto filter = Filter::parse(u"  Web !CANARY \"two Words\" ");
        QVERIFY(filter);
        QCOMPARE(filter->texts(), (std::vector<Filter::Text> {{"web", false}, {"canary", true}, {"two words", false}}));
        QVERIFY(filter->selector().empty());
    }

    void anEmptyFilterIsOne_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "   ", "!", "\"\""})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void anEmptyFilterIsOne()
    {
        QFETCH(QString, text);
        QVERIFY(Filter::parse(text)->isEmpty());
    }

    void optionsMix()
    {
        const auto filter = Filter::parse(u"web -l app=web, tier in (a, b) -f wbapi !old");
        QVERIFY(filter);
        QCOMPARE(describe(filter->selector()), u"app in [web]; tier in [a|b]"_s);
        QCOMPARE(filter->fuzzy(), std::vector<std::string> {"wbapi"});
        QCOMPARE(filter->texts(), (std::vector<Filter::Text> {{"web", false}, {"old", true}}));
    }

    void labelSelectors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clauses");
        const auto row = [](const char* text, const char* clauses) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(clauses);
        };
        row("app=web", "app in [web]");
        row("app==web", "app in [web]");
        row("app = web", "app in [web]");
        row("app!=web", "app notin [web]");
        row("app", "app exists []");
        row("!app", "app !exists []");
        row("! app", "app !exists []");
        row("tier in (front,back)", "tier in [front|back]");
        row("tier notin ( front , back )", "tier notin [front|back]");
        row("app=", "app in []");
        row("a.example/b-c_d.e=1", "a.example/b-c_d.e in [1]");
        row("app=web,tier=front,!canary", "app in [web]; tier in [front]; canary !exists []");
        row("in=notin", "in in [notin]");
        row("x in ()", "x in []");
    }
    void labelSelectors()
    {
        QFETCH(QString, text);
        const auto selector = parseLabelSelector(text);
        QVERIFY2(selector, selector ? "" : qPrintable(selector.error().sentence()));
        QTEST(describe(*selector), "clauses");
    }

    void whatIsNotASelectorIsSaidInASentence_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
            {"-l", "-l   ", "-l =web", "-l app=web tier=front", "-l app=web,", "-l app in front", "-l app in (front",
                "-l app is web", "-l -app=web", "-l app=we b", "-l a/b/c=d", "-l app=%", "-f", "\"open"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNotASelectorIsSaidInASentence()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY(!filter);
        QCOMPARE(filter.error().kind, Error::Kind::InvalidInput);
        QVERIFY(filter.error().sentence().endsWith(u'.'));
    }

    void containsIgnoresCase()
    {
        QVERIFY(containsFolded("CrashLoopBackOff", "loopback"));
        QVERIFY(containsFolded("aab", "ab"));
        QVERIFY(containsFolded("anything", ""));
        QVERIFY(!containsFolded("ab", "abc"));
        QVERIFY(containsFolded("배포-API", "배포-api"));
    }

    void fuzzyWantsTheOrderOnly()
    {
        QVERIFY(matchesFuzzy("web-api-7d9f", "wbapi"));
        QVERIFY(!matchesFuzzy("api-web", "wbapi"));
        QVERIFY(matchesFuzzy("x", ""));
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
