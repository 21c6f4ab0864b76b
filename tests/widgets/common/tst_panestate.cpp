// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/band.h"
#include "widgets/common/pane.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

class tst_PaneState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quotesTheServerAsPlainText();
    void forbiddenIsALockAndAnErrorAnOctagon();
    void buttonsRunTheirActions();
    void contentsComeBack();
    void staleIsABandOverTheContents();

private:
    Theme m_theme {*qApp, SchemeChoice::Light};
};

void tst_PaneState::quotesTheServerAsPlainText()
{
    PaneState pane;
    pane.setMessage(PaneMessage::fromError({.kind = Error::Kind::Server,
        .attempted = u"Events could not be read."_s,
        .said = u"<h1>etcdserver: request timed out</h1>"_s,
        .advice = u"Try again."_s}));
    bool quoted = false;
    for (const QLabel* label : pane.findChildren<QLabel*>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        quoted = quoted || label->text() == "<h1>etcdserver: request timed out</h1>"_L1;
    }
    QVERIFY(quoted);
    QCOMPARE(pane.accessibleName(), u"Events could not be read."_s);
}

void tst_PaneState::forbiddenIsALockAndAnErrorAnOctagon()
{
    QCOMPARE(PaneMessage::fromError({.kind = Error::Kind::Forbidden, .attempted = {}, .said = {}, .advice = {}}).icon,
        u"lock"_s);
    QCOMPARE(PaneMessage::fromError({.kind = Error::Kind::Timeout, .attempted = {}, .said = {}, .advice = {}}).icon,
        u"error"_s);
}

void tst_PaneState::buttonsRunTheirActions()
{
    int cleared = 0;
    PaneState pane;
    pane.setMessage({.icon = u"filter"_s,
        .title = u"No pod matches “x”."_s,
        .detail = u"318 pods are hidden by this filter."_s,
        .quoted = {},
        .hint = {},
        .actions = {{u"Clear filter"_s, [&cleared] { ++cleared; }}},
        .progress = {}});
    auto* button = pane.findChild<QAbstractButton*>();
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(cleared, 1);
}

void tst_PaneState::contentsComeBack()
{
    PaneStack stack;
    auto* content = new QLabel(u"rows"_s);
    stack.setContent(content);
    stack.show();
    stack.showMessage({.icon = {},
        .title = u"Reading pods"_s,
        .detail = {},
        .quoted = {},
        .hint = {},
        .actions = {},
        .progress = 0.4});
    QVERIFY(stack.isShowingMessage());
    QVERIFY(!content->isVisible());
    stack.showContent();
    QVERIFY(content->isVisible());
}

void tst_PaneState::staleIsABandOverTheContents()
{
    PaneStack stack;
    auto* content = new QLabel(u"rows"_s);
    stack.setContent(content);
    stack.show();
    auto* band = stack.findChild<Band*>();
    QVERIFY(!band->isVisible());
    stack.setStale(u"As of 14:09:51, 2m47s ago."_s, u"Writing is off until the connection is back."_s);
    QVERIFY(band->isVisible());
    QVERIFY(content->isVisible());
    QCOMPARE(band->title(), u"As of 14:09:51, 2m47s ago."_s);
    stack.setStale({}, {});
    QVERIFY(!band->isVisible());
}

QTEST_MAIN(tst_PaneState)
#include "tst_panestate.moc"
