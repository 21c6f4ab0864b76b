// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listing all releases: chartroomctl reads what describes the records, helm reads the records.
#include "tests/cluster/measuring.h"
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
    const auto timed = [&bed](const QString& program, const QStringList& arguments) {
        return medianSeconds([&] {
            const auto listed = bed.run(program, arguments);
            if (!listed.ok())
                qFatal("%s: %s", qUtf8Printable(program), listed.words().constData());
        });
    };
    // What the window's list shows at once; and the same with the chart of each release, which takes its newest record.
    const double listed = timed(chartroomctl, { u"releases"_s, u"-A"_s, u"--metadata-only"_s });
    const double whole = timed(chartroomctl, { u"releases"_s, u"-A"_s });
    const QStringList list{ u"list"_s, u"-A"_s, u"--max"_s, u"0"_s };
    const double helm3 = timed(u"helm3"_s, list);
    const double helm4 = timed(u"helm4"_s, list);
    const auto compare = [](const std::string& name, double value, const std::string& peer, double peerValue) {
        print({ .name = name, .value = value, .unit = "s", .peer = peer, .peerValue = peerValue, .goal = 0.1 });
    };
    compare("200 releases of 5 revisions listed", listed, "helm 3 list -A --max 0", helm3);
    compare("200 releases of 5 revisions listed", listed, "helm 4 list -A --max 0", helm4);
    compare("200 releases listed with their charts", whole, "helm 3 list -A --max 0", helm3);
    return 0;
}
