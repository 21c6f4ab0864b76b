// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/snapshottablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class tst_SnapshotTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPersistentIndexStaysWithItsObject();
    void rowsComeWithTheirTexts();
    void randomSnapshotsKeepEveryRule();

private:
    static std::vector<SnapshotRow> rowsOf(const QString& letters)
    {
        std::vector<SnapshotRow> rows;
        for (const QChar letter : letters) {
            SnapshotCell cell;
            cell.text = letter;
            rows.push_back({{"", "Pod", "shop", QString(letter).toStdString()}, {std::move(cell)}});
        }
        return rows;
    }
    SystemClock m_clock;
};

void tst_SnapshotTableModel::rowsComeWithTheirTexts()
{
    SnapshotTableModel model({{u"NAME"_s}}, m_clock);
    QStringList seen;
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex&, int first, int last) {
        for (int row = first; row <= last; ++row)
            seen << model.index(row, 0).data().toString();
    });
    model.setRows(rowsOf(u"ab"_s));
    QCOMPARE(seen, (QStringList {u"a"_s, u"b"_s}));
    model.setRows(rowsOf(u"cab"_s));
    QVERIFY(!seen.last().isEmpty());
}

void tst_SnapshotTableModel::aPersistentIndexStaysWithItsObject()
{
    SnapshotTableModel model({{u"NAME"_s}}, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rowsOf(u"abc"_s));
    const QPersistentModelIndex b(model.index(1, 0));
    model.setRows(rowsOf(u"xyzcba"_s));
    QCOMPARE(b.row(), 4);
    QCOMPARE(b.data().toString(), u"b"_s);
    model.setRows(rowsOf(u"ba"_s));
    QCOMPARE(b.row(), 0);
    model.setRows(rowsOf(u"a"_s));
    QVERIFY(!b.isValid());
}

void tst_SnapshotTableModel::randomSnapshotsKeepEveryRule()
{
    SnapshotTableModel model({{u"NAME"_s}}, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QString letters;
        for (char16_t letter = u'a'; letter <= u'p'; ++letter)
            if (random.bounded(2))
                letters.insert(random.bounded(letters.size() + 1), QChar(letter));
        model.setRows(rowsOf(letters));
        QString shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown += model.index(row, 0).data().toString();
        QCOMPARE(shown, letters);
    }
}

QTEST_GUILESS_MAIN(tst_SnapshotTableModel)
#include "tst_snapshottablemodel.moc"
