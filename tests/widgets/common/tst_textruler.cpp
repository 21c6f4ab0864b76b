// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/textruler.h"
#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QTest>

using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

class TextRulerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresAndElidesLikeTheFont_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kerning"); // pixels
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("a word") << u"Running"_s << 1;
        QTest::newRow("a name") << u"checkout-api-6d8f5c9b7-x2v4k"_s << 2;
        QTest::newRow("another name") << u"image-resizer-5fllnx78-l867w"_s << 2;
        QTest::newRow("what is kerned") << u"AVATAR To Ty WAVE fi ffl"_s << 12;
        QTest::newRow("figures") << u"1,234m 98% 10.0.12.255"_s << 2;
        QTest::newRow("more than ASCII") << u"not ready — 준비 안 됨 · é"_s << 1;
    }
    void measuresAndElidesLikeTheFont()
    {
        QFETCH(QString, text);
        QFETCH(int, kerning);
        for (const FontRole role : {FontRole::Table, FontRole::TableStrong}) {
            const TextRuler ruler(Theme::font(role));
            const QFontMetrics metrics(ruler.font());
            const int width = metrics.horizontalAdvance(text);
            QCOMPARE_LE(std::abs(ruler.width(text) - width), kerning);
            for (const int room : {0, 5, 20, std::max(0, width - 10), width - 1, width, width + 10, 2 * width}) {
                for (const Qt::TextElideMode mode : {Qt::ElideMiddle, Qt::ElideRight}) {
                    const QString cut = ruler.elided(text, mode, room);
                    const QString expected = metrics.elidedText(text, mode, room);
                    QCOMPARE_LE(metrics.horizontalAdvance(cut), std::max(room, metrics.horizontalAdvance(expected)));
                    QCOMPARE_LE(std::abs(cut.size() - expected.size()), 1 + text.size() / 16);
                    QCOMPARE(cut.count(u'…'), expected.count(u'…'));
                    QCOMPARE(cut.first(cut.size() / 4), expected.first(cut.size() / 4));
                    if (mode == Qt::ElideMiddle)
                        QCOMPARE(cut.last(cut.size() / 4), expected.last(cut.size() / 4));
                }
            }
        }
    }
};

QTEST_MAIN(TextRulerTest)
#include "tst_textruler.moc"
