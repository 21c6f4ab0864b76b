// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/icons.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/shapes.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

class tst_Theme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsAreReadable_data();
    void wordsAreReadable();
    void seriesStandOutFromTheSurface();
    void schemeSwitchesAtRunTime();
    void everyIconFollowsTheScheme();
    void everyStateHasAShapeOfItsOwn();
    void segmentsAreChosenByKeyboard();
    void clusterTextIsMadeFitForOneLine_data();
    void clusterTextIsMadeFitForOneLine();
};

void tst_Theme::wordsAreReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    QTest::addColumn<double>("least");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QByteArray name = scheme == Scheme::Light ? "light" : "dark";
        const auto add = [&](const QByteArray& what, const QColor& text, Token background, double least) {
            QTest::addRow("%s %s on %d", name.constData(), what.constData(), static_cast<int>(background))
                << text << color(background, scheme) << least;
        };
        for (const Token background : {Token::Surface, Token::Window, Token::Selection, Token::SelectionInactive}) {
            add("text", color(Token::Text, scheme), background, 7);
            add("secondary", color(Token::TextSecondary, scheme), background, 4.5);
            add("accent", color(Token::Accent, scheme), background, 4.5);
            for (int i = 0; i <= static_cast<int>(State::OutOfSync); ++i)
                add("state " + QByteArray::number(i), textColor(static_cast<State>(i), scheme), background, 4.5);
        }
        for (const Token background :
            {Token::DiffAdded, Token::DiffAddedWord, Token::DiffRemoved, Token::DiffRemovedWord, Token::NoticeBand})
            add("text", color(Token::Text, scheme), background, 6.5);
        add("on accent", color(Token::TextOnAccent, scheme), Token::Accent, 4.5);
        add("outline", color(Token::Strong, scheme), Token::Window, 3);
    }
}

void tst_Theme::wordsAreReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    QFETCH(double, least);
    QCOMPARE_GE(contrastRatio(text, background), least);
}

void tst_Theme::seriesStandOutFromTheSurface()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        for (int i = 0; i < SeriesCount; ++i)
            QCOMPARE_GE(contrastRatio(seriesColor(i, scheme), color(Token::Surface, scheme)), 2.95);
}

void tst_Theme::schemeSwitchesAtRunTime()
{
    Theme theme(*qApp, SchemeChoice::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    QLabel label;
    label.show();
    QCOMPARE(label.palette().color(QPalette::Base), color(Token::Surface, Scheme::Light));
    theme.setChoice(SchemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(Theme::scheme(), Scheme::Dark);
    QTRY_COMPARE(label.palette().color(QPalette::Base), color(Token::Surface, Scheme::Dark));
    QCOMPARE(Theme::color(Token::Text), color(Token::Text, Scheme::Dark));
}

void tst_Theme::everyIconFollowsTheScheme()
{
    Theme theme(*qApp, SchemeChoice::Light);
    const QStringList names = QDir(u":/icons"_s).entryList();
    QCOMPARE_GT(names.size(), 60);
    for (const QString& file : names) {
        const QString name = file.chopped(4);
        if (name == "chartroom"_L1)
            continue;
        const QIcon drawn = icon(name);
        QVERIFY2(!drawn.isNull(), qPrintable(name));
        theme.setChoice(SchemeChoice::Light);
        const QImage light = drawn.pixmap(20).toImage();
        theme.setChoice(SchemeChoice::Dark);
        const QImage dark = drawn.pixmap(20).toImage();
        QVERIFY2(light != dark, qPrintable(name));
    }
    QVERIFY(icon(u"no-such-icon"_s).isNull());
    QCOMPARE(kindIconName(u"Deployment"), u"kind-deployment"_s);
    QCOMPARE(kindIconName(u"Widget"), u"kind-list"_s);
}

void tst_Theme::everyStateHasAShapeOfItsOwn()
{
    const auto picture = [](State state, bool cell) {
        QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const QRectF rect(2, 2, 12, 12);
        cell ? paintCell(painter, rect, state, Scheme::Light) : paintState(painter, rect, state, Scheme::Light);
        painter.end();
        return image.convertToFormat(QImage::Format_Alpha8); // the shape without its colour
    };
    // As shapes all differ; on the map only the seven states of a pod occur.
    for (int i = 0; i <= static_cast<int>(State::OutOfSync); ++i) {
        for (int j = 0; j < i; ++j) {
            const bool discs = i >= static_cast<int>(State::Synced); // discs differ by the sign within
            if (!discs)
                QVERIFY2(picture(static_cast<State>(i), false) != picture(static_cast<State>(j), false),
                    qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
            if (i <= static_cast<int>(State::Terminating))
                QVERIFY2(picture(static_cast<State>(i), true) != picture(static_cast<State>(j), true),
                    qPrintable(u"cells %1 and %2"_s.arg(i).arg(j)));
        }
    }
}

void tst_Theme::segmentsAreChosenByKeyboard()
{
    Theme theme(*qApp, SchemeChoice::Light);
    SegmentedControl control;
    control.setSegments({{u"All"_s, {}, {}}, {u"One"_s, {}, {}}, {u"Two"_s, {}, {}}});
    QSignalSpy activated(&control, &SegmentedControl::activated);
    control.show();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    auto* first = control.findChild<QAbstractButton*>();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(control.current(), 1);
    control.setSegments({{u"All 3"_s, {}, {}}, {u"One 1"_s, {}, {}}, {u"Two 2"_s, {}, {}}});
    QCOMPARE(control.current(), 1);
    QCOMPARE(activated.size(), 1);
}

void tst_Theme::clusterTextIsMadeFitForOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"web-1"_s << u"web-1"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("line breaks") << u"a\nb\tc"_s << u"a b c"_s;
    QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u" [31mred"_s;
    QTest::newRow("right-to-left override") << u"\u202egnp.exe"_s << u"\ufffdgnp.exe"_s;
    QTest::newRow("10,000 characters") << QString(10'000, u'x') << QString(QString(2000, u'x') + u'…');
}

void tst_Theme::clusterTextIsMadeFitForOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(singleLine(text), shown);
    QCOMPARE(singleLine(std::string_view(text.toStdString())), shown);
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
