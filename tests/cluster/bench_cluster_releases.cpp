// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listing all releases: chartroomctl reads what describes the records, and of the records the newest; helm reads all.
#include "tests/bench/measuring.h"
#include "tests/cluster/testbed.h"

#include <QCoreApplication>
#include <QDir>

using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const TestBed bed;
    if (!bed.isThere())
        qFatal("%s", qUtf8Printable(TestBed::reason()));

    const QString chartroomctl = QDir(QCoreApplication::applicationDirPath()).filePath(u"chartroomctl"_s);
    const auto running = [&bed](const QString& program, const QStringList& arguments) {
        return [&bed, program, arguments] {
            const auto listed = bed.run(program, arguments);
            if (!listed.ok())
                qFatal("%s: %s", qUtf8Printable(program), listed.words().constData());
        };
    };
    const QStringList list {u"list"_s, u"-A"_s, u"--max"_s, u"0"_s};
    const auto costs = mediansOf({running(chartroomctl, {u"releases"_s, u"-A"_s, u"--metadata-only"_s}),
        running(chartroomctl, {u"releases"_s, u"-A"_s}), running(u"helm3"_s, list), running(u"helm4"_s, list)});
    const auto compare = [](const std::string& name, const Cost& own, const std::string& peer, const Cost& other) {
        printComparison(name, own, peer, other, 0.1);
    };
    compare("200 releases of 5 revisions listed, as the window does", costs[0], "helm 3 list -A --max 0", costs[2]);
    compare("200 releases of 5 revisions listed, as the window does", costs[0], "helm 4 list -A --max 0", costs[3]);
    compare("200 releases of 5 revisions listed with chart and date", costs[1], "helm 3 list -A --max 0", costs[2]);
    compare("200 releases of 5 revisions listed with chart and date", costs[1], "helm 4 list -A --max 0", costs[3]);
    return 0;
}
