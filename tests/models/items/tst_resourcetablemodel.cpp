// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/resourcetablemodel.h"
#include "tests/models/items/heldclock.h"
#include "tests/models/store/storeworld.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Items;
using namespace Qt::StringLiterals;
using Kube::WatchEvent;
using Store::KindId;

namespace {

std::string pod(std::string_view name, std::string_view phase = "Running", std::string_view nameSpace = "shop",
    std::string_view more = {})
{
    static int version = 0;
    return std::format(
        "{{'metadata':{{'name':'{0}','namespace':'{2}','uid':'{2}/{0}','resourceVersion':'{4}',"
        "'creationTimestamp':'1970-01-01T00:16:40Z'{3}}},'spec':{{'containers':[]}},'status':{{'phase':'{1}'}}}}",
        name, phase, nameSpace, more, ++version);
}

class FakeUsage final : public UsageSource {
public:
    std::optional<Usage> usage(const Store::Row& row) const override
    {
        const auto found = figures.find(row.uid);
        return found == figures.end() ? std::nullopt : std::optional(found->second);
    }
    std::unordered_map<Kube::Uid, Usage> figures;
};

} // namespace

class ResourceTableModelTest : public QObject {
    Q_OBJECT

    struct Session {
        Tests::StoreWorld world;
        Tests::HeldClock clock {1060};
        KindId pods = world.kind("Pod");
        ResourceTableModel model {world.replica, pods, clock};
        QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

        QStringList names() const { return column(u"NAME"); }
        QStringList column(QStringView key) const
        {
            QStringList texts;
            for (int row = 0; row < model.rowCount(); ++row)
                texts << model.index(row, model.columnOf(key)).data().toString();
            return texts;
        }
        void put(std::initializer_list<std::string> objects)
        {
            for (const std::string& object : objects)
                world.send(pods, WatchEvent::Added, object);
            world.publish(pods);
        }
        void remove(std::initializer_list<const char*> names)
        {
            for (const char* name : names)
                world.send(pods, WatchEvent::Deleted, pod(name));
            world.publish(pods);
        }
        void filter(QStringView text)
        {
            RowFilter wanted;
            wanted.filter = *Filter::parse(text);
            model.setFilter(wanted);
        }
    };

private Q_SLOTS:
    void rowsAreOrderedByNamespaceAndNameAtFirst()
    {
        Session session;
        session.put({pod("b"), pod("a"), pod("c", "Running", "bank")});
        QCOMPARE(session.names(), (QStringList {u"c"_s, u"a"_s, u"b"_s}));
    }

    void equalCellsAreOrderedByNameInBothDirections()
    {
        Session session;
        session.put({pod("b"), pod("a"), pod("c", "Pending")});
        session.model.sort(session.model.columnOf(u"STATUS"));
        QCOMPARE(session.names(), (QStringList {u"c"_s, u"a"_s, u"b"_s}));
        session.model.sort(session.model.columnOf(u"STATUS"), Qt::DescendingOrder);
        QCOMPARE(session.names(), (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    }

    void whatChangesItsCellMovesToItsPlace()
    {
        Session session;
        session.put({pod("a"), pod("b"), pod("c")});
        session.model.sort(session.model.columnOf(u"STATUS"));
        QPersistentModelIndex c = session.model.index(2, 0);
        session.put({pod("c", "Failed")});
        QCOMPARE(session.names(), (QStringList {u"c"_s, u"a"_s, u"b"_s}));
        QCOMPARE(c.row(), 0);
    }

    void anUpdateInPlaceIsOneDataChanged()
    {
        Session session;
        session.put({pod("a"), pod("b"), pod("c")});
        QSignalSpy changed(&session.model, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&session.model, &QAbstractItemModel::layoutChanged);
        session.put({pod("b", "Failed")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(layout.size(), 0);
        QCOMPARE(session.column(u"STATUS")[1], u"Failed"_s);
    }

    void fewInsertionsAreToldOneByOneManyAsOneLayoutChange()
    {
        Session session;
        QSignalSpy inserted(&session.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy layout(&session.model, &QAbstractItemModel::layoutChanged);
        session.put({pod("a"), pod("b")});
        QCOMPARE(inserted.size(), 2);
        for (int i = 0; i < 100; ++i)
            session.world.send(session.pods, WatchEvent::Added, pod(std::format("pod-{}", i)));
        session.world.publish(session.pods);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(layout.size(), 1);
        QCOMPARE(session.model.rowCount(), 102);
    }

    void theSelectionSurvivesARelist()
    {
        Session session;
        auto& sink = session.world.feed(session.pods).intake({});
        const auto load = [&](int from, int to) {
            sink.resyncStarted();
            for (int i = from; i < to; ++i)
                session.world.send(session.pods, WatchEvent::Added, pod(std::format("pod-{:03}", i)));
            sink.resyncFinished();
            session.world.publish(session.pods);
        };
        load(0, 100);
        QItemSelectionModel selection(&session.model);
        selection.select(session.model.index(60, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.setCurrentIndex(session.model.index(60, 0), QItemSelectionModel::NoUpdate);
        QSignalSpy reset(&session.model, &QAbstractItemModel::modelReset);
        load(50, 200);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(session.model.rowCount(), 150);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.currentIndex().row(), 10);
        QCOMPARE(session.names()[10], u"pod-060"_s);
    }

    void whatIsDeletedLeavesTheSelection()
    {
        Session session;
        session.put({pod("a"), pod("b"), pod("c")});
        QPersistentModelIndex b = session.model.index(1, 0);
        session.remove({"b"});
        QVERIFY(!b.isValid());
        QCOMPARE(session.names(), (QStringList {u"a"_s, u"c"_s}));
    }

    void filtersHide_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("name") << u"web"_s << QStringList {u"web-1"_s, u"web-2"_s};
        QTest::newRow("cell") << u"pend"_s << QStringList {u"web-2"_s};
        QTest::newRow("namespace cell") << u"bank"_s << QStringList {u"ledger"_s};
        QTest::newRow("inverse") << u"!running"_s << QStringList {u"web-2"_s};
        QTest::newRow("both") << u"web !2"_s << QStringList {u"web-1"_s};
        QTest::newRow("label") << u"-l app=web,!canary"_s << QStringList {u"web-1"_s};
        QTest::newRow("label is not") << u"-l app!=web"_s
                                      << QStringList {u"api"_s, u"ledger"_s}; // also without the label
        QTest::newRow("label in") << u"-l app in (api)"_s << QStringList {u"api"_s};
        QTest::newRow("fuzzy") << u"-f wb2"_s << QStringList {u"web-2"_s};
        QTest::newRow("ages are not searched") << u"60s"_s << QStringList();
        QTest::newRow("nothing") << u"zzz"_s << QStringList();
    }
    void filtersHide()
    {
        QFETCH(QString, filter);
        Session session;
        session.put({pod("web-1", "Running", "shop", ",'labels':{'app':'web'}"),
            pod("web-2", "Pending", "shop", ",'labels':{'app':'web','canary':'1'}"),
            pod("api", "Running", "shop", ",'labels':{'app':'api'}"), pod("ledger", "Running", "bank")});
        session.filter(filter);
        QStringList found = session.names();
        found.sort();
        QTEST(found, "names");
        QCOMPARE(session.model.hiddenCount(), 4 - int(found.size()));
        session.filter(u"");
        QCOMPARE(session.model.hiddenCount(), 0);
    }

    void namespacesAndHealthNarrowToo()
    {
        Session session;
        session.put({pod("a"), pod("b", "Failed"), pod("c", "Running", "bank")});
        RowFilter filter;
        filter.namespaces = {"shop"};
        session.model.setFilter(filter);
        QCOMPARE(session.names(), (QStringList {u"a"_s, u"b"_s}));
        filter.health.set(std::size_t(Health::Degraded));
        session.model.setFilter(filter);
        QCOMPARE(session.names(), QStringList {u"b"_s});
    }

    void healthIsCountedOfWhatIsShown()
    {
        Session session;
        const auto counts
            = [&session](Health health) { return session.model.healthCounts().at(static_cast<std::size_t>(health)); };
        session.put({pod("a", "Failed"), pod("b", "Succeeded"), pod("c", "Succeeded", "bank")});
        QCOMPARE(counts(Health::Degraded), 1);
        QCOMPARE(counts(Health::Healthy), 2);
        session.filter(u"b");
        QCOMPARE(counts(Health::Degraded), 0);
        QCOMPARE(counts(Health::Healthy), session.model.rowCount());
        session.filter(u"");
        session.remove({"a"});
        QCOMPARE(counts(Health::Degraded), 0);
        QCOMPARE(counts(Health::Healthy), 2);
    }

    void rowsEnterAndLeaveTheFilterAsTheyChange()
    {
        Session session;
        session.put({pod("a"), pod("b")});
        session.filter(u"failed");
        QCOMPARE(session.names(), QStringList());
        session.put({pod("b", "Failed")});
        QCOMPARE(session.names(), QStringList {u"b"_s});
        session.put({pod("b", "Running")});
        QCOMPARE(session.names(), QStringList());
    }

    void agesFollowTheClockWithoutASignal()
    {
        Session session;
        session.put({pod("a")});
        QSignalSpy changed(&session.model, &QAbstractItemModel::dataChanged);
        QCOMPARE(session.column(u"AGE"), QStringList {u"60s"_s});
        session.clock.set(1000 + 3600 * 9);
        QCOMPARE(session.column(u"AGE"), QStringList {u"9h"_s});
        QCOMPARE(changed.size(), 0);
        QCOMPARE(session.model.index(0, session.model.columnOf(u"AGE")).data(AgeRole).toLongLong(), 1000);
    }

    void theYoungestComeFirstWhereAgesAscend()
    {
        Session session;
        const auto event = [&](const char* name, const char* seen) {
            return std::format(
                "{{'metadata':{{'name':'{0}','namespace':'shop','uid':'{0}'}},'reason':'{0}'{1}}}", name, seen);
        };
        const KindId events = session.world.kind("Event");
        ResourceTableModel model(session.world.replica, events, session.clock);
        session.world.put(events, event("old", ",'lastTimestamp':'1970-01-01T00:00:10Z'"));
        session.world.put(events, event("never", ""));
        session.world.put(events, event("young", ",'lastTimestamp':'1970-01-01T00:01:00Z'"));
        model.sort(model.columnOf(u"LAST SEEN"));
        QStringList reasons;
        for (int row = 0; row < model.rowCount(); ++row)
            reasons << model.index(row, model.columnOf(u"REASON")).data().toString();
        QCOMPARE(reasons, (QStringList {u"young"_s, u"old"_s, u"never"_s}));
    }

    void rolesSayWhatACellMeans()
    {
        Session session;
        session.put({pod("a", "Failed")});
        const QModelIndex status = session.model.index(0, session.model.columnOf(u"STATUS"));
        const QModelIndex name = session.model.index(0, session.model.columnOf(u"NAME"));
        QCOMPARE(status.data(HealthRole).toInt(), int(Health::Degraded));
        QVERIFY(!name.data(HealthRole).isValid());
        QCOMPARE(name.data(RowHealthRole).toInt(), int(Health::Degraded));
        QCOMPARE(name.data(StatusRole).toString(), u"Failed"_s);
        QCOMPARE(name.data(ReferenceRole).value<Kube::ObjectRef>(), (Kube::ObjectRef {"", "Pod", "shop", "a"}));
        QCOMPARE(name.data(RowRole).value<Store::RowPtr>(), session.model.rowAt(0));
        QCOMPARE(session.model.headerData(session.model.columnOf(u"NODE"), Qt::Horizontal, PriorityRole).toInt(), 1);
        QCOMPARE(session.model.indexOf(Kube::Uid::fromText("shop/a")).row(), 0);
    }

    void usageColumnsComeWithTheirSource()
    {
        Session session;
        session.put({pod("a"), pod("b"), pod("c")});
        FakeUsage usage;
        usage.figures[Kube::Uid::fromText("shop/a")] = {10, 30 << 20};
        usage.figures[Kube::Uid::fromText("shop/b")] = {200, 20 << 20};
        session.model.setUsageSource(&usage);
        QCOMPARE(session.column(u"CPU"), (QStringList {u"10m"_s, u"200m"_s, QString()}));
        session.model.sort(session.model.columnOf(u"CPU"), Qt::DescendingOrder);
        QCOMPARE(session.names(), (QStringList {u"b"_s, u"a"_s, u"c"_s}));
        usage.figures[Kube::Uid::fromText("shop/c")] = {500, 0};
        Q_EMIT usage.usageChanged();
        QCOMPARE(session.names(), (QStringList {u"c"_s, u"b"_s, u"a"_s}));
        session.model.setUsageSource(nullptr);
        QCOMPARE(session.model.columnOf(u"CPU"), -1);
    }

    void bigTablesAreArrangedInTheBackground()
    {
        Session session;
        for (int i = 0; i < 6'000; ++i)
            session.world.send(
                session.pods, WatchEvent::Added, pod(std::format("pod-{:05}", i), i % 3 ? "Running" : "Pending"));
        session.world.publish(session.pods);
        QVERIFY(session.model.isBusy()); // so many changes at a time are taken over in the background, too
        QTRY_COMPARE(session.model.rowCount(), 6'000);
        QTRY_VERIFY(!session.model.isBusy());
        QSignalSpy busy(&session.model, &ResourceTableModel::busyChanged);
        session.filter(u"pending");
        QVERIFY(session.model.isBusy());
        QCOMPARE(session.model.rowCount(), 6'000); // the old order stays until the new one is there
        session.put({pod("late", "Pending"), pod("pod-00000", "Running"), pod("pod-00001", "Pending")});
        session.remove({"pod-00003"});
        session.model.sort(session.model.columnOf(u"NAME"), Qt::DescendingOrder); // overtakes the first
        QTRY_VERIFY(!session.model.isBusy());
        QCOMPARE(busy.size(), 2);
        QCOMPARE(session.model.rowCount(), 2'000);
        QStringList names = session.names();
        QVERIFY(std::ranges::is_sorted(names, std::greater()));
        QVERIFY(names.contains(u"late"_s) && names.contains(u"pod-00001"_s));
        QVERIFY(!names.contains(u"pod-00000"_s) && !names.contains(u"pod-00003"_s));
    }

    /// In a cluster where nothing happens no other signal comes.
    void countsAreToldWhenRowsAppearInTheBackground()
    {
        Session session;
        int told = -1;
        connect(&session.model, &ResourceTableModel::countsChanged, this, [&] { told = session.model.rowCount(); });
        for (int i = 0; i < 6'000; ++i)
            session.world.send(
                session.pods, WatchEvent::Added, pod(std::format("pod-{:05}", i), i % 3 ? "Running" : "Pending"));
        session.world.publish(session.pods);
        QTRY_VERIFY(!session.model.isBusy());
        QCOMPARE(told, 6'000);
        session.filter(u"pending");
        QTRY_VERIFY(!session.model.isBusy());
        QCOMPARE(told, 2'000);
    }

    /// As after a relist in which everything has changed: what is shown stays until the new rows are there, and the
    /// selection stays with its object, or goes with it.
    void aRelistOfManyRowsLeavesTheSelectionWhereItIs()
    {
        Session session;
        const auto relist = [&session](int from, int to) {
            auto& sink = session.world.feed(session.pods).intake({});
            sink.resyncStarted();
            for (int i = from; i < to; ++i)
                session.world.send(session.pods, WatchEvent::Added, pod(std::format("pod-{:05}", i)));
            sink.resyncFinished();
            session.world.publish(session.pods);
        };
        relist(0, 6'000);
        QTRY_VERIFY(!session.model.isBusy());
        const QPersistentModelIndex stays = session.model.index(5'000, session.model.columnOf(u"NAME"));
        const QPersistentModelIndex goes = session.model.index(10, session.model.columnOf(u"NAME"));
        QCOMPARE(stays.data().toString(), u"pod-05000"_s);
        relist(1'000, 7'000);
        QVERIFY(session.model.isBusy());
        QCOMPARE(goes.data().toString(), u"pod-00010"_s);
        QTRY_VERIFY(!session.model.isBusy());
        QCOMPARE(session.model.rowCount(), 6'000);
        QVERIFY(!goes.isValid());
        QCOMPARE(stays.data().toString(), u"pod-05000"_s);
        QCOMPARE(stays.row(), 4'000);
    }

    void theFirstTableOfAGenericKindBringsItsColumns()
    {
        Tests::StoreWorld world;
        const Tests::HeldClock clock;
        const KindId widgets = world.kind("Widget");
        ResourceTableModel model(world.replica, widgets, clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.columnCount(), 3);
        world.put(widgets,
            R"({'kind':'Table','columnDefinitions':[{'name':'Name'},{'name':'Size','type':'integer'},{'name':'Age'}],
            'rows':[{'cells':['big',10,'1d'],'object':{'metadata':{'name':'big','namespace':'shop'}}},
            {'cells':['small',9,'1d'],'object':{'metadata':{'name':'small','namespace':'shop'}}}]})");
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.rowCount(), 2);
        model.sort(model.columnOf(u"SIZE"));
        QCOMPARE(model.index(0, 1).data().toString(), u"small"_s); // 9 before 10
    }
};

QTEST_GUILESS_MAIN(ResourceTableModelTest)
#include "tst_resourcetablemodel.moc"
