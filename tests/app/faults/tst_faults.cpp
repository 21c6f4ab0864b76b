// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/faults/faultrun.h"

#include <QTest>
#include <algorithm>
#include <cstdio>
#include <deque>
#include <sys/resource.h>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace std::chrono_literals;

/// Nothing is lost, doubled or left behind, whatever the network and the server do (see FaultRun). One seed that fails
/// is run again with CHARTROOM_TEST_SEED.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        rlimit limit {}; // every watch of every run takes a connection, and both ends are in this process
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    void whatIsHeldBecomesWhatTheServerHas()
    {
        const bool isLong = qEnvironmentVariableIsSet("CHARTROOM_TEST_LONG");
        const int count = qEnvironmentVariableIsSet("CHARTROOM_TEST_SEED") ? 1 : isLong ? 1'000 : 50;
        const auto first = std::max(1, qEnvironmentVariableIntValue("CHARTROOM_TEST_SEED"));
        const auto duration = isLong ? 12s : 5s;
        constexpr std::size_t SideBySide = 25;

        std::deque<std::unique_ptr<FaultRun>> runs;
        int started = 0;
        int faults = 0;
        QStringList failed;
        while (started < count || !runs.empty()) {
            if (started < count && runs.size() < SideBySide)
                runs.push_back(std::make_unique<FaultRun>(first + started++, duration, isLong ? 100s : 40s));
            QTest::qWait(5);
            std::erase_if(runs, [&](const auto& run) {
                if (!run->step())
                    return false;
                faults += run->faults();
                if (!run->problems().isEmpty()) {
                    failed << QString::number(run->seed());
                    std::printf("seed %llu:\n", static_cast<unsigned long long>(run->seed()));
                    for (const QString& problem :
                        run->problems().first(std::min<qsizetype>(10, run->problems().size())))
                        std::printf("    %s\n", qUtf8Printable(problem));
                    std::fflush(stdout);
                }
                return true;
            });
        }
        std::printf("%d schedules, %d answers that went wrong\n", count, faults);
        QVERIFY2(
            failed.isEmpty(), qPrintable(QStringLiteral("these seeds failed: ") + failed.join(QStringLiteral(", "))));
        QVERIFY(faults > count); // the door was a bad one
    }
};

QTEST_GUILESS_MAIN(FaultsTest)

#include "tst_faults.moc"
