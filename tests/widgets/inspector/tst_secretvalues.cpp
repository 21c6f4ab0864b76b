// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/secretvalues.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

Documents::Json secret(const char* uid, const char* password)
{
    using Documents::Json;
    Json object = Json::object();
    object.member("metadata").set("uid", uid);
    object.member("data").set("user", "YWRtaW4="); // admin
    object.member("data").set("password", password);
    object.member("data").set("key", "AP/+"); // no text
    return object;
}

constexpr const char* Hunter2 = "aHVudGVyMg==";

} // namespace

/// A value is on screen only while the operator wants to see that value.
class tst_SecretValues : public QObject {
    Q_OBJECT

    std::unique_ptr<SecretValues> m_view;

    QList<QAbstractButton*> buttons(const QString& text) const
    {
        QList<QAbstractButton*> found;
        for (auto* button : m_view->findChildren<QAbstractButton*>())
            if (button->text() == text && !button->isHidden())
                found << button;
        return found;
    }
    QStringList shown() const
    {
        QStringList values;
        for (const auto* label : m_view->findChildren<QLabel*>(u"secretValue"_s))
            if (!label->text().isEmpty())
                values << label->text();
        return values;
    }
    /// By its place: user, password, key.
    void reveal(qsizetype which) { buttons(u"Reveal"_s).at(which)->click(); }

private Q_SLOTS:
    void init()
    {
        QGuiApplication::clipboard()->clear();
        m_view = std::make_unique<SecretValues>();
        m_view->setSecret(secret("1", Hunter2));
        m_view->resize(400, 400);
        m_view->show();
    }

    void nothingIsShownUnasked()
    {
        QCOMPARE(buttons(u"Reveal"_s).size(), 3);
        QCOMPARE(shown(), QStringList());
        for (const auto* label : m_view->findChildren<QLabel*>())
            QVERIFY(!label->text().contains(u"hunter2"_s) && !label->text().contains(u"aHVu"_s));
    }

    void oneKeyAtATime()
    {
        reveal(1);
        QCOMPARE(shown(), QStringList {u"hunter2"_s});
        QCOMPARE(buttons(u"Reveal"_s).size(), 2);
        buttons(u"Hide"_s).first()->click();
        QCOMPARE(shown(), QStringList());
    }

    void whatIsNoTextIsShownAsBase64()
    {
        reveal(2);
        QVERIFY(shown().first().endsWith(u"AP/+"_s));
    }

    void theClipboardGetsItOnlyByItsButton()
    {
        reveal(1);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QCOMPARE(buttons(u"Copy"_s).size(), 1);
        buttons(u"Copy"_s).first()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"hunter2"_s);
    }

    void leavingHidesIt()
    {
        reveal(1);
        m_view->hide();
        m_view->show();
        QCOMPARE(shown(), QStringList());
    }

    void anotherSecretHidesIt()
    {
        reveal(1);
        m_view->setSecret(secret("2", Hunter2));
        QCOMPARE(shown(), QStringList());
    }

    void theSameSecretChangedKeepsWhatDidNotChange()
    {
        reveal(0);
        reveal(0); // the next one that is hidden: password
        QCOMPARE(shown(), (QStringList {u"admin"_s, u"hunter2"_s}));
        m_view->setSecret(secret("1", "bmV3"));
        QCOMPARE(shown(), QStringList {u"admin"_s});
    }
};

QTEST_MAIN(tst_SecretValues)
#include "tst_secretvalues.moc"
