// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/layout.h"
#include "models/topology/naturalorder.h"
#include "models/topology/spatialgrid.h"

#include <QTest>
#include <format>
#include <random>

using namespace Chartroom::Topology;

namespace {

Layout::BlockSpec block(const std::string& key, std::initializer_list<std::uint32_t> boxes)
{
    Layout::BlockSpec spec {key, {}, false};
    for (const std::uint32_t cells : boxes)
        spec.boxes.push_back({std::format("{}-{}", key, spec.boxes.size()), cells, cells});
    return spec;
}

std::vector<Layout::BlockSpec> someBlocks(int count)
{
    std::mt19937 random(3);
    std::vector<Layout::BlockSpec> blocks;
    for (int i = 0; i < count; ++i) {
        Layout::BlockSpec spec {std::format("ns-{}", i), {}, i % 5 == 0};
        for (unsigned box = 0; box <= random() % 20; ++box)
            spec.boxes.push_back({std::format("box-{}", box), unsigned(random() % 60), 0});
        blocks.push_back(std::move(spec));
    }
    return blocks;
}

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsFillTheirBoxRowByRow()
    {
        Layout layout(LayoutMetrics::byNamespace());
        layout.arrange({block("checkout", {24})});
        const double pitch = layout.metrics().cellPitch;
        QCOMPARE(layout.slotCount(0), 24u);
        QCOMPARE(layout.cellRect(0, 1).topLeft() - layout.cellRect(0, 0).topLeft(), QPointF(pitch, 0));
        QCOMPARE(layout.cellRect(0, 12).topLeft() - layout.cellRect(0, 0).topLeft(), QPointF(0, pitch));
        QVERIFY(layout.boxRect(0).contains(layout.cellRect(0, 23)));
    }

    void boxesOfOneHeightStandInRows()
    {
        Layout layout(LayoutMetrics::byNode());
        layout.arrange({block("zone-a", {30, 30, 30, 30, 30, 30, 30, 30, 30})});
        QCOMPARE(layout.boxRect(1).top(), layout.boxRect(0).top());
        QVERIFY(layout.boxRect(1).left() > layout.boxRect(0).right());
    }

    void nothingOverlaps_data()
    {
        QTest::addColumn<bool>("byNode");
        QTest::newRow("by namespace") << false;
        QTest::newRow("by node") << true;
    }
    void nothingOverlaps()
    {
        QFETCH(bool, byNode);
        Layout layout(byNode ? LayoutMetrics::byNode() : LayoutMetrics::byNamespace());
        layout.arrange(someBlocks(40));
        for (Layout::Id a = 0; a < layout.blockCount(); ++a) {
            QVERIFY(layout.extent().contains(layout.blockRect(a)));
            for (Layout::Id b = 0; b < a; ++b)
                QVERIFY(!layout.blockRect(a).intersects(layout.blockRect(b)));
        }
        for (Layout::Id a = 0; a < layout.boxCount(); ++a) {
            QVERIFY(layout.blockRect(layout.blockOf(a)).contains(layout.boxRect(a)));
            for (Layout::Id b = 0; b < a; ++b)
                QVERIFY(!layout.boxRect(a).intersects(layout.boxRect(b)));
        }
    }

    void theSameMembersGiveTheSameLayout()
    {
        Layout a(LayoutMetrics::byNamespace());
        Layout b(LayoutMetrics::byNamespace());
        b.arrange(someBlocks(7));
        a.arrange(someBlocks(30));
        b.arrange(someBlocks(30));
        for (Layout::Id box = 0; box < a.boxCount(); ++box)
            QCOMPARE(a.boxRect(box), b.boxRect(box));
    }

    void aRemovedCellLeavesItsSlotToTheNextNewOne()
    {
        Layout layout(LayoutMetrics::byNamespace());
        layout.arrange({block("checkout", {24})});
        layout.removeCell(0, 5);
        layout.removeCell(0, 17);
        QCOMPARE(layout.addCell(0), 5u);
        QCOMPARE(layout.addCell(0), 17u);
    }

    void aFullBoxGrowsDownAndMovesOnlyWhatIsBelowIt()
    {
        Layout layout(LayoutMetrics::byNamespace());
        layout.arrange({block("checkout", {12, 12, 12, 12, 12, 12, 12, 12}), block("payments", {12})});
        std::vector<QRectF> before;
        for (Layout::Id box = 0; box < layout.boxCount(); ++box)
            before.push_back(layout.boxRect(box));
        QCOMPARE(layout.addCell(0), 12u);
        QCOMPARE(layout.boxRect(0).topLeft(), before[0].topLeft());
        QCOMPARE(layout.boxRect(0).height(), before[0].height() + layout.metrics().cellPitch);
        for (Layout::Id box = 1; box < layout.boxCount(); ++box) {
            const bool isBelow = before[box].left() == before[0].left() && layout.blockOf(box) == 0;
            if (isBelow)
                QCOMPARE(layout.boxRect(box), before[box].translated(0, layout.metrics().cellPitch));
            else if (layout.blockOf(box) == 0)
                QCOMPARE(layout.boxRect(box), before[box]);
        }
    }

    void growthUsesEmptyPlacesFirst()
    {
        Layout layout(LayoutMetrics::byNamespace());
        layout.arrange({block("checkout", {12, 12, 12})});
        // One column: 0 above 1 above 2.
        QCOMPARE(layout.boxRect(2).left(), layout.boxRect(0).left());
        for (std::uint32_t slot = 0; slot < 12; ++slot)
            layout.removeCell(1, slot);
        layout.removeBox(1);
        const QRectF last = layout.boxRect(2);
        const QRectF whole = layout.blockRect(0);
        layout.addCell(0);
        QCOMPARE(layout.boxRect(2), last);
        QCOMPARE(layout.blockRect(0), whole);
    }

    void aNewBoxTakesTheFirstPlaceThatIsLargeEnough()
    {
        Layout layout(LayoutMetrics::byNamespace());
        layout.arrange({block("checkout", {12, 12, 12})});
        const QRectF place = layout.boxRect(1);
        for (std::uint32_t slot = 0; slot < 12; ++slot)
            layout.removeCell(1, slot);
        layout.removeBox(1);
        QCOMPARE(layout.boxRect(layout.addBox(0, {"new", 12, 0})), place);
    }

    void aNewBlockDoesNotMoveTheOthers()
    {
        Layout layout(LayoutMetrics::byNamespace());
        layout.arrange(someBlocks(20));
        std::vector<QRectF> before;
        for (Layout::Id id = 0; id < layout.blockCount(); ++id)
            before.push_back(layout.blockRect(id));
        const Layout::Id added = layout.addBlock("new");
        layout.addBox(added, {"first", 5, 0});
        for (Layout::Id id = 0; id < before.size(); ++id) {
            QCOMPARE(layout.blockRect(id), before[id]);
            QVERIFY(!layout.blockRect(added).intersects(before[id]));
        }
    }

    void theGridFindsWhatIsThere()
    {
        Layout layout(LayoutMetrics::byNamespace());
        layout.arrange(someBlocks(30));
        std::vector<QRectF> rects;
        for (Layout::Id box = 0; box < layout.boxCount(); ++box)
            rects.push_back(layout.boxRect(box));
        const SpatialGrid grid(rects);
        std::mt19937 random(9);
        for (int i = 0; i < 200; ++i) {
            const QPointF corner(
                random() % unsigned(layout.extent().width()), random() % unsigned(layout.extent().height()));
            const QRectF region(corner, QSizeF(random() % 900, random() % 900));
            std::vector<std::uint32_t> expected;
            std::uint32_t at = SpatialGrid::None;
            for (std::uint32_t box = 0; box < rects.size(); ++box) {
                if (rects[box].intersects(region))
                    expected.push_back(box);
                if (rects[box].contains(corner))
                    at = box;
            }
            QCOMPARE(grid.in(region), expected);
            QCOMPARE(grid.at(corner), at);
        }
    }

    void namesAreOrderedAsAPersonCounts_data()
    {
        QTest::addColumn<QByteArray>("less");
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("numbers") << QByteArray("worker-9") << QByteArray("worker-10");
        QTest::newRow("letters") << QByteArray("cart-api") << QByteArray("cart-web");
        QTest::newRow("prefix") << QByteArray("cart") << QByteArray("cart-api");
        QTest::newRow("leading zeros") << QByteArray("node-01") << QByteArray("node-1");
        QTest::newRow("long numbers") << QByteArray("a-99999999999999999999998")
                                      << QByteArray("a-99999999999999999999999");
    }
    void namesAreOrderedAsAPersonCounts()
    {
        QFETCH(QByteArray, less);
        QFETCH(QByteArray, more);
        QVERIFY(naturalLess(less.toStdString(), more.toStdString()));
        QVERIFY(!naturalLess(more.toStdString(), less.toStdString()));
        QVERIFY(!naturalLess(less.toStdString(), less.toStdString()));
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "tst_layout.moc"
