// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/sequencediff.h"
#include "models/documents/textdiff.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace Chartroom::Documents;

namespace {

/// Length of the longest common subsequence, the slow and obvious way.
int commonLength(const std::vector<int>& a, const std::vector<int>& b)
{
    std::vector<std::vector<int>> best(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            best[i][j] = a[i] == b[j] ? 1 + best[i + 1][j + 1] : std::max(best[i + 1][j], best[i][j + 1]);
    return best[0][0];
}

std::vector<int> kept(const std::vector<int>& items, const std::vector<bool>& changed)
{
    std::vector<int> result;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!changed[i])
            result.push_back(items[i]);
    return result;
}

/// "=0:0 ~1:1 -2 +2" for rows.
QByteArray sketch(const TextDiff& diff)
{
    QByteArrayList rows;
    for (const DiffRow& row : diff.rows) {
        QByteArray text(1, "=~-+"[static_cast<int>(row.kind)]);
        if (row.left >= 0)
            text += QByteArray::number(row.left);
        if (row.left >= 0 && row.right >= 0)
            text += ':';
        if (row.right >= 0)
            text += QByteArray::number(row.right);
        rows << text;
    }
    return rows.join(' ');
}

} // namespace

class TextDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDifferenceIsTheShortest()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 3000; ++round) {
            std::vector<int> a(random.bounded(25)), b(random.bounded(25));
            const int letters = 1 + int(random.bounded(8));
            std::ranges::generate(a, [&] { return int(random.bounded(letters)); });
            std::ranges::generate(b, [&] { return int(random.bounded(letters)); });
            const auto diff = diffSequences(a, b);
            QCOMPARE(kept(a, diff.removed), kept(b, diff.added));
            QCOMPARE(int(kept(a, diff.removed).size()), commonLength(a, b));
        }
    }

    void veryDifferentTextsAreComparedInBoundedTime()
    {
        std::vector<int> a(12'000), b(12'000);
        QRandomGenerator random(1);
        std::ranges::generate(a, [&] { return int(random.bounded(3000)); });
        std::ranges::generate(b, [&] { return int(random.bounded(3000)); });
        const auto diff = diffSequences(a, b);
        QCOMPARE(kept(a, diff.removed), kept(b, diff.added));
    }

    void linesThatAreAlikeStandSideBySide()
    {
        const auto diff = diffTexts("a: 1\nimage: shop:5.41.0\nz: 9\n", "a: 1\nnew: line\nimage: shop:5.40.2\nz: 9\n");
        QCOMPARE(sketch(diff), QByteArray("=0:0 +1 ~1:2 =2:3"));
        QCOMPARE(diff.removed, 1);
        QCOMPARE(diff.added, 2);
        const DiffRow& changed = diff.rows[2];
        QCOMPARE(changed.leftSpans, (std::vector<TextSpan> {{14, 2}, {17, 1}}));
        QCOMPARE(changed.rightSpans, (std::vector<TextSpan> {{14, 2}, {17, 1}}));
    }

    void linesThatShareNothingAreRemovedAndAdded()
    {
        QCOMPARE(sketch(diffTexts("one\n", "42\n")), QByteArray("-0 +0"));
    }

    void aMissingLineBreakAtTheEndIsNoDifference()
    {
        QVERIFY(diffTexts("a\nb", "a\nb\n").isEqual());
        QVERIFY(diffTexts("a\r\nb", "a\nb\n").isEqual());
        QVERIFY(!diffTexts("", "a").isEqual());
        QVERIFY(diffTexts("", "").isEqual());
    }

    void wordsNeverSplitACharacter()
    {
        const auto diff = diffTexts("메모: 하나 값\n", "메모: 둘 값\n");
        QCOMPARE(sketch(diff), QByteArray("~0:0"));
        QCOMPARE(diff.rows[0].leftSpans, (std::vector<TextSpan> {{8, 6}}));
        QCOMPARE(diff.rows[0].rightSpans, (std::vector<TextSpan> {{8, 3}}));
    }

    void unifiedTextIsWhatDiffPrints()
    {
        const auto diff = diffTexts("1\n2\n3\n4\n5\nimage: a\n7\n8\n9\n10\n", "1\n2\n3\n4\n5\nimage: b\n7\n8\n9\n10\n");
        QCOMPARE(QByteArray::fromStdString(unifiedDiff(diff, "live", "after")),
            QByteArray("--- live\n+++ after\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-image: a\n+image: b\n 7\n 8\n 9\n"));
        QVERIFY(unifiedDiff(diffTexts("a", "a"), "x", "y").empty());
    }

    void hunksThatTouchAreOne()
    {
        const auto diff = diffTexts("1\n2\n3\n4\n5\n6\n", "x1\n2\n3\n4\n5\nx6\n");
        QCOMPARE(hunksOf(diff, 2).size(), std::size_t(1));
        QCOMPARE(hunksOf(diff, 1).size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
