// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listing 1,000 Applications of Argo CD (control-plane seed --applications 1000), each with the status of 24 objects and
// ten syncs: chartroomctl next to Argo CD's own command line in core mode, in which it reads the cluster itself, without
// Argo CD's server. Without CHARTROOM_TEST_ARGOCD, that program's path, there is nothing to compare with.
#include "tests/bench/measuring.h"
#include "tests/cluster/testbed.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

const auto Name = "1,000 Applications listed";

/// Ends the program where it fails.
QByteArray run(const TestBed& bed, const QString& program, const QStringList& arguments)
{
    const auto ran = bed.run(program, arguments);
    if (!ran.ok())
        qFatal("%s: %s", qUtf8Printable(program), ran.words().constData());
    return ran.output;
}

/// Argo CD's command line works in the namespace of the current context, and keeps settings in the home folder.
TestBed forArgo(const TestBed& bed, const QString& folder)
{
    const QString kubeconfig = folder + u"/kubeconfig"_s;
    if (!QFile::copy(bed.kubeconfig(), kubeconfig))
        qFatal("the kubeconfig could not be copied");
    const TestBed argo = bed.with(u"KUBECONFIG"_s, kubeconfig).with(u"HOME"_s, folder);
    run(argo, u"kubectl"_s, {u"config"_s, u"set-context"_s, u"--current"_s, u"--namespace=argocd"_s});
    return argo;
}

void compare(const TestBed& bed, const QString& argocd)
{
    const QTemporaryDir folder;
    const TestBed argo = forArgo(bed, folder.path());
    const QString chartroomctl = QDir(QCoreApplication::applicationDirPath()).filePath(u"chartroomctl"_s);
    const auto listing = [](const TestBed& where, const QString& program, const QStringList& arguments) {
        return [&where, program, arguments] {
            if (run(where, program, arguments).count('\n') != 1001) // a line for each, and the heads of the columns
                qFatal("%s did not list 1,000 Applications", qUtf8Printable(program));
        };
    };
    const auto costs = mediansOf(
        {listing(bed, chartroomctl, {u"apps"_s, u"-A"_s}), listing(argo, argocd, {u"app"_s, u"list"_s, u"--core"_s}),
            listing(bed, u"kubectl"_s, {u"get"_s, u"applications"_s, u"-A"_s})});
    printComparison(Name, costs[0], "argocd app list --core", costs[1], 0);
    printComparison(Name, costs[0], "kubectl get applications -A", costs[2], 0);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const TestBed bed;
    if (!bed.isThere())
        qFatal("%s", qUtf8Printable(TestBed::reason()));
    const QString argocd = qEnvironmentVariable("CHARTROOM_TEST_ARGOCD");
    if (argocd.isEmpty()) {
        printSkipped(Name, "Argo CD's command line cannot be built here");
        return 0;
    }
    compare(bed, argocd);
    return 0;
}
