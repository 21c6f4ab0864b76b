// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/resourcetablemodel.h"
#include "tests/models/items/heldclock.h"
#include "tests/models/store/storeworld.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <format>
#include <map>
#include <random>

using namespace Chartroom;
using namespace Chartroom::Items;
using namespace Qt::StringLiterals;
using Kube::WatchEvent;
using Store::KindId;

namespace {

struct Pod {
    std::string nameSpace;
    std::string phase;
    int restarts = 0;
    int version = 0;

    std::string json(const std::string& name) const
    {
        return std::format("{{'metadata':{{'name':'{0}','namespace':'{1}','uid':'{0}','resourceVersion':'{4}'}},"
                           "'spec':{{'containers':[{{'name':'a'}}]}},'status':{{'phase':'{2}',"
                           "'containerStatuses':[{{'name':'a','restartCount':{3}}}]}}}}",
            name, nameSpace, phase, restarts, version);
    }
};

/// What the table should show, worked out the slow and obvious way. Names are unique.
class NaiveTable {
public:
    std::map<std::string, Pod> pods;

    QStringList expected(QStringView column, Qt::SortOrder order, const std::string& needle) const
    {
        std::vector<std::pair<std::string, Pod>> shown;
        for (const auto& [name, pod] : pods)
            if (name.contains(needle) || pod.phase.contains(needle) || pod.nameSpace.contains(needle))
                shown.emplace_back(name, pod);
        std::ranges::sort(shown, [&](const auto& a, const auto& b) {
            const int cells = compare(a, b, column);
            if (cells != 0)
                return (cells < 0) == (order == Qt::AscendingOrder);
            return std::tie(a.second.nameSpace, a.first) < std::tie(b.second.nameSpace, b.first);
        });
        QStringList rows;
        for (const auto& [name, pod] : shown)
            rows << QString::fromStdString(std::format("{} {} {} {}", pod.nameSpace, name, pod.phase, pod.restarts));
        return rows;
    }

private:
    static int compare(const std::pair<std::string, Pod>& a, const std::pair<std::string, Pod>& b, QStringView column)
    {
        if (column == u"STATUS")
            return a.second.phase.compare(b.second.phase);
        if (column == u"RESTARTS")
            return a.second.restarts - b.second.restarts;
        if (column == u"NAME")
            return a.first.compare(b.first);
        return 0;
    }
};

} // namespace

/// Random events, relists, sorts and filters, against a naive model, with a model tester and persistent indexes
/// watching.
class ResourceTableSoakTest : public QObject {
    Q_OBJECT

    std::mt19937 random;
    int dice(int sides) { return int(random() % std::uint32_t(sides)); }
    template <std::size_t N>
    const char* oneOf(const char* const (&words)[N])
    {
        return words[dice(N)];
    }

private Q_SLOTS:
    void theTableAgreesWithTheNaiveOne_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("objects");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("compareEvery");
        QTest::newRow("few objects, signals one by one") << 1 << 30 << 2'000 << 1;
        QTest::newRow("many objects") << 2 << 300 << 400 << 5;
        QTest::newRow("arranged in the background") << 3 << 8'000 << 30 << 5;
        QTest::newRow("taken over in the background") << 4 << 12'000 << 60 << 5;
    }
    void theTableAgreesWithTheNaiveOne()
    {
        QFETCH(int, seed);
        QFETCH(int, objects);
        QFETCH(int, steps);
        QFETCH(int, compareEvery);
        random.seed(static_cast<std::uint32_t>(seed));
        Tests::StoreWorld world;
        const Tests::HeldClock clock;
        const KindId pods = world.kind("Pod");
        ResourceTableModel model(world.replica, pods, clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        NaiveTable naive;
        QString column;
        Qt::SortOrder order = Qt::AscendingOrder;
        std::string needle;
        std::vector<std::pair<QPersistentModelIndex, std::string>> held;
        int version = 0;
        bool active = true; // somebody looks at the table

        const auto change = [&](const std::string& name) {
            Pod& pod = naive.pods[name];
            pod = {pod.nameSpace.empty() ? oneOf({"shop", "bank", "lab"}) : pod.nameSpace,
                oneOf({"Running", "Pending", "Failed"}), dice(4), ++version};
            world.send(pods, WatchEvent::Modified, pod.json(name));
        };
        const auto relist = [&] {
            auto& sink = world.feed(pods).intake({});
            sink.resyncStarted();
            std::erase_if(naive.pods, [&](const auto&) { return dice(10) == 0; });
            for (const auto& [name, pod] : naive.pods)
                world.send(pods, WatchEvent::Added, pod.json(name));
            sink.resyncFinished();
        };
        for (int i = 0; i < objects * 2 / 3; ++i)
            change(std::format("pod-{}", dice(objects)));
        world.publish(pods);

        for (int step = 0; step < steps; ++step) {
            const int events = dice(10) == 0 ? dice(objects) : dice(12);
            for (int i = 0; i < events; ++i) {
                const std::string name = std::format("pod-{}", dice(objects));
                if (dice(4) > 0) {
                    change(name);
                } else if (const auto found = naive.pods.find(name); found != naive.pods.end()) {
                    world.send(pods, WatchEvent::Deleted, found->second.json(name));
                    naive.pods.erase(found);
                }
            }
            if (dice(50) == 0)
                relist();
            if (dice(8) == 0) {
                column = QString::fromUtf8(oneOf({"STATUS", "RESTARTS", "NAME", ""}));
                order = dice(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(column.isEmpty() ? -1 : model.columnOf(column), order);
            }
            if (dice(8) == 0) {
                needle = oneOf({"", "pod-1", "Fail", "bank", "nothing"});
                RowFilter filter;
                filter.filter = *Filter::parse(QString::fromStdString(needle));
                model.setFilter(filter);
            }
            world.publish(pods);
            if (dice(12) == 0)
                model.setActive(active = !active);
            if (dice(5) == 0)
                QCoreApplication::processEvents();
            if (active && !model.isBusy() && step % compareEvery == 0)
                compare(model, naive.expected(column, order, needle));
            if (QTest::currentTestFailed())
                return;
            check(model, naive, held, active);
        }
        model.setActive(true);
        QTRY_VERIFY(!model.isBusy());
        compare(model, naive.expected(column, order, needle));
    }

private:
    static void compare(const ResourceTableModel& model, const QStringList& expected)
    {
        QStringList rows;
        const int columns[] = {model.columnOf(u"NAMESPACE"), model.columnOf(u"NAME"), model.columnOf(u"STATUS"),
            model.columnOf(u"RESTARTS")};
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (const int column : columns)
                cells << model.index(row, column).data().toString();
            rows << cells.join(u' ');
        }
        QCOMPARE(rows, expected);
    }

    /// Persistent indexes still point at the object they were made for, or at nothing when it is gone or hidden.
    void check(const ResourceTableModel& model, const NaiveTable& naive,
        std::vector<std::pair<QPersistentModelIndex, std::string>>& held, bool active)
    {
        for (const auto& [index, name] : held) {
            if (index.isValid())
                QCOMPARE(index.sibling(index.row(), model.columnOf(u"NAME")).data().toString().toStdString(), name);
            else
                continue;
            if (active && !model.isBusy())
                QVERIFY(naive.pods.contains(name));
        }
        std::erase_if(held, [](const auto& entry) { return !entry.first.isValid(); });
        if (held.size() < 20 && model.rowCount() > 0) {
            const QModelIndex index = model.index(dice(model.rowCount()), dice(3));
            held.emplace_back(index, index.siblingAtColumn(model.columnOf(u"NAME")).data().toString().toStdString());
        }
    }
};

QTEST_GUILESS_MAIN(ResourceTableSoakTest)
#include "tst_resourcetablesoak.moc"
