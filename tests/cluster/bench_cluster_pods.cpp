// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes from starting the process to a complete, live table of all pods, and what it then holds in memory;
// next to kubectl on the same server. The reading happens in a process of its own each time, started with --read.
#include "tests/bench/measuring.h"
#include "tests/bench/tablereader.h"
#include "tests/cluster/testbed.h"

#include <QApplication>

using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    if (QApplication::arguments().contains(u"--read"_s))
        return readTable(application, u"admin"_s);

    const TestBed bed;
    if (!bed.isThere())
        qFatal("%s", qUtf8Printable(TestBed::reason()));

    TableReading reading;
    const auto kubectl = [&bed](const QStringList& arguments) {
        return [&bed, arguments] {
            if (!bed.kubectl(arguments).ok())
                qFatal("kubectl failed");
        };
    };
    const auto costs = mediansOf({[&] {
                                      const auto read = bed.run(QApplication::applicationFilePath(), {u"--read"_s});
                                      const auto parsed = parseReading(read.output);
                                      if (!read.ok() || !parsed)
                                          qFatal("reading the pods: %s", read.words().constData());
                                      reading = *parsed;
                                  },
        kubectl({u"get"_s, u"--raw"_s, u"/api/v1/pods"_s}), kubectl({u"get"_s, u"pods"_s, u"-A"_s, u"-o"_s, u"wide"_s}),
        kubectl({u"get"_s, u"pods"_s, u"-A"_s, u"-o"_s, u"json"_s})});
    print({.name = "pods in the table", .value = reading.rows, .unit = "pods"});
    const std::string name = "process start to complete live table of 10,000 pods";
    printComparison(name, costs[0], "kubectl get --raw /api/v1/pods", costs[1], 1.2);
    printComparison(name, costs[0], "kubectl get pods -A -o wide", costs[2], 0.3);
    printComparison(name, costs[0], "kubectl get pods -A -o json", costs[3], 0);
    print({.name = "resident memory with that table", .value = reading.megabytes, .unit = "MB"});
    return 0;
}
