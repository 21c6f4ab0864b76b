// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/wrappedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

const auto Image = u"registry.example.com/a-team-with-a-name/and-a-project/web-frontend@sha256:"_s + QString(64, u'e');

} // namespace

/// Nothing of a text is cut, however long its words and however narrow the label.
class tst_WrappedLabel : public QObject {
    Q_OBJECT

    static int widestLine(const WrappedLabel& label)
    {
        int widest = 0;
        for (const QString& line : label.lines())
            widest = std::max(widest, label.fontMetrics().horizontalAdvance(line.trimmed()));
        return widest;
    }

private Q_SLOTS:
    void everyCharacterHasItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one word longer than a line") << Image;
        QTest::newRow("a sentence around it") << u"Back-off pulling image \"%1\": not found"_s.arg(Image);
        QTest::newRow("short words") << u"the quick brown fox jumps over the lazy dog"_s;
        QTest::newRow("Korean") << QString(200, QChar(0xAC00));
        QTest::newRow("several lines") << u"first\n%1\nlast"_s.arg(Image);
        QTest::newRow("nothing") << QString();
    }

    void everyCharacterHasItsPlace()
    {
        QFETCH(QString, text);
        for (const int width : {90, 200, 1000}) {
            WrappedLabel label(text, nullptr);
            label.resize(width, label.heightForWidth(width));
            QCOMPARE(label.lines().join(QString()), text);
            QVERIFY2(widestLine(label) <= width, qPrintable(QString::number(widestLine(label))));
            QVERIFY(label.height() >= label.lines().size() * label.fontMetrics().height());
        }
    }

    void wordsAreKeptWhereTheyFit()
    {
        WrappedLabel label(u"containers with unready status"_s, nullptr);
        label.resize(label.fontMetrics().horizontalAdvance(u"containers with unr"_s), 100);
        QCOMPARE(label.lines(), (QStringList {u"containers with "_s, u"unready status"_s}));
    }

    void itFollowsItsTextAndItsFont()
    {
        WrappedLabel label(Image, nullptr);
        const int before = label.heightForWidth(200);
        label.setText(Image + Image);
        const int longer = label.heightForWidth(200);
        QVERIFY(longer > before);
        QFont large = label.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        label.setFont(large);
        QVERIFY(label.heightForWidth(200) > longer);
    }

    void whatIsSelectedIsCopiedWithoutTheBreaks()
    {
        WrappedLabel label(Image, nullptr);
        label.resize(200, label.heightForWidth(200));
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        QTest::mousePress(&label, Qt::LeftButton, {}, {0, 2});
        QTest::mouseMove(&label, {199, label.height() - 2});
        QTest::mouseRelease(&label, Qt::LeftButton, {}, {199, label.height() - 2});
        QCOMPARE(label.selection(), Image);
        QVERIFY(label.hasFocus());
        QTest::keySequence(&label, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), Image);
    }

    void aDoubleClickTakesTheWholeWord()
    {
        WrappedLabel label(u"pulling %1 failed"_s.arg(Image), nullptr);
        label.resize(200, label.heightForWidth(200));
        QTest::mouseDClick(&label, Qt::LeftButton, {}, {100, label.height() / 2});
        QCOMPARE(label.selection(), Image);
    }

    void aClickAloneTakesTheFocusFromNothing()
    {
        WrappedLabel label(Image, nullptr);
        label.resize(200, label.heightForWidth(200));
        label.show();
        QVERIFY(QTest::qWaitForWindowActive(&label));
        QTest::mouseClick(&label, Qt::LeftButton, {}, {50, 5});
        QVERIFY(!label.hasFocus());
        QVERIFY(label.selection().isEmpty());
    }

    void whatIsNotSelectableIsNot()
    {
        WrappedLabel label(Image, nullptr);
        label.setSelectable(false);
        label.resize(200, label.heightForWidth(200));
        QTest::mouseDClick(&label, Qt::LeftButton, {}, {50, 5});
        QVERIFY(label.selection().isEmpty());
    }
};

QTEST_MAIN(tst_WrappedLabel)
#include "tst_wrappedlabel.moc"
