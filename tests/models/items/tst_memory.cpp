// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts every allocation of the program: alone in its executable.
#include "models/items/resourcetablemodel.h"
#include "models/store/rowmemory.h"
#include "tests/models/items/heldclock.h"
#include "tests/models/store/storeworld.h"
#include "tests/models/store/syntheticpods.h"

#include <QTest>
#include <QThreadPool>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

std::atomic<std::int64_t> bytesHeld = 0;

/// What malloc takes for a block: its usable size and the word before it.
std::int64_t costOf(void* block)
{
    return static_cast<std::int64_t>(malloc_usable_size(block) + sizeof(std::size_t));
}

void* countedOrNull(std::size_t size) noexcept
{
    void* block = std::malloc(size);
    if (block)
        bytesHeld += costOf(block);
    return block;
}

void* counted(std::size_t size)
{
    void* block = countedOrNull(size);
    if (!block)
        throw std::bad_alloc();
    return block;
}

void uncount(void* block)
{
    if (block)
        bytesHeld -= costOf(block);
    std::free(block);
}

} // namespace

void* operator new(std::size_t size)
{
    return counted(size);
}
void* operator new[](std::size_t size)
{
    return counted(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return countedOrNull(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept
{
    return countedOrNull(size);
}
void operator delete(void* block) noexcept
{
    uncount(block);
}
void operator delete[](void* block) noexcept
{
    uncount(block);
}
void operator delete(void* block, std::size_t) noexcept
{
    uncount(block);
}
void operator delete[](void* block, std::size_t) noexcept
{
    uncount(block);
}

using namespace Chartroom;

class MemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Replicas that end are freed in the pool; what is counted next must not mean them.
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void aPodOfTwoContainersCostsAtMostOneKilobyte()
    {
        constexpr int Pods = 30'000;
        const Tests::HeldClock clock;
        Tests::StoreWorld world;
        const Store::KindId pods = world.kind("Pod");
        Items::ResourceTableModel model(world.replica, pods, clock);
        world.put(pods, Tests::syntheticPod(Pods)); // buffers of the parser and the like
        const std::int64_t before = bytesHeld;
        for (int i = 0; i < Pods; ++i) {
            world.send(pods, Kube::WatchEvent::Added, Tests::syntheticPod(i));
            if (i % 500 == 0)
                world.publish(pods);
        }
        world.publish(pods);
        QCOMPARE(model.rowCount(), Pods + 1);
        const double perPod = double(bytesHeld - before) / Pods;
        qInfo("%.0f bytes per pod: rows, the writer's slots, the replica's indexes, the interned words and a table",
            perPod);
        QVERIFY2(perPod <= 1024, qPrintable(QString::number(perPod)));
    }

    void theAccountOfRowsIsWhatTheyTake_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("pods") << QByteArray("Pod") << QByteArray::fromStdString(Tests::syntheticPod(7));
        QTest::newRow("deployments") << QByteArray("Deployment") << QByteArray(R"({'metadata':{'name':'web-%1','uid':
            '00000000-0000-0000-0000-%1','resourceVersion':'12345','labels':{'app':'web'}},'spec':{'replicas':3,
            'selector':{'matchLabels':{'app':'web'}}},'status':{'replicas':3,'readyReplicas':1}})");
        QTest::newRow("events") << QByteArray("Event") << QByteArray(R"({'metadata':{'name':'web-%1','namespace':'shop',
            'resourceVersion':'12345'},'type':'Warning','reason':'BackOff','count':12,'message':
            'Back-off restarting failed container web in pod web-%1','involvedObject':{'kind':'Pod','name':'web-%1',
            'namespace':'shop','fieldPath':'spec.containers{web}'}})");
        QTest::newRow("applications") << QByteArray("Application") << QByteArray(R"({'metadata':{'name':'web-%1',
            'namespace':'argocd'},'spec':{'source':{'path':'charts/web-%1','targetRevision':'release-%1'}},
            'status':{'sync':{'status':'Synced','revision':'0123456789abcdef0123456789abcdef01234567'}}})");
        QTest::newRow("slices") << QByteArray("EndpointSlice") << QByteArray(R"({'metadata':{'name':'web-%1'},
            'addressType':'IPv4','endpoints':[{'addresses':['10.0.0.%1'],'conditions':{'ready':true},
            'targetRef':{'kind':'Pod','uid':'00000000-0000-0000-0000-%1'}}],'ports':[{'port':80}]})");
    }
    void theAccountOfRowsIsWhatTheyTake()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("A sanitizer's allocator takes other sizes than glibc's.");
#endif
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, json);
        constexpr int Count = 500;
        Tests::StoreWorld world;
        std::vector<Store::RowPtr> rows;
        rows.reserve(Count);
        const auto project = [&] {
            for (int i = 0; i < Count; ++i)
                rows.push_back(world.project(kind.toStdString(),
                    QByteArray(json).replace("%1", QByteArray::number(100'000'000'000 + i)).toStdString()));
        };
        project(); // words, and buffers of the parser
        rows.clear();
        const std::int64_t before = bytesHeld;
        project();
        const auto taken = double(bytesHeld - before);
        const auto counted = double(Store::memoryUsage(rows));
        QVERIFY(counted > Count * 100);
        QVERIFY2(std::abs(counted - taken) < taken * 0.03,
            qPrintable(QStringLiteral("%1 counted, %2 taken").arg(counted).arg(taken)));
    }

    void changesDoNotAddUp()
    {
        constexpr int Pods = 2'000;
        Tests::StoreWorld world;
        const Store::KindId pods = world.kind("Pod");
        const auto round = [&](int version) {
            for (int i = 0; i < Pods; ++i)
                world.send(pods, Kube::WatchEvent::Modified, Tests::syntheticPod(i, version, "Running", version));
            world.publish(pods);
            QThreadPool::globalInstance()->waitForDone(); // frees the rows that were replaced
        };
        round(1);
        round(2);
        const std::int64_t before = bytesHeld;
        for (int version = 3; version < 13; ++version)
            round(version);
        QVERIFY2(bytesHeld - before < Pods * 16, qPrintable(QString::number(bytesHeld - before)));
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
