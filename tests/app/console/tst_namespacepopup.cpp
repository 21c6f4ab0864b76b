// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/namespacepopup.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

/// Which namespaces are looked at: by checks, by Enter, by a name typed in full.
class tst_NamespacePopup : public QObject {
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    NamespacePopup* m_popup = nullptr;

    QLineEdit& input() const { return *m_popup->findChild<QLineEdit*>(); }
    QAbstractItemModel& names() const { return *m_popup->findChild<QListView*>()->model(); }
    QStringList shown(Qt::CheckState state) const
    {
        QStringList shown;
        for (int row = 0; row < names().rowCount(); ++row)
            if (names().index(row, 0).data(Qt::CheckStateRole).toInt() == state)
                shown << names().index(row, 0).data().toString();
        return shown;
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_popup = new NamespacePopup(m_window.get());
        new QAbstractItemModelTester(&names(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_popup);
        m_popup->open(*m_window, {u"checkout"_s, u"loyalty"_s, u"payments"_s}, {u"loyalty"_s});
    }

    void whatIsChosenIsChecked()
    {
        QCOMPARE(shown(Qt::Checked), QStringList {u"loyalty"_s});
        QCOMPARE(shown(Qt::Unchecked), (QStringList {u"All namespaces"_s, u"checkout"_s, u"payments"_s}));
    }

    void severalCanBeChecked()
    {
        const QSignalSpy chosen(m_popup, &NamespacePopup::chosen);
        QVERIFY(names().setData(names().index(3, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(chosen.last().first().toStringList(), (QStringList {u"loyalty"_s, u"payments"_s}));
        QVERIFY(names().setData(names().index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(chosen.last().first().toStringList(), QStringList());
        QCOMPARE(shown(Qt::Checked), QStringList {u"All namespaces"_s});
    }

    void typingNarrowsAndEnterTakesTheFirst()
    {
        const QSignalSpy chosen(m_popup, &NamespacePopup::chosen);
        QTest::keyClicks(&input(), u"PAY"_s);
        QCOMPARE(names().rowCount(), 1);
        QTest::keyClick(&input(), Qt::Key_Return);
        QCOMPARE(chosen.last().first().toStringList(), QStringList {u"payments"_s});
        QVERIFY(!m_popup->isVisible());
    }

    void aNameThatIsNotListedCanBeTyped()
    {
        const QSignalSpy chosen(m_popup, &NamespacePopup::chosen);
        QTest::keyClicks(&input(), u"secret-team"_s);
        QCOMPARE(names().rowCount(), 0);
        QTest::keyClick(&input(), Qt::Key_Return);
        QCOMPARE(chosen.last().first().toStringList(), QStringList {u"secret-team"_s});
    }
};

QTEST_MAIN(tst_NamespacePopup)
#include "tst_namespacepopup.moc"
