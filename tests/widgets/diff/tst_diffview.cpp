// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/picture.h"
#include "widgets/common/theme.h"
#include "widgets/diff/diffview.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

std::string numbered(int from, int to)
{
    std::string text;
    for (int i = from; i <= to; ++i)
        text += "      line " + std::to_string(i) + '\n';
    return text;
}

Documents::TextDiff sample()
{
    const std::string left
        = "spec:\n  containers:\n  - name: cart-api\n    image: registry.example.kr/cart-api:5.41.0\n"
          "    ports:\n    - containerPort: 8080\n"
        + numbered(1, 23)
        + "    readinessProbe:\n        path: /ready?deps=price\n    failureThreshold: 2\n    volumes:\n";
    const std::string right
        = "spec:\n  containers:\n  - name: cart-api\n    image: registry.example.kr/cart-api:5.40.2\n"
          "    ports:\n    - containerPort: 8080\n    - configMapRef:\n        name: endpoints\n"
        + numbered(1, 23) + "    readinessProbe:\n        path: /ready\n    volumes:\n";
    return Documents::diffTexts(left, right);
}

} // namespace

class DiffViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unchangedRunsAreFoldedToOneLine()
    {
        DiffView view;
        view.setDiff(sample(), u"A"_s, u"B"_s);
        const auto rows = static_cast<int>(view.diff().rows.size());
        QVERIFY(view.lineCount() < rows - 15);
        view.setHidesUnchanged(false);
        QCOMPARE(view.lineCount(), rows);
    }

    void aClickUnfolds()
    {
        DiffView view;
        view.resize(800, 900);
        view.setDiff(sample(), u"A"_s, u"B"_s);
        const int before = view.lineCount();
        for (int y = 30; y < 800 && view.lineCount() == before; y += 20)
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {400, y});
        QCOMPARE(view.lineCount(), static_cast<int>(view.diff().rows.size()));
    }

    void inlineShowsBothHalvesOfAChange()
    {
        DiffView view;
        view.setHidesUnchanged(false);
        view.setDiff(Documents::diffTexts("a\nreplicas: 2\nc\n", "a\nreplicas: 3\nc\n"), u"A"_s, u"B"_s);
        QCOMPARE(view.lineCount(), 3);
        view.setDiffLayout(DiffView::Layout::Inline);
        QCOMPARE(view.lineCount(), 4);
    }

    void changesAreStepped()
    {
        DiffView view;
        view.resize(800, 120);
        view.show();
        QSignalSpy moved(&view, &DiffView::currentChangeChanged);
        view.setDiff(sample(), u"A"_s, u"B"_s);
        QVERIFY(view.changeCount() >= 3);
        QCOMPARE(view.currentChange(), 0);
        QTest::keyClick(&view, Qt::Key_N);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentChange(), 2);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        QTest::keyClick(&view, Qt::Key_P);
        QCOMPARE(view.currentChange(), 1);
        QCOMPARE(moved.size(), 4);
    }

    void equalTextsAreShownWhole()
    {
        DiffView view;
        view.setDiff(Documents::diffTexts(numbered(1, 50), numbered(1, 50)), u"A"_s, u"B"_s);
        QCOMPARE(view.lineCount(), 50);
        QCOMPARE(view.currentChange(), -1);
        view.nextChange();
        view.clear();
        QCOMPARE(view.lineCount(), 0);
    }

    void copyGivesAUnifiedDiff()
    {
        DiffView view;
        view.setDiff(Documents::diffTexts("a\nb\n", "a\nc\n"), u"now"_s, u"after"_s);
        QTest::keySequence(&view, QKeySequence::Copy);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"-b\n+c\n"_s), qPrintable(copied));
        QVERIFY(copied.startsWith(u"--- now"_s));
    }

    void drawsInBothSchemesAndLayouts()
    {
        Theme theme(*qApp, SchemeChoice::Light);
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            theme.setChoice(scheme);
            DiffView view;
            view.resize(880, 460);
            view.setDiff(sample(), u"A: revision 48, live"_s, u"B: revision 47, after a rollback"_s);
            const QString name = scheme == SchemeChoice::Light ? u"light"_s : u"dark"_s;
            Testing::savePicture(view, u"diff-side-by-side-"_s + name);
            view.setDiffLayout(DiffView::Layout::Inline);
            Testing::savePicture(view, u"diff-inline-"_s + name);
            QVERIFY(!view.grab().isNull());
        }
    }
};

QTEST_MAIN(DiffViewTest)
#include "tst_diffview.moc"
