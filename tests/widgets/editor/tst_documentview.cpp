// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/theme.h"
#include "widgets/editor/codeedit.h"
#include "widgets/editor/documentview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;
using Documents::Json;

class tst_DocumentView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void managedFieldsAreShownOnlyWhenAskedFor();
    void secretsAreMasked();
    void aNewVersionKeepsThePlace();
    void searchCountsAndMoves();

private:
    static Json object(const char* text) { return *Json::parse(text); }
    Theme m_theme {*qApp, SchemeChoice::Light};
};

void tst_DocumentView::managedFieldsAreShownOnlyWhenAskedFor()
{
    DocumentView view;
    view.setDocument(
        object(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"web","managedFields":[{"manager":"helm"}]}})"));
    QVERIFY(!view.text().contains(u"managedFields"_s));
    view.copy();
    QCOMPARE(QApplication::clipboard()->text(), view.text());
    for (auto* button : view.findChildren<QAbstractButton*>())
        if (button->isCheckable())
            button->click();
    QVERIFY(view.text().contains(u"managedFields"_s));
}

void tst_DocumentView::secretsAreMasked()
{
    DocumentView view;
    view.setDocument(
        object(R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"db"},"data":{"password":"aHVudGVyMg=="}})"));
    QVERIFY(view.text().contains(u"password"_s));
    QVERIFY(!view.text().contains(u"aHVudGVyMg"_s));
    QVERIFY(!view.text().contains(u"hunter2"_s));
}

void tst_DocumentView::aNewVersionKeepsThePlace()
{
    CodeEdit edit(u"YAML"_s);
    edit.resize(300, 200);
    edit.show();
    QString text;
    for (int line = 0; line < 300; ++line)
        text += u"key%1: value\n"_s.arg(line);
    edit.updateText(text);
    edit.verticalScrollBar()->setValue(120);
    edit.updateText(text.replace(u"key250: value"_s, u"key250: other"_s));
    QCOMPARE(edit.verticalScrollBar()->value(), 120);
}

void tst_DocumentView::searchCountsAndMoves()
{
    CodeEdit edit(u"YAML"_s);
    edit.updateText(u"a: one\nb: two\nc: one\n"_s);
    QCOMPARE(edit.find(u"one"_s), 2);
    QCOMPARE(edit.textCursor().blockNumber(), 0);
    QCOMPARE(edit.find(u"one"_s), 2);
    QCOMPARE(edit.textCursor().blockNumber(), 2);
    QCOMPARE(edit.find(u"one"_s), 2); // once around
    QCOMPARE(edit.textCursor().blockNumber(), 0);
    QCOMPARE(edit.find(u"nine"_s), 0);
}

QTEST_MAIN(tst_DocumentView)
#include "tst_documentview.moc"
